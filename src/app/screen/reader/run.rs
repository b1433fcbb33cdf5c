//! Programs of a chapter are run, and predictions answered: by letter, by typing, or skipped.

use super::{Pending, Reader, reader, review};
use crate::app::{Code, Effect, Key, Model};
use crate::markdown::Glyphs;
use crate::markdown::document::{Answered, Document, Ran, Reading};
use crate::markdown::page::PartKind;
use crate::progress::{self, Progress};

pub(super) fn run(model: &mut Model) -> Vec<Effect> {
    let Some(index) = reader(model).and_then(|reader| reader.program_here()) else {
        model.say("there is no program to run on this screen");
        return Vec::new();
    };
    let asked_about = reader(model).and_then(|reader| hidden_by_question(reader, index));
    if asked_about.is_some() {
        model.say("say first what you expect: the answer runs it");
        return Vec::new();
    }
    start(model, Pending::Program(index))
}

/// A program that an unanswered question asks about is not run before the answer.
fn hidden_by_question(reader: &Reader, program: usize) -> Option<usize> {
    let text = &reader.document.programs[program].text;
    let open = |index: &usize| !reader.reading.answers.contains_key(index);
    let asks = |index: &usize| reader.document.predictions[*index].program == *text;
    (0..reader.document.predictions.len()).filter(open).find(asks)
}

pub(super) fn skip(model: &mut Model) -> Vec<Effect> {
    match reader(model).and_then(|reader| reader.open_question()) {
        Some(question) => start(model, Pending::Skip(question)),
        None => Vec::new(),
    }
}

/// Runs what is asked for; the page changes when the result comes.
fn start(model: &mut Model, pending: Pending) -> Vec<Effect> {
    let generation = model.next_generation();
    let Some(reader) = reader(model) else { return Vec::new() };
    let (language, text) = match &pending {
        Pending::Program(index) => {
            let program = &reader.document.programs[*index];
            (program.language.clone(), program.text.clone())
        }
        Pending::Answer { prediction, .. } | Pending::Skip(prediction) => {
            let prediction = &reader.document.predictions[*prediction];
            (prediction.language.clone(), prediction.program.clone())
        }
    };
    reader.pending = Some((generation, pending));
    vec![Effect::Run { generation, language, text }]
}

/// A program has run: its output, or the answer to a prediction, appears in the text.
pub(in crate::app) fn ran(model: &mut Model, generation: u64, result: Result<Ran, String>) -> Vec<Effect> {
    let (size, glyphs) = (model.size, model.glyphs);
    let Some(reader) = reader(model) else { return Vec::new() };
    let Some((_, pending)) = reader.pending.take_if(|(expected, _)| *expected == generation) else {
        return Vec::new();
    };
    let ran = match result {
        Ok(ran) => ran,
        Err(why) => {
            model.complain(why);
            return Vec::new();
        }
    };
    let path = reader.path.clone();
    let (part, answered) = match pending {
        Pending::Program(index) => {
            reader.reading.outputs.insert(index, ran);
            (PartKind::Program(index), None)
        }
        Pending::Skip(index) | Pending::Answer { prediction: index, .. } => {
            let right = review::is_right(&reader.document.predictions[index], &pending, &ran);
            let (choice, typed) = match pending {
                Pending::Answer { choice, typed, .. } => (choice, typed),
                _ => (None, String::new()),
            };
            let event = predicted(reader, &path, index, Said { choice, typed: &typed, right }, &ran);
            let given = match right {
                Some(_) => Answered::Given { choice, typed, ran },
                None => Answered::Skipped(ran),
            };
            reader.reading.answers.insert(index, given);
            (PartKind::Prediction(index), Some((index, right, event)))
        }
    };
    let effect = match answered {
        None => None,
        Some((index, right, _)) if reader.review.is_some() => review::answered(model, index, right == Some(true)),
        Some((.., event)) => Some(model.record(event)),
    };
    show(model, part, size, glyphs);
    effect.into_iter().collect()
}

/// Lays the page out with what has happened on it, and brings the part into sight.
fn show(model: &mut Model, part: PartKind, size: (u16, u16), glyphs: Glyphs) {
    let Some(reader) = reader(model) else { return };
    reader.lay_out(size, glyphs);
    if let Some(index) = reader.page.parts.iter().position(|place| place.kind == part) {
        let place = &reader.page.parts[index];
        let first = place.first;
        // In a review it is said below when the question comes back.
        let said_below = |end: usize| reader.stops().into_iter().find(|stop| *stop >= end).unwrap_or(end);
        let end = if reader.review.is_some() { said_below(place.end).saturating_sub(1) } else { place.end };
        // The program asked about stays in sight where both fit.
        let program = index.checked_sub(1).map(|before| &reader.page.parts[before]);
        let above =
            program.filter(|before| matches!(before.kind, PartKind::Program(_)) && end - before.first < reader.rows);
        reader.show(above.map_or(first, |before| before.first), end);
    }
}

/// What the learner answered.
#[derive(Clone, Copy)]
struct Said<'a> {
    choice: Option<usize>,
    typed: &'a str,
    right: Option<bool>,
}

/// The journal keeps what the program printed, so that the answered page can be shown again without a run.
fn predicted(reader: &Reader, path: &str, number: usize, said: Said<'_>, ran: &Ran) -> progress::Event {
    let program = progress::fingerprint(&reader.document.predictions[number].program);
    let (stdout, error) = (ran.stdout.clone(), ran.error.clone());
    let Said { choice, typed, right } = said;
    let (page, typed) = (path.to_owned(), typed.to_owned());
    let prediction = progress::Prediction { page, number, program, choice, typed, stdout, error, right };
    progress::Event::Predicted { prediction }
}

/// The answers of earlier days, unless the program has changed since.
pub(super) fn remembered(document: &Document, path: &str, progress: &Progress) -> Reading {
    let mut reading = Reading::default();
    for (number, asked) in document.predictions.iter().enumerate() {
        let fresh = |old: &&progress::Prediction| old.program == progress::fingerprint(&asked.program);
        if let Some(old) = progress.prediction(path, number).filter(fresh) {
            let ran = Ran { stdout: old.stdout.clone(), error: old.error.clone() };
            let answered = match old.choice {
                None if old.typed.is_empty() => Answered::Skipped(ran),
                choice => Answered::Given { choice, typed: old.typed.clone(), ran },
            };
            reading.answers.insert(number, answered);
        }
    }
    reading
}

/// Letters that answer the question on the screen, and typing where the answer is typed.
pub(in crate::app) fn answer_key(model: &mut Model, key: Key) -> Option<Vec<Effect>> {
    let reader = reader(model)?;
    if let Some(typed) = &mut reader.typing {
        match key.code {
            Code::Esc => reader.typing = None,
            Code::Enter if key.alt => typed.push('\n'),
            Code::Enter => {
                let typed = reader.typing.take().unwrap_or_default();
                let prediction = reader.open_question()?;
                return Some(start(model, Pending::Answer { prediction, choice: None, typed }));
            }
            Code::Backspace => {
                typed.pop();
            }
            _ => typed.extend(key.typed()),
        }
        // While typing only the way out of the program stays a command.
        return if key.ctrl { None } else { Some(Vec::new()) };
    }
    let question = reader.open_question()?;
    let letter = key.typed()?;
    let choice = usize::try_from(u32::from(letter).checked_sub(u32::from('a'))?).ok()?;
    if choice >= reader.document.predictions[question].choices.len() {
        return None;
    }
    Some(start(model, Pending::Answer { prediction: question, choice: Some(choice), typed: String::new() }))
}
