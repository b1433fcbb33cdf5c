// Somebody is woken by every alert. Which of the two is the usual value
// of `page`?

struct Options {
    level: String,
    page: bool,
}

impl Default for Options {
    fn default() -> Self {
        Options { level: "warn".to_string(), page: true }
    }
}

fn alert(text: &str, opts: Options) -> String {
    let mut line = format!("[{}] {}", opts.level, text);
    if opts.page {
        line.push_str(" !");
    }
    line
}
