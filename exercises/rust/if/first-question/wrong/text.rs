// The compiler expected `bool` and found text. `"true"` in quotes is a
// word; `true` without quotes is the answer to a question.

fn is_hot(cpu: u32) -> bool {
    if cpu >= 90 {
        "true"
    } else {
        "false"
    }
}
