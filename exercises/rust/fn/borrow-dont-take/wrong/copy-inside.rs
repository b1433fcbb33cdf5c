// `average` looks, and then copies the whole list to work on it. Is
// anything changed in it that would need a copy?

fn average(samples: &[f64]) -> Option<f64> {
    let mine = samples.to_vec();
    if mine.is_empty() {
        return None;
    }
    let mut total = 0.0;
    for s in mine.iter() {
        total += s;
    }
    Some(total / mine.len() as f64)
}

fn report(samples: Vec<f64>) -> String {
    let mean = average(&samples);
    format!("{:?} of {}", mean, samples.len())
}
