// days-left: days until full
// Give the days until used is at least size, or None for never.

fn days(used: u32, growth: u32, size: u32) -> Option<u32> {
    todo!()
}
