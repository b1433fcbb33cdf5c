fn show(n: u32) {
    println!("show {}", n);
}
fn double(n: u32) -> u32 {
    if n > 10 {
        return n;
    }
    n * 2
}
fn main() {
    let a = show(1);
    let b = double(double(4));
    println!("{:?} {}", a, b);
}
