// The text stands in the brackets, the level behind it. In which order
// do the gaps take their values?

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
    let mut line = format!("[{}] {}", text, opts.level);
    if opts.page {
        line.push_str(" !");
    }
    line
}
