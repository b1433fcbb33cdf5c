//! Python programs that try many things, one after the other, and tell which of them worked; and things to aim at.

use learn::host::judge::{Cancel, Judge};
use learn::host::sandbox::Sandbox;
use learn::markdown::document::Ran;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::net::TcpListener;
use std::os::unix::fs::PermissionsExt;
use std::os::unix::net::UnixListener;
use std::process::{Child, Command};
use std::time::SystemTime;

pub const LEARN: &str = env!("CARGO_BIN_EXE_learn");

/// One thing to try: a name and a Python expression or statements. It worked if nothing is raised.
pub type Attempt = (&'static str, &'static str);

const PRELUDE: &str = r"
import os, sys, socket, ctypes, resource, fcntl, signal
libc = ctypes.CDLL(None, use_errno=True)
def call(number, *arguments):
    done = libc.syscall(number, *arguments)
    if done == -1:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
    return done
def attempt(name, source):
    try:
        exec(source, globals())
    except BaseException as trouble:
        print(name + ': refused:', type(trouble).__name__, str(trouble).split(':')[0], flush=True)
    else:
        print(name + ': done', flush=True)
";

pub fn boxes() -> Sandbox {
    Sandbox::with_helper(LEARN.as_ref())
}

pub fn run(judge: &Judge, text: &str) -> Ran {
    judge.run("python", text, "", &Cancel::new()).unwrap_or_else(|error| panic!("{error}"))
}

/// What became of each attempt.
pub fn try_all(judge: &Judge, target: &Target, attempts: &[Attempt]) -> BTreeMap<String, String> {
    let mut text = PRELUDE.to_owned();
    let parent = std::process::id();
    let victim = target.victim.id();
    let port = target.tcp.local_addr().unwrap().port();
    let folder = target.folder.path().display();
    let home = env!("CARGO_MANIFEST_DIR");
    writeln!(text, "parent, victim, port, folder, course = {parent}, {victim}, {port}, {folder:?}, {home:?}").unwrap();
    for (name, source) in attempts {
        writeln!(text, "attempt({name:?}, {source:?})").unwrap();
    }
    let ran = run(judge, &text);
    let lines = ran.stdout.lines().filter_map(|line| line.split_once(": "));
    let all: BTreeMap<_, _> = lines.map(|(name, became)| (name.to_owned(), became.to_owned())).collect();
    for (name, _) in attempts {
        assert!(all.contains_key(*name), "{name} was not told: {ran:#?}");
    }
    all
}

/// Names of the attempts that worked.
pub fn done(all: &BTreeMap<String, String>) -> Vec<&str> {
    all.iter().filter(|(_, became)| *became == "done").map(|(name, _)| name.as_str()).collect()
}

/// Things of the user that a program may aim at.
pub struct Target {
    pub folder: tempfile::TempDir,
    pub tcp: TcpListener,
    unix: UnixListener,
    pub victim: Child,
    before: (String, u32, SystemTime),
}

impl Target {
    pub fn new() -> Self {
        let folder = tempfile::Builder::new().prefix("target-").tempdir().unwrap();
        std::fs::set_permissions(folder.path(), std::fs::Permissions::from_mode(0o755)).unwrap();
        std::fs::write(folder.path().join("diary"), "dear diary").unwrap();
        let tcp = TcpListener::bind("127.0.0.1:0").unwrap();
        tcp.set_nonblocking(true).unwrap();
        let unix = UnixListener::bind(folder.path().join("socket")).unwrap();
        unix.set_nonblocking(true).unwrap();
        let victim = Command::new("sleep").arg("100").spawn().unwrap();
        let before = Self::look(&folder);
        Self { folder, tcp, unix, victim, before }
    }

    fn look(folder: &tempfile::TempDir) -> (String, u32, SystemTime) {
        let diary = folder.path().join("diary");
        let about = diary.metadata().unwrap();
        (std::fs::read_to_string(diary).unwrap(), about.permissions().mode(), about.modified().unwrap())
    }

    /// Nothing was touched and nobody has called.
    pub fn assert_untouched(&mut self) {
        assert_eq!(Self::look(&self.folder), self.before);
        let mut names: Vec<_> =
            std::fs::read_dir(self.folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        names.sort();
        assert_eq!(names, ["diary", "socket"]);
        assert!(self.tcp.accept().is_err(), "someone called on TCP");
        assert!(self.unix.accept().is_err(), "someone called on the socket");
        assert!(self.victim.try_wait().unwrap().is_none(), "the victim is gone");
    }
}

impl Drop for Target {
    fn drop(&mut self) {
        let _ = self.victim.kill();
        let _ = self.victim.wait();
    }
}
