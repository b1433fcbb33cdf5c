// `is_hot(0)` is `true` and `is_hot(100)` is `false`. Only 90 itself
// comes out right. To which side does your comparison point?

fn is_hot(cpu: u32) -> bool {
    cpu <= 90
}
