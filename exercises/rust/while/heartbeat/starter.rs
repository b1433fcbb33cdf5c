// heartbeat: the heartbeat
// Seconds 0 to before end: keep the multiples of every, send them in
// lists of batch. Give the sent lists.

fn heartbeat(end: u32, every: u32, batch: usize) -> Vec<Vec<u32>> {
    todo!()
}
