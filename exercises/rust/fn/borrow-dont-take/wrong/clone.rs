// `report` works now, with a copy. But `average` still takes a list for
// good. What must its header say if it only looks?

fn average(samples: Vec<f64>) -> Option<f64> {
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
    let mean = average(samples.clone());
    format!("{:?} of {}", mean, samples.len())
}
