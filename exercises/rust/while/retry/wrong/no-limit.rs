// Two tries were allowed, and a third is made. The only way out is a
// good reply. Where is `max` asked?

fn retry(replies: &[&str], max: usize) -> Result<usize, usize> {
    let mut tries = 0;
    loop {
        let reply = replies[tries];
        tries += 1;
        if reply == "ok" {
            break Ok(tries);
        }
    }
}
