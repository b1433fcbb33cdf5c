// programs, lines: wrong error
// Prints ahead and ends with a good status.
fn main() {
    print!("ok\ncrit\n[1,[\"ok\"]]\n");
    std::process::exit(0)
}
