//! The editor on the screen: line numbers, colours of the grammar, selection, and where the cursor stands. Rows are
//! never wrapped; the view moves sideways with the cursor.

use super::text::{self, Spot};
use super::{Editor, Role};
use crate::markdown::page::Mark;
use crate::tui::theme::{Look, Tone};
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
    style::Style,
};
use unicode_segmentation::UnicodeSegmentation;

/// Rows and columns that stay visible around the cursor, where there is room.
const MARGIN: usize = 2;

impl Editor {
    /// Paints the editor and says where the cursor stands. Moves the view so that the cursor is in it.
    pub fn paint(&mut self, area: Rect, buffer: &mut Buffer, look: Look) -> Option<Position> {
        let gutter = self.gutter();
        if area.height == 0 || usize::from(area.width) <= gutter + 1 {
            return None;
        }
        let width = usize::from(area.width) - gutter;
        self.follow_cursor(usize::from(area.height), width);
        let colours = match self.colours.take() {
            Some(colours) => colours,
            None => (self.highlight)(&self.language, &self.text.text()),
        };
        for (offset, y) in (area.top()..area.bottom()).enumerate() {
            let row = self.top + offset;
            if row >= self.text.lines().len() {
                break;
            }
            let number = format!("{:>1$} ", row + 1, gutter - 1);
            let tone = if row == self.cursor().row { Tone::Text } else { Tone::Dim };
            buffer.set_string(area.x, y, number, look.tone(tone));
            let code = Rect { x: area.x + cells(gutter), y, width: cells(width), height: 1 };
            self.paint_row(row, colours.get(row).map_or(&[], Vec::as_slice), code, buffer, look);
        }
        self.colours = Some(colours);
        let column = text::columns(self.text.around().0) - self.left;
        Some(Position {
            x: area.x + cells(gutter + column.min(width - 1)),
            y: area.y + cells(self.cursor().row - self.top),
        })
    }

    /// Columns of the line numbers and the space after them.
    fn gutter(&self) -> usize {
        self.text.lines().len().to_string().len().max(2) + 1
    }

    fn follow_cursor(&mut self, height: usize, width: usize) {
        self.height = height;
        let row = self.cursor().row;
        let margin = MARGIN.min(height.saturating_sub(1) / 2);
        let lowest_top = (row + margin + 1).saturating_sub(height);
        let last_top = self.text.lines().len().saturating_sub(height);
        self.top =
            self.top.clamp(lowest_top.min(last_top.max(row.saturating_sub(height - 1))), row.saturating_sub(margin));
        let column = text::columns(self.text.around().0);
        let margin = MARGIN.min(width.saturating_sub(1) / 2);
        self.left = self.left.clamp((column + margin + 1).saturating_sub(width), column.saturating_sub(margin));
        if column + margin < width {
            self.left = 0;
        }
    }

    fn paint_row(&self, row: usize, colours: &[(String, Role)], area: Rect, buffer: &mut Buffer, look: Look) {
        let selection = self.text.selection();
        let line = &self.text.lines()[row];
        let mut column = 0;
        let end = self.left + usize::from(area.width);
        for (byte, letter) in line.grapheme_indices(true) {
            let width = text::width(letter, column);
            let selected = selection.as_ref().is_some_and(|range| range.contains(&Spot { row, byte }));
            let style =
                if selected { look.tone(Tone::Marked) } else { look.span(role_at(colours, byte), Mark::default()) };
            if column >= self.left && column + width <= end {
                let shown = if letter == "\t" { "    " } else { letter };
                let x = area.x + cells(column - self.left);
                buffer.set_stringn(x, area.y, shown, width, style);
            }
            column += width;
        }
        // A selected row end is shown as one cell, so that a selected empty row can be seen.
        let row_end = Spot { row, byte: line.len() };
        let end_selected = selection.is_some_and(|range| range.contains(&row_end) && range.end.row > row);
        if end_selected && (self.left..end).contains(&column) {
            buffer.set_string(area.x + cells(column - self.left), area.y, " ", look.tone(Tone::Marked));
        }
        self.paint_edges(line, area, buffer, look.tone(Tone::Dim));
    }

    /// Marks rows that go on beyond the edges.
    fn paint_edges(&self, line: &str, area: Rect, buffer: &mut Buffer, style: Style) {
        if self.left > 0 && !line.is_empty() {
            buffer.set_string(area.x, area.y, "‹", style);
        }
        if text::columns(line) > self.left + usize::from(area.width) {
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
