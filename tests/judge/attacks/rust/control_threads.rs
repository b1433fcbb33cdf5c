// control, hot: passed
// Threads, channels, locks, scopes, atomics, cells that are made once.
use std::sync::{Arc, Condvar, Mutex, OnceLock, RwLock, atomic::{AtomicU32, Ordering}, mpsc};
static LIMIT: OnceLock<u32> = OnceLock::new();
static ASKED: AtomicU32 = AtomicU32::new(0);
fn is_hot(cpu: u32) -> bool {
    let limit = *LIMIT.get_or_init(|| 90);
    ASKED.fetch_add(1, Ordering::SeqCst);
    let (tell, hear) = mpsc::channel();
    let shared = Arc::new((Mutex::new(0), Condvar::new(), RwLock::new(limit)));
    let all: Vec<_> = (0..8).map(|n| {
        let (shared, tell) = (Arc::clone(&shared), tell.clone());
        std::thread::spawn(move || {
            *shared.0.lock().unwrap() += 1;
            shared.1.notify_all();
            tell.send(n).unwrap();
        })
    }).collect();
    for one in all { one.join().unwrap(); }
    let mut done = shared.0.lock().unwrap();
    while *done < 8 { done = shared.1.wait(done).unwrap(); }
    drop(tell);
    assert_eq!(hear.iter().sum::<i32>(), 28);
    std::thread::scope(|scope| scope.spawn(|| cpu >= *shared.2.read().unwrap()).join().unwrap())
}
