// Every second report is lost: there are two calls that take in one
// turn. How many does a turn send?

use std::collections::VecDeque;

fn drain(queue: &mut VecDeque<u32>) -> Vec<u32> {
    let mut sent = Vec::new();
    while let Some(_) = queue.pop_front() {
        if let Some(report) = queue.pop_front() {
            sent.push(report);
        }
    }
    sent
}
