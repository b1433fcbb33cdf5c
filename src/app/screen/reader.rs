//! A chapter: reading, answering predictions, running programs in place, finding, jumping.
//!
//! The page is laid out here (laying out is pure), so that every line number in this file is a line of the page on
//! the screen. On resize the block at the top stays at the top.

mod links;
pub mod review;
mod run;

use links::follow;
pub use links::leads_somewhere;
pub(in crate::app) use run::{answer_key, ran};

use super::super::{Command, Effect, Model, layer, open_lesson};
use super::{Screen, text_width};
use crate::course::Course;
use crate::markdown::document::{BlockKind, Document, Ends, Inline, Reading};
use crate::markdown::page::{Line, Page, PartKind};
use crate::markdown::search::Match;
use crate::markdown::{self, Glyphs, Place, Setting};
use crate::progress::{self, Progress};

/// An open chapter.
#[derive(Debug)]
pub struct Reader {
    /// Path of the page within the course.
    pub path: String,
    /// Its title: the first heading.
    pub title: String,
    /// Id of its track.
    pub track: String,
    /// Id of its chapter.
    pub chapter: String,
    /// The parsed text.
    pub document: Document,
    /// Answers given and programs run.
    pub reading: Reading,
    /// The text laid out for the size at hand.
    pub page: Page,
    /// Index of the line at the top of the screen.
    pub top: usize,
    /// Rows of text on the screen.
    pub rows: usize,
    /// What Tab has selected.
    pub focus: Option<Focus>,
    /// An answer being typed.
    pub typing: Option<String>,
    /// What was searched for, and where it was found.
    pub found: Found,
    /// What is being run: its generation.
    pending: Option<(u64, Pending)>,
    /// Where to go once the page is laid out.
    restore: Option<Restore>,
    /// Set if the page is a review and no page of the course.
    pub review: Option<review::Review>,
}

/// What Tab selects.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Focus {
    /// Index into the page's links.
    Link(usize),
    /// Index into the document's programs.
    Program(usize),
}

/// The places found.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Found {
    /// What was looked for.
    pub query: String,
    /// Where it is.
    pub matches: Vec<Match>,
    /// Which of them the learner is at.
    pub at: usize,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Pending {
    Program(usize),
    Answer { prediction: usize, choice: Option<usize>, typed: String },
    Skip(usize),
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Restore {
    Address(String),
    Block(usize),
}

impl Reader {
    /// Opens a page of the course; none if there is no such page.
    pub fn open(course: &Course, path: &str, progress: &Progress) -> Option<Self> {
        let (track, chapter, lesson) = course.lesson(path)?;
        let document = markdown::parse(&lesson.text);
        let restore = progress.place(path).map(|place| place.block).filter(|block| *block > 0).map(Restore::Block);
        let reading = run::remembered(&document, path, progress);
        Some(Self {
            path: path.into(),
            track: track.id.clone(),
            chapter: chapter.id.clone(),
            title: title(&document),
            document,
            reading,
            page: Page::default(),
            top: 0,
            rows: 1,
            focus: None,
            typing: None,
            found: Found::default(),
            pending: None,
            restore,
            review: None,
        })
    }

    /// Where to begin: at an address, else where reading stopped.
    pub fn restore(&mut self, address: Option<&str>) {
        if let Some(address) = address {
            self.restore = Some(Restore::Address(address.into()));
        }
    }

    /// Lays the text out and keeps the block at the top where it is.
    pub fn lay_out(&mut self, size: (u16, u16), glyphs: Glyphs) {
        let place = self.page.place(self.top);
        self.rows = rows_of_text(size.1);
        self.page = markdown::layout(&self.document, &self.reading, Setting { width: text_width(size.0), glyphs });
        self.top = match self.restore.take() {
            Some(Restore::Address(address)) => self.line_of(&address).unwrap_or(0),
            Some(Restore::Block(block)) => self.page.line_of(Place { block, ..Place::default() }),
            None => self.page.line_of(place),
        };
        self.top = self.top.min(self.last_top());
        if !self.found.query.is_empty() {
            self.found.matches = markdown::search::find(&self.page, &self.found.query);
        }
    }

    fn line_of(&self, address: &str) -> Option<usize> {
        let wanted = address.trim_start_matches('#');
        self.page.anchors.iter().find(|anchor| anchor.name == wanted).map(|anchor| anchor.line)
    }

    /// The greatest line that may stand at the top: the last screen begins where the author begins it, even if it
    /// leaves room below.
    pub fn last_top(&self) -> usize {
        let full = self.page.lines.len().saturating_sub(self.rows);
        if full == 0 { 0 } else { self.stops().last().map_or(full, |stop| full.max(*stop)) }
    }

    fn bottom(&self) -> usize {
        self.top + self.rows
    }

    fn scroll_to(&mut self, line: usize) {
        self.top = line.min(self.last_top());
        self.focus = None;
    }

    /// Brings lines onto the screen without moving more than needed.
    fn show(&mut self, first: usize, end: usize) {
        if first < self.top || end.saturating_sub(first) >= self.rows {
            self.top = first.min(self.last_top());
        } else if end > self.bottom() {
            self.top = end.saturating_sub(self.rows).min(self.last_top());
        }
    }

    /// The heading that the learner is under: index into the page's anchors.
    pub fn section(&self) -> Option<usize> {
        let under = self.top + self.rows / 3;
        self.page.anchors.iter().rposition(|anchor| anchor.level > 0 && anchor.line <= under)
    }

    /// Go on: to the last place on the screen where the author begins a new one (all above it has been seen), else by a
    /// screen, at most to the next such place.
    fn go_on(&mut self) {
        let stops = self.stops();
        let seen = stops.iter().rfind(|line| **line > self.top && **line < self.bottom()).copied();
        let page = self.top + self.rows.saturating_sub(2).max(1);
        let next = stops.iter().find(|line| **line >= self.bottom()).copied();
        let rule = |line: &Line| {
            self.document.blocks.get(line.block).is_some_and(|block| matches!(block.kind, BlockKind::Rule))
        };
        // Nothing but air and a rule before the next place: all above it has been seen.
        let between = |next: &usize| self.page.lines.get(self.bottom()..*next).unwrap_or_default();
        let only_air = |next: &usize| between(next).iter().all(|line| is_blank(line) || rule(line));
        let mut line = seen.unwrap_or_else(|| next.filter(only_air).unwrap_or(page));
        while self.page.lines.get(line).is_some_and(is_blank) {
            line += 1;
        }
        self.scroll_to(line);
    }

    /// Whether the end of the page is on the screen.
    pub fn at_end(&self) -> bool {
        self.bottom() >= self.page.lines.len()
    }

    fn go_back(&mut self) {
        let above = self.top.saturating_sub(self.rows.saturating_sub(2).max(1));
        let stop = self.stops().into_iter().find(|line| *line >= above && *line < self.top);
        self.scroll_to(stop.unwrap_or(above));
    }

    /// Lines where a new screen begins.
    pub fn stops(&self) -> Vec<usize> {
        stops(&self.document, &self.page)
    }

    /// The first question on the screen that has no answer yet.
    pub fn open_question(&self) -> Option<usize> {
        self.page.parts.iter().filter(|part| part.first < self.bottom() && part.end > self.top).find_map(|part| {
            match part.kind {
                PartKind::Prediction(index) if !self.reading.answers.contains_key(&index) => Some(index),
                _ => None,
            }
        })
    }

    /// What Tab can select, in reading order: line and target.
    fn focusable(&self) -> Vec<(usize, Focus)> {
        let links = self.page.links.iter().enumerate().map(|(index, link)| (link.line, Focus::Link(index)));
        let programs = self.page.parts.iter().filter_map(|part| match part.kind {
            PartKind::Program(index) if self.runnable(index) => Some((part.first, Focus::Program(index))),
            _ => None,
        });
        let mut all: Vec<_> = links.chain(programs).collect();
        all.sort_by_key(|(line, _)| *line);
        all
    }

    fn runnable(&self, program: usize) -> bool {
        self.document.programs.get(program).is_some_and(|program| program.ends != Ends::Fragment)
    }

    fn move_focus(&mut self, step: Step) {
        let all = self.focusable();
        let here = self.focus.and_then(|focus| all.iter().position(|(_, other)| *other == focus));
        let index = match (step, here) {
            (Step::On, Some(index)) => Some(index + 1),
            (Step::Back, Some(index)) => index.checked_sub(1),
            (Step::On, None) => all.iter().position(|(line, _)| *line >= self.top),
            (Step::Back, None) => all.iter().rposition(|(line, _)| *line < self.bottom()),
        };
        if let Some((line, focus)) = index.and_then(|index| all.get(index)).copied() {
            self.show(line, line + 1);
            self.focus = Some(focus);
        }
    }

    /// The program that `r` and `y` mean: the selected one, else the first that begins on the screen.
    pub fn program_here(&self) -> Option<usize> {
        if let Some(Focus::Program(index)) = self.focus {
            return Some(index);
        }
        self.page.parts.iter().find_map(|part| match part.kind {
            PartKind::Program(index) if part.end > self.top && part.first < self.bottom() && self.runnable(index) => {
                Some(index)
            }
            _ => None,
        })
    }

    /// The block at the top, to come back to.
    fn place(&self) -> usize {
        self.page.place(self.top).block
    }
}

/// Lines of a page where a new screen begins: the headings of sections, and what follows a rule. Air above them is left
/// out.
pub fn stops(document: &Document, page: &Page) -> Vec<usize> {
    let kind = |block: usize| document.blocks.get(block).map(|block| &block.kind);
    let mut stops = Vec::new();
    let mut last = usize::MAX;
    for (index, line) in page.lines.iter().enumerate() {
        if is_blank(line) || line.block == last || matches!(kind(line.block), Some(BlockKind::Rule)) {
            continue;
        }
        let after_rule = line.block > 0 && matches!(kind(line.block - 1), Some(BlockKind::Rule));
        if after_rule || matches!(kind(line.block), Some(BlockKind::Heading(1..=2, ..))) {
            stops.push(index);
        }
        last = line.block;
    }
    stops
}

/// Rows of text that a screen of so many rows has.
pub fn rows_of_text(rows: u16) -> usize {
    usize::from(rows.saturating_sub(3)).max(1)
}

fn is_blank(line: &Line) -> bool {
    line.spans.iter().all(|span| span.text.trim().is_empty())
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    On,
    Back,
}

fn reader(model: &mut Model) -> Option<&mut Reader> {
    match model.screen_mut() {
        Screen::Reader(reader) => Some(reader),
        _ => None,
    }
}

/// A command on a chapter.
pub(in crate::app) fn command(model: &mut Model, command: Command) -> Vec<Effect> {
    let Some(reader) = reader(model) else { return Vec::new() };
    let (top, rows) = (reader.top, reader.rows);
    match command {
        Command::Up => reader.scroll_to(top.saturating_sub(1)),
        Command::Down => reader.scroll_to(top + 1),
        Command::PageDown => return go_on(model),
        Command::PageUp => reader.go_back(),
        Command::HalfDown => reader.scroll_to(top + rows / 2),
        Command::HalfUp => reader.scroll_to(top.saturating_sub(rows / 2)),
        Command::Top => reader.scroll_to(0),
        Command::Bottom => reader.scroll_to(usize::MAX),
        Command::NextStop => reader.move_focus(Step::On),
        Command::PreviousStop => reader.move_focus(Step::Back),
        Command::Next | Command::Previous => section(reader, command),
        Command::Outline => model.layer = Some(outline(reader)),
        Command::Find => model.layer = Some(layer::Layer::find()),
        Command::FindNext | Command::FindPrevious => return next_found(model, command),
        Command::Run => return run::run(model),
        Command::Skip => return run::skip(model),
        Command::Copy => return copy(model),
        Command::Open => return open(model),
        _ => {}
    }
    Vec::new()
}

/// Space: on in the text, but not past a question without a word; at the end of a page, on to what follows it.
fn go_on(model: &mut Model) -> Vec<Effect> {
    let Some(reader) = reader(model) else { return Vec::new() };
    let asked = reader.open_question().and_then(|question| {
        let kind = PartKind::Prediction(question);
        reader.page.parts.iter().find(|part| part.kind == kind).filter(|part| part.end <= reader.bottom())
    });
    if asked.is_some() {
        model.say("a guess first: a letter answers, s goes on without");
        return Vec::new();
    }
    if !reader.at_end() {
        reader.go_on();
        return Vec::new();
    }
    if reader.review.is_some() {
        if review::ends_here(reader) {
            return super::super::close(model);
        }
        return Vec::new();
    }
    let (path, chapter, track) = (reader.path.clone(), reader.chapter.clone(), reader.track.clone());
    let chapters = model.course.track(&track).map_or(&[][..], |track| track.chapters.as_slice());
    let index = chapters.iter().position(|other| other.id == chapter).unwrap_or(0);
    let here = chapters.get(index).map(|chapter| chapter.page.path.clone());
    if let Some(here) = here.filter(|here| *here != path) {
        // After a warm-up comes its chapter.
        return open_lesson(model, &here, None);
    }
    model.say("this is the end of the chapter: Esc goes to its exercises");
    Vec::new()
}

fn section(reader: &mut Reader, command: Command) {
    if let Some(line) = heading_from(reader, command) {
        reader.scroll_to(line);
    }
}

/// The line of the heading that comes next, or before.
fn heading_from(reader: &Reader, command: Command) -> Option<usize> {
    let headings = reader.page.anchors.iter().filter(|a| (1..=2).contains(&a.level)).map(|a| a.line);
    let mut headings = headings.collect::<Vec<_>>().into_iter();
    if command == Command::Next {
        headings.find(|line| *line > reader.top)
    } else {
        headings.rfind(|line| *line < reader.top)
    }
}

fn outline(reader: &Reader) -> layer::Layer {
    let headings = reader.page.anchors.iter().filter(|a| a.level > 0);
    let items = headings.map(|a| (a.level, a.title.clone(), a.name.clone())).collect();
    let here = reader.section().map(|index| reader.page.anchors[index].name.clone());
    layer::Layer::outline(items, here.as_deref())
}

/// Goes to an address of the open page.
pub(in crate::app) fn go_to(model: &mut Model, address: Option<&str>) {
    if let (Some(reader), Some(address)) = (reader(model), address)
        && let Some(line) = reader.line_of(address)
    {
        reader.scroll_to(line);
    }
}

/// Looks for a text; the view goes to the first place from here on.
pub(in crate::app) fn find(model: &mut Model, query: &str) {
    let Some(reader) = reader(model) else { return };
    let matches = markdown::search::find(&reader.page, query);
    let at = matches.iter().position(|found| found.line >= reader.top).unwrap_or(0);
    let line = matches.get(at).map(|found| found.line);
    let count = matches.len();
    reader.found = Found { query: query.into(), matches, at };
    match line {
        Some(line) => {
            reader.scroll_to(line.saturating_sub(reader.rows / 3));
            model.say(format!("{} of {count} places: n goes on, N back", at + 1));
        }
        None if query.is_empty() => {}
        None => model.say(format!("\"{query}\" is not in what is open of this chapter")),
    }
}

fn next_found(model: &mut Model, command: Command) -> Vec<Effect> {
    let Some(reader) = reader(model) else { return Vec::new() };
    let count = reader.found.matches.len();
    if count == 0 {
        model.say("nothing to go to: / finds a text");
        return Vec::new();
    }
    let step = if command == Command::FindNext { 1 } else { count - 1 };
    reader.found.at = (reader.found.at + step) % count;
    let line = reader.found.matches[reader.found.at].line;
    let at = reader.found.at + 1;
    reader.scroll_to(line.saturating_sub(reader.rows / 3));
    model.say(format!("{at} of {count} places"));
    Vec::new()
}

/// Follows the selected link or runs the selected program. Without a selection: answers by typing, where that is
/// asked for, else goes on.
fn open(model: &mut Model) -> Vec<Effect> {
    let Some(reader) = reader(model) else { return Vec::new() };
    match reader.focus {
        Some(Focus::Program(_)) => run::run(model),
        Some(Focus::Link(index)) => {
            let target = reader.page.links.get(index).map(|link| link.target.clone()).unwrap_or_default();
            follow(model, &target)
        }
        None => {
            let typed = reader.open_question().filter(|q| reader.document.predictions[*q].choices.is_empty());
            match typed {
                Some(_) => reader.typing = Some(String::new()),
                None if reader.review.is_some() => return go_on(model),
                None => reader.go_on(),
            }
            Vec::new()
        }
    }
}

fn copy(model: &mut Model) -> Vec<Effect> {
    let Some(reader) = reader(model) else { return Vec::new() };
    let text = reader.program_here().map(|index| reader.document.programs[index].text.clone());
    match text {
        Some(text) => {
            model.say("the program is on the clipboard");
            vec![Effect::Copy(text)]
        }
        None => Vec::new(),
    }
}

/// The text of the first heading.
fn title(document: &Document) -> String {
    let heading = document.blocks.iter().find_map(|block| match &block.kind {
        BlockKind::Heading(_, text, _) => Some(text),
        _ => None,
    });
    let words = heading.into_iter().flatten().map(|inline| match inline {
        Inline::Text(text) | Inline::Code(text) => text.as_str(),
        _ => " ",
    });
    words.collect()
}

/// The learner leaves the chapter: where they were is remembered.
pub(in crate::app) fn leaving(model: &mut Model) -> Vec<Effect> {
    let Some(reader) = reader(model) else { return Vec::new() };
    reader.typing = None;
    if reader.review.is_some() {
        return Vec::new();
    }
    let section = reader.section().map(|index| reader.page.anchors[index].name.clone()).unwrap_or_default();
    let place = progress::Place { page: reader.path.clone(), section, block: reader.place() };
    vec![model.record(progress::Event::Read { place })]
}
