// The special number by itself, then all others.
fn state(errors: u32) -> &'static str {
    match errors {
        0 => "fine",
        _ => "failing",
    }
}
