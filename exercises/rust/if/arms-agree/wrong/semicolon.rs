// The compiler expected `String` and found `()`: an arm makes its text
// and loses it again. What stands at the end of that line?

fn port_text(open: u32) -> String {
    if open == 0 {
        "none".to_string()
    } else {
        open.to_string();
    }
}
