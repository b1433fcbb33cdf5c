// After `if` the compiler expected `bool` and found `u32`. A count
// alone asks nothing. What do you want to know about it?

fn state(errors: u32) -> &'static str {
    if errors {
        "failing"
    } else {
        "fine"
    }
}
