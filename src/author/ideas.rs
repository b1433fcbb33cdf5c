//! Wrong ideas that people have: each one that the course knows is met by a prediction of a lesson and by a wrong answer
//! of an exercise. The list is `lessons/misconceptions.toml`; a course without it is not looked at.

use super::finding::Finding;
use super::lines;
use crate::course::{Course, Exercise, Source};
use crate::markdown;
use crate::markdown::document::BlockKind;
use serde::Deserialize;
use std::collections::BTreeMap;

/// Where the list stands.
pub(super) const LIST: &str = "lessons/misconceptions.toml";

/// An idea of the list.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Idea {
    /// The wrong idea, in a line.
    pub idea: String,
    /// Numbers of the sections whose predictions meet it: `1.4`, or `rust 1.4` for those of one track.
    pub sections: Vec<String>,
}

/// What meets an idea.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Met {
    /// Predictions in its sections, over all tracks.
    pub predictions: usize,
    /// Exercises that name it and know wrong answers.
    pub exercises: Vec<String>,
}

/// The list; none if the course has none.
pub(super) fn list(source: &dyn Source) -> Option<Result<BTreeMap<String, Idea>, Finding>> {
    let text = source.read(LIST).ok()?;
    Some(toml::from_str(&text).map_err(|error: toml::de::Error| {
        let line = error.span().map(|span| text[..span.start.min(text.len())].matches('\n').count() + 1);
        let advice = "a table for each idea: [C4] with idea = \"...\" and sections = [\"1.4\"]";
        Finding::fault(LIST, line, "misconceptions", error.message(), advice)
    }))
}

/// Ideas that nothing meets, and names of ideas that the list does not have.
pub(super) fn check(course: &Course, source: &dyn Source) -> Vec<Finding> {
    let ideas = match list(source) {
        None => return Vec::new(),
        Some(Err(finding)) => return vec![finding],
        Some(Ok(ideas)) => ideas,
    };
    let mut findings = Vec::new();
    let text = source.read(LIST).unwrap_or_default();
    let predictions = predictions(course);
    for (id, idea) in &ideas {
        let line = lines::line_with(&text, &format!("[{id}]"));
        let mut fault = |what: &str, advice: &str| {
            findings.push(Finding::fault(LIST, line, "misconceptions", what, advice));
        };
        for section in idea.sections.iter().filter(|section| !predictions.contains_key(*section)) {
            fault(
                &format!("no track has a section {section}"),
                "name sections by the number in their heading: \"1.4\"",
            );
        }
        let met = met(course, id, idea, &predictions);
        if met.predictions == 0 {
            let what = format!("no prediction meets {id}: {}", idea.idea);
            fault(&what, "ask for it in one of its sections, with the idea as a wrong choice");
        }
        if met.exercises.is_empty() {
            let what = format!("no wrong answer meets {id}: {}", idea.idea);
            fault(&what, "add one to an exercise, and name the idea in its misconceptions = [...]");
        }
    }
    for exercise in course.exercises() {
        for id in exercise.misconceptions.iter().filter(|id| !ideas.contains_key(*id)) {
            let toml = lines::manifest(exercise);
            let line = lines::find(source, &toml, "misconceptions = ");
            let what = format!("{LIST} has no misconception `{id}`");
            findings.push(Finding::fault(&toml, line, "misconceptions", &what, "add it there, or take it out here"));
        }
    }
    findings
}

/// What meets an idea.
pub(super) fn met(course: &Course, id: &str, idea: &Idea, predictions: &BTreeMap<String, usize>) -> Met {
    let knows_wrong = |exercise: &&Exercise| {
        let values = exercise.questions.iter().map(|question| question.wrong.len()).sum::<usize>();
        exercise.wrong.len() + exercise.wrong_answers.len() + values > 0
    };
    let named = course.exercises().filter(|exercise| exercise.misconceptions.iter().any(|other| other == id));
    Met {
        predictions: idea.sections.iter().filter_map(|section| predictions.get(section)).sum(),
        exercises: named.filter(knows_wrong).map(|exercise| exercise.id.to_string()).collect(),
    }
}

/// How many predictions stand in each numbered section, over all tracks (`1.4`) and in one (`rust 1.4`).
pub(super) fn predictions(course: &Course) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    for track in &course.tracks {
        for page in track.chapters.iter().flat_map(|chapter| chapter.warm_up.iter().chain([&chapter.page])) {
            let mut section = String::new();
            for block in &markdown::parse(&page.text).blocks {
                let found = match &block.kind {
                    BlockKind::Heading(1 | 2, title, _) => {
                        number(&super::prose::text(title)).clone_into(&mut section);
                        0
                    }
                    BlockKind::Prediction(_) => 1,
                    _ => continue,
                };
                if !section.is_empty() {
                    *counts.entry(section.clone()).or_insert(0) += found;
                    *counts.entry(format!("{} {section}", track.id)).or_insert(0) += found;
                }
            }
        }
    }
    counts
}

/// The number that a heading begins with: `1.4`. Empty if it has none.
pub(super) fn number(title: &str) -> &str {
    let first = title.split_whitespace().next().unwrap_or_default();
    let is_number = first.starts_with(|letter: char| letter.is_ascii_digit())
        && first.contains('.')
        && first.chars().all(|letter| letter.is_ascii_digit() || letter == '.');
    if is_number { first.trim_end_matches('.') } else { "" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sections_are_known_by_their_number() {
        assert_eq!(number("1.4 The ladder"), "1.4");
        assert_eq!(number("1 Decide"), "");
        assert_eq!(number("From last time"), "");
    }
}
