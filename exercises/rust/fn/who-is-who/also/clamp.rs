// Rust has the three questions ready.
struct Range {
    low: i32,
    high: i32,
}

fn keep(value: i32, range: Range) -> i32 {
    value.clamp(range.low, range.high)
}

fn safe_cpu(cpu: i32) -> i32 {
    let range = Range { low: 0, high: 100 };
    keep(cpu, range)
}

fn safe_temp(temp: i32) -> i32 {
    let (low, high) = (-20, 60);
    keep(temp, Range { low, high })
}
