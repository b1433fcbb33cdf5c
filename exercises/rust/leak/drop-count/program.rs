struct Sample(u32);
impl Drop for Sample {
    fn drop(&mut self) {
        println!("free {}", self.0);
    }
}
fn main() {
    let mut history = Vec::new();
    for n in 1..=2 {
        let tmp = Sample(n);
        history.push(Sample(n * 10));
    }
    println!("loop over");
    std::mem::forget(Sample(7));
    history.clear();
    println!("end");
}
