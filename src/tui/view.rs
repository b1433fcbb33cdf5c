//! The screens, drawn: a function of the model. One file per screen, with the name of its state in `app`; here is what
//! all have in common: the title above, notice and keys below, and what happens in a small window.
//!
//! Every state is a sign and a word; colour comes on top.

mod arrange;
mod bars;
mod chooser;
mod compare;
mod exercise;
mod heap;
mod help;
mod home;
mod lab;
mod reader;
#[cfg(test)]
mod tests;
mod trial;
mod welcome;
mod words;

use super::editor::Editor;
use super::paint::Links;
use super::theme::{Look, Tone};
use crate::app::{Layer, Model, Screen};
use crate::markdown::Glyphs;
use crate::markdown::page::Page;
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};
use unicode_width::UnicodeWidthStr;

/// Below this many columns or rows there is nothing to draw on.
pub const LEAST: (u16, u16) = (30, 8);

/// From this many columns and rows on there is room for margins and lines between panels.
const ROOMY: (u16, u16) = (60, 15);

/// What drawing needs beside the model.
pub struct Extras<'a> {
    /// The answer being edited.
    pub editor: Option<&'a mut Editor>,
    /// Whether the terminal opens links.
    pub links: Links,
}

/// Draws the screen, and says where the cursor is to be seen.
pub fn draw(model: &Model, extras: Extras<'_>, area: Rect, buffer: &mut Buffer) -> Option<Position> {
    let mut canvas = Canvas { look: Look(model.theme), glyphs: model.glyphs, buffer };
    if area.width < LEAST.0 || area.height < LEAST.1 {
        canvas.text(area, "make the window larger (q quits)", Tone::Text);
        return None;
    }
    let row = |y| Rect { y, height: 1, ..area };
    let body = Rect { y: area.y + 1, height: area.height - 3, ..area };
    bars::title(model, &mut canvas, row(area.y));
    let cursor = match (&model.layer, model.screen()) {
        (Some(Layer::Help(place, top)), _) => {
            help::draw(*place, *top, &mut canvas, body);
            None
        }
        (Some(Layer::Outline(list)), _) => Some(chooser::draw("Outline", list, &mut canvas, body)),
        (Some(Layer::Jump(list)), _) => Some(chooser::draw("Jump to", list, &mut canvas, body)),
        (Some(Layer::Words(list)), _) => Some(words::draw(list, &mut canvas, body)),
        (Some(Layer::Compare(compare)), _) => {
            compare::draw(compare, &mut canvas, body);
            None
        }
        (Some(Layer::Trial(trial)), _) => Some(trial::draw(trial, &mut canvas, body)),
        (Some(Layer::Welcome), _) => {
            welcome::draw(model, &mut canvas, body);
            None
        }
        (_, Screen::Home(home)) => {
            home::draw(home, &mut canvas, body);
            None
        }
        (_, Screen::Heap(heap)) => {
            heap::draw(heap, &mut canvas, body);
            None
        }
        (_, Screen::Reader(reader)) => {
            reader::draw(reader, extras.links, &mut canvas, body);
            None
        }
        (_, Screen::Lab(open)) => {
            lab::draw(model, open, extras.links, &mut canvas, body);
            None
        }
        (_, Screen::Exercise(exercise)) => exercise::draw(model, exercise, extras, &mut canvas, area),
    };
    let typing = bars::notice(model, &mut canvas, row(area.bottom() - 2));
    bars::keys(model, &mut canvas, row(area.bottom() - 1));
    typing.or(cursor)
}

/// A buffer with a look.
struct Canvas<'a> {
    look: Look,
    glyphs: Glyphs,
    buffer: &'a mut Buffer,
}

impl Canvas<'_> {
    /// Writes on the first row of an area, cut at its right edge. Gives what is left of the row.
    fn text(&mut self, area: Rect, text: &str, tone: Tone) -> Rect {
        if area.height == 0 || area.width == 0 {
            return area;
        }
        let style = self.look.tone(tone);
        let shortened;
        let text = if text.width() > usize::from(area.width) {
            shortened = self.shorten(text, usize::from(area.width));
            &shortened
        } else {
            text
        };
        let (x, _) = self.buffer.set_stringn(area.x, area.y, text, usize::from(area.width), style);
        Rect { x, width: area.right() - x, ..area }
    }

    /// Writes at the right edge of an area's first row, if there is room for all of it. Gives what is left of the row.
    fn text_right(&mut self, area: Rect, text: &str, tone: Tone) -> Rect {
        let width = cells(text.width());
        if width == 0 || width >= area.width {
            return area;
        }
        self.text(Rect { x: area.right() - width, width, ..area }, text, tone);
        Rect { width: area.width - width, ..area }
    }

    /// A line from edge to edge.
    fn rule(&mut self, area: Rect) {
        let sign = self.sign("─", "-");
        self.text(area, &sign.repeat(usize::from(area.width)), Tone::Frame);
    }

    /// A text cut to a width, with a sign that says so.
    fn shorten(&self, text: &str, width: usize) -> String {
        let end = self.sign("…", "...");
        let room = width.saturating_sub(end.width());
        let mut used = 0;
        let letters = text.chars().take_while(|letter| {
            used += unicode_width::UnicodeWidthChar::width(*letter).unwrap_or(0);
            used <= room
        });
        letters.chain(end.chars()).collect()
    }

    /// The first sign where the terminal shows it, else the second.
    fn sign(&self, unicode: &'static str, ascii: &'static str) -> &'static str {
        if self.glyphs == Glyphs::Unicode { unicode } else { ascii }
    }
}

/// The part of a panel where its page stands: in the middle, if the page was laid out narrower than the panel.
fn page_area(page: &Page, panel: Rect) -> Rect {
    let margin = panel.width.saturating_sub(page.width) / 2;
    Rect { x: panel.x + margin, width: panel.width - margin, ..panel }
}

/// The area without its margins, where there is room for them.
fn inset(area: Rect) -> Rect {
    let margin = if area.width >= ROOMY.0 { 2 } else { 0 };
    Rect { x: area.x + margin, width: area.width - 2 * margin, ..area }
}

/// The rows of an area, top to bottom.
fn rows_of(area: Rect) -> impl Iterator<Item = Rect> {
    (area.top()..area.bottom()).map(move |y| Rect { y, height: 1, ..area })
}

fn cells(count: usize) -> u16 {
    u16::try_from(count).unwrap_or(u16::MAX)
}
