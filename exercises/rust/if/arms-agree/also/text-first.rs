// Every count becomes text, and 0 leaves with its own word.
fn port_text(open: u32) -> String {
    let text = open.to_string();
    if text == "0" {
        return "none".to_string();
    }
    text
}
