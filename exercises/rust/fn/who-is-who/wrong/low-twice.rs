// A value that is too high becomes the low limit. Which field belongs
// to the second question?

struct Range {
    low: i32,
    high: i32,
}

fn keep(value: i32, range: Range) -> i32 {
    if value < range.low {
        range.low
    } else if value > range.high {
        range.low
    } else {
        value
    }
}

fn safe_cpu(cpu: i32) -> i32 {
    keep(cpu, Range { low: 0, high: 100 })
}

fn safe_temp(temp: i32) -> i32 {
    keep(temp, Range { low: -20, high: 60 })
}
