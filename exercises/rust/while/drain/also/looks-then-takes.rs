// It looks first, and takes in the block.
use std::collections::VecDeque;

fn drain(queue: &mut VecDeque<u32>) -> Vec<u32> {
    let mut sent = vec![];
    while let Some(&report) = queue.front() {
        sent.push(report);
        queue.pop_front();
    }
    sent
}
