// It works by copying the whole list, text by text. The list itself could
// go out: what swaps it for an empty one?

fn take(items: &mut Vec<String>) -> Vec<String> {
    let taken = items.to_vec();
    items.clear();
    taken
}
