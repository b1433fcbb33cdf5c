// All reports come out, but the queue is as full as before. In the next
// round they are sent again. Who takes them out?

use std::collections::VecDeque;

fn drain(queue: &mut VecDeque<u32>) -> Vec<u32> {
    let mut sent = Vec::new();
    for report in queue.iter() {
        sent.push(*report);
    }
    sent
}
