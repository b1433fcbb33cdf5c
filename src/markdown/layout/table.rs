//! Tables: columns as wide as their cells, shrunk from the widest on where the page is narrow; where even that does not
//! do, a record for each row.

use super::super::document::{Align, Table};
use super::super::page::{Role, Span};
use super::pen::{Indent, Pen, span};
use super::text::wrap;
use super::{Glyphs, inline, width_of};

/// Columns between two columns: a space, a line, a space.
const BETWEEN: usize = 3;
/// A column is not shrunk below this.
const NARROW: usize = 8;

/// A row: its cells, each a stretch of running text.
type Row = Vec<Vec<Span>>;

/// Draws a table.
pub(super) fn draw(pen: &mut Pen, table: &Table) {
    let head: Row = table.head.iter().map(|cell| inline::spans(pen, cell, Role::TableHead)).collect();
    let rows: Vec<Row> =
        table.rows.iter().map(|row| row.iter().map(|cell| inline::spans(pen, cell, Role::Text)).collect()).collect();
    let columns = rows.iter().map(Vec::len).chain([head.len()]).max().unwrap_or(0);
    let natural: Vec<usize> = (0..columns)
        .map(|column| rows.iter().chain([&head]).map(|row| cell_width(row, column)).max().unwrap_or(0))
        .collect();
    let fitted = if pen.glyphs == Glyphs::Plain { None } else { fit(&natural, pen.wide()) };
    match fitted {
        Some(widths) => {
            let width = widths.iter().sum::<usize>() + BETWEEN * (widths.len() - 1);
            // Set in like code, where there is room.
            pen.open(Indent::spaces(if width + 2 <= pen.wide() && pen.measure() >= 40 { 2 } else { 0 }));
            Grid { widths, columns: &table.columns, glyphs: pen.glyphs }.draw(pen, &head, &rows);
            pen.close();
        }
        None => records(pen, &head, &rows),
    }
}

fn cell_width(row: &Row, column: usize) -> usize {
    row.get(column).map_or(0, |cell| width_of(cell))
}

/// The width of each column within `room`, or none if the table does not fit.
fn fit(natural: &[usize], room: usize) -> Option<Vec<usize>> {
    let count = natural.len();
    if count == 0 || room < 4 * count + 1 {
        return None;
    }
    let room = room.checked_sub(BETWEEN * (count - 1))?;
    let mut widths: Vec<usize> = natural.iter().map(|width| (*width).clamp(1, room)).collect();
    let mut over = widths.iter().sum::<usize>().saturating_sub(room);
    while over > 0 {
        let widest = widths.iter_mut().max()?;
        if *widest <= NARROW {
            return None;
        }
        *widest -= 1;
        over -= 1;
    }
    Some(widths)
}

struct Grid<'g> {
    widths: Vec<usize>,
    columns: &'g [Align],
    glyphs: Glyphs,
}

impl Grid<'_> {
    fn draw(&self, pen: &mut Pen, head: &Row, rows: &[Row]) {
        if head.iter().any(|cell| !cell.is_empty()) {
            self.row(pen, &self.wrapped(head));
            self.line(pen, self.glyphs.pick("━┿", "=+"));
        }
        let rows: Vec<_> = rows.iter().map(|row| self.wrapped(row)).collect();
        let apart = rows.iter().any(|row| row.iter().any(|cell| cell.len() > 1));
        for (index, row) in rows.iter().enumerate() {
            if apart && index > 0 {
                self.line(pen, self.glyphs.pick("─┼", "-+"));
            }
            self.row(pen, row);
        }
    }

    /// The lines of each cell.
    fn wrapped(&self, row: &Row) -> Vec<Vec<Vec<Span>>> {
        let cells = self.widths.iter().enumerate();
        cells.map(|(column, width)| row.get(column).map_or_else(Vec::new, |cell| wrap(cell, *width))).collect()
    }

    fn row(&self, pen: &mut Pen, cells: &[Vec<Vec<Span>>]) {
        let height = cells.iter().map(Vec::len).max().unwrap_or(0).max(1);
        for index in 0..height {
            let mut line = Vec::new();
            for (column, width) in self.widths.iter().enumerate() {
                if column > 0 {
                    line.push(span(self.glyphs.pick(" │ ", " | "), Role::Frame));
                }
                let cell = cells.get(column).and_then(|cell| cell.get(index)).cloned().unwrap_or_default();
                let free = width.saturating_sub(width_of(&cell));
                let before = match self.columns.get(column).copied().unwrap_or_default() {
                    Align::Left => 0,
                    Align::Center => free / 2,
                    Align::Right => free,
                };
                line.push(span(" ".repeat(before), Role::Text));
                line.extend(cell);
                if column + 1 < self.widths.len() {
                    line.push(span(" ".repeat(free - before), Role::Text));
                }
            }
            pen.line(line);
        }
    }

    /// A line across: `signs` are the line and the crossing.
    fn line(&self, pen: &mut Pen, signs: &str) {
        let mut signs = signs.chars().map(String::from);
        let (along, cross) = (signs.next().unwrap_or_default(), signs.next().unwrap_or_default());
        let parts: Vec<String> = self.widths.iter().map(|width| along.repeat(*width)).collect();
        pen.line(vec![span(parts.join(&format!("{along}{cross}{along}")), Role::Frame)]);
    }
}

/// `header: cell` for each cell, an empty line between the rows.
fn records(pen: &mut Pen, head: &Row, rows: &[Row]) {
    for (index, row) in rows.iter().enumerate() {
        if index > 0 {
            pen.gap(1);
        }
        for (column, cell) in row.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
            let mut line = head.get(column).cloned().unwrap_or_default();
            if !line.is_empty() {
                line.push(span(": ", Role::TableHead));
            }
            line.extend(cell.iter().cloned());
            pen.open(Indent::after(2));
            pen.text(&line);
            pen.close();
        }
    }
    if rows.is_empty() {
        for cell in head {
            pen.text(cell);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_widest_column_gives_way() {
        assert_eq!(fit(&[4, 40, 20], 80), Some(vec![4, 40, 20]));
        assert_eq!(fit(&[4, 40, 20], 50), Some(vec![4, 20, 20]));
        assert_eq!(fit(&[4, 40, 20], 36), Some(vec![4, 13, 13]));
        assert_eq!(fit(&[4, 40, 20], 24), None);
        assert_eq!(fit(&[1, 1, 1, 1], 16), None);
    }
}
