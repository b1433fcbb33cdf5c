// The first `busy` ends it, and there were tries left. What should
// happen after a bad reply?

fn retry(replies: &[&str], max: usize) -> Result<usize, usize> {
    let mut tries = 0;
    loop {
        if tries == max {
            break Err(max);
        }
        let reply = replies[tries];
        tries += 1;
        if reply == "ok" {
            break Ok(tries);
        } else {
            break Err(max);
        }
    }
}
