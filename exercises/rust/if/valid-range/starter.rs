// valid-range: inside the range
// Take away the `//`, put the lines in order, leave out the two that
// do not belong. valid(v) is true from 0 to 100, both included.

// at_least_0 && at_most_100
// }
// let at_most_100 = v <= 100;
// 0 <= v <= 100
// fn valid(v: i32) -> bool {
// let at_least_0 = v >= 0;
// at_least_0 || at_most_100
