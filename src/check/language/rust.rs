//! Rust: the learner's crate and a generated driver, built with the compiler itself; how their lines and errors are
//! read, how values are written, which rules and which errors there are.

mod advice;
mod answers;
mod diagnostics;
mod driver;
mod literal;
mod mutable;
mod publish;
mod query;
mod together;
mod watch;

use super::{Driving, Language, Prompts, ROUNDS_TIME, Work};
use crate::check::caret;
use crate::check::loops::{Loop, Shapes};
use crate::check::observed::{Came, Fault, Observed, Raised, Reading};
use crate::check::outcome::{Built, End, Exit, Outcome, Response};
use crate::check::plan::{Build, CaseRun, ID_MARK, Plan, Probed, Process, Program, Run, Soak, Tool};
use crate::check::story::Story;
use crate::check::{Limit, value::Value};
use crate::course::{Growth, Limits};
use serde_json::Value as Json;

/// The language.
#[derive(Debug)]
pub(super) struct Rust;

static TOOL: Tool = Tool {
    name: "Rust",
    variable: "LEARN_RUSTC",
    commands: &[&["rustc"]],
    probe: &[&["--version"], &["--print", "sysroot"]],
    read: read_probe,
    reads: &["bin", "lib", "libexec"],
    oldest: (1, 85),
    install: "Install Rust with rustup: https://rustup.rs (or `rustup update`). Another compiler is named with \
              LEARN_RUSTC=/path/to/rustc.",
    environment: &[("RUST_BACKTRACE", "0"), ("RUSTC_ICE", "0")],
    chosen_by: &["RUSTUP_TOOLCHAIN", "RUSTUP_HOME"],
    chosen_in: &[".rustup/settings.toml"],
};

/// `rustc 1.95.0 (...)` and the folder that the compiler behind the shim lives in.
fn read_probe(said: &str) -> Option<Probed> {
    let version = said.lines().find_map(|line| line.strip_prefix("rustc "))?;
    let root = said.lines().find(|line| !line.is_empty() && !line.starts_with("rustc "))?;
    let mut numbers = version.split(['.', ' ', '-']).map(str::parse);
    let version = (numbers.next()?.ok()?, numbers.next()?.ok()?);
    let program = std::path::Path::new(root).join("bin").join(format!("rustc{}", std::env::consts::EXE_SUFFIX));
    Some(Probed { path: program.to_string_lossy().into_owned(), version, ready: String::new() })
}

/// What every call of the compiler gets.
const COMMON: [&str; 14] = [
    "--edition",
    "2024",
    "--error-format=json",
    // Of long lines the part around the mark, as it fits a screen of 80 columns.
    "--diagnostic-width=72",
    "-A",
    "warnings",
    "-C",
    "debuginfo=0",
    "-C",
    "opt-level=0",
    "-C",
    "overflow-checks=on",
    "-C",
    "embed-bitcode=no",
];

/// How the courier is built; it does not change, so it may take its time.
const COURIER: [&str; 7] = ["courier.rs", "--crate-name", "courier", "--crate-type", "rlib", "-C", "codegen-units=1"];

fn compiler(arguments: &[&str]) -> Vec<String> {
    arguments.iter().chain(&COMMON).map(|argument| (*argument).to_owned()).collect()
}

impl Language for Rust {
    fn name(&self) -> &'static str {
        "rust"
    }

    fn tool(&self) -> &'static Tool {
        &TOOL
    }

    fn grammar(&self) -> tree_sitter::Language {
        tree_sitter_rust::LANGUAGE.into()
    }

    fn plan(&self, work: &Work<'_>) -> Plan {
        match &work.driving {
            Driving::Calls { types, setup, calls } => {
                let published = publish::of(&self.grammar(), work.text);
                let files = vec![
                    (work.file.to_owned(), work.text.to_owned()),
                    (LIBRARY_FILE.to_owned(), published),
                    ("driver.rs".to_owned(), driver::of(types, setup, calls, work.growth)),
                ];
                let look = [&[work.file, "--crate-name", "answer", "--emit=metadata"], &LIBRARY[..]].concat();
                let [mut library, driver] = builds();
                library.on_failure = Some(compiler(&look));
                let builds = vec![library, driver];
                let places = driver::places(calls);
                let cases = places
                    .iter()
                    .map(|place| CaseRun { request: Some(format!("{ID_MARK} {}", place + 1)), stdin: String::new() });
                let runs = vec![run(work, "driver", cases.collect(), Process::Shared)];
                let kept = vec![driver::courier(compiler(&COURIER))];
                Plan { kept, soaks: soaks(work), ..plan(files, builds, runs) }
            }
            Driving::Program { stdins, prompts } => {
                let text = match prompts {
                    Prompts::Shown => wrapped(&self.grammar(), work.text),
                    Prompts::Hidden => work.text.to_owned(),
                };
                let args = compiler(&[work.file, "--crate-name", "main", "-F", "unsafe_code", "-o", "program"]);
                let cases = stdins.iter().map(|stdin| CaseRun { request: None, stdin: (*stdin).to_owned() });
                let run = run(work, "program", cases.collect(), Process::Fresh);
                plan(vec![(work.file.to_owned(), text)], vec![Build { args, on_failure: None }], vec![run])
            }
            // Answers that are only values are read, not run.
            Driving::Script { .. } => plan(Vec::new(), Vec::new(), Vec::new()),
        }
    }

    fn together(&self, work: &[Work<'_>]) -> Option<Plan> {
        together::plan_of(&self.grammar(), work)
    }

    fn refused(&self, built: &Built) -> Vec<usize> {
        diagnostics::files(&built.stderr).iter().filter_map(|file| together::number_of(file)).collect()
    }

    fn read(&self, work: &Work<'_>, outcome: &Outcome) -> Reading {
        if let Driving::Script { results, cases, .. } = &work.driving {
            let came = Came::Results(answers::of(&self.grammar(), work.text, results));
            let (stdout, stderr) = (String::new(), String::new());
            let seen = Observed { came, kept: Vec::new(), stdout, stderr, truncated: false };
            return Reading::Ran(vec![seen; cases.len()]);
        }
        if let Some((number, failed)) = outcome.builds.iter().enumerate().find(|(_, built)| !built.is_ok()) {
            return Reading::Broken(match (&work.driving, number) {
                (Driving::Calls { types, .. }, 1) => {
                    diagnostics::of_driver(&self.grammar(), work.text, types, &failed.stderr)
                }
                _ => broken(failed),
            });
        }
        let cases = outcome.runs.first().map(|run| run.cases.as_slice()).unwrap_or_default();
        Reading::Ran(cases.iter().map(|case| observe(work, case)).collect())
    }

    fn observe(&self, work: &Work<'_>, response: &Response) -> Observed {
        observe(work, response)
    }

    fn literal(&self, text: &str) -> Result<Value, String> {
        literal::parse(text)
    }

    fn keeps(&self, _call: &str) -> Result<(), String> {
        Err("in Rust the types say whether a value may be changed, so there is nothing to look at".into())
    }

    fn show(&self, value: &Value) -> String {
        literal::show(value)
    }

    fn printed(&self, value: &Value) -> String {
        match value {
            Value::Text(text) => text.clone(),
            Value::Char(letter) => letter.to_string(),
            other => literal::show(other),
        }
    }

    fn query(&self, feature: &str) -> Option<String> {
        query::of(feature)
    }

    fn advice(&self, fault: &Fault, source: &str) -> String {
        advice::of(fault, source)
    }

    fn mutable(&self) -> &'static crate::check::mutant::Mutable {
        &mutable::TABLE
    }

    fn shapes(&self) -> &'static Shapes {
        &watch::SHAPES
    }

    fn watch(&self, work: &Work<'_>, loops: &[Loop], again: usize) -> Option<Plan> {
        watch::watched(self, work, loops, again)
    }

    fn watched(&self, _work: &Work<'_>, outcome: &Outcome) -> Option<Story> {
        watch::read(outcome)
    }

    fn looking(&self, program: &str, expression: &str) -> String {
        let look = format!("println!(\"{{:?}}\", ({expression}));\n");
        match publish::end_of_main(&self.grammar(), program) {
            Some(end) => format!("{}\t{look}{}", &program[..end], &program[end..]),
            // All of it is put into one.
            None => format!("{program}\n{look}"),
        }
    }

    fn comment(&self) -> &'static str {
        "//"
    }

    fn assigns(&self, _line: &str) -> Option<String> {
        None
    }
}

/// The learner's text as the driver sees it. The courier tells the lines of panics in it.
const LIBRARY_FILE: &str = "published.rs";

/// What the compiler is told of a crate that is a library of the learner's.
const LIBRARY: [&str; 4] = ["--crate-type", "rlib", "-F", "unsafe_code"];

/// The two crates of an answer whose functions are called: `published.rs`, and `driver.rs` that calls them.
fn builds() -> [Build; 2] {
    let library = [&[LIBRARY_FILE, "--crate-name", "solution"], &LIBRARY[..]].concat();
    let parts = ["--extern", "solution=libsolution.rlib", "--extern", "courier=libcourier.rlib"];
    let driver = [&["driver.rs", "--crate-name", "driver", "-o", "driver"], &parts[..]].concat();
    [library, driver].map(|args| Build { args: compiler(&args), on_failure: None })
}

fn plan(files: Vec<(String, String)>, builds: Vec<Build>, runs: Vec<Run>) -> Plan {
    Plan { tool: &TOOL, files, kept: Vec::new(), builds, runs, soaks: Vec::new() }
}

fn run(work: &Work<'_>, program: &str, cases: Vec<CaseRun>, process: Process) -> Run {
    let program = Program::Built(program.to_owned());
    let first = cases.len();
    Run { program, args: Vec::new(), ready_first: false, load: None, cases, first, process, limits: work.limits }
}

/// What is done over and over. The allocator of the driver counts, whoever looks, so both processes do the same.
fn soaks(work: &Work<'_>) -> Vec<Soak> {
    let limits = Limits { case: work.limits.case * ROUNDS_TIME, ..work.limits };
    let process = || Run { limits, ..run(work, "driver", Vec::new(), Process::Shared) };
    let soak = |(number, growth): (usize, &Growth)| Soak {
        close: process(),
        long: process(),
        request: format!("{ID_MARK} {number} {{rounds}}"),
        schedule: growth.into(),
    };
    work.growth.iter().enumerate().map(soak).collect()
}

/// A program without `fn main` is put in one, all on its own lines.
fn wrapped(grammar: &tree_sitter::Language, text: &str) -> String {
    if publish::has_main(grammar, text) { text.to_owned() } else { format!("fn main() {{ {text}\n}}\n") }
}

/// What a compiler says that does not like the text.
fn broken(built: &Built) -> Vec<Fault> {
    let faults = diagnostics::of(&built.stderr);
    if !faults.is_empty() {
        return faults;
    }
    let text = match &built.end {
        End::Limit(Limit::Time) => "The compiler was still busy with this file when its time was up.".to_owned(),
        End::Limit(Limit::Output) => "The compiler had no end of things to say about this file.".to_owned(),
        End::Exit(Exit { signal: Some(signal), .. }) => format!("The compiler crashed on this file (signal {signal})."),
        _ => format!("The compiler failed without an error in this file.\n{}", built.stderr),
    };
    vec![Fault { message: text.clone(), text, ..Fault::default() }]
}

/// What one response means.
fn observe(work: &Work<'_>, response: &Response) -> Observed {
    let came = match &response.end {
        End::Answer(line) => {
            answer(work, line).unwrap_or_else(|| Came::Died("gave an answer that cannot be read".into()))
        }
        End::Exit(exit) => ended(work, *exit, &response.stderr),
        End::Limit(limit) => Came::Stopped(*limit),
        End::Breach => Came::Died("wrote on the line that belongs to the checks".to_owned()),
        End::TooLong => Came::Died("left a value that is too large to look at".to_owned()),
        End::NotRun => Came::NotRun,
    };
    // A setting that nobody here can make.
    let own = response.stderr.split_inclusive('\n').filter(|line| !line.starts_with("note: run with `RUST_BACKTRACE"));
    let (stdout, stderr) = (response.stdout.clone(), own.collect());
    Observed { came, kept: Vec::new(), stdout, stderr, truncated: response.truncated }
}

fn answer(work: &Work<'_>, line: &str) -> Option<Came> {
    let json: Json = serde_json::from_str(line).ok()?;
    let [_, said] = json.as_array()?.as_slice() else { return None };
    Some(match said.as_array()?.as_slice() {
        [tag, text] if tag == "v" => Came::Value(literal::from_debug(text.as_str()?)),
        [tag, message, line] if tag == "x" => {
            Came::Raised(panic(work, message.as_str()?, usize::try_from(line.as_u64()?).ok()?))
        }
        _ => return None,
    })
}

/// A panic, with its line where that is one of the learner's.
fn panic(work: &Work<'_>, message: &str, line: usize) -> Raised {
    let place = line.checked_sub(1).and_then(|index| work.text.lines().nth(index)).map(str::trim);
    let text = place.map_or_else(
        || format!("panicked:\n{message}"),
        |code| format!("panicked at line {line}:\n    {}\n{message}", caret::under(code, &[]).0),
    );
    Raised { classes: vec!["panic".to_owned()], message: message.to_owned(), line, text, ..Raised::default() }
}

/// A process that ended without an answer on the courier's line; for a whole program that is how it should be.
fn ended(work: &Work<'_>, exit: Exit, stderr: &str) -> Came {
    const SIGXCPU: i32 = 24;
    const SIGSEGV: i32 = 11;
    const OVERFLOWED: &str = "ran out of stack: a function calls itself without end";
    if stderr.contains("has overflowed its stack") {
        return Came::Died(OVERFLOWED.into());
    }
    if stderr.contains("memory allocation of ") || stderr.contains("capacity overflow") {
        return Came::Stopped(Limit::Memory);
    }
    match (exit.code, exit.signal, &work.driving) {
        (_, Some(SIGXCPU), _) => Came::Stopped(Limit::Time),
        // Memory that is not its own: in safe Rust that is the end of the stack. Whole programs say no more of it.
        (_, Some(SIGSEGV), _) => Came::Died(OVERFLOWED.into()),
        (_, Some(signal), _) => Came::Died(format!("crashed (signal {signal})")),
        (Some(101), _, Driving::Program { .. }) => panicked(work, stderr),
        (Some(1), _, Driving::Program { .. }) if stderr.starts_with("Error: ") => {
            let message = stderr.trim_start_matches("Error: ").trim_end().to_owned();
            Came::Raised(Raised {
                classes: vec!["Error".into()],
                message,
                text: stderr.trim_end().to_owned(),
                ..Raised::default()
            })
        }
        (Some(_), _, Driving::Program { .. }) => Came::Ended,
        (Some(code), ..) => Came::Died(format!("ended the whole process (status {code}) before it could answer")),
        (None, None, _) => Came::Died("ended before it could answer".into()),
    }
}

/// The last panic that a program told of: `thread 'main' (1) panicked at main.rs:4:5:` and its message. One that has its
/// place in Rust's own library has a folder before the name of the file, and no line of the learner's.
fn panicked(work: &Work<'_>, stderr: &str) -> Came {
    let lines: Vec<&str> = stderr.lines().collect();
    let Some(at) = lines.iter().rposition(|line| line.contains("panicked at ")) else {
        return Came::Died("ended with status 101".into());
    };
    let place = lines[at].rsplit("panicked at ").next().filter(|place| !place.contains(['/', '\\']));
    let line = place.and_then(|place| place.split(':').nth(1)?.parse().ok()).unwrap_or(0);
    let message: Vec<&str> = lines[at + 1..].iter().take_while(|line| !line.starts_with("note: ")).copied().collect();
    Came::Raised(panic(work, message.join("\n").trim_end(), line))
}
