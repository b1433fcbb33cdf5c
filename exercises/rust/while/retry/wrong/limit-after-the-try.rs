// `max` 0 allows no try, and you make one. At which place of the turn
// is the limit asked?

fn retry(replies: &[&str], max: usize) -> Result<usize, usize> {
    let mut tries = 0;
    loop {
        let reply = replies[tries];
        tries += 1;
        if reply == "ok" {
            break Ok(tries);
        }
        if tries >= max {
            break Err(max);
        }
    }
}
