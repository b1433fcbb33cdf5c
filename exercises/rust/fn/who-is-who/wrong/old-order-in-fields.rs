// Every cpu becomes 100, and the temperature is still in the place of a
// limit. The fields have names now. Read each aloud with its value.

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
    keep(cpu, Range { low: 100, high: 0 })
}

fn safe_temp(temp: i32) -> i32 {
    keep(-20, Range { low: 60, high: temp })
}
