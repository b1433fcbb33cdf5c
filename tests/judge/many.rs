//! Many answers at once get the verdicts that each gets alone: on every answer of some exercises of the course, in both
//! languages, with loops without end, answers that do not compile and rules among them.

use crate::common::{JUDGE, check, exercise};
use learn::check::Verdict;
use learn::course::Exercise;
use learn::host::course::open;
use learn::host::judge::Cancel;
use learn::host::many::{Examined, Wanted};
use std::path::Path;

/// All answers of an exercise.
fn answers(exercise: &Exercise) -> Vec<&str> {
    let right = [exercise.solution.as_str(), exercise.starter.as_str()].into_iter();
    let also = exercise.also.iter().map(|also| also.text.as_str());
    right.chain(also).chain(exercise.wrong.iter().map(|wrong| wrong.text.as_str())).collect()
}

/// What a learner is told. Where a stopped program was is found out for a learner only.
fn told(verdict: Verdict) -> impl PartialEq + std::fmt::Debug {
    let message = verdict.message.clone().filter(|_| verdict.mistake.is_some() || verdict.limit.is_none());
    let counts = (verdict.passed, verdict.total);
    (verdict.result, counts, verdict.mistake, message, verdict.failure, verdict.rules, verdict.diagnostics)
}

#[track_caller]
fn agree(exercise: &Exercise) {
    // Two runs draw different inputs, and how many answers fail at those is chance.
    let exercise = &Exercise { generate: None, ..exercise.clone() };
    let texts = answers(exercise);
    let examined = JUDGE.check_all(exercise, &exercise.id.track, &texts, Wanted::Verdict, &Cancel::new()).unwrap();
    for (text, Examined { verdict, .. }) in texts.iter().zip(examined) {
        assert_eq!(told(verdict), told(check(exercise, text)), "{}\n{text}", exercise.id);
    }
}

#[test]
fn answers_of_the_course_are_judged_alike() {
    let course = open(Some(Path::new(env!("CARGO_MANIFEST_DIR")))).unwrap();
    let sample = [
        "python/if/three-levels",
        "python/while/until-end",
        "python/fn/fresh-list",
        "rust/if/arms-agree",
        "rust/fn/options",
    ];
    for id in sample {
        agree(course.exercises().find(|exercise| exercise.id.to_string() == id).unwrap());
    }
}

/// One that leaves something behind for the next: builtins, an argument, a module.
#[test]
fn an_answer_does_not_reach_the_next() {
    let body = "[function]\nnames = { f = \"\" }\n[[case]]\ncall = 'f([1, 2])'\ngives = '3'\n\
                [[case]]\ncall = 'f([])'\ngives = '0'\n";
    let exercise = exercise("python", "write", body, &[]);
    let right = "def f(a):\n    return sum(a)\n";
    let texts = [
        "total = 7\ndef f(a):\n    a.append(1)\n    return 3\n",
        "def f(a):\n    return total\n",
        "import sys\nsys.exit(3)\n",
        right,
        "def f(a):\n    while True: pass\n",
        right,
        "def f(a:\n",
        right,
    ];
    let examined = JUDGE.check_all(&exercise, "python", &texts, Wanted::Verdict, &Cancel::new()).unwrap();
    let passes: Vec<bool> = examined.iter().map(|examined| examined.verdict.is_pass()).collect();
    assert_eq!(passes, [false, false, false, true, false, true, false, true]);
    assert!(examined[1].verdict.failure.as_ref().unwrap().got.contains("NameError"), "{:?}", examined[1].verdict);
}

#[test]
fn a_rust_answer_that_does_not_compile_does_not_take_the_others_with_it() {
    let body = "[function]\nnames = { f = \"fn(u32) -> u32\" }\n[[case]]\ncall = 'f(1)'\ngives = '2'\n\
                [[case]]\ncall = 'f(0)'\npanics = \"none\"\n";
    let exercise = exercise("rust", "write", body, &[]);
    let right = "fn f(n: u32) -> u32 {\n    if n == 0 { panic!(\"none\") } else { n + 1 }\n}\n";
    let texts = [
        right,
        "fn f(n: u32) -> u32 { n +  }\n",
        "fn f(n: u32) -> u64 { 2 }\n",
        "fn f(n: u32) -> u32 { \"2\" }\n",
        "struct F;\nfn f(n: u32) -> u32 { let a = F; let b = a; let c = a; 2 }\n",
        right,
        "fn g() {}\n",
        "fn f(n: u32) -> u32 { if n == 0 { loop {} } 2 }\n",
    ];
    let examined = JUDGE.check_all(&exercise, "rust", &texts, Wanted::Verdict, &Cancel::new()).unwrap();
    for (text, Examined { verdict, .. }) in texts.iter().zip(&examined) {
        let alone = check(&exercise, text);
        assert_eq!((verdict.result, verdict.passed), (alone.result, alone.passed), "{text}");
        assert_eq!(verdict.diagnostics, alone.diagnostics, "{text}");
    }
    assert!(examined[0].verdict.is_pass() && examined[5].verdict.is_pass());
}

#[test]
fn programs_are_run_at_once_as_alone() {
    let texts = [
        "println!(\"1\");",
        "fn main() { println!(\"{}\", 1 / \"a\".len().saturating_sub(1)); }",
        "let a: u32 = \"x\";",
        "fn main() -> Result<(), String> { Err(\"no\".into()) }",
    ];
    let all = JUDGE.run_all("rust", &texts, &Cancel::new()).unwrap();
    for (text, ran) in texts.iter().zip(&all) {
        let alone = JUDGE.run("rust", text, "", &Cancel::new()).unwrap();
        assert_eq!((&ran.stdout, &ran.error), (&alone.stdout, &alone.error), "{text}");
    }
    assert_eq!(all[0].stdout, "1\n");
    assert!(all[2].error.starts_with("error[E0308]"), "{}", all[2].error);
}
