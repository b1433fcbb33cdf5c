// The mark is a value of its own.
struct Options {
    level: String,
    page: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self { page: false, level: "warn".into() }
    }
}

fn alert(text: &str, opts: Options) -> String {
    let mark = if opts.page { " !" } else { "" };
    format!("[{}] {text}{mark}", opts.level)
}
