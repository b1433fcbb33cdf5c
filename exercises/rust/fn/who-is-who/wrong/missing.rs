// The compiler misses a field: a `Range` has two, and none is filled in
// by itself. What is the lowest cpu?

struct Range {
    low: i32,
    high: i32,
}

fn keep(value: i32, range: Range) -> i32 {
    if value < range.low {
        range.low
    } else if value > range.high {
        range.high
    } else {
        value
    }
}

fn safe_cpu(cpu: i32) -> i32 {
    keep(cpu, Range { high: 100 })
}

fn safe_temp(temp: i32) -> i32 {
    keep(temp, Range { low: -20, high: 60 })
}
