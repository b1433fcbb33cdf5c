// Every answer is right, and still memory grows: something outside keeps
// what was taken, turn after turn. Who takes it out there?

use std::sync::Mutex;

static LOG: Mutex<Vec<String>> = Mutex::new(Vec::new());

fn take(items: &mut Vec<String>) -> Vec<String> {
    let taken = std::mem::take(items);
    let mut log = LOG.lock().unwrap();
    for text in &taken {
        log.push(text.to_string());
    }
    taken
}
