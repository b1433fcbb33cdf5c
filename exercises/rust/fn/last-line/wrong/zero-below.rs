// It compiles, and everything is 0: the answer is worked out, thrown
// away, and a 0 handed back. Which line should be the last value?

fn percent(part: u32, whole: u32) -> u32 {
    if whole == 0 {
        return 0;
    }
    part * 100 / whole;
    0
}
