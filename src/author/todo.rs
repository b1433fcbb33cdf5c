//! What is still to be written: new files say `TODO` where an author has to.

use super::begin::LIST;
use super::finding::Finding;
use super::lines;
use crate::course::{Exercise, Lesson, Source};

/// What stands in new files where something has to be written.
pub(super) const MARK: &str = "TODO";

/// Open places of the list of chapters.
pub(super) fn list(source: &dyn Source) -> Vec<Finding> {
    open(LIST, &source.read(LIST).unwrap_or_default())
}

/// Open places of a page.
pub(super) fn page(page: &Lesson) -> Vec<Finding> {
    open(&page.path, &page.text)
}

/// Open places of an exercise.
pub(super) fn exercise(source: &dyn Source, exercise: &Exercise) -> Vec<Finding> {
    let toml = lines::manifest(exercise);
    let mut findings = open(&toml, &source.read(&toml).unwrap_or_default());
    findings.extend(open(&lines::task(exercise), &exercise.task));
    let own = [("starter", &exercise.starter), ("solution", &exercise.solution), ("program", &exercise.program)];
    for (name, text) in own {
        findings.extend(open(&lines::program(exercise, name), text));
    }
    findings
}

fn open(file: &str, text: &str) -> Vec<Finding> {
    let open = text.lines().enumerate().filter(|(_, line)| line.contains(MARK));
    open.map(|(index, line)| {
        let rest = line.split_once(MARK).map_or("", |(_, rest)| rest);
        let rest = rest.trim_matches(|letter: char| !letter.is_alphanumeric() && letter != '`');
        let what =
            if rest.is_empty() { "still to be written".to_owned() } else { format!("still to be written: {rest}") };
        Finding::fault(file, Some(index + 1), "todo", &what, "write it, and take the TODO out")
    })
    .collect()
}
