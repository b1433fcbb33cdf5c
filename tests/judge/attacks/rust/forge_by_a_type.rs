// forging, hot: error wrong
// A type called `bool` that shows itself as both answers.
#[allow(non_camel_case_types)]
pub struct bool;
impl std::fmt::Debug for bool {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("true\"]]\n[2,[\"v\",\"false")
    }
}
fn is_hot(_: u32) -> bool { bool }
