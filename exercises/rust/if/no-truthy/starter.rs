// no-truthy: a number is not a question
// Make it compile: "failing" from the first error on, else "fine".

fn state(errors: u32) -> &'static str {
    if errors {
        "failing"
    } else {
        "fine"
    }
}
