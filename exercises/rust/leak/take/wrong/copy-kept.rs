// The list is as full as before: a copy went out, and nothing was emptied.
// What will the next call hand out?

fn take(items: &mut Vec<String>) -> Vec<String> {
    items.to_vec()
}
