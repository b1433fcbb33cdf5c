//! A real terminal (a PTY and an emulator) with the program in it. Nothing here sleeps blindly: everything waits for
//! what it expects, with a deadline.

use portable_pty::{Child, CommandBuilder, ExitStatus, MasterPty, PtySize, native_pty_system};
use std::io::{Read, Write};
use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex};
use std::thread;
use std::time::{Duration, Instant};

/// How long anything may take on a busy machine, unless a window is given more.
const PATIENCE: Duration = Duration::from_secs(30);

/// What the program gets.
pub struct Options {
    pub columns: u16,
    pub rows: u16,
    /// Arguments of `learn`.
    pub arguments: Vec<String>,
    /// Variables beside the few that every window sets.
    pub variables: Vec<(String, String)>,
    /// Whether the terminal answers when it is asked for its colours.
    pub background: Background,
    /// Whether the learner's folder is there already.
    pub folder: Folder,
    /// How long anything may take.
    pub patience: Duration,
}

/// How the terminal answers when it is asked for its colours.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Background {
    Silent,
    White,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Folder {
    Made,
    NotYet,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            columns: 80,
            rows: 24,
            arguments: vec!["--theme".into(), "dark".into()],
            variables: Vec::new(),
            background: Background::Silent,
            folder: Folder::Made,
            patience: PATIENCE,
        }
    }
}

/// What came out of the terminal so far.
#[derive(Default)]
struct Seen {
    raw: Vec<u8>,
    ended: bool,
}

/// How many of these bytes may be shown: a frame is shown when all of it is there, as terminals do that know
/// synchronized updates.
fn whole_frames(bytes: &[u8]) -> usize {
    const BEGIN: &[u8] = b"\x1b[?2026h";
    const END: &[u8] = b"\x1b[?2026l";
    let last = |mark: &[u8]| bytes.windows(mark.len()).rposition(|part| part == mark);
    match last(BEGIN) {
        Some(begin) if last(END).is_none_or(|end| end < begin) => begin,
        // The mark itself may be cut in two.
        _ => {
            let torn = (1..BEGIN.len()).rev().find(|length| bytes.ends_with(&BEGIN[..*length]));
            bytes.len() - torn.unwrap_or(0)
        }
    }
}

/// A terminal with a program in it.
pub struct Window {
    parser: Arc<Mutex<vt100::Parser>>,
    seen: Arc<(Mutex<Seen>, Condvar)>,
    keyboard: Arc<Mutex<Box<dyn Write + Send>>>,
    master: Box<dyn MasterPty + Send>,
    /// None once the terminal was closed.
    child: Option<Box<dyn Child + Send + Sync>>,
    closing: Arc<AtomicBool>,
    home: Home,
    patience: Duration,
}

/// A home folder of its own for each window. It may outlive the window, to see what is kept.
#[derive(Clone)]
pub struct Home(Arc<tempfile::TempDir>);

impl Home {
    pub fn new() -> Self {
        Self(Arc::new(tempfile::tempdir().expect("a folder")))
    }

    pub fn path(&self) -> &Path {
        self.0.path()
    }

    /// The learner's folder.
    pub fn learn(&self) -> PathBuf {
        self.path().join("learn")
    }
}

impl Window {
    /// Starts `learn` in a terminal.
    pub fn open(options: &Options) -> Self {
        Self::open_at(Home::new(), options)
    }

    /// Starts `learn` in a terminal, in a home folder that may have been used before.
    pub fn open_at(home: Home, options: &Options) -> Self {
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_learn"));
        command.args(&options.arguments);
        Self::run(home, command, options)
    }

    /// Starts a shell with job control in a terminal.
    pub fn shell(options: &Options) -> Self {
        let mut command = CommandBuilder::new("bash");
        command.args(["--norc", "--noprofile", "-i"]);
        command.env("PS1", "PROMPT$ ");
        Self::run(Home::new(), command, options)
    }

    /// Starts any program in a terminal.
    pub fn run(home: Home, mut command: CommandBuilder, options: &Options) -> Self {
        if options.folder == Folder::Made {
            std::fs::create_dir_all(home.learn().join(".learn")).expect("the learner's folder");
            command.env("LEARN_HOME", home.learn());
        }
        let size = PtySize { rows: options.rows, cols: options.columns, pixel_width: 0, pixel_height: 0 };
        let background = options.background;
        let pair = native_pty_system().openpty(size).expect("a terminal");
        command.cwd(home.path());
        for name in ["NO_COLOR", "CLICOLOR", "COLORTERM", "VISUAL", "EDITOR", "TMUX", "LEARN_PYTHON"] {
            command.env_remove(name);
        }
        command.env("HOME", home.path());
        command.env("XDG_CONFIG_HOME", home.path().join("config"));
        command.env("TERM", "xterm-256color");
        command.env("LANG", "C.UTF-8");
        command.env_remove("LC_ALL");
        for (name, value) in &options.variables {
            command.env(name, value);
        }
        let child = pair.slave.spawn_command(command).expect("the program starts");
        drop(pair.slave);
        let mut reader = pair.master.try_clone_reader().expect("a reader");
        let keyboard = Arc::new(Mutex::new(pair.master.take_writer().expect("a writer")));
        let (rows, columns) =
            (NonZero::new(options.rows).expect("rows"), NonZero::new(options.columns).expect("columns"));
        let parser = Arc::new(Mutex::new(vt100::Parser::new(rows, columns, 0)));
        let seen = Arc::new((Mutex::new(Seen::default()), Condvar::new()));
        let closing = Arc::new(AtomicBool::new(false));
        let (screen, news, answers, closed) = (parser.clone(), seen.clone(), keyboard.clone(), closing.clone());
        thread::Builder::new()
            .name("terminal".into())
            .spawn(move || {
                let mut bytes = [0; 4096];
                let mut held = Vec::new();
                while !closed.load(Ordering::SeqCst)
                    && let Ok(count @ 1..) = reader.read(&mut bytes)
                {
                    held.extend_from_slice(&bytes[..count]);
                    let later = held.split_off(whole_frames(&held));
                    screen.lock().expect("parser").process(&std::mem::replace(&mut held, later));
                    news.0.lock().expect("seen").raw.extend_from_slice(&bytes[..count]);
                    news.1.notify_all();
                    let asked = bytes[..count].windows(5).any(|part| part == b"\x1b]11;");
                    if asked && background == Background::White {
                        let answer = b"\x1b]11;rgb:ffff/ffff/ffff\x1b\\";
                        answers.lock().expect("keyboard").write_all(answer).expect("an answer");
                    }
                }
                screen.lock().expect("parser").process(&held);
                news.0.lock().expect("seen").ended = true;
                news.1.notify_all();
            })
            .expect("a thread");
        Self {
            parser,
            seen,
            keyboard,
            master: pair.master,
            child: Some(child),
            closing,
            home,
            patience: options.patience,
        }
    }

    /// What is on the screen.
    pub fn screen(&self) -> String {
        self.parser.lock().expect("parser").screen().contents()
    }

    /// Where the home folder of this window is.
    pub fn home(&self) -> Home {
        self.home.clone()
    }

    /// Waits until the screen is as wanted.
    #[track_caller]
    pub fn wait_until(&self, what: &str, is_so: impl Fn(&str) -> bool) {
        let deadline = Instant::now() + self.patience;
        let mut seen = self.seen.0.lock().expect("seen");
        loop {
            let screen = self.screen();
            if is_so(&screen) {
                return;
            }
            let left = deadline.saturating_duration_since(Instant::now());
            assert!(!left.is_zero() && !seen.ended, "{what} did not come; the screen is:\n{screen}");
            seen = self.seen.1.wait_timeout(seen, left).expect("seen").0;
        }
    }

    /// Waits until something beside the screen is as wanted: a file, mostly.
    #[track_caller]
    pub fn wait_for(&self, what: &str, is_so: impl Fn() -> bool) {
        let deadline = Instant::now() + self.patience;
        while !is_so() {
            assert!(Instant::now() < deadline, "{what} did not come; the screen is:\n{}", self.screen());
            thread::sleep(Duration::from_millis(10));
        }
    }

    /// Waits for a text on the screen.
    #[track_caller]
    pub fn wait(&self, text: &str) {
        self.wait_until(&format!("{text:?}"), |screen| screen.contains(text));
    }

    /// Types, as bytes.
    pub fn keys(&self, keys: &str) -> &Self {
        let mut keyboard = self.keyboard.lock().expect("keyboard");
        keyboard.write_all(keys.as_bytes()).expect("keys");
        keyboard.flush().expect("keys");
        drop(keyboard);
        self
    }

    /// Whether the program has the alternate screen.
    pub fn is_alternate(&self) -> bool {
        self.parser.lock().expect("parser").screen().alternate_screen()
    }

    /// Everything that came out of the terminal, escape sequences and all.
    pub fn raw(&self) -> String {
        String::from_utf8_lossy(&self.seen.0.lock().expect("seen").raw).into_owned()
    }

    /// Gives the window another size.
    pub fn resize(&self, columns: u16, rows: u16) {
        let (r, c) = (NonZero::new(rows).expect("rows"), NonZero::new(columns).expect("columns"));
        self.parser.lock().expect("parser").screen_mut().set_size(r, c);
        self.master.resize(PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 }).expect("a size");
    }

    /// The process id of the program.
    pub fn id(&self) -> u32 {
        self.child.as_ref().and_then(|child| child.process_id()).expect("a process")
    }

    /// Closes the terminal under the program, and gives the program, which must notice.
    pub fn close(mut self) -> Box<dyn Child + Send + Sync> {
        self.closing.store(true, Ordering::SeqCst);
        // The reader looks up when something is drawn.
        self.keys("j");
        self.wait_for_last_words(Instant::now() + self.patience);
        self.child.take().expect("a program")
    }

    /// Waits for the end of the program.
    pub fn end(mut self) -> (ExitStatus, Self) {
        let deadline = Instant::now() + self.patience;
        loop {
            if let Some(status) = self.child.as_mut().expect("a program").try_wait().expect("a status") {
                self.wait_for_last_words(deadline);
                return (status, self);
            }
            assert!(Instant::now() < deadline, "the program does not end; the screen is:\n{}", self.screen());
            thread::sleep(Duration::from_millis(5));
        }
    }
}

impl Window {
    /// What a program says last may still be on its way when it has ended.
    fn wait_for_last_words(&self, deadline: Instant) {
        let mut seen = self.seen.0.lock().expect("seen");
        while !seen.ended && Instant::now() < deadline {
            seen = self.seen.1.wait_timeout(seen, Duration::from_millis(100)).expect("seen").0;
        }
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        // A test that failed leaves no program behind.
        if let Some(child) = &mut self.child {
            let _ended = child.kill();
            let _status = child.wait();
        }
    }
}

#[test]
fn a_frame_is_shown_when_all_of_it_is_there() {
    let shown = |bytes: &'static str| &bytes[..whole_frames(bytes.as_bytes())];
    assert_eq!(shown("text"), "text");
    assert_eq!(shown("a\x1b[?2026hframe\x1b[?2026lb"), "a\x1b[?2026hframe\x1b[?2026lb");
    assert_eq!(shown("a\x1b[?2026hframe\x1b[?2026l\x1b[?2026hnext"), "a\x1b[?2026hframe\x1b[?2026l");
    assert_eq!(shown("a\x1b[?20"), "a");
    assert_eq!(shown("a\x1b[?2026hframe\x1b[?2026"), "a");
}
