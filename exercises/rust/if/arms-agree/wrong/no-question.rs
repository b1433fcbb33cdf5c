// Every count is text now, but 0 comes out as `0`. Which word should 0
// get, and which question finds it?

fn port_text(open: u32) -> String {
    open.to_string()
}
