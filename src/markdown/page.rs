//! A laid-out chapter: lines of spans with roles, for one width. Roles say what a span is; `tui::theme` says how it
//! looks, `plain` prints the text alone. No colour, no terminal and no markdown here.

use super::layout::text_width;

/// A document laid out for a width.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Page {
    /// The lines, top to bottom. None is wider than the width it was laid out for.
    pub lines: Vec<Line>,
    /// Headings and footnotes that can be jumped to, in order.
    pub anchors: Vec<Anchor>,
    /// Links in reading order; a span names one by its index.
    pub links: Vec<Link>,
    /// Programs and predictions in reading order, with the lines they take.
    pub parts: Vec<Part>,
    /// The width in columns.
    pub width: u16,
}

/// One line.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Line {
    /// Its spans, left to right.
    pub spans: Vec<Span>,
    /// Index of the block in the document that it belongs to: keeps the place on resize. Footnotes come after the last.
    pub block: usize,
}

impl Page {
    /// The text of all lines, without spaces at their ends.
    pub fn text(&self) -> String {
        let mut text = String::new();
        for line in &self.lines {
            text.push_str(line.text().trim_end());
            text.push('\n');
        }
        text
    }
}

impl Line {
    /// Its text.
    pub fn text(&self) -> String {
        self.spans.iter().map(|span| span.text.as_str()).collect()
    }

    /// Its width in columns.
    pub fn width(&self) -> usize {
        self.spans.iter().map(|span| text_width(&span.text)).sum()
    }
}

/// A stretch of text with one role.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Span {
    /// The text; no line break, no control character.
    pub text: String,
    /// What it is.
    pub role: Role,
    /// Strong, emphasised, struck out: on top of the role.
    pub mark: Mark,
    /// Index into [`Page::links`].
    pub link: Option<usize>,
}

/// What a span is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Role {
    /// Running text.
    #[default]
    Text,
    /// A heading of level 1 to 6.
    Heading(u8),
    /// Bullets, numbers and check boxes of lists.
    Bullet,
    /// `code` within text.
    Code,
    /// Code in a block, not coloured by the grammar.
    CodeText,
    /// Keyword in code.
    Keyword,
    /// String in code.
    String,
    /// Number or constant in code.
    Number,
    /// Comment in code.
    Comment,
    /// Name of a function in code.
    Function,
    /// Name of a type in code.
    Type,
    /// Operator or punctuation in code.
    Operator,
    /// Line numbers beside code.
    LineNumber,
    /// The mark beside an emphasised line of code.
    LineMark,
    /// Frames: tables, boxes, rules, bars beside quotes.
    Frame,
    /// The head row of a table.
    TableHead,
    /// Text of a quote.
    Quote,
    /// Icon and word of a callout.
    Callout(Callout),
    /// A link.
    Link,
    /// What a program printed.
    Output,
    /// What a program printed to standard error, or the last line of an error.
    Error,
    /// The label column of a worked example, captions, keys to press.
    Label,
    /// The letter of a choice.
    Choice,
    /// A right choice, a passed state. Always beside a word or symbol that says so.
    Right,
    /// A wrong choice, a failed state. Always beside a word or symbol that says so.
    Wrong,
    /// Lines of a plot; the number tells series apart.
    Plot(u8),
    /// Less important text.
    Dim,
}

/// Marks on top of a role.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Mark {
    /// Strong.
    pub strong: bool,
    /// Emphasised.
    pub emphasis: bool,
    /// Struck out.
    pub struck: bool,
}

/// The kinds of callout.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Callout {
    /// A side note, a new word.
    Note,
    /// A helpful habit.
    Tip,
    /// Must be known.
    Important,
    /// Goes wrong easily.
    Warning,
    /// Does harm.
    Caution,
}

/// A place that can be jumped to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Anchor {
    /// Its address, for example `14-the-ladder`.
    pub name: String,
    /// What it says.
    pub title: String,
    /// Heading level, 1 to 6; 0 for a footnote.
    pub level: u8,
    /// Index of its line.
    pub line: usize,
}

/// A link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// Where it leads, as written.
    pub target: String,
    /// Its text.
    pub text: String,
    /// Index of the line where it begins.
    pub line: usize,
}

/// A program or a prediction on the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Which one.
    pub kind: PartKind,
    /// First line.
    pub first: usize,
    /// One after the last line, output or answer included.
    pub end: usize,
}

/// Which program or prediction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PartKind {
    /// Index into `Document::programs`.
    Program(usize),
    /// Index into `Document::predictions`.
    Prediction(usize),
}
