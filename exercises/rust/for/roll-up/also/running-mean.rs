// The mean itself is carried along.
fn roll_up(
    data: &[(&str, Vec<Option<f64>>)],
) -> Vec<(String, Option<f64>)> {
    let mut out = Vec::new();
    for (name, samples) in data.iter() {
        let mut seen = 0.0;
        let mut mean: Option<f64> = None;
        for s in samples.iter() {
            if let Some(v) = s {
                seen += 1.0;
                let old = mean.unwrap_or(0.0);
                mean = Some(old + (v - old) / seen);
            }
        }
        out.push((name.to_string(), mean));
    }
    out
}
