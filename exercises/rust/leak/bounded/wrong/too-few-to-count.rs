// With fewer samples than `keep` it stops: the length minus `keep` would
// be below 0. When is there nothing to drop?

use std::collections::VecDeque;

fn push(history: &mut VecDeque<u32>, sample: u32, keep: usize) {
    history.push_back(sample);
    for _ in 0..history.len() - keep {
        history.pop_front();
    }
}
