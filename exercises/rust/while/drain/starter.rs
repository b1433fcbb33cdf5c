// drain: empty the queue
// Take every report out, the oldest first, and give them in that order.

use std::collections::VecDeque;

fn drain(queue: &mut VecDeque<u32>) -> Vec<u32> {
    todo!()
}
