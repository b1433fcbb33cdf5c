// For a whole of 0 you give 100. The task wants another number there.

fn percent(part: u32, whole: u32) -> u32 {
    if whole == 0 {
        return 100;
    }
    part * 100 / whole
}
