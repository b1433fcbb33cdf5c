//! Words that nobody has looked at: a misspelt one is in no list. The list of a course is `lessons/words.txt`, one word a
//! line; a course without it is not looked at. And one word has one spelling.
//!
//! Code is left out, and what holds a digit.

use super::finding::Finding;
use super::{lines, prose};
use crate::course::{Course, Exercise, Source};
use crate::markdown;
use std::collections::{BTreeMap, HashSet};

/// Where the list stands.
const LIST: &str = "lessons/words.txt";

/// British and American.
const BOTH: [(&str, &str); 12] = [
    ("analyse", "analyze"),
    ("behaviour", "behavior"),
    ("catalogue", "catalog"),
    ("centre", "center"),
    ("colour", "color"),
    ("favourite", "favorite"),
    ("grey", "gray"),
    ("metre", "meter"),
    ("neighbour", "neighbor"),
    ("organise", "organize"),
    ("recognise", "recognize"),
    ("summarise", "summarize"),
];

/// Where each word stands first.
type Places = BTreeMap<String, (String, Option<usize>)>;

/// Words that are in no list, and words that are written in two ways.
pub(super) fn check(course: &Course, source: &dyn Source) -> Vec<Finding> {
    let Ok(list) = source.read(LIST) else { return Vec::new() };
    let known: HashSet<&str> = list.lines().map(str::trim).collect();
    let places = places(course, source);
    let mut findings = Vec::new();
    for (word, (file, line)) in places.iter().filter(|(word, _)| !known.contains(word.as_str())) {
        let what = format!("`{word}` is not in {LIST}");
        findings.push(Finding::advice(file, *line, "spelling", &what, "correct it, or add it to the list"));
    }
    for (one, other) in BOTH {
        if let (Some(_), Some((file, line))) = (places.get(one), places.get(other)) {
            let what = format!("the course writes both `{one}` and `{other}`");
            findings.push(Finding::advice(file, *line, "spelling", &what, "write one of them everywhere"));
        }
    }
    findings
}

fn places(course: &Course, source: &dyn Source) -> Places {
    let mut places = Places::new();
    for chapter in course.tracks.iter().flat_map(|track| &track.chapters) {
        for page in chapter.warm_up.iter().chain([&chapter.page]) {
            for (line, words) in prose::words(&markdown::parse(&page.text)) {
                add(&mut places, &page.path, Some(line), &words);
            }
        }
        for exercise in &chapter.exercises {
            texts(exercise, source, &mut places);
        }
    }
    places
}

/// The texts of an exercise that a learner reads.
fn texts(exercise: &Exercise, source: &dyn Source, places: &mut Places) {
    for (line, words) in prose::words(&markdown::parse(&exercise.task)) {
        add(places, &lines::task(exercise), Some(line), &words);
    }
    for wrong in &exercise.wrong {
        let file = lines::program(exercise, &format!("wrong/{}", wrong.id));
        add(places, &file, Some(1), &prose::words_of(&wrong.message));
    }
    let toml = lines::manifest(exercise);
    let values = exercise.questions.iter().flat_map(|question| &question.wrong);
    let told = exercise.wrong_answers.iter().chain(values).map(|wrong| wrong.message.as_str());
    let told = told.chain(exercise.rules.iter().map(|rule| rule.message.as_str()));
    let told = told.chain(exercise.questions.iter().map(|question| question.ask.as_str()));
    let told = told.chain(exercise.hints.iter().chain(&exercise.tools).map(String::as_str));
    for text in told.chain([exercise.after.as_str(), exercise.title.as_str()]) {
        let words = prose::words_of(text);
        if words.iter().any(|word| parts(word).any(|part| !places.contains_key(&part))) {
            add(places, &toml, lines::find(source, &toml, text), &words);
        }
    }
}

fn add(places: &mut Places, file: &str, line: Option<usize>, words: &[String]) {
    for part in words.iter().flat_map(|word| parts(word)) {
        places.entry(part).or_insert_with(|| (file.to_owned(), line));
    }
}

/// The words of a word: `two-line` is two. What holds a digit or a sign of a program is none.
fn parts(word: &str) -> impl Iterator<Item = String> {
    let is_word = |part: &&str| part.chars().count() > 1 && part.chars().all(char::is_alphabetic);
    let parts = word
        .split(['-', '/', '\u{2013}', '\u{2014}'])
        .map(|part| part.split(['\'', '\u{2019}']).next().unwrap_or_default());
    parts.filter(is_word).map(str::to_owned).collect::<Vec<_>>().into_iter()
}

#[cfg(test)]
mod tests {
    use super::parts;

    #[test]
    fn a_word_has_parts_and_no_digits() {
        let all = |word: &str| parts(word).collect::<Vec<_>>();
        assert_eq!(all("two-line"), ["two", "line"]);
        assert_eq!(all("agent's"), ["agent"]);
        assert_eq!(all("web-1"), ["web"]);
        assert!(all("3rd").is_empty() && all("x").is_empty() && all("a=b").is_empty());
    }
}
