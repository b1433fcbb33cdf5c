// The new empty list belongs to a second name, `items`, that ends with the
// function. Which list did the caller lend you?

fn take(items: &mut Vec<String>) -> Vec<String> {
    let taken = items.to_vec();
    let items: Vec<String> = Vec::new();
    println!("{} left", items.len());
    taken
}
