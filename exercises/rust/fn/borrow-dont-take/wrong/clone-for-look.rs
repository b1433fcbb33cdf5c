// It works with a copy that nobody needs: `average` only looks already.
// Can it look at the list itself?

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

fn report(samples: Vec<f64>) -> String {
    let mean = average(&samples.clone());
    format!("{:?} of {}", mean, samples.len())
}
