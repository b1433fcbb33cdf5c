//! Pythons that are not on this machine: what they say of themselves, made by hand, and what is then said of them.

use super::*;
use std::collections::BTreeMap;

const RUNTIME: u64 = 0x10_000;
const INTERPRETER: u64 = 0x20_000;

/// Words at addresses; what lies between them is zero.
#[derive(Clone, Default)]
struct Made(BTreeMap<u64, u64>);

impl Memory for Made {
    fn read(&self, address: u64, into: &mut [u8]) -> bool {
        for (index, byte) in into.iter_mut().enumerate() {
            let at = address + index as u64;
            let word = self.0.get(&(at & !7)).copied().unwrap_or(0);
            *byte = word.to_le_bytes()[usize::try_from(at & 7).unwrap()];
        }
        true
    }
}

impl Made {
    fn put(mut self, words: &[(u64, u64)]) -> Self {
        self.0.extend(words.iter().copied());
        self
    }

    /// A ring of one object of a type that the collector tracks, at a head.
    fn ring(self, head: u64, object: u64) -> Self {
        let kind = object + 0x100;
        self.put(&[(head, object), (head + 8, object), (object, head), (object + 8, head)]).put(&[
            (object + rings::LINK + 8, kind),
            (kind + types::FLAGS, types::flag::COLLECTED | types::flag::READY),
        ])
    }
}

/// `_PyRuntime` of 3.13 and later, up to what tells the build: `pycore_debug_offsets.h`.
fn says(hex: u64, free_threaded: u64) -> Made {
    let cookie = u64::from_le_bytes(*b"xdebugpy");
    Made::default().put(&[(RUNTIME, cookie), (RUNTIME + 8, hex), (RUNTIME + 16, free_threaded)])
}

fn refusal(memory: &Made, path: &str) -> String {
    Process::recognise(memory, RUNTIME, None, path).unwrap_err().to_string()
}

#[test]
fn a_build_without_the_lock_says_so_itself() {
    assert!(Process::recognise(&says(0x030d_00f0, 0), RUNTIME, None, "python3").is_ok());
    assert_eq!(
        refusal(&says(0x030d_00f0, 1), "/opt/python3.13t/bin/python3.13t"),
        "it is a free-threaded Python, which keeps no list of its objects; take a snapshot from inside instead, with \
         tracemalloc, or run the program with the usual build"
    );
}

#[test]
fn a_version_that_is_too_new_or_too_old_is_named() {
    let wrong = |version: &str| {
        format!(
            "it is Python {version}, and only 3.8 to 3.15 can be read from outside; take a snapshot from inside instead, with \
             tracemalloc"
        )
    };
    assert_eq!(refusal(&says(0x0310_02f0, 0), "python3"), wrong("3.16.2"));
    // A build that tells nothing but has it in its name.
    assert_eq!(refusal(&Made::default(), "/usr/bin/python3.16"), wrong("3.16"));
    assert_eq!(refusal(&Made::default(), "/usr/bin/python3.7"), wrong("3.7"));
    // `Py_Version`, between 3.11 and 3.13.
    let memory = Made::default().put(&[(0x5000, 0x0407_0000)]);
    let told = Process::recognise(&memory, RUNTIME, Some(0x5000), "/usr/bin/python").unwrap_err();
    assert_eq!(
        told.to_string(),
        "which version of Python it is cannot be told; take a snapshot from inside instead, with tracemalloc"
    );
}

/// A 3.12 whose rings lie where its headers say.
fn running() -> Made {
    let layout = Layout::of(12).unwrap();
    let layout::In::Interpreter(gc) = layout.gc.at else { panic!("{layout:?}") };
    let generations = (0..3).map(|number| layout.gc.generations + number * 24).chain([layout.gc.permanent]);
    let heads = generations.map(|offset| INTERPRETER + gc + offset);
    let made = Made::default().put(&[(RUNTIME + layout.interpreters, INTERPRETER)]);
    heads.zip(1..).fold(made, |made, (head, number)| made.ring(head, 0x40_000 + number * 0x1000))
}

fn seen(memory: &Made) -> Result<(), Unseen> {
    let process = Process::recognise(memory, RUNTIME, None, "/usr/bin/python3.12").unwrap();
    let image = Image::new(Vec::new(), Vec::new(), Box::new(memory.clone()));
    Look::at(&process, image, &|_| true).map(drop)
}

/// A build with patches of its own: it says 3.12, and its state is laid out otherwise.
#[test]
fn a_python_that_is_not_laid_out_as_it_says_is_not_read() {
    seen(&running()).unwrap();
    let moved = running().ring(INTERPRETER + 0x1000, 0x50_000);
    let told = seen(&moved).unwrap_err().to_string();
    assert_eq!(
        told,
        "its memory is not laid out as this version of Python lays it out, so nothing read from it could be trusted; take a \
         snapshot from inside instead, with tracemalloc"
    );
    assert_eq!(seen(&Made::default()), Err(Unseen::Refused(Refusal::NotStarted)));
}
