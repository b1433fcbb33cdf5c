// The replies are taken from an iterator, with a `match`.
fn retry(replies: &[&str], max: usize) -> Result<usize, usize> {
    let mut next = replies.iter().take(max);
    let mut tries = 0;
    loop {
        match next.next() {
            None => break Err(tries),
            Some(reply) => {
                tries += 1;
                if *reply == "ok" {
                    break Ok(tries);
                }
            }
        }
    }
}
