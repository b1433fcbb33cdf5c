//! Editing in place, for people who have never used an editor: what is typed appears, arrows move, Shift selects,
//! Ctrl-Z takes back. Saving and leaving are the program's commands (`app`), and their keys are not taken here.
//!
//! The text being edited belongs to this room; the rest of the program hears of it as changed text.

mod paint;
mod rows;
#[cfg(test)]
mod tests;
mod text;

pub use paint::paint_code;
pub use text::Spot;

use crate::app::key::{Code, Key};
use crate::markdown::highlight::Row;
use rows::Way;
use text::{Move, STEP, Selecting, Step, Text, indent};

/// What a key did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reaction {
    /// The text is another one now.
    Changed,
    /// Only the cursor or the selection is another one.
    Moved,
    /// Text for the clipboard; the text is as before.
    Copied(String),
    /// Text for the clipboard, and the text is another one now.
    Cut(String),
    /// Not a key for the editor.
    NotMine,
}

/// An answer being edited.
pub struct Editor {
    text: Text,
    language: String,
    clipboard: String,
    top: usize,
    left: usize,
    height: usize,
    colours: Option<Vec<Row>>,
}

impl Editor {
    /// Begins to edit a text in a language (`python`, `rust`).
    pub fn new(language: &str, text: &str) -> Self {
        Self {
            text: Text::new(text),
            language: language.to_owned(),
            clipboard: String::new(),
            top: 0,
            left: 0,
            height: 1,
            colours: None,
        }
    }

    /// The text as it is now; rows end in `\n`.
    pub fn text(&self) -> String {
        self.text.text()
    }

    /// Where the cursor is.
    pub fn cursor(&self) -> Spot {
        self.text.cursor()
    }

    /// Puts the cursor on a row, from 1, at its first letter: where an error was found.
    pub fn go_to_row(&mut self, row: usize) {
        self.text.place(Spot { row: row.saturating_sub(1), byte: 0 });
    }

    /// The file was changed outside: takes its text, as one step that can be undone.
    pub fn take_over(&mut self, text: &str) {
        let new = Text::new(text).text();
        if new != self.text() {
            let cursor = self.text.cursor();
            self.text.remember(Step::Other);
            self.text.replace(Spot::default()..self.text.end(), &new);
            self.text.place(cursor);
            self.colours = None;
        }
    }

    /// Puts pasted text in, as one step. Tabs become spaces.
    pub fn paste(&mut self, pasted: &str) -> Reaction {
        let clean: String = pasted
            .replace("\r\n", "\n")
            .replace('\r', "\n")
            .replace('\t', &" ".repeat(STEP))
            .chars()
            .filter(|letter| *letter == '\n' || !letter.is_control())
            .collect();
        if clean.is_empty() {
            return Reaction::Moved;
        }
        self.text.remember(Step::Other);
        self.text.insert(&clean);
        self.changed()
    }

    /// Takes a key.
    pub fn press(&mut self, key: Key) -> Reaction {
        let reaction = match (key.ctrl, key.alt) {
            (false, false) => self.plain(key),
            (true, false) => self.control(key),
            (false, true) => self.with_alt(key),
            (true, true) => Reaction::NotMine,
        };
        if key.typed().is_none() && !matches!(key.code, Code::Backspace | Code::Delete) {
            self.text.end_step();
        }
        reaction
    }

    fn plain(&mut self, key: Key) -> Reaction {
        let selecting = if key.shift { Selecting::Yes } else { Selecting::No };
        let page = self.height.saturating_sub(1).max(1);
        match key.code {
            Code::Char(letter) => return self.letter(letter),
            Code::Enter => return self.enter(),
            Code::Backspace => return self.backspace(),
            Code::Delete => return self.erase(Move::Right),
            Code::Tab if key.shift => rows::dedent_rows(&mut self.text),
            Code::Tab => return self.tab(),
            Code::Left => return self.go(Move::Left, selecting),
            Code::Right => return self.go(Move::Right, selecting),
            Code::Up => return self.go(Move::Up(1), selecting),
            Code::Down => return self.go(Move::Down(1), selecting),
            Code::PageUp => return self.go(Move::Up(page), selecting),
            Code::PageDown => return self.go(Move::Down(page), selecting),
            Code::Home => return self.go(Move::Home, selecting),
            Code::End => return self.go(Move::End, selecting),
            Code::Esc | Code::F(_) => return Reaction::NotMine,
        }
        self.changed()
    }

    fn control(&mut self, key: Key) -> Reaction {
        let selecting = if key.shift { Selecting::Yes } else { Selecting::No };
        match key.code {
            Code::Left => self.go(Move::WordLeft, selecting),
            Code::Right => self.go(Move::WordRight, selecting),
            Code::Home => self.go(Move::First, selecting),
            Code::End => self.go(Move::Last, selecting),
            // Many terminals send Ctrl-H for Ctrl-Backspace.
            Code::Backspace | Code::Char('h' | 'w') => self.erase(Move::WordLeft),
            Code::Delete => self.erase(Move::WordRight),
            Code::Char('a') => {
                self.text.select_all();
                Reaction::Moved
            }
            Code::Char('z') if self.text.undo() => self.changed(),
            Code::Char('y') if self.text.redo() => self.changed(),
            Code::Char('z' | 'y') => Reaction::Moved,
            Code::Char('x') => self.cut(),
            // Without a selection there is nothing to copy, and Ctrl-C means what it means everywhere.
            Code::Char('c') => match self.text.selected() {
                Some(selected) => self.copied(selected),
                None => Reaction::NotMine,
            },
            Code::Char('v') => {
                let clipboard = std::mem::take(&mut self.clipboard);
                let reaction = self.paste(&clipboard);
                self.clipboard = clipboard;
                reaction
            }
            Code::Char('k') => {
                rows::delete_rows(&mut self.text);
                self.changed()
            }
            Code::Char('/') => {
                rows::toggle_comment(&mut self.text, comment_sign(&self.language));
                self.changed()
            }
            _ => Reaction::NotMine,
        }
    }

    fn with_alt(&mut self, key: Key) -> Reaction {
        match key.code {
            Code::Up => rows::move_rows(&mut self.text, Way::Up),
            Code::Down => rows::move_rows(&mut self.text, Way::Down),
            Code::Backspace => return self.erase(Move::WordLeft),
            _ => return Reaction::NotMine,
        }
        self.changed()
    }

    fn go(&mut self, way: Move, selecting: Selecting) -> Reaction {
        self.text.go(way, selecting);
        Reaction::Moved
    }

    fn letter(&mut self, letter: char) -> Reaction {
        let step = match (self.text.selection(), letter.is_whitespace()) {
            (Some(_), _) => Step::Other,
            (None, true) => Step::Spaces,
            (None, false) => Step::Letters,
        };
        self.text.remember(step);
        // A closing brace stands under the line that opened it.
        let (before, _) = self.text.around();
        if letter == '}' && before.len() >= STEP && before.bytes().all(|byte| byte == b' ') {
            rows::dedent_row(&mut self.text);
        }
        self.text.insert(letter.encode_utf8(&mut [0; 4]));
        self.changed()
    }

    /// A new row with the indentation of this one, one step deeper after what opens a block.
    fn enter(&mut self) -> Reaction {
        self.text.remember(Step::Other);
        self.text.insert("");
        let (before, after) = self.text.around();
        let blank = indent(before).to_owned();
        let opens = opens_block(&self.language, before);
        let between = opens && before.trim_end().ends_with('{') && after.trim_start().starts_with('}');
        let deeper = if opens { " ".repeat(STEP) } else { String::new() };
        self.text.insert(&format!("\n{blank}{deeper}"));
        if between {
            let spot = self.text.cursor();
            self.text.insert(&format!("\n{blank}"));
            self.text.place(spot);
        }
        self.changed()
    }

    fn tab(&mut self) -> Reaction {
        if self.text.selection().is_some() {
            rows::indent_rows(&mut self.text);
        } else {
            self.text.remember(Step::Other);
            let column = text::columns(self.text.around().0);
            self.text.insert(&" ".repeat(STEP - column % STEP));
        }
        self.changed()
    }

    fn backspace(&mut self) -> Reaction {
        let (before, _) = self.text.around();
        let in_indent = !before.is_empty() && before.bytes().all(|byte| byte == b' ');
        if self.text.selection().is_none() && in_indent {
            let Spot { row, byte } = self.text.cursor();
            self.text.remember(Step::Erase);
            let step_start = (byte - 1) / STEP * STEP;
            self.text.replace(Spot { row, byte: step_start }..Spot { row, byte }, "");
            return self.changed();
        }
        self.erase(Move::Left)
    }

    /// Deletes the selection, or from the cursor to where a move leads.
    fn erase(&mut self, way: Move) -> Reaction {
        if self.text.selection().is_some() {
            self.text.remember(Step::Other);
            self.text.insert("");
            return self.changed();
        }
        let (cursor, target) = (self.text.cursor(), self.text.target(way));
        if cursor == target {
            return Reaction::Moved;
        }
        self.text.remember(Step::Erase);
        self.text.replace(cursor.min(target)..cursor.max(target), "");
        self.changed()
    }

    /// Cuts the selection, or the row if nothing is selected.
    fn cut(&mut self) -> Reaction {
        if let Some(selected) = self.text.selected() {
            self.clipboard.clone_from(&selected);
            self.erase(Move::Right);
            return Reaction::Cut(selected);
        }
        let row = format!("{}\n", self.text.line());
        self.clipboard.clone_from(&row);
        rows::delete_rows(&mut self.text);
        self.changed();
        Reaction::Cut(row)
    }

    fn copied(&mut self, selected: String) -> Reaction {
        self.clipboard.clone_from(&selected);
        Reaction::Copied(selected)
    }

    fn changed(&mut self) -> Reaction {
        self.colours = None;
        Reaction::Changed
    }
}

/// The sign that makes a line a comment.
fn comment_sign(language: &str) -> &'static str {
    if language == "rust" { "//" } else { "#" }
}

/// Whether what stands before the cursor opens a block.
fn opens_block(language: &str, before: &str) -> bool {
    // A comment after the colon does not change what the colon means.
    let sign = format!(" {}", comment_sign(language));
    let code = before.split(sign.as_str()).next().unwrap_or(before).trim_end();
    let bracket = code.ends_with(['(', '[', '{']);
    bracket || (language == "python" && code.ends_with(':'))
}
