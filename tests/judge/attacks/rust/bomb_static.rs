// compile-bomb, hot: error wrong
// Eight gigabytes that are there from the start.
static LARGE: [u8; 8 << 30] = [1; 8 << 30];
fn is_hot(cpu: u32) -> bool { LARGE[cpu as usize] > 3 }
