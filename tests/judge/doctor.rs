//! Programs that run away, and what is said about them: where they were, and what did not change. Python's are run with
//! every Python that is found.

use super::common::{JUDGE, check, exercise, with_every_python};
use learn::check::{Judged, Limit, Verdict};
use learn::course::Exercise;
use learn::host::judge::Cancel;

/// A script with one given name, stopped after 0.1 s.
fn script(given: &str) -> Exercise {
    let (name, _) = given.split_once(" = ").unwrap();
    let body = format!(
        "[limits]\nseconds = 0.1\n[script]\ngiven = [\"{name}\"]\nresults = [\"end\"]\n[[case]]\ngiven = {{ {given} }}\ngives = '1'\n"
    );
    exercise("python", "write", &body, &[])
}

/// Numbers that differ from run to run become `#`.
fn calm(text: &str) -> String {
    let mut calm = String::new();
    let mut digits = String::new();
    for letter in text.chars().chain(['\0']) {
        if letter.is_ascii_digit() || letter == ',' && !digits.is_empty() {
            digits.push(letter);
            continue;
        }
        let tail = if digits.ends_with(',') { "," } else { "" };
        let number = digits.trim_end_matches(',');
        calm.push_str(if number.len() > 1 && number != "10" && number != "30" { "#" } else { number });
        calm.push_str(tail);
        digits.clear();
        if letter != '\0' {
            calm.push(letter);
        }
    }
    calm
}

fn told(verdict: &Verdict) -> String {
    assert_eq!(verdict.result, Judged::Stopped, "{verdict:#?}");
    verdict.stopped.as_ref().map_or_else(|| "nothing".to_owned(), |stopped| calm(&stopped.text))
}

/// Given name, program, what is said.
const SCRIPTS: &[(&str, &str, &str)] = &[
    (
        "n = '0'",
        "days = 0\nend = 0\nwhile days < 30:\n    end = end + 1\n",
        "It was still in the `while` at line 3 after # rounds. Its question is `days < 30`; `days` is 0 as at the start. No \
         line of the loop changes `days`; what changes is `end`.",
    ),
    (
        "used = '80'",
        "used = 80\nend = 0\nsize = 100\nwhile used < size:\n    end += 1\n",
        "It was still in the `while` at line 4 after # rounds. Its question is `used < size`; `used` is # and `size` is #, as at the start. No line of the loop changes `used` or `size`; what changes is `end`.",
    ),
    (
        "n = '3'",
        "samples = [4, None, 6]\nend = 0\ni = 0\nwhile i < len(samples):\n    if samples[i] is None:\n        continue\n    end = end + samples[i]\n    i = i + 1\n",
        "It was still in the `while` at line 4 after # rounds. Its question is `i < len(samples)`; since round 2 `i` is 1. Line 8, which changes `i`, has not run since round 1: the `continue` in line 6 jumps over it.",
    ),
    (
        "n = '3'",
        "i = 0\nend = 0\nwhile i < 10:\n    if i == 5:\n        end += 1\n    else:\n        i += 1\n",
        "It was still in the `while` at line 3 after # rounds. Its question is `i < 10`; since round 6 `i` is 5. Line 7, which changes `i`, has not run since round 5.",
    ),
    (
        "n = '3'",
        "days = 0\nwhile days < 30:\n    days = days - 1\n",
        "It was still in the `while` at line 2 after # rounds. Its question is `days < 30`. `days` goes 0, -1, -2, -3, … and is now -#: it moves away from 30.",
    ),
    (
        "n = '5'",
        "n = 5\nwhile n != 0:\n    n = n - 2\n",
        "It was still in the `while` at line 2 after # rounds. Its question is `n != 0`. `n` goes 5, 3, 1, -1, … and is now -#: it jumps over 0 and is never exactly that.",
    ),
    (
        "n = '5'",
        "x = 0.0\nwhile x != 1.0:\n    x += 0.1\n",
        "It was still in the `while` at line 2 after # rounds. Its question is `x != 1.0`. `x` goes 0.0, 0.1, 0.2, 0.#, … and is now #.#: it jumps over 1.0 and is never exactly that.",
    ),
    (
        "n = '5'",
        "while True:\n    n = n + 1\n",
        "It was still in the `while` at line 1 after # rounds. Nothing in it ends it: it has no `break` and no `return`.",
    ),
    (
        "n = '5'",
        "turns = 0\nwhile True:\n    turns = turns + 1\n    if n > 5:\n        break\n",
        "It was still in the `while` at line 2 after # rounds. Its `break` in line 5 is never reached. The question before it is `n > 5`; `n` is 5 as at the start. No line of the loop changes `n`; what changes is `turns`.",
    ),
    (
        "n = '5'",
        "xs = [1, 2, 3]\nfor x in xs:\n    xs.append(x)\n",
        "It was still in the `for` at line 2 after # rounds. It goes through `xs` and makes it longer on the way in line 3: 3 at first, # now. So the end is never reached.",
    ),
    (
        "n = '5'",
        "for i in range(3):\n    k = 0\n    while k < n:\n        end = k\n",
        "It was still in the `while` at line 3, inside the `for` at line 1, after # rounds. Its question is `k < n`; `k` is 0 and `n` is 5, as at the start. No line of the loop changes `k` or `n`.",
    ),
    (
        "n = '5'",
        "while n > 0:\n    for i in range(3):\n        end = i\n",
        "It was still in the `while` at line 1 after # rounds. Its question is `n > 0`; `n` is 5 as at the start. No line of the loop changes `n`.",
    ),
    (
        "n = '5'",
        "end = 0\nfor i in range(10**9):\n    end += i\n",
        "It was still in the `for` at line 2 after # rounds. It goes through `range(10**9)`; now `i` is #. It may be finite, but not within the 0.1 s it has.",
    ),
    (
        "n = '5'",
        "i = 0\nwhile i < 1000000000:\n    i += 1\n",
        "It was still in the `while` at line 2 after # rounds. Its question is `i < #`. `i` goes 0, 1, 2, 3, … and is now #: it comes nearer, and may end, but not within the 0.1 s it has. It needs about # rounds.",
    ),
    (
        "n = '5'",
        "end = sum(range(10**12))\n",
        "It was still busy with line 1: `end = sum(range(10**#))`. That one step takes longer than the 0.1 s it has; it may be finite, or never end.",
    ),
    (
        "n = '5'",
        "end = 10**10**10\n",
        "It was still busy with line 1: `end = 10**10**10`. That one step takes longer than the 0.1 s it has; it may be finite, or never end.",
    ),
    (
        "n = '5'",
        "import re\nend = re.match('(a+)+b', 'a' * 60)\n",
        "It was still busy with line 2: `end = re.match('(a+)+b', 'a' * #)`. That one step takes longer than the 0.1 s it has; it may be finite, or never end.",
    ),
    (
        "n = '5'",
        "while n < 8: n -= 1\n",
        "It was still in the `while` at line 1 after # rounds. Its question is `n < 8`. `n` goes 5, 4, 3, 2, … and is now -#: it moves away from 8.",
    ),
    (
        "n = '5'",
        "def f(x):\n    while x > 0:\n        x = x\n    return x\nend = f(n)\n",
        "It was still in the `while` at line 2 after # rounds. Its question is `x > 0`; `x` is 5 as at the start. Line 3 runs, and leaves `x` as it is.",
    ),
    (
        "n = '5'",
        "def f(x):\n    return x * 2\nwhile n > 0:\n    f(n)\n",
        "It was still in the `while` at line 3 after # rounds. Its question is `n > 0`; `n` is 5 as at the start. No line of the loop changes `n`.",
    ),
    (
        "n = '5'",
        "while True:\n    try:\n        name = input()\n    except EOFError:\n        pass\n",
        "It was still in the `while` at line 1 after # rounds. `input()` in line 3 finds nothing more to read. Nothing in it ends it: it has no `break` and no `return`.",
    ),
    (
        "n = '5'",
        "import sys\nline = ''\nwhile line != 'END':\n    line = sys.stdin.readline()\n",
        "It was still in the `while` at line 3 after # rounds. Its question is `line != 'END'`; `line` is '' as at the start. Line 4 runs, and leaves `line` as it is.",
    ),
    (
        "n = '5'",
        "queue = ['a', 'b']\nend = []\nwhile queue:\n    end.append(queue[0])\n",
        "It was still in the `while` at line 3 after # rounds. Its question is `queue`; `queue` is ['a', 'b'] as at the start. No line of the loop changes `queue`; what changes is `end`. Meanwhile `end` grows: it is a list with # items by now, and line 4 makes it larger in each round.",
    ),
    (
        "n = '5'",
        "class A:\n    pass\na = A()\na.n = 3\nwhile a.n > 0:\n    end = a.n\n",
        "It was still in the `while` at line 5 after # rounds. Its question is `a.n > 0`; `a.n` is 3 as at the start. No line of the loop changes `a.n`.",
    ),
    (
        "n = '5'",
        "done = False\nwhile not done:\n    n = n + 1\n    done == True\n",
        "It was still in the `while` at line 2 after # rounds. Its question is `not done`; `done` is False as at the start. No line of the loop changes `done`; what changes is `n`.",
    ),
    (
        "n = '5'",
        "def f(n):\n    while n:\n        n = n\n        yield n\nfor x in f(n):\n    end = x\n",
        "It was still in the `for` at line 5 after # rounds. It goes through `f(n)`; now `x` is 5. It may be finite, but not within the 0.1 s it has.",
    ),
    (
        "n = '5'",
        "import time\nwhile n:\n    time.sleep(5)\n",
        "It was still busy with line 3, in the `while` at line 2: `time.sleep(5)`.",
    ),
    (
        "n = '5'",
        "import sys\nsys.setprofile(None)\nwhile n:\n    sys.settrace(lambda *a: None)\n",
        "It was still in the `while` at line 3 after # rounds. Its question is `n`; `n` is 5 as at the start. No line of the loop changes `n`.",
    ),
    (
        "n = '5'",
        "end = [x for x in iter(int, 1)]\n",
        "When its time was up it was in line 1: `end = [x for x in iter(int, 1)]`.",
    ),
];

#[test]
fn python_tells_where_it_was() {
    if std::env::var_os("LEARN_TEST_PARENT").is_none() {
        return;
    }
    let mut wrong = Vec::new();
    for (given, text, wanted) in SCRIPTS {
        let said = told(&check(&script(given), text));
        println!("{said}");
        if said != *wanted {
            wrong.push(format!("    ({given:?}, {text:?}, {said:?}),"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn python_tells_of_functions_and_programs() {
    if std::env::var_os("LEARN_TEST_PARENT").is_none() {
        return;
    }
    let body = "[limits]\nseconds = 0.3\n[function]\nnames = { f = \"\" }\n[[case]]\ncall = 'f(2)'\ngives = '2'\n[[case]]\n\
                call = 'f(0)'\ngives = '0'\n";
    let function = exercise("python", "write", body, &[]);
    let verdict = check(&function, "def f(n):\n    while n != 0:\n        n = n + 1\n    return n\n");
    let stopped = verdict.stopped.clone().unwrap();
    assert_eq!((stopped.line.is_some(), stopped.in_loop, verdict.passed), (true, Some(2), 1), "{verdict:#?}");
    assert!(told(&verdict).ends_with("`n` goes 2, 3, 4, 5, … and is now #: it moves away from 0."), "{verdict:#?}");
    // Python before 3.12 does not tell of the rounds of such a loop.
    assert!(
        told(&check(&script("n = '1'"), "while True: pass\n")).starts_with("It was still in the `while` at line 1")
    );
    // The file itself does not come to its end.
    let verdict = check(&function, "n = 1\nwhile n:\n    pass\ndef f(n):\n    return n\n");
    assert!(told(&verdict).contains("in the `while` at line 2 after"), "{verdict:#?}");
    let body = "[limits]\nseconds = 0.3\n[program]\n[[case]]\nstdin = \"80\\n95\\n\"\nprints = \"2\"\n";
    let program = exercise("python", "write", body, &[]);
    let verdict =
        check(&program, "import sys\nn = 0\nline = sys.stdin.readline()\nwhile line:\n    n += 1\nprint(n)\n");
    let said = "It was still in the `while` at line 4 after # rounds. Its question is `line`; `line` is '#\\n' as at the \
                start. No line of the loop changes `line`; what changes is `n`.";
    assert_eq!(told(&verdict), said);
    assert_eq!(verdict.message, verdict.stopped.map(|stopped| stopped.text));
}

#[test]
fn python_tells_what_grows_and_what_prints() {
    if std::env::var_os("LEARN_TEST_PARENT").is_none() {
        return;
    }
    let body = "[limits]\nseconds = 9\nmemory = 128\n[script]\ngiven = [\"n\"]\nresults = [\"n\"]\n[[case]]\ngiven = { n = '1' }\ngives = '1'\n";
    let roomy = exercise("python", "write", body, &[]);
    let grows = [
        (
            "x = []\nwhile n:\n    x.append(' ' * 10**6)\n",
            "It asked for more and more memory in the `while` at line 2 after # rounds. Its question is `n`; `n` is 1 as at \
             the start. No line of the loop changes `n`; what changes is `x`. What fills the memory is `x`, a list with # \
             items by now, and line 3 makes it larger in each round.",
        ),
        (
            "x = 'ab'\nwhile len(x) != 7:\n    x = x + x\n",
            "It asked for more and more memory in the `while` at line 2 after # rounds. Its question is `len(x) != 7`; now \
             `x` is a text with # letters. What fills the memory is `x`, a text with # letters by now, and line 3 makes it \
             larger in each round.",
        ),
        // Many small values, none of which is large.
        (
            "class Node:\n    def __init__(self, next):\n        self.next = next\nhead = None\nwhile n:\n    head = Node(head)\n",
            "It asked for more and more memory in the `while` at line 5 after # rounds. Its question is `n`; `n` is 1 as at \
             the start. No line of the loop changes `n`; what changes is `head`. What fills the memory are values of the type \
             `Node`: # by now.",
        ),
        // Lists in lists in a dict.
        (
            "seen = {'all': {'x': []}}\nwhile n:\n    seen['all']['x'].append([[' ' * 10**6]])\n",
            "It asked for more and more memory in the `while` at line 2 after # rounds. Its question is `n`; `n` is 1 as at \
             the start. No line of the loop changes `n`. What fills the memory is `seen`, a dict with 1 key by now, and line 3 makes it larger in each round.",
        ),
        ("x = bytearray(10**12)\n", "It asked for too much memory in line 1: `x = bytearray(10**#)`."),
    ];
    for (text, wanted) in grows {
        let verdict = check(&roomy, text);
        assert_eq!((told(&verdict).as_str(), verdict.limit), (wanted, Some(Limit::Memory)), "{text}");
    }
    let dict = check(&script("n = '1'"), "seen = {}\ni = 0\nwhile True:\n    seen[i] = i\n    i += 1\n");
    let grown = dict.stopped.as_ref().and_then(|stopped| stopped.grows.clone()).unwrap();
    assert_eq!((grown.name.as_str(), grown.kind.as_str(), grown.line), ("seen", "dict", Some(4)), "{dict:#?}");
    let flood = check(&roomy, "while n:\n    print('hello ' * 50)\n");
    let said = "It printed without end in the `while` at line 1 after # rounds. Its question is `n`; `n` is 1 as at the \
                start. No line of the loop changes `n`. What prints is line 2; the first it printed was `hello hello hello \
                hello hello hello hel…`.";
    assert_eq!((told(&flood).as_str(), flood.limit), (said, Some(Limit::Output)));
}

/// Whoever takes the watcher off or breaks it gets fewer words, and nothing else.
#[test]
fn python_that_breaks_the_watch_is_stopped_all_the_same() {
    if std::env::var_os("LEARN_TEST_PARENT").is_none() {
        return;
    }
    let tricks = [
        "import sys\nsys.settrace(None)\nwhile n:\n    end = 1\n",
        "import sys, os\nif sys.gettrace():\n    end = 1\nelse:\n    while n:\n        pass\n",
        "import sys, os\nif sys.gettrace():\n    os._exit(0)\nwhile n:\n    pass\n",
        "import sys, os\nif sys.gettrace():\n    os.write(5, b'story:{\"line\":1,\"loops\":[[4,9,[],[]],[99,1,[],[]]]}\\n')\n    os._exit(0)\nwhile n: pass\n",
        "import faulthandler, sys\nfaulthandler.cancel_dump_traceback_later()\nsys.settrace(None)\nwhile n:\n    pass\n",
        "class A:\n    def __getattribute__(self, name):\n        while True: pass\n    def __bool__(self):\n        return True\na = A()\nwhile a:\n    end = 1\n",
    ];
    for text in tricks {
        let verdict = check(&script("n = '1'"), text);
        assert_eq!((verdict.result, verdict.passed), (Judged::Stopped, 0), "{text}: {verdict:#?}");
        assert!(verdict.message.as_ref().is_some_and(|message| !message.is_empty()), "{text}");
    }
}

#[test]
fn the_second_look_can_be_called_off() {
    let cancel = Cancel::new();
    let other = cancel.clone();
    let submission = learn::check::Submission { text: "while n:\n    pass\n".into() };
    let exercise = script("n = '1'");
    let thread =
        std::thread::Builder::new().spawn(move || JUDGE.check(&exercise, "python", &submission, &other)).unwrap();
    cancel.cancel();
    assert!(matches!(thread.join().unwrap(), Err(learn::host::judge::JudgeError::Cancelled)));
}

#[test]
fn every_python_tells_the_same() {
    with_every_python("doctor::python");
}

/// Body of `fn f(n: u32) -> u32`, from line 3, and what is said. A call of `f(5)` is stopped after 0.2 s.
const RUST: &[(&str, &str)] = &[
    (
        "    let mut days = 0;\n    let mut end = 0u64;\n    while days < 30 {\n        end += 1;\n    }\n    days\n",
        "It was still in the `while` at line 5 after # rounds. Its question is `days < 30`; `days` is 0 as at the start. No line of the loop changes `days`; what changes is `end`.",
    ),
    (
        "    let mut i = 0;\n    let mut end = 0u32;\n    while i < 10 {\n        if i == 5 {\n            end = 1;\n            continue;\n        }\n        i += 1;\n    }\n    end\n",
        "It was still in the `while` at line 5 after # rounds. Its question is `i < 10`; since round 6 `i` is 5. Line 10, which changes `i`, has not run since round 5: the `continue` in line 8 jumps over it.",
    ),
    (
        "    let mut days = 0i32;\n    while days < 30 {\n        days -= 1;\n    }\n    n\n",
        "It was still in the `while` at line 4 after # rounds. Its question is `days < 30`. `days` goes 0, -1, -2, -3, … and is now -#: it moves away from 30.",
    ),
    (
        "    let mut n = n as i64;\n    while n != 0 {\n        n -= 2;\n    }\n    3\n",
        "It was still in the `while` at line 4 after # rounds. Its question is `n != 0`. `n` goes 5, 3, 1, -1, … and is now -#: it jumps over 0 and is never exactly that.",
    ),
    (
        "    let mut turns = 0u64;\n    loop {\n        turns += 1;\n    }\n",
        "It was still in the `loop` at line 4 after # rounds. Nothing in it ends it: it has no `break` and no `return`.",
    ),
    (
        "    let mut turns = 0u64;\n    loop {\n        turns += 1;\n        if n > 5 { break; }\n    }\n    n\n",
        "It was still in the `loop` at line 4 after # rounds. Its `break` in line 6 is never reached. The question before it is `n > 5`; `n` is 5 as at the start. No line of the loop changes `n`; what changes is `turns`.",
    ),
    (
        "    for _ in 0..3 {\n        let mut k = 0;\n        while k < n {\n            let _ = k;\n        }\n        k += 1;\n    }\n    n\n",
        "It was still in the `while` at line 5, inside the `for` at line 3, after # rounds. Its question is `k < n`; `k` is 0 and `n` is 5, as at the start. No line of the loop changes `k` or `n`.",
    ),
    (
        "    let mut queue = VecDeque::from(vec![1, 2]);\n    while let Some(x) = queue.pop_front() {\n        queue.push_back(x);\n    }\n    n\n",
        "It was still in the `while` at line 4 after # rounds. Its question is `let Some(x) = queue.pop_front()`: it takes one out of `queue` in each round, and line 5 puts in again. So `queue` never gets empty.",
    ),
    (
        "    let mut u = n;\n    while u >= 0 {\n        u = u.saturating_sub(1);\n    }\n    u\n",
        "It was still in the `while` at line 4 after # rounds. Its question is `u >= 0`; since round 6 `u` is 0. Line 5 runs, and leaves `u` as it is. `>=` is true for equal numbers too.",
    ),
    (
        "    let total: u64 = (0..u64::MAX).map(|x| x % 7).filter(|x| *x > 9).sum();\n    total as u32\n",
        "It was still busy with line 3: `let total: u# = (0..u#::MAX).map(|x| x % 7).filter(|x| *x…`. That one step takes longer than the 0.2 s it has; it may be finite, or never end.",
    ),
    (
        "    let mut done = false;\n    while !done {\n        match n {\n            0 => done = true,\n            _ => {}\n        }\n    }\n    n\n",
        "It was still in the `while` at line 4 after # rounds. Its question is `!done`; `done` is false as at the start. Line 6, which changes `done`, never runs.",
    ),
    (
        "    let mut end = 0;\n    for i in 0..4_000_000_000 {\n        end = i;\n    }\n    end\n",
        "It was still in the `for` at line 4 after # rounds. It goes through `0..4_#_#_#`; now `i` is #. It may be finite, but not within the 0.2 s it has.",
    ),
    (
        "    loop {}\n",
        "It was still in the `loop` at line 3 after # rounds. Nothing in it ends it: it has no `break` and no `return`.",
    ),
    (
        "    let mut last: u32;\n    loop {\n        last = n;\n        if last > 9 { break; }\n    }\n    last\n",
        "It was still in the `loop` at line 4 after # rounds. Its `break` in line 6 is never reached. The question before it is `last > 9`.",
    ),
];

fn rust_function() -> Exercise {
    let body = "[limits]\nseconds = 0.2\n[function]\nnames = { f = \"fn(u32) -> u32\" }\n[[case]]\ncall = 'f(5)'\ngives = '1'\n";
    exercise("rust", "write", body, &[])
}

#[test]
fn rust_tells_where_it_was() {
    let mut wrong = Vec::new();
    for (body, wanted) in RUST {
        let text = format!("use std::collections::VecDeque;\nfn f(n: u32) -> u32 {{\n{body}}}\n");
        let said = told(&check(&rust_function(), &text));
        if said != *wanted {
            wrong.push(format!("    ({body:?}, {said:?}),"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn rust_tells_what_grows_and_what_prints() {
    let body = "[limits]\nseconds = 9\nmemory = 256\n[program]\n[[case]]\nstdin = \"1\\n\"\nprints = \"1\"\n";
    let roomy = exercise("rust", "write", body, &[]);
    let programs = [
        (
            "fn main() {\n    let mut all: Vec<[u64; 4]> = Vec::new();\n    loop {\n        all.push([1; 4]);\n    }\n}\n",
            "It asked for more and more memory in the `loop` at line 3 after # rounds. Nothing in it ends it: it has no `break` and no `return`. What fills the memory is `all`, a Vec with # items by now, and line 4 makes it larger in each round.",
            Limit::Memory,
        ),
        (
            "fn main() {\n    let mut text = String::from(\"ab\");\n    while text.len() != 7 {\n        let more = text.clone();\n        text.push_str(&more);\n    }\n}\n",
            "It asked for more and more memory in the `while` at line 3 after # rounds. Its question is `text.len() != 7`; now `text` is a String with # bytes. What fills the memory is `text`, a String with # bytes by now, and line 5 makes it larger in each round.",
            Limit::Memory,
        ),
        (
            "use std::collections::HashMap;\nstruct Cache {\n    map: HashMap<usize, Vec<u8>>,\n}\nfn main() {\n    let mut cache = Cache { map: HashMap::new() };\n    loop {\n        cache.map.insert(cache.map.len(), vec![1; 1_000_000]);\n    }\n}\n",
            "It asked for more and more memory in the `loop` at line 7 after # rounds. Nothing in it ends it: it has no `break` and no `return`. What fills the memory is `cache.map`, a HashMap with # keys by now, and line 8 makes it larger in each round.",
            Limit::Memory,
        ),
        (
            "fn main() {\n    let n = 1;\n    while n > 0 {\n        println!(\"hello {n}\");\n    }\n}\n",
            "It printed without end in the `while` at line 3 after # rounds. Its question is `n > 0`; `n` is 1 as at the start. No line of the loop changes `n`. What prints is line 4; the first it printed was `hello 1`.",
            Limit::Output,
        ),
    ];
    for (text, wanted, limit) in programs {
        let verdict = check(&roomy, text);
        assert_eq!((told(&verdict).as_str(), verdict.limit), (wanted, Some(limit)), "{text}");
    }
}

/// Whoever breaks the watch gets fewer words, and nothing else.
#[test]
fn rust_that_breaks_the_watch_is_stopped_all_the_same() {
    let tricks = [
        "mod watch { pub fn at() {} }\nmacro_rules! println { ($($t:tt)*) => { 3 } }\nfn f(n: u32) -> u32 { while n > 0 { let _ = println!(); } n }\n",
        "fn f(n: u32) -> u32 { eprintln!(\"story:{{\\\"line\\\":1,\\\"loops\\\":[[99,9,[],[]]]}}\"); if std::fs::exists(\"libwatch.rlib\").unwrap_or(true) { std::process::exit(71); } while n > 0 {} n }\n",
        "struct D;\nimpl Drop for D { fn drop(&mut self) { loop { let _ = 1; } } }\nfn f(n: u32) -> u32 { let _d = D; while n > 0 { std::thread::spawn(move || loop { let _ = n; }); } n }\n",
        "fn f(n: u32) -> u32 { let out = std::io::stderr().lock(); while n > 0 { let _ = &out; } n }\n",
        "fn f(n: u32) -> u32 { let r#while = n; while r#while > 0 { std::thread::sleep(std::time::Duration::from_secs(9)); } n }\n",
    ];
    for text in tricks {
        let verdict = check(&rust_function(), text);
        assert!(!verdict.is_pass() && verdict.passed == 0, "{text}: {verdict:#?}");
        let told = verdict.message.as_ref().is_some_and(|message| !message.is_empty());
        assert!(told || verdict.failure.is_some(), "{text}: {verdict:#?}");
    }
}
