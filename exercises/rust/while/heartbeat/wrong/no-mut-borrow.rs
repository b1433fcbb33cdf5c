// The compiler expected `&mut`: `take` changes the buffer, so it must
// be lent for changing. Which sign says that?

fn heartbeat(end: u32, every: u32, batch: usize) -> Vec<Vec<u32>> {
    let mut sent = Vec::new();
    let mut buffer = Vec::new();
    let mut now = 0;
    while now < end {
        if now % every == 0 {
            buffer.push(now);
            if buffer.len() == batch {
                sent.push(std::mem::take(&buffer));
            }
        }
        now += 1;
    }
    if !buffer.is_empty() {
        sent.push(buffer);
    }
    sent
}
