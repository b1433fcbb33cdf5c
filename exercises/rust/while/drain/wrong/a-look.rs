// The compiler expected `u32` and found `&u32`: `front` hands out a
// look, and takes nothing. Which call hands over the report itself?

use std::collections::VecDeque;

fn drain(queue: &mut VecDeque<u32>) -> Vec<u32> {
    let mut sent = Vec::new();
    while let Some(report) = queue.front() {
        sent.push(report);
    }
    sent
}
