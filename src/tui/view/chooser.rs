//! A list to choose from, narrowed by typing: the outline, and the jump to anywhere.

use super::{Canvas, inset};
use crate::app::layer::Chooser;
use crate::tui::theme::Tone;
use ratatui::layout::{Position, Rect};

/// Draws the list, and says where the cursor of the typed text is.
pub(super) fn draw<T>(title: &str, list: &Chooser<T>, canvas: &mut Canvas<'_>, area: Rect) -> Position {
    let area = inset(area);
    let head = Rect { height: 1, ..area };
    let rest = canvas.text(head, &format!("{title}: "), Tone::Title);
    let rest = canvas.text(rest, &list.query, Tone::Text);
    let cursor = Position { x: rest.x.min(head.right() - 1), y: head.y };
    if list.query.is_empty() {
        let after = Rect { x: rest.x + 1, width: rest.width.saturating_sub(1), ..rest };
        canvas.text(after, "type to narrow the list", Tone::Dim);
    }
    let body = Rect { y: area.y + 2, height: area.height.saturating_sub(2), ..area };
    let items = list.shown();
    if items.is_empty() {
        canvas.text(body, "nothing fits what was typed", Tone::Dim);
    }
    let height = usize::from(body.height);
    let top = list.cursor.saturating_sub(height / 2).min(items.len().saturating_sub(height));
    for ((index, item), row) in items.iter().enumerate().skip(top).zip(super::rows_of(body)) {
        let selected = index == list.cursor;
        let mark = if selected { canvas.sign("› ", "> ") } else { "  " };
        let rest = canvas.text(row, mark, Tone::PanelTitle);
        let rest = canvas.text(rest, &"  ".repeat(item.depth), Tone::Text);
        let tone = if selected { Tone::Selected } else { Tone::Text };
        canvas.text(rest, &item.title.replace('`', ""), tone);
    }
    cursor
}
