//! Reading a course: what comes out of good files, and where and how bad ones are complained of.

use super::*;
use std::collections::BTreeMap;
use std::time::Duration;

type Files = BTreeMap<String, String>;

const MANIFEST: &str = r#"format = 1
title = "A course"
learn = "0.1"

[[track]]
id = "python"
title = "Python"
language = "python"

[[track.chapter]]
id = "if"
title = "Decide"
about = "if, elif, else"
file = "python/1-if.md"
warm_up = "python/0-warm-up.md"
exercises = ["three-levels", "guess"]

[[track]]
id = "rust"
title = "Rust"
language = "rust"

[[track.chapter]]
id = "if"
title = "Decide"
file = "rust/1-if.md"
exercises = ["three-levels"]
"#;

const SCRIPT: &str = r#"title = "ok, warn, crit"
kind = "write"
minutes = 8
difficulty = 2
misconceptions = ["C4"]
section = "14-the-ladder"
hints = ["a", "b", "c"]
after = "Why."

[script]
given = ["cpu"]
results = ["level"]

[[case]]
given = { cpu = '90' }
gives = '"crit"'

[[case]]
given = { cpu = '-1' }
raises = "ValueError"

[[rule]]
name = "uses elif"
message = "Now with `elif`."

[limits]
seconds = 0.5
memory = 64
"#;

const FUNCTION: &str = r#"title = "levels"
kind = "write"
minutes = 8
difficulty = 1
hints = ["a", "b", "c"]

[function]
names = { level = "fn(u32) -> &'static str" }

[[case]]
call = 'level(90)'
gives = '"crit"'

[[case]]
call = 'level(900)'
panics = "too much"
sequence = "any"

[[rule]]
name = "calls it"
query = "(call_expression) @found"
want = "some"
message = "Call it."
"#;

const GUESS: &str = r#"title = "guess"
kind = "predict"
minutes = 1
difficulty = 1
hints = ["a", "b", "c"]

[[wrong]]
answer = "2"
message = "No."
"#;

/// A whole course without a fault.
fn files() -> Files {
    let mut files = Files::new();
    let mut put = |path: &str, text: &str| drop(files.insert(path.into(), text.into()));
    put("lessons/course.toml", MANIFEST);
    for page in ["python/0-warm-up.md", "python/1-if.md", "rust/1-if.md"] {
        put(&format!("lessons/{page}"), "# Decide\n");
    }
    let python = "exercises/python/if/three-levels";
    put(&format!("{python}/exercise.toml"), SCRIPT);
    put(&format!("{python}/task.md"), "Do it.\n");
    put(&format!("{python}/starter.py"), "cpu = 80\n");
    put(&format!("{python}/solution.py"), "cpu = 80\nlevel = 'ok'\n");
    put(&format!("{python}/also/match.py"), "cpu = 80\nlevel = 'also'\n");
    put(&format!("{python}/wrong/wide-first.py"), "# Nothing ever\n#   becomes `crit`.\ncpu = 80\n");
    let rust = "exercises/rust/if/three-levels";
    put(&format!("{rust}/exercise.toml"), FUNCTION);
    for name in ["task.md", "starter.rs", "solution.rs"] {
        put(&format!("{rust}/{name}"), "text\n");
    }
    let guess = "exercises/python/if/guess";
    put(&format!("{guess}/exercise.toml"), GUESS);
    put(&format!("{guess}/task.md"), "What does it print?\n");
    put(&format!("{guess}/program.py"), "print(1)\n");
    files
}

fn course() -> Course {
    Course::open(&files()).unwrap()
}

/// The complaints after one file was changed, each as its first line.
fn complaints(path: &str, change: impl Fn(&str) -> String) -> Vec<String> {
    let mut files = files();
    let text = files.get_mut(path).unwrap();
    let changed = change(text);
    assert_ne!(*text, changed, "the change changes nothing");
    *text = changed;
    let found = Course::open(&files).unwrap_err();
    assert!(found.iter().all(|complaint| !complaint.advice.is_empty()));
    found.iter().map(|complaint| complaint.to_string().lines().next().unwrap().to_owned()).collect()
}

fn without(path: &str) -> Vec<String> {
    let mut files = files();
    files.remove(path).unwrap();
    Course::open(&files).unwrap_err().iter().map(ToString::to_string).collect()
}

#[test]
fn a_course_is_read() {
    let course = course();
    assert_eq!(course.title, "A course");
    let ids: Vec<_> = course.exercises().map(|exercise| exercise.id.to_string()).collect();
    assert_eq!(ids, ["python/if/three-levels", "python/if/guess", "rust/if/three-levels"]);
    let chapter = &course.tracks[0].chapters[0];
    assert_eq!((chapter.title.as_str(), chapter.about.as_str()), ("Decide", "if, elif, else"));
    assert_eq!(chapter.page, Lesson { path: "lessons/python/1-if.md".into(), text: "# Decide\n".into() });
    assert_eq!(chapter.warm_up.as_ref().map(|page| page.path.as_str()), Some("lessons/python/0-warm-up.md"));
    let place = course.place(&course.tracks[1].chapters[0].exercises[0].id);
    assert_eq!(place.map(|(track, chapter)| (track.id.as_str(), chapter.id.as_str())), Some(("rust", "if")));
}

#[test]
fn a_script_is_read() {
    let course = course();
    let exercise = course.find("three-levels", Some("python")).unwrap();
    assert_eq!(exercise.file_name(), "python/if/three_levels.py");
    assert!(exercise.has_file());
    let (given, results) = (vec!["cpu".into()], vec!["level".into()]);
    assert_eq!(exercise.drive, Drive::Script { given, results, keeps: vec![] });
    let one = |key: &str, value: &str| BTreeMap::from([(key.to_owned(), value.to_owned())]);
    assert_eq!(exercise.cases.len(), 2);
    assert_eq!(exercise.cases[0].inputs, Inputs::Given(one("cpu", "90")));
    assert_eq!(exercise.cases[0].expected, Expected::Results(one("level", "\"crit\"")));
    assert_eq!((exercise.cases[0].line, exercise.cases[1].line), (14, 18));
    assert_eq!(exercise.cases[1].expected, Expected::Raises("ValueError".into()));
    assert_eq!(exercise.rules[0].test, RuleTest::Named);
    assert_eq!(exercise.also[0].name, "match");
    assert_eq!(exercise.wrong[0].id, "wide-first");
    assert_eq!(exercise.wrong[0].message, "Nothing ever becomes `crit`.");
    let limits = Limits { case: Duration::from_millis(500), memory: 64 << 20, ..Limits::default() };
    assert_eq!(exercise.limits, limits);
}

#[test]
fn a_function_is_read() {
    let course = course();
    let exercise = course.find("rust/if/three-levels", None).unwrap();
    assert_eq!(exercise.ending, "rs");
    assert_eq!(exercise.cases[0].inputs, Inputs::Call("level(90)".into()));
    assert_eq!(exercise.cases[0].expected, Expected::Value("\"crit\"".into()));
    assert_eq!(exercise.cases[1].expected, Expected::Panics("too much".into()));
    assert_eq!(exercise.cases[1].sequence, Sequence::Any);
    assert_eq!(exercise.rules[0].test, RuleTest::Query("(call_expression) @found".into(), Want::Some));
}

#[test]
fn memory_that_stays_flat_is_read() {
    let path = "exercises/rust/if/three-levels/exercise.toml";
    let with = |more: &str| {
        let mut files = files();
        let text = files.get_mut(path).unwrap();
        *text = format!("{text}\n[[growth]]\neach = ' turn() '\n{more}\n");
        Course::open(&files)
    };
    let usual = Growth {
        setup: String::new(),
        each: "turn()".into(),
        warm_up: 100,
        rounds: 50,
        message: String::new(),
        line: 0,
    };
    let read = |more: &str| {
        let course = with(more).unwrap();
        Growth { line: 0, ..course.find("rust/if/three-levels", None).unwrap().growth[0].clone() }
    };
    assert_eq!(read(""), usual);
    let own = Growth { setup: "let n = 0;".into(), warm_up: 300, rounds: 20, message: "It grows.".into(), ..usual };
    assert_eq!(read("setup = 'let n = 0;'\nwarm_up = 300\nrounds = 20\nmessage = 'It grows.'"), own);
    let said = |more: &str| with(more).unwrap_err().first().map(|complaint| complaint.what.clone()).unwrap();
    assert_eq!(said("rounds = 1"), "`rounds` is 1");
    assert_eq!(said("warm_up = 1000000"), "`warm_up` is 1000000");
}

#[test]
fn only_calls_can_be_made_over_and_over() {
    let found =
        complaints("exercises/python/if/three-levels/exercise.toml", |text| format!("{text}\n[[growth]]\neach = ''\n"));
    assert!(found[0].contains("only the functions of a program can be called over and over [growth]"), "{found:#?}");
    assert!(found[1].contains("`each` is empty [growth]"), "{found:#?}");
}

#[test]
fn a_prediction_has_no_file_and_no_cases() {
    let course = course();
    let exercise = course.find("guess", None).unwrap();
    assert!(!exercise.has_file());
    assert_eq!((exercise.program.as_str(), exercise.cases.len()), ("print(1)\n", 0));
    assert_eq!(exercise.wrong_answers, [WrongAnswer { answer: "2".into(), message: "No.".into() }]);
}

#[test]
fn a_missing_file_is_said_where_it_is_asked_for() {
    assert_eq!(
        without("lessons/python/1-if.md"),
        ["lessons/course.toml:14: there is no file lessons/python/1-if.md [file]\n  make the file or mend the name"]
    );
    assert_eq!(
        without("lessons/course.toml"),
        ["lessons/course.toml: there is no file lessons/course.toml [course]\n  a course is a folder with \
          lessons/course.toml in it; is this the right folder?"]
    );
    let exercise = "exercises/python/if/guess/exercise.toml";
    assert_eq!(
        without(exercise),
        [format!(
            "{exercise}: there is no file {exercise} [exercise]\n  make the file, or take the exercise out of \
             lessons/course.toml"
        )]
    );
    let task = "exercises/python/if/three-levels/task.md";
    assert_eq!(without(task), [format!("{task}: there is no file {task} [files]\n  docs/format.md lists the files")]);
}

#[test]
fn a_mistake_in_toml_has_its_line() {
    let found = complaints("lessons/course.toml", |text| text.replace("id = \"rust\"", "id = = 1"));
    assert_eq!(found.len(), 1);
    assert!(found[0].starts_with("lessons/course.toml:19: "), "{found:?}");
    let found = complaints("lessons/course.toml", |text| text.replace("about =", "abuot ="));
    assert!(found[0].starts_with("lessons/course.toml:13: unknown field `abuot`"), "{found:?}");
}

#[test]
fn another_format_and_an_empty_course_are_refused() {
    assert_eq!(
        complaints("lessons/course.toml", |text| text.replace("format = 1", "format = 9")),
        ["lessons/course.toml: this course has format 9, and this program reads format 1 [format]"]
    );
    assert_eq!(
        complaints("lessons/course.toml", |_| "format = 1\ntitle = 'x'\n".into()),
        ["lessons/course.toml: there is no [[track]] [course]"]
    );
}

#[test]
fn mistakes_in_an_exercise_have_file_and_line() {
    let file = "exercises/python/if/three-levels/exercise.toml";
    let cases = [
        ("given = { cpu = '90' }", "given = { gpu = '90' }", ":14: it is not clear what goes into this case [cases]"),
        ("gives = '\"crit\"'", "gives = { lvl = '1' }", ":14: it is not clear what must come out of this case [cases]"),
        ("raises = \"ValueError\"", "panics = \"\"", ":18: it is not clear what must come out of this case [cases]"),
        ("hints = [\"a\", \"b\", \"c\"]", "hints = [\"a\"]", ": there are 1 hints [hints]"),
        ("difficulty = 2", "difficulty = 4", ": the difficulty is 4 [difficulty]"),
        ("[[rule]]", "[[rule]]\nwant = \"some\"", ":22: half a rule [rules]"),
    ];
    for (old, new, expected) in cases {
        assert_eq!(complaints(file, |text| text.replacen(old, new, 1)), [format!("{file}{expected}")]);
    }
}

const GENERATE: &str = r"[generate]
given = { cpu = '{cpu}' }

[generate.with]
cpu = { from = 0, to = 100, step = 0.5 }

[[rule]]";

#[test]
fn further_inputs_are_read() {
    let file = "exercises/python/if/three-levels/exercise.toml";
    let mut files = files();
    let more = GENERATE
        .replace("100, step = 0.5 }", "9 }\nall = { list = '{cpu}', length = [0, 6] }")
        .replace("'{cpu}' }", "'[{all}]' }");
    files.get_mut(file).unwrap().push_str(&more.replace("[[rule]]", ""));
    let course = Course::open(&files).unwrap();
    let generate = course.find("python/if/three-levels", None).unwrap().generate.clone().unwrap();
    assert_eq!(generate.cases, 20, "the usual number");
    let cpu = Range { from: 0.0, step: 1.0, steps: 9, digits: 0 };
    assert_eq!(generate.with["cpu"], Maker::Number(cpu));
    let item = Box::new(Maker::One(vec!["{cpu}".into()]));
    assert_eq!(generate.with["all"], Maker::List { item, length: (0, 6), join: ", ".into() });
}

#[test]
fn mistakes_in_further_inputs_have_file_and_line() {
    let file = "exercises/python/if/three-levels/exercise.toml";
    let number = "cpu = { from = 0, to = 100, step = 0.5 }";
    let cases = [
        (
            "given = { cpu = '{cpu}' }",
            "given = { cpu = '[{cpus}]' }",
            &[":22: nothing fills the hole `{cpus}`", ":26: `cpu` fills no hole"][..],
        ),
        ("given = { cpu = '{cpu}' }", "given = { gpu = '{cpu}' }", &[":22: it is not clear what goes in"]),
        ("given = { cpu = '{cpu}' }", "call = 'f({cpu})'", &[":22: it is not clear what goes in"]),
        (
            "given = { cpu = '{cpu}' }",
            "given = { cpu = '7' }",
            &[":26: `cpu` fills no hole", ":22: no template has a hole"],
        ),
        ("[generate]", "[generate]\ncases = 0", &[":22: `cases` is 0"]),
        (number, "cpu = { one = [] }", &[":26: `cpu`: the choice is empty"]),
        (number, "cpu = { from = 9, to = 1 }", &[":26: `cpu`: no number lies from 9 up to 1 in steps of 1"]),
        (number, "cpu = { from = 9 }", &[":26: `cpu`: half a range of numbers"]),
        (number, "cpu = { from = 1, to = 2, one = ['1'] }", &[":26: `cpu`: it is more than one thing"]),
        (number, "cpu = { list = { from = 0, to = 3 } }", &[":26: `cpu`: the list has no `length`"]),
        (number, "cpu = { list = { one = [] }, length = [0, 2] }", &[":26: `cpu`: the choice is empty"]),
        (number, "cpu = { list = 'x', length = [3, 2] }", &[":26: `cpu`: a list of 3 to 2 items"]),
        (
            number,
            "cpu = { one = ['{b}'] }\nb = { one = ['{cpu}', '1'] }",
            &[":27: `b` needs itself to be made", ":26: `cpu` needs itself to be made"],
        ),
        ("hints =", "order = \"fixed\"\nhints =", &[":23: [generate] and `order = \"fixed\"` exclude each other"]),
    ];
    for (old, new, wanted) in cases {
        let changed = |text: &str| text.replacen("[[rule]]", GENERATE, 1).replacen(old, new, 1);
        // The line of a hole is the table's, the line of a maker its own.
        let wanted: Vec<_> = wanted.iter().map(|wanted| format!("{file}{wanted} [generate]")).collect();
        assert_eq!(complaints(file, changed), wanted, "{new}");
    }
    let order = complaints(file, |text| text.replacen("hints =", "order = \"any\"\nhints =", 1));
    assert_eq!(order, [format!("{file}:7: `order` may only be \"fixed\" [order]")]);
    let keeps = complaints(file, |text| text.replacen("results =", "keeps = [\"gpu\"]\nresults =", 1));
    assert_eq!(keeps, [format!("{file}:12: `keeps` names `gpu`, and it is not given [drive]")]);
    let keeps = complaints(file, |text| text.replacen("gives =", "keeps = true\ngives =", 1));
    assert_eq!(keeps, [format!("{file}:14: `keeps` belongs to calls of a function [cases]")]);
}

#[test]
fn it_must_be_said_how_an_answer_is_driven() {
    let file = "exercises/rust/if/three-levels/exercise.toml";
    let found = complaints(file, |text| text.replace("[function]\nnames", "[program]\n[function]\nnames"));
    assert_eq!(found[0], format!("{file}: it is not said how an answer is driven [drive]"));
}

#[test]
fn a_wrong_program_without_a_message_is_told() {
    let file = "exercises/python/if/three-levels/wrong/wide-first.py";
    let found = complaints(file, |_| "cpu = 80\n".into());
    assert_eq!(found, [format!("{file}:1: there is no message [message]")]);
}

#[test]
fn all_faults_are_told_at_once() {
    let mut files = files();
    files.remove("lessons/python/1-if.md");
    files.remove("exercises/python/if/guess/task.md");
    files.remove("exercises/rust/if/three-levels/starter.rs");
    let found = Course::open(&files).unwrap_err();
    let named: Vec<_> = found.iter().map(|complaint| complaint.file.as_str()).collect();
    let expected =
        ["lessons/course.toml", "exercises/python/if/guess/task.md", "exercises/rust/if/three-levels/starter.rs"];
    assert_eq!(named, expected);
}

#[test]
fn an_exercise_is_found_by_what_a_person_types() {
    let course = course();
    let find = |typed: &str, track: Option<&str>| course.find(typed, track).map(|found| found.id.to_string());
    let python = Ok("python/if/three-levels".to_owned());
    let rust = Ok("rust/if/three-levels".to_owned());
    assert_eq!(find("python/if/three-levels", Some("rust")), python);
    assert_eq!(find("three-levels", Some("rust")), rust);
    assert_eq!(find("if/three_levels", Some("rust")), rust);
    assert_eq!(find("./python/if/three_levels.py", None), python);
    assert_eq!(find("Three-Levels", None), python);
    // Only the other track has it.
    assert_eq!(find("guess", Some("rust")), Ok("python/if/guess".to_owned()));
}

#[test]
fn a_name_that_nobody_has_gives_the_nearest() {
    let course = course();
    let near = |typed: &str, track: Option<&str>| course.find(typed, track).map(|found| &found.title).unwrap_err();
    assert_eq!(near("tree-level", Some("rust")), ["rust/if/three-levels", "python/if/three-levels", "python/if/guess"]);
    assert_eq!(near("gess", None)[0], "python/if/guess");
    // The end of a name is not the name, but near it.
    assert_eq!(near("levels", Some("python"))[0], "python/if/three-levels");
    assert_eq!(near("", None).len(), 3);
}
