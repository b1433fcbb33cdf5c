//! No process is left behind. In a test program of its own, since it counts what this one started.

#![allow(clippy::unwrap_used, clippy::panic, dead_code, reason = "tests")]

#[path = "judge/common.rs"]
mod common;

use common::{check, children, exercise};

const SCRIPT: &str = "[limits]\nseconds = 0.5\n[script]\ngiven = [\"cpu\"]\nresults = [\"level\"]\n[[case]]\ngiven = { cpu = '90' }\ngives = '1'\n";

#[test]
#[cfg(target_os = "linux")]
fn no_process_is_left() {
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
    // A killed grandchild is gone a moment later.
    let deadline = std::time::Instant::now() + std::time::Duration::from_secs(5);
    while children() > 0 && std::time::Instant::now() < deadline {
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    assert_eq!(children(), 0);
}
