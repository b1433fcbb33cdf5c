// You get 0: `total + s` is worked out and thrown away. Which sign
// keeps the new sum in `total`?

fn total(samples: &[i32]) -> i32 {
    let mut total = 0;
    for s in samples {
        total + s;
    }
    total
}
