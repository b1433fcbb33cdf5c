// An empty list gives `Some(NaN)`: 0 divided by 0. Which question at
// the top sent it away?

fn average(samples: &[f64]) -> Option<f64> {
    let mut total = 0.0;
    for s in samples.iter() {
        total += s;
    }
    Some(total / samples.len() as f64)
}

fn report(samples: Vec<f64>) -> String {
    let mean = average(&samples);
    format!("{:?} of {}", mean, samples.len())
}
