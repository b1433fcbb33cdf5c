// The value of the loop gets a name.
fn retry(replies: &[&str], max: usize) -> Result<usize, usize> {
    let mut i = 0;
    let result = loop {
        if i == max {
            break Err(max);
        } else if replies[i] == "ok" {
            break Ok(i + 1);
        }
        i += 1;
    };
    result
}
