// Whole numbers: more than 89 is 90 or more.
fn is_hot(cpu: u32) -> bool {
    let limit = 89;
    let hot = cpu > limit;
    return hot;
}
