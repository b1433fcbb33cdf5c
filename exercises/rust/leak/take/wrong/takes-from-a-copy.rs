// `take` emptied the copy. The list that the caller owns is as full as
// before.

fn take(items: &mut Vec<String>) -> Vec<String> {
    let mut copy = items.clone();
    std::mem::take(&mut copy)
}
