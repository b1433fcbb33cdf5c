// The program stops at a missing sample: `unwrap` insists on a value.
// How do you look whether there is one?

fn roll_up(
    data: &[(&str, Vec<Option<f64>>)],
) -> Vec<(String, Option<f64>)> {
    let mut out = Vec::new();
    for (name, samples) in data {
        let mut total = 0.0;
        let mut count = 0;
        for s in samples {
            total += s.unwrap();
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
