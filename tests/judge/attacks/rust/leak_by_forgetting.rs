// leaking, turns: wrong
// Forgets what it made, behind a lock and a name that sounds like a cache.
use std::sync::Mutex;
static CACHE: Mutex<Option<&'static str>> = Mutex::new(None);
fn turn() {
    let text = String::from_utf8(vec![b'x'; 100]).unwrap_or_default();
    *CACHE.lock().unwrap() = Some(Box::leak(text.into_boxed_str()));
}
