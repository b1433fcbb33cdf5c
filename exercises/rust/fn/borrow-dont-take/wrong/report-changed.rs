// The header of `report` must stay: its callers hand their list over.
// Which of the two boxes needs a list only to look at?

fn average(samples: &[f64]) -> Option<f64> {
    if samples.is_empty() {
        return None;
    }
    let mut total = 0.0;
    for s in samples.iter() {
        total += s;
    }
    Some(total / samples.len() as f64)
}

fn report(samples: &[f64]) -> String {
    let mean = average(samples);
    format!("{:?} of {}", mean, samples.len())
}
