//! What can be done: the commands valid at a place, from the one table of commands.

use super::{Canvas, bars, inset};
use crate::app::{Layer, Place};
use crate::tui::theme::Tone;
use ratatui::layout::Rect;

/// Columns of the keys.
const KEYS: usize = 16;

pub(super) fn draw(place: Place, top: usize, canvas: &mut Canvas<'_>, area: Rect) {
    let area = inset(area);
    let mut rows = super::rows_of(area);
    if let Some(row) = rows.next() {
        canvas.text(row, "What can be done here", Tone::Title);
    }
    rows.next();
    let narrow = area.width < 60;
    for (entry, row) in Layer::help_rows(place).into_iter().skip(top).zip(rows) {
        let keys = entry.keys.iter().map(|name| bars::key_name(name));
        let keys = if narrow { keys.take(1).collect::<Vec<_>>() } else { keys.collect() }.join(", ");
        let width = if narrow { 10 } else { KEYS };
        let rest = canvas.text(row, &format!("{keys:<width$}"), Tone::Key);
        canvas.text(rest, entry.help, Tone::Text);
    }
}
