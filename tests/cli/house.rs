//! A home, a small course and the program between them.

use assert_cmd::assert::Assert;
use assert_cmd::cargo::cargo_bin;
use std::fs;
use std::path::{Path, PathBuf};

pub const STARTER: &str = "cpu = 80\nlevel = \"\"\n";
pub const RIGHT: &str =
    "cpu = 80\nif cpu >= 90:\n    level = \"crit\"\nelif cpu >= 75:\n    level = \"warn\"\nelse:\n    level = \"ok\"\n";
pub const WRONG: &str = "cpu = 80\nif cpu >= 75:\n    level = \"warn\"\nelif cpu >= 90:\n    level = \"crit\"\nelse:\n    level = \"none\"\n";
pub const STRICT: &str =
    "cpu = 80\nif cpu > 90:\n    level = \"crit\"\nelif cpu >= 75:\n    level = \"warn\"\nelse:\n    level = \"ok\"\n";

const MANIFEST: &str = r#"format = 1
title = "A small course"

[[track]]
id = "python"
title = "Python"
language = "python"

[[track.chapter]]
id = "if"
title = "Decide"
about = "if, elif, else"
file = "python/1-if.md"
warm_up = "python/0-warm-up.md"
exercises = ["three-levels", "guess"]

[[track]]
id = "rust"
title = "Rust"
language = "python"
"#;

const EXERCISE: &str = r#"title = "ok, warn, crit"
kind = "write"
minutes = 8
difficulty = 2
section = "the-ladder"
hints = ["Where to look.", "The idea.", "The line with gaps, and enough words that all three hints together help a person who is stuck at this point and does not know how to go on from here: `if cpu ____ 90:`"]
after = "Why it works."

[script]
given = ["cpu"]
results = ["level"]

[[case]]
given = { cpu = '90' }
gives = '"crit"'

[[case]]
given = { cpu = '75' }
gives = '"warn"'

[[case]]
given = { cpu = '10' }
gives = '"ok"'
"#;

const GUESS: &str = r#"title = "What prints"
kind = "predict"
minutes = 1
difficulty = 1
hints = ["a", "b", "The line with gaps, and enough words that all three hints together help a person who is stuck at this point and does not know how to go on from here: `if cpu ____ 90:`"]

[[wrong]]
answer = "two"
message = "The first line too."

[[wrong]]
answer = "one"
message = "The second line too."
"#;

/// An empty home with a course beside it; all of it goes away in the end.
pub struct House {
    root: tempfile::TempDir,
}

impl House {
    /// Without a learner's folder.
    pub fn new() -> Self {
        let house = Self { root: tempfile::tempdir().unwrap() };
        fs::create_dir_all(house.home()).unwrap();
        let put = |path: &str, text: &str| {
            let path = house.course().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        };
        put("lessons/course.toml", MANIFEST);
        put("lessons/python/0-warm-up.md", "# Before you begin\n\nNothing.\n");
        put("lessons/python/1-if.md", "# Decide\n\n## The ladder\n\nText.\n\n## The end\n\nMore text.\n");
        let three = "exercises/python/if/three-levels";
        put(&format!("{three}/exercise.toml"), EXERCISE);
        put(&format!("{three}/task.md"), "Set `level`.\n");
        put(&format!("{three}/starter.py"), STARTER);
        put(&format!("{three}/solution.py"), RIGHT);
        put(&format!("{three}/also/same.py"), RIGHT);
        put(&format!("{three}/also/again.py"), RIGHT);
        put(&format!("{three}/wrong/wide-first.py"), &format!("# Nothing ever becomes crit.\n{WRONG}"));
        put("exercises/python/if/guess/exercise.toml", GUESS);
        put("exercises/python/if/guess/task.md", "What does it print?\n");
        put("exercises/python/if/guess/program.py", "print(\"one\")\nprint(\"two\")\n");
        house
    }

    /// With a learner's folder, `learn` in the home.
    pub fn with_folder() -> Self {
        let house = Self::new();
        house.learn(&["init"]).success();
        house
    }

    pub fn root(&self) -> &Path {
        self.root.path()
    }

    pub fn home(&self) -> PathBuf {
        self.root().join("home")
    }

    pub fn course(&self) -> PathBuf {
        self.root().join("course")
    }

    pub fn folder(&self) -> PathBuf {
        self.home().join("learn").canonicalize().unwrap()
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder().join(name)
    }

    pub fn journal(&self) -> PathBuf {
        self.path(".learn/journal.jsonl")
    }

    pub fn save(&self, name: &str, text: &str) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    pub fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap()
    }

    /// The events of the journal, in order.
    pub fn events(&self) -> Vec<String> {
        let text = fs::read_to_string(self.journal()).unwrap_or_default();
        let event = |line: &str| {
            let entry: serde_json::Value = serde_json::from_str(line).unwrap();
            entry["event"].as_str().unwrap().to_owned()
        };
        text.lines().map(event).collect()
    }

    /// The program in this home, with the embedded course.
    pub fn process(&self, args: &[&str]) -> std::process::Command {
        let mut command = self.clean();
        command.args(["--course"]).arg(self.course()).args(args);
        command
    }

    /// The program in this home, without arguments.
    pub fn clean(&self) -> std::process::Command {
        let mut command = std::process::Command::new(cargo_bin("learn"));
        for name in
            ["LEARN_HOME", "NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "COLORTERM", "LC_ALL", "LC_CTYPE", "COLUMNS"]
        {
            command.env_remove(name);
        }
        let home = self.home();
        command.current_dir(&home).env("HOME", &home).env("USERPROFILE", &home);
        command.env("APPDATA", home.join("AppData")).env("LOCALAPPDATA", home.join("LocalAppData"));
        command.env("XDG_CONFIG_HOME", home.join("config")).env("XDG_CACHE_HOME", home.join("cache"));
        command.env("LANG", "C.UTF-8");
        command
    }

    pub fn command(&self, args: &[&str]) -> assert_cmd::Command {
        assert_cmd::Command::from_std(self.process(args))
    }

    /// Without `--course`.
    pub fn bare(&self, args: &[&str]) -> assert_cmd::Command {
        let mut command = self.clean();
        command.args(args);
        assert_cmd::Command::from_std(command)
    }

    /// Runs it with the small course.
    pub fn learn(&self, args: &[&str]) -> Assert {
        self.command(args).assert()
    }
}

#[cfg(unix)]
mod live {
    use std::io;
    use std::process::Child;
    use std::sync::mpsc::{Receiver, channel};
    use std::time::{Duration, Instant};

    const DEADLINE: Duration = Duration::from_secs(30);

    /// The lines that a running program prints.
    pub struct Lines(Receiver<String>);

    pub fn lines(lines: impl Iterator<Item = io::Result<String>> + Send + 'static) -> Lines {
        let (send, receive) = channel();
        std::thread::Builder::new()
            .spawn(move || lines.map_while(Result::ok).try_for_each(|line| send.send(line)))
            .unwrap();
        Lines(receive)
    }

    impl Lines {
        pub fn wait_for(&self, text: &str) {
            let end = Instant::now() + DEADLINE;
            let mut seen = Vec::new();
            while let Ok(line) = self.0.recv_timeout(end.saturating_duration_since(Instant::now())) {
                if line.contains(text) {
                    return;
                }
                seen.push(line);
            }
            panic!("`{text}` did not come; there was {seen:#?}");
        }
    }

    /// The id of a process that this one has started, as soon as there is one.
    #[cfg(target_os = "linux")]
    pub fn wait_for_child_of(parent: u32) -> String {
        let end = Instant::now() + DEADLINE;
        let is_child = |id: &String| {
            let status = std::fs::read_to_string(format!("/proc/{id}/status")).unwrap_or_default();
            status.lines().any(|line| line == format!("PPid:\t{parent}"))
        };
        while Instant::now() < end {
            let names =
                std::fs::read_dir("/proc").unwrap().filter_map(|entry| entry.ok()?.file_name().into_string().ok());
            if let Some(id) = names.filter(|name| name.bytes().all(|byte| byte.is_ascii_digit())).find(is_child) {
                return id;
            }
            std::thread::sleep(Duration::from_millis(5));
        }
        panic!("nothing was started");
    }

    /// Waits until there is no process with this id.
    #[cfg(target_os = "linux")]
    pub fn wait_until_gone(id: &str) {
        let end = Instant::now() + DEADLINE;
        while std::path::Path::new("/proc").join(id).exists() {
            assert!(Instant::now() < end, "it still runs");
            std::thread::sleep(Duration::from_millis(10));
        }
    }

    /// What Ctrl-C sends.
    pub fn interrupt(child: &Child) {
        let id = rustix::process::Pid::from_child(child);
        rustix::process::kill_process(id, rustix::process::Signal::INT).unwrap();
    }

    /// The exit code, within the deadline.
    pub fn ends(child: &mut Child) -> Option<i32> {
        let end = Instant::now() + DEADLINE;
        while Instant::now() < end {
            if let Some(status) = child.try_wait().unwrap() {
                return status.code();
            }
            std::thread::sleep(Duration::from_millis(10));
        }
        child.kill().unwrap();
        panic!("it did not end");
    }
}

#[cfg(unix)]
pub use live::{ends, interrupt, lines};
#[cfg(target_os = "linux")]
pub use live::{wait_for_child_of, wait_until_gone};
