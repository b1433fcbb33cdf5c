// The text says `cpu Some(0)`: the wrapping is printed with the number.
// Which name stands for the number alone?

fn text(cpu: Option<u32>) -> String {
    if let Some(value) = cpu {
        format!("cpu {:?}", cpu)
    } else {
        "no reading".to_string()
    }
}
