// It goes on until memory is full. `front` looks and takes nothing, so
// the queue never gets shorter. Which call takes?

use std::collections::VecDeque;

fn drain(queue: &mut VecDeque<u32>) -> Vec<u32> {
    let mut sent = Vec::new();
    while let Some(&report) = queue.front() {
        sent.push(report);
    }
    sent
}
