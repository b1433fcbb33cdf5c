// The whole `if` is the last value.
fn percent(part: u32, whole: u32) -> u32 {
    if whole == 0 {
        0
    } else {
        part * 100 / whole
    }
}
