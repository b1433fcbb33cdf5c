use std::collections::VecDeque;

fn push(history: &mut VecDeque<u32>, sample: u32, keep: usize) {
    if keep == 0 {
        history.clear();
        return;
    }
    while history.len() >= keep {
        history.pop_front();
    }
    history.push_back(sample);
}
