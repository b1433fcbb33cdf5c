// forging, hot: error wrong stopped
// Writes to its own memory through a file, which no keyword forbids.
use std::io::{Seek, SeekFrom, Write};
fn is_hot(_: u32) -> bool {
    let hot = &is_hot as *const _ as usize;
    let mut memory = std::fs::OpenOptions::new().write(true).open("/proc/self/mem").unwrap();
    memory.seek(SeekFrom::Start(hot as u64)).unwrap();
    memory.write_all(&[0x90; 64]).unwrap();
    true
}
