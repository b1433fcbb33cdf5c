// web-1 has 2 real samples out of 3, and you divide by 3. Which number
// counts the real ones only?

fn roll_up(
    data: &[(&str, Vec<Option<f64>>)],
) -> Vec<(String, Option<f64>)> {
    let mut out = Vec::new();
    for (name, samples) in data {
        let mut total = 0.0;
        for s in samples {
            if let Some(v) = s {
                total += v;
            }
        }
        let mean = if samples.len() > 0 {
            Some(total / samples.len() as f64)
        } else {
            None
        };
        out.push((name.to_string(), mean));
    }
    out
}
