// The mark does not look as asked: between the text and `!` stands
// exactly one space.

struct Options {
    level: String,
    page: bool,
}

impl Default for Options {
    fn default() -> Self {
        Options { level: "warn".to_string(), page: false }
    }
}

fn alert(text: &str, opts: Options) -> String {
    let mut line = format!("[{}] {}", opts.level, text);
    if opts.page {
        line.push_str("!");
    }
    line
}
