// It stops when the queue is empty: `unwrap` insists on a report. What
// tells you that nothing is left?

use std::collections::VecDeque;

fn drain(queue: &mut VecDeque<u32>) -> Vec<u32> {
    let mut sent = Vec::new();
    loop {
        sent.push(queue.pop_front().unwrap());
    }
}
