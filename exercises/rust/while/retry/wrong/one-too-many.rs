// With `max` 2 you try a third time. How many tries were made when the
// question is asked with 2?

fn retry(replies: &[&str], max: usize) -> Result<usize, usize> {
    let mut tries = 0;
    loop {
        if tries > max {
            break Err(max);
        }
        let reply = replies[tries];
        tries += 1;
        if reply == "ok" {
            break Ok(tries);
        }
    }
}
