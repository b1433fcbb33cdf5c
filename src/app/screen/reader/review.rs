//! A review: what is due comes back as a page that grows, one question after the other, each with its program as it
//! stands in the lesson; then the exercises that are to be written again.
//!
//! The page is a reader's page like any other, so reading, answering, running and telling it in lines are the same. What
//! does not belong here: when something is due (`progress`).

use super::{Pending, Reader, reader};
use crate::app::{Command, Effect, Model, Screen};
use crate::course::{Course, ExerciseId};
use crate::markdown::document::{Answered, Block, BlockKind, Document, Inline, List, Prediction, Ran, Reading};
use crate::markdown::{self, Page};
use crate::progress::{self, Card, InDays, Progress, days_until};
use std::collections::VecDeque;

/// What a page of a review knows beside its text.
#[derive(Debug, Default)]
pub struct Review {
    /// The cards of the questions on the page, by index of the prediction.
    cards: Vec<Card>,
    /// The questions to come.
    left: VecDeque<Question>,
    /// The exercises that are due.
    exercises: Vec<ExerciseId>,
    /// How many questions there are in all.
    total: usize,
}

/// A question that is due, as the course has it now.
#[derive(Debug, Clone)]
pub struct Question {
    card: Card,
    /// Path of the page that asks it.
    page: String,
    /// Address of the section.
    address: String,
    /// Title of the section.
    section: String,
    /// The program that stands above it; none if the question brings its own.
    program: Option<markdown::document::Program>,
    prediction: Prediction,
}

/// What is due in a track.
#[derive(Debug, Default)]
pub struct Waiting {
    /// Questions, what has waited longest first.
    pub questions: Vec<Question>,
    /// Exercises, what has waited longest first.
    pub exercises: Vec<ExerciseId>,
}

impl Waiting {
    /// How much it is.
    pub fn count(&self) -> usize {
        self.questions.len() + self.exercises.len()
    }
}

impl Question {
    /// The card in the journal.
    pub fn card(&self) -> &Card {
        &self.card
    }

    /// Path of the page, and address of the section on it.
    pub fn place(&self) -> (&str, &str) {
        (&self.page, &self.address)
    }

    /// Title of the section.
    pub fn section(&self) -> &str {
        &self.section
    }
}

/// What is due now in a track. What the course does not have any more is left out.
pub fn waiting(course: &Course, track: &str, progress: &Progress, now: u64) -> Waiting {
    let mut waiting = Waiting::default();
    for due in progress.due(now) {
        match &due.card {
            Card::Exercise { exercise } if exercise.track == track && course.exercise(exercise).is_some() => {
                waiting.exercises.push(exercise.clone());
            }
            Card::Exercise { .. } => {}
            card @ Card::Prediction { .. } => waiting.questions.extend(question(course, track, progress, card)),
        }
    }
    waiting
}

/// In how many days the next card of a track comes back, of those that are not due.
pub fn next(course: &Course, track: &str, progress: &Progress, now: u64) -> Option<u64> {
    let of_track = |card: &Card| match card {
        Card::Exercise { exercise } => exercise.track == track,
        Card::Prediction { page, .. } => course.lesson(page).is_some_and(|(owner, ..)| owner.id == track),
    };
    progress.later(now).into_iter().find(|due| of_track(&due.card)).map(|due| days_until(due.at, now))
}

/// A question as the course has it now; none if its program is not on the page any more.
fn question(course: &Course, track: &str, progress: &Progress, card: &Card) -> Option<Question> {
    let Card::Prediction { page, number, program } = card else { return None };
    let (owner, _, lesson) = course.lesson(page)?;
    if owner.id != track {
        return None;
    }
    let document = markdown::parse(&lesson.text);
    // The page may have got another question meanwhile: the nearest one about the same program is it.
    let same = |index: &usize| progress::fingerprint(&document.predictions[*index].program) == *program;
    let index = (0..document.predictions.len()).filter(same).min_by_key(|index| index.abs_diff(*number))?;
    let prediction = document.predictions[index].clone();
    let mut above = None;
    let (mut address, mut section) = (String::new(), String::new());
    for block in &document.blocks {
        match &block.kind {
            BlockKind::Program(program) => above = document.programs.get(*program),
            BlockKind::Heading(1..=2, _, name) => {
                section = document.title_of(name).unwrap_or_default();
                address.clone_from(name);
            }
            BlockKind::Prediction(here) if *here == index => break,
            _ => {}
        }
    }
    let reviews = progress.times_reviewed(card);
    let variant = reviews.checked_rem(prediction.variants()).and_then(|number| prediction.variant(number));
    let above = above.filter(|above| variant.is_none() && !prediction.own_program && above.text == prediction.program);
    let mut prediction = variant.unwrap_or(prediction);
    prediction.own_program = above.is_none();
    Some(Question { card: card.clone(), page: page.clone(), address, section, program: above.cloned(), prediction })
}

/// Opens the review of the track in use.
pub(in crate::app) fn open(model: &mut Model) -> Vec<Effect> {
    let Waiting { questions, exercises } = waiting(&model.course, &model.track, &model.progress, model.now);
    let mut reader = Reader {
        path: String::new(),
        track: model.track.clone(),
        chapter: String::new(),
        title: "Look again".to_owned(),
        document: Document::default(),
        reading: Reading::default(),
        page: Page::default(),
        top: 0,
        rows: 1,
        focus: None,
        typing: None,
        found: super::Found::default(),
        pending: None,
        restore: None,
        review: Some(Review { cards: Vec::new(), total: questions.len(), left: questions.into(), exercises }),
    };
    let next = next(&model.course, &model.track, &model.progress, model.now);
    go_on(&mut reader, &model.course, next);
    let effects = super::leaving(model);
    model.layer = None;
    model.screens.push(Screen::Reader(Box::new(reader)));
    crate::app::lay_out(model);
    effects
}

/// The next question comes onto the page; after the last, what is left to do.
fn go_on(reader: &mut Reader, course: &Course, next: Option<u64>) {
    let Some(review) = &mut reader.review else { return };
    let mut page = Writer { document: &mut reader.document };
    if let Some(question) = review.left.pop_front() {
        let number = review.total - review.left.len();
        page.heading(&format!("{number} of {}: {}", review.total, question.section), &format!("question-{number}"));
        if let Some(program) = question.program {
            page.program(program);
        }
        page.prediction(question.prediction);
        review.cards.push(question.card);
        return;
    }
    if !review.exercises.is_empty() {
        page.heading("Exercises to write again", "exercises");
        page.paragraph(vec![Inline::Text(
            "These took you a while. Each begins anew, in a file of its own; the answer that you have stays as it is."
                .to_owned(),
        )]);
        let titles = review.exercises.iter().filter_map(|id| course.exercise(id));
        page.links(titles.map(|exercise| {
            let minutes = format!(", {} minutes", exercise.minutes);
            (exercise.title.replace('`', ""), format!("{}/task.md", exercise.id.folder()), minutes)
        }));
        return;
    }
    let (title, text) = match (review.total, next) {
        (0, None) => (
            "Nothing to look at again",
            "What you predict and miss in a chapter comes back here on another day, and so do exercises that took hints \
             or many tries."
                .to_owned(),
        ),
        (0, Some(days)) => ("Nothing to look at again", format!("The next comes back {}.", InDays(days))),
        (_, None) => ("That is all for now", String::new()),
        (_, Some(days)) => ("That is all for now", format!("The next comes back {}.", InDays(days))),
    };
    page.heading(title, "end");
    page.paragraph(vec![Inline::Text(text)]);
}

/// A question of a review was answered: when it comes back is said below it, and the next question follows.
pub(super) fn answered(model: &mut Model, index: usize, right: bool) -> Option<Effect> {
    let review = reader(model)?.review.as_ref()?;
    let card = review.cards.get(index)?.clone();
    let effect = model.record(progress::Event::Reviewed { card: card.clone(), right, tries: None });
    let days = model.progress.comes_back(&card).map_or(0, |at| days_until(at, model.now));
    let section = section_of(&model.course, &card);
    let next = next(&model.course, &model.track, &model.progress, model.now);
    let course = model.course.clone();
    let reader = reader(model)?;
    let mut said = vec![Inline::Text(format!("It comes back {}.", InDays(days)))];
    if let Some((title, target)) = section {
        said.extend([Inline::Text(" The section: ".to_owned()), Inline::Link(target, vec![Inline::Text(title)])]);
    }
    Writer { document: &mut reader.document }.paragraph(said);
    go_on(reader, &course, next);
    Some(effect)
}

/// Title and place of the section that asks a question.
fn section_of(course: &Course, card: &Card) -> Option<(String, String)> {
    let Card::Prediction { page, .. } = card else { return None };
    let (owner, ..) = course.lesson(page)?;
    let question = question(course, &owner.id, &Progress::default(), card)?;
    Some((question.section, format!("{page}#{}", question.address)))
}

/// Whether what the learner answered, or nothing, is what the program did.
pub(super) fn is_right(prediction: &Prediction, pending: &Pending, ran: &Ran) -> Option<bool> {
    match pending {
        Pending::Answer { choice: Some(choice), .. } => Some(prediction.right(ran) == Some(*choice)),
        Pending::Answer { typed, .. } => Some(prediction.matches(typed, ran)),
        Pending::Skip(_) | Pending::Program(_) => None,
    }
}

/// Whether this page is a review whose questions are all answered.
pub(super) fn is_over(reader: &Reader) -> bool {
    let answered =
        |index| matches!(reader.reading.answers.get(&index), Some(Answered::Given { .. } | Answered::Skipped(_)));
    reader.review.is_some() && (0..reader.document.predictions.len()).all(answered)
}

/// Whether going on leads out of the review.
pub fn ends_here(reader: &Reader) -> bool {
    reader.at_end() && is_over(reader)
}

/// Whether a command does something on the page of a review as it stands. On a chapter all of them do, sooner or later; a
/// review may be two lines long.
pub fn does(reader: &Reader, command: Command) -> bool {
    let more_than = |least: usize| reader.page.anchors.iter().filter(|anchor| anchor.level > 0).count() > least;
    match command {
        Command::PageDown => !reader.at_end() || ends_here(reader),
        Command::Run => reader.program_here().is_some(),
        Command::NextStop => !reader.focusable().is_empty(),
        Command::Next => super::heading_from(reader, command).is_some(),
        Command::Outline => more_than(1),
        Command::Find => more_than(1) || !reader.document.predictions.is_empty(),
        _ => true,
    }
}

/// Writes at the end of a page.
struct Writer<'a> {
    document: &'a mut Document,
}

impl Writer<'_> {
    fn put(&mut self, kind: BlockKind) {
        self.document.blocks.push(Block { kind, line: 0 });
    }

    fn heading(&mut self, text: &str, address: &str) {
        self.put(BlockKind::Heading(2, vec![Inline::Text(text.to_owned())], address.to_owned()));
    }

    fn paragraph(&mut self, text: Vec<Inline>) {
        self.put(BlockKind::Paragraph(text));
    }

    fn program(&mut self, program: markdown::document::Program) {
        self.document.programs.push(program);
        self.put(BlockKind::Program(self.document.programs.len() - 1));
    }

    fn prediction(&mut self, prediction: Prediction) {
        self.document.predictions.push(prediction);
        self.put(BlockKind::Prediction(self.document.predictions.len() - 1));
    }

    fn links(&mut self, links: impl Iterator<Item = (String, String, String)>) {
        let item = |(title, target, after): (String, String, String)| {
            let text = vec![Inline::Link(target, vec![Inline::Text(title)]), Inline::Text(after)];
            (None, vec![Block { kind: BlockKind::Paragraph(text), line: 0 }])
        };
        self.put(BlockKind::List(List { start: None, items: links.map(item).collect() }));
    }
}
