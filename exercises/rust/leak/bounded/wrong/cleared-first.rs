// When it is full, all old ones go at once, and the new sample stands
// alone. Only the oldest should go.

use std::collections::VecDeque;

fn push(history: &mut VecDeque<u32>, sample: u32, keep: usize) {
    if history.len() >= keep {
        history.clear();
    }
    history.push_back(sample);
}
