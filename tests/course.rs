//! The course that is built in is clean, and a course that is not is told where: a survey is tried on a small course
//! in which one thing has been broken.
//!
//! Rust is compiled hundreds of times here; the work is shared out over the cores, and what has not changed since the
//! last run is not done again.

#![allow(clippy::unwrap_used, clippy::panic, reason = "tests")]

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
