// 3, 2, 1: the newest goes first. At which end does the oldest report
// stand?

use std::collections::VecDeque;

fn drain(queue: &mut VecDeque<u32>) -> Vec<u32> {
    let mut sent = Vec::new();
    while let Some(report) = queue.pop_back() {
        sent.push(report);
    }
    sent
}
