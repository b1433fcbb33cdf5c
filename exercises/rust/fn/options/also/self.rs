// `Self` is the type that the block is about.
struct Options {
    level: String,
    page: bool,
}

impl Default for Options {
    fn default() -> Options {
        let level = String::from("warn");
        Self { level, page: false }
    }
}

fn alert(text: &str, opts: Options) -> String {
    if opts.page {
        format!("[{}] {} !", opts.level, text)
    } else {
        format!("[{}] {}", opts.level, text)
    }
}
