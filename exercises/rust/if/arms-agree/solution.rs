fn port_text(open: u32) -> String {
    if open == 0 {
        "none".to_string()
    } else {
        open.to_string()
    }
}
