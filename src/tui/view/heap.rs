//! What a running Python holds: which process, the three tables, and the one that is shown.

use super::{Canvas, inset, rows_of};
use crate::app::glance::Tone as Meant;
use crate::app::screen::heap::{Heap, Table};
use crate::tui::theme::Tone;
use ratatui::layout::Rect;

pub(super) fn draw(heap: &Heap, canvas: &mut Canvas<'_>, area: Rect) {
    let area = inset(area);
    let mut rows = rows_of(area);
    let (Some(head), Some(tables)) = (rows.next(), rows.next()) else { return };
    let text = match (&heap.glance, &heap.ended) {
        (Some(glance), _) => glance.head.text.clone(),
        (None, Some(why)) => why.clone(),
        (None, None) => format!("looking at process {}", heap.pid),
    };
    canvas.text(head, &text, Tone::Dim);
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
    canvas.text(area, &head.text, if head.tone == Meant::Head { Tone::Title } else { Tone::Text });
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
        canvas.text(rest, &line.text, tone);
    }
}
