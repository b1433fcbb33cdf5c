fn state(errors: u32) -> &'static str {
    if errors > 0 {
        "failing"
    } else {
        "fine"
    }
}
