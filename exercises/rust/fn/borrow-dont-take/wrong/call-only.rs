// The call lends the list; the header still wants to own one. What type
// is a look at a list of `f64`?

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
    let mean = average(&samples);
    format!("{:?} of {}", mean, samples.len())
}
