//! Nothing is left behind and nothing grows: processes, descriptors, folders and memory of a judge that works on and on.
//! In a test program of its own, since it counts what this one started.

#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stdout, dead_code, reason = "tests")]

#[path = "judge/common.rs"]
mod common;

use common::{check, children, exercise};
use learn::course::Exercise;
use std::process::Command;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

const SCRIPT: &str = "[limits]\nseconds = 0.5\n[script]\ngiven = [\"cpu\"]\nresults = [\"level\"]\n[[case]]\ngiven = { cpu = '90' }\ngives = '1'\n";

/// Enough time for a busy machine.
const PATIENT: &str = "[limits]\nseconds = 10\n[script]\ngiven = [\"cpu\"]\nresults = [\"level\"]\n[[case]]\ngiven = { cpu = '90' }\ngives = '1'\n";

/// Two that count the same things.
static ALONE: Mutex<()> = Mutex::new(());

fn wait_for_children() {
    // A killed grandchild is gone a moment later.
    let deadline = Instant::now() + Duration::from_secs(30);
    while children() > 0 && Instant::now() < deadline {
        std::thread::sleep(Duration::from_millis(5));
    }
    assert_eq!(children(), 0);
}

#[test]
fn no_process_is_left() {
    let _alone = ALONE.lock();
    let answers = [
        "level = 1\n",
        "while True: pass\n",
        "import threading, time\nthreading.Thread(target=time.sleep, args=(60,)).start()\nlevel = 1\n",
        "import posix\nif posix.fork() == 0:\n    while True: pass\nlevel = 1\n",
        "import posix, signal\nfor n in (1, 2, 3, 15): signal.signal(n, signal.SIG_IGN)\nwhile True: pass\n",
        "while True: print('x' * 9999)\n",
        "open('left.txt', 'w')\nimport posix\nposix.mkdir('left')\nlevel = 1\n",
    ];
    let script = exercise("python", "write", SCRIPT, &[]);
    for answer in answers {
        check(&script, answer);
    }
    let loops =
        "[limits]\nseconds = 0.5\n[function]\nnames = { f = \"fn() -> u32\" }\n[[case]]\ncall = 'f()'\ngives = '1'\n";
    check(&exercise("rust", "write", loops, &[]), "fn f() -> u32 { loop {} }\n");
    wait_for_children();
}

/// A hundred checks in a row, then fifty on eight threads, in a process whose temporary folder nobody shares.
#[test]
fn a_judge_that_works_on_and_on_stays_as_it_is() {
    let _alone = ALONE.lock();
    let tmp = tempfile::tempdir().unwrap();
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["--exact", "told_to_work_on", "--nocapture"]).env("TMPDIR", tmp.path()).env("LEARN_TEST_WORK", "1");
    let output = command.output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{said}\n{}", String::from_utf8_lossy(&output.stderr));
    println!("{}", said.lines().filter(|line| line.starts_with(": ")).collect::<Vec<_>>().join("\n"));
    let left: Vec<_> = tmp.path().read_dir().unwrap().flatten().collect();
    assert!(left.is_empty(), "{left:?}");
}

/// What a judge is given: the first is right.
const ANSWERS: [&str; 5] = [
    "level = 1\n",
    "level = 2\nprint('x' * 1000)\n",
    "level = \n",
    "raise ValueError('no')\n",
    "import os\nos._exit(0)\n",
];

fn judge_one(script: &Exercise, number: usize) {
    let answer = ANSWERS[number % ANSWERS.len()];
    let verdict = check(script, answer);
    assert_eq!(verdict.is_pass(), answer == ANSWERS[0], "{answer}: {verdict:?}");
}

/// Called only by the test above.
#[test]
fn told_to_work_on() {
    if std::env::var_os("LEARN_TEST_WORK").is_none() {
        return;
    }
    let script = exercise("python", "write", PATIENT, &[]);
    let resident = || {
        let text = std::fs::read_to_string("/proc/self/statm").unwrap();
        text.split(' ').nth(1).unwrap().parse::<u64>().unwrap() * 4
    };
    let open = || std::fs::read_dir("/proc/self/fd").unwrap().count();
    // What is made once is made here.
    (0..20).for_each(|number| judge_one(&script, number));
    let before = (resident(), open());
    (0..100).for_each(|number| judge_one(&script, number));
    let after = (resident(), open());
    println!("\n: {before:?} KiB and descriptors, then {after:?}");
    assert_eq!(after.1, before.1, "descriptors");
    assert!(after.0 < before.0 + 4096, "{} KiB, then {}", before.0, after.0);
    let next = AtomicUsize::new(0);
    std::thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| {
                while let number @ 0..50 = next.fetch_add(1, Ordering::Relaxed) {
                    judge_one(&script, number);
                }
            });
        }
    });
    assert_eq!(open(), before.1, "descriptors after fifty at a time");
    wait_for_children();
}
