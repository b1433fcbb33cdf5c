// There is one list with everything. Which question sends it as soon as
// it is full?

fn heartbeat(end: u32, every: u32, batch: usize) -> Vec<Vec<u32>> {
    let mut sent = Vec::new();
    let mut buffer = Vec::new();
    let mut now = 0;
    while now < end {
        if now % every == 0 {
            buffer.push(now);
        }
        now += 1;
    }
    if !buffer.is_empty() {
        sent.push(buffer);
    }
    sent
}
