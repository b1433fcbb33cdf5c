//! The collection of attacks: whole answers that try to be taken for right, to read, to harm, to use up, to hide, to stay,
//! to trick a terminal or to break a compiler, and controls that must pass. One file each, below `attacks/`.
//!
//! The first line of a file says all that a runner needs:
//!
//! ```text
//! # reading, levels: error wrong; without landlock: read
//!   row of the threat model, exercise: verdicts that a right judge may give; without a layer: what then happens
//! ```
//!
//! A verdict is one of `passed`, `wrong`, `error`, `stopped`, or a limit that stopped it: `time`, `memory`, `output`. The
//! second line says what the answer tries. `FOLDER`, `COURSE`, `LEARN`, `PORT`, `VICTIM` and `JUDGE` stand for things to
//! aim at, `REPEAT(n, "x")` for `n` times a text.
//!
//! Each collection runs in a process of its own, so that what is left behind can be counted: as root and as an ordinary
//! user, with every Python of this machine. Hostile programs run in the box alone and aim at what `target` made.

#[path = "attacks/answer.rs"]
mod answer;
#[path = "attacks/target.rs"]
mod target;

use super::common::{check_with, children};
use answer::{Answer, Effect};
use learn::check::{Judged, Limit, Verdict, visible};
use learn::host::judge::{Judge, JudgeError};
use learn::host::sandbox::Sandbox;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};
use target::Target;

/// An ordinary user, who need not exist.
const USER: &str = "12345";

/// What the environment of the judge holds and no program may see.
const SECRET: &str = "secret-of-the-shell";

/// Longer than anything may take: what is still running by then has hung the judge.
const PATIENCE: Duration = Duration::from_secs(100);

#[test]
fn python_attacks() {
    for python in pythons() {
        run(&Collection { language: "python", python: Some(&python), ..Collection::default() });
    }
}

#[test]
fn python_attacks_as_an_ordinary_user() {
    run(&Collection { language: "python", as_user: true, ..Collection::default() });
}

#[test]
fn rust_attacks() {
    run(&Collection { language: "rust", ..Collection::default() });
}

#[test]
fn rust_attacks_as_an_ordinary_user() {
    run(&Collection { language: "rust", as_user: true, only: "forg", ..Collection::default() });
}

/// The teeth of the collection, and what each layer is worth: without it, what the file says happens.
#[test]
fn without_a_layer_an_attack_works() {
    let table: [(&str, &[&str]); 7] = [
        ("landlock", &["python", "rust"]),
        ("seccomp", &["python", "rust"]),
        ("landlock seccomp", &["python", "rust"]),
        ("memory", &["python"]),
        ("output", &["python"]),
        ("lockstep", &["python"]),
        ("unsafe", &["rust"]),
    ];
    for (off, languages) in table {
        let works = |answer: &Answer| answer.without.as_ref().is_some_and(|(layers, _)| layers == off);
        assert!(languages.iter().any(|language| answer::all(language).iter().any(works)), "nothing needs {off}");
        for language in languages {
            run(&Collection { language, off, ..Collection::default() });
        }
    }
}

/// The rows of the threat model: what an answer may try, and how many do so in Python and in Rust at least. A right answer
/// is to pass, so controls are a row as well.
const ROWS: [(&str, usize, usize); 11] = [
    // Be taken for right without being it: by the courier's pipes, the interpreter's insides, types, the driver's crate.
    ("forging", 28, 12),
    // See the course, answers, files, the environment, the judge's memory, what others left.
    ("reading", 9, 5),
    // Change files, processes, the terminal; call on the network.
    ("harming", 7, 1),
    // Use up time, memory, descriptors, threads, output, disk.
    ("exhausting", 27, 8),
    // Not be found, not be ended, be another program when one is watched.
    ("hiding", 8, 1),
    // Hold more memory with every round, and make the meters say something else.
    ("leaking", 3, 2),
    // Make the removal of what is left fail or reach too far. A built Rust program may write nowhere.
    ("cleaning-up", 2, 0),
    // Do something to a terminal that shows the verdict.
    ("terminal", 5, 2),
    // Crash or hang the compiler or the parser.
    ("compile-bomb", 7, 19),
    // The same where the whole program is the answer.
    ("programs", 8, 3),
    ("control", 17, 4),
];

#[test]
fn the_collection_covers_every_row() {
    let (python, rust) = (answer::all("python"), answer::all("rust"));
    let count = |all: &[Answer], row: &str| all.iter().filter(|answer| answer.row == row).count();
    for (row, in_python, in_rust) in ROWS {
        let found = (count(&python, row), count(&rust, row));
        assert!(found.0 >= in_python && found.1 >= in_rust, "{row}: {found:?}");
    }
    let unknown = python.iter().chain(&rust).find(|answer| ROWS.iter().all(|(row, ..)| *row != answer.row));
    assert!(unknown.is_none(), "{:?} is no row", unknown.map(|answer| &answer.row));
}

/// What is run in one process.
#[derive(Default)]
struct Collection<'a> {
    language: &'static str,
    /// The interpreter; else the one that is found.
    python: Option<&'a Path>,
    as_user: bool,
    /// Layers to leave off, with spaces between. Then only the answers that say what happens without them are run.
    off: &'static str,
    /// A part of the names of those that are run.
    only: &'static str,
}

/// Runs a collection in a process of its own and sees to it that it ends well.
fn run(collection: &Collection<'_>) {
    let folder = tempfile::Builder::new().prefix("attacks-").tempdir().unwrap();
    target::open_to_all(folder.path());
    let own = std::env::current_exe().unwrap();
    let learn = Path::new(env!("CARGO_BIN_EXE_learn"));
    let (mut program, mut helper) = (own.clone(), learn.to_owned());
    let is_root = rustix::process::geteuid().is_root();
    if collection.as_user && !is_root {
        println!("skipped: not root, so all collections run as an ordinary user");
        return;
    }
    let mut command = if collection.as_user {
        // Where both may be in a folder that is closed to others.
        (program, helper) = (folder.path().join("attacks"), folder.path().join("learn"));
        std::fs::copy(&own, &program).unwrap();
        std::fs::copy(learn, &helper).unwrap();
        let mut command = Command::new("setpriv");
        command.args(["--reuid", USER, "--regid", USER, "--clear-groups", "--inh-caps=-all"]).arg(&program);
        command
    } else {
        Command::new(&program)
    };
    for name in ["tmp", "cache"] {
        std::fs::create_dir(folder.path().join(name)).unwrap();
        target::open_to_all(&folder.path().join(name));
    }
    command.args(["--exact", "attacks::told_to_a_parent", "--nocapture"]);
    command.env("LEARN_TEST_ATTACKS", collection.language).env("LEARN_TEST_LEARN", &helper);
    command.env("LEARN_TEST_OFF", collection.off).env("LEARN_TEST_ONLY", collection.only).env("LEARN_SECRET", SECRET);
    command.env("LEARN_SANDBOX_OFF", collection.off.replace(' ', ","));
    command.env("LEARN_CACHE", folder.path().join("cache")).env("TMPDIR", folder.path().join("tmp"));
    if let Some(python) = collection.python {
        command.env("LEARN_PYTHON", python);
    } else if collection.as_user {
        // A shim of root's is not for others.
        command.env("LEARN_PYTHON", "/usr/bin/python3");
    }
    let begun = Instant::now();
    let output = match command.output() {
        Ok(output) => output,
        Err(error) if collection.as_user => {
            println!("skipped: without setpriv nobody else can be tried ({error})");
            return;
        }
        Err(error) => panic!("{error}"),
    };
    let said = String::from_utf8_lossy(&output.stdout);
    let report: Vec<_> = said.lines().filter(|line| line.starts_with(": ")).map(|line| &line[2..]).collect();
    let with = collection.python.map_or(String::new(), |python| format!(" with {}", python.display()));
    let without = if collection.off.is_empty() { String::new() } else { format!(" without {}", collection.off) };
    println!("{}{with}{without} in {:?}: {}", collection.language, begun.elapsed(), report.join("\n  "));
    assert!(output.status.success(), "{said}\n{}", String::from_utf8_lossy(&output.stderr));
    let left: Vec<_> = std::fs::read_dir(folder.path().join("tmp")).unwrap().flatten().collect();
    assert!(left.is_empty(), "left behind: {left:?}");
}

/// The Pythons of this machine from 3.10 on, each once.
fn pythons() -> Vec<PathBuf> {
    let mut folders: Vec<PathBuf> =
        std::env::var_os("PATH").map(|path| std::env::split_paths(&path).collect()).unwrap();
    folders.extend(["/usr/bin", "/usr/local/bin"].map(PathBuf::from));
    let versions = std::env::home_dir().map(|home| home.join(".pyenv/versions"));
    folders.extend(
        versions.and_then(|all| all.read_dir().ok()).into_iter().flatten().flatten().map(|v| v.path().join("bin")),
    );
    let names = ["python3", "python3.10", "python3.11", "python3.12", "python3.13", "python3.14"];
    let mut found = BTreeSet::new();
    // A shim is no interpreter of its own; what it stands for is found beside it.
    for folder in folders.iter().filter(|folder| !folder.ends_with("shims")) {
        for path in names.iter().map(|name| folder.join(name)).filter_map(|path| path.canonicalize().ok()) {
            let asked = Command::new(&path).args(["-c", "import sys; sys.exit(sys.version_info < (3, 10))"]).output();
            if asked.is_ok_and(|output| output.status.success()) {
                found.insert(path);
            }
        }
    }
    found.into_iter().collect()
}

/// Runs a collection; called only by the tests above.
#[test]
fn told_to_a_parent() {
    let Ok(language) = std::env::var("LEARN_TEST_ATTACKS") else { return };
    let helper = PathBuf::from(std::env::var_os("LEARN_TEST_LEARN").unwrap());
    let (off, only) = (std::env::var("LEARN_TEST_OFF").unwrap(), std::env::var("LEARN_TEST_ONLY").unwrap());
    let judge = Judge::with_sandbox(Sandbox::with_helper(&helper));
    let answers: Vec<_> =
        answer::all(&language)
            .into_iter()
            .filter(|answer| answer.name.contains(&only))
            .filter(|answer| {
                if off.is_empty() { true } else { answer.without.as_ref().is_some_and(|(layers, _)| *layers == off) }
            })
            .collect();
    match judge.run(&language, "", "", &learn::host::judge::Cancel::new()) {
        Err(JudgeError::Missing { .. } | JudgeError::Mute { .. } | JudgeError::Named { .. }) => {
            return println!("\n: skipped: {language} is not here for this user");
        }
        _ => println!("\n: {} answers; {}", answers.len(), judge.sandbox().layers().unwrap()),
    }
    let open = || std::fs::read_dir("/proc/self/fd").unwrap().count();
    let before = open();
    let next = AtomicUsize::new(0);
    let faults = Mutex::new(Vec::new());
    let workers = std::thread::available_parallelism().map_or(2, usize::from).min(8);
    let busy: Vec<Mutex<Option<(String, Instant)>>> = (0..workers).map(|_| Mutex::new(None)).collect();
    std::thread::scope(|scope| {
        for slot in &busy {
            let (judge, answers, next, faults, helper, off) = (&judge, &answers, &next, &faults, &helper, &off);
            scope.spawn(move || {
                while let Some(answer) = answers.get(next.fetch_add(1, Ordering::Relaxed)) {
                    *slot.lock().unwrap() = Some((answer.name.clone(), Instant::now()));
                    let begun = Instant::now();
                    let found = try_one(judge, answer, helper, off);
                    if std::env::var_os("LEARN_TEST_TIMES").is_some() {
                        println!("\n: {:>6} ms {}", begun.elapsed().as_millis(), answer.name);
                    }
                    faults.lock().unwrap().extend(found.into_iter().map(|fault| format!("{}: {fault}", answer.name)));
                    *slot.lock().unwrap() = None;
                }
            });
        }
        scope.spawn(|| {
            while next.load(Ordering::Relaxed) < answers.len() || busy.iter().any(|slot| slot.lock().unwrap().is_some())
            {
                for slot in &busy {
                    if let Some((name, since)) = &*slot.lock().unwrap()
                        && since.elapsed() > PATIENCE
                    {
                        println!("\n: the judge hangs at {name}");
                        #[expect(
                            clippy::disallowed_methods,
                            reason = "what hangs cannot be joined; there is no terminal"
                        )]
                        std::process::exit(1);
                    }
                }
                std::thread::sleep(Duration::from_millis(20));
            }
        });
    });
    let faults = faults.into_inner().unwrap();
    assert!(faults.is_empty(), "{} faults\n{}", faults.len(), faults.join("\n"));
    let until = Instant::now() + Duration::from_secs(5);
    while children() > 0 && Instant::now() < until {
        std::thread::sleep(Duration::from_millis(5));
    }
    assert_eq!((children(), open()), (0, before), "processes and descriptors that are left");
}

/// Judges one answer and says what is wrong about that.
fn try_one(judge: &Judge, answer: &Answer, helper: &Path, off: &str) -> Vec<String> {
    let mut target = Target::new();
    let text = answer.aimed_at(&target, helper);
    let mut verdict = check_with(judge, &answer.exercise(if off.is_empty() { answer.seconds() } else { 5.0 }), &text);
    let is_right = |verdict: &Verdict| answer.verdicts.iter().any(|word| is(verdict, word));
    // On a busy machine the little time may be over before it comes to what it is about.
    if off.is_empty() && !is_right(&verdict) && verdict.limit == Some(Limit::Time) {
        verdict = check_with(judge, &answer.exercise(5.0), &text);
    }
    let said = serde_json::to_value(&verdict).unwrap();
    let text = said.to_string();
    let mut effects = target.effects();
    if text.contains(target.secret()) {
        effects.insert(Effect::Read);
    }
    if !off.is_empty() && verdict.is_pass() {
        effects.insert(Effect::Passed);
    }
    if let Some((_, expected)) = answer.without.as_ref().filter(|_| !off.is_empty()) {
        return if effects.contains(expected) {
            vec![]
        } else {
            vec![format!("{expected:?} did not happen: {verdict:?}")]
        };
    }
    let mut faults = Vec::new();
    if !effects.is_empty() {
        faults.push(format!("{effects:?} happened: {verdict:?}"));
    }
    if text.contains(SECRET) {
        faults.push(format!("the environment was read: {text}"));
    }
    if !is_right(&verdict) {
        faults.push(format!("not one of {:?}: {verdict:?}", answer.verdicts));
    }
    if answer.row != "control" && (verdict.is_pass() || verdict.passed >= verdict.total) {
        faults.push(format!("it passes: {verdict:?}"));
    }
    if verdict.diagnostics.is_empty() && verdict.failure.is_none() && !verdict.is_pass() {
        faults.push(format!("nothing is said: {verdict:?}"));
    }
    if let Some(raw) = raw(&said) {
        faults.push(format!("raw characters: {raw:?}"));
    }
    faults
}

fn is(verdict: &Verdict, word: &str) -> bool {
    match word {
        "passed" => verdict.result == Judged::Passed,
        "wrong" => verdict.result == Judged::Wrong,
        "error" => verdict.result == Judged::Error,
        "stopped" => verdict.result == Judged::Stopped,
        "time" => verdict.limit == Some(Limit::Time),
        "memory" => verdict.limit == Some(Limit::Memory),
        "output" => verdict.limit == Some(Limit::Output),
        other => panic!("{other} is no verdict"),
    }
}

/// A text in which something is left that a terminal obeys.
fn raw(json: &serde_json::Value) -> Option<&str> {
    match json {
        serde_json::Value::String(text) => (visible(text) != *text).then_some(text),
        serde_json::Value::Array(all) => all.iter().find_map(raw),
        serde_json::Value::Object(all) => all.values().find_map(raw),
        _ => None,
    }
}
