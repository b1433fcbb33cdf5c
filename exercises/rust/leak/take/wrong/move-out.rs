// The compiler will not move out of `*items`: for a moment the owner would
// have no list. What swaps an empty one in within the same step?

fn take(items: &mut Vec<String>) -> Vec<String> {
    let taken = *items;
    *items = Vec::new();
    taken
}
