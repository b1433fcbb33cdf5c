// The texts are gone, but the list still has as many places. Empty texts
// are items, too.

fn take(items: &mut Vec<String>) -> Vec<String> {
    let mut taken = Vec::new();
    for item in items.iter_mut() {
        taken.push(std::mem::take(item));
    }
    taken
}
