//! The course that is built in is clean, and a course that is not is told where: a survey is tried on a small course
//! in which one thing has been broken.
//!
//! Rust is compiled hundreds of times here; the work is shared out over the cores, and what has not changed since the
//! last run is not done again.

#![allow(clippy::unwrap_used, clippy::panic, reason = "tests")]

#[path = "course/compose.rs"]
mod compose;
#[path = "course/small.rs"]
mod small;

use learn::author::{Ask, Finding, Step, Weight, survey};
use learn::host::course::{open, source};
use learn::host::judge::{Cancel, Judge};
use learn::host::sandbox::Sandbox;
use std::path::Path;
use std::sync::LazyLock;

static JUDGE: LazyLock<Judge> =
    LazyLock::new(|| Judge::with_sandbox(Sandbox::with_helper(env!("CARGO_BIN_EXE_learn").as_ref())));

/// Nobody waits for a test.
fn quiet(_: Step<'_>) {}

fn shown(findings: &[Finding]) -> String {
    findings.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

#[test]
fn the_course_is_clean() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let course = open(Some(root)).unwrap_or_else(|error| panic!("{error}"));
    // A part of the course for an author at work on one chapter: `python/while`. Unset in CI.
    let only = std::env::var("LEARN_TEST_ONLY").unwrap_or_default();
    let ask = Ask { only, ..Ask::default() };
    assert!(ask.names_something(&course), "there is no {}", ask.only);
    let source = source(Some(root)).unwrap();
    let mut found = survey(&course, &*source, &ask, &JUDGE, &Cancel::new(), &quiet).unwrap();
    found.findings.retain(|finding| finding.weight == Weight::Fault);
    assert!(found.findings.is_empty(), "{} faults:\n{}", found.findings.len(), shown(&found.findings));
    if ask.only.is_empty() {
        assert!(found.exercises >= 42 && found.pages >= 6 && found.programs >= 700, "little was looked at: {found:?}");
    }
}

#[test]
fn a_small_course_is_clean() {
    assert_eq!(shown(&small::found(&small::files())), "");
}

/// One change to the small course, and the first line of what is found: file, line, what, rule.
#[track_caller]
fn breaks(path: &str, from: &str, to: &str, expected: &[&str]) {
    let findings = small::after(path, from, to);
    let first = |finding: &Finding| finding.to_string().lines().next().unwrap().to_owned();
    let told: Vec<String> = findings.iter().map(first).collect();
    assert_eq!(told, expected, "{path}: {from} -> {to}");
}

#[test]
fn a_wrong_output_is_found() {
    breaks(
        small::PAGE,
        "```output\nready",
        "```output\nReady",
        &["lessons/python/1-if.md:30: the text shows \"Ready\", and the program gives \"ready\" [output]"],
    );
    breaks(
        small::PAGE,
        "NameError: name",
        "TypeError: name",
        &["lessons/python/1-if.md:38: the text shows \"TypeError: name 'cpu' is not defined\", and the program gives \
           \"NameError: name 'cpu' is not defined\" [output]"],
    );
}

#[test]
fn a_program_that_ends_in_another_way_is_found() {
    breaks(
        small::PAGE,
        "print(\"ready\")",
        "print(ready)",
        &[
            "lessons/python/1-if.md:27: the program must end well, and it stops with NameError: name 'ready' is not defined \
           [block]",
        ],
    );
    breaks(
        small::PAGE,
        "print(cpu)",
        "print(1)",
        &["lessons/python/1-if.md:35: the program must fail, and it ends well [block]"],
    );
}

#[test]
fn a_prediction_without_a_right_choice_is_found() {
    breaks(
        small::PAGE,
        "high\\ndone",
        "high done",
        &["lessons/python/1-if.md:14: no choice is right: the program gives \"high\\ndone\" [prediction]"],
    );
}

#[test]
fn a_dead_link_and_a_missing_section_are_found() {
    breaks(
        small::PAGE,
        "first-alert/task.md",
        "last-alert/task.md",
        &["lessons/python/1-if.md:42: the link to ../../exercises/python/if/last-alert/task.md leads nowhere [link]"],
    );
    breaks(
        small::TOML,
        "section = \"the-question\"",
        "section = \"the-answer\"",
        &[
            "exercises/python/if/first-alert/exercise.toml:5: lessons/python/1-if.md has no section `the-answer` [section]",
        ],
    );
}

#[test]
fn a_wrong_case_is_found_at_the_case() {
    let findings =
        small::after(small::TOML, "given = { cpu = '89' }\ngives = 'False'", "given = { cpu = '89' }\ngives = 'True'");
    let told = shown(&findings);
    let expected = "exercises/python/if/first-alert/exercise.toml:21: the reference does not pass this case: cpu = 89 must \
                    give alert = True, and it gives alert = False [reference]";
    assert!(told.contains(expected), "{told}");
}

#[test]
fn a_wrong_answer_that_is_not_told_apart_is_found() {
    let strict = "exercises/python/if/first-alert/wrong/strict.py";
    breaks(
        strict,
        "cpu > 90",
        "cpu >= 90",
        &["exercises/python/if/first-alert/wrong/strict.py:1: this wrong answer passes [wrong]"],
    );
    breaks(
        strict,
        "cpu > 90",
        "cpu >= 89",
        &[
            "exercises/python/if/first-alert/wrong/strict.py:1: this wrong answer is answered with the message of `near` \
           [wrong]",
        ],
    );
}

#[test]
fn a_starter_that_passes_is_found() {
    breaks(
        "exercises/python/if/first-alert/starter.py",
        "alert = None",
        "alert = cpu >= 90",
        &["exercises/python/if/first-alert/starter.py: the starter passes as it is [starter]"],
    );
}

#[test]
fn a_message_that_blames_or_gives_the_line_away_is_found() {
    let near = "exercises/python/if/first-alert/wrong/near.py";
    breaks(near, "89 gives", "You forgot that 89 gives", &[&format!("{near}:1: the message says `forgot` [message]")]);
    breaks(
        near,
        "Which number does the task name?",
        "Write `if cpu >= 90:` there.",
        &[&format!("{near}:1: the message gives the line away: `if cpu >= 90:` [message]")],
    );
}

#[test]
fn a_missing_case_lets_a_mutant_live() {
    let findings = shown(&small::after(
        small::TOML,
        "given = { cpu = '90' }\ngives = 'True'",
        "given = { cpu = '95' }\ngives = 'True'",
    ));
    let expected = "exercises/python/if/first-alert/solution.py:4: no case notices `if cpu > 90:` instead of \
                    `if cpu >= 90:` [mutant]";
    assert!(findings.contains(expected), "{findings}");
    assert!(findings.contains("task.md:1: no case stands at 90 [limits]"), "{findings}");
}

#[test]
fn a_survivor_that_is_killed_is_found() {
    let entry = "gives = 'True'\n\n[[survivor]]\nline = 'if cpu >= 90:'\nchange = 'if cpu > 90:'\nbecause = \"?\"\n";
    let last = "given = { cpu = '91' }\ngives = 'True'\n";
    breaks(
        small::TOML,
        last,
        &format!("given = {{ cpu = '91' }}\n{entry}"),
        &[
            "exercises/python/if/first-alert/exercise.toml:29: `if cpu > 90:` for `if cpu >= 90:` is no survivor: a case \
           tells it [survivor]",
        ],
    );
}

#[test]
fn a_long_sentence_a_word_that_talks_down_and_a_word_used_too_early_are_found() {
    let first = "tinywatch asks whether a value is high.";
    let long = format!("A value is high{}.", " and so on".repeat(9));
    breaks(
        small::PAGE,
        first,
        &long,
        &["lessons/python/1-if.md:5: a sentence of 31 words, from \"a value is high\" [prose]"],
    );
    breaks(
        small::PAGE,
        first,
        "It simply asks.",
        &["lessons/python/1-if.md:5: the word `simply`, in the sentence from \"it simply asks\" [prose]"],
    );
    breaks(
        small::PAGE,
        first,
        "A **branch** is taken.\n\n> [!NOTE]\n> **branch**: the lines under an `if`.",
        &["lessons/python/1-if.md:5: **branch** stands in bold before it is defined [words]"],
    );
}

#[test]
fn a_hint_without_a_gap_is_found() {
    breaks(
        small::TOML,
        "`if cpu ____ ____:`",
        "which sign?",
        &["exercises/python/if/first-alert/exercise.toml:9: the third hint has no gap [hints]"],
    );
}

#[test]
fn a_construct_that_is_used_before_its_section_is_found() {
    let mut files = small::files();
    let list = "[python]\n\"if#decide\" = [\"assignment\", \"integer\", \"true\", \"false\", \"none\", \"call\", \"string\", \
                \"string_start\", \"string_end\", \"call print\", \"comparison_operator\"]\n\
                \"if#the-end\" = [\"if_statement\"]\n";
    files.insert("lessons/constructs.toml".into(), list.into());
    files.get_mut(small::PAGE).unwrap().push_str("\n## The end\n\nNo more.\n");
    let told = shown(&small::found(&files));
    let expected = [
        "exercises/python/if/first-alert/solution.py:4: `if_statement` is used here and taught later, in if#the-end",
        "lessons/python/1-if.md:9: `if_statement` is used here and taught later, in if#the-end",
    ];
    for line in expected {
        assert!(told.contains(line), "{told}");
    }
    assert_eq!(told.matches("[constructs]").count(), 2, "{told}");
}

#[test]
fn a_screen_and_a_question_that_do_not_fit_are_found() {
    let first = "tinywatch asks whether a value is high.";
    let tall = ["tinywatch asks."; 12].join("\n\n");
    breaks(
        small::PAGE,
        first,
        &tall,
        &["lessons/python/1-if.md:3: this screen has 35 lines up to its question or its end; 21 fit 80x24 [height]"],
    );
    let long = "95 is at least 90, so both lines print. ".repeat(40);
    let told = shown(&small::after(small::PAGE, "95 is at least 90, so both lines print.", long.trim_end()));
    assert!(told.contains("lessons/python/1-if.md:14: this question has up to"), "{told}");
    assert!(told.contains("lines with its answer; 21 fit 80x24 [height]"), "{told}");
}

#[test]
fn a_word_of_the_field_and_a_word_that_nobody_uses_are_found() {
    let first = "tinywatch asks whether a value is high.";
    breaks(
        small::PAGE,
        first,
        "This statement asks whether a value is high.",
        &["lessons/python/1-if.md:5: `statement` is used and has not been defined [words]"],
    );
    breaks(small::PAGE, first, "> [!NOTE]\n> **statement**: a line that does something.\n\nThis statement asks.", &[]);
    breaks(
        small::PAGE,
        first,
        "> [!NOTE]\n> **gauge**: what shows a value.",
        &["lessons/python/1-if.md:6: **gauge** is defined and then never used [words]"],
    );
}

/// The small course with one file more or other, and the first line of what is found.
fn with(path: &str, text: &str) -> Vec<String> {
    let mut files = small::files();
    files.insert(path.into(), text.into());
    first_lines(&small::found(&files))
}

fn first_lines(findings: &[Finding]) -> Vec<String> {
    findings.iter().map(|finding| finding.to_string().lines().next().unwrap().to_owned()).collect()
}

#[test]
fn a_wrong_idea_that_nothing_meets_is_found() {
    let list = "lessons/misconceptions.toml";
    let mut files = small::files();
    let page = files.get_mut(small::PAGE).unwrap();
    *page = page.replace("## The question", "## 1.1 The question");
    let toml = files.get_mut(small::TOML).unwrap();
    *toml =
        toml.replace("the-question", "11-the-question").replace("hints", "misconceptions = [\"C7\", \"C8\"]\nhints");
    let entry = |id: &str, section: &str| format!("[{id}]\nidea = \"it waits\"\nsections = [\"{section}\"]\n");
    files.insert(list.into(), entry("C7", "1.1") + &entry("C1", "1.1") + &entry("C2", "1.9"));
    assert_eq!(
        first_lines(&small::found(&files)),
        [
            "exercises/python/if/first-alert/exercise.toml:6: lessons/misconceptions.toml has no misconception `C8` \
             [misconceptions]",
            "lessons/misconceptions.toml:4: no wrong answer meets C1: it waits [misconceptions]",
            "lessons/misconceptions.toml:7: no track has a section 1.9 [misconceptions]",
            "lessons/misconceptions.toml:7: no prediction meets C2: it waits [misconceptions]",
            "lessons/misconceptions.toml:7: no wrong answer meets C2: it waits [misconceptions]",
        ]
    );
    assert_eq!(
        with(list, "[C7]\nidea = 3\n"),
        ["lessons/misconceptions.toml:2: invalid type: integer `3`, expected a string [misconceptions]"]
    );
}

#[test]
fn a_section_that_the_other_track_lacks_is_found() {
    let mut files = small::files();
    let page = files.get_mut(small::PAGE).unwrap();
    *page = page.replace("## The question", "## 1.1 The question") + "\n## 1.2 The end\n\nNo more.\n";
    let toml = files.get_mut(small::TOML).unwrap();
    *toml = toml.replace("the-question", "11-the-question");
    let track = "\n[[track]]\nid = \"rust\"\ntitle = \"Rust\"\nlanguage = \"rust\"\n[[track.chapter]]\nid = \"if\"\n\
                 title = \"Decide\"\nabout = \"if\"\nfile = \"rust/1-if.md\"\nexercises = []\n";
    files.get_mut("lessons/course.toml").unwrap().push_str(track);
    files.insert("lessons/rust/1-if.md".into(), "# Decide\n\n## 1.1 The question\n\nSoon.\n".into());
    let lacks = "lessons/python/1-if.md:44: the track rust has no section like \"1.2 The end\" [parity]";
    assert_eq!(first_lines(&small::found(&files)), [lacks]);
    files.insert("lessons/parity.toml".into(), "\"rust 1.2\" = \"it comes later\"\n\"rust 1.1\" = \"?\"\n".into());
    assert_eq!(first_lines(&small::found(&files)), ["lessons/parity.toml:2: \"rust 1.1\" is not lacking [parity]"]);
}

#[test]
fn a_misspelt_word_and_two_spellings_are_found() {
    let list = "lessons/words.txt";
    let unknown = with(list, "");
    let words = unknown.iter().filter_map(|told| told.split('`').nth(1)).collect::<Vec<_>>().join("\n");
    assert!(words.contains("tinywatch"), "{words}");
    let mut files = small::files();
    files.insert(list.into(), words + "\ncolour\ncolor\n");
    assert_eq!(first_lines(&small::found(&files)), [""; 0]);
    let page = files.get_mut(small::PAGE).unwrap();
    *page = page.replacen("asks whether a value", "asks wether a value", 1) + "\nThe colour is a color.\n";
    assert_eq!(
        first_lines(&small::found(&files)),
        [
            "lessons/python/1-if.md:5: `wether` is not in lessons/words.txt [spelling]",
            "lessons/python/1-if.md:44: the course writes both `colour` and `color` [spelling]",
        ]
    );
}

#[test]
fn an_exercise_with_too_few_right_answers_and_too_many_words_is_found() {
    let mut files = small::files();
    files.remove("exercises/python/if/first-alert/also/short.py");
    let told = first_lines(&small::found(&files));
    let toml = "exercises/python/if/first-alert/exercise.toml";
    assert_eq!(told, [format!("{toml}: one right answer in another style is kept [also]")]);
    breaks(
        "exercises/python/if/first-alert/task.md",
        "else to `False`.",
        &format!("else to `False`.{}", " It is so.".repeat(30)),
        &["exercises/python/if/first-alert/task.md:1: the task has 100 words [prose]"],
    );
    breaks(
        small::TOML,
        "A door opens",
        &format!("{}A door opens", "So. ".repeat(90)),
        &["exercises/python/if/first-alert/exercise.toml:7: the hints have 144 words together [hints]"],
    );
    breaks(
        small::TOML,
        "A door opens",
        "Say `if cpu >= 90:`. A door opens",
        &[
            "exercises/python/if/first-alert/exercise.toml:8: hint 2 gives a line of the solution away: `if cpu >= 90:` [hints]",
        ],
    );
}

#[test]
fn a_message_that_is_hard_to_read_is_found() {
    breaks(
        "exercises/python/if/first-alert/wrong/near.py",
        "89 gives an alert already. Which number does the task name?",
        "Consequently, inappropriate comparisons necessitate reconsideration.",
        &[
            "exercises/python/if/first-alert/exercise.toml: the messages have reading grade 8.1 together [message]",
            "exercises/python/if/first-alert/wrong/near.py:1: the message has reading grade 38.3 [message]",
        ],
    );
}

#[test]
fn a_rule_that_no_wrong_answer_breaks_is_found() {
    let mut files = small::files();
    let toml = files.get_mut(small::TOML).unwrap();
    toml.push_str("\n[[rule]]\nname = \"uses if\"\nmessage = \"Right values. Now ask, with `if`.\"\n");
    let task = files.get_mut("exercises/python/if/first-alert/task.md").unwrap();
    task.push_str("Use an `if`.\n");
    files.insert(
        "exercises/python/if/first-alert/also/short.py".into(),
        "cpu = 80\nalert = True if cpu >= 90 else False\nif cpu > 900:\n    alert = True\n".into(),
    );
    let told = first_lines(&small::found(&files));
    let toml = "exercises/python/if/first-alert/exercise.toml";
    assert_eq!(told, [format!("{toml}:29: no wrong answer shows that `uses if` is asked for [rules]")]);
    files.insert(
        "exercises/python/if/first-alert/wrong/no-if.py".into(),
        "# Right values, and no question is seen. Which word asks?\ncpu = 80\nalert = cpu >= 90\n".into(),
    );
    assert_eq!(first_lines(&small::found(&files)), [""; 0]);
}

#[test]
fn rounds_that_no_answer_makes_grow_are_found() {
    let mut files = small::files();
    let toml = files.get_mut(small::TOML).unwrap();
    let start = toml.find("[script]").unwrap();
    toml.truncate(start);
    toml.push_str(
        "[function]\nnames = { f = \"\" }\n\n[[case]]\ncall = 'f(90)'\ngives = 'True'\n\n[[case]]\ncall = 'f(89)'\n\
         gives = 'False'\n\n[[case]]\ncall = 'f(91)'\ngives = 'True'\n\n[[growth]]\neach = 'f(95)'\n",
    );
    let folder = "exercises/python/if/first-alert";
    let answer = |line: &str| format!("def f(cpu):\n    {line}\n");
    let mut add = |name: &str, text: String| drop(files.insert(format!("{folder}/{name}.py"), text));
    add("starter", answer("pass"));
    add("solution", answer("return cpu >= 90"));
    add("also/short", answer("return not cpu < 90"));
    add("also/branches", "def f(cpu):\n    if cpu < 90:\n        return False\n    return True\n".into());
    for (name, line) in [("strict", "return cpu > 90"), ("turned", "return cpu < 90"), ("near", "return cpu >= 89")] {
        add(&format!("wrong/{name}"), format!("# Not this host. Which one then?\n{}", answer(line)));
    }
    let told = first_lines(&small::found(&files));
    assert_eq!(told, [format!("{folder}/exercise.toml:28: memory grows over rounds of `f(95)` in no answer [growth]")]);
    let leaks = "# The list grows by one at each call. Who takes them out?\nall = []\ndef f(cpu):\n    all.append([cpu])\n    \
                 return cpu >= 90\n";
    files.insert(format!("{folder}/wrong/keeps.py"), leaks.into());
    assert_eq!(first_lines(&small::found(&files)), [""; 0]);
}

#[test]
fn the_report_holds_what_a_reviewer_asks_for() {
    let mut files = small::files();
    let toml = files.get_mut(small::TOML).unwrap();
    *toml = toml.replace("hints", "misconceptions = [\"C7\"]\nhints");
    let page = files.get_mut(small::PAGE).unwrap();
    *page = page.replace("## The question", "## 1.1 The question");
    *files.get_mut(small::TOML).unwrap() = files[small::TOML].replace("the-question", "11-the-question");
    let list = "[C7]\nidea = \"from 90 is above 90\"\nsections = [\"1.1\"]\n";
    files.insert("lessons/misconceptions.toml".into(), list.into());
    let course = learn::course::Course::open(&files).unwrap();
    let found = survey(&course, &files, &Ask::default(), &JUDGE, &Cancel::new(), &quiet).unwrap();
    let page = learn::author::report(&course, &files, &found);
    for line in [
        "# A small course",
        "| python/if | 1 | 1 | 1 | 5 | 3 | 3 | 0 |",
        "| C7 | from 90 is above 90 | 1.1 | 1 | python/if/first-alert |",
        "## Ties: wrong answers that do the same, told apart by their form",
        "| python 1.1 The question |",
    ] {
        assert!(page.contains(line), "{line}\n{page}");
    }
}
