//! What is new since it was last told, as lines: the model is looked at after each event, and only what has not been
//! said is said. Each screen has a file of its own; here is which of them speaks.
//!
//! Nothing is printed here.

mod chapter;
mod exercise;
mod home;
mod lab;
mod layer;
#[cfg(test)]
mod tests;

use crate::app::{Layer, Model, Screen};
use crate::check::visible;
use crate::markdown::page::Line;
use chapter::Chapter;
use exercise::Told;

/// What kind of event the model has taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Cause {
    /// A program of the chapter has run.
    Ran,
    /// The learner's file was read.
    Loaded,
    /// Anything else.
    Other,
}

/// What was told.
#[derive(Debug, Default)]
pub(super) struct Teller {
    layer: Option<Layer>,
    known: Known,
    /// Whether the title of the course was said.
    greeted: bool,
    /// The track whose list was said.
    listed: Option<String>,
}

/// The screen that was told last.
#[derive(Debug, Default)]
enum Known {
    #[default]
    Nothing,
    Home,
    Chapter(Chapter),
    Exercise(Told),
    /// The lab, with so many of its entries told.
    Lab(usize),
}

impl Teller {
    /// What is new. The part of a chapter that is told becomes what is on the screen.
    pub(super) fn tell(&mut self, model: &mut Model, cause: Cause) -> Vec<String> {
        let mut lines = Vec::new();
        if !self.greeted {
            self.greeted = true;
            lines.push(model.course.title.clone());
        }
        let said = model.notice.take().map(|notice| sentence(&notice.text));
        if model.layer != self.layer {
            self.layer.clone_from(&model.layer);
            if let Some(layer) = &model.layer {
                lines.extend(said);
                lines.extend(layer::lines(layer, model));
                return safe(&lines);
            }
        }
        if model.layer.is_none() {
            let (known, news) = self.screen(model, cause);
            self.known = known;
            let found = matches!(&self.known, Known::Chapter(chapter) if chapter.was_found());
            lines.extend(said.filter(|_| !found));
            lines.extend(news);
        } else {
            lines.extend(said);
        }
        safe(&lines)
    }

    fn screen(&mut self, model: &mut Model, cause: Cause) -> (Known, Vec<String>) {
        let known = std::mem::take(&mut self.known);
        let is_home = matches!(model.screen(), Screen::Home(_));
        if is_home {
            let again = self.listed.as_ref() == Some(&model.track);
            let lines = match known {
                Known::Home if again => Vec::new(),
                _ if again => home::summary(model),
                _ => home::list(model),
            };
            self.listed = Some(model.track.clone());
            return (Known::Home, lines);
        }
        if let Screen::Exercise(open) = model.screen() {
            let known = match known {
                Known::Exercise(told) if told.is_about(open) => Some(told),
                _ => None,
            };
            let (told, lines) = exercise::news(known, model, cause);
            return (told.map_or(Known::Nothing, Known::Exercise), lines);
        }
        if let Screen::Lab(open) = model.screen() {
            let told = match known {
                Known::Lab(told) => told,
                _ => 0,
            };
            return (Known::Lab(open.entries.len()), lab::lines(open, told, model.setting(model.size.0)));
        }
        let known = match known {
            Known::Chapter(chapter) => Some(chapter),
            _ => None,
        };
        let (chapter, lines) = chapter::news(known, model, cause);
        (chapter.map_or(Known::Nothing, Known::Chapter), lines)
    }

    /// What is on the screen, all of it.
    pub(super) fn again(&mut self, model: &mut Model) -> Vec<String> {
        let lines = match model.screen() {
            Screen::Heap(_) => Vec::new(),
            Screen::Home(_) => home::list(model),
            Screen::Reader(_) => {
                let (chapter, lines) = match &self.known {
                    Known::Chapter(chapter) => chapter::once_more(chapter, model),
                    _ => chapter::news(None, model, Cause::Other),
                };
                self.known = chapter.map_or(Known::Nothing, Known::Chapter);
                lines
            }
            Screen::Exercise(open) => exercise::all(open, model),
            Screen::Lab(open) => lab::lines(open, 0, model.setting(model.size.0)),
        };
        safe(&lines)
    }

    /// The link of this number in the part that was told, from 1.
    pub(super) fn link(&self, model: &Model, number: usize) -> Option<usize> {
        match (&self.known, model.screen()) {
            (Known::Chapter(chapter), Screen::Reader(reader)) => {
                chapter.links(reader).get(number.checked_sub(1)?).copied()
            }
            _ => None,
        }
    }
}

pub(super) use layer::tried;

/// The lines of the open answer with their numbers.
pub(super) fn numbered(text: &str) -> Vec<String> {
    let digits = text.lines().count().to_string().len();
    let lines = text.lines().enumerate();
    lines.map(|(index, line)| format!("{:>digits$}: {line}", index + 1).trim_end().to_owned()).collect()
}

/// The text of laid-out lines, without the empty ones at both ends.
fn texts(lines: &[Line]) -> Vec<String> {
    trimmed(lines.iter().map(|line| line.text().trim_end().to_owned()).collect())
}

fn trimmed(mut lines: Vec<String>) -> Vec<String> {
    while lines.last().is_some_and(String::is_empty) {
        lines.pop();
    }
    let first = lines.iter().position(|line| !line.is_empty()).unwrap_or(0);
    lines.drain(..first);
    lines
}

/// A notice as a sentence: a capital first.
fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or(String::new(), |first| first.to_uppercase().chain(letters).collect())
}

/// A learner's file may hold anything; what of it would speak to the terminal is shown as what it is.
fn safe(lines: &[String]) -> Vec<String> {
    trimmed(lines.iter().map(|line| visible(line)).collect())
}
