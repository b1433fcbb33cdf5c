// The compiler reaches the end of the file while a `{` is still open.
// Which line is its partner?

fn valid(v: i32) -> bool {
    let at_least_0 = v >= 0;
    let at_most_100 = v <= 100;
    at_least_0 && at_most_100
