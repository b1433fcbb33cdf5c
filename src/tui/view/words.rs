//! The words of the course: what the chosen one means, and the list below it, narrowed by typing.

use super::{Canvas, chooser, inset};
use crate::app::layer::{Chooser, Taught};
use crate::markdown::page::{Role, Span};
use crate::markdown::wrap;
use crate::tui::theme::Tone;
use ratatui::layout::{Position, Rect};

/// Rows of the meaning.
const MEANING: u16 = 4;

/// Draws it, and says where the cursor of the typed text is.
pub(super) fn draw(list: &Chooser<Taught>, canvas: &mut Canvas<'_>, area: Rect) -> Position {
    let height = area.height.saturating_sub(MEANING + 1).max(4).min(area.height);
    let cursor = chooser::draw("Words", list, canvas, Rect { height, ..area });
    let below = Rect { y: area.y + height, height: area.height - height, ..area };
    let Some(word) = list.chosen() else { return cursor };
    let below = inset(below);
    let mut rows = super::rows_of(below);
    if let Some(row) = rows.next() {
        let rest = canvas.text(row, &word.word, Tone::Title);
        canvas.text(rest, &format!("  {}", word.place), Tone::Dim);
    }
    let meaning = Span { text: word.meaning.clone(), role: Role::Text, ..Span::default() };
    for (line, row) in wrap(&[meaning], usize::from(below.width)).iter().zip(rows) {
        let text: String = line.iter().map(|span| span.text.as_str()).collect();
        canvas.text(row, &text, Tone::Text);
    }
    cursor
}
