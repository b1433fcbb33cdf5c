// Behind the loop there is no number `total`: it was made in the block
// and ended there. Where should the start stand?

fn total(samples: &[i32]) -> i32 {
    for s in samples {
        let mut total = 0;
        total += s;
    }
    total
}
