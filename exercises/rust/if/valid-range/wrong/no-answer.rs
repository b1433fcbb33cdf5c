// The compiler expected `bool` and found `()`. Both names are made, but
// no line without `;` follows. Which line should give the answer?

fn valid(v: i32) -> bool {
    let at_least_0 = v >= 0;
    let at_most_100 = v <= 100;
}
