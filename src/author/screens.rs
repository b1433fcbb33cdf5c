//! Everything fits the smallest usual screen: 80 columns, and the lines that a screen of a lesson has.

use super::finding::Finding;
use super::lines;
use crate::app::screen::reader::{rows_of_text, stops};
use crate::app::screen::text_width;
use crate::course::{Exercise, Lesson};
use crate::markdown;
use crate::markdown::document::{Answered, BlockKind, Document, Ends, Means, Prediction, Ran};
use crate::markdown::page::{Line, PartKind};
use crate::markdown::{Glyphs, Page, Reading, Setting};
use std::collections::BTreeMap;

/// Columns of the smallest usual screen.
const COLUMNS: u16 = 80;
/// Its rows.
const ROWS: u16 = 24;
/// Columns of a program in the editor, beside line numbers.
const EDITOR: usize = 76;

/// A page of the course.
pub(super) fn page(page: &Lesson, document: &Document) -> Vec<Finding> {
    let laid_out = layout(document);
    let mut findings = too_wide(&page.path, document, &laid_out);
    let asks = laid_out.parts.iter().any(|part| matches!(part.kind, PartKind::Prediction(_)));
    if !asks && !document.programs.is_empty() {
        let advice = "add a ```predict block under a program, before its output is shown";
        findings.push(Finding::fault(&page.path, None, "prediction", "the page asks for no prediction", advice));
    }
    let fragments = document.programs.iter().filter(|program| program.ends == Ends::Fragment).count();
    if fragments * 10 > document.programs.len() {
        let what = format!("{fragments} of {} code blocks are fragments", document.programs.len());
        let first = document.programs.iter().find(|program| program.ends == Ends::Fragment).map(|program| program.line);
        findings.push(Finding::fault(
            &page.path,
            first,
            "block",
            &what,
            "one in ten at most: make them programs that run",
        ));
    }
    findings.extend(too_tall(page, document));
    findings
}

/// Screens that do not fit up to their first question, and questions that do not fit with their answer. What comes below
/// an answer is read on.
fn too_tall(page: &Lesson, document: &Document) -> Vec<Finding> {
    let most = rows_of_text(ROWS);
    let advice =
        |line: usize, what: &str, advice: &str| Finding::advice(&page.path, Some(line), "height", what, advice);
    let setting = Setting { width: text_width(COLUMNS), glyphs: Glyphs::Unicode };
    let mut findings = Vec::new();
    for (line, height) in heights(document, &markdown::layout(document, &open(), setting)) {
        if height > most {
            let what = format!("this screen has {height} lines up to its question or its end; {most} fit 80x24");
            findings.push(advice(line, &what, "begin a new screen (`---`), or say less"));
        }
    }
    let choices = document.predictions.iter().map(|asked| asked.choices.len()).max().unwrap_or(0).max(1);
    let mut answers: BTreeMap<usize, usize> = BTreeMap::new();
    for choice in 0..choices {
        for part in markdown::layout(document, &answered(document, choice), setting).parts {
            if let PartKind::Prediction(index) = part.kind {
                let height = answers.entry(index).or_default();
                *height = (*height).max(part.end - part.first);
            }
        }
    }
    for (index, height) in answers.into_iter().filter(|(_, height)| *height > most) {
        let line = document.predictions.get(index).map_or(1, |asked| asked.line);
        let what = format!("this question has up to {height} lines with its answer; {most} fit 80x24");
        findings.push(advice(line, &what, "say less in a `why`, or offer fewer choices"));
    }
    findings
}

/// Every question with this choice, or with an answer that is typed.
fn answered(document: &Document, choice: usize) -> Reading {
    let answer = |asked: &Prediction| {
        let choice = (!asked.choices.is_empty()).then(|| choice % asked.choices.len());
        // What the program does is not known here: it is as if the choice before were right.
        let other = choice.and_then(|choice| asked.choices.iter().cycle().nth(choice + asked.choices.len() - 1));
        let ran = match other.map(|other| &other.means) {
            Some(Means::Prints(text)) => Ran { stdout: format!("{text}\n"), error: String::new() },
            Some(Means::Error(kind)) => Ran { stdout: String::new(), error: kind.clone().unwrap_or("Error".into()) },
            Some(Means::Nothing) | None => Ran::default(),
        };
        let typed = if choice.is_some() { String::new() } else { "?".to_owned() };
        Answered::Given { choice, typed, ran }
    };
    let answers = document.predictions.iter().enumerate().map(|(index, asked)| (index, answer(asked))).collect();
    Reading { answers, open: true, ..Reading::default() }
}

/// The screens of a page: line of the source, and lines up to the end of the first open question.
fn heights(document: &Document, page: &Page) -> Vec<(usize, usize)> {
    let stops = stops(document, page);
    let ends = stops.iter().skip(1).copied().chain([page.lines.len()]);
    let screens = stops.iter().copied().zip(ends).map(|(first, end)| {
        let line = page.lines.get(first).and_then(|line| document.blocks.get(line.block)).map_or(1, |block| block.line);
        let last = last_line(document, page, first, end);
        let questions = page.parts.iter().filter(|part| matches!(part.kind, PartKind::Prediction(_)));
        let question = questions.filter(|part| part.first >= first && part.end <= end).map(|part| part.end).min();
        (line, question.unwrap_or(last).min(last) - first)
    });
    screens.collect()
}

/// Where the text of a screen ends: air and the rule before the next one do not count.
fn last_line(document: &Document, page: &Page, first: usize, end: usize) -> usize {
    let is_rule = |block: usize| document.blocks.get(block).is_some_and(|block| matches!(block.kind, BlockKind::Rule));
    let is_text = |line: &Line| !line.text().trim().is_empty() && !is_rule(line.block);
    let lines = page.lines.get(first..end).unwrap_or_default();
    lines.iter().rposition(is_text).map_or(first, |last| first + last + 1)
}

fn open() -> Reading {
    Reading { open: true, ..Reading::default() }
}

/// The texts of an exercise.
pub(super) fn exercise(exercise: &Exercise) -> Vec<Finding> {
    let document = markdown::parse(&exercise.task);
    let mut findings = too_wide(&lines::task(exercise), &document, &layout(&document));
    let texts = [("starter", &exercise.starter), ("solution", &exercise.solution), ("program", &exercise.program)];
    for (name, text) in texts {
        for (index, line) in text.lines().enumerate().filter(|(_, line)| line.chars().count() > EDITOR) {
            let what = format!("the line is {} columns wide", line.chars().count());
            let file = lines::program(exercise, name);
            findings.push(Finding::fault(&file, Some(index + 1), "width", &what, "76 columns fit beside line numbers"));
        }
    }
    findings
}

fn layout(document: &Document) -> Page {
    markdown::layout(document, &open(), Setting { width: COLUMNS, glyphs: Glyphs::Unicode })
}

fn too_wide(path: &str, document: &Document, page: &Page) -> Vec<Finding> {
    let wide = page.lines.iter().filter(|line| line.width() > usize::from(COLUMNS) || line.text().contains('↪'));
    wide.map(|line| {
        let at = document.blocks.get(line.block).map(|block| block.line);
        let what = format!("this does not fit 80 columns: {}", line.text().trim());
        Finding::fault(path, at, "width", &what, "break the line, or use narrower columns")
    })
    .collect()
}
