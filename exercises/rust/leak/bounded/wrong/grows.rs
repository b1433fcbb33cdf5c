// The history has one more after each call, whatever `keep` says. What
// should happen when it is too long?

use std::collections::VecDeque;

fn push(history: &mut VecDeque<u32>, sample: u32, keep: usize) {
    history.push_back(sample);
}
