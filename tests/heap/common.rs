//! Pythons found here, and targets that end with the test.

use learn::heap::Look;
use learn::host::heap::{Attention, Lens};
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Output, Stdio};

/// Every Python that can be read and is found here, with its minor version.
pub fn pythons() -> Vec<(u8, PathBuf)> {
    let mut found = Vec::new();
    let versions = std::env::home_dir().unwrap_or_default().join(".pyenv/versions");
    let folders = std::fs::read_dir(versions).into_iter().flatten().flatten();
    let mut programs: Vec<PathBuf> = folders.map(|folder| folder.path().join("bin/python3")).collect();
    programs.sort();
    programs.push("/usr/bin/python3".into());
    for program in programs {
        if let Some(minor) = minor(&program).filter(|minor| (8..=15).contains(minor)) {
            found.push((minor, program));
        }
    }
    assert!(!found.is_empty(), "no Python from 3.8 to 3.15 was found");
    found
}

fn minor(program: &Path) -> Option<u8> {
    let output = Command::new(program).args(["-c", "import sys; print(sys.version_info[1])"]).output().ok()?;
    String::from_utf8_lossy(&output.stdout).trim().parse().ok()
}

/// A running program. It ends when its input ends, at the latest when this is dropped.
pub struct Target {
    child: Child,
    out: BufReader<ChildStdout>,
}

impl Target {
    /// Starts a file of `tests/heap/targets`.
    pub fn start(python: &Path, file: &str, args: &[&str]) -> Self {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/heap/targets").join(file);
        let mut command = Command::new(python);
        command.arg(path).args(args).env("PYTHONHASHSEED", "0").env("PYTHONDONTWRITEBYTECODE", "1");
        Self::spawn(command)
    }

    /// Starts any program.
    pub fn spawn(mut command: Command) -> Self {
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        let out = BufReader::new(child.stdout.take().unwrap());
        Self { child, out }
    }

    pub fn pid(&self) -> u32 {
        self.child.id()
    }

    /// The next line that it prints.
    pub fn line(&mut self) -> String {
        let mut line = String::new();
        self.out.read_line(&mut line).unwrap();
        assert!(!line.is_empty(), "the target has ended: {:?}", self.child.try_wait());
        line.trim_end().to_owned()
    }

    /// Gives it a line to read.
    pub fn tell(&mut self, line: &str) {
        let input = self.child.stdin.as_mut().unwrap();
        writeln!(input, "{line}").unwrap();
        input.flush().unwrap();
    }

    /// Ends it and waits until it has ended.
    pub fn end(&mut self) {
        let _ended = self.child.kill();
        let _status = self.child.wait();
    }

    pub fn lens(&self) -> Lens {
        Lens::open(self.pid()).unwrap_or_else(|error| panic!("{error}"))
    }
}

impl Drop for Target {
    fn drop(&mut self) {
        self.end();
    }
}

pub fn look(lens: &mut Lens) -> Look {
    lens.look(&Attention::default()).unwrap_or_else(|error| panic!("{error}"))
}

/// Runs learn to its end.
pub fn learn(args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_learn")).args(args).stdin(Stdio::null()).output().unwrap()
}

/// Whether a process stands still because somebody holds it.
pub fn is_held(pid: u32) -> bool {
    let stat = std::fs::read_to_string(format!("/proc/{pid}/stat")).unwrap_or_default();
    stat.rsplit(')').next().unwrap_or("").trim_start().starts_with('t')
}

/// A running program that prints lines.
pub struct Lines {
    child: Child,
    out: BufReader<ChildStdout>,
}

impl Lines {
    pub fn of(mut child: Child) -> Self {
        let out = BufReader::new(child.stdout.take().unwrap());
        Self { child, out }
    }

    pub fn line(&mut self) -> String {
        let mut line = String::new();
        self.out.read_line(&mut line).unwrap();
        assert!(!line.is_empty(), "it has ended: {:?}", self.child.try_wait());
        line
    }

    pub fn end(&mut self) {
        let _ended = self.child.kill();
        let _status = self.child.wait();
    }
}

impl Drop for Lines {
    fn drop(&mut self) {
        self.end();
    }
}
