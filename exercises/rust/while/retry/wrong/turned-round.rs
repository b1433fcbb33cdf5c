// A good reply comes out as `Err`, a bad end as `Ok`. Which of the two
// names says that it worked?

fn retry(replies: &[&str], max: usize) -> Result<usize, usize> {
    let mut tries = 0;
    loop {
        if tries == max {
            break Ok(tries);
        }
        let reply = replies[tries];
        tries += 1;
        if reply == "ok" {
            break Err(tries);
        }
    }
}
