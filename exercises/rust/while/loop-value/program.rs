fn main() {
    let mut n = 1;
    let first = loop {
        n *= 3;
        if n > 20 {
            break n - 1;
        }
    };
    while n > 20 {
        n -= 10;
        println!("turn {}", n);
    }
    println!("{} {}", first, n);
}
