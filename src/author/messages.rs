//! What a learner is told after a mistake: short, without blame, and never the line itself.

use super::finding::Finding;
use super::{lines, prose};
use crate::check::lint;
use crate::course::{Exercise, Source};

/// Lines of a reference that are shorter say too little to give anything away: `else:`, `break`.
const TELLING: usize = 8;
/// Words of a message, at most.
const WORDS: usize = 30;

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
    for (file, line, message) in programs.chain(texts) {
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
