// first-bad: stop at the first
// Give the position of the first sample above limit, or None.

fn first_bad(samples: &[u32], limit: u32) -> Option<usize> {
    todo!()
}
