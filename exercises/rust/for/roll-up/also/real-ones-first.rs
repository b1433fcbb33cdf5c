// First the real samples in a list of their own, then their mean.
fn roll_up(
    data: &[(&str, Vec<Option<f64>>)],
) -> Vec<(String, Option<f64>)> {
    let mut out = Vec::new();
    for pair in data {
        let mut real = Vec::new();
        for s in &pair.1 {
            if s.is_some() {
                real.push(s.unwrap());
            }
        }
        let mut total = 0.0;
        for v in &real {
            total += *v;
        }
        if real.is_empty() {
            out.push((pair.0.to_string(), None));
        } else {
            let mean = total / real.len() as f64;
            out.push((pair.0.to_string(), Some(mean)));
        }
    }
    out
}
