// The last try works, and you say `Err`. After a try, what should be
// asked first: the reply or the limit?

fn retry(replies: &[&str], max: usize) -> Result<usize, usize> {
    let mut tries = 0;
    loop {
        if max == 0 {
            break Err(0);
        }
        let reply = replies[tries];
        tries += 1;
        if tries == max {
            break Err(max);
        }
        if reply == "ok" {
            break Ok(tries);
        }
    }
}
