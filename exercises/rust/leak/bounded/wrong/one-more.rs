// One too many is held. You make room before the push: how long is the
// history after it?

use std::collections::VecDeque;

fn push(history: &mut VecDeque<u32>, sample: u32, keep: usize) {
    while history.len() > keep {
        history.pop_front();
    }
    history.push_back(sample);
}
