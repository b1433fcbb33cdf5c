// `Some(0)` comes out as `no reading`. That 0 was measured on a host at
// rest. Which value alone means that nothing was measured?

fn text(cpu: Option<u32>) -> String {
    let value = cpu.unwrap_or(0);
    if value == 0 {
        "no reading".to_string()
    } else {
        format!("cpu {}", value)
    }
}
