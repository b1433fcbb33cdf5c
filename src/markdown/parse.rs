//! Markdown text -> [`Document`]: pulldown-cmark's events become blocks and inlines of our own. What the fenced blocks
//! of a course mean is in `fence`. Never fails: what an author should mend is noted with its line.

mod fence;
mod inline;
mod plot;
mod predict;
mod slug;

use super::document::{Align, Block, BlockKind, Document, Inline, List, Problem, Table};
use super::page::Callout;
pub(super) use inline::plain;
use pulldown_cmark::{Alignment, BlockQuoteKind, CodeBlockKind, Event, HeadingLevel, Options, Parser, Tag, TagEnd};
use serde::de::DeserializeOwned;
use slug::Slugs;
use std::ops::Range;

/// Containers within containers, deeper than this, are read as if they were not there.
const DEEPEST: usize = 24;

/// Reads a chapter, a task or a message.
pub fn parse(text: &str) -> Document {
    let mut builder = Builder::new(text);
    builder.document.blocks = builder.blocks(None);
    builder.sort_footnotes();
    builder.document
}

/// The text of a short piece of markdown as inlines: its paragraphs are divided by line breaks, all else is left out.
pub(super) fn inlines(text: &str) -> Vec<Inline> {
    let mut all = Vec::new();
    for block in parse(text).blocks {
        if let BlockKind::Paragraph(inlines) | BlockKind::Heading(_, inlines, _) = block.kind {
            if !all.is_empty() {
                all.push(Inline::HardBreak);
            }
            all.extend(inlines);
        }
    }
    all
}

/// Walks the events and builds the document.
struct Builder<'a> {
    events: std::iter::Peekable<std::vec::IntoIter<(Event<'a>, Range<usize>)>>,
    lines: Lines,
    document: Document,
    slugs: Slugs,
    /// Labels of footnotes in the order of their first mention.
    mentioned: Vec<String>,
    titles: usize,
}

impl<'a> Builder<'a> {
    fn new(text: &'a str) -> Self {
        let options = Options::ENABLE_TABLES
            | Options::ENABLE_FOOTNOTES
            | Options::ENABLE_STRIKETHROUGH
            | Options::ENABLE_TASKLISTS
            | Options::ENABLE_GFM;
        let events = shallow(Parser::new_ext(text, options).into_offset_iter());
        Self {
            events: events.into_iter().peekable(),
            lines: Lines::new(text),
            document: Document::default(),
            slugs: Slugs::default(),
            mentioned: Vec::new(),
            titles: 0,
        }
    }

    /// The blocks up to the end of their container. Text that stands in a container without a paragraph (as in tight
    /// lists) becomes a paragraph.
    fn blocks(&mut self, end: Option<TagEnd>) -> Vec<Block> {
        let mut blocks = Vec::new();
        while let Some((event, range)) = self.events.peek() {
            let line = self.lines.of(range.start);
            match event {
                Event::End(tag) => {
                    let last = Some(*tag) == end;
                    self.events.next();
                    if last {
                        break;
                    }
                }
                Event::Start(tag) if is_block(tag) => {
                    let tag = tag.clone();
                    self.events.next();
                    if let Some(kind) = self.block(tag, line) {
                        blocks.push(Block { kind, line });
                    }
                }
                Event::Rule => {
                    self.events.next();
                    blocks.push(Block { kind: BlockKind::Rule, line });
                }
                Event::TaskListMarker(_) if end == Some(TagEnd::Item) => break,
                Event::TaskListMarker(_) => {
                    self.events.next();
                }
                _ => {
                    let inlines = self.inlines(None);
                    if !inlines.is_empty() {
                        blocks.push(Block { kind: BlockKind::Paragraph(inlines), line });
                    }
                }
            }
        }
        blocks
    }

    fn block(&mut self, tag: Tag<'a>, line: usize) -> Option<BlockKind> {
        match tag {
            Tag::Paragraph => some_paragraph(self.inlines(Some(TagEnd::Paragraph))),
            Tag::Heading { level, .. } => Some(self.heading(level, line)),
            Tag::BlockQuote(kind) => {
                let blocks = self.blocks(Some(TagEnd::BlockQuote(kind)));
                Some(match kind.map(callout) {
                    Some(callout) => BlockKind::Callout(callout, blocks),
                    None => BlockKind::Quote(blocks),
                })
            }
            Tag::CodeBlock(kind) => self.code_block(&kind, line),
            Tag::HtmlBlock => self.html_block(line),
            Tag::List(start) => Some(self.list(start)),
            Tag::Table(columns) => Some(self.table(&columns)),
            Tag::FootnoteDefinition(label) => {
                let blocks = self.blocks(Some(TagEnd::FootnoteDefinition));
                self.document.footnotes.push((label.into_string(), blocks));
                None
            }
            _ => None,
        }
    }

    fn heading(&mut self, level: HeadingLevel, line: usize) -> BlockKind {
        let inlines = self.inlines(Some(TagEnd::Heading(level)));
        let address = self.slugs.address(&plain(&inlines));
        if level == HeadingLevel::H1 {
            self.titles += 1;
            if self.titles == 2 {
                self.problem(line, "a second `#` heading", "a chapter has one title; use `##` for its sections");
            }
        }
        BlockKind::Heading(level as u8, inlines, address)
    }

    fn list(&mut self, start: Option<u64>) -> BlockKind {
        let mut items = Vec::new();
        while let Some((event, _)) = self.events.next() {
            match event {
                Event::Start(Tag::Item) => items.push(self.item()),
                Event::End(TagEnd::List(_)) => break,
                _ => {}
            }
        }
        BlockKind::List(List { start, items })
    }

    fn item(&mut self) -> (Option<bool>, Vec<Block>) {
        let mut checked = None;
        if let Some((Event::TaskListMarker(state), _)) = self.events.peek() {
            checked = Some(*state);
            self.events.next();
        }
        let mut blocks = self.blocks(Some(TagEnd::Item));
        // In a loose list the box stands within the first paragraph.
        while let Some((Event::TaskListMarker(state), _)) = self.events.peek() {
            checked = Some(*state);
            self.events.next();
            blocks.extend(self.blocks(Some(TagEnd::Item)));
        }
        (checked, blocks)
    }

    fn table(&mut self, columns: &[Alignment]) -> BlockKind {
        let columns = columns.iter().map(|column| align(*column)).collect();
        let mut table = Table { columns, head: Vec::new(), rows: Vec::new() };
        let mut row = Vec::new();
        while let Some((event, _)) = self.events.next() {
            match event {
                Event::Start(Tag::TableCell) => row.push(self.inlines(Some(TagEnd::TableCell))),
                Event::End(TagEnd::TableHead) => table.head = std::mem::take(&mut row),
                Event::End(TagEnd::TableRow) => table.rows.push(std::mem::take(&mut row)),
                Event::End(TagEnd::Table) => break,
                _ => {}
            }
        }
        BlockKind::Table(table)
    }

    fn code_block(&mut self, kind: &CodeBlockKind<'a>, line: usize) -> Option<BlockKind> {
        let mut text = String::new();
        let mut first = None;
        for (event, range) in self.events.by_ref() {
            match event {
                Event::Text(part) => {
                    first.get_or_insert(self.lines.of(range.start));
                    text.push_str(&part);
                }
                Event::End(_) => break,
                _ => {}
            }
        }
        if text.ends_with('\n') {
            text.pop();
        }
        match kind {
            CodeBlockKind::Fenced(info) => self.fence(info, text, line, first.unwrap_or(line + 1)),
            CodeBlockKind::Indented => Some(BlockKind::Code(String::new(), text)),
        }
    }

    /// HTML is not drawn. Comments are left out, anything else is shown as it is written.
    fn html_block(&mut self, line: usize) -> Option<BlockKind> {
        let mut text = String::new();
        for (event, _) in self.events.by_ref() {
            match event {
                Event::Html(part) | Event::Text(part) => text.push_str(&part),
                Event::End(TagEnd::HtmlBlock) => break,
                _ => {}
            }
        }
        let text = text.trim();
        if text.is_empty() || (text.starts_with("<!--") && text.ends_with("-->")) {
            return None;
        }
        self.html_problem(line);
        let mut inlines = Vec::new();
        for (index, row) in text.lines().enumerate() {
            if index > 0 {
                inlines.push(Inline::HardBreak);
            }
            inlines.push(Inline::Text(row.to_owned()));
        }
        Some(BlockKind::Paragraph(inlines))
    }

    fn html_problem(&mut self, line: usize) {
        let advice = "write it in markdown; put code such as `Vec<u32>` between backticks";
        self.problem(line, "HTML, which is not drawn", advice);
    }

    fn problem(&mut self, line: usize, what: &str, advice: &str) {
        self.document.problems.push(Problem { line, what: what.to_owned(), advice: advice.to_owned() });
    }

    /// Footnotes in the order of their first mention; those that nobody mentions are left out, with a word to the author.
    fn sort_footnotes(&mut self) {
        let mut written = std::mem::take(&mut self.document.footnotes);
        for label in &self.mentioned {
            if let Some(index) = written.iter().position(|(other, _)| other == label) {
                self.document.footnotes.push(written.swap_remove(index));
            }
        }
        for (label, blocks) in written {
            let line = blocks.first().map_or(1, |block| block.line);
            let what = format!("nothing mentions the footnote `{label}`");
            self.problem(line, &what, &format!("mention it as [^{label}], or take it out"));
        }
    }
}

/// Drops the containers that lie deeper than [`DEEPEST`], so that what is built can be walked without fear.
fn shallow<'a>(events: impl Iterator<Item = (Event<'a>, Range<usize>)>) -> Vec<(Event<'a>, Range<usize>)> {
    let mut open: Vec<bool> = Vec::new();
    let mut kept = Vec::new();
    for (event, range) in events {
        match &event {
            Event::Start(tag) => {
                let keep = match tag {
                    Tag::Item => open.last() == Some(&true),
                    tag => open.len() < DEEPEST || !can_be_dropped(tag),
                };
                open.push(keep);
                if !keep {
                    continue;
                }
            }
            Event::End(_) if open.pop() == Some(false) => continue,
            Event::TaskListMarker(_) if open.contains(&false) => continue,
            _ => {}
        }
        kept.push((event, range));
    }
    kept
}

fn can_be_dropped(tag: &Tag) -> bool {
    let list = matches!(tag, Tag::List(_) | Tag::BlockQuote(_) | Tag::FootnoteDefinition(_));
    list || (!is_block(tag))
}

fn is_block(tag: &Tag) -> bool {
    !matches!(
        tag,
        Tag::Emphasis
            | Tag::Strong
            | Tag::Strikethrough
            | Tag::Superscript
            | Tag::Subscript
            | Tag::Link { .. }
            | Tag::Image { .. }
    )
}

fn some_paragraph(inlines: Vec<Inline>) -> Option<BlockKind> {
    (!inlines.is_empty()).then_some(BlockKind::Paragraph(inlines))
}

fn align(alignment: Alignment) -> Align {
    match alignment {
        Alignment::None | Alignment::Left => Align::Left,
        Alignment::Center => Align::Center,
        Alignment::Right => Align::Right,
    }
}

fn callout(kind: BlockQuoteKind) -> Callout {
    match kind {
        BlockQuoteKind::Note => Callout::Note,
        BlockQuoteKind::Tip => Callout::Tip,
        BlockQuoteKind::Important => Callout::Important,
        BlockQuoteKind::Warning => Callout::Warning,
        BlockQuoteKind::Caution => Callout::Caution,
    }
}

/// Reads the TOML of a block whose text begins at the line `first`.
fn toml<T: DeserializeOwned>(text: &str, first: usize) -> Result<T, Problem> {
    toml::from_str(text).map_err(|error: toml::de::Error| Problem {
        line: first + error.span().map_or(0, |span| Lines::new(text).of(span.start) - 1),
        what: error.message().to_owned(),
        advice: "docs/format.md lists what may stand here".to_owned(),
    })
}

/// Where each line begins: byte offset to line number.
struct Lines(Vec<usize>);

impl Lines {
    fn new(text: &str) -> Self {
        let breaks = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(index, _)| index + 1);
        Self(std::iter::once(0).chain(breaks).collect())
    }

    /// The line, from 1, of a byte offset.
    fn of(&self, offset: usize) -> usize {
        self.0.partition_point(|start| *start <= offset)
    }
}

#[cfg(test)]
mod tests;
