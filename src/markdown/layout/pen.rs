//! The pen that writes a page line by line: it knows what stands left of the text (indents, bullets, bars), how much
//! room is left, and where anchors, links and parts begin. It knows no kind of block.

use super::super::document::{Document, Reading};
use super::super::page::{Anchor, Line, Link, Page, Part, PartKind, Role, Span};
use super::text::{text_width, wrap, wrap_code};
use super::{Glyphs, Setting};

/// The widest column of running text, margins included.
const MEASURE: usize = 80;
/// An indent that would leave less room than this is not made.
const LEAST: usize = 10;

/// What stands left of the lines of a container.
pub(super) struct Indent {
    /// Before the first line, until it is written.
    first: Option<Vec<Span>>,
    /// Before each other line.
    rest: Vec<Span>,
    width: usize,
}

impl Indent {
    /// The same before every line, also before empty ones: a bar.
    pub(super) fn every(spans: Vec<Span>) -> Self {
        Self { first: None, width: super::width_of(&spans), rest: spans }
    }

    /// `spans` before the first line and as many spaces before the others: a bullet.
    pub(super) fn hanging(spans: Vec<Span>) -> Self {
        let width = super::width_of(&spans);
        Self { first: Some(spans), rest: vec![span(" ".repeat(width), Role::Text)], width }
    }

    /// Spaces before each line but the first.
    pub(super) fn after(width: usize) -> Self {
        Self { first: Some(Vec::new()), ..Self::spaces(width) }
    }

    /// Spaces.
    pub(super) fn spaces(width: usize) -> Self {
        Self { first: None, rest: vec![span(" ".repeat(width), Role::Text)], width }
    }
}

/// Writes a page.
pub(super) struct Pen<'a> {
    pub(super) document: &'a Document,
    pub(super) reading: &'a Reading,
    pub(super) glyphs: Glyphs,
    /// Index of the block that is drawn.
    pub(super) block: usize,
    /// How many lists are open.
    pub(super) lists: usize,
    /// The role of running text: changes within quotes.
    pub(super) text_role: Role,
    page: Page,
    width: usize,
    margin: usize,
    indents: Vec<Indent>,
    /// Empty lines to write before the next line.
    waiting: usize,
    /// Of each link: whether its first line is known.
    placed: Vec<bool>,
    /// Of each footnote: whether the page mentions it.
    mentioned: Vec<bool>,
}

impl<'a> Pen<'a> {
    pub(super) fn new(document: &'a Document, reading: &'a Reading, setting: Setting) -> Self {
        let width = usize::from(setting.width).max(1);
        let margin = usize::from(width >= 24 && setting.glyphs != Glyphs::Plain);
        Self {
            document,
            reading,
            glyphs: setting.glyphs,
            block: 0,
            lists: 0,
            text_role: Role::Text,
            page: Page { width: setting.width, ..Page::default() },
            width,
            margin,
            indents: Vec::new(),
            waiting: 0,
            placed: Vec::new(),
            mentioned: vec![false; document.footnotes.len()],
        }
    }

    /// Columns for running text.
    pub(super) fn measure(&self) -> usize {
        self.left_of(self.width.min(MEASURE))
    }

    /// Columns for what may be wider than running text: code, tables, pictures.
    pub(super) fn wide(&self) -> usize {
        self.left_of(self.width)
    }

    fn left_of(&self, width: usize) -> usize {
        let taken: usize = self.indents.iter().map(|indent| indent.width).sum();
        width.saturating_sub(taken + 2 * self.margin).max(1)
    }

    /// Begins a container: what is written up to `close` stands right of the indent. Where there is no room for that,
    /// its bullet gets a line of its own.
    pub(super) fn open(&mut self, mut indent: Indent) {
        self.write_gap();
        if self.measure() < indent.width + LEAST {
            let first = indent.first.take().unwrap_or_default();
            if !first.is_empty() {
                self.text(&first);
            }
            indent = Indent::spaces(0);
        }
        self.indents.push(indent);
    }

    /// Ends a container.
    pub(super) fn close(&mut self) {
        self.waiting = 0;
        self.indents.pop();
    }

    /// At least so many empty lines before the next line.
    pub(super) fn gap(&mut self, lines: usize) {
        if !self.page.lines.is_empty() {
            self.waiting = self.waiting.max(lines);
        }
    }

    /// Writes a line.
    pub(super) fn line(&mut self, spans: Vec<Span>) {
        self.write_gap();
        let index = self.page.lines.len();
        for link in spans.iter().filter_map(|span| span.link) {
            if let (Some(link), Some(placed @ false)) = (self.page.links.get_mut(link), self.placed.get_mut(link)) {
                link.line = index;
                *placed = true;
            }
        }
        let mut line = self.left();
        line.extend(spans);
        self.push(line);
    }

    /// Writes running text in as many lines as it needs.
    pub(super) fn text(&mut self, spans: &[Span]) {
        for line in wrap(spans, self.measure()) {
            self.line(line);
        }
    }

    /// Writes a line of code or output; a sign says where it had to be broken.
    pub(super) fn code(&mut self, line: Vec<Span>) {
        for row in wrap_code(line, self.wide(), self.wrap_mark()) {
            self.line(row);
        }
    }

    /// The sign before the second row of a line of code that is too long.
    pub(super) fn wrap_mark(&self) -> &'static str {
        self.glyphs.pick("↪ ", "> ")
    }

    /// Names the place of the next line.
    pub(super) fn anchor(&mut self, name: &str, title: &str, level: u8) {
        self.write_gap();
        let line = self.page.lines.len();
        self.page.anchors.push(Anchor { name: name.to_owned(), title: title.to_owned(), level, line });
    }

    /// Notes a link and gives its index.
    pub(super) fn link(&mut self, target: &str, text: String) -> usize {
        self.page.links.push(Link { target: target.to_owned(), text, line: self.page.lines.len() });
        self.placed.push(false);
        self.page.links.len() - 1
    }

    /// Notes that a footnote is mentioned and gives its number, from 1.
    pub(super) fn mention(&mut self, label: &str) -> Option<usize> {
        let index = self.document.footnotes.iter().position(|(other, _)| other == label)?;
        *self.mentioned.get_mut(index)? = true;
        Some(index + 1)
    }

    /// Whether the page mentions the footnote.
    pub(super) fn is_mentioned(&self, index: usize) -> bool {
        self.mentioned.get(index).copied().unwrap_or(false)
    }

    /// Draws a program or a prediction and notes which lines it takes.
    pub(super) fn part(&mut self, kind: PartKind, draw: impl FnOnce(&mut Self)) {
        self.write_gap();
        let first = self.page.lines.len();
        draw(self);
        self.page.parts.push(Part { kind, first, end: self.page.lines.len() });
    }

    /// The page. Where a footnote is first mentioned is an anchor, too.
    pub(super) fn finish(mut self) -> Page {
        for link in &self.page.links {
            if let Some(label) = link.target.strip_prefix("#fn-") {
                let name = format!("fnref-{label}");
                if self.page.anchors.iter().all(|anchor| anchor.name != name) {
                    self.page.anchors.push(Anchor { name, title: link.text.clone(), level: 0, line: link.line });
                }
            }
        }
        self.page.anchors.sort_by_key(|anchor| anchor.line);
        self.page
    }

    fn write_gap(&mut self) {
        for _ in 0..std::mem::take(&mut self.waiting) {
            // Bars go on beside empty lines, spaces do not.
            let mut line: Vec<Span> = self.margin();
            line.extend(self.indents.iter().flat_map(|indent| indent.rest.iter().cloned()));
            while line.last().is_some_and(|span| span.text.trim().is_empty()) {
                line.pop();
            }
            if let Some(last) = line.last_mut() {
                last.text.truncate(last.text.trim_end().len());
            }
            self.push(line);
        }
    }

    /// What stands left of a line. The first line of a container takes its bullet.
    fn left(&mut self) -> Vec<Span> {
        let mut left = self.margin();
        for indent in &mut self.indents {
            match indent.first.take() {
                Some(first) => left.extend(first),
                None => left.extend(indent.rest.iter().cloned()),
            }
        }
        left
    }

    fn margin(&self) -> Vec<Span> {
        if self.margin == 0 { Vec::new() } else { vec![span(" ".repeat(self.margin), Role::Text)] }
    }

    fn push(&mut self, mut spans: Vec<Span>) {
        spans.retain(|span| !span.text.is_empty());
        self.page.lines.push(Line { spans, block: self.block });
    }
}

/// A span without marks and link.
pub(super) fn span(text: impl Into<String>, role: Role) -> Span {
    Span { text: text.into(), role, ..Span::default() }
}

/// Spaces that fill `text` up to `width`.
pub(super) fn fill(text: &str, width: usize) -> String {
    " ".repeat(width.saturating_sub(text_width(text)))
}
