// The list should hold numbers, and `pop_front` gives `Option`s. Where
// in the question does the number get a name?

use std::collections::VecDeque;

fn drain(queue: &mut VecDeque<u32>) -> Vec<u32> {
    let mut sent = Vec::new();
    while !queue.is_empty() {
        sent.push(queue.pop_front());
    }
    sent
}
