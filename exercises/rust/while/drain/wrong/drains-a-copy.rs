// The reports come out, and the queue stays full: it was a copy that
// you emptied. Which queue belongs to the caller?

use std::collections::VecDeque;

fn drain(queue: &mut VecDeque<u32>) -> Vec<u32> {
    let mut sent = Vec::new();
    let mut mine = queue.clone();
    while let Some(report) = mine.pop_front() {
        sent.push(report);
    }
    sent
}
