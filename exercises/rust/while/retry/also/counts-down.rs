// Counts the tries that are left.
fn retry(replies: &[&str], max: usize) -> Result<usize, usize> {
    let mut left = max;
    loop {
        if left == 0 {
            break Err(max);
        }
        let tries = max - left + 1;
        if replies[tries - 1] == "ok" {
            break Ok(tries);
        }
        left -= 1;
    }
}
