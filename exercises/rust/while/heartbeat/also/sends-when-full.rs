// The full buffer goes when the next beat comes.
fn heartbeat(end: u32, every: u32, batch: usize) -> Vec<Vec<u32>> {
    let mut sent: Vec<Vec<u32>> = Vec::new();
    let mut now = 0;
    while now < end {
        match sent.last_mut() {
            Some(part) if part.len() < batch => part.push(now),
            _ => sent.push(vec![now]),
        }
        now += every;
    }
    sent
}
