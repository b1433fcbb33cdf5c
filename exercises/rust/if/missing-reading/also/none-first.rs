// `None` is asked about first.
fn text(cpu: Option<u32>) -> String {
    if let None = cpu {
        "no reading".to_string()
    } else {
        format!("cpu {}", cpu.unwrap())
    }
}
