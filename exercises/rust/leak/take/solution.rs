fn take(items: &mut Vec<String>) -> Vec<String> {
    std::mem::take(items)
}
