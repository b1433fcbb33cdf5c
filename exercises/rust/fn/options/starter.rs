// options: key=value, the Rust way
// Give Options its usual values, and alert its text.

struct Options {
    level: String,
    page: bool,
}

fn alert(text: &str, opts: Options) -> String {
    todo!()
}
