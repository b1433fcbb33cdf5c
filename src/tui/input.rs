//! What the person does, as events: keys, pasted text, a resized terminal. One thread reads; it can be
//! paused while somebody else (an editor, the shell) owns the terminal, and says when it has stopped reading, so that
//! no key is stolen.
//!
//! What a key means is decided in `app`; this file only translates.

use crate::app::Background;
use crate::app::key::{Code, Key};
use crossterm::event::{self, Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers};
use std::{
    io,
    sync::mpsc::{self, Receiver, Sender},
    thread,
    time::{Duration, Instant},
};

/// How long one look for input takes at most; also how long a pause may take to be heard.
const LOOK: Duration = Duration::from_millis(50);

/// What was heard from the terminal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Heard {
    /// A key was pressed.
    Key(Key),
    /// Text was pasted, in one piece; lines end in `\n`.
    Paste(String),
    /// The terminal has another size.
    Resized,
    /// The terminal told its background.
    Background(Background),
    /// Nothing more can be read: the terminal is gone.
    Gone,
}

/// The input thread, seen from outside.
pub struct Input {
    requests: Sender<Request>,
}

/// What the thread is asked for.
enum Request {
    /// Stop reading, say so, and go on when the other channel closes.
    Pause(Sender<()>, Receiver<()>),
    /// Ask the terminal for its background.
    Background,
}

/// Reading is paused while this lives.
pub struct Paused {
    _resume: Sender<()>,
}

impl Input {
    /// Starts reading. `send` says whether anybody still listens.
    ///
    /// # Errors
    /// The system has no thread to give.
    pub fn start(send: impl Fn(Heard) -> bool + Send + 'static) -> io::Result<Self> {
        let (requests, asked) = mpsc::channel();
        thread::Builder::new().name("input".to_owned()).spawn(move || read(&asked, &send))?;
        Ok(Self { requests })
    }

    /// Stops reading. When this returns, the thread reads no more, and keys that were typed ahead are thrown away.
    pub fn pause(&self) -> Paused {
        let (acknowledge, acknowledged) = mpsc::channel();
        let (resume, resumed) = mpsc::channel();
        if self.requests.send(Request::Pause(acknowledge, resumed)).is_ok() {
            // A thread that ended closes the channel, and then nothing reads either.
            let _ended = acknowledged.recv_timeout(Duration::from_secs(1));
        }
        Paused { _resume: resume }
    }

    /// Asks the terminal whether it is dark or light; the answer, if there is one, comes as [`Heard::Background`].
    /// The question is put by the thread that reads, because the answer comes as input.
    pub fn ask_background(&self) {
        let _ended = self.requests.send(Request::Background);
    }
}

fn read(asked: &Receiver<Request>, send: &dyn Fn(Heard) -> bool) {
    let mut late = LateAnswer::default();
    loop {
        while let Ok(request) = asked.try_recv() {
            match request {
                Request::Pause(acknowledge, resumed) => {
                    throw_away_buffered();
                    drop(acknowledge);
                    // The other end never sends; it closes when the pause is over.
                    let _closed = resumed.recv();
                }
                Request::Background => match super::theme::ask_background() {
                    Some(background) => {
                        if !send(Heard::Background(background)) {
                            return;
                        }
                    }
                    None => late.may_come(Instant::now()),
                },
            }
        }
        let heard = match event::poll(LOOK) {
            Ok(false) => continue,
            Ok(true) => event::read(),
            Err(error) => Err(error),
        };
        match heard {
            Ok(event) => {
                let news = translate(event).filter(|heard| !late.swallows(heard, Instant::now()));
                if news.is_some_and(|heard| !send(heard)) {
                    return;
                }
            }
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(_) => {
                let _nobody = send(Heard::Gone);
                return;
            }
        }
    }
}

/// Keys typed for this program must not reach the next one, nor may a resize be lost: the next frame asks for the size
/// anyhow. Bounded, because a key held down never ends.
fn throw_away_buffered() {
    for _ in 0..10_000 {
        match event::poll(Duration::ZERO) {
            Ok(true) if event::read().is_ok() => {}
            _ => return,
        }
    }
}

fn translate(event: Event) -> Option<Heard> {
    match event {
        // Windows also tells when a key is let go.
        Event::Key(pressed) if pressed.kind != KeyEventKind::Release => translate_key(pressed).map(Heard::Key),
        Event::Paste(text) => Some(Heard::Paste(text.replace("\r\n", "\n").replace('\r', "\n"))),
        Event::Resize(..) => Some(Heard::Resized),
        _ => None,
    }
}

/// Crossterm's key as ours. Keys that no command uses are dropped.
fn translate_key(pressed: KeyEvent) -> Option<Key> {
    let held = |modifier| pressed.modifiers.contains(modifier);
    let code = match pressed.code {
        // Terminals send the same byte for Ctrl-/, Ctrl-_ and Ctrl-7.
        KeyCode::Char('7' | '_') if held(KeyModifiers::CONTROL) => Code::Char('/'),
        KeyCode::Char(letter) if held(KeyModifiers::CONTROL) => Code::Char(letter.to_ascii_lowercase()),
        KeyCode::Char(letter) => Code::Char(letter),
        KeyCode::Enter => Code::Enter,
        KeyCode::Esc => Code::Esc,
        KeyCode::Tab | KeyCode::BackTab => Code::Tab,
        KeyCode::Backspace => Code::Backspace,
        KeyCode::Delete => Code::Delete,
        KeyCode::Up => Code::Up,
        KeyCode::Down => Code::Down,
        KeyCode::Left => Code::Left,
        KeyCode::Right => Code::Right,
        KeyCode::PageUp => Code::PageUp,
        KeyCode::PageDown => Code::PageDown,
        KeyCode::Home => Code::Home,
        KeyCode::End => Code::End,
        KeyCode::F(number) => Code::F(number),
        _ => return None,
    };
    let shift = held(KeyModifiers::SHIFT) || pressed.code == KeyCode::BackTab;
    Some(Key {
        code,
        ctrl: held(KeyModifiers::CONTROL),
        alt: held(KeyModifiers::ALT),
        shift: shift && !matches!(code, Code::Char(_)),
    })
}

/// A terminal may answer after we stopped waiting. Its answer then looks like typing: Alt-], letters, and Ctrl-G or
/// Alt-\ at the end. Within some seconds after an unanswered question, such a stretch is swallowed.
#[derive(Debug, Default)]
struct LateAnswer {
    until: Option<Instant>,
    inside: u8,
}

impl LateAnswer {
    /// How long an answer may be late.
    const LATE: Duration = Duration::from_secs(3);
    /// An answer is never longer than this.
    const LONGEST: u8 = 40;

    fn may_come(&mut self, now: Instant) {
        self.until = Some(now + Self::LATE);
    }

    fn swallows(&mut self, heard: &Heard, now: Instant) -> bool {
        if self.until.is_none_or(|until| now > until) {
            self.until = None;
            return false;
        }
        let Heard::Key(key) = heard else { return false };
        let alt = |letter| Key { alt: true, ..Key::plain(Code::Char(letter)) };
        let bell = Key { ctrl: true, ..Key::plain(Code::Char('g')) };
        let ends = *key == bell || *key == alt('\\');
        if *key == alt(']') {
            self.inside = Self::LONGEST;
            return true;
        }
        if self.inside == 0 {
            return false;
        }
        self.inside = if ends { 0 } else { self.inside - 1 };
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(name: &str) -> Heard {
        Heard::Key(name.parse().unwrap())
    }

    fn pressed(code: KeyCode, modifiers: KeyModifiers) -> Option<Heard> {
        translate(Event::Key(KeyEvent::new(code, modifiers)))
    }

    #[test]
    fn keys_are_translated() {
        assert_eq!(pressed(KeyCode::Char('G'), KeyModifiers::SHIFT), Some(key("G")));
        assert_eq!(pressed(KeyCode::BackTab, KeyModifiers::SHIFT), Some(key("shift-tab")));
        assert_eq!(pressed(KeyCode::Char('7'), KeyModifiers::CONTROL), Some(key("ctrl-/")));
        assert_eq!(pressed(KeyCode::Left, KeyModifiers::SHIFT | KeyModifiers::CONTROL), Some(key("ctrl-shift-left")));
        assert_eq!(pressed(KeyCode::CapsLock, KeyModifiers::NONE), None);
    }

    #[test]
    fn a_key_let_go_is_no_key() {
        let mut release = KeyEvent::new(KeyCode::Enter, KeyModifiers::NONE);
        release.kind = KeyEventKind::Release;
        assert_eq!(translate(Event::Key(release)), None);
    }

    #[test]
    fn pasted_lines_end_in_a_newline() {
        assert_eq!(translate(Event::Paste("a\r\nb\rc".into())), Some(Heard::Paste("a\nb\nc".into())));
    }

    #[test]
    fn a_late_answer_of_the_terminal_is_not_typing() {
        let now = Instant::now();
        let mut late = LateAnswer::default();
        late.may_come(now);
        assert!(!late.swallows(&key("q"), now), "a person types");
        for name in ["alt-]", "1", "1", ";", "r", "g", "b", ":", "0", "/", "q", "ctrl-g"] {
            assert!(late.swallows(&key(name), now), "{name}");
        }
        assert!(!late.swallows(&key("q"), now));
        assert!(!late.swallows(&key("alt-]"), now + Duration::from_secs(4)), "nobody waits any more");
    }
}
