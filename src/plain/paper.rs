//! What is printed, line by line: nothing is ever taken back, and nothing in it speaks to the terminal.
//!
//! The prompt is a line of its own. Where a person types, the cursor waits behind it; what comes meanwhile begins on a
//! new line.

use crate::check::visible;
use std::io::{self, Write};

/// Who answers the prompt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answers {
    /// A person at a terminal, which shows what is typed.
    Typed,
    /// A file or a program: nothing shows what comes in.
    Piped,
}

/// Where lines go.
pub(super) struct Paper<W> {
    target: W,
    answers: Answers,
    /// Whether the cursor stands behind a prompt.
    open: bool,
}

impl<W: Write> Paper<W> {
    pub(super) fn new(target: W, answers: Answers) -> Self {
        Self { target, answers, open: false }
    }

    /// Lines, with an empty one before them.
    pub(super) fn say(&mut self, lines: &[String]) -> io::Result<()> {
        if lines.is_empty() {
            return Ok(());
        }
        self.close()?;
        writeln!(self.target)?;
        for line in lines {
            writeln!(self.target, "{}", visible(line).trim_end())?;
        }
        self.target.flush()
    }

    /// What can be typed now.
    pub(super) fn prompt(&mut self, text: &str) -> io::Result<()> {
        self.close()?;
        if text.is_empty() {
            return Ok(());
        }
        let text = visible(text);
        match self.answers {
            Answers::Typed => write!(self.target, "\n{text}: ")?,
            Answers::Piped => writeln!(self.target, "\n{text}:")?,
        }
        self.open = self.answers == Answers::Typed;
        self.target.flush()
    }

    /// A line was typed: the cursor stands on a new one.
    pub(super) fn answered(&mut self) {
        self.open = false;
    }

    /// Ends the line of a prompt that was not answered.
    pub(super) fn close(&mut self) -> io::Result<()> {
        if std::mem::take(&mut self.open) {
            writeln!(self.target)?;
            self.target.flush()?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn printed(answers: Answers, script: impl FnOnce(&mut Paper<&mut Vec<u8>>) -> io::Result<()>) -> String {
        let mut target = Vec::new();
        script(&mut Paper::new(&mut target, answers)).unwrap();
        String::from_utf8(target).unwrap()
    }

    #[test]
    fn a_prompt_waits_behind_its_words_and_news_begin_a_line() {
        let text = printed(Answers::Typed, |paper| {
            paper.say(&["one".into()])?;
            paper.prompt("help, quit")?;
            paper.say(&["two".into()])?;
            paper.prompt("help, quit")?;
            paper.answered();
            paper.say(&["three".into()])
        });
        assert_eq!(text, "\none\n\nhelp, quit: \n\ntwo\n\nhelp, quit: \nthree\n");
    }

    #[test]
    fn in_a_pipe_a_prompt_is_a_line() {
        let text = printed(Answers::Piped, |paper| {
            paper.prompt("help, quit")?;
            paper.answered();
            paper.say(&["one".into()])
        });
        assert_eq!(text, "\nhelp, quit:\n\none\n");
    }
}
