// A host without samples gets `Some(NaN)`, not a number: 0.0 divided by
// 0. Nothing stops, nobody notices. Which question comes before the
// division?

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
        let mean = Some(total / count as f64);
        out.push((name.to_string(), mean));
    }
    out
}
