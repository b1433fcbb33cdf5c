fn retry(replies: &[&str], max: usize) -> Result<usize, usize> {
    let mut tries = 0;
    loop {
        if tries == max {
            break Err(tries);
        }
        let reply = replies[tries];
        tries += 1;
        if reply == "ok" {
            break Ok(tries);
        }
    }
}
