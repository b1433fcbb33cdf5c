// `drain` of the queue hands out and empties.
use std::collections::VecDeque;

fn drain(queue: &mut VecDeque<u32>) -> Vec<u32> {
    let mut sent = Vec::new();
    let mut all = queue.drain(..);
    while let Some(report) = all.next() {
        sent.push(report);
    }
    sent
}
