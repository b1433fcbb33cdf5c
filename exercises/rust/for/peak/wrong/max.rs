// The values are right. `max` hides a question that is asked once per
// item. Can you ask it yourself?

fn peak(temps: &[i32]) -> Option<i32> {
    temps.iter().copied().max()
}
