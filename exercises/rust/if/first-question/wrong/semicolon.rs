// The compiler expected `bool` and found `()`: no answer arrives. What
// does a `;` do to the value of the last line?

fn is_hot(cpu: u32) -> bool {
    cpu >= 90;
}
