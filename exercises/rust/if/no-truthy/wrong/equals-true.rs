// The compiler expected `u32` and found `bool`: a number is never equal
// to `true`. With which number do you compare the count?

fn state(errors: u32) -> &'static str {
    if errors == true {
        "failing"
    } else {
        "fine"
    }
}
