// It compiles, but 3 open ports come out as `open`: the count is lost.
// Which text should stand there for 3?

fn port_text(open: u32) -> String {
    if open == 0 {
        "none".to_string()
    } else {
        "open".to_string()
    }
}
