// The history has its bound, and still memory grows once it is full.
// Where do the samples go that drop out in front?

use std::collections::VecDeque;
use std::sync::Mutex;

static DROPPED: Mutex<Vec<u32>> = Mutex::new(Vec::new());

fn push(history: &mut VecDeque<u32>, sample: u32, keep: usize) {
    history.push_back(sample);
    while history.len() > keep {
        if let Some(oldest) = history.pop_front() {
            DROPPED.lock().unwrap().push(oldest);
        }
    }
}
