// The full lists are lost, and only the rest is sent: the buffer is
// emptied, but who gets what was in it?

fn heartbeat(end: u32, every: u32, batch: usize) -> Vec<Vec<u32>> {
    let mut sent = Vec::new();
    let mut buffer = Vec::new();
    let mut now = 0;
    while now < end {
        if now % every == 0 {
            buffer.push(now);
            if buffer.len() == batch {
                buffer.clear();
            }
        }
        now += 1;
    }
    if !buffer.is_empty() {
        sent.push(buffer);
    }
    sent
}
