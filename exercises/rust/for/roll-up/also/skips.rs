// `continue` sends the missing ones away; the count is an f64.
fn roll_up(
    data: &[(&str, Vec<Option<f64>>)],
) -> Vec<(String, Option<f64>)> {
    let mut out = vec![];
    for (name, samples) in data {
        let mut total = 0.0;
        let mut count = 0.0;
        for &s in samples {
            let v = match s {
                Some(v) => v,
                None => continue,
            };
            total = total + v;
            count = count + 1.0;
        }
        let mut mean = None;
        if count > 0.0 {
            mean = Some(total / count);
        }
        out.push((String::from(*name), mean));
    }
    out
}
