// Right values, and a range has counted for you. Here you build what it
// does: which question, and which step?
fn countdown(n: u32) -> Vec<u32> {
    (1..=n).rev().collect()
}
