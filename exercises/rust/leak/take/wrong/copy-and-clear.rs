// It works by copying every text. The texts could go out themselves: what
// moves a whole list?

fn take(items: &mut Vec<String>) -> Vec<String> {
    let taken = items.clone();
    items.clear();
    taken
}
