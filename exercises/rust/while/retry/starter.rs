// retry: try again, but not for ever
// Give Ok(tries) at the first "ok", or Err(max) after max tries.

fn retry(replies: &[&str], max: usize) -> Result<usize, usize> {
    todo!()
}
