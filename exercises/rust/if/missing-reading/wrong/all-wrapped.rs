// The text says `cpu Some(0)` and `cpu None`: `cpu` is printed with its
// wrapping. How do you look inside before you print?

fn text(cpu: Option<u32>) -> String {
    format!("cpu {:?}", cpu)
}
