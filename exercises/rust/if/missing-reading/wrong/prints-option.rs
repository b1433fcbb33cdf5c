// The compiler cannot show an `Option<u32>` in `{}`: there may be
// nothing in it. Where does the number inside get a name of its own?

fn text(cpu: Option<u32>) -> String {
    if cpu == None {
        "no reading".to_string()
    } else {
        format!("cpu {}", cpu)
    }
}
