// The compiler misses an `else`. With `None` the `if let` does nothing.
// Which text should come out then?

fn text(cpu: Option<u32>) -> String {
    if let Some(value) = cpu {
        format!("cpu {}", value)
    }
}
