// The compiler finds a second answer right behind the first. The braces
// give back one value. Which of the two lines asks for both limits?

fn valid(v: i32) -> bool {
    let at_least_0 = v >= 0;
    let at_most_100 = v <= 100;
    at_least_0 && at_most_100
    at_least_0 || at_most_100
}
