// 95 and 20 give `None`: a fine sample wipes out what was found before.
// Which samples should leave the answer alone?

fn first_bad(samples: &[u32], limit: u32) -> Option<usize> {
    let mut found = None;
    for (i, &s) in samples.iter().enumerate() {
        if s > limit {
            found = Some(i);
        } else {
            found = None;
        }
    }
    found
}
