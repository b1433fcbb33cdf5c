// 1 error is `failing`, but 500 errors are `fine`: a single count gets
// a yes. Which counts should get one?

fn state(errors: u32) -> &'static str {
    if errors == 1 {
        "failing"
    } else {
        "fine"
    }
}
