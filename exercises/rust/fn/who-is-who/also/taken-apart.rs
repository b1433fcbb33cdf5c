// The header takes the `Range` apart.
struct Range {
    low: i32,
    high: i32,
}

fn keep(value: i32, Range { low, high }: Range) -> i32 {
    if value < low {
        low
    } else if value > high {
        high
    } else {
        value
    }
}

fn safe_cpu(cpu: i32) -> i32 {
    keep(cpu, Range { high: 100, low: 0 })
}

fn safe_temp(temp: i32) -> i32 {
    keep(temp, Range { high: 60, low: -20 })
}
