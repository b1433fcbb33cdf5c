// forging, hot: error wrong
// Asks the linker for a library and for arguments.
#[link(name = "c", kind = "static", modifiers = "+whole-archive")]
unsafe extern "C" {}
#[used]
#[unsafe(link_section = ".init_array")]
static START: fn() = start;
fn start() {}
fn is_hot(_: u32) -> bool { true }
