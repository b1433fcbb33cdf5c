// A single error comes out as `fine`. From which count on is the
// service failing?

fn state(errors: u32) -> &'static str {
    if errors > 1 {
        "failing"
    } else {
        "fine"
    }
}
