//! Inlines -> spans: marks, links, mentions of footnotes, images.

use super::super::document::Inline;
use super::super::page::{Mark, Role, Span};
use super::super::parse::plain;
use super::Glyphs;
use super::pen::Pen;
use super::text::{BREAK, clean};

/// How the text at hand is shown.
#[derive(Clone, Copy)]
struct Style {
    role: Role,
    mark: Mark,
    link: Option<usize>,
}

/// The spans of a paragraph, a heading or a cell. Line breaks are spans of [`BREAK`].
pub(super) fn spans(pen: &mut Pen, inlines: &[Inline], role: Role) -> Vec<Span> {
    let role = if role == Role::Text { pen.text_role } else { role };
    let mut spans = Vec::new();
    add(pen, inlines, Style { role, mark: Mark::default(), link: None }, &mut spans);
    spans
}

fn add(pen: &mut Pen, inlines: &[Inline], style: Style, spans: &mut Vec<Span>) {
    for inline in inlines {
        match inline {
            Inline::Text(text) => push(spans, text, style),
            Inline::Code(text) => {
                // In a heading or a link the role of the whole wins.
                let role = if matches!(style.role, Role::Text | Role::Quote) { Role::Code } else { style.role };
                // Without colour and frames the backticks say that it is code.
                let tick = if pen.glyphs == Glyphs::Plain { "`" } else { "" };
                let text = format!("{tick}{}{tick}", one_line(text));
                spans.push(Span { text, role, mark: style.mark, link: style.link });
            }
            Inline::Strong(inner) => {
                add(pen, inner, Style { mark: Mark { strong: true, ..style.mark }, ..style }, spans);
            }
            Inline::Emphasis(inner) => {
                add(pen, inner, Style { mark: Mark { emphasis: true, ..style.mark }, ..style }, spans);
            }
            Inline::Struck(inner) => {
                add(pen, inner, Style { mark: Mark { struck: true, ..style.mark }, ..style }, spans);
            }
            Inline::Link(target, inner) => link(pen, target, inner, style, spans),
            Inline::Image(target, alt) => image(pen, target, alt, style, spans),
            Inline::Footnote(label) => mention(pen, label, style, spans),
            Inline::SoftBreak => push(spans, " ", style),
            Inline::HardBreak => push(spans, BREAK, Style { link: None, ..style }),
        }
    }
}

fn link(pen: &mut Pen, target: &str, inner: &[Inline], style: Style, spans: &mut Vec<Span>) {
    let text = plain(inner);
    let index = pen.link(target, text.clone());
    add(pen, inner, Style { role: Role::Link, link: Some(index), ..style }, spans);
    if pen.glyphs == Glyphs::Plain && is_web(target) && text != target {
        push(spans, &format!(" ({target})"), style);
    }
}

/// An image is its words; they lead to the file.
fn image(pen: &mut Pen, target: &str, alt: &str, style: Style, spans: &mut Vec<Span>) {
    let text = if alt.is_empty() { target } else { alt };
    let index = style.link.unwrap_or_else(|| pen.link(target, text.to_owned()));
    push(spans, &format!("[image: {text}]"), Style { role: Role::Link, link: Some(index), ..style });
}

fn mention(pen: &mut Pen, label: &str, style: Style, spans: &mut Vec<Span>) {
    let Some(number) = pen.mention(label) else { return push(spans, &format!("[^{label}]"), style) };
    let text = format!("[{number}]");
    let index = pen.link(&format!("#fn-{label}"), text.clone());
    push(spans, &text, Style { role: Role::Link, link: Some(index), ..style });
}

fn is_web(target: &str) -> bool {
    ["http://", "https://", "mailto:"].iter().any(|start| target.starts_with(start))
}

fn push(spans: &mut Vec<Span>, text: &str, style: Style) {
    if text == BREAK {
        spans.push(Span { text: BREAK.to_owned(), role: style.role, mark: style.mark, link: None });
        return;
    }
    match spans.last_mut() {
        Some(last)
            if (last.role, last.mark, last.link) == (style.role, style.mark, style.link) && last.text != BREAK =>
        {
            last.text.push_str(&one_line(text));
        }
        _ => spans.push(Span { text: one_line(text), role: style.role, mark: style.mark, link: style.link }),
    }
}

/// Text without line breaks and control characters.
fn one_line(text: &str) -> String {
    clean(text, 1).replace('\n', " ")
}
