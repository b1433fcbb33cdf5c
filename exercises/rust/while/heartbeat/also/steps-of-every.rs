// The clock goes from beat to beat.
fn heartbeat(end: u32, every: u32, batch: usize) -> Vec<Vec<u32>> {
    let mut sent = vec![];
    let mut buffer = vec![];
    let mut now = 0;
    while now < end {
        buffer.push(now);
        if buffer.len() >= batch {
            sent.push(std::mem::take(&mut buffer));
        }
        now += every;
    }
    if buffer.len() > 0 {
        sent.push(buffer);
    }
    sent
}
