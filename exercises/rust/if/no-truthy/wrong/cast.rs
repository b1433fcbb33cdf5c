// The compiler refuses to turn a number into a `bool`. It cannot guess
// which numbers mean yes. With what do you compare the count?

fn state(errors: u32) -> &'static str {
    if errors as bool {
        "failing"
    } else {
        "fine"
    }
}
