// Every number is valid, even -1 and 101: with `||` one yes is enough.
// How many of the two questions must say yes?

fn valid(v: i32) -> bool {
    let at_least_0 = v >= 0;
    let at_most_100 = v <= 100;
    at_least_0 || at_most_100
}
