//! A chapter, part by part: a part goes up to the next question, or to where the screen would begin anew.
//!
//! The part that was told is what is on the screen: it is made the reader's window, so that the question, the program
//! and the place that `app` speaks of are the ones that the learner has just heard.

use super::{Cause, texts};
use crate::app::{Event, Model, Reader, Screen, update};
use crate::markdown::document::{Block, BlockKind, Document, Reading};
use crate::markdown::page::{Part, PartKind};
use crate::markdown::{self, Setting};

/// What was told of a chapter.
#[derive(Debug, Clone)]
pub(super) struct Chapter {
    path: String,
    /// First line of the part.
    from: usize,
    /// One after the last line that was told.
    told: usize,
    /// The question that waits, and how many of its lines were told.
    question: Option<(usize, usize)>,
    /// What was looked for, and which place was told.
    found: (String, usize),
    /// Whether the learner was brought here by looking for a text.
    by_finding: bool,
}

/// A part of a chapter.
struct Stretch {
    /// One after its last line.
    end: usize,
    /// One after the last line to be told: a question keeps the rest back.
    told: usize,
    question: Option<(usize, usize)>,
}

impl Chapter {
    /// Whether the learner was brought here by looking for a text: it is told here how often it was found.
    pub(super) fn was_found(&self) -> bool {
        self.by_finding
    }

    /// The links of the part that was told, as indices into the page's links.
    pub(super) fn links(&self, reader: &Reader) -> Vec<usize> {
        let links = reader.page.links.iter().enumerate();
        links.filter(|(_, link)| (self.from..self.told).contains(&link.line)).map(|(index, _)| index).collect()
    }
}

/// What is new, with what is told now.
pub(super) fn news(known: Option<Chapter>, model: &mut Model, cause: Cause) -> (Option<Chapter>, Vec<String>) {
    let Screen::Reader(reader) = model.screen() else { return (None, Vec::new()) };
    let known = known.filter(|chapter| chapter.path == reader.path);
    let place = (reader.found.query.clone(), reader.found.at);
    match known {
        None => {
            let anchor = reader.page.anchors.iter().any(|anchor| anchor.line == reader.top);
            let top = reader.top + air(reader, reader.top);
            let stop = reader.stops().into_iter().rfind(|stop| *stop <= top && !anchor);
            let from = stop.unwrap_or(reader.top);
            let mut lines = Vec::new();
            if from > 0 && !anchor {
                lines.push(format!("{}. You stopped here; top goes to the beginning.", reader.title));
                lines.push(String::new());
            }
            let (chapter, part) = tell(model, from, place);
            lines.extend(part);
            (chapter, lines)
        }
        Some(chapter) if cause == Cause::Ran => ran(chapter, model),
        Some(chapter) if chapter.found != place && !reader.found.matches.is_empty() => found(model),
        Some(chapter) if chapter.from != reader.top => {
            let from = reader.top;
            tell(model, from, place)
        }
        Some(chapter) => (Some(Chapter { by_finding: false, ..chapter }), Vec::new()),
    }
}

/// The part that was told, once more.
pub(super) fn once_more(chapter: &Chapter, model: &mut Model) -> (Option<Chapter>, Vec<String>) {
    tell(model, chapter.from, chapter.found.clone())
}

/// Tells the part that begins at a line.
fn tell(model: &mut Model, line: usize, found: (String, usize)) -> (Option<Chapter>, Vec<String>) {
    let Screen::Reader(reader) = model.screen() else { return (None, Vec::new()) };
    let from = line + air(reader, line);
    let stretch = stretch(reader, from);
    let path = reader.path.clone();
    let chapter = Chapter { path, from, told: stretch.told, question: stretch.question, found, by_finding: false };
    let lines = part_lines(&chapter, reader, from);
    hold(model, from, stretch.end);
    (Some(chapter), lines)
}

/// How many empty lines begin at a line.
fn air(reader: &Reader, line: usize) -> usize {
    reader.page.lines.iter().skip(line).take_while(|line| line.text().trim().is_empty()).count()
}

/// The lines from `start` to the end of what is told, and where the links in them lead.
fn part_lines(chapter: &Chapter, reader: &Reader, start: usize) -> Vec<String> {
    let mut lines = texts(reader.page.lines.get(start..chapter.told).unwrap_or_default());
    let links = chapter.links(reader);
    let new = links.iter().enumerate().filter_map(|(number, link)| Some((number + 1, reader.page.links.get(*link)?)));
    let new = new.filter(|(_, link)| link.line >= start);
    let mut said = new.map(|(number, link)| format!("Link {number}: {}", link.text)).peekable();
    if said.peek().is_some() {
        lines.push(String::new());
        lines.extend(said);
    }
    lines
}

fn stretch(reader: &Reader, from: usize) -> Stretch {
    let end = reader.stops().into_iter().find(|stop| *stop > from).unwrap_or(reader.page.lines.len());
    let open = reader.page.parts.iter().filter(|part| part.end > from && part.first < end).find_map(|part| {
        let PartKind::Prediction(index) = part.kind else { return None };
        (!reader.reading.answers.contains_key(&index)).then_some((index, part))
    });
    match open {
        Some((index, part)) => Stretch { end, told: part.end.min(end), question: Some((index, part.end - part.first)) },
        None => Stretch { end, told: end, question: None },
    }
}

/// Makes the part what is on the screen.
fn hold(model: &mut Model, from: usize, end: usize) {
    /// Rows that a screen has besides its text.
    const OTHERS: usize = 3;
    let rows = u16::try_from(end.saturating_sub(from).max(1) + OTHERS).unwrap_or(u16::MAX);
    let columns = model.size.0;
    // A new size has no effects.
    let _none = update(model, Event::Resized(columns, rows));
    if let Some(Screen::Reader(reader)) = model.screens.last_mut() {
        reader.top = from;
    }
}

/// A program has run: the answer to the question with what it kept back, or what the program printed.
fn ran(chapter: Chapter, model: &mut Model) -> (Option<Chapter>, Vec<String>) {
    let Screen::Reader(reader) = model.screen() else { return (None, Vec::new()) };
    let answered = chapter.question.filter(|(index, _)| reader.reading.answers.contains_key(index));
    let Some((index, told)) = answered else {
        let lines = output(reader, model.setting(reader.page.width));
        let stretch = stretch(reader, chapter.from);
        let chapter = Chapter { told: stretch.told, question: stretch.question, by_finding: false, ..chapter };
        hold(model, chapter.from, stretch.end);
        return (Some(chapter), lines);
    };
    let part = reader.page.parts.iter().find(|part| part.kind == PartKind::Prediction(index));
    let start = part.map_or(chapter.told, |part: &Part| part.first + told);
    let stretch = stretch(reader, chapter.from);
    let chapter = Chapter { told: stretch.told, question: stretch.question, by_finding: false, ..chapter };
    let lines = part_lines(&chapter, reader, start);
    hold(model, chapter.from, stretch.end);
    (Some(chapter), lines)
}

/// What the program at hand printed: the lines that its page has more than a page without a run.
fn output(reader: &Reader, setting: Setting) -> Vec<String> {
    let Some(index) = reader.program_here() else { return Vec::new() };
    let (Some(program), Some(ran)) = (reader.document.programs.get(index), reader.reading.outputs.get(&index)) else {
        return Vec::new();
    };
    let block = Block { kind: BlockKind::Program(0), line: 1 };
    let mut program = program.clone();
    program.output = None;
    let document = Document { blocks: vec![block], programs: vec![program], ..Document::default() };
    let mut reading = Reading::default();
    let before = markdown::layout(&document, &reading, setting).lines.len();
    reading.outputs.insert(0, ran.clone());
    texts(markdown::layout(&document, &reading, setting).lines.get(before..).unwrap_or_default())
}

/// A text was looked for: how often it stands there, and the text from one place on.
fn found(model: &mut Model) -> (Option<Chapter>, Vec<String>) {
    let Screen::Reader(reader) = model.screen() else { return (None, Vec::new()) };
    let (at, count) = (reader.found.at, reader.found.matches.len());
    let line = reader.found.matches.get(at).map_or(reader.top, |found| found.line);
    let block = reader.page.lines.get(line).map_or(0, |line| line.block);
    let first = reader.page.lines.iter().position(|line| line.block == block).unwrap_or(line);
    let place = (reader.found.query.clone(), at);
    let head = format!("\"{}\" stands here {}: place {} of {count}.", place.0, times(count), at + 1);
    let (chapter, part) = tell(model, first, place);
    let chapter = chapter.map(|chapter| Chapter { by_finding: true, ..chapter });
    (chapter, [vec![head, String::new()], part].concat())
}

fn times(count: usize) -> String {
    if count == 1 { "once".to_owned() } else { format!("{count} times") }
}
