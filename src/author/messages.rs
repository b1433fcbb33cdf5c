//! What a learner is told after a mistake: short, without blame, and never the line itself.

use super::finding::Finding;
use super::{lines, prose};
use crate::check::lint;
use crate::course::{Exercise, Source};

/// Lines of a reference that are shorter say too little to give anything away: `else:`, `break`.
const TELLING: usize = 8;
/// Words of a message, at most.
const WORDS: usize = 30;

/// Reading grade of the messages of an exercise together, and of a single one: a short text says little about a mean.
const TOGETHER: f64 = 6.0;
const ALONE: f64 = 10.0;
/// Fewer messages say too little about a mean.
const ENOUGH: usize = 3;

/// What is wrong with the messages, and with all else that shows on reading the exercise.
pub(super) fn check(source: &dyn Source, exercise: &Exercise, language: &str) -> Vec<Finding> {
    let mut findings: Vec<Finding> = lint(exercise, language).into_iter().map(Finding::from).collect();
    let programs = exercise.wrong.iter().map(|wrong| {
        let file = lines::program(exercise, &format!("wrong/{}", wrong.id));
        (file, Some(1), &wrong.message)
    });
    let toml = lines::manifest(exercise);
    let values = exercise.questions.iter().flat_map(|question| &question.wrong);
    let texts = exercise.wrong_answers.iter().chain(values).map(|wrong| &wrong.message);
    let texts = texts.chain(exercise.rules.iter().map(|rule| &rule.message));
    let texts = texts.map(|message| (toml.clone(), lines::find(source, &toml, message), message));
    let all: Vec<_> = programs.chain(texts).collect();
    let grade = prose::grade_of(&all.iter().map(|(_, _, message)| message.as_str()).collect::<Vec<_>>());
    if all.len() >= ENOUGH && grade > TOGETHER {
        let what = format!("the messages have reading grade {grade:.1} together");
        findings.push(Finding::advice(&toml, None, "message", &what, "6 at most: shorter sentences, shorter words"));
    }
    for (file, line, message) in all {
        let grade = prose::grade_of(&[message]);
        if grade > ALONE {
            let what = format!("the message has reading grade {grade:.1}");
            findings.push(Finding::advice(
                &file,
                line,
                "message",
                &what,
                "10 at most: shorter sentences, shorter words",
            ));
        }
        let words = message.split_whitespace().count();
        // Those of wrong programs are counted where they are read.
        if words > WORDS && file == toml {
            let what = format!("the message has {words} words");
            findings.push(Finding::fault(&file, line, "message", &what, "30 words at most"));
        }
        if let Some(bad) = prose::bad_word(message) {
            let what = format!("the message says `{bad}`");
            let advice = "say what can be seen, and ask or lead on; no blame, nothing that sounds easy";
            findings.push(Finding::fault(&file, line, "message", &what, advice));
        }
        if let Some(given) = solution_line(exercise, message) {
            let what = format!("the message gives the line away: `{given}`");
            findings.push(Finding::fault(&file, line, "message", &what, "lead on to it, and leave it to the learner"));
        }
    }
    findings
}

/// A telling line of the reference that stands in a text and not in the file that the learner starts from.
pub(super) fn solution_line<'a>(exercise: &'a Exercise, text: &str) -> Option<&'a str> {
    let own = |line: &str| exercise.starter.lines().any(|other| other.trim() == line);
    let listed = |line: &str| exercise.lines.iter().any(|other| other == line);
    let lines = exercise.solution.lines().map(str::trim);
    let telling = |line: &&str| line.chars().count() >= TELLING && line.contains(' ') && !own(line) && !listed(line);
    lines.filter(telling).find(|line| text.contains(line))
}
