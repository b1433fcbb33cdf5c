// 0 errors are `failing` too. Is there any count for which your
// question says no?

fn state(errors: u32) -> &'static str {
    if errors >= 0 {
        "failing"
    } else {
        "fine"
    }
}
