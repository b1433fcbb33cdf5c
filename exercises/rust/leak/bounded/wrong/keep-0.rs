// With `keep` 0 one sample is held. You make room first; for 0 there is no
// room to make.

use std::collections::VecDeque;

fn push(history: &mut VecDeque<u32>, sample: u32, keep: usize) {
    while history.len() >= keep && !history.is_empty() {
        history.pop_front();
    }
    history.push_back(sample);
}
