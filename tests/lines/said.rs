//! Bytes in the place of everything that a process of the learner's can say: lines of the courier, texts of interpreter
//! and compiler, the watcher's story, counts of memory; and in the place of what an author writes as a value. Each goes
//! the way that it goes in the judge, from outcome to verdict. Used by the tests and by the fuzz target.

use learn::check::{
    Asking, Built, End, Exit, Look, Outcome, Response, RunOutcome, SoakOutcome, Submission, Verdict, Watched, judge,
    lint, plan, read_program, tell, visible,
};
use learn::course::{Course, Exercise};
use std::collections::BTreeMap;
use std::sync::LazyLock;
use std::time::Duration;

/// The bytes' first chooses where the rest comes in.
pub fn throw(bytes: &[u8]) {
    let Some((place, rest)) = bytes.split_first() else { return };
    let text = String::from_utf8_lossy(rest).into_owned();
    match place % PLACES {
        0 => answered("python", &SCRIPT, &text),
        1 => answered("python", &CALLS, &text),
        2 => answered("rust", &RUST, &text),
        3 => failed_to_build(&text),
        4 => told(&text),
        5 => counted(&text),
        6 => ended(&text),
        _ => written(&text),
    }
}

/// How many places there are.
pub const PLACES: u8 = 8;

static SCRIPT: LazyLock<Exercise> = LazyLock::new(|| {
    exercise(
        "python",
        "[script]\ngiven = [\"xs\"]\nresults = [\"level\", \"count\"]\nkeeps = [\"xs\"]\n[[case]]\ngiven = { xs = '[1, 2]' }\n\
         gives = { level = '\"warn\"', count = '2' }\n",
    )
});

static CALLS: LazyLock<Exercise> = LazyLock::new(|| {
    exercise(
        "python",
        "[function]\nnames = { f = \"\" }\n[[case]]\ncall = 'f([3, 4], {1, 2})'\ngives = '{1: [2.5, \"a\"], (1, 2): {3}}'\n\
         [[case]]\ncall = 'f([3, 4])'\nkeeps = true\ngives = '7'\n[[case]]\ncall = 'f(0)'\nraises = \"ValueError\"\n",
    )
});

static RUST: LazyLock<Exercise> = LazyLock::new(|| {
    exercise(
        "rust",
        "[function]\nnames = { f = \"fn(u32) -> Option<Vec<f64>>\" }\n[[case]]\ncall = 'f(1)'\ngives = 'Some(vec![1.5])'\n\
         [[case]]\ncall = 'f(0)'\npanics = \"no\"\n",
    )
});

static GROWTH: LazyLock<Exercise> = LazyLock::new(|| {
    exercise("python", "[function]\nnames = { f = \"\" }\n[[growth]]\neach = 'f()'\nmessage = \"It grows.\"\n")
});

fn exercise(language: &str, body: &str) -> Exercise {
    try_exercise(language, body).unwrap_or_else(|complaints| panic!("{complaints}"))
}

fn try_exercise(language: &str, body: &str) -> Result<Exercise, String> {
    let ending = if language == "rust" { "rs" } else { "py" };
    let folder = format!("exercises/{language}/if/trial");
    let mut course = BTreeMap::new();
    let mut add = |path: String, text: &str| course.insert(path, text.to_owned());
    add(
        "lessons/course.toml".into(),
        &format!(
            "format = 1\ntitle = \"t\"\n[[track]]\nid = \"{language}\"\ntitle = \"t\"\nlanguage = \"{language}\"\n\
             [[track.chapter]]\nid = \"if\"\ntitle = \"t\"\nfile = \"1.md\"\nexercises = [\"trial\"]\n"
        ),
    );
    add("lessons/1.md".into(), "# t\n");
    add(format!("{folder}/task.md"), "Task.\n");
    add(format!("{folder}/starter.{ending}"), "\n");
    add(format!("{folder}/solution.{ending}"), "\n");
    let head = "title = \"t\"\nkind = \"write\"\nminutes = 1\ndifficulty = 1\nhints = [\"\", \"\", \"\"]\nafter = \"Because.\"\n";
    add(format!("{folder}/exercise.toml"), &format!("{head}{body}"));
    let course = Course::open(&course).map_err(|complaints| format!("{complaints:?}"))?;
    course.exercises().next().cloned().ok_or_else(|| "there is none".to_owned())
}

/// A program with a line that changes nothing, so that all that is said of it has something to speak of.
const TEXT: &str = "def f(xs=None, more=None):\n    while True:\n        pass\n";

fn verdict(language: &str, exercise: &Exercise, text: &str, outcome: &Outcome) -> Verdict {
    let submission = Submission { text: text.to_owned() };
    let verdict = judge(exercise, language, &submission, &Asking::listed(exercise), outcome, &[]).unwrap();
    assert_harmless(&verdict);
    verdict
}

/// A pass would be a forgery, for nothing here knows the answers; and nothing raw comes out.
fn assert_harmless(verdict: &Verdict) {
    let json = serde_json::to_value(verdict).unwrap();
    let mut open = vec![&json];
    while let Some(value) = open.pop() {
        match value {
            serde_json::Value::String(text) => assert_eq!(visible(text), *text, "raw characters"),
            serde_json::Value::Array(all) => open.extend(all),
            serde_json::Value::Object(all) => open.extend(all.values()),
            _ => {}
        }
    }
}

/// As the one line that comes back for each request.
fn answered(language: &str, exercise: &Exercise, line: &str) {
    let response = Response::of(End::Answer(line.to_owned()));
    let cases = vec![response; exercise.cases.len()];
    let built =
        Built { end: End::Exit(Exit { code: Some(0), signal: None }), stderr: String::new(), as_it_stands: false };
    let submission = Submission { text: TEXT.to_owned() };
    let plan = plan(exercise, language, &submission, &Asking::listed(exercise)).unwrap();
    let mut outcome = Outcome { builds: vec![built; plan.builds.len()], ..Outcome::default() };
    outcome.runs.push(RunOutcome { load: None, cases });
    let verdict = verdict(language, exercise, TEXT, &outcome);
    assert!(verdict.passed < verdict.total, "it passes: {line}");
    // The same as the answer to loading.
    outcome.runs[0] = RunOutcome { load: Some(Response::of(End::Answer(line.to_owned()))), cases: Vec::new() };
    assert!(!self::verdict(language, exercise, TEXT, &outcome).is_pass(), "loading passes: {line}");
}

/// As what a compiler says.
fn failed_to_build(said: &str) {
    for (signal, as_it_stands) in [(None, false), (None, true), (Some(11), false)] {
        let end = End::Exit(Exit { code: signal.map_or(Some(1), |_| None), signal });
        let built = Built { end, stderr: said.to_owned(), as_it_stands };
        let good = Built { end: End::Exit(Exit { code: Some(0), signal: None }), ..built.clone() };
        for builds in [vec![built.clone()], vec![good, built]] {
            let outcome = Outcome { builds, ..Outcome::default() };
            assert!(!verdict("rust", &RUST, "fn f() {}\n", &outcome).is_pass());
        }
    }
}

/// As what the watcher of a stopped program tells.
fn told(said: &str) {
    for (language, exercise) in [("python", &*CALLS), ("rust", &*RUST)] {
        let mut response = Response::of(End::Exit(Exit { code: Some(0), signal: None }));
        response.stderr = format!("story:{said}\n{said}");
        response.stdout.clone_from(&response.stderr);
        let asking = Asking::listed(exercise);
        let stopped = Response::of(End::Limit(learn::check::Limit::Time));
        let mut outcome = Outcome::default();
        outcome.runs.push(RunOutcome { load: None, cases: vec![stopped; exercise.cases.len()] });
        let mut stopped = verdict(language, exercise, TEXT, &outcome);
        outcome.runs[0] = RunOutcome { load: None, cases: vec![response; exercise.cases.len()] };
        let submission = Submission { text: TEXT.to_owned() };
        tell(exercise, language, &submission, &asking, &outcome, &mut stopped).unwrap();
        assert_harmless(&stopped);
    }
}

/// As what a program says of its memory.
fn counted(line: &str) {
    let look = |n: u64| Look {
        rounds: 100 * n,
        response: Response::of(End::Answer(line.to_owned())),
        held: Some(5 << 20),
        peak: None,
        took: Duration::from_millis(10),
    };
    let watched = Watched { load: None, looks: (1..6).map(look).collect() };
    let outcome = Outcome {
        runs: vec![RunOutcome::default()],
        soaks: vec![SoakOutcome { close: watched.clone(), long: watched }],
        ..Outcome::default()
    };
    verdict("python", &GROWTH, TEXT, &outcome);
}

/// As what a program that ended by itself has printed.
fn ended(said: &str) {
    for (language, code) in [("python", 0), ("python", 1), ("rust", 101), ("rust", 0)] {
        let mut response = Response::of(End::Exit(Exit { code: Some(code), signal: None }));
        (response.stdout, response.stderr) = (said.to_owned(), said.to_owned());
        let outcome = Outcome { runs: vec![RunOutcome { load: None, cases: vec![response] }], ..Outcome::default() };
        let exercise = if language == "rust" { &*RUST } else { &*CALLS };
        assert!(!verdict(language, exercise, TEXT, &outcome).is_pass());
        let _ = read_program(language, TEXT, "", &outcome);
    }
}

/// As a value that an author writes.
fn written(text: &str) {
    let quoted = toml::Value::String(text.to_owned()).to_string();
    for language in ["python", "rust"] {
        let names = if language == "rust" { "fn() -> u32" } else { "" };
        let body = format!("[function]\nnames = {{ f = \"{names}\" }}\n[[case]]\ncall = 'f()'\ngives = {quoted}\n");
        let Ok(exercise) = try_exercise(language, &body) else { continue };
        let _ = lint(&exercise, language);
        let response = Response::of(End::Answer("[1,[\"v\",\"1\"]]".to_owned()));
        let outcome = Outcome { runs: vec![RunOutcome { load: None, cases: vec![response] }], ..Outcome::default() };
        verdict(language, &exercise, TEXT, &outcome);
    }
}
