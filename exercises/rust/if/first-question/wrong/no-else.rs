// The compiler misses an `else`. At 89 the `if` says no. Which value
// should come out then?

fn is_hot(cpu: u32) -> bool {
    if cpu >= 90 {
        true
    }
}
