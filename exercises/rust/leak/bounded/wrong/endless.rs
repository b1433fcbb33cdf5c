// With `keep` 0 the loop never ends: an empty history is asked and has
// nothing to give. When should it say no?

use std::collections::VecDeque;

fn push(history: &mut VecDeque<u32>, sample: u32, keep: usize) {
    history.push_back(sample);
    while history.len() + 1 > keep {
        history.pop_front();
    }
}
