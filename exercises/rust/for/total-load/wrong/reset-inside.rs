// 10, 20 and 30 give 30: every turn starts again at 0. Which line
// should run once, before the loop?

fn total(samples: &[i32]) -> i32 {
    let mut total = 0;
    for s in samples {
        total = 0;
        total += s;
    }
    total
}
