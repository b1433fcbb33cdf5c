fn main() {
    let errors = 10;
    for n in [4, 1, 2] {
        let errors = errors + n;
        println!("in {}", errors);
    }
    println!("out {}", errors);
}
