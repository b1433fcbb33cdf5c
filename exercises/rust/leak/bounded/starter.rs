// bounded: only the last few
// Append the sample, then hold at most `keep`: the oldest go.

use std::collections::VecDeque;

fn push(history: &mut VecDeque<u32>, sample: u32, keep: usize) {
    todo!()
}
