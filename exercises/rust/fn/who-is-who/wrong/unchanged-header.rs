// `keep` still takes three numbers, and the next caller can mix them up
// again, in whatever order they stand now. What should its header take?

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
    keep(cpu, 0, 100)
}

fn safe_temp(temp: i32) -> i32 {
    keep(temp, -20, 60)
}
