// The compiler expected `String` and found `u32`: one arm gives text,
// the other a number. Which arm breaks the promise after `->`?

fn port_text(open: u32) -> String {
    if open == 0 {
        "none".to_string()
    } else {
        open
    }
}
