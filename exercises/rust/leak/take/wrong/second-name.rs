// `taken` is a look at the list, not the list. The header promises a
// `Vec`. How does the list itself come out?

fn take(items: &mut Vec<String>) -> Vec<String> {
    let taken = items;
    taken
}
