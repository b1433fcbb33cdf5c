// Each list repeats the ones before it: a copy is sent, and the buffer
// keeps everything. What should it hold after sending?

fn heartbeat(end: u32, every: u32, batch: usize) -> Vec<Vec<u32>> {
    let mut sent = Vec::new();
    let mut buffer = Vec::new();
    let mut now = 0;
    while now < end {
        if now % every == 0 {
            buffer.push(now);
            if buffer.len() % batch == 0 {
                sent.push(buffer.clone());
            }
        }
        now += 1;
    }
    if buffer.len() % batch != 0 {
        sent.push(buffer);
    }
    sent
}
