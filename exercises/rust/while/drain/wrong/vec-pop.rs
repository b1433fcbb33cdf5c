// The compiler finds no `pop` here: a queue has two ends. Which call
// names the one you mean?

use std::collections::VecDeque;

fn drain(queue: &mut VecDeque<u32>) -> Vec<u32> {
    let mut sent = Vec::new();
    while let Some(report) = queue.pop() {
        sent.push(report);
    }
    sent
}
