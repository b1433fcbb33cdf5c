//! [`Document`] -> [`Page`]: the lines of a chapter for a width. Here are the order of the blocks and the blocks made
//! of running text; each other kind of block has a file of its own. Roles are given here, colours are not.

mod code;
mod inline;
mod number_line;
mod pen;
mod picture;
mod plot;
mod prediction;
mod series;
mod table;
mod text;
mod worked;

pub(super) use text::{grapheme_width, text_width};
pub use text::{wrap, wrap_code};

use super::document::{Block, BlockKind, Document, Inline, List, Reading};
use super::page::{Callout, Mark, Page, PartKind, Role, Span};
use super::parse::plain;
use pen::{Indent, Pen, span};

/// What a page is laid out for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Setting {
    /// Columns of the page.
    pub width: u16,
    /// What frames and signs are drawn with.
    pub glyphs: Glyphs,
}

/// What frames and signs are drawn with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Glyphs {
    /// Box characters, bullets, braille.
    #[default]
    Unicode,
    /// Only ASCII: `+`, `-`, `|`.
    Ascii,
    /// No frames and no pictures at all: for screen readers and pipes. What they show is said in words.
    Plain,
}

impl Glyphs {
    /// The sign to draw: the first where there are box characters, else the second.
    fn pick<'g>(self, unicode: &'g str, ascii: &'g str) -> &'g str {
        if self == Self::Unicode { unicode } else { ascii }
    }
}

/// Lays a document out. Running text takes at most 80 columns; code, tables and pictures may take the whole width. From
/// a width of 20 on, no line is wider than the page.
pub fn layout(document: &Document, reading: &Reading, setting: Setting) -> Page {
    let mut pen = Pen::new(document, reading, setting);
    let mut folded = false;
    for (index, block) in document.blocks.iter().enumerate() {
        folded &= !ends_fold(&block.kind);
        if folded && !is_way_on(&block.kind) {
            continue;
        }
        pen.block = index;
        pen.gap(1);
        draw(&mut pen, block);
        let next = document.blocks.get(index + 1).map(|next| &next.kind);
        if is_open(&block.kind, reading) && next.is_some_and(|next| !ends_fold(next)) {
            folded = true;
            pen.gap(1);
            let mark = setting.glyphs.pick("⋯", "...");
            pen.text(&[span(format!("{mark} answer to read on, or s to skip"), Role::Dim)]);
        }
    }
    pen.block = document.blocks.len();
    footnotes(&mut pen);
    pen.finish()
}

/// What follows an open prediction is folded up to here: a later screen of the section may give the answer away.
fn ends_fold(kind: &BlockKind) -> bool {
    matches!(kind, BlockKind::Heading(1..=2, ..))
}

/// A list of links to exercises: it gives nothing away and is never folded.
fn is_way_on(kind: &BlockKind) -> bool {
    let leads_to_task = |block: &Block| match &block.kind {
        BlockKind::Paragraph(inlines) => {
            inlines.iter().any(|inline| matches!(inline, Inline::Link(target, _) if target.ends_with("/task.md")))
        }
        _ => false,
    };
    let first_leads = |(_, blocks): &(Option<bool>, Vec<Block>)| blocks.first().is_some_and(leads_to_task);
    matches!(kind, BlockKind::List(list) if list.items.iter().all(first_leads))
}

/// Whether the block is a prediction that waits for its answer.
fn is_open(kind: &BlockKind, reading: &Reading) -> bool {
    matches!(kind, BlockKind::Prediction(index) if !reading.open && !reading.answers.contains_key(index))
}

fn draw(pen: &mut Pen, block: &Block) {
    match &block.kind {
        BlockKind::Heading(level, inlines, address) => heading(pen, *level, inlines, address),
        BlockKind::Paragraph(inlines) => paragraph(pen, inlines, Role::Text),
        BlockKind::List(items) => list(pen, items),
        BlockKind::Quote(inner) => quote(pen, inner),
        BlockKind::Callout(callout, inner) => self::callout(pen, *callout, inner),
        BlockKind::Table(table) => table::draw(pen, table),
        BlockKind::Program(index) => pen.part(PartKind::Program(*index), |pen| code::program(pen, *index)),
        BlockKind::Code(language, text) => code::block(pen, language, text),
        BlockKind::Prediction(index) => {
            pen.part(PartKind::Prediction(*index), |pen| prediction::draw(pen, *index));
        }
        BlockKind::Plot(plot) => plot::draw(pen, plot),
        BlockKind::Rule => rule(pen),
    }
}

fn blocks(pen: &mut Pen, blocks: &[Block]) {
    for (index, block) in blocks.iter().enumerate() {
        if index > 0 {
            pen.gap(1);
        }
        draw(pen, block);
    }
}

fn heading(pen: &mut Pen, level: u8, inlines: &[Inline], address: &str) {
    if level <= 2 && pen.glyphs != Glyphs::Plain {
        pen.gap(2);
    }
    pen.anchor(address, &plain(inlines), level);
    let role = Role::Heading(level);
    let mut spans = inline::spans(pen, inlines, role);
    for span in &mut spans {
        span.mark.strong |= level <= 3;
    }
    let lines = text::wrap(&spans, pen.measure());
    let widest = lines.iter().map(|line| width_of(line)).max().unwrap_or(0);
    for line in lines {
        pen.line(line);
    }
    if level == 1 && pen.glyphs != Glyphs::Plain {
        pen.line(vec![span(pen.glyphs.pick("━", "=").repeat(widest), role)]);
    }
}

fn paragraph(pen: &mut Pen, inlines: &[Inline], role: Role) {
    let spans = inline::spans(pen, inlines, role);
    pen.text(&spans);
}

/// A rule begins a new screen; on a page that is read on and on, three dots in the middle say so.
fn rule(pen: &mut Pen) {
    if pen.glyphs == Glyphs::Plain {
        return;
    }
    let dots = pen.glyphs.pick("·  ·  ·", "*  *  *");
    let left = pen.measure().saturating_sub(text_width(dots)) / 2;
    pen.line(vec![span(format!("{}{dots}", " ".repeat(left)), Role::Frame)]);
}

fn list(pen: &mut Pen, list: &List) {
    let last = list.start.unwrap_or(0).saturating_add(list.items.len() as u64).saturating_sub(1);
    let digits = last.to_string().len();
    let loose = list.items.iter().any(|(_, inner)| inner.iter().filter(|block| !is_list(block)).count() > 1);
    for (index, (checked, inner)) in list.items.iter().enumerate() {
        if index > 0 && loose {
            pen.gap(1);
        }
        let bullet = match list.start {
            Some(start) => format!("{:>digits$}.", start.saturating_add(index as u64)),
            None => pen.glyphs.pick(["•", "◦", "▪"][pen.lists % 3], "-").to_owned(),
        };
        pen.lists += 1;
        let indent = usize::from(pen.glyphs != Glyphs::Plain);
        pen.open(Indent::hanging(vec![span(format!("{}{bullet} ", " ".repeat(indent)), Role::Bullet)]));
        if let Some(checked) = checked {
            pen.open(Indent::hanging(vec![span(format!("{} ", check_box(pen.glyphs, *checked)), Role::Bullet)]));
        }
        item(pen, inner, loose);
        if checked.is_some() {
            pen.close();
        }
        pen.close();
        pen.lists -= 1;
    }
}

/// The blocks of an item. A list within stands right under its line; an item without text keeps its bullet.
fn item(pen: &mut Pen, inner: &[Block], loose: bool) {
    if inner.is_empty() {
        pen.line(Vec::new());
    }
    for (index, block) in inner.iter().enumerate() {
        if index > 0 && (loose || !is_list(block)) {
            pen.gap(1);
        }
        draw(pen, block);
    }
}

fn is_list(block: &Block) -> bool {
    matches!(block.kind, BlockKind::List(_))
}

fn check_box(glyphs: Glyphs, checked: bool) -> &'static str {
    match (glyphs, checked) {
        (Glyphs::Plain, true) => "done:",
        (Glyphs::Plain, false) => "to do:",
        (Glyphs::Unicode, true) => "[✓]",
        (Glyphs::Ascii, true) => "[x]",
        (_, false) => "[ ]",
    }
}

fn quote(pen: &mut Pen, inner: &[Block]) {
    let role = std::mem::replace(&mut pen.text_role, Role::Quote);
    if pen.glyphs == Glyphs::Plain {
        pen.open(Indent::hanging(vec![span("Quote: ", Role::Quote)]));
    } else {
        pen.open(Indent::every(vec![span(pen.glyphs.pick("│ ", "| "), Role::Frame)]));
    }
    blocks(pen, inner);
    pen.close();
    pen.text_role = role;
}

fn callout(pen: &mut Pen, callout: Callout, inner: &[Block]) {
    let (icon, word) = match callout {
        Callout::Note => ("✎", "Note"),
        Callout::Tip => ("✦", "Tip"),
        Callout::Important => ("◆", "Important"),
        Callout::Warning => ("▲", "Warning"),
        Callout::Caution => ("✘", "Caution"),
    };
    let role = Role::Callout(callout);
    if pen.glyphs == Glyphs::Plain {
        pen.open(Indent::hanging(vec![span(format!("{word}: "), role)]));
    } else {
        pen.open(Indent::every(vec![span(pen.glyphs.pick("▌ ", "| "), role)]));
        let mut head = span(pen.glyphs.pick(&format!("{icon} {word}"), word), role);
        head.mark.strong = true;
        pen.text(&[head]);
    }
    blocks(pen, inner);
    pen.close();
}

/// The footnotes that the page mentions, and the way back.
fn footnotes(pen: &mut Pen) {
    let document = pen.document;
    let mut drawn = vec![false; document.footnotes.len()];
    while let Some(index) = (0..drawn.len()).find(|index| !drawn[*index] && pen.is_mentioned(*index)) {
        let Some((label, inner)) = document.footnotes.get(index) else { break };
        if !drawn.contains(&true) {
            pen.gap(2);
            if pen.glyphs != Glyphs::Plain {
                pen.line(vec![span(pen.glyphs.pick("─", "-").repeat(12), Role::Frame)]);
            }
        }
        drawn[index] = true;
        let title = inner.first().map_or(String::new(), |block| match &block.kind {
            BlockKind::Paragraph(inlines) => plain(inlines),
            _ => String::new(),
        });
        pen.anchor(&format!("fn-{label}"), &title, 0);
        pen.open(Indent::hanging(vec![span(format!("[{}] ", index + 1), Role::Label)]));
        blocks(pen, &with_way_back(inner, label, pen.glyphs));
        pen.close();
    }
}

/// The footnote's blocks with a link back to where it is mentioned behind the last word.
fn with_way_back(inner: &[Block], label: &str, glyphs: Glyphs) -> Vec<Block> {
    let mut inner = inner.to_vec();
    if glyphs == Glyphs::Plain {
        return inner;
    }
    let back = Inline::Link(format!("#fnref-{label}"), vec![Inline::Text(glyphs.pick("↑", "^").to_owned())]);
    match inner.last_mut().map(|block| &mut block.kind) {
        Some(BlockKind::Paragraph(inlines)) => inlines.extend([Inline::SoftBreak, back]),
        _ => inner.push(Block { kind: BlockKind::Paragraph(vec![back]), line: 0 }),
    }
    inner
}

fn width_of(line: &[Span]) -> usize {
    line.iter().map(|span| text_width(&span.text)).sum()
}

const STRONG: Mark = Mark { strong: true, emphasis: false, struck: false };

#[cfg(test)]
mod tests;
