// A `crit` comes out as `[warn]`. The usual level is for those who say
// none. Which field holds the level of this call?

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
    let mut line = format!("[warn] {}", text);
    if opts.page {
        line.push_str(" !");
    }
    line
}
