// A host without samples gets `Some(0.0)`, as if it had rested. What
// says: nothing is known?

fn roll_up(
    data: &[(&str, Vec<Option<f64>>)],
) -> Vec<(String, Option<f64>)> {
    let mut out = Vec::new();
    for (name, samples) in data {
        let mut total = 0.0;
        let mut count = 0;
        for s in samples {
            if let Some(v) = s {
                total += v;
                count += 1;
            }
        }
        let mean = if count > 0 {
            Some(total / count as f64)
        } else {
            Some(0.0)
        };
        out.push((name.to_string(), mean));
    }
    out
}
