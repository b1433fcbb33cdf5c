// Every temperature from -20 up becomes -20: the value and a limit have
// changed places. Which one is the value to be kept?

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
    keep(cpu, Range { low: 0, high: 100 })
}

fn safe_temp(temp: i32) -> i32 {
    keep(-20, Range { low: -20, high: temp })
}
