// roll-up: the roll-up
// For each host: its name and the mean of its real samples, or None.

fn roll_up(
    data: &[(&str, Vec<Option<f64>>)],
) -> Vec<(String, Option<f64>)> {
    todo!()
}
