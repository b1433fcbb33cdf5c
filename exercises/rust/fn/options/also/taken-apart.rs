// The header takes the options apart.
struct Options {
    level: String,
    page: bool,
}

impl Default for Options {
    fn default() -> Self {
        Options { level: "warn".to_string(), page: bool::default() }
    }
}

fn alert(text: &str, Options { level, page }: Options) -> String {
    let mut line = String::new();
    line.push('[');
    line.push_str(&level);
    line.push_str("] ");
    line.push_str(text);
    if page {
        line += " !";
    }
    line
}
