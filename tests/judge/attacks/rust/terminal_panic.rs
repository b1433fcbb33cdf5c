// terminal, hot: error
// Sequences in a panic, on both streams and in the value.
fn is_hot(_: u32) -> bool {
    println!("\x1b]52;c;bHM=\x07\u{9b}2J\u{202e}\r");
    eprintln!("\x1b[2J\u{2066}");
    panic!("\x1b[2J\u{202e}\u{9d}0;owned\x07 {}", '\u{200b}')
}
