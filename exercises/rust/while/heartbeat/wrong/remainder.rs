// The seconds between the beats are kept, the beats are not. What is
// left over when a multiple is divided by `every`?

fn heartbeat(end: u32, every: u32, batch: usize) -> Vec<Vec<u32>> {
    let mut sent = Vec::new();
    let mut buffer = Vec::new();
    let mut now = 0;
    while now < end {
        if now % every != 0 {
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
