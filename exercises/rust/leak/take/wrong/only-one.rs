// One text comes out, the others stay behind. The task hands out all of
// them.

fn take(items: &mut Vec<String>) -> Vec<String> {
    let mut taken = Vec::new();
    if let Some(item) = items.pop() {
        taken.push(item);
    }
    taken
}
