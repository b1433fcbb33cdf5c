// 1 of 4 gives 400: you ask how many percent of the part the whole is.
// Which of the two is divided?

fn percent(part: u32, whole: u32) -> u32 {
    if whole == 0 || part == 0 {
        return 0;
    }
    whole * 100 / part
}
