fn take(items: &mut Vec<String>) -> Vec<String> {
    let mut taken = Vec::new();
    std::mem::swap(items, &mut taken);
    taken
}
