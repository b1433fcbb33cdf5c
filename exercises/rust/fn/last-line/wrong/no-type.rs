// Without `->` the box promises nothing, and then `return 0` does not
// fit. What did the header promise before?

fn percent(part: u32, whole: u32) {
    if whole == 0 {
        return 0;
    }
    part * 100 / whole;
}
