use std::collections::VecDeque;

fn drain(queue: &mut VecDeque<u32>) -> Vec<u32> {
    let mut sent = Vec::new();
    while let Some(report) = queue.pop_front() {
        sent.push(report);
    }
    sent
}
