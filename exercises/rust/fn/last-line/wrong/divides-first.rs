// 1 of 4 gives 0: whole numbers are rounded down after each step. What
// is 1 / 4, before it is multiplied?

fn percent(part: u32, whole: u32) -> u32 {
    if whole == 0 {
        return 0;
    }
    part / whole * 100
}
