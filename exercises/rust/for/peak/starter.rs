// peak: the highest, if there is one
// Give the highest temperature as Some, or None for an empty list.

fn peak(temps: &[i32]) -> Option<i32> {
    todo!()
}
