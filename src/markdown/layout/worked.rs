//! Worked examples: label, code, what happens. Where there is no room for three columns the note stands under its line.

use super::super::document::Program;
use super::super::highlight;
use super::super::page::{Role, Span};
use super::code::spans;
use super::pen::{Indent, Pen, fill, span};
use super::text::{clean, text_width, wrap, wrap_code};
use super::{Glyphs, width_of};

/// Columns between the columns.
const BETWEEN: usize = 3;
/// Labels that leave less than this to the code do not stand beside it.
const CODE: usize = 10;
/// Notes need so many columns to stand beside the code.
const NOTE: usize = 16;

/// Draws the rows.
pub(super) fn draw(pen: &mut Pen, program: &Program, rows: &[[String; 3]]) {
    let code = highlight::remembered(&program.language, &clean(&program.text, 4));
    let lines: Vec<Vec<Span>> = code.iter().map(spans).collect();
    let indent = if pen.measure() < 40 { 0 } else { 2 };
    let label = rows.iter().map(|row| text_width(&row[0])).max().unwrap_or(0);
    if pen.glyphs == Glyphs::Plain || label + CODE > pen.measure() {
        return said(pen, lines, rows);
    }
    let widest = lines.iter().map(|line| width_of(line)).max().unwrap_or(0);
    let left = indent + label + if label > 0 { BETWEEN - 1 } else { 0 };
    let note = pen.measure().saturating_sub(left + widest + BETWEEN);
    for (line, [name, _, text]) in lines.into_iter().zip(rows) {
        let name = clean(name, 1);
        let head = format!("{}{name}{}", " ".repeat(indent), fill(&name, left - indent));
        let notes = if text.is_empty() { Vec::new() } else { vec![span(clean(text, 1), Role::Text)] };
        if note >= NOTE {
            beside(pen, &head, line, widest, &wrap(&notes, note));
        } else {
            below(pen, &head, line, &notes);
        }
    }
}

/// The note in the third column; its further rows stand under its first.
fn beside(pen: &mut Pen, head: &str, line: Vec<Span>, widest: usize, notes: &[Vec<Span>]) {
    let left = text_width(head);
    let mut notes = notes.iter();
    let code = width_of(&line);
    let mut whole = vec![span(head, Role::Label)];
    whole.extend(line);
    if let Some(note) = notes.next().filter(|note| !note.is_empty()) {
        whole.push(span(" ".repeat(widest - code + BETWEEN), Role::Text));
        whole.extend(note.iter().cloned());
    }
    pen.line(whole);
    for note in notes {
        let mut whole = vec![span(" ".repeat(left + widest + BETWEEN), Role::Text)];
        whole.extend(note.iter().cloned());
        pen.line(whole);
    }
}

/// The note under its line.
fn below(pen: &mut Pen, head: &str, line: Vec<Span>, notes: &[Span]) {
    let left = text_width(head);
    let mark = pen.wrap_mark();
    for (index, row) in wrap_code(line, pen.wide().saturating_sub(left).max(1), mark).into_iter().enumerate() {
        let mut whole = vec![span(if index == 0 { head.to_owned() } else { " ".repeat(left) }, Role::Label)];
        whole.extend(row);
        pen.line(whole);
    }
    if notes.is_empty() {
        return;
    }
    let corner = pen.glyphs.pick("└ ", "- ");
    let width = pen.measure().saturating_sub(left + 2).max(1);
    for (index, row) in wrap(notes, width).into_iter().enumerate() {
        let mut whole = vec![span(" ".repeat(left), Role::Label)];
        whole.push(span(if index == 0 { corner } else { "  " }, Role::Frame));
        whole.extend(row);
        pen.line(whole);
    }
}

/// Line for line: the code, then its label and note.
fn said(pen: &mut Pen, lines: Vec<Vec<Span>>, rows: &[[String; 3]]) {
    for (line, [name, _, text]) in lines.into_iter().zip(rows) {
        pen.open(Indent::spaces(4));
        pen.code(line);
        pen.close();
        let divider = if name.is_empty() || text.is_empty() { "" } else { ": " };
        if !(name.is_empty() && text.is_empty()) {
            let note = [span(format!("{name}{divider}"), Role::Label), span(clean(text, 1), Role::Text)];
            pen.text(&note);
        }
    }
}
