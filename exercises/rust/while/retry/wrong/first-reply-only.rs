// Every try sees the first reply, so `busy, busy, ok` never works.
// Which position belongs to this try?

fn retry(replies: &[&str], max: usize) -> Result<usize, usize> {
    let mut tries = 0;
    loop {
        if tries == max {
            break Err(tries);
        }
        let reply = replies[0];
        tries += 1;
        if reply == "ok" {
            break Ok(tries);
        }
    }
}
