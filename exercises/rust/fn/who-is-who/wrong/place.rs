// A struct with named fields is not filled by place. Which brackets
// does it have, and what stands before each value?

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
    keep(cpu, Range(0, 100))
}

fn safe_temp(temp: i32) -> i32 {
    keep(temp, Range(-20, 60))
}
