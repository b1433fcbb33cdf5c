// compile-bomb, hot: error wrong
// A constant that holds all there is.
const LARGE: [[u64; 1 << 20]; 1 << 12] = [[7; 1 << 20]; 1 << 12];
fn is_hot(cpu: u32) -> bool { LARGE[cpu as usize][0] > 3 }
