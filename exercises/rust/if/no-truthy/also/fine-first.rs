// The other question, with the arms changed over.
fn state(errors: u32) -> &'static str {
    if errors == 0 {
        "fine"
    } else {
        "failing"
    }
}
