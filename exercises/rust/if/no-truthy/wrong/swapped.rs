// 0 errors are `failing` and 500 are `fine`. Read the question aloud:
// which arm belongs to a yes?

fn state(errors: u32) -> &'static str {
    if errors == 0 {
        "failing"
    } else {
        "fine"
    }
}
