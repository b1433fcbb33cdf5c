// After `if` the compiler expected `bool` and found an `Option`. Full
// or empty, it is not a yes or a no. How do you look inside?

fn text(cpu: Option<u32>) -> String {
    if cpu {
        format!("cpu {}", cpu.unwrap())
    } else {
        "no reading".to_string()
    }
}
