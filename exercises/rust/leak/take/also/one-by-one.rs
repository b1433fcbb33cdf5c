fn take(items: &mut Vec<String>) -> Vec<String> {
    let mut taken = Vec::new();
    while !items.is_empty() {
        taken.push(items.remove(0));
    }
    taken
}
