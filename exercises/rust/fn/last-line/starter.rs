// last-line: the semicolon that ate the answer
// Give how many percent of whole are taken, rounded down. Mend it.

fn percent(part: u32, whole: u32) -> u32 {
    if whole == 0 {
        return 0;
    }
    part * 100 / whole;
}
