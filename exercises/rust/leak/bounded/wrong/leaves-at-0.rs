// With `keep` 0 the old samples stay: the function ends before it looks
// at them. What should be held then?

use std::collections::VecDeque;

fn push(history: &mut VecDeque<u32>, sample: u32, keep: usize) {
    if keep == 0 {
        return;
    }
    history.push_back(sample);
    while history.len() > keep {
        history.pop_front();
    }
}
