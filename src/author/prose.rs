//! How a text reads: length of sentences, reading grade (Flesch-Kincaid), words that talk down to a learner.
//!
//! Code is left out: a word between backticks counts as one short word. What does not belong here: what a text says.

use super::finding::Finding;
use crate::course::{Exercise, Lesson};
use crate::markdown;
use crate::markdown::document::{Block, BlockKind, Document, Inline};

/// Words in a sentence, at most, and on the mean of a section.
const LONGEST: usize = 25;
const MEAN: f64 = 13.0;
/// Reading grade of a section, and of a task: years at an American school.
const GRADE: f64 = 7.0;
/// Words of a task, at most: sixty for what is asked, and some for what may come in.
const TASK: usize = 70;
/// Sections with fewer words say too little about a mean.
const ENOUGH: usize = 60;

/// Words that tell a learner who is stuck that it is not hard.
const AVOID: [&str; 6] = ["simply", "just", "obviously", "easy", "easily", "clearly"];
/// Words that blame.
const BLAME: [&str; 4] = ["forgot", "stupid", "careless", "wrong"];

/// A sentence and the line of the block that it stands in.
#[derive(Debug, PartialEq, Eq)]
struct Sentence {
    line: usize,
    words: Vec<String>,
}

/// The sections of a page.
pub(super) fn page(page: &Lesson, document: &Document) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut sentences = Vec::new();
    let mut section = (1, String::new());
    for block in &document.blocks {
        if let BlockKind::Heading(1 | 2, title, _) = &block.kind {
            findings.extend(measure(&page.path, &section, &sentences));
            sentences.clear();
            section = (block.line, text(title));
        }
        read(block, document, &mut sentences);
    }
    findings.extend(measure(&page.path, &section, &sentences));
    findings
}

/// The words of a page with the line of their block, in lower case, code as `x`.
pub(super) fn words(document: &Document) -> Vec<(usize, Vec<String>)> {
    let mut sentences = Vec::new();
    document.blocks.iter().for_each(|block| read(block, document, &mut sentences));
    sentences.into_iter().map(|sentence| (sentence.line, sentence.words)).collect()
}

/// The words of a line of markdown.
pub(super) fn words_of(text: &str) -> Vec<String> {
    sentences_of(&without_code(text)).into_iter().flatten().collect()
}

/// The sections of a page with their reading grades: the line of the heading, the heading, words, grade.
pub(super) fn grades(document: &Document) -> Vec<(usize, String, usize, f64)> {
    let mut grades = Vec::new();
    let (mut sentences, mut section) = (Vec::new(), (1, String::new()));
    let mut end = |section: &(usize, String), sentences: &mut Vec<Sentence>| {
        let words = sentences.iter().map(|sentence| sentence.words.len()).sum::<usize>();
        if words > 0 {
            grades.push((section.0, section.1.clone(), words, grade(sentences)));
        }
        sentences.clear();
    };
    for block in &document.blocks {
        if let BlockKind::Heading(1 | 2, title, _) = &block.kind {
            end(&section, &mut sentences);
            section = (block.line, text(title));
        }
        read(block, document, &mut sentences);
    }
    end(&section, &mut sentences);
    grades
}

/// The reading grade of short texts together, code left out.
pub(super) fn grade_of(texts: &[&str]) -> f64 {
    let sentences = texts.iter().flat_map(|text| sentences_of(&without_code(text)));
    grade(&sentences.map(|words| Sentence { line: 1, words }).collect::<Vec<_>>())
}

/// The task of an exercise.
pub(super) fn task(exercise: &Exercise, path: &str) -> Vec<Finding> {
    let document = markdown::parse(&exercise.task);
    let mut sentences = Vec::new();
    for block in &document.blocks {
        read(block, &document, &mut sentences);
    }
    let mut findings = measure(path, &(1, String::new()), &sentences);
    let words = sentences.iter().map(|sentence| sentence.words.len()).sum::<usize>();
    // A sheet of questions needs more.
    if words > TASK && exercise.kind != "investigate" {
        let what = format!("the task has {words} words");
        findings.push(Finding::advice(path, Some(1), "prose", &what, "70 at most, beside tables and programs"));
    }
    findings
}

/// Words of a message to avoid; the first of them.
pub(super) fn bad_word(message: &str) -> Option<&'static str> {
    let words: Vec<String> = sentences_of(message).into_iter().flatten().collect();
    AVOID.into_iter().chain(BLAME).find(|bad| words.iter().any(|word| word == bad))
}

fn measure(path: &str, section: &(usize, String), sentences: &[Sentence]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for sentence in sentences {
        let start = sentence.words.iter().take(4).cloned().collect::<Vec<_>>().join(" ");
        if sentence.words.len() > LONGEST {
            let what = format!("a sentence of {} words, from \"{start}\"", sentence.words.len());
            findings.push(Finding::advice(
                path,
                Some(sentence.line),
                "prose",
                &what,
                "25 words at most: make two of it",
            ));
        }
        if let Some(bad) = AVOID.into_iter().find(|bad| sentence.words.iter().any(|word| word == bad)) {
            let what = format!("the word `{bad}`, in the sentence from \"{start}\"");
            let advice = "to somebody who is stuck it says: it is you; leave it out";
            findings.push(Finding::fault(path, Some(sentence.line), "prose", &what, advice));
        }
    }
    let words = sentences.iter().map(|sentence| sentence.words.len()).sum::<usize>();
    if words < ENOUGH {
        return findings;
    }
    let (mean, grade) = (ratio(words, sentences.len()), grade(sentences));
    let (line, name) = section;
    let of = if name.is_empty() { "the text".to_owned() } else { format!("the section \"{name}\"") };
    if mean > MEAN {
        let what = format!("{of} has {mean:.1} words a sentence");
        findings.push(Finding::advice(path, Some(*line), "prose", &what, "13 on the mean: one idea a sentence"));
    }
    if grade > GRADE {
        let what = format!("{of} has reading grade {grade:.1}");
        findings.push(Finding::advice(
            path,
            Some(*line),
            "prose",
            &what,
            "7 at most: shorter sentences, shorter words",
        ));
    }
    findings
}

/// Flesch-Kincaid grade (Kincaid and others, 1975): 0.39 words a sentence + 11.8 syllables a word - 15.59.
fn grade(sentences: &[Sentence]) -> f64 {
    let words = sentences.iter().map(|sentence| sentence.words.len()).sum::<usize>();
    let syllables = sentences.iter().flat_map(|sentence| &sentence.words).map(|word| syllables(word)).sum::<usize>();
    0.39 * ratio(words, sentences.len()) + 11.8 * ratio(syllables, words) - 15.59
}

#[allow(clippy::cast_precision_loss, reason = "counts of words are small")]
fn ratio(one: usize, other: usize) -> f64 {
    one as f64 / other.max(1) as f64
}

/// Syllables of an English word, roughly: groups of vowels, without a silent e at the end.
fn syllables(word: &str) -> usize {
    let is_vowel = |letter: char| matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u' | 'y');
    let letters: Vec<char> = word.chars().filter(|letter| letter.is_alphabetic()).collect();
    let starts = |index: usize| is_vowel(letters[index]) && (index == 0 || !is_vowel(letters[index - 1]));
    let groups = (0..letters.len()).filter(|index| starts(*index)).count();
    let silent = match letters.as_slice() {
        [.., before, 'e'] => !is_vowel(*before) && *before != 'l',
        [.., before, 'e', 'd'] => !is_vowel(*before) && !matches!(before, 't' | 'd'),
        _ => false,
    };
    groups.saturating_sub(usize::from(silent)).max(1)
}

/// The sentences of a block.
fn read(block: &Block, document: &Document, sentences: &mut Vec<Sentence>) {
    let mut add = |text: &str| {
        sentences.extend(sentences_of(text).into_iter().map(|words| Sentence { line: block.line, words }));
    };
    match &block.kind {
        BlockKind::Paragraph(inlines) => add(&text(inlines)),
        BlockKind::Prediction(index) => {
            if let Some(asked) = document.predictions.get(*index) {
                add(&text(&asked.ask));
                let whys = asked.choices.iter().map(|choice| &choice.why).chain(asked.wrong.iter().map(|(_, why)| why));
                whys.chain([&asked.why]).for_each(|why| add(&without_code(why)));
            }
        }
        BlockKind::Quote(blocks) | BlockKind::Callout(_, blocks) => {
            for block in blocks {
                read(block, document, sentences);
            }
        }
        BlockKind::List(list) => {
            for block in list.items.iter().flat_map(|(_, blocks)| blocks) {
                read(block, document, sentences);
            }
        }
        _ => {}
    }
}

/// Text as it is read aloud, code as one word.
pub(super) fn text(inlines: &[Inline]) -> String {
    let parts = inlines.iter().map(|inline| match inline {
        Inline::Text(text) => text.clone(),
        Inline::Code(_) => "x".to_owned(),
        Inline::Strong(inner) | Inline::Emphasis(inner) | Inline::Struck(inner) | Inline::Link(_, inner) => text(inner),
        Inline::SoftBreak | Inline::HardBreak => " ".to_owned(),
        Inline::Image(..) | Inline::Footnote(_) => String::new(),
    });
    parts.collect()
}

/// Short markdown with its code as one word.
fn without_code(text: &str) -> String {
    let parts = text.split('`').enumerate();
    parts.map(|(index, part)| if index % 2 == 0 { part } else { "x" }).collect()
}

/// The words of each sentence, in lower case. A sentence ends at `.`, `?`, `!` or `:` before a space or the end.
fn sentences_of(text: &str) -> Vec<Vec<String>> {
    let mut sentences = vec![Vec::new()];
    for word in text.split_whitespace() {
        let bare: String = word.trim_matches(|letter: char| !letter.is_alphanumeric()).to_lowercase();
        if !bare.is_empty()
            && let Some(last) = sentences.last_mut()
        {
            last.push(bare);
        }
        if word.trim_end_matches(['"', '\'', ')', '*']).ends_with(['.', '?', '!', ':']) {
            sentences.push(Vec::new());
        }
    }
    sentences.retain(|words| !words.is_empty());
    sentences
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_end_at_their_marks() {
        let sentences = sentences_of("A load of 89.5 is fine. Is it? \"Yes.\" So: go on");
        let lengths: Vec<usize> = sentences.iter().map(Vec::len).collect();
        assert_eq!(lengths, [6, 2, 1, 1, 2]);
    }

    #[test]
    fn syllables_are_counted_roughly() {
        for (word, count) in
            [("the", 1), ("value", 2), ("table", 2), ("stopped", 1), ("counted", 2), ("name", 1), ("8", 1)]
        {
            assert_eq!(syllables(word), count, "{word}");
        }
    }

    #[test]
    fn short_words_in_short_sentences_have_a_low_grade() {
        let grade_of = |text: &str| {
            let sentences = sentences_of(text).into_iter().map(|words| Sentence { line: 1, words }).collect::<Vec<_>>();
            grade(&sentences)
        };
        assert!(grade_of("The loop ends. The last line runs. It prints one word.") < 2.0);
        assert!(grade_of("Consequently, instantiation of immutable iterables necessitates consideration.") > 15.0);
    }

    #[test]
    fn words_that_talk_down_are_found_whole() {
        assert_eq!(bad_word("Just add one."), Some("just"));
        assert_eq!(bad_word("Adjust the limit."), None);
        assert_eq!(bad_word("You forgot it"), Some("forgot"));
    }
}
