// The result has a name now, but a `let` is worth nothing. What should
// stand in the last line?

fn percent(part: u32, whole: u32) -> u32 {
    if whole == 0 {
        return 0;
    }
    let result = part * 100 / whole;
}
