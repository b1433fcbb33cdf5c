// The queue is empty, and nothing came out: the reports are lost. Who
// should get them before they go?

use std::collections::VecDeque;

fn drain(queue: &mut VecDeque<u32>) -> Vec<u32> {
    let sent = Vec::new();
    queue.clear();
    sent
}
