// The arms agree on `&str`; the text is made once, behind them.
fn port_text(open: u32) -> String {
    let count = open.to_string();
    let text = if open == 0 { "none" } else { &count };
    text.to_string()
}
