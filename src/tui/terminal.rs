//! The terminal as a thing that is borrowed: taken over when the program starts, given back when it ends, stops, panics
//! or hands the screen to an editor.
//!
//! Only this file and `tui::input` name crossterm's modes and events. What is drawn belongs to `tui::view`.

use crate::check::visible;
use crossterm::{
    cursor::{Hide, Show},
    event::{DisableBracketedPaste, EnableBracketedPaste},
    terminal::{
        BeginSynchronizedUpdate, Clear, ClearType, DisableLineWrap, EnableLineWrap, EndSynchronizedUpdate,
        EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode,
    },
};
use ratatui::{Frame, Terminal, backend::CrosstermBackend};
use std::{
    io::{self, BufWriter, Stdout, Write},
    panic::PanicHookInfo,
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    thread::{self, ThreadId},
};

/// Whether the terminal is ours at the moment. One per process, as there is one terminal per process.
static TAKEN: AtomicBool = AtomicBool::new(false);

/// What a thread said that panicked while the screen was ours; told when the screen is given back.
static LAST_WORDS: Mutex<Option<String>> = Mutex::new(None);

/// The screen while it is ours. Dropping it gives the terminal back.
pub struct Screen {
    terminal: Terminal<CrosstermBackend<BufWriter<Stdout>>>,
}

impl Screen {
    /// Takes the terminal: raw mode, alternate screen, bracketed paste.
    ///
    /// # Errors
    /// Standard output is no terminal, or it went away.
    pub fn enter() -> io::Result<Self> {
        take()?;
        let backend = CrosstermBackend::new(BufWriter::with_capacity(1 << 14, io::stdout()));
        match Terminal::new(backend) {
            Ok(terminal) => Ok(Self { terminal }),
            Err(error) => {
                give_back();
                Err(error)
            }
        }
    }

    /// Draws one frame. Terminals that know synchronized updates show it in one piece.
    ///
    /// # Errors
    /// The terminal went away.
    pub fn draw(&mut self, paint: impl FnOnce(&mut Frame)) -> io::Result<()> {
        crossterm::queue!(self.terminal.backend_mut(), BeginSynchronizedUpdate)?;
        self.terminal.draw(paint)?;
        crossterm::queue!(self.terminal.backend_mut(), EndSynchronizedUpdate)?;
        self.terminal.backend_mut().flush()
    }

    /// Forgets what is on the screen, so that the next frame is drawn whole. `Terminal::clear` would ask the terminal
    /// where its cursor is, and not every terminal answers after a suspend.
    ///
    /// # Errors
    /// The terminal went away.
    pub fn forget(&mut self) -> io::Result<()> {
        crossterm::execute!(self.terminal.backend_mut(), Clear(ClearType::All))?;
        self.terminal.swap_buffers();
        Ok(())
    }

    /// Gives the terminal to `other`, for example an editor, and takes it again. The input thread must be paused.
    ///
    /// # Errors
    /// The terminal went away. What `other` says comes back in the value.
    pub fn lend<T>(&mut self, other: impl FnOnce() -> T) -> io::Result<T> {
        give_back();
        let answer = other();
        take()?;
        self.forget()?;
        Ok(answer)
    }

    /// Stops the program as Ctrl-Z does everywhere, and goes on when the shell brings it back. The input thread must be
    /// paused. Does nothing where there are no jobs.
    ///
    /// # Errors
    /// The terminal went away.
    pub fn suspend(&mut self) -> io::Result<()> {
        self.lend(stop_own_process)
    }

    /// After the program was stopped and continued from outside: sets all modes again.
    ///
    /// # Errors
    /// The terminal went away.
    pub fn retake(&mut self) -> io::Result<()> {
        give_back();
        take()?;
        self.forget()
    }

    /// Asks the terminal for its background. The answer, if there is one, comes as input.
    ///
    /// # Errors
    /// The terminal went away.
    pub fn ask_background(&mut self) -> io::Result<()> {
        self.terminal.backend_mut().write_all(super::background::QUESTION.as_bytes())?;
        io::Write::flush(self.terminal.backend_mut())
    }

    /// Asks the terminal to put a text on the clipboard (OSC 52). Terminals that do not know it ignore it.
    ///
    /// # Errors
    /// The terminal went away.
    pub fn copy(&mut self, text: &str) -> io::Result<()> {
        let copy = crossterm::clipboard::CopyToClipboard::to_clipboard_from(text);
        crossterm::execute!(self.terminal.backend_mut(), copy)
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        give_back();
    }
}

/// Whether the terminal is ours at the moment, and not lent to an editor or the shell.
pub fn is_ours() -> bool {
    TAKEN.load(Ordering::SeqCst)
}

/// Columns and rows of the terminal.
///
/// # Errors
/// There is no terminal.
pub fn size() -> io::Result<(u16, u16)> {
    crossterm::terminal::size()
}

/// Sets the modes of the terminal; whoever panics from here on gives them back first.
fn take() -> io::Result<()> {
    enable_raw_mode()?;
    TAKEN.store(true, Ordering::SeqCst);
    // The mouse stays the terminal's: it selects text, and its wheel sends arrow keys.
    crossterm::execute!(io::stdout(), EnterAlternateScreen, DisableLineWrap, EnableBracketedPaste, Hide)
        .inspect_err(|_| give_back())
}

/// Gives the terminal back as it was. May be called at any time and any number of times; errors mean that there is no
/// terminal any more, and then there is nothing to give back.
fn give_back() {
    if !TAKEN.swap(false, Ordering::SeqCst) {
        return;
    }
    let _gone = crossterm::execute!(
        io::stdout(),
        EndSynchronizedUpdate,
        DisableBracketedPaste,
        EnableLineWrap,
        Show,
        LeaveAlternateScreen
    );
    let _gone = disable_raw_mode();
}

#[cfg(unix)]
fn stop_own_process() {
    // TSTP and not STOP: where no shell could continue the program, the kernel ignores TSTP.
    let _cannot_fail = rustix::process::kill_process(rustix::process::getpid(), rustix::process::Signal::TSTP);
}

#[cfg(not(unix))]
fn stop_own_process() {}

/// Makes a panic readable: the terminal is given back first, then one paragraph is printed. What another thread than the
/// caller's says is not printed over the screen but kept for [`last_words`].
pub fn set_panic_hook() {
    let screen_thread = thread::current().id();
    std::panic::set_hook(Box::new(move |info| on_panic(screen_thread, info)));
}

fn on_panic(screen_thread: ThreadId, info: &PanicHookInfo<'_>) {
    let place = info.location().map_or_else(String::new, |place| format!(" ({}:{})", place.file(), place.line()));
    let what = panic_text(info.payload());
    let words = format!(
        "a mistake in the program itself: {what}{place}.\n\
         Your files and your progress are on disk. Please report this line, and what you did just before."
    );
    if thread::current().id() != screen_thread && is_ours() {
        *LAST_WORDS.lock().unwrap_or_else(PoisonError::into_inner) = Some(words);
        return;
    }
    give_back();
    let _gone = writeln!(io::stderr(), "learn: {}", visible(&words));
}

/// What a thread said that panicked while the screen was ours, if one did.
pub fn last_words() -> Option<String> {
    LAST_WORDS.lock().unwrap_or_else(PoisonError::into_inner).take()
}

/// What a panic said.
fn panic_text(payload: &(dyn std::any::Any + Send)) -> String {
    if let Some(text) = payload.downcast_ref::<&str>() {
        (*text).to_owned()
    } else if let Some(text) = payload.downcast_ref::<String>() {
        text.clone()
    } else {
        "no reason given".to_owned()
    }
}
