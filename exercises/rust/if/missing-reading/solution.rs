fn text(cpu: Option<u32>) -> String {
    if let Some(value) = cpu {
        format!("cpu {}", value)
    } else {
        "no reading".to_string()
    }
}
