// An empty list stops the program. There is no place 0 in it: what should
// come out then?

fn take(items: &mut Vec<String>) -> Vec<String> {
    let first = items.remove(0);
    let mut taken = vec![first];
    taken.append(items);
    taken
}
