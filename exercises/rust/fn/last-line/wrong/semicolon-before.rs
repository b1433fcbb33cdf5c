// The last line is right. Now the `;` behind `return 0` is gone as
// well, and it was no harm. But what did you put in its place?

fn percent(part: u32, whole: u32) -> u32 {
    if whole == 0 {
        0;
    }
    part * 100 / whole
}
