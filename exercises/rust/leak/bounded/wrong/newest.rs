// The new sample is dropped, and the old ones stay for ever. Which end
// holds the oldest?

use std::collections::VecDeque;

fn push(history: &mut VecDeque<u32>, sample: u32, keep: usize) {
    history.push_back(sample);
    while history.len() > keep {
        history.pop_back();
    }
}
