//! A chapter as blocks: what the author wrote, without a width and without a parser's types.

/// A parsed text.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Document {
    /// The blocks in order.
    pub blocks: Vec<Block>,
    /// Footnotes in the order of their first mention: label and text.
    pub footnotes: Vec<(String, Vec<Block>)>,
    /// The programs of the code blocks, in order; blocks name them by index.
    pub programs: Vec<Program>,
    /// The predictions, in order; blocks name them by index.
    pub predictions: Vec<Prediction>,
    /// What an author should mend.
    pub problems: Vec<Problem>,
}

impl Document {
    /// What the heading with this address says.
    pub fn title_of(&self, address: &str) -> Option<String> {
        self.blocks.iter().find_map(|block| match &block.kind {
            BlockKind::Heading(_, title, name) if name == address => Some(super::parse::plain(title)),
            _ => None,
        })
    }
}

/// A block and the line of the source where it begins (from 1).
#[derive(Debug, Clone, PartialEq)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Line of the source, from 1.
    pub line: usize,
}

/// The kinds of block.
#[derive(Debug, Clone, PartialEq)]
pub enum BlockKind {
    /// A heading: level, text, address.
    Heading(u8, Vec<Inline>, String),
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// A list.
    List(List),
    /// A quote.
    Quote(Vec<Block>),
    /// A callout.
    Callout(super::page::Callout, Vec<Block>),
    /// A table.
    Table(Table),
    /// A code block that is a program: index into [`Document::programs`].
    Program(usize),
    /// Any other code block: language word, text.
    Code(String, String),
    /// A prediction: index into [`Document::predictions`].
    Prediction(usize),
    /// A plot.
    Plot(Plot),
    /// A rule: a new screen.
    Rule,
}

/// Text within a block.
#[derive(Debug, Clone, PartialEq)]
pub enum Inline {
    /// Text.
    Text(String),
    /// `code`.
    Code(String),
    /// Strong.
    Strong(Vec<Inline>),
    /// Emphasised.
    Emphasis(Vec<Inline>),
    /// Struck out.
    Struck(Vec<Inline>),
    /// A link: where it leads, its text.
    Link(String, Vec<Inline>),
    /// An image: where it is, what it shows.
    Image(String, String),
    /// The mention of a footnote, by label.
    Footnote(String),
    /// A space where the source breaks the line.
    SoftBreak,
    /// A line break.
    HardBreak,
}

/// A list.
#[derive(Debug, Clone, PartialEq)]
pub struct List {
    /// The first number of an ordered list.
    pub start: Option<u64>,
    /// Its items: check box (if it has one) and blocks.
    pub items: Vec<(Option<bool>, Vec<Block>)>,
}

/// A table.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// How each column stands.
    pub columns: Vec<Align>,
    /// The head row.
    pub head: Vec<Vec<Inline>>,
    /// The other rows.
    pub rows: Vec<Vec<Vec<Inline>>>,
}

/// How a column stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Align {
    /// To the left.
    #[default]
    Left,
    /// In the middle.
    Center,
    /// To the right.
    Right,
}

/// A program in a code block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Program {
    /// Language word: `python`, `rust`.
    pub language: String,
    /// How it must end.
    pub ends: Ends,
    /// The program; of a worked example its code column.
    pub text: String,
    /// The three columns of a worked example, row by row: label, code, note.
    pub worked: Option<Vec<[String; 3]>>,
    /// Whether line numbers are shown.
    pub numbers: bool,
    /// Emphasised lines, from 1.
    pub marks: Vec<usize>,
    /// What the text says that it prints (the `output` block that follows).
    pub output: Option<String>,
    /// Line of the source where that block's fence stands; 0 without one.
    pub output_line: usize,
    /// Line of the source where its first line stands, from 1.
    pub line: usize,
}

/// How a program must end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ends {
    /// Well.
    Well,
    /// With an error.
    Error,
    /// It is a fragment and never run.
    Fragment,
}

/// A question about what a program does, answered before it runs.
#[derive(Debug, Clone, PartialEq)]
pub struct Prediction {
    /// The question, markdown.
    pub ask: Vec<Inline>,
    /// Language of the program.
    pub language: String,
    /// The program asked about.
    pub program: String,
    /// Whether `program` is the block's own, to be shown with it, and not the block above.
    pub own_program: bool,
    /// What can be chosen; empty if the learner types.
    pub choices: Vec<Choice>,
    /// Known wrong texts and what is said to them, where the learner types.
    pub wrong: Vec<(String, String)>,
    /// Shown in the end, where the learner types; markdown.
    pub why: String,
    /// Other programs to ask about in a review: a part of the program, and what may stand in its place. All lists are
    /// equally long; the values of one place in them go together.
    pub vary: Vec<(String, Vec<String>)>,
    /// Line of the source, from 1.
    pub line: usize,
}

/// A choice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// What is shown.
    pub text: String,
    /// What it means.
    pub means: Means,
    /// What is said to the one who chose it; markdown.
    pub why: String,
}

/// What a choice means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Means {
    /// The program prints this text.
    Prints(String),
    /// The program prints nothing.
    Nothing,
    /// The program fails: with this kind of error, or with any.
    Error(Option<String>),
}

/// A plot.
#[derive(Debug, Clone, PartialEq)]
pub enum Plot {
    /// A line with limits on it.
    NumberLine(NumberLine),
    /// Bars: name and value.
    Bars(Vec<(String, f64)>, String),
    /// Series of points over x: name and points.
    Line {
        /// Series.
        series: Vec<(String, Vec<(f64, f64)>)>,
        /// Name of the x axis.
        x: String,
        /// Name of the y axis.
        y: String,
    },
}

/// A number line.
#[derive(Debug, Clone, PartialEq)]
pub struct NumberLine {
    /// Left end.
    pub from: f64,
    /// Right end.
    pub to: f64,
    /// Limits: value, text, whether the limit belongs to the zone on its right.
    pub marks: Vec<(f64, String, bool)>,
    /// Names of the zones between the limits.
    pub zones: Vec<String>,
    /// Single values: value, text.
    pub points: Vec<(f64, String)>,
}

/// What an author should mend in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Line of the source, from 1.
    pub line: usize,
    /// What is wrong.
    pub what: String,
    /// What to do.
    pub advice: String,
}

/// What has happened on a page: answers given and programs run. Part of the reader's state, laid out with the text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reading {
    /// By index of the prediction.
    pub answers: std::collections::BTreeMap<usize, Answered>,
    /// By index of the program: what it printed when the learner ran it.
    pub outputs: std::collections::BTreeMap<usize, Ran>,
    /// Whether text under an unanswered prediction is shown (true for `plain`, search and tests).
    pub open: bool,
}

/// An answered prediction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answered {
    /// The learner went on without an answer; the right one is shown.
    Skipped(Ran),
    /// An answer was given and the program ran: index of the choice or the typed text, and what it really did.
    Given {
        /// Index of the choice.
        choice: Option<usize>,
        /// What was typed.
        typed: String,
        /// What the program did.
        ran: Ran,
    },
}

/// What a program did.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Ran {
    /// What it printed.
    pub stdout: String,
    /// The error it ended with: last line of the traceback, or first lines of the compiler. Empty if it ended well.
    pub error: String,
}
