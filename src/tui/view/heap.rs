//! What a running Python holds: which process, the three tables, and the one that is shown.

use super::{Canvas, inset, rows_of};
use crate::app::glance::{Line, Tone as Meant};
use crate::app::screen::heap::{Heap, Table};
use crate::tui::theme::Tone;
use ratatui::layout::Rect;

pub(super) fn draw(heap: &Heap, canvas: &mut Canvas<'_>, area: Rect) {
    let area = inset(area);
    let mut rows = rows_of(area);
    let (Some(head), Some(tables)) = (rows.next(), rows.next()) else { return };
    match (&heap.glance, &heap.ended) {
        (Some(glance), _) => {
            let rest = canvas.text(head, &glance.program, Tone::Dim);
            let pause = format!("  stood still for {:.1} ms", glance.pause);
            if pause.len() <= usize::from(rest.width) {
                canvas.text_right(rest, &pause, Tone::Dim);
            }
        }
        (None, Some(_)) => {}
        (None, None) => {
            canvas.text(head, &format!("looking at process {}", heap.pid), Tone::Dim);
        }
    }
    let mut rest = tables;
    for table in Table::ALL {
        let is_shown = table == heap.table;
        let mark = if is_shown { canvas.sign("› ", "> ") } else { "  " };
        let name = match (table, &heap.wanted) {
            (Table::Holders, Some(wanted)) => format!("{} of {wanted}", table.name()),
            _ => table.name().to_owned(),
        };
        rest = canvas.text(rest, mark, Tone::PanelTitle);
        rest = canvas.text(rest, &name, if is_shown { Tone::PanelTitle } else { Tone::Dim });
        rest = canvas.text(rest, "   ", Tone::Text);
    }
    draw_table(heap, canvas, Rect { y: area.y + 2, height: area.height.saturating_sub(2), ..area });
}

/// The head of the table stays; the rows below it follow the cursor.
fn draw_table(heap: &Heap, canvas: &mut Canvas<'_>, area: Rect) {
    let lines = heap.lines();
    let Some((head, rows)) = lines.split_first() else { return };
    // Below the mark of the selected row.
    let rest = canvas.text(area, "  ", Tone::Text);
    canvas.text(rest, &head.text, if head.tone == Meant::Head { Tone::Title } else { Tone::Text });
    let area = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
    let height = usize::from(area.height);
    let top = heap.cursor.saturating_sub(height / 2).min(rows.len().saturating_sub(height));
    for ((index, line), row) in rows.iter().enumerate().skip(top).zip(rows_of(area)) {
        let selected = index == heap.cursor;
        let mark = if selected { canvas.sign("› ", "> ") } else { "  " };
        let rest = canvas.text(row, mark, Tone::PanelTitle);
        let tone = match line.tone {
            _ if selected => Tone::Selected,
            Meant::Head => Tone::Title,
            Meant::Text => Tone::Text,
            Meant::Dim => Tone::Dim,
        };
        let text = fit(line, usize::from(rest.width), canvas.sign("…", "..."));
        canvas.text(rest, &text, tone);
    }
}

/// A line that is too long loses its middle: a way is told by its end, a row by its figures.
fn fit(line: &Line, room: usize, gap: &str) -> String {
    /// Fewer letters of a name tell nothing.
    const LEAST: usize = 8;
    let letters: Vec<char> = line.text.chars().collect();
    if letters.len() <= room {
        return line.text.clone();
    }
    let kept = room.saturating_sub(gap.chars().count());
    let lead = if line.kept + LEAST <= kept {
        line.kept
    } else {
        // No figure is cut in two.
        let most = kept.min(32).min(kept * 2 / 3);
        (1..=most).rev().find(|end| letters[end - 1] == ' ' || letters[*end] == ' ').unwrap_or(most)
    };
    let end = &letters[letters.len() - (kept - lead)..];
    letters[..lead].iter().copied().chain(gap.chars()).chain(end.iter().copied()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::glance;
    use crate::heap::Row;

    #[test]
    fn a_long_name_is_cut_and_the_figures_before_it_are_not() {
        let name = "builtin_function_or_method".to_owned();
        let lines = glance::types(&[Row { name, count: 792, bytes: 57_024, largest: 72, tracked: 0 }], 1);
        let figures = "   0        792 100%        57,024 100% 100%          72  ";
        assert_eq!(fit(&lines[1], 84, "…"), format!("{figures}builtin_function_or_method"));
        assert_eq!(fit(&lines[1], 76, "…"), format!("{figures}…unction_or_method"));
        // Where not even the figures have room, the row keeps its beginning and its end.
        assert_eq!(fit(&lines[1], 40, "…"), "   0        792 100%      …ion_or_method");
    }
}
