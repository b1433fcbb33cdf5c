// `Options::default()` works. `..Default::default()` does not: it asks
// for the trait `Default`. What does the first line of the block say
// then?

struct Options {
    level: String,
    page: bool,
}

impl Options {
    fn default() -> Self {
        Options { level: "warn".to_string(), page: false }
    }
}

fn alert(text: &str, opts: Options) -> String {
    let mut line = format!("[{}] {}", opts.level, text);
    if opts.page {
        line.push_str(" !");
    }
    line
}
