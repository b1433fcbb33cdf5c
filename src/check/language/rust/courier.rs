//! The fixed half of the driver of Rust answers: reads requests, calls one case at a time, sends back what came out.
//!
//! Not a part of this program: the text is compiled by itself, once for each compiler, and linked to every answer. It
//! holds no expected value and no verdict. What each case calls is generated beside it (`driver`).

// The half of the driver that is the same for every exercise: one request, one call on a thread of its own, one line.
// It holds no expected value.
use std::alloc::{GlobalAlloc, Layout, System};
use std::io::{BufRead, Write};
use std::sync::atomic::{AtomicI64, Ordering::Relaxed};

static PLACE: std::sync::Mutex<u32> = std::sync::Mutex::new(0);

#[cfg(unix)]
fn pipes() -> (impl BufRead + Send + 'static, impl Write + Send + 'static) {
    use std::os::fd::FromRawFd;
    let requests = unsafe { std::fs::File::from_raw_fd(3) };
    let answers = unsafe { std::fs::File::from_raw_fd(4) };
    (std::io::BufReader::new(requests), answers)
}

#[cfg(not(unix))]
fn pipes() -> (impl BufRead + Send + 'static, impl Write + Send + 'static) {
    (std::io::BufReader::new(std::io::stdin()), std::io::stdout())
}

/// Something that is done over and over: asks how many rounds to make next, for ever.
pub type Soak = fn(&mut dyn FnMut() -> u64);

pub fn serve(cases: &[fn() -> String], soaks: &[Soak]) {
    let (requests, mut answers) = pipes();
    let mut requests = requests.lines();
    while let Some(line) = next_line(&mut requests) {
        let [id, place, ref rounds @ ..] = line[..] else { return };
        if let &[rounds] = rounds {
            let Some(soak) = soaks.get(place as usize) else { return };
            return make_rounds(*soak, id, rounds, requests, answers);
        }
        let Some(case) = (place as usize).checked_sub(1).and_then(|place| cases.get(place)) else { return };
        let said = call(*case);
        let _ = std::io::stdout().flush();
        say(&mut answers, id, &said);
    }
}

/// The numbers of one line.
fn next_line(requests: &mut impl Iterator<Item = std::io::Result<String>>) -> Option<Vec<u64>> {
    requests.next()?.ok()?.split(' ').map(|number| number.parse().ok()).collect()
}

fn say(answers: &mut impl Write, id: u64, said: &str) {
    let _ = answers.write_all(format!("[{id},{said}]\n").as_bytes());
    let _ = answers.flush();
}

fn call(case: fn() -> String) -> String {
    match guarded(case) {
        Ok(text) => format!("[\"v\",{}]", quoted(&text)),
        Err(said) => said,
    }
}

/// Makes rounds; what the allocator counts after them is the answer. It never comes back, but for a panic.
fn make_rounds(
    soak: Soak,
    id: u64,
    rounds: u64,
    mut requests: impl Iterator<Item = std::io::Result<String>> + Send + 'static,
    answers: impl Write + Send + 'static,
) {
    let pipe = std::sync::Arc::new(std::sync::Mutex::new((answers, id)));
    let own = pipe.clone();
    let mut first = Some(rounds);
    let made = guarded(move || {
        soak(&mut || {
            if let Some(rounds) = first.take() {
                return rounds;
            }
            let (pieces, bytes) = (PIECES.load(Relaxed), BYTES.load(Relaxed));
            let mut own = own.lock().unwrap_or_else(|poison| poison.into_inner());
            let id = own.1;
            say(&mut own.0, id, &format!("[\"g\",{pieces},{bytes},[]]"));
            match next_line(&mut requests).as_deref() {
                Some(&[id, _, rounds]) => {
                    own.1 = id;
                    rounds
                }
                _ => std::process::exit(0),
            }
        });
    });
    if let Err(said) = made {
        let mut pipe = pipe.lock().unwrap_or_else(|poison| poison.into_inner());
        let id = pipe.1;
        say(&mut pipe.0, id, &said);
    }
}

/// Runs it on a thread of its own; a panic becomes what is said of it.
fn guarded<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, String> {
    std::panic::set_hook(Box::new(|info| {
        *PLACE.lock().unwrap_or_else(|poison| poison.into_inner()) = info
            .location()
            .filter(|place| place.file().ends_with("published.rs"))
            .map_or(0, |place| place.line());
    }));
    let run = std::thread::Builder::new().name("main".into()).stack_size(8 << 20).spawn(work);
    match run.map(|thread| thread.join()) {
        Ok(Ok(made)) => Ok(made),
        Ok(Err(payload)) => {
            let message = payload
                .downcast_ref::<&str>()
                .map(|text| text.to_string())
                .or_else(|| payload.downcast_ref::<String>().cloned())
                .unwrap_or_default();
            // Dropping it would run the learner's code again.
            std::mem::forget(payload);
            let line = *PLACE.lock().unwrap_or_else(|poison| poison.into_inner());
            Err(format!("[\"x\",{},{line}]", quoted(&message)))
        }
        Err(_) => Err("[\"x\",\"no thread could be started\",0]".to_string()),
    }
}

static PIECES: AtomicI64 = AtomicI64::new(0);
static BYTES: AtomicI64 = AtomicI64::new(0);

/// The system's allocator, counted. The driver of an exercise that asks for flat memory takes it as its own.
pub struct Counter;

unsafe impl GlobalAlloc for Counter {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        unsafe { counted(System.alloc(layout), layout) }
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        unsafe { counted(System.alloc_zeroed(layout), layout) }
    }

    unsafe fn dealloc(&self, place: *mut u8, layout: Layout) {
        PIECES.fetch_sub(1, Relaxed);
        BYTES.fetch_sub(layout.size() as i64, Relaxed);
        unsafe { System.dealloc(place, layout) }
    }

    unsafe fn realloc(&self, place: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        let moved = unsafe { System.realloc(place, layout, size) };
        if !moved.is_null() {
            BYTES.fetch_add(size as i64 - layout.size() as i64, Relaxed);
        }
        moved
    }
}

fn counted(place: *mut u8, layout: Layout) -> *mut u8 {
    if !place.is_null() {
        PIECES.fetch_add(1, Relaxed);
        BYTES.fetch_add(layout.size() as i64, Relaxed);
    }
    place
}

fn quoted(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for letter in text.chars() {
        match letter {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            letter if letter < ' ' || letter == '\x7f' => quoted.push_str(&format!("\\u{:04x}", letter as u32)),
            letter => quoted.push(letter),
        }
    }
    quoted.push('"');
    quoted
}
