// The compiler cannot find one of the two names. Which line makes it,
// and does that line stand above the answer?

fn valid(v: i32) -> bool {
    let at_least_0 = v >= 0;
    at_least_0 && at_most_100
}
