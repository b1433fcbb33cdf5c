// The compiler cannot add a number to text with `+`. How does the tool
// card put a number into a line of text?

fn text(cpu: Option<u32>) -> String {
    if let Some(value) = cpu {
        "cpu " + value
    } else {
        "no reading".to_string()
    }
}
