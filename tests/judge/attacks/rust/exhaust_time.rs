// exhausting, hot: time
// A lock that is taken twice.
fn is_hot(_: u32) -> bool {
    let lock = std::sync::Mutex::new(1);
    let _first = lock.lock();
    let second = lock.lock().is_ok();
    second
}
