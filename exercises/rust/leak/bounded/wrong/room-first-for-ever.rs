// With `keep` 0 the loop never ends: an empty history has nothing to
// give, and its length 0 is not below 0. When should it say no?

use std::collections::VecDeque;

fn push(history: &mut VecDeque<u32>, sample: u32, keep: usize) {
    while history.len() >= keep {
        history.pop_front();
    }
    history.push_back(sample);
}
