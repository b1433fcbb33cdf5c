// The compiler finds more lines after the answer and wants a `;` there.
// Which line can only be the last one inside the braces?

fn valid(v: i32) -> bool {
    at_least_0 && at_most_100
    let at_least_0 = v >= 0;
    let at_most_100 = v <= 100;
}
