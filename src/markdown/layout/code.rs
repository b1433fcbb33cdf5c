//! Code blocks, programs and what they print.

use super::super::document::{BlockKind, Ends, Program, Ran};
use super::super::highlight::{self, Row};
use super::super::page::{Role, Span};
use super::pen::{Indent, Pen, fill, span};
use super::text::{clean, text_width, wrap_code};
use super::{Glyphs, picture, width_of, worked};

/// Columns of a tab in code.
const TAB: usize = 4;
/// Lines of an output that are shown; a program may print thousands.
const SHOWN: usize = 60;

/// Beside code: line numbers and marks.
#[derive(Default)]
pub(super) struct Gutter<'g> {
    /// Whether lines are numbered.
    pub(super) numbers: bool,
    /// Emphasised lines, from 1.
    pub(super) marks: &'g [usize],
}

/// A program with what it prints.
pub(super) fn program(pen: &mut Pen, index: usize) {
    let document = pen.document;
    let Some(program) = document.programs.get(index) else { return };
    match &program.worked {
        Some(rows) => worked::draw(pen, program, rows),
        None => source(pen, &program.language, &program.text, &program_gutter(program)),
    }
    if let Some(ran) = pen.reading.outputs.get(&index) {
        pen.gap(0);
        ran_box(pen, "ran", ran);
    } else if let Some(output) = program.output.as_ref().filter(|_| !is_asked(pen, index)) {
        output_box(pen, "", printed(output, program.ends));
    }
}

fn program_gutter(program: &Program) -> Gutter<'_> {
    Gutter { numbers: program.numbers, marks: &program.marks }
}

/// Whether a prediction asks what this program does: then its output is shown as the answer and not before.
fn is_asked(pen: &Pen, index: usize) -> bool {
    let blocks = pen.document.blocks.iter().map(|block| &block.kind);
    let below = blocks.skip_while(|kind| !matches!(kind, BlockKind::Program(program) if *program == index)).skip(1);
    below.take_while(|kind| !matches!(kind, BlockKind::Program(_))).any(|kind| match kind {
        BlockKind::Prediction(asked) => {
            pen.document.predictions.get(*asked).is_some_and(|prediction| !prediction.own_program)
        }
        _ => false,
    })
}

/// A code block that is not run. A `text` block is a picture and stands as it is.
pub(super) fn block(pen: &mut Pen, language: &str, text: &str) {
    if language == "text" && pen.glyphs != Glyphs::Plain {
        picture::draw(pen, &clean(text, TAB));
    } else {
        source(pen, language, text, &Gutter::default());
    }
}

/// Highlighted code behind a bar.
pub(super) fn source(pen: &mut Pen, language: &str, text: &str, gutter: &Gutter) {
    let rows = highlight::remembered(language, &clean(text, TAB));
    let digits = if gutter.numbers { rows.len().to_string().len() } else { 0 };
    for (index, row) in rows.iter().enumerate() {
        let number = if gutter.numbers { format!("{:>digits$}", index + 1) } else { String::new() };
        let marked = gutter.marks.contains(&(index + 1));
        let left = left(pen, &number, marked);
        let below = left_of_rest(pen, digits, marked);
        let width = pen.wide().saturating_sub(width_of(&left)).max(1);
        for (at, mut line) in wrap_code(spans(row), width, pen.wrap_mark()).into_iter().enumerate() {
            let mut whole = if at == 0 { left.clone() } else { below.clone() };
            whole.append(&mut line);
            pen.line(whole);
        }
    }
}

/// What stands left of a line of code: its number and the bar; beside an emphasised line the bar is thick.
fn left(pen: &Pen, number: &str, marked: bool) -> Vec<Span> {
    if pen.glyphs == Glyphs::Plain {
        let mark = if marked { ">" } else { " " };
        return vec![span(format!("{}{number}{mark} ", fill(number, 2)), Role::LineNumber)];
    }
    let indent = if pen.measure() < 40 { 0 } else { 2 };
    let number = if number.is_empty() { " ".repeat(indent) } else { format!("{number} ") };
    let number = format!("{}{number}", fill(&number, indent));
    let bar = if marked {
        span(pen.glyphs.pick("▌ ", "> "), Role::LineMark)
    } else {
        span(pen.glyphs.pick("│ ", "| "), Role::Frame)
    };
    vec![span(number, Role::LineNumber), bar]
}

fn left_of_rest(pen: &Pen, digits: usize, marked: bool) -> Vec<Span> {
    left(pen, &" ".repeat(digits), marked)
}

/// A row of highlighted code as spans.
pub(super) fn spans(row: &Row) -> Vec<Span> {
    row.iter().map(|(text, role)| span(text.as_str(), *role)).collect()
}

/// The lines that the author says are printed; of a program that fails the last one is the error.
fn printed(output: &str, ends: Ends) -> Vec<Vec<Span>> {
    let cleaned = clean(output, 8);
    let lines: Vec<&str> = cleaned.split('\n').collect();
    let last = lines.len() - 1;
    let role = |index| if ends == Ends::Error && index == last { Role::Error } else { Role::Output };
    lines.iter().enumerate().map(|(index, line)| vec![span(*line, role(index))]).collect()
}

/// What a program really did, in a box.
pub(super) fn ran_box(pen: &mut Pen, label: &str, ran: &Ran) {
    let rows = |text: &str, role| -> Vec<Vec<Span>> {
        let cleaned = clean(text.trim_end(), 8).into_owned();
        let all = cleaned.split('\n').filter(|_| !cleaned.is_empty());
        all.map(|line| vec![span(line.trim_end(), role)]).collect()
    };
    let mut lines = rows(&ran.stdout, Role::Output);
    if lines.len() > SHOWN {
        let more = lines.len() - SHOWN;
        lines.truncate(SHOWN);
        lines.push(vec![span(format!("... and {more} more lines"), Role::Dim)]);
    }
    lines.extend(rows(&ran.error, Role::Error));
    if lines.is_empty() {
        lines.push(vec![span("nothing is printed", Role::Dim)]);
    }
    output_box(pen, label, lines);
}

/// Lines in a box, its label in the frame.
pub(super) fn output_box(pen: &mut Pen, label: &str, lines: Vec<Vec<Span>>) {
    if pen.glyphs == Glyphs::Plain {
        let label = if label.is_empty() { "output".to_owned() } else { label.to_owned() };
        pen.text(&[span(capital(&label) + ":", Role::Label)]);
        pen.open(Indent::spaces(4));
        for line in lines {
            pen.code(line);
        }
        pen.close();
        return;
    }
    let indent = if pen.measure() < 40 { 0 } else { 2 };
    pen.open(Indent::spaces(indent));
    let room = pen.wide().saturating_sub(4).max(1);
    let mark = pen.wrap_mark();
    let rows: Vec<Vec<Span>> = lines.into_iter().flat_map(|line| wrap_code(line, room, mark)).collect();
    let label = if label.is_empty() || text_width(label) + 2 > room { String::new() } else { format!(" {label} ") };
    let inner = rows.iter().map(|row| width_of(row)).max().unwrap_or(0).max(text_width(&label));
    let glyphs = pen.glyphs;
    let line = |columns: usize| glyphs.pick("─", "-").repeat(columns);
    let head = (inner + 2).saturating_sub(text_width(&label) + 1);
    pen.line(vec![
        span(glyphs.pick("┌─", "+-"), Role::Frame),
        span(label.as_str(), Role::Label),
        span(line(head) + glyphs.pick("┐", "+"), Role::Frame),
    ]);
    for row in rows {
        let rest = inner.saturating_sub(width_of(&row));
        let mut whole = vec![span(glyphs.pick("│ ", "| "), Role::Frame)];
        whole.extend(row);
        whole.push(span(" ".repeat(rest), Role::Output));
        whole.push(span(glyphs.pick(" │", " |"), Role::Frame));
        pen.line(whole);
    }
    pen.line(vec![span(
        format!("{0}{1}{2}", glyphs.pick("└", "+"), line(inner + 2), glyphs.pick("┘", "+")),
        Role::Frame,
    )]);
    pen.close();
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or(String::new(), |first| first.to_uppercase().chain(letters).collect())
}
