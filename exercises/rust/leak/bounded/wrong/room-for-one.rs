// A history that came in too long stays too long: room is made for one
// sample, once. And with `keep` 0 the new one stays.

use std::collections::VecDeque;

fn push(history: &mut VecDeque<u32>, sample: u32, keep: usize) {
    if history.len() >= keep {
        history.pop_front();
    }
    history.push_back(sample);
}
