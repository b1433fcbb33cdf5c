// prove-it: a test that would have caught it
// Is this agent leaking? step() runs one turn and gives what it holds.

fn leaks(step: &mut dyn FnMut() -> usize) -> bool {
    step() > 0
}
