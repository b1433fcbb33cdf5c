// web-1 comes several times: a pair is added for each sample. Which
// block should be closed before the pair is added?

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
            let mean = if count > 0 {
                Some(total / count as f64)
            } else {
                None
            };
            out.push((name.to_string(), mean));
        }
    }
    out
}
