fn take(items: &mut Vec<String>) -> Vec<String> {
    std::mem::replace(items, Vec::new())
}
