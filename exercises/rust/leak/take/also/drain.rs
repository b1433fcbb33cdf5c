fn take(items: &mut Vec<String>) -> Vec<String> {
    items.drain(..).collect()
}
