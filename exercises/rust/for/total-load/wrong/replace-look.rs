// The compiler expected a number and found `&i32`, a look at one. And
// had it compiled: would the old total still be in there?

fn total(samples: &[i32]) -> i32 {
    let mut total = 0;
    for s in samples {
        total = s;
    }
    total
}
