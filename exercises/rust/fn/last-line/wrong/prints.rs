// The number is on the screen, and 0 comes back. Showing is not handing
// back. What does the caller get?

fn percent(part: u32, whole: u32) -> u32 {
    if whole == 0 {
        return 0;
    }
    println!("{}", part * 100 / whole);
    0
}
