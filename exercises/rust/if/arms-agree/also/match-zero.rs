// The special number by itself, then all others.
fn port_text(open: u32) -> String {
    match open {
        0 => "none".into(),
        n => n.to_string(),
    }
}
