// The way it is often written later.
fn roll_up(
    data: &[(&str, Vec<Option<f64>>)],
) -> Vec<(String, Option<f64>)> {
    data.iter()
        .map(|(name, samples)| {
            let real: Vec<f64> =
                samples.iter().flatten().copied().collect();
            let total: f64 = real.iter().sum();
            let some = !real.is_empty();
            let mean = some.then(|| total / real.len() as f64);
            (name.to_string(), mean)
        })
        .collect()
}
