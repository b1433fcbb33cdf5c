// One report comes out, the others stay. `if let` looks once. Which
// word looks again after each turn?

use std::collections::VecDeque;

fn drain(queue: &mut VecDeque<u32>) -> Vec<u32> {
    let mut sent = Vec::new();
    if let Some(report) = queue.pop_front() {
        sent.push(report);
    }
    sent
}
