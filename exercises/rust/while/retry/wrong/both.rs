// A good reply alone does not end it: you wait for the limit, too. Two
// reasons to stop: must both hold, or is one enough?

fn retry(replies: &[&str], max: usize) -> Result<usize, usize> {
    if max == 0 {
        return Err(0);
    }
    let mut tries = 0;
    loop {
        let reply = replies[tries];
        tries += 1;
        if reply == "ok" && tries == max {
            break Ok(tries);
        }
        if tries == max {
            break Err(max);
        }
    }
}
