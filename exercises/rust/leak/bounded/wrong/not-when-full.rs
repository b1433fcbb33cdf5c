// When the history is full, the new sample is not taken in. The oldest
// should go instead.

use std::collections::VecDeque;

fn push(history: &mut VecDeque<u32>, sample: u32, keep: usize) {
    if history.len() < keep {
        history.push_back(sample);
    }
}
