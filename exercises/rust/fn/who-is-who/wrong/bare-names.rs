// The compiler finds no `low` in `keep`: it came inside of `range`. How
// is a field of a struct reached?

struct Range {
    low: i32,
    high: i32,
}

fn keep(value: i32, range: Range) -> i32 {
    if value < low {
        low
    } else if value > high {
        high
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
