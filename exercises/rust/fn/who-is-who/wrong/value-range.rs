// A value beyond the limits comes out unchanged. What should come out
// in place of it?

struct Range {
    low: i32,
    high: i32,
}

fn keep(value: i32, range: Range) -> i32 {
    value
}

fn safe_cpu(cpu: i32) -> i32 {
    keep(cpu, Range { low: 0, high: 100 })
}

fn safe_temp(temp: i32) -> i32 {
    keep(temp, Range { low: -20, high: 60 })
}
