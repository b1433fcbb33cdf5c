//! A chapter.

use super::{Canvas, page_area};
use crate::app::Reader;
use crate::app::screen::reader::Focus;
use crate::markdown::page::PartKind;
use crate::tui::paint::{self, Links, Sight};
use ratatui::layout::Rect;

pub(super) fn draw(reader: &Reader, links: Links, canvas: &mut Canvas<'_>, area: Rect) {
    let (link, program) = match reader.focus {
        Some(Focus::Link(index)) => (Some(index), None),
        Some(Focus::Program(index)) => (None, Some(PartKind::Program(index))),
        None => (None, None),
    };
    let part = program.and_then(|kind| reader.page.parts.iter().find(|part| part.kind == kind));
    let sight = Sight {
        top: reader.top,
        link,
        part: part.map(|part| (part.first, part.end)),
        found: &reader.found.matches,
        at: reader.found.at,
        links,
    };
    paint::page(&reader.page, sight, page_area(&reader.page, area), canvas.buffer, canvas.look);
}
