// Right values, in one call that hides the question. This exercise opens
// `cpu` itself: what if there is a number in it, and what if not?
fn text(cpu: Option<u32>) -> String {
    cpu.map_or("no reading".to_string(), |value| format!("cpu {}", value))
}
