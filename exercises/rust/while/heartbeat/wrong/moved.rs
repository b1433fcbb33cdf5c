// The compiler: `buffer` was moved into `sent`, and the next beat has
// no buffer. What hands over the contents and leaves an empty one?

fn heartbeat(end: u32, every: u32, batch: usize) -> Vec<Vec<u32>> {
    let mut sent = Vec::new();
    let mut buffer = Vec::new();
    let mut now = 0;
    while now < end {
        if now % every == 0 {
            buffer.push(now);
            if buffer.len() == batch {
                sent.push(buffer);
            }
        }
        now += 1;
    }
    if !buffer.is_empty() {
        sent.push(buffer);
    }
    sent
}
