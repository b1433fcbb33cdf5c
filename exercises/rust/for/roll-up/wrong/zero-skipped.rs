// 0.0 and 6.0 give 6.0: the zero was left out. Is a sample of 0 the
// same as no sample?

fn roll_up(
    data: &[(&str, Vec<Option<f64>>)],
) -> Vec<(String, Option<f64>)> {
    let mut out = Vec::new();
    for (name, samples) in data {
        let mut total = 0.0;
        let mut count = 0;
        for s in samples {
            if let Some(v) = s {
                if *v > 0.0 {
                    total += v;
                    count += 1;
                }
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
