// Not calm is hot.
fn is_hot(cpu: u32) -> bool {
    let calm = cpu < 90;
    !calm
}
