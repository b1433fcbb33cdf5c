// The method that asks for each item.
fn first_bad(samples: &[u32], limit: u32) -> Option<usize> {
    samples.iter().position(|&s| s > limit)
}
