// compile-bomb, hot: error
// Files that have no end.
const ZERO: &[u8] = include_bytes!("/dev/zero");
const RANDOM: &[u8] = include_bytes!("/dev/urandom");
fn is_hot(_: u32) -> bool { ZERO.len() + RANDOM.len() > 3 }
