// With `None` the program stops: there is no number to take out. Can
// you ask first, and take only when there is one?

fn text(cpu: Option<u32>) -> String {
    let value = cpu.unwrap();
    format!("cpu {}", value)
}
