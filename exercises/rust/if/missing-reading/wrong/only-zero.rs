// `Some(0)` is right, but `Some(55)` comes out as `no reading`. A
// number in the pattern lets only that number in. What lets any number
// in?

fn text(cpu: Option<u32>) -> String {
    if let Some(0) = cpu {
        "cpu 0".to_string()
    } else {
        "no reading".to_string()
    }
}
