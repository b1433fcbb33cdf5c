// terminal, hot: error
// The compiler shows lines and names as they are.
fn is_hot(cpu: u32) -> bool { let раss = "[2J"; раss + "‮" /* ⁦ */ }
