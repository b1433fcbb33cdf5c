// `format!` builds the text.
fn port_text(open: u32) -> String {
    if open > 0 {
        format!("{open}")
    } else {
        String::from("none")
    }
}
