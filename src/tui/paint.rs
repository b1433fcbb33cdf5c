//! A laid-out page on the screen: from a top line downward, with the selected link, places found, and links that a
//! terminal can open.

use super::theme::{Look, Tone};
use crate::check::is_hidden;
use crate::markdown::page::{Line, Page, Span};
use crate::markdown::search::Match;
use ratatui::{
    buffer::{Buffer, CellDiffOption},
    layout::Rect,
    style::Style,
};
use std::num::NonZeroU16;
use unicode_width::UnicodeWidthStr;

/// What is to be seen of a page, and what is marked on it.
#[derive(Debug, Clone, Copy)]
pub struct Sight<'a> {
    /// First line on the screen.
    pub top: usize,
    /// The selected link, by index.
    pub link: Option<usize>,
    /// Lines of the selected program or prediction.
    pub part: Option<(usize, usize)>,
    /// Places found, top to bottom.
    pub found: &'a [Match],
    /// Which of them the reader is at.
    pub at: usize,
    /// Whether the terminal opens links.
    pub links: Links,
}

/// Whether the terminal opens links.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Links {
    /// Links carry their address (OSC 8).
    Open,
    /// Links are only text.
    Text,
}

impl Links {
    /// Whether a terminal of this kind (`TERM`) opens links. The console of Linux shows the sequence as rubbish.
    pub fn of_terminal(kind: &str) -> Self {
        if matches!(kind, "" | "dumb" | "linux") { Self::Text } else { Self::Open }
    }
}

/// Paints a page.
pub fn page(page: &Page, sight: Sight<'_>, area: Rect, buffer: &mut Buffer, look: Look) {
    for (index, y) in (sight.top..page.lines.len()).zip(area.top()..area.bottom()) {
        let line = &page.lines[index];
        paint_line(page, line, sight, Rect { y, height: 1, ..area }, buffer, look);
        for (number, found) in sight.found.iter().enumerate().filter(|(_, found)| found.line == index) {
            let tone = if sight.at == number { Tone::FoundHere } else { Tone::Found };
            mark_found(*found, Rect { y, height: 1, ..area }, buffer, look.tone(tone));
        }
        if sight.part.is_some_and(|(first, end)| (first..end).contains(&index)) && area.x > 0 {
            buffer.set_string(area.x - 1, y, "▌", look.tone(Tone::PanelTitle));
        }
    }
}

/// Paints one line of spans, cut at the right edge.
pub fn line(line: &Line, area: Rect, buffer: &mut Buffer, look: Look) {
    let mut x = area.x;
    for span in &line.spans {
        x = buffer.set_stringn(x, area.y, &span.text, left(area, x), look.span(span.role, span.mark)).0;
    }
}

fn paint_line(page: &Page, line: &Line, sight: Sight<'_>, area: Rect, buffer: &mut Buffer, look: Look) {
    let mut x = area.x;
    for span in &line.spans {
        let mut style = look.span(span.role, span.mark);
        if span.link.is_some() && span.link == sight.link {
            style = style.patch(look.tone(Tone::Selected));
        }
        let start = x;
        x = buffer.set_stringn(x, area.y, &span.text, left(area, x), style).0;
        // A cell with a whole link in it hides what stands on the cells after it, so a line with places found keeps
        // its plain cells.
        if sight.links == Links::Open && sight.found.is_empty() {
            open_link(page, span, start, x, area.y, buffer);
        }
    }
}

fn left(area: Rect, x: u16) -> usize {
    usize::from(area.right().saturating_sub(x))
}

/// Puts the address of a link around its text. The first cell holds the whole sequence, as wide as the text.
fn open_link(page: &Page, span: &Span, start: u16, end: u16, y: u16, buffer: &mut Buffer) {
    let link = span.link.and_then(|index| page.links.get(index));
    let Some(address) = link.and_then(|link| safe_address(&link.target)) else { return };
    // What stands between the marks of a link goes to the terminal as it is.
    let whole = usize::from(end - start) == span.text.width() && !span.text.contains(is_hidden);
    let (Some(width), true) = (NonZeroU16::new(end - start), whole) else { return };
    if let Some(cell) = buffer.cell_mut((start, y)) {
        cell.set_symbol(&format!("\x1b]8;;{address}\x1b\\{}\x1b]8;;\x1b\\", span.text))
            .set_diff_option(CellDiffOption::ForcedWidth(width));
    }
}

/// The address as it may be sent to a terminal: a web page or a file, without a byte that could end the sequence.
fn safe_address(target: &str) -> Option<String> {
    let known = ["http://", "https://", "file://"].iter().any(|scheme| target.starts_with(scheme));
    known.then(|| target.chars().filter(char::is_ascii_graphic).collect())
}

/// Marks a place that was found.
fn mark_found(found: Match, area: Rect, buffer: &mut Buffer, style: Style) {
    let from = area.x.saturating_add(cells(found.start)).min(area.right());
    let to = area.x.saturating_add(cells(found.end)).clamp(from, area.right());
    buffer.set_style(Rect { x: from, width: to - from, ..area }, style);
}

fn cells(count: usize) -> u16 {
    u16::try_from(count).unwrap_or(u16::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::Theme;
    use crate::markdown::page::{Link, Mark, Role};

    fn span(text: &str, link: Option<usize>) -> Span {
        let role = if link.is_some() { Role::Link } else { Role::Text };
        Span { text: text.into(), role, mark: Mark::default(), link }
    }

    fn a_page(target: &str) -> Page {
        let spans = vec![span("see ", None), span("日本", Some(0)), span(" after", None)];
        Page {
            lines: vec![Line { spans, block: 0 }],
            links: vec![Link { target: target.into(), text: "日本".into(), line: 0 }],
            width: 20,
            ..Page::default()
        }
    }

    fn sight(found: &[Match], links: Links) -> Sight<'_> {
        Sight { top: 0, link: None, part: None, found, at: 0, links }
    }

    fn painted(target: &str, sight: Sight<'_>) -> Buffer {
        let area = Rect::new(0, 0, 20, 2);
        let mut buffer = Buffer::empty(area);
        page(&a_page(target), sight, area, &mut buffer, Look(Theme::Dark));
        buffer
    }

    #[test]
    fn a_link_is_one_cell_with_the_width_of_its_text() {
        let buffer = painted("https://example.org/x", sight(&[], Links::Open));
        assert_eq!(buffer[(4, 0)].symbol(), "\x1b]8;;https://example.org/x\x1b\\日本\x1b]8;;\x1b\\");
        assert_eq!(buffer[(9, 0)].symbol(), "a", "what follows keeps its column");
    }

    #[test]
    fn an_address_cannot_break_out() {
        let buffer = painted("https://e.org/\x1b\\\x07\x1b]0;x", sight(&[], Links::Open));
        assert_eq!(buffer[(4, 0)].symbol(), "\x1b]8;;https://e.org/\\]0;x\x1b\\日本\x1b]8;;\x1b\\");
        for target in ["javascript:alert(1)", "#14-the-ladder", "ftp://x"] {
            assert_eq!(painted(target, sight(&[], Links::Open))[(4, 0)].symbol(), "日", "{target}");
        }
        assert_eq!(painted("https://e.org", sight(&[], Links::Text))[(4, 0)].symbol(), "日");
    }

    #[test]
    fn a_selected_link_is_reversed() {
        let buffer = painted("#x", Sight { link: Some(0), ..sight(&[], Links::Open) });
        assert!(buffer[(4, 0)].modifier.contains(ratatui::style::Modifier::REVERSED));
        assert!(!buffer[(0, 0)].modifier.contains(ratatui::style::Modifier::REVERSED));
    }

    #[test]
    fn places_found_are_marked() {
        let found = [Match { line: 0, start: 9, end: 11 }, Match { line: 0, start: 12, end: 13 }];
        let buffer = painted("https://e.org", Sight { at: 1, ..sight(&found, Links::Open) });
        assert_eq!(buffer[(9, 0)].bg, ratatui::style::Color::Yellow);
        assert!(buffer[(12, 0)].modifier.contains(ratatui::style::Modifier::REVERSED));
        assert_eq!(buffer[(4, 0)].symbol(), "日", "a link with a place found keeps its plain cells");
    }
}
