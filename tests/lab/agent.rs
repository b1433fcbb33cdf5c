//! The agent by itself, on every Python that is found here: it leaks as the lab says, and it never stays behind.

use super::{DEADLINE, wait_for_end};
use serde_json::Value;
use std::io::{BufRead, BufReader, Write};
use std::path::PathBuf;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc;

const AGENT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/lessons/lab/agent/agent.py");

/// Every Python 3.8 or newer of this machine.
fn pythons() -> Vec<PathBuf> {
    let mut found = vec![PathBuf::from("/usr/bin/python3")];
    let home = std::env::var_os("HOME").map(PathBuf::from).unwrap_or_default();
    let versions = std::fs::read_dir(home.join(".pyenv/versions")).into_iter().flatten().flatten();
    found.extend(versions.map(|version| version.path().join("bin/python3")));
    let new_enough = |python: &PathBuf| {
        let asked = Command::new(python).args(["-c", "import sys; sys.exit(sys.version_info < (3, 8))"]).status();
        asked.is_ok_and(|status| status.success())
    };
    found.retain(new_enough);
    assert!(!found.is_empty(), "no Python was found");
    found
}

/// A running agent.
struct Running {
    child: Child,
    stdin: Option<ChildStdin>,
    lines: mpsc::Receiver<Value>,
    pids: Vec<u32>,
}

impl Running {
    fn start(python: &PathBuf) -> Self {
        let mut child = Command::new(python)
            .args(["-B", AGENT])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("an agent");
        let (sender, lines) = mpsc::channel();
        let stdout = BufReader::new(child.stdout.take().unwrap());
        let read = move || {
            for line in stdout.lines().map_while(Result::ok) {
                let _nobody = sender.send(serde_json::from_str(&line).expect("a line of JSON"));
            }
        };
        std::thread::Builder::new().spawn(read).expect("a thread");
        let stdin = child.stdin.take();
        let mut running = Self { child, stdin, lines, pids: Vec::new() };
        let hello = running.wait("agent");
        let ids = ["supervisor", "forwarder", "collector"].map(|name| hello["agent"][name].as_u64().unwrap());
        running.pids = ids.iter().map(|id| u32::try_from(*id).unwrap()).collect();
        running
    }

    /// The next line that has this name in it.
    fn wait(&self, name: &str) -> Value {
        loop {
            let line = self.lines.recv_timeout(DEADLINE).unwrap_or_else(|_| panic!("no line with {name}"));
            if line.get(name).is_some() {
                return line;
            }
        }
    }

    fn write(&mut self, line: &str) {
        let stdin = self.stdin.as_mut().unwrap();
        writeln!(stdin, "{line}").unwrap();
        stdin.flush().unwrap();
    }

    fn ask(&mut self, what: &str) -> Value {
        self.write(&format!("ask {what} 1"));
        self.wait("id")["answer"].clone()
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.stdin = None;
        let _gone = self.child.kill();
        let _status = self.child.wait();
    }
}

fn count(look: &Value, kind: &str) -> i64 {
    let kinds = look["kinds"].as_array().unwrap();
    kinds.iter().find(|one| one[0] == kind).map_or(0, |one| one[1].as_i64().unwrap())
}

#[test]
fn it_leaks_two_dict_in_each_round_and_the_look_names_who_holds_them() {
    for python in pythons() {
        let mut agent = Running::start(&python);
        agent.write("until 21600");
        let cycles = loop {
            let rest = agent.wait("rests");
            if rest["cycles"] != 0 {
                break rest["cycles"].as_i64().unwrap();
            }
        };
        assert_eq!(cycles, 1440, "six hours of 15 seconds");
        let (first, known) = (agent.ask("look"), agent.ask("gc"));
        agent.write("until 43200");
        assert_eq!(agent.wait("rests")["cycles"], 2880);
        let (second, known_later) = (agent.ask("look"), agent.ask("gc"));
        let more = count(&second, "dict") - count(&first, "dict");
        assert!((2860..2900).contains(&more), "{}: {more} more dict", python.display());
        // Up to 3.13 the garbage collector knows nothing of them; from 3.14 on it does.
        let tracked = agent.ask("tracked");
        let blind = known_later["dict"].as_i64().unwrap() - known["dict"].as_i64().unwrap();
        if tracked["a"] == Value::Bool(false) {
            assert!(blind.abs() < 20, "{}: {blind}", python.display());
        } else {
            assert!(blind >= 2880, "{}: {blind}", python.display());
        }
        let lists = second["containers"].as_array().unwrap();
        let held: Vec<&str> = lists
            .iter()
            .filter(|one| one[1] == 2880)
            .filter_map(|one| one[2].as_str())
            .filter(|path| path.ends_with(".svc_metadata"))
            .collect();
        assert_eq!(held.len(), 2, "{}: {lists:?}", python.display());
        assert!(held.iter().all(|path| path.starts_with("Schedule.run().")), "{held:?}");
        let pids = agent.pids.clone();
        agent.stdin = None;
        assert!(agent.child.wait().unwrap().success(), "{}", python.display());
        wait_for_end(&pids);
    }
}

#[test]
fn no_process_outlives_whoever_started_it() {
    let python = &pythons()[0];
    // Its pipe ends while it works at full speed.
    let mut agent = Running::start(python);
    agent.write("until 1e9");
    agent.wait("at");
    agent.stdin = None;
    wait_for_end(&agent.pids);
    // Its supervisor is killed.
    let mut agent = Running::start(python);
    agent.write("until 1e9");
    agent.wait("at");
    agent.child.kill().unwrap();
    agent.child.wait().unwrap();
    wait_for_end(&agent.pids);
}

#[test]
fn its_own_test_waits_to_be_written() {
    let folder = PathBuf::from(AGENT).parent().unwrap().to_owned();
    let ran = Command::new(&pythons()[0]).args(["-B", "-m", "unittest"]).current_dir(folder).output().unwrap();
    assert!(!ran.status.success());
    assert!(String::from_utf8_lossy(&ran.stderr).contains("your program"));
}
