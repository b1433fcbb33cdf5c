// The values are right. A `while` has no value of its own, so it needs
// `return`. Which loop can hand its value over?

fn retry(replies: &[&str], max: usize) -> Result<usize, usize> {
    let mut tries = 0;
    while tries < max {
        let reply = replies[tries];
        tries += 1;
        if reply == "ok" {
            return Ok(tries);
        }
    }
    Err(max)
}
