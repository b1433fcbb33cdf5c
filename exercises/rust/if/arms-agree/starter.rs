// arms-agree: arms must agree
// Make both arms give text: "none" for 0, else the count.

fn port_text(open: u32) -> String {
    if open == 0 {
        "none".to_string()
    } else {
        open
    }
}
