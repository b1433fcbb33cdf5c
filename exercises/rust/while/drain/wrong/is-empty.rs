// The values are right. But it asks twice in each turn: empty? and: is
// there one? Which form does both at once?

use std::collections::VecDeque;

fn drain(queue: &mut VecDeque<u32>) -> Vec<u32> {
    let mut sent = Vec::new();
    while !queue.is_empty() {
        if let Some(report) = queue.pop_front() {
            sent.push(report);
        }
    }
    sent
}
