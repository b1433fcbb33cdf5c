fn take(items: &mut Vec<String>) -> Vec<String> {
    let mut taken = Vec::new();
    taken.append(items);
    taken
}
