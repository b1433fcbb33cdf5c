// All beats first, then cut into pieces.
fn heartbeat(end: u32, every: u32, batch: usize) -> Vec<Vec<u32>> {
    let beats: Vec<u32> = (0..end).step_by(every as usize).collect();
    beats.chunks(batch).map(|part| part.to_vec()).collect()
}
