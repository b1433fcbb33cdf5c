// The caller's history is as it was: a copy got the sample. Which list
// did the caller lend you?

use std::collections::VecDeque;

fn push(history: &mut VecDeque<u32>, sample: u32, keep: usize) {
    let mut copy = history.clone();
    copy.push_back(sample);
    while copy.len() > keep {
        copy.pop_front();
    }
}
