//! A puzzle of lines: the program as it lies at the moment, and below a rule the lines that are left out.

use super::Canvas;
use crate::app::arrange::Arrangement;
use crate::markdown::highlight::{Row, highlight};
use crate::markdown::page::Mark;
use crate::tui::theme::Tone;
use ratatui::layout::Rect;

/// Columns of one step in.
const STEP: usize = 4;

/// A row of the panel.
enum Shown<'a> {
    /// A line of the program, by index, with its colours.
    Placed(usize, usize, &'a str, Option<&'a Row>),
    /// The rule.
    Rule,
    /// A line that is left out, by index.
    Aside(usize, &'a str),
    /// A remark.
    Remark(&'static str),
}

/// Draws it so that the cursor is in sight.
pub(super) fn draw(arrangement: &Arrangement, language: &str, canvas: &mut Canvas<'_>, area: Rect) {
    let program = arrangement.program();
    let lines: Vec<String> =
        program.iter().map(|piece| format!("{}{}", " ".repeat(STEP * piece.depth), piece.text)).collect();
    let text = lines.join("\n");
    let colours = highlight(language, &text);
    let mut rows = Vec::new();
    if program.is_empty() {
        rows.push(Shown::Remark("Enter takes a line in"));
    }
    for (index, piece) in program.iter().enumerate() {
        rows.push(Shown::Placed(index, piece.depth, &piece.text, colours.get(index)));
    }
    rows.push(Shown::Rule);
    if arrangement.aside().is_empty() {
        rows.push(Shown::Remark("nothing is left out"));
    }
    let aside = arrangement.aside().iter().enumerate();
    rows.extend(aside.map(|(index, line)| Shown::Aside(program.len() + index, line)));
    let here = rows.iter().position(|row| index_of(row) == Some(arrangement.cursor)).unwrap_or(0);
    let height = usize::from(area.height);
    let top = here.saturating_sub(height * 2 / 3).min(rows.len().saturating_sub(height));
    for (row, place) in rows.iter().skip(top).zip(super::rows_of(area)) {
        draw_row(row, index_of(row) == Some(arrangement.cursor), canvas, place);
    }
}

fn index_of(row: &Shown<'_>) -> Option<usize> {
    match row {
        Shown::Placed(index, ..) | Shown::Aside(index, _) => Some(*index),
        Shown::Rule | Shown::Remark(_) => None,
    }
}

fn draw_row(row: &Shown<'_>, selected: bool, canvas: &mut Canvas<'_>, place: Rect) {
    let mark = if selected { canvas.sign("› ", "> ") } else { "  " };
    match row {
        Shown::Placed(index, depth, text, colours) => {
            let rest = canvas.text(place, mark, Tone::PanelTitle);
            let rest = canvas.text(rest, &format!("{:>2} ", index + 1), Tone::Dim);
            let guide = canvas.sign("·   ", ".   ");
            let rest = canvas.text(rest, &guide.repeat(*depth), Tone::Dim);
            match colours {
                Some(colours) if !selected => coloured(colours, depth * STEP, canvas, rest),
                _ => {
                    canvas.text(rest, text, if selected { Tone::Selected } else { Tone::Text });
                }
            }
        }
        Shown::Rule => {
            let label = " not needed ";
            let line = canvas.sign("─", "-");
            let rest = canvas.text(place, &line.repeat(4), Tone::Frame);
            let rest = canvas.text(rest, label, Tone::Dim);
            canvas.text(rest, &line.repeat(usize::from(rest.width)), Tone::Frame);
        }
        Shown::Aside(_, text) => {
            let rest = canvas.text(place, mark, Tone::PanelTitle);
            let rest = canvas.text(rest, "   ", Tone::Dim);
            canvas.text(rest, text, if selected { Tone::Selected } else { Tone::Dim });
        }
        Shown::Remark(text) => {
            canvas.text(Rect { x: place.x + 5, width: place.width.saturating_sub(5), ..place }, text, Tone::Dim);
        }
    }
}

/// A line in the colours of its grammar, without the spaces that it begins with.
fn coloured(row: &Row, spaces: usize, canvas: &mut Canvas<'_>, place: Rect) {
    let mut skip = spaces;
    let mut x = place.x;
    for (text, role) in row {
        let skipped = text.chars().take(skip).count();
        skip -= skipped;
        let text: String = text.chars().skip(skipped).collect();
        let room = usize::from(place.right().saturating_sub(x));
        x = canvas.buffer.set_stringn(x, place.y, &text, room, canvas.look.span(*role, Mark::default())).0;
    }
}
