// `None` comes out as `cpu 0`, and nobody measured that 0. What should
// the text be when there is no number to show?

fn text(cpu: Option<u32>) -> String {
    let value = cpu.unwrap_or(0);
    format!("cpu {}", value)
}
