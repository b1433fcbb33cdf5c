// The history keeps its oldest and drops the new ones: `truncate` cuts at
// the back.

use std::collections::VecDeque;

fn push(history: &mut VecDeque<u32>, sample: u32, keep: usize) {
    history.push_back(sample);
    history.truncate(keep);
}
