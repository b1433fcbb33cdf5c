// control, lines: passed
// Reads all and prints by line.
use std::io::Read;
fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut text = String::new();
    std::io::stdin().read_to_string(&mut text)?;
    for line in text.lines() {
        println!("{}", if line.parse::<u32>()? >= 90 { "crit" } else { "ok" });
    }
    Ok(())
}
