// `remove` of position 0 gives an `Option`, too.
use std::collections::VecDeque;

fn drain(queue: &mut VecDeque<u32>) -> Vec<u32> {
    let mut sent = Vec::new();
    while let Some(report) = queue.remove(0) {
        sent.push(report);
    }
    return sent;
}
