//! The fixed half of the watch over a Rust program: counts rounds, remembers a few values, and after a short time tells
//! where the program is and ends it.
//!
//! Not a part of this program: the text is compiled by itself, once for each compiler, and linked to the marked copy of an
//! answer (`watch/marks`). It decides nothing: what it says only makes the words about a stopped program better.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet, VecDeque};
use std::fmt::Write as _;
use std::io::Write as _;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering::Relaxed};
use std::sync::{Mutex, MutexGuard, Once};
use std::thread::ThreadId;
use std::time::Duration;

/// How long the program is watched; all of it is told then.
const TIME: Duration = Duration::from_millis(300);

/// What has not come from one statement to the next in the last part of that is in one step.
const STEP: Duration = Duration::from_millis(200);

/// The status of a program that was ended by the watch.
const ENDED: i32 = 71;

static LINE: AtomicUsize = AtomicUsize::new(0);
static TICKS: AtomicU64 = AtomicU64::new(0);
static START: Once = Once::new();
static STATE: Mutex<State> = Mutex::new(State { thread: None, turns: Vec::new(), told: 0, over: false });

struct State {
    /// The thread whose loops are followed: the first that comes to one.
    thread: Option<ThreadId>,
    turns: Vec<Turn>,
    /// The most rounds that were told on the way.
    told: u64,
    over: bool,
}

struct Turn {
    line: usize,
    rounds: u64,
    names: Vec<Name>,
    hits: Vec<(usize, u64)>,
}

struct Name {
    name: &'static str,
    first: Look,
    last: Look,
    from: u64,
    changed: u64,
    early: Vec<String>,
}

/// What stands behind a name.
#[derive(PartialEq)]
pub struct Look {
    shown: String,
    /// How many items it has, what it is called, and its bytes.
    items: Option<(usize, &'static str, usize)>,
}

fn state() -> MutexGuard<'static, State> {
    STATE.lock().unwrap_or_else(|poison| poison.into_inner())
}

/// A statement of this line comes next.
pub fn at(line: usize) {
    LINE.store(line, Relaxed);
    TICKS.fetch_add(1, Relaxed);
    START.call_once(|| {
        let _ = std::thread::Builder::new().stack_size(256 << 10).spawn(|| {
            std::thread::sleep(TIME - STEP);
            let before = TICKS.load(Relaxed);
            std::thread::sleep(STEP);
            let mut state = state();
            let stuck = TICKS.load(Relaxed) == before;
            state.over = true;
            tell(&state, stuck);
            std::process::exit(ENDED);
        });
    });
}

/// A marked line runs.
pub fn hit(line: usize) {
    LINE.store(line, Relaxed);
    let mut state = state();
    if state.thread != Some(std::thread::current().id()) {
        return;
    }
    for turn in &mut state.turns {
        let rounds = turn.rounds;
        match turn.hits.iter_mut().find(|(hit, _)| *hit == line) {
            Some((_, round)) => *round = rounds,
            None => turn.hits.push((line, rounds)),
        }
    }
}

/// A loop that the program is in, until this is dropped.
pub struct Guard {
    place: Option<usize>,
}

/// The loop of this line begins.
pub fn enter(line: usize) -> Guard {
    at(line);
    let mut state = state();
    let own = std::thread::current().id();
    if *state.thread.get_or_insert(own) != own {
        return Guard { place: None };
    }
    state.turns.push(Turn { line, rounds: 0, names: Vec::new(), hits: Vec::new() });
    Guard { place: Some(state.turns.len() - 1) }
}

impl Drop for Guard {
    fn drop(&mut self) {
        if let Some(place) = self.place {
            state().turns.truncate(place);
        }
    }
}

impl Guard {
    /// A round of the loop begins, with these values behind its names.
    pub fn round(&self, line: usize, seen: Vec<(&'static str, Option<Look>)>) {
        at(line);
        let mut state = state();
        let Some(turn) = self.place.and_then(|place| state.turns.get_mut(place)) else { return };
        turn.rounds += 1;
        let rounds = turn.rounds;
        for (name, look) in seen {
            let Some(look) = look else { continue };
            match turn.names.iter_mut().find(|known| known.name == name) {
                None => {
                    let first = Look { shown: look.shown.clone(), items: look.items };
                    turn.names.push(Name { name, first, last: look, from: rounds, changed: rounds, early: Vec::new() });
                }
                Some(known) if known.last != look => {
                    known.changed = rounds;
                    if known.early.len() < 5 {
                        known.early.push(look.shown.clone());
                    }
                    known.last = look;
                }
                Some(_) => {}
            }
        }
        // Memory that ends leaves no time to tell, so it is told on the way: at first in each round, then more rarely.
        let next = if state.told < 40 { state.told + 1 } else { state.told + state.told / 8 };
        if rounds >= next && !state.over {
            state.told = rounds;
            tell(&state, false);
        }
    }
}

fn tell(state: &State, stuck: bool) {
    let mut loops = String::new();
    let mut heavy: Option<(&Name, usize, &str, usize)> = None;
    let from = state.turns.len().saturating_sub(20);
    let shown = if stuck { &[] } else { &state.turns[from..] };
    for turn in shown {
        let names: Vec<String> = turn.names.iter().map(told_name).collect();
        let hits: Vec<String> = turn.hits.iter().map(|(line, round)| format!("[{line},{round}]")).collect();
        let comma = if loops.is_empty() { "" } else { "," };
        let (line, rounds, names, hits) = (turn.line, turn.rounds, names.join(","), hits.join(","));
        let _ = write!(loops, "{comma}[{line},{rounds},[{names}],[{hits}]]");
        for name in &turn.names {
            if let Some((items, kind, bytes)) = name.last.items
                && heavy.as_ref().is_none_or(|(.., most)| bytes > *most)
            {
                heavy = Some((name, items, kind, bytes));
            }
        }
    }
    let heavy = heavy.map_or_else(String::new, |(name, items, kind, bytes)| {
        format!("{},{},{items},{bytes}", quoted(name.name), quoted(kind))
    });
    let line = LINE.load(Relaxed);
    let story = format!("\nstory:{{\"line\":{line},\"loops\":[{loops}],\"heavy\":[{heavy}],\"ends\":[0,0]}}\n");
    let _ = std::io::stderr().write_all(story.as_bytes());
}

fn told_name(name: &Name) -> String {
    let early: Vec<String> = name.early.iter().map(|shown| quoted(shown)).collect();
    let items = |look: &Look| look.items.map_or_else(|| "-1".to_owned(), |(items, ..)| items.to_string());
    format!(
        "[{},{},{},{},{},[{}],{},{}]",
        quoted(name.name),
        quoted(&name.first.shown),
        quoted(&name.last.shown),
        name.from,
        name.changed,
        early.join(","),
        items(&name.first),
        items(&name.last)
    )
}

fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            letter if letter < ' ' => {
                let _ = write!(quoted, "\\u{:04x}", letter as u32);
            }
            letter => quoted.push(letter),
        }
    }
    quoted + "\""
}

/// What can be shown.
pub trait Seen {
    fn look(&self) -> Look;
}

macro_rules! plain {
    ($($kind:ty)*) => { $(impl Seen for $kind {
        fn look(&self) -> Look {
            Look { shown: format!("{self:?}"), items: None }
        }
    })* };
}
plain! { u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize f32 f64 bool char }

impl Seen for str {
    fn look(&self) -> Look {
        text(self, self.len())
    }
}

impl Seen for String {
    fn look(&self) -> Look {
        text(self, self.capacity())
    }
}

fn text(text: &str, bytes: usize) -> Look {
    // Counting the letters of a long one in each round would take too long.
    let shown = if text.len() <= 30 { format!("{text:?}") } else { amount("String", text.len(), "byte") };
    Look { shown, items: Some((text.len(), "String", bytes)) }
}

fn amount(kind: &str, count: usize, item: &str) -> String {
    let mut number = count.to_string();
    let mut at = number.len();
    while at > 3 {
        at -= 3;
        number.insert(at, ',');
    }
    format!("a {kind} with {number} {item}{}", if count == 1 { "" } else { "s" })
}

macro_rules! many {
    ($($kind:ident [$($of:ident)*] $size:ty, $item:literal;)*) => { $(impl<$($of),*> Seen for $kind<$($of),*> {
        fn look(&self) -> Look {
            let shown = amount(stringify!($kind), self.len(), $item);
            Look { shown, items: Some((self.len(), stringify!($kind), self.len() * size_of::<$size>())) }
        }
    })* };
}
many! {
    Vec [T] T, "item";
    VecDeque [T] T, "item";
    HashSet [T S] T, "item";
    BTreeSet [T] T, "item";
    HashMap [K V S] (K, V), "key";
    BTreeMap [K V] (K, V), "key";
}

impl<T> Seen for [T] {
    fn look(&self) -> Look {
        let bytes = size_of_val(self);
        Look { shown: amount("slice", self.len(), "item"), items: Some((self.len(), "slice", bytes)) }
    }
}

impl<T: Seen> Seen for Option<T> {
    fn look(&self) -> Look {
        let shown = self.as_ref().map_or_else(|| "None".to_owned(), |value| format!("Some({})", value.look().shown));
        Look { shown, items: None }
    }
}

impl<T: Seen + ?Sized> Seen for &T {
    fn look(&self) -> Look {
        (**self).look()
    }
}

impl<T: Seen + ?Sized> Seen for &mut T {
    fn look(&self) -> Look {
        (**self).look()
    }
}

/// What stands behind a name, whatever type it has: `(&Place(&name)).seen()` finds [`Known`] where the type is one that can
/// be shown, else [`Unknown`].
pub struct Place<'a, T: ?Sized>(pub &'a T);

pub trait Known {
    fn seen(&self) -> Option<Look>;
}

impl<T: Seen + ?Sized> Known for Place<'_, T> {
    fn seen(&self) -> Option<Look> {
        Some(self.0.look())
    }
}

pub trait Unknown {
    fn seen(&self) -> Option<Look>;
}

impl<T: ?Sized> Unknown for &Place<'_, T> {
    fn seen(&self) -> Option<Look> {
        None
    }
}

/// Under watch nothing is printed: what would print too much is to be watched as long as everything else.
#[macro_export]
macro_rules! quiet {
    () => { () };
    ($($said:tt)*) => {{ let _ = ::std::format_args!($($said)*); }};
}
