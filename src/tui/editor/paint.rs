//! The editor on the screen: line numbers, colours of the grammar, selection, and where the cursor stands. Rows are
//! never wrapped; the view moves sideways with the cursor.

use super::Editor;
use super::text::{self, Spot, Text};
use crate::markdown::highlight::{Row, highlight};
use crate::markdown::page::{Mark, Role};
use crate::tui::theme::{Look, Tone};
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};
use std::ops::Range;
use unicode_segmentation::UnicodeSegmentation;

/// Rows and columns that stay visible around the cursor, where there is room.
const MARGIN: usize = 2;

/// Code as it is painted.
struct Code<'a> {
    lines: &'a [String],
    colours: &'a [Row],
    /// First row and column shown.
    top: usize,
    left: usize,
    selection: Option<Range<Spot>>,
    /// The row whose number stands out.
    current: Option<usize>,
    look: Look,
}

/// Paints code that is not being edited, with line numbers, from a row on.
pub fn paint_code(language: &str, code: &str, top: usize, area: Rect, buffer: &mut Buffer, look: Look) {
    let text = Text::new(code);
    // The empty row that ends a file is no row to read.
    let lines = match text.lines() {
        [lines @ .., last] if last.is_empty() && !lines.is_empty() => lines,
        lines => lines,
    };
    let colours = highlight(language, &text.text());
    let code = Code { lines, colours: &colours, top, left: 0, selection: None, current: None, look };
    code.paint(area, buffer);
}

impl Editor {
    /// Paints the editor and says where the cursor stands. Moves the view so that the cursor is in it.
    pub fn paint(&mut self, area: Rect, buffer: &mut Buffer, look: Look) -> Option<Position> {
        let gutter = gutter(self.text.lines());
        if area.height == 0 || usize::from(area.width) <= gutter + 1 {
            return None;
        }
        let width = usize::from(area.width) - gutter;
        self.follow_cursor(usize::from(area.height), width);
        let colours = self.colours.take().unwrap_or_else(|| highlight(&self.language, &self.text.text()));
        let code = Code {
            lines: self.text.lines(),
            colours: &colours,
            top: self.top,
            left: self.left,
            selection: self.text.selection(),
            current: Some(self.cursor().row),
            look,
        };
        code.paint(area, buffer);
        self.colours = Some(colours);
        let column = text::columns(self.text.around().0) - self.left;
        Some(Position {
            x: area.x + cells(gutter + column.min(width - 1)),
            y: area.y + cells(self.cursor().row - self.top),
        })
    }

    fn follow_cursor(&mut self, height: usize, width: usize) {
        self.height = height;
        let row = self.cursor().row;
        let margin = MARGIN.min(height.saturating_sub(1) / 2);
        // Not beyond the last row, but never so far that the cursor is out of sight.
        let last_top = self.text.lines().len().saturating_sub(height);
        let lowest = (row + margin + 1).saturating_sub(height).min(last_top);
        let highest = row.saturating_sub(margin).max(lowest);
        self.top = self.top.clamp(lowest, highest);
        let column = text::columns(self.text.around().0);
        let margin = MARGIN.min(width.saturating_sub(1) / 2);
        self.left =
            if column + margin < width { 0 } else { self.left.clamp(column + margin + 1 - width, column - margin) };
    }
}

/// Columns of the line numbers and the space around them.
fn gutter(lines: &[String]) -> usize {
    lines.len().to_string().len().max(2) + 2
}

impl Code<'_> {
    fn paint(&self, area: Rect, buffer: &mut Buffer) {
        let gutter = gutter(self.lines);
        if usize::from(area.width) <= gutter {
            return;
        }
        for (row, y) in (self.top..self.lines.len()).zip(area.top()..area.bottom()) {
            let number = format!("{:>1$} ", row + 1, gutter - 1);
            let tone = if self.current == Some(row) { Tone::Text } else { Tone::Dim };
            buffer.set_string(area.x, y, number, self.look.tone(tone));
            let code = Rect { x: area.x + cells(gutter), y, width: area.width - cells(gutter), height: 1 };
            self.paint_row(row, code, buffer);
        }
    }

    fn paint_row(&self, row: usize, area: Rect, buffer: &mut Buffer) {
        let line = &self.lines[row];
        let colours = self.colours.get(row).map_or(&[][..], Vec::as_slice);
        let end = self.left + usize::from(area.width);
        let mut column = 0;
        for (byte, letter) in line.grapheme_indices(true) {
            let width = text::width(letter, column);
            let selected = self.selection.as_ref().is_some_and(|range| range.contains(&Spot { row, byte }));
            let style = if selected {
                self.look.tone(Tone::Marked)
            } else {
                self.look.span(role_at(colours, byte), Mark::default())
            };
            if column >= self.left && column + width <= end {
                let x = area.x + cells(column - self.left);
                let shown = if letter == "\t" { "    " } else { letter };
                buffer.set_stringn(x, area.y, shown, width, style);
            }
            column += width;
        }
        self.paint_selected_end(row, column, area, buffer);
        self.paint_edges(column, area, buffer);
    }

    /// A selected row end is shown as one cell, so that a selected empty row can be seen.
    fn paint_selected_end(&self, row: usize, column: usize, area: Rect, buffer: &mut Buffer) {
        let row_end = Spot { row, byte: self.lines[row].len() };
        let selected = self.selection.as_ref().is_some_and(|range| range.contains(&row_end) && range.end.row > row);
        if selected && (self.left..self.left + usize::from(area.width)).contains(&column) {
            buffer.set_string(area.x + cells(column - self.left), area.y, " ", self.look.tone(Tone::Marked));
        }
    }

    /// Marks rows that go on beyond the edges.
    fn paint_edges(&self, columns: usize, area: Rect, buffer: &mut Buffer) {
        let style = self.look.tone(Tone::Dim);
        if self.left > 0 && columns > 0 {
            buffer.set_string(area.x, area.y, "‹", style);
        }
        if columns > self.left + usize::from(area.width) {
            buffer.set_string(area.right() - 1, area.y, "›", style);
        }
    }
}

fn role_at(colours: &[(String, Role)], byte: usize) -> Role {
    let mut end = 0;
    for (piece, role) in colours {
        end += piece.len();
        if byte < end {
            return *role;
        }
    }
    Role::CodeText
}

fn cells(count: usize) -> u16 {
    u16::try_from(count).unwrap_or(u16::MAX)
}
