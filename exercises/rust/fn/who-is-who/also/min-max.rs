// At least low, then at most high.
struct Range {
    low: i32,
    high: i32,
}

fn keep(value: i32, r: Range) -> i32 {
    value.max(r.low).min(r.high)
}

fn safe_cpu(cpu: i32) -> i32 {
    keep(cpu, Range { low: 0, high: 100 })
}

fn safe_temp(temp: i32) -> i32 {
    keep(temp, Range { low: -20, high: 60 })
}
