// The compiler expected a `Result` and found a number. It cannot know
// whether that number is a success. Which word says it?

fn retry(replies: &[&str], max: usize) -> Result<usize, usize> {
    let mut tries = 0;
    loop {
        if tries == max {
            break Err(tries);
        }
        let reply = replies[tries];
        tries += 1;
        if reply == "ok" {
            break tries;
        }
    }
}
