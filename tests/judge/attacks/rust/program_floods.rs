// programs, lines: output
// Prints while it reads nothing.
fn main() { loop { println!("\x1b[1A\x1b[2KPASS") } }
