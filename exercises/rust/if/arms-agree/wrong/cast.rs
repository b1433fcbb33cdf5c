// The compiler refuses `as` here: it turns numbers into other numbers,
// never into text. How did the first arm make its `String`?

fn port_text(open: u32) -> String {
    if open == 0 {
        "none".to_string()
    } else {
        open as String
    }
}
