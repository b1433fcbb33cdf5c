// The 0 stands in a block that has to be worth nothing, for the box
// goes on below it. Which word leaves the box?

fn percent(part: u32, whole: u32) -> u32 {
    if whole == 0 {
        0
    }
    part * 100 / whole
}
