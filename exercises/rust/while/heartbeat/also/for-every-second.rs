// All seconds are known: a range.
fn heartbeat(end: u32, every: u32, batch: usize) -> Vec<Vec<u32>> {
    let mut sent = Vec::new();
    let mut buffer = Vec::new();
    for now in 0..end {
        if now % every != 0 {
            continue;
        }
        buffer.push(now);
        if buffer.len() == batch {
            sent.push(buffer);
            buffer = Vec::new();
        }
    }
    if !buffer.is_empty() {
        sent.push(buffer);
    }
    sent
}
