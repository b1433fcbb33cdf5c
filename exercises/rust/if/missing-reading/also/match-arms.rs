// One arm for each of the two.
fn text(cpu: Option<u32>) -> String {
    match cpu {
        None => "no reading".to_string(),
        Some(percent) => format!("cpu {}", percent),
    }
}
