// The last text stays in the list. Up to which place does your range go?

fn take(items: &mut Vec<String>) -> Vec<String> {
    if items.is_empty() {
        return Vec::new();
    }
    let end = items.len() - 1;
    items.drain(0..end).collect()
}
