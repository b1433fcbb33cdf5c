use std::collections::VecDeque;

fn push(history: &mut VecDeque<u32>, sample: u32, keep: usize) {
    history.push_back(sample);
    if history.len() > keep {
        for _ in 0..history.len() - keep {
            history.remove(0);
        }
    }
}
