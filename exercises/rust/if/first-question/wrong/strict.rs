// `is_hot(90)` is `false`. The task says 90 or more. Does your
// comparison let 90 itself through?

fn is_hot(cpu: u32) -> bool {
    cpu > 90
}
