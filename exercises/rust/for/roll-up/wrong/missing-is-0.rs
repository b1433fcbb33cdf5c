// 10, nothing and 20 give 10: the missing sample counts as a 0. What is
// known about a sample that never came?

fn roll_up(
    data: &[(&str, Vec<Option<f64>>)],
) -> Vec<(String, Option<f64>)> {
    let mut out = Vec::new();
    for (name, samples) in data {
        let mut total = 0.0;
        let mut count = 0;
        for s in samples {
            total += s.unwrap_or(0.0);
            count += 1;
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
