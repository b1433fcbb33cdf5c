// exhausting, hot: wrong time stopped
// Something that never goes.
struct Last;
impl Drop for Last {
    fn drop(&mut self) { loop { std::thread::yield_now() } }
}
fn is_hot(_: u32) -> bool { let _last = Last; true }
