// The number takes over the name `cpu`, and leaves early.
fn text(cpu: Option<u32>) -> String {
    if let Some(cpu) = cpu {
        return format!("cpu {}", cpu);
    }
    String::from("no reading")
}
