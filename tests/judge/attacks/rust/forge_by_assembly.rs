// forging, hot: error
// Assembly for the whole crate needs no block.
std::arch::global_asm!(".globl main", "main: xor edi, edi", "mov eax, 231", "syscall");
fn is_hot(_: u32) -> bool { true }
