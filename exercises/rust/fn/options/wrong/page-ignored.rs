// `page: true` makes no difference. Which question should the text
// depend on?

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
    line
}
