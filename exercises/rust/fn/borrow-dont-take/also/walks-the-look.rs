// A look can be walked on without `iter`.
fn average(list: &[f64]) -> Option<f64> {
    let mut total = 0.0;
    let mut count = 0;
    for &s in list {
        total += s;
        count += 1;
    }
    if count == 0 { None } else { Some(total / count as f64) }
}

fn report(samples: Vec<f64>) -> String {
    let mean = average(&samples[..]);
    format!("{:?} of {}", mean, samples.len())
}
