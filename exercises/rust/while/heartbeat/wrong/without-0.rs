// The first beat is missing. Is 0 a multiple of 10?

fn heartbeat(end: u32, every: u32, batch: usize) -> Vec<Vec<u32>> {
    let mut sent = Vec::new();
    let mut buffer = Vec::new();
    let mut now = 1;
    while now < end {
        if now % every == 0 {
            buffer.push(now);
            if buffer.len() == batch {
                sent.push(std::mem::take(&mut buffer));
            }
        }
        now += 1;
    }
    if !buffer.is_empty() {
        sent.push(buffer);
    }
    sent
}
