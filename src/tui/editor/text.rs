//! The text being edited: lines, a cursor, a selection, and the way back. Every change goes through [`Text::replace`],
//! every position is a byte between two letters (graphemes).
//!
//! Own code and not a text-area library: one step of undo must be one step of the person (a moved line, an indented
//! block, a word), and the cursor must never stand inside a letter.

use std::ops::Range;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// Columns that a tab reaches to, and the step of indentation.
pub const STEP: usize = 4;

/// How much text the way back may hold, in bytes.
const HISTORY: usize = 8 << 20;

/// A place between two letters: row from 0, byte within the row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Spot {
    /// Row, from 0.
    pub row: usize,
    /// Byte within the row.
    pub byte: usize,
}

/// What a change is, for the way back: changes of one kind in a row are one step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Letters of a word.
    Letters,
    /// Spaces between words.
    Spaces,
    /// Letters taken away.
    Erase,
    /// Anything else; always a step of its own.
    Other,
}

/// Text with a cursor.
#[derive(Debug, Clone, Default)]
pub struct Text {
    lines: Vec<String>,
    cursor: Spot,
    anchor: Option<Spot>,
    wanted_column: Option<usize>,
    past: Vec<Saved>,
    future: Vec<Saved>,
    last_step: Option<Step>,
}

/// The text as it was.
#[derive(Debug, Clone)]
struct Saved {
    text: String,
    cursor: Spot,
    anchor: Option<Spot>,
}

/// Where the cursor goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Move {
    /// A letter to the left.
    Left,
    /// A letter to the right.
    Right,
    /// Rows up.
    Up(usize),
    /// Rows down.
    Down(usize),
    /// To the first letter of the row; from there to its very beginning.
    Home,
    /// To the end of the row.
    End,
    /// To the beginning of the text.
    First,
    /// To the end of the text.
    Last,
    /// A word to the left.
    WordLeft,
    /// A word to the right.
    WordRight,
}

/// What a move does to the selection.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Selecting {
    /// The selection grows or shrinks with the cursor.
    Yes,
    /// The selection is let go.
    No,
}

impl Text {
    /// A text with the cursor at its beginning. Line ends become `\n`.
    pub fn new(text: &str) -> Self {
        Self { lines: split(&text.replace("\r\n", "\n").replace('\r', "\n")), ..Self::default() }
    }

    /// The whole text.
    pub fn text(&self) -> String {
        self.lines.join("\n")
    }

    /// The rows; at least one.
    pub fn lines(&self) -> &[String] {
        &self.lines
    }

    /// The row with the cursor.
    pub fn line(&self) -> &str {
        &self.lines[self.cursor.row]
    }

    /// What stands before and after the cursor in its row.
    pub fn around(&self) -> (&str, &str) {
        self.line().split_at(self.cursor.byte)
    }

    /// Where the cursor is.
    pub fn cursor(&self) -> Spot {
        self.cursor
    }

    /// The selected stretch, if it is not empty.
    pub fn selection(&self) -> Option<Range<Spot>> {
        let anchor = self.anchor?;
        (anchor != self.cursor).then(|| anchor.min(self.cursor)..anchor.max(self.cursor))
    }

    /// The other end of the selection.
    pub fn anchor(&self) -> Option<Spot> {
        self.anchor
    }

    /// The selected text.
    pub fn selected(&self) -> Option<String> {
        let range = self.selection()?;
        let rows = range.start.row..=range.end.row;
        let piece = |row: usize| {
            let line = self.lines[row].as_str();
            let start = if row == range.start.row { range.start.byte } else { 0 };
            let end = if row == range.end.row { range.end.byte } else { line.len() };
            line.get(start..end).unwrap_or_default()
        };
        Some(rows.map(piece).collect::<Vec<_>>().join("\n"))
    }

    /// The rows that the selection touches; without one the row of the cursor. A selection that ends before the first
    /// letter of a row does not touch it.
    pub fn rows(&self) -> std::ops::RangeInclusive<usize> {
        match self.selection() {
            None => self.cursor.row..=self.cursor.row,
            Some(range) if range.end.byte == 0 && range.end.row > range.start.row => {
                range.start.row..=range.end.row - 1
            }
            Some(range) => range.start.row..=range.end.row,
        }
    }

    /// Selects from one spot to another, where the cursor goes.
    pub fn select(&mut self, anchor: Spot, cursor: Spot) {
        self.anchor = Some(self.valid(anchor));
        self.put_cursor(cursor);
    }

    /// Puts the cursor somewhere near a spot, without a selection.
    pub fn place(&mut self, spot: Spot) {
        self.anchor = None;
        self.put_cursor(spot);
    }

    /// Selects everything.
    pub fn select_all(&mut self) {
        self.select(Spot::default(), self.end());
    }

    /// Where the text ends.
    pub fn end(&self) -> Spot {
        let row = self.lines.len() - 1;
        Spot { row, byte: self.lines[row].len() }
    }

    /// Remembers the text as it is now, unless `step` goes on with the step before.
    pub fn remember(&mut self, step: Step) {
        self.future.clear();
        if step != Step::Other && self.last_step == Some(step) {
            return;
        }
        self.last_step = Some(step);
        self.past.push(self.saved());
        while self.past.iter().map(|saved| saved.text.len()).sum::<usize>() > HISTORY {
            self.past.remove(0);
        }
    }

    /// Replaces a stretch; the cursor stands after what was put in, and nothing is selected.
    pub fn replace(&mut self, range: Range<Spot>, new: &str) {
        let (start, end) = (self.valid(range.start), self.valid(range.end));
        let head = self.lines[start.row].get(..start.byte).unwrap_or_default();
        let tail = self.lines[end.row].get(end.byte..).unwrap_or_default();
        let mut pieces = split(&format!("{head}{new}"));
        let row = start.row + pieces.len() - 1;
        let byte = pieces.last().map_or(0, String::len);
        if let Some(last) = pieces.last_mut() {
            last.push_str(tail);
        }
        self.lines.splice(start.row..=end.row, pieces);
        self.anchor = None;
        self.put_cursor(Spot { row, byte });
    }

    /// Replaces the selection, or puts text in at the cursor.
    pub fn insert(&mut self, new: &str) {
        let range = self.selection().unwrap_or(self.cursor..self.cursor);
        self.replace(range, new);
    }

    /// One step back. Says whether there was one.
    pub fn undo(&mut self) -> bool {
        let Some(saved) = self.past.pop() else { return false };
        self.future.push(self.saved());
        self.restore(&saved);
        true
    }

    /// One step forward again. Says whether there was one.
    pub fn redo(&mut self) -> bool {
        let Some(saved) = self.future.pop() else { return false };
        self.past.push(self.saved());
        self.restore(&saved);
        true
    }

    /// Moves the cursor.
    pub fn go(&mut self, way: Move, selecting: Selecting) {
        let selection = self.selection();
        match selecting {
            Selecting::Yes => self.anchor = self.anchor.or(Some(self.cursor)),
            Selecting::No => self.anchor = None,
        }
        let collapses = selecting == Selecting::No;
        let target = match (way, selection) {
            (Move::Left, Some(range)) if collapses => range.start,
            (Move::Right, Some(range)) if collapses => range.end,
            (Move::Up(rows), _) => return self.go_rows(self.cursor.row.checked_sub(rows), Spot::default()),
            (Move::Down(rows), _) => {
                let row = Some(self.cursor.row + rows).filter(|row| *row < self.lines.len());
                return self.go_rows(row, self.end());
            }
            _ => self.target(way),
        };
        self.put_cursor(target);
    }

    /// The spot that a move leads to, from the cursor.
    pub fn target(&self, way: Move) -> Spot {
        let Spot { row, byte } = self.cursor;
        let (before, after) = self.around();
        match way {
            Move::Left => match before.graphemes(true).next_back() {
                Some(letter) => Spot { row, byte: byte - letter.len() },
                None => self.end_of_row_before(),
            },
            Move::Right => match after.graphemes(true).next() {
                Some(letter) => Spot { row, byte: byte + letter.len() },
                None => self.start_of_row_after(),
            },
            Move::Home => {
                let first = indent(self.line()).len();
                Spot { row, byte: if byte == first { 0 } else { first } }
            }
            Move::End => Spot { row, byte: self.line().len() },
            Move::First => Spot::default(),
            Move::Last => self.end(),
            Move::WordLeft if before.is_empty() => self.end_of_row_before(),
            Move::WordLeft => {
                let rest = before.trim_end();
                let word = rest.split_word_bounds().next_back().map_or(0, str::len);
                Spot { row, byte: rest.len() - word }
            }
            Move::WordRight if after.is_empty() => self.start_of_row_after(),
            Move::WordRight => {
                let gap = after.len() - after.trim_start().len();
                let word = after.trim_start().split_word_bounds().next().map_or(0, str::len);
                Spot { row, byte: byte + gap + word }
            }
            Move::Up(_) | Move::Down(_) => self.cursor,
        }
    }

    fn end_of_row_before(&self) -> Spot {
        match self.cursor.row.checked_sub(1) {
            Some(row) => Spot { row, byte: self.lines[row].len() },
            None => self.cursor,
        }
    }

    fn start_of_row_after(&self) -> Spot {
        if self.cursor.row + 1 < self.lines.len() { Spot { row: self.cursor.row + 1, byte: 0 } } else { self.cursor }
    }

    /// Up or down: the column is kept over shorter rows.
    fn go_rows(&mut self, row: Option<usize>, beyond: Spot) {
        let Some(row) = row else { return self.put_cursor(beyond) };
        let (before, _) = self.around();
        let column = self.wanted_column.unwrap_or_else(|| columns(before));
        self.put_cursor(Spot { row, byte: byte_at_column(&self.lines[row], column) });
        self.wanted_column = Some(column);
    }

    fn put_cursor(&mut self, spot: Spot) {
        self.cursor = self.valid(spot);
        self.wanted_column = None;
    }

    /// Ends the step under way, so that the next letter begins a new one.
    pub fn end_step(&mut self) {
        self.last_step = None;
    }

    fn valid(&self, spot: Spot) -> Spot {
        let row = spot.row.min(self.lines.len() - 1);
        let line = &self.lines[row];
        let mut byte = spot.byte.min(line.len());
        while !line.is_char_boundary(byte) {
            byte -= 1;
        }
        Spot { row, byte }
    }

    fn saved(&self) -> Saved {
        Saved { text: self.text(), cursor: self.cursor, anchor: self.anchor }
    }

    fn restore(&mut self, saved: &Saved) {
        self.lines = split(&saved.text);
        self.anchor = saved.anchor;
        self.put_cursor(saved.cursor);
        self.last_step = None;
    }
}

/// Rows of a text; at least one.
fn split(text: &str) -> Vec<String> {
    text.split('\n').map(str::to_owned).collect()
}

/// The blanks that a row begins with.
pub fn indent(line: &str) -> &str {
    let rest = line.trim_start_matches([' ', '\t']);
    line.get(..line.len() - rest.len()).unwrap_or_default()
}

/// Columns that a text takes from the left edge; a tab reaches to the next multiple of [`STEP`].
pub fn columns(text: &str) -> usize {
    text.graphemes(true).fold(0, |column, letter| column + width(letter, column))
}

/// Columns of one letter that begins at a column.
pub fn width(letter: &str, column: usize) -> usize {
    if letter == "\t" { STEP - column % STEP } else { letter.width() }
}

/// The byte in a row where a column is, or the letter that covers it begins.
pub fn byte_at_column(line: &str, wanted: usize) -> usize {
    let mut column = 0;
    for (byte, letter) in line.grapheme_indices(true) {
        column += width(letter, column);
        if column > wanted {
            return byte;
        }
    }
    line.len()
}
