// With `keep` 0 it stops: `keep - 1` would be below 0, and a `usize` has
// nothing there. Which question needs no minus?

use std::collections::VecDeque;

fn push(history: &mut VecDeque<u32>, sample: u32, keep: usize) {
    while history.len() > keep - 1 {
        history.pop_front();
    }
    history.push_back(sample);
}
