//! Memory that must stay flat: programs that leak, programs that only look as if, and programs that hide it, in both
//! languages.

use super::common::{check, exercise};
use learn::check::{Judged, Verdict};
use learn::course::Exercise;

/// An exercise of one turn after the other, with a right case, so that only memory decides.
fn turns(language: &str) -> Exercise {
    match language {
        "rust" => exercise(
            "rust",
            "write",
            "[function]\nnames = { new = \"fn() -> Agent\" }\n[[growth]]\nsetup = 'let mut agent = new();'\n\
             each = 'agent.turn()'\n",
            &[],
        ),
        _ => exercise(
            "python",
            "write",
            "[function]\nnames = { turn = \"\" }\n[[case]]\ncall = 'turn() is None'\ngives = 'True'\n\
             [[growth]]\neach = 'turn()'\n",
            &[],
        ),
    }
}

/// Name, program, and whether it leaks.
type Shape = (&'static str, &'static str, bool);

const PYTHON: &[Shape] = &[
    ("list", "kept = []\ndef turn():\n    kept.append({})\n", true),
    ("dict cache", "seen = {}\nn = 0\ndef turn():\n    global n\n    n += 1\n    seen[n] = str(n)\n", true),
    ("default list", "def turn(kept=[]):\n    kept.append(object())\n", true),
    ("closure", "handlers = []\ndef turn():\n    text = 'x' * 5\n    handlers.append(lambda: text)\n", true),
    (
        "listener",
        "class Bus:\n    def __init__(self):\n        self.all = []\nbus = Bus()\nclass Screen:\n    def __init__(self):\n        \
         bus.all.append(self.show)\n    def show(self):\n        pass\ndef turn():\n    Screen()\n",
        true,
    ),
    (
        "class attribute",
        "class Check:\n    results = []\n    def run(self):\n        self.results.append((1.5, [2]))\ndef turn():\n    Check().run()\n",
        true,
    ),
    (
        "generator kept",
        "open_ones = []\ndef numbers():\n    n = 0\n    while True:\n        yield n\n        n += 1\ndef turn():\n    g = numbers()\n    next(g)\n    open_ones.append(g)\n",
        true,
    ),
    ("deque without end", "from collections import deque\nlast = deque()\ndef turn():\n    last.append(None)\n", true),
    (
        "cycle, collection off",
        "import gc\ngc.disable()\nclass Node:\n    pass\ndef turn():\n    a, b = Node(), Node()\n    a.other, b.other = b, a\n",
        true,
    ),
    (
        "cycle, collection hardly ever",
        "import gc\ngc.set_threshold(0)\nclass Node:\n    pass\ndef turn():\n    a = Node()\n    a.me = a\n",
        true,
    ),
    ("module global text", "log = bytearray()\ndef turn():\n    log.extend(b'12345678')\n", true),
    ("the same object", "kept = []\ndef turn():\n    kept.append(None)\n", true),
    (
        "one in a hundred",
        "kept = []\nn = 0\ndef turn():\n    global n\n    n += 1\n    if n % 100 == 0:\n        kept.append({'n': n})\n",
        true,
    ),
    (
        "a leak behind a first fill",
        "table = {}\nkept = []\nn = 0\ndef turn():\n    global n\n    n += 1\n    table[n % 150] = [n]\n    kept.append({})\n",
        true,
    ),
    (
        "sawtooth with a leak below",
        "box = []\nkept = []\ndef turn():\n    box.append([1])\n    if len(box) >= 50:\n        kept.append(box.pop())\n        box.clear()\n",
        true,
    ),
    ("large pieces", "kept = []\ndef turn():\n    kept.append(bytes(300000))\n", true),
    (
        "bounded cache",
        "cache = {}\nn = 0\ndef turn():\n    global n\n    n += 1\n    if len(cache) >= 80:\n        del cache[next(iter(cache))]\n    cache['host-%d' % n] = [n] * 3\n",
        false,
    ),
    (
        "a larger cache than the warm-up",
        "cache = {}\nn = 0\ndef turn():\n    global n\n    n += 1\n    if len(cache) >= 1500:\n        del cache[next(iter(cache))]\n    cache[n] = [n]\n",
        false,
    ),
    (
        "lru_cache",
        "import functools\n@functools.lru_cache(128)\ndef look(n):\n    return [n]\nn = 0\ndef turn():\n    global n\n    n += 1\n    look(n)\n",
        false,
    ),
    (
        "deque with an end",
        "from collections import deque\nlast = deque(maxlen=60)\ndef turn():\n    last.append({'a': [1]})\n",
        false,
    ),
    (
        "sawtooth",
        "box = []\ndef turn():\n    box.append({'a': 1})\n    if len(box) >= 777:\n        box.clear()\n",
        false,
    ),
    (
        "grows once",
        "table = None\nn = 0\ndef turn():\n    global table, n\n    n += 1\n    if n == 500:\n        table = [[i] for i in range(20000)]\n",
        false,
    ),
    (
        "list that doubles, then stays",
        "box = [[0]]\ndef turn():\n    if len(box) < 4096:\n        box.extend([[i] for i in range(len(box))])\n",
        false,
    ),
    (
        // Of a bounded number of names: in Python 3.12 an interned text is never given back.
        "interned texts",
        "import sys\nn = 0\ndef turn():\n    global n\n    n += 1\n    sys.intern('metric.%d.name' % (n % 300))\n",
        false,
    ),
    (
        "thread per round",
        "import threading\ndef turn():\n    t = threading.Thread(target=len, args=('abc',))\n    t.start()\n    t.join()\n",
        false,
    ),
    (
        "generator",
        "def numbers(n):\n    for i in range(n):\n        yield [i]\ndef turn():\n    for x in numbers(20):\n        pass\n",
        false,
    ),
    ("recursion", "def deep(n):\n    return [n] if n == 0 else [n] + deep(n - 1)\ndef turn():\n    deep(40)\n", false),
    (
        "cycles, collected",
        "class Node:\n    pass\ndef turn():\n    a, b = Node(), Node()\n    a.other, b.other = b, a\n    a.load = [1] * 20\n",
        false,
    ),
    (
        "weak set",
        "import weakref\nclass Node:\n    pass\nall_nodes = weakref.WeakSet()\ndef turn():\n    all_nodes.add(Node())\n",
        false,
    ),
    (
        "holes left by a large list",
        "st = {}\nn = 0\ndef turn():\n    global n\n    n += 1\n    if n == 1:\n        st['big'] = [[j] for j in range(30000)]\n        del st['big'][::2]\n    x = {'a': [n]}\n",
        false,
    ),
    ("nothing", "def turn():\n    pass\n", false),
    ("prints", "def turn():\n    print('a line of the log, as long as they are')\n", false),
    (
        "errors that are caught",
        "def turn():\n    try:\n        int('x')\n    except ValueError as error:\n        str(error)\n",
        false,
    ),
];

const RUST: &[Shape] = &[
    (
        "Vec",
        "struct Agent { kept: Vec<Vec<u32>> }\nimpl Agent { fn turn(&mut self) { self.kept.push(vec![]) } }\nfn new() -> Agent { Agent { kept: vec![] } }\n",
        true,
    ),
    (
        "HashMap",
        "use std::collections::HashMap;\nstruct Agent { n: u64, seen: HashMap<u64, u64> }\nimpl Agent { fn turn(&mut self) { self.n += 1; self.seen.insert(self.n, 1); } }\n\
         fn new() -> Agent { Agent { n: 0, seen: HashMap::new() } }\n",
        true,
    ),
    (
        "Rc cycle",
        "use std::{cell::RefCell, rc::Rc};\nstruct Node { next: RefCell<Option<Rc<Node>>> }\nstruct Agent;\nimpl Agent { fn turn(&mut self) {\n\
         let a = Rc::new(Node { next: RefCell::new(None) });\nlet b = Rc::new(Node { next: RefCell::new(Some(a.clone())) });\n*a.next.borrow_mut() = Some(b);\n} }\n\
         fn new() -> Agent { Agent }\n",
        true,
    ),
    (
        "forget",
        "struct Agent;\nimpl Agent { fn turn(&mut self) { std::mem::forget(vec![1u64; 4]) } }\nfn new() -> Agent { Agent }\n",
        true,
    ),
    (
        "Box::leak",
        "struct Agent;\nimpl Agent { fn turn(&mut self) -> &'static u64 { Box::leak(Box::new(7)) } }\nfn new() -> Agent { Agent }\n",
        true,
    ),
    (
        "unread channel",
        "use std::sync::mpsc::{channel, Receiver, Sender};\nstruct Agent { tx: Sender<u64>, rx: Receiver<u64> }\nimpl Agent { fn turn(&mut self) { self.tx.send(1).unwrap() } }\n\
         fn new() -> Agent { let (tx, rx) = channel(); Agent { tx, rx } }\n",
        true,
    ),
    (
        "static Mutex<Vec>",
        "use std::sync::Mutex;\nstatic ALL: Mutex<Vec<String>> = Mutex::new(Vec::new());\nstruct Agent;\nimpl Agent { fn turn(&mut self) { ALL.lock().unwrap().push(\"abc\".to_string()) } }\n\
         fn new() -> Agent { Agent }\n",
        true,
    ),
    (
        "bytes only",
        "struct Agent { log: Vec<u8> }\nimpl Agent { fn turn(&mut self) { self.log.push(1) } }\nfn new() -> Agent { Agent { log: vec![] } }\n",
        true,
    ),
    (
        "thread-local",
        "use std::cell::RefCell;\nthread_local! { static T: RefCell<Vec<Box<u8>>> = RefCell::new(vec![]); }\nstruct Agent;\nimpl Agent { fn turn(&mut self) { T.with(|t| t.borrow_mut().push(Box::new(1))) } }\n\
         fn new() -> Agent { Agent }\n",
        true,
    ),
    (
        "into_raw",
        "struct Agent;\nimpl Agent { fn turn(&mut self) { let _ = Box::into_raw(Box::new([0u8; 100])); } }\nfn new() -> Agent { Agent }\n",
        true,
    ),
    (
        "taken each turn",
        "struct Agent { kept: Vec<String> }\nimpl Agent { fn turn(&mut self) { self.kept.push(\"a\".into()); drop(std::mem::take(&mut self.kept)) } }\n\
         fn new() -> Agent { Agent { kept: vec![] } }\n",
        false,
    ),
    (
        "Weak way back",
        "use std::{cell::RefCell, rc::{Rc, Weak}};\nstruct Node { next: RefCell<Option<Rc<Node>>>, back: RefCell<Weak<Node>> }\nstruct Agent;\nimpl Agent { fn turn(&mut self) {\n\
         let a = Rc::new(Node { next: RefCell::new(None), back: RefCell::default() });\nlet b = Rc::new(Node { next: RefCell::new(None), back: RefCell::new(Rc::downgrade(&a)) });\n*a.next.borrow_mut() = Some(b);\n} }\n\
         fn new() -> Agent { Agent }\n",
        false,
    ),
    (
        "bounded deque",
        "use std::collections::VecDeque;\nstruct Agent { last: VecDeque<String> }\nimpl Agent { fn turn(&mut self) { self.last.push_back(\"a\".into()); while self.last.len() > 100 { self.last.pop_front(); } } }\n\
         fn new() -> Agent { Agent { last: VecDeque::new() } }\n",
        false,
    ),
    (
        "channel that is read",
        "use std::sync::mpsc::{channel, Receiver, Sender};\nstruct Agent { tx: Sender<u64>, rx: Receiver<u64> }\nimpl Agent { fn turn(&mut self) { self.tx.send(1).unwrap(); while self.rx.try_recv().is_ok() {} } }\n\
         fn new() -> Agent { let (tx, rx) = channel(); Agent { tx, rx } }\n",
        false,
    ),
    (
        "sawtooth",
        "struct Agent { kept: Vec<String> }\nimpl Agent { fn turn(&mut self) { self.kept.push(\"a\".into()); if self.kept.len() > 300 { self.kept.clear() } } }\n\
         fn new() -> Agent { Agent { kept: vec![] } }\n",
        false,
    ),
    (
        "thread per turn",
        "struct Agent;\nimpl Agent { fn turn(&mut self) { std::thread::spawn(|| 1).join().unwrap(); } }\nfn new() -> Agent { Agent }\n",
        false,
    ),
    (
        "text",
        "struct Agent { n: u64 }\nimpl Agent { fn turn(&mut self) -> String { self.n += 1; format!(\"turn {}\", self.n) } }\nfn new() -> Agent { Agent { n: 0 } }\n",
        false,
    ),
    (
        "leaked once",
        "use std::sync::OnceLock;\nstatic NAME: OnceLock<&'static str> = OnceLock::new();\nstruct Agent;\nimpl Agent { fn turn(&mut self) { NAME.get_or_init(|| Box::leak(\"a\".to_string().into_boxed_str())); } }\n\
         fn new() -> Agent { Agent }\n",
        false,
    ),
    (
        "into_raw and back, by Box",
        "struct Agent { kept: Option<Box<[u8; 100]>> }\nimpl Agent { fn turn(&mut self) { self.kept = Some(Box::new([1; 100])) } }\nfn new() -> Agent { Agent { kept: None } }\n",
        false,
    ),
    (
        "recursion",
        "struct Agent;\nfn deep(n: u32) -> Vec<u32> { if n == 0 { vec![] } else { let mut v = deep(n - 1); v.push(n); v } }\nimpl Agent { fn turn(&mut self) { deep(30); } }\nfn new() -> Agent { Agent }\n",
        false,
    ),
    (
        "prints",
        "struct Agent;\nimpl Agent { fn turn(&mut self) { println!(\"a line of the log, as long as they are\") } }\nfn new() -> Agent { Agent }\n",
        false,
    ),
];

/// Python that hides what it holds. `turn` leaks some hundred bytes a round.
const HIDDEN: &[(&str, &str)] = &[
    (
        "patched modules",
        "import gc, sys, tracemalloc\ngc.collect = lambda *a: 0\nsys.getallocatedblocks = lambda: 1000\n\
         tracemalloc.get_traced_memory = lambda: (0, 0)\nkept = []\ndef turn():\n    kept.append([1] * 20)\n",
    ),
    (
        "patched from below",
        "import _tracemalloc\n_tracemalloc.stop()\n_tracemalloc._get_traces = list\nkept = []\ndef turn():\n    kept.append(bytes(200))\n",
    ),
    (
        "only while nobody counts",
        "import _tracemalloc\nkept = []\ndef turn():\n    if not _tracemalloc.is_tracing():\n        kept.append([1] * 20)\n",
    ),
    (
        "forged meter",
        "import gc, sys\nfor f in gc.get_objects():\n    if type(f) is dict and 'allocated' in f:\n        f['allocated'] = lambda: 7\n\
         frame = sys._getframe()\nwhile frame:\n    frame = frame.f_back\nfor g in gc.get_objects():\n    \
         if type(g).__name__ == 'cell':\n        try:\n            if g.cell_contents is sys.getallocatedblocks:\n                \
         g.cell_contents = lambda: 7\n        except ValueError:\n            pass\n\
         import _tracemalloc\n_tracemalloc.stop()\nkept = []\ndef turn():\n    kept.append([1] * 30)\n",
    ),
    (
        "memory that Python does not count",
        "import mmap\nkept = []\nbox = bytearray(1)\nn = 0\nimport _tracemalloc\ndef turn():\n    global n, m\n    n += 1\n    \
         if n % 20 == 0:\n        _tracemalloc.clear_traces()\n        m = mmap.mmap(-1, 4096)\n        m[0] = 1\n        box.extend(b'x' * 4096)\n",
    ),
];

fn got(verdict: &Verdict) -> &str {
    verdict.failure.as_ref().map_or("", |failure| failure.got.as_str())
}

/// What is wrong with the verdict, if it is.
fn wrong(shape: &Shape, verdict: &Verdict) -> Option<String> {
    let (name, _, leaks) = shape;
    let right = if *leaks {
        verdict.failure.is_some() && verdict.growth.iter().all(|growth| growth.grows != Some(false))
    } else {
        verdict.is_pass()
    };
    (!right).then(|| format!("{name} (leaks: {leaks}): {:?} {} {:?}", verdict.result, got(verdict), verdict.growth))
}

/// Checks the shapes and says which verdicts are wrong. With `LEARN_TEST_TELL` each is told.
fn faults<'a>(language: &str, shapes: impl Iterator<Item = &'a Shape>) -> Vec<String> {
    let exercise = turns(language);
    let check = |shape: &Shape| {
        let verdict = check(&exercise, shape.1);
        if std::env::var_os("LEARN_TEST_TELL").is_some() {
            println!("{:<32} {:>5} ms  {}", shape.0, verdict.milliseconds, got(&verdict));
        }
        wrong(shape, &verdict)
    };
    shapes.filter_map(check).collect()
}

#[test]
fn leaks_are_told_from_what_only_looks_like_one_in_python() {
    let few = std::env::var_os("LEARN_TEST_FEW").is_some();
    let faults = faults("python", PYTHON.iter().step_by(if few { 5 } else { 1 }));
    assert!(faults.is_empty(), "{faults:#?}");
}

/// The other interpreters of this machine get every fifth program; all of them with `LEARN_TEST_EVERY`.
#[test]
fn other_pythons_tell_the_same() {
    for python in pythons() {
        let cache = tempfile::tempdir().unwrap();
        let mut child = std::process::Command::new(std::env::current_exe().unwrap());
        child.args(["--exact", "growth::leaks_are_told_from_what_only_looks_like_one_in_python", "--nocapture"]);
        child.env("LEARN_PYTHON", &python).env("LEARN_CACHE", cache.path());
        if std::env::var_os("LEARN_TEST_EVERY").is_none() {
            child.env("LEARN_TEST_FEW", "1");
        }
        let output = child.output().unwrap();
        let said = String::from_utf8_lossy(&output.stdout);
        assert!(
            output.status.success() && said.contains("1 passed"),
            "{python:?}: {said}{}",
            String::from_utf8_lossy(&output.stderr)
        );
        if std::env::var_os("LEARN_TEST_TELL").is_some() {
            println!("{python:?}\n{said}");
        }
    }
}

/// Interpreters that are new enough and do not lie behind a shim.
fn pythons() -> Vec<std::path::PathBuf> {
    let mut found = Vec::new();
    let versions = std::env::home_dir().unwrap().join(".pyenv/versions");
    let folders = std::fs::read_dir(versions).into_iter().flatten().flatten().map(|entry| entry.path().join("bin"));
    for folder in folders.chain([std::path::PathBuf::from("/usr/bin")]) {
        let names = (10..=13).map(|minor| folder.join(format!("python3.{minor}")));
        found.extend(names.filter(|path| path.is_file()));
    }
    found
}

#[test]
fn leaks_are_told_from_what_only_looks_like_one_in_rust() {
    let faults = faults("rust", RUST.iter());
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn what_is_hidden_is_seen_from_outside() {
    let exercise = turns("python");
    for (name, text) in HIDDEN {
        let verdict = check(&exercise, text);
        println!("{name:<32} {:>5} ms  {}", verdict.milliseconds, got(&verdict));
        assert_eq!(verdict.result, Judged::Wrong, "{name}: {verdict:#?}");
    }
}

/// The agent that forgets to flush, as the chapter on the leak has it. `{flush}` is what is missing.
const AGENT: &str = "def new_check(name):\n    return {'name': name, 'metrics': [], 'rolled_up': []}\n\n\
    def collect(check, value):\n    check['metrics'].append((check['name'], value))\n    check['rolled_up'].append({})\n\n\
    def take(check, what):\n    taken = check[what]\n    check[what] = []\n    return taken\n\n\
    def run_agent(checks, turns, send):\n    for turn in range(turns):\n        for check in checks:\n            \
    collect(check, turn)\n        for check in checks:\n            send('metrics', take(check, 'metrics'))\n{flush}";

const FLUSH: &str = "            send('metadata', take(check, 'rolled_up'))\n";

fn flush(wrong: &str) -> Exercise {
    exercise(
        "python",
        "fix",
        "[function]\nnames = { run_agent = \"\" }\nsetup = '''\ndef kinds(turns):\n    sent = []\n    \
         run_agent([new_check(\"cpu\")], turns, lambda kind, items: sent.append(kind))\n    return sorted(set(sent))\n'''\n\
         [[case]]\ncall = '\"metrics\" in kinds(2)'\ngives = 'True'\n\
         [[growth]]\nsetup = 'checks = [new_check(\"cpu\"), new_check(\"disk\")]'\n\
         each = 'run_agent(checks, 1, lambda kind, items: None)'\nmessage = \"Something stays behind in every turn.\"\n",
        &[("wrong/last-only.py", wrong)],
    )
}

#[test]
fn the_agent_of_the_chapter_is_mended() {
    let last_only = "    send('metadata', take(checks[-1], 'rolled_up'))\n";
    let wrong = format!("# Only the last check is emptied.\n{}", AGENT.replace("{flush}", last_only));
    let exercise = flush(&wrong);
    let right = check(&exercise, &AGENT.replace("{flush}", FLUSH));
    assert!(right.is_pass(), "{right:#?}");
    assert_eq!((right.passed, right.total, right.growth[0].grows), (2, 2, Some(false)));
    // Known wrong programs are told apart by what their memory does, too.
    let known = check(&exercise, &AGENT.replace("{flush}", last_only));
    assert_eq!(known.mistake.as_deref(), Some("last-only"), "{known:#?}");
    assert_eq!((known.result, known.passed, known.total), (Judged::Wrong, 1, 2));
    // Behaves as the known one does, and then that message is the better one.
    let failure = known.failure.unwrap();
    assert_eq!((failure.case, failure.expected.as_str()), (2, "memory stays flat"));
    assert!(failure.input.ends_with(" rounds of run_agent(checks, 1, lambda kind, items: None)"), "{failure:?}");
    assert!(failure.got.ends_with("(made at line 6: `check['rolled_up'].append({})`)"), "{failure:?}");
}

#[test]
fn the_authors_words_about_a_leak_are_told() {
    let other = "# Sends the wrong list.\ndef run_agent(checks, turns, send):\n    pass\n";
    let verdict = check(&flush(other), &AGENT.replace("{flush}", ""));
    assert_eq!(verdict.message.as_deref(), Some("Something stays behind in every turn."), "{verdict:#?}");
}

#[test]
fn a_leak_that_was_only_moved_is_found_by_a_second_call() {
    let exercise = exercise(
        "rust",
        "fix",
        "[function]\nnames = {}\n[[case]]\ncall = '{ let mut c = Cache::new(2); (c.get(\"a\"), c.get(\"a\")) }'\ngives = '(\"A\", \"A\")'\n\
         [[growth]]\nsetup = 'let mut n = 0u64; let mut c = Cache::new(50);'\neach = 'n += 1; c.get(&n.to_string())'\n\
         [[growth]]\nsetup = 'let mut c = Cache::new(50);'\neach = 'c.get(\"one name\")'\n",
        &[],
    );
    let cache = |hit: &str, miss: &str| {
        format!(
            "use std::collections::{{HashMap, VecDeque}};\nstruct Cache {{ limit: usize, order: VecDeque<String>, map: HashMap<String, String> }}\n\
             impl Cache {{\n    fn new(limit: usize) -> Self {{ Cache {{ limit, order: VecDeque::new(), map: HashMap::new() }} }}\n    \
             fn get(&mut self, name: &str) -> String {{\n        {hit}\n        if let Some(hit) = self.map.get(name) {{ return hit.clone(); }}\n        \
             {miss}\n        self.map.insert(name.to_string(), name.to_uppercase());\n        name.to_uppercase()\n    }}\n}}\n"
        )
    };
    let make_room =
        "if self.map.len() >= self.limit { if let Some(old) = self.order.pop_front() { self.map.remove(&old); } }";
    let note = "self.order.push_back(name.to_string());";
    let grows = |text: &str| {
        let verdict = check(&exercise, text);
        let seen: Vec<_> = verdict.growth.iter().map(|growth| growth.grows).collect();
        (verdict.is_pass(), seen)
    };
    assert_eq!(grows(&cache("", &format!("{make_room} {note}"))), (true, vec![Some(false), Some(false)]));
    assert_eq!(grows(&cache("", "")), (false, vec![Some(true), Some(false)]));
    assert_eq!(grows(&cache(note, make_room)), (false, vec![Some(false), Some(true)]));
}

#[test]
fn a_round_that_fails_is_told_as_any_failure() {
    let fails = check(
        &turns("python"),
        "n = 0\ndef turn():\n    global n\n    n += 1\n    if n == 150:\n        raise ValueError('tired')\n",
    );
    assert_eq!((fails.result, fails.passed, fails.total), (Judged::Error, 1, 2), "{fails:#?}");
    assert_eq!(got(&fails), "stopped with ValueError in line 6: tired");
    assert_eq!(fails.growth[0].grows, None);
    let panics = check(
        &turns("rust"),
        "struct Agent { n: u64 }\nimpl Agent { fn turn(&mut self) {\n    self.n += 1;\n    assert!(self.n < 150, \"tired\");\n} }\nfn new() -> Agent { Agent { n: 0 } }\n",
    );
    assert_eq!(got(&panics), "it panicked in line 4: tired", "{panics:#?}");
    // What fails its cases is not soaked.
    let wrong = check(&turns("python"), "def turn():\n    return 1\n");
    assert_eq!((wrong.result, wrong.passed, wrong.growth.len()), (Judged::Wrong, 0, 0), "{wrong:#?}");
    let leaves = check(
        &turns("python"),
        "import os\nn = 0\ndef turn():\n    global n\n    n += 1\n    if n > 200:\n        os._exit(0)\n",
    );
    assert!(!leaves.is_pass() && leaves.growth[0].grows.is_none(), "{leaves:#?}");
}

#[test]
fn a_second_allocator_does_not_help_in_rust() {
    let text = "#[global_allocator]\nstatic MINE: std::alloc::System = std::alloc::System;\nstruct Agent { kept: Vec<Vec<u8>> }\n\
                impl Agent { fn turn(&mut self) { self.kept.push(vec![1; 100]) } }\nfn new() -> Agent { Agent { kept: vec![] } }\n";
    let verdict = check(&turns("rust"), text);
    assert_eq!(verdict.result, Judged::Error, "{verdict:#?}");
    let told = "The checks count memory with an allocator of their own. Leave `#[global_allocator]` out.";
    assert_eq!(verdict.diagnostics[0].text, told);
}
