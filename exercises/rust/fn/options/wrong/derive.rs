// The usual level is empty text: that is what `derive` takes for every
// `String`. Where can you say your own usual value?

#[derive(Default)]
struct Options {
    level: String,
    page: bool,
}

fn alert(text: &str, opts: Options) -> String {
    let mut line = format!("[{}] {}", opts.level, text);
    if opts.page {
        line.push_str(" !");
    }
    line
}
