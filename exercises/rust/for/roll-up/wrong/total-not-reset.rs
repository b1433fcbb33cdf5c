// The second host gets too much: it inherits the total of the first,
// while the count starts afresh. What belongs beside the count?

fn roll_up(
    data: &[(&str, Vec<Option<f64>>)],
) -> Vec<(String, Option<f64>)> {
    let mut out = Vec::new();
    let mut total = 0.0;
    for (name, samples) in data {
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
            None
        };
        out.push((name.to_string(), mean));
    }
    out
}
