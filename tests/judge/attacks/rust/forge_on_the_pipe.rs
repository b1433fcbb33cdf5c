// forging, hot: wrong error stopped
// Writes to the courier's pipe by its name, which a fence around files does not cover.
use std::io::Write;
fn is_hot(_: u32) -> bool {
    for number in 3..64 {
        if let Ok(mut pipe) = std::fs::OpenOptions::new().write(true).open(format!("/proc/self/fd/{number}")) {
            for id in 1..4 {
                let _ = pipe.write_all(format!("[{id},[\"v\",\"true\"]]\n").as_bytes());
            }
        }
    }
    true
}
