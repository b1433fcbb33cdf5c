//! A learner with a home of their own, who plays sessions through a pipe or a terminal.

use assert_cmd::Command;
#[cfg(unix)]
use std::io::Write;
use std::path::PathBuf;
#[cfg(unix)]
use std::sync::mpsc;
use std::time::Duration;

/// Longer than any session takes; a session that hangs is a fault.
pub const DEADLINE: Duration = Duration::from_secs(60);

/// A learner with a home.
pub struct Learner {
    pub home: tempfile::TempDir,
}

impl Learner {
    pub fn new() -> Self {
        Self { home: tempfile::tempdir().unwrap() }
    }

    /// A learner who has a folder already.
    pub fn with_folder() -> Self {
        let learner = Self::new();
        learner.play("yes\n");
        learner
    }

    pub fn file(&self, name: &str) -> PathBuf {
        self.home.path().join("learn").join(name)
    }

    /// Everything that was done so far was done so many days earlier, and one thing a second after the other: what a script
    /// does within a second has no order in a journal.
    pub fn days_pass(&self, days: u64) {
        let path = self.file(".learn/journal.jsonl");
        let journal = std::fs::read_to_string(&path).unwrap();
        let earlier = |(number, line): (u64, &str)| {
            let mut entry = learn::progress::Entry::parse(line).unwrap();
            entry.time = entry.time - days * 24 * 60 * 60 + number;
            entry.line() + "\n"
        };
        std::fs::write(path, (0..).zip(journal.lines()).map(earlier).collect::<String>()).unwrap();
    }

    pub fn command(&self) -> std::process::Command {
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_learn"));
        command.env_clear().current_dir(self.home.path()).env("HOME", self.home.path()).env("LANG", "C.UTF-8");
        command.env("PATH", std::env::var_os("PATH").unwrap()).arg("--plain");
        for name in ["RUSTUP_HOME", "CARGO_HOME", "SystemRoot"] {
            if let Some(value) = std::env::var_os(name) {
                command.env(name, value);
            }
        }
        command
    }

    /// What is printed when these lines are typed. The session ends well, and says nothing to a terminal.
    pub fn play(&self, lines: &str) -> String {
        play(self.command(), lines)
    }
}

/// The same for a session that was set up otherwise.
pub fn play(command: std::process::Command, lines: &str) -> String {
    let ended = Command::from_std(command).write_stdin(lines).timeout(DEADLINE).assert().success();
    let output = ended.get_output();
    let errors = String::from_utf8_lossy(&output.stderr);
    assert_eq!(errors, "", "nothing on standard error");
    let text = String::from_utf8(output.stdout.clone()).unwrap();
    assert_plain(&text);
    text
}

/// Nothing that a screen reader would stumble over or a terminal would obey.
pub fn assert_plain(text: &str) {
    let drawing = |letter: char| matches!(letter, '\u{2500}'..='\u{259f}' | '\u{2800}'..='\u{28ff}');
    for (number, line) in text.lines().enumerate() {
        let wrong = line.chars().find(|letter| letter.is_control() || drawing(*letter));
        assert_eq!(wrong, None, "line {}: {line:?}", number + 1);
    }
}

/// What is printed after a mark.
pub fn after<'t>(text: &'t str, mark: &str) -> &'t str {
    let at = text.find(mark).unwrap_or_else(|| panic!("no {mark:?} in:\n{text}"));
    &text[at + mark.len()..]
}

/// These stand in the text, in this order.
pub fn assert_in_order(text: &str, marks: &[&str]) {
    marks.iter().fold(text, |rest, mark| after(rest, mark));
}

/// A session in a real terminal that can do nothing but lines.
#[cfg(unix)]
pub struct Terminal {
    pub child: Box<dyn portable_pty::Child + Send + Sync>,
    keys: Box<dyn Write + Send>,
    printed: mpsc::Receiver<u8>,
    _pair: portable_pty::PtyPair,
}

#[cfg(unix)]
impl Terminal {
    pub fn dumb(learner: &Learner) -> Self {
        use portable_pty::{CommandBuilder, PtySize, native_pty_system};
        let size = PtySize { rows: 24, cols: 60, pixel_width: 0, pixel_height: 0 };
        let pair = native_pty_system().openpty(size).unwrap();
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_learn"));
        command.env_clear();
        for (name, value) in learner.command().get_envs() {
            command.env(name, value.unwrap_or_default());
        }
        command.env("TERM", "dumb");
        command.cwd(learner.home.path());
        let child = pair.slave.spawn_command(command).unwrap();
        let keys = pair.master.take_writer().unwrap();
        let reader = pair.master.try_clone_reader().unwrap();
        let (send, printed) = mpsc::channel();
        let read = move || std::io::Read::bytes(reader).map_while(Result::ok).all(|byte| send.send(byte).is_ok());
        std::thread::Builder::new().spawn(read).unwrap();
        Self { child, keys, printed, _pair: pair }
    }

    /// What is printed up to and with this.
    pub fn until(&mut self, wanted: &str) -> String {
        let mut seen = Vec::new();
        while !seen.ends_with(wanted.as_bytes()) {
            let byte = self.printed.recv_timeout(DEADLINE);
            seen.push(byte.unwrap_or_else(|_| panic!("no {wanted:?} in {}", String::from_utf8_lossy(&seen))));
        }
        // The terminal itself puts a return before each line end.
        let text = String::from_utf8(seen).unwrap().replace("\r\n", "\n");
        assert_plain(&text);
        text
    }

    pub fn press(&mut self, keys: &str) {
        self.keys.write_all(keys.as_bytes()).unwrap();
    }
}
