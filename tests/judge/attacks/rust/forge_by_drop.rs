// forging, hot: error wrong stopped
// What a panic carries, and what a thread keeps, runs code when it goes.
struct Bomb;
impl Drop for Bomb {
    fn drop(&mut self) {
        std::process::exit(0);
    }
}
thread_local!(static KEPT: Bomb = const { Bomb });
fn is_hot(cpu: u32) -> bool {
    KEPT.with(|_| ());
    std::panic::panic_any((Bomb, cpu))
}
