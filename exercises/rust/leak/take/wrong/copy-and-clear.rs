// It works, and every text was copied on the way: what comes out are
// other texts. How does a whole list change its owner?

fn take(items: &mut Vec<String>) -> Vec<String> {
    let taken = items.clone();
    items.clear();
    taken
}
