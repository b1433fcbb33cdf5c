// The compiler expected a `String` and found `&str`. What makes a
// `String` of a text in quotes?

struct Options {
    level: String,
    page: bool,
}

impl Default for Options {
    fn default() -> Self {
        Options { level: "warn", page: false }
    }
}

fn alert(text: &str, opts: Options) -> String {
    let mut line = format!("[{}] {}", opts.level, text);
    if opts.page {
        line.push_str(" !");
    }
    line
}
