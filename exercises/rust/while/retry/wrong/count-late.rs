// `Ok(2)` comes out where the third try worked. Is the try that works
// counted?

fn retry(replies: &[&str], max: usize) -> Result<usize, usize> {
    let mut tries = 0;
    loop {
        if tries == max {
            break Err(max);
        }
        if replies[tries] == "ok" {
            break Ok(tries);
        }
        tries += 1;
    }
}
