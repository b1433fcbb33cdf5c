// 10, 20 and 30 give 3: the samples are counted, not added. What should
// be added in each turn?

fn total(samples: &[i32]) -> i32 {
    let mut total = 0;
    for s in samples {
        total += 1;
    }
    total
}
