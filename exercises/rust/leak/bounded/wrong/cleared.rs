// When it is too long, everything goes at once. Only the oldest should go.

use std::collections::VecDeque;

fn push(history: &mut VecDeque<u32>, sample: u32, keep: usize) {
    history.push_back(sample);
    if history.len() > keep {
        history.clear();
    }
}
