// The compiler found `()`: with a `;` behind it, the value of the loop
// is thrown away. What is the last line of the box?

fn retry(replies: &[&str], max: usize) -> Result<usize, usize> {
    let mut tries = 0;
    loop {
        if tries == max {
            break Err(tries);
        }
        let reply = replies[tries];
        tries += 1;
        if reply == "ok" {
            break Ok(tries);
        }
    };
}
