// First the number as text, then the words in front of it.
fn text(cpu: Option<u32>) -> String {
    let result = match cpu {
        Some(n) => {
            let number = n.to_string();
            "cpu ".to_string() + &number
        }
        _ => "no reading".to_string(),
    };
    result
}
