// One report stays in the queue. With how many left does your question
// say no?

use std::collections::VecDeque;

fn drain(queue: &mut VecDeque<u32>) -> Vec<u32> {
    let mut sent = Vec::new();
    while queue.len() > 1 {
        if let Some(report) = queue.pop_front() {
            sent.push(report);
        }
    }
    sent
}
