//! Programs that take too much: each is stopped for what it took, and the next check is as good as the first.

use super::attempt::{boxes, run};
use learn::host::judge::Judge;
use std::time::{Duration, Instant};

#[test]
fn what_takes_too_much_is_stopped() {
    let judge = Judge::with_sandbox(boxes());
    let time = "stopped: it was still running when its time was up";
    let memory = "stopped: it asked for too much memory";
    let output = "stopped: it printed without end";
    for (text, expected) in [
        ("while True: pass\n", time),
        ("import os\nos.kill(os.getpid(), 19)\n", time),
        (
            "import signal\nfor n in range(1, 32):\n    if n not in (9, 19): signal.signal(n, signal.SIG_IGN)\nwhile True: pass\n",
            time,
        ),
        (
            "import threading\nfor n in range(4): threading.Thread(target=lambda: all(iter(lambda: 1, 0))).start()\n",
            time,
        ),
        ("import re\nre.match('(a+)+b', 'a' * 40)\n", time),
        ("x = bytearray(3 << 30)\n", memory),
        ("x = []\nwhile True: x.append('x' * 1_000_000 + str(len(x)))\n", memory),
        ("while True: print('x' * 10_000)\n", output),
        ("import sys\nwhile True: sys.stderr.write('x' * 10_000)\n", output),
    ] {
        let begun = Instant::now();
        let ran = run(&judge, text);
        assert_eq!(ran.error, expected, "{text}");
        assert!(begun.elapsed() < Duration::from_secs(12), "{text}: {:?}", begun.elapsed());
    }
    assert_eq!(run(&judge, "print(1)").stdout, "1\n");
}

#[test]
fn descriptors_and_threads_run_out_for_it_alone() {
    let judge = Judge::with_sandbox(boxes());
    let ran = run(&judge, "import os\nn = 0\ntry:\n    while True: os.dup(0); n += 1\nexcept OSError: print(n)\n");
    assert_eq!(ran.stdout, "59\n", "{ran:?}");
    let many = "import threading\nhold = threading.Event()\ntry:\n    for n in range(5000): \
                threading.Thread(target=hold.wait, daemon=True).start()\nexcept (RuntimeError, MemoryError): print('no more')\n";
    assert_eq!(run(&judge, many).stdout, "no more\n");
}

#[test]
fn a_hundred_checks_leave_nothing_behind() {
    let judge = Judge::with_sandbox(boxes());
    run(&judge, "print(1)");
    let open = || std::fs::read_dir("/proc/self/fd").unwrap().count();
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                for n in 0..25 {
                    assert_eq!(run(&judge, &format!("print({n})")).stdout, format!("{n}\n"));
                }
            });
        }
    });
    // Other tests of this process come and go; what leaks a hundred times is seen all the same.
    assert!(open() < 100, "{} descriptors are open", open());
}
