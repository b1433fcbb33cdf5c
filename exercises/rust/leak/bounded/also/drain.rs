use std::collections::VecDeque;

fn push(history: &mut VecDeque<u32>, sample: u32, keep: usize) {
    history.push_back(sample);
    let over = history.len().saturating_sub(keep);
    history.drain(..over);
}
