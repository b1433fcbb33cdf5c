// The values are right. `sum` hides a start, a step and a result. Can
// you build these three yourself?

fn total(samples: &[i32]) -> i32 {
    samples.iter().sum()
}
