// `return` leaves the loop and the box.
fn retry(replies: &[&str], max: usize) -> Result<usize, usize> {
    let mut tries = 0;
    loop {
        if tries >= max {
            return Err(max);
        }
        tries += 1;
        if replies[tries - 1] == "ok" {
            return Ok(tries);
        }
    }
}
