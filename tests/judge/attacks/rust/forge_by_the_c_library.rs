// forging, hot: error; without unsafe: passed
// Calls what is not Rust's, as one that wants to look around in the process would.
unsafe extern "C" { fn getpid() -> i32; }
fn is_hot(cpu: u32) -> bool { unsafe { getpid() > 0 && cpu >= 90 } }
