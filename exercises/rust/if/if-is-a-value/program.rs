fn main() {
    let cpu = 80;
    let level = if cpu >= 90 {
        "high"
    } else {
        println!("calm");
        "ok"
    };
    let cpu = cpu + 15;
    println!("{} {}", level, cpu);
}
