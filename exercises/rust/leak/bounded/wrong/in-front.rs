// The new sample stands in front, where the oldest should be. Which end do
// you append to?

use std::collections::VecDeque;

fn push(history: &mut VecDeque<u32>, sample: u32, keep: usize) {
    history.push_front(sample);
    while history.len() > keep {
        history.pop_back();
    }
}
