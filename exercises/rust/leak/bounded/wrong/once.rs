// A history that came in too long stays too long: one call drops one. How
// often must the question be asked?

use std::collections::VecDeque;

fn push(history: &mut VecDeque<u32>, sample: u32, keep: usize) {
    history.push_back(sample);
    if history.len() > keep {
        history.pop_front();
    }
}
