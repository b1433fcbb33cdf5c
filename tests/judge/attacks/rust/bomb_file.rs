// compile-bomb, hot: error wrong
// Half a gigabyte in the program that is built.
pub static LARGE: [u8; 1 << 29] = [1; 1 << 29];
fn is_hot(cpu: u32) -> bool { LARGE[cpu as usize] > 3 }
