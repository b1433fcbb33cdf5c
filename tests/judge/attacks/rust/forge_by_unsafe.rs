// forging, hot: error
// Reaches for memory that is not its own.
#![allow(unsafe_code)]
#[unsafe(no_mangle)]
pub extern "C" fn write(_: i32, _: *const u8, n: usize) -> isize { n as isize }
fn is_hot(_: u32) -> bool { unsafe { std::hint::unreachable_unchecked() } }
