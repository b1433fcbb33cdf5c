// A copy is sent, and the buffer emptied.
fn heartbeat(end: u32, every: u32, batch: usize) -> Vec<Vec<u32>> {
    let mut sent = Vec::new();
    let mut buffer: Vec<u32> = Vec::new();
    let mut now = 0;
    loop {
        if now == end {
            break;
        }
        if now % every == 0 {
            buffer.push(now);
        }
        if buffer.len() == batch {
            sent.push(buffer.clone());
            buffer.clear();
        }
        now += 1;
    }
    if !buffer.is_empty() {
        sent.push(buffer);
    }
    sent
}
