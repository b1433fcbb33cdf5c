// who-is-who: which number is which?
// Let keep take a Range in place of two numbers, and mend both calls.

struct Range {
    low: i32,
    high: i32,
}

fn keep(value: i32, low: i32, high: i32) -> i32 {
    if value < low {
        low
    } else if value > high {
        high
    } else {
        value
    }
}

fn safe_cpu(cpu: i32) -> i32 {
    keep(cpu, 100, 0)
}

fn safe_temp(temp: i32) -> i32 {
    keep(-20, 60, temp)
}
