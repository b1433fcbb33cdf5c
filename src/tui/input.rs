//! What the person does, as events: keys, pasted text, a resized terminal. One thread reads; it can be
//! paused while somebody else (an editor, the shell) owns the terminal, and says when it has stopped reading, so that
//! no key is stolen.
//!
//! What a key means is decided in `app`; this file only translates.

use super::background::{Answer, Part};
use crate::app::{Background, Code, Key};
use crossterm::event::{self, Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers};
use std::{
    io,
    panic::{AssertUnwindSafe, catch_unwind},
    sync::mpsc::{self, Receiver, Sender, TryRecvError},
    thread,
    time::Duration,
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

/// The input thread, seen from outside. When it is dropped, nothing is read any more: keys typed from then on are the
/// shell's.
pub struct Input {
    /// None only while it is dropped.
    pauses: Option<Sender<Pause>>,
}

/// Stop reading, say so by closing the one channel, and go on when the other closes.
struct Pause {
    acknowledge: Sender<()>,
    resumed: Receiver<()>,
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
        let (pauses, asked) = mpsc::channel();
        let listen = move || {
            let _told_at_the_end = catch_unwind(AssertUnwindSafe(|| read(&asked, &send)));
            let _nobody = send(Heard::Gone);
        };
        thread::Builder::new().name("input".to_owned()).spawn(listen)?;
        Ok(Self { pauses: Some(pauses) })
    }

    /// Stops reading. When this returns, the thread reads no more, and keys that were typed ahead are thrown away.
    pub fn pause(&self) -> Paused {
        let (acknowledge, acknowledged) = mpsc::channel();
        let (resume, resumed) = mpsc::channel();
        let pause = Pause { acknowledge, resumed };
        if self.pauses.as_ref().is_some_and(|pauses| pauses.send(pause).is_ok()) {
            // A thread that ended closes the channel, and then nothing reads either.
            let _ended = acknowledged.recv_timeout(Duration::from_secs(1));
        }
        Paused { _resume: resume }
    }
}

impl Drop for Input {
    fn drop(&mut self) {
        let paused = self.pause();
        self.pauses = None;
        drop(paused);
    }
}

fn read(asked: &Receiver<Pause>, send: &dyn Fn(Heard) -> bool) {
    let mut answer = Answer::default();
    loop {
        match asked.try_recv() {
            Ok(pause) => {
                throw_away_buffered();
                drop(pause.acknowledge);
                // The other end never sends; it closes when the pause is over.
                let _closed = pause.resumed.recv();
                continue;
            }
            Err(TryRecvError::Empty) => {}
            Err(TryRecvError::Disconnected) => return,
        }
        let heard = match event::poll(LOOK) {
            Ok(false) => continue,
            Ok(true) => event::read(),
            Err(error) => Err(error),
        };
        match heard {
            Ok(event) => {
                let news = translate(event).and_then(|heard| without_answer(heard, &mut answer));
                if news.is_some_and(|heard| !send(heard)) {
                    return;
                }
            }
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(_) => return,
        }
    }
}

/// Takes the terminal's answer about its background out of the keys.
fn without_answer(heard: Heard, answer: &mut Answer) -> Option<Heard> {
    let Heard::Key(key) = heard else { return Some(heard) };
    match answer.look(key) {
        Part::No => Some(heard),
        Part::Yes => None,
        Part::End(background) => background.map(Heard::Background),
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
}
