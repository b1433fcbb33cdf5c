// The compiler does not chain comparisons: the first one gives a
// `bool`, and 100 is none. Which lines ask about one limit each?

fn valid(v: i32) -> bool {
    0 <= v <= 100
}
