// The text is right. But `Options::default()` knows no usual values.
// Which `impl` block is missing?

struct Options {
    level: String,
    page: bool,
}

fn alert(text: &str, opts: Options) -> String {
    let mut line = format!("[{}] {}", opts.level, text);
    if opts.page {
        line.push_str(" !");
    }
    line
}
