//! Events -> inlines: the text of a paragraph, a heading or a cell.

use super::super::document::Inline;
use super::{Builder, is_block};
use pulldown_cmark::{Event, Tag, TagEnd};
use std::ops::Range;

impl<'a> Builder<'a> {
    /// Text up to `end`, or, without one, up to the next block or the end of the container (which is not taken).
    pub(super) fn inlines(&mut self, end: Option<TagEnd>) -> Vec<Inline> {
        let mut inlines: Vec<Inline> = Vec::new();
        while let Some((event, _)) = self.events.peek() {
            let stop = match event {
                Event::End(tag) => Some(*tag) != end,
                Event::Start(tag) => is_block(tag),
                Event::Rule => true,
                Event::TaskListMarker(_) => inlines.is_empty(),
                _ => false,
            };
            if stop && (end.is_none() || matches!(event, Event::TaskListMarker(_))) {
                break;
            }
            let Some((event, range)) = self.events.next() else { break };
            match event {
                Event::End(_) => break,
                event => self.inline(event, &range, &mut inlines),
            }
        }
        trim(&mut inlines);
        inlines
    }

    fn inline(&mut self, event: Event<'a>, range: &Range<usize>, inlines: &mut Vec<Inline>) {
        match event {
            Event::Text(text) => push_text(inlines, &text),
            Event::Code(text) => inlines.push(Inline::Code(text.into_string())),
            Event::Start(Tag::Strong) => inlines.push(Inline::Strong(self.inlines(Some(TagEnd::Strong)))),
            Event::Start(Tag::Emphasis) => inlines.push(Inline::Emphasis(self.inlines(Some(TagEnd::Emphasis)))),
            Event::Start(Tag::Strikethrough) => {
                inlines.push(Inline::Struck(self.inlines(Some(TagEnd::Strikethrough))));
            }
            Event::Start(Tag::Link { dest_url, .. }) => {
                let text = self.inlines(Some(TagEnd::Link));
                inlines.push(Inline::Link(dest_url.into_string(), text));
            }
            Event::Start(Tag::Image { dest_url, .. }) => {
                let alt = plain(&self.inlines(Some(TagEnd::Image)));
                inlines.push(Inline::Image(dest_url.into_string(), alt));
            }
            Event::FootnoteReference(label) => {
                let label = label.into_string();
                if !self.mentioned.contains(&label) {
                    self.mentioned.push(label.clone());
                }
                inlines.push(Inline::Footnote(label));
            }
            Event::SoftBreak => inlines.push(Inline::SoftBreak),
            Event::HardBreak => inlines.push(Inline::HardBreak),
            Event::InlineHtml(text) | Event::Html(text) => {
                if matches!(&*text, "<br>" | "<br/>" | "<br />") {
                    inlines.push(Inline::HardBreak);
                } else if !text.starts_with("<!--") {
                    self.html_problem(self.lines.of(range.start));
                    push_text(inlines, &text);
                }
            }
            _ => {}
        }
    }
}

/// The text of inlines without their marks, as a reader would say it.
pub(in super::super) fn plain(inlines: &[Inline]) -> String {
    let mut text = String::new();
    for inline in inlines {
        match inline {
            Inline::Text(part) | Inline::Code(part) | Inline::Image(_, part) => text.push_str(part),
            Inline::Strong(inner) | Inline::Emphasis(inner) | Inline::Struck(inner) | Inline::Link(_, inner) => {
                text.push_str(&plain(inner));
            }
            Inline::SoftBreak | Inline::HardBreak => text.push(' '),
            Inline::Footnote(_) => {}
        }
    }
    text
}

fn push_text(inlines: &mut Vec<Inline>, text: &str) {
    match inlines.last_mut() {
        Some(Inline::Text(before)) => before.push_str(text),
        _ if text.is_empty() => {}
        _ => inlines.push(Inline::Text(text.to_owned())),
    }
}

/// Breaks at the ends say nothing.
fn trim(inlines: &mut Vec<Inline>) {
    while matches!(inlines.last(), Some(Inline::SoftBreak | Inline::HardBreak)) {
        inlines.pop();
    }
    let breaks = inlines.iter().take_while(|inline| matches!(inline, Inline::SoftBreak | Inline::HardBreak)).count();
    inlines.drain(..breaks);
}
