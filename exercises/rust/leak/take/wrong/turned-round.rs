// The texts come out with the last one first. Which end does `pop` take
// from?

fn take(items: &mut Vec<String>) -> Vec<String> {
    let mut taken = Vec::new();
    while let Some(item) = items.pop() {
        taken.push(item);
    }
    taken
}
