//! The first start: the learner's folder does not exist yet.

use super::{Canvas, inset};
use crate::app::Model;
use crate::tui::theme::Tone;
use ratatui::layout::Rect;

pub(super) fn draw(model: &Model, canvas: &mut Canvas<'_>, area: Rect) {
    let folder = format!("    {}", model.folder_proposed);
    let text = [
        ("", Tone::Text),
        ("Welcome.", Tone::Title),
        ("", Tone::Text),
        ("The programs you write here are files of yours.", Tone::Text),
        ("They will be in this folder:", Tone::Text),
        ("", Tone::Text),
        (folder.as_str(), Tone::Key),
        ("", Tone::Text),
        ("Make the folder now?", Tone::Title),
        ("", Tone::Text),
        ("y  makes it", Tone::Text),
        ("n  later: reading needs no folder", Tone::Text),
    ];
    for ((line, tone), row) in text.into_iter().zip(super::rows_of(inset(area))) {
        canvas.text(row, line, tone);
    }
}
