// `return` hands back, also in the last line.
fn percent(part: u32, whole: u32) -> u32 {
    if whole == 0 {
        return 0;
    }
    return part * 100 / whole;
}
