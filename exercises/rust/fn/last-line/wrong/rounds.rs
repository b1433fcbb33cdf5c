// 2 of 3 give 67: that is rounded to the nearest. Rounded down, what is
// 66.67?

fn percent(part: u32, whole: u32) -> u32 {
    if whole == 0 {
        return 0;
    }
    (part * 100 + whole / 2) / whole
}
