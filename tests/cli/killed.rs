//! A check that is ended from outside: by Ctrl-C, by a request to end, and by force, while an answer runs, while it is
//! compiled and while it is linked. No process goes on, no temporary folder outlasts the next start, no lock is left, and
//! the journal is whole.

#![allow(clippy::unwrap_used, clippy::panic, reason = "tests")]

use crate::house::{self, House};
use rustix::process::{Pid, Signal, kill_process};
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;
use std::process::{Child, Stdio};
use std::time::{Duration, Instant};

const PATIENCE: Duration = Duration::from_secs(60);

/// What is going on when the check is ended.
struct Work {
    exercise: &'static str,
    answer: &'static str,
    /// Name of the process by which it is seen.
    process: &'static str,
}

/// In the small course, whose cases may here take as long as they like.
const RUNNING: Work = Work { exercise: "three-levels", answer: "cpu = 80\nwhile True:\n    pass\n", process: "python" };

const COMPILING: Work = Work {
    exercise: "rust/if/three-levels",
    answer: "#![allow(long_running_const_eval)]\nconst NEVER: u32 = { let mut n = 0u32; loop { n = n.wrapping_add(1); \
             if n == u32::MAX && n == 1 { break n } } };\npub fn x() -> u32 { NEVER }\n",
    process: "rustc",
};

/// The linker is one of the test's own, and what it starts sleeps.
const LINKING: Work = Work {
    exercise: "rust/if/three-levels",
    answer: "fn level(cpu: u32) -> &'static str {\n    if cpu >= 90 { \"crit\" } else if cpu >= 75 { \"warn\" } else { \"ok\" }\n}\n",
    process: "sleep",
};

/// A home with a folder for temporary files and a linker that takes its time.
struct Place {
    house: House,
    tmp: PathBuf,
}

impl Place {
    fn new() -> Self {
        let house = House::with_folder();
        let root = house.root().to_owned();
        let manifest = house.course().join("exercises/python/if/three-levels/exercise.toml");
        let patient = fs::read_to_string(&manifest).unwrap() + "[limits]\nseconds = 600\n";
        fs::write(manifest, patient).unwrap();
        // Whoever runs a compiler must be able to reach its linker.
        let open = |path: &std::path::Path| fs::set_permissions(path, fs::Permissions::from_mode(0o755)).unwrap();
        open(&root);
        let tmp = root.join("tmp");
        let bin = root.join("linker/bin");
        fs::create_dir_all(&bin).unwrap();
        fs::create_dir(&tmp).unwrap();
        fs::write(bin.join("cc"), "#!/bin/sh\nsleep 600 &\nwait\n").unwrap();
        for path in [&tmp, &root.join("linker"), &bin, &bin.join("cc")] {
            open(path);
        }
        Self { house, tmp }
    }

    /// Starts a check and waits until it is at the work. Gives all that runs below it; none if there is no such tool.
    fn start(&self, work: &Work) -> Option<(Child, Vec<String>)> {
        self.house.save("answer", work.answer);
        let mut command = if work.process == "python" { self.house.process(&[]) } else { self.house.clean() };
        // Where root's tools are not for others, they are found by asking, as a shell does.
        let path = std::env::var("PATH").unwrap();
        if work.process == "sleep" {
            command.env("PATH", format!("{}:{path}", self.house.root().join("linker/bin").display()));
        }
        if let (None, Some(home)) = (std::env::var_os("RUSTUP_HOME"), std::env::home_dir()) {
            command.env("RUSTUP_HOME", home.join(".rustup"));
        }
        command.env("TMPDIR", &self.tmp).args(["check", work.exercise, "--file"]).arg(self.house.path("answer"));
        let mut child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        let until = Instant::now() + PATIENCE;
        loop {
            let below = below(child.id());
            // The compiler is first asked for its version; it works where its output is kept.
            let is_at_work = |id: &String| {
                let name = fs::read_to_string(format!("/proc/{id}/comm")).unwrap_or_default();
                let folder = fs::read_link(format!("/proc/{id}/cwd")).unwrap_or_default();
                name.starts_with(work.process) && folder.starts_with(&self.tmp)
            };
            if below.iter().any(is_at_work) {
                return Some((child, below));
            }
            if let Some(status) = child.try_wait().unwrap() {
                assert_eq!(status.code(), Some(3), "it ended before its time: {status}");
                return None;
            }
            assert!(Instant::now() < until, "{} was not started: {below:?}", work.process);
            std::thread::sleep(Duration::from_millis(2));
        }
    }

    fn left(&self) -> usize {
        self.tmp.read_dir().unwrap().count()
    }

    /// A check from the beginning to the end.
    fn check(&self) {
        self.house.save("python/if/three_levels.py", house::RIGHT);
        let status = self.house.process(&["check", "three-levels"]).env("TMPDIR", &self.tmp).output().unwrap().status;
        assert_eq!(status.code(), Some(0));
    }
}

/// Everything that runs below a process, the nearest first.
fn below(process: u32) -> Vec<String> {
    let mut all = vec![process.to_string()];
    let mut at = 0;
    while let Some(id) = all.get(at) {
        let threads = fs::read_dir(format!("/proc/{id}/task")).into_iter().flatten().flatten();
        let lists: Vec<_> =
            threads.filter_map(|thread| fs::read_to_string(thread.path().join("children")).ok()).collect();
        all.extend(lists.iter().flat_map(|list| list.split_whitespace()).map(str::to_owned));
        at += 1;
    }
    all.split_off(1)
}

fn send(child: &Child, signal: Signal) {
    kill_process(Pid::from_child(child), signal).unwrap();
}

#[test]
fn a_check_that_is_killed_leaves_nothing_behind() {
    let place = Place::new();
    place.check();
    for work in [RUNNING, COMPILING, LINKING] {
        let Some((mut child, below)) = place.start(&work) else { continue };
        send(&child, Signal::KILL);
        assert_eq!(house::ends(&mut child), None);
        for id in &below {
            house::wait_until_gone(id);
        }
        assert_eq!(place.left(), 1, "what it cannot remove is what the next start is tried at");
        place.check();
        assert_eq!(place.left(), 0, "{}", work.process);
    }
    let events = place.house.events();
    assert!(events.starts_with(&["checked".into(), "solved".into()]), "{events:?}");
    assert!(events[2..].iter().all(|event| event == "checked"), "{events:?}");
}

#[test]
fn a_check_that_is_asked_to_end_leaves_nothing_behind() {
    let place = Place::new();
    for work in [RUNNING, COMPILING, LINKING] {
        for signal in [Signal::INT, Signal::TERM, Signal::HUP] {
            let Some((mut child, below)) = place.start(&work) else { continue };
            send(&child, signal);
            assert_eq!(house::ends(&mut child), Some(130));
            for id in &below {
                house::wait_until_gone(id);
            }
            assert_eq!(place.left(), 0, "{} after {signal:?}", work.process);
            place.check();
        }
    }
}

/// Two at once: what the other one works in is not taken for a leftover.
#[test]
fn a_check_leaves_the_folder_of_another_alone() {
    let place = Place::new();
    let (mut child, _) = place.start(&RUNNING).unwrap();
    place.check();
    let left = place.left();
    send(&child, Signal::INT);
    house::ends(&mut child);
    assert_eq!((left, place.left()), (1, 0));
}

#[test]
fn checks_at_once_lose_nothing() {
    const AT_ONCE: usize = 8;
    let place = Place::new();
    place.check();
    let start = |_| {
        let mut command = place.house.process(&["check", "three-levels", "--json"]);
        command.env("TMPDIR", &place.tmp).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap()
    };
    let all: Vec<Child> = (0..AT_ONCE).map(start).collect();
    for child in all {
        let output = child.wait_with_output().unwrap();
        assert_eq!(output.status.code(), Some(0), "{output:?}");
        let verdict: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!(verdict["verdict"], "passed");
    }
    assert_eq!(place.left(), 0);
    // One before, with the line that it is solved.
    assert_eq!(place.house.events().len(), 2 + AT_ONCE);
}
