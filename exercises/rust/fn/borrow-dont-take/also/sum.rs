// The sum without a loop.
fn average(samples: &[f64]) -> Option<f64> {
    if samples.is_empty() {
        None
    } else {
        Some(samples.iter().sum::<f64>() / samples.len() as f64)
    }
}

fn report(samples: Vec<f64>) -> String {
    format!("{:?} of {}", average(&samples), samples.len())
}
