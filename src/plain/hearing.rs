//! What a typed line does: it becomes events for the model, in the order in which keys would give them on the screen.
//!
//! What does not belong here: what words there are (`words`), what is said of the changes (`teller`).

use super::Front;
use super::arrange::{self, Shift};
use super::edit::{self, Edit, Edited};
use super::teller;
use super::words::{self, Act, Trying, Typed};
use crate::app::screen::reader::Focus;
use crate::app::{Code, Command, Event, Key, Layer, Model, Place, Screen, update};
use crate::check::visible_line;
use std::io;

impl Front {
    /// A line was typed. Gives what is said before the next prompt if it means nothing.
    pub(super) fn hear(&mut self, line: &str) -> io::Result<String> {
        if let Some(lines) = &mut self.typing {
            if !line.trim().is_empty() {
                lines.push(line.to_owned());
                return Ok(String::new());
            }
            let text = std::mem::take(lines).join("\n");
            self.typing = None;
            self.typed(&text)?;
            return Ok(String::new());
        }
        if self.model.place() == Place::Lab {
            self.happen(Event::LabLine(line.to_owned()))?;
            return Ok(String::new());
        }
        let known = words::words_now(&self.model);
        match words::read(line, &known, words::choices(&self.model)) {
            Typed::Enter => self.enter(),
            Typed::Number(number) => self.number(number),
            Typed::Choice(letter) => self.happen(Event::Key(Key::plain(Code::Char(letter)))).map(|()| String::new()),
            Typed::Word(act, rest) => self.act(act, &rest).map(|()| String::new()),
            Typed::Unclear(words) => Ok(format!("That could be {}. Possible: ", words.join(" or "))),
            Typed::Unknown if self.model.place() == Place::List => self.narrow(line.trim()).map(|()| String::new()),
            Typed::Unknown => Ok(format!("\"{}\" means nothing here. Possible: ", visible_line(line.trim(), 30))),
        }
    }

    /// Enter goes on.
    fn enter(&mut self) -> io::Result<String> {
        let asked = words::choices(&self.model) > 0 || words::takes_typing(&self.model);
        let command = match (self.model.place(), self.model.screen()) {
            (Place::Home, _) => Command::Open,
            (Place::Reader, _) if asked => return Ok("First the question. Possible: ".to_owned()),
            (Place::Reader, Screen::Reader(reader)) => {
                if reader.review.is_none() && reader.top + reader.rows >= reader.page.lines.len() {
                    return Ok("There is no more here. Possible: ".to_owned());
                }
                Command::PageDown
            }
            (Place::Exercise, Screen::Exercise(exercise)) if exercise.passed() => Command::Open,
            _ => return Ok(String::new()),
        };
        self.happen(Event::Command(command))?;
        Ok(String::new())
    }

    /// A number chooses from what is listed.
    fn number(&mut self, number: usize) -> io::Result<String> {
        let link = self.teller.link(&self.model, number);
        let chosen = match (&mut self.model.layer, self.model.screens.last_mut()) {
            (Some(Layer::Outline(list)), _) => {
                let count = list.shown().len();
                choose(&mut list.cursor, number, count)
            }
            (Some(Layer::Jump(list)), _) => {
                let count = list.shown().len();
                choose(&mut list.cursor, number, count)
            }
            (Some(Layer::Words(list)), _) => {
                let count = list.shown().len();
                choose(&mut list.cursor, number, count)
            }
            (None, Some(Screen::Home(home))) => choose(&mut home.cursor, number, home.rows.len()),
            (None, Some(Screen::Reader(reader))) => {
                reader.focus = link.map(Focus::Link);
                link.is_some()
            }
            _ => false,
        };
        if !chosen {
            return Ok(format!("There is no {number} to choose here. Possible: "));
        }
        let in_outline = matches!(self.model.layer, Some(Layer::Outline(_)));
        let before = reading_at(&self.model);
        self.happen(Event::Command(Command::Open))?;
        if in_outline && before == reading_at(&self.model) {
            self.act(Act::Again, "")?;
        }
        Ok(String::new())
    }

    fn act(&mut self, act: Act, rest: &str) -> io::Result<()> {
        match act {
            Act::Command(Command::Help) => self.help(),
            Act::Command(Command::Find) => self.find(rest.trim()),
            Act::Command(Command::Words) if !rest.trim().is_empty() => {
                let _none = update(&mut self.model, Event::Command(Command::Words));
                self.narrow(rest.trim())
            }
            Act::Command(Command::Jump) => {
                if rest.trim().is_empty() {
                    return self.happen(Event::Command(Command::Jump));
                }
                // The whole list is not told when a part of it is asked for; opening it has no effects.
                let _none = update(&mut self.model, Event::Command(Command::Jump));
                self.narrow(rest.trim())
            }
            Act::Command(Command::QuitNow) => {
                self.ends = true;
                Ok(())
            }
            Act::Command(command) => self.command(command),
            Act::Edit(edit) => self.edit(edit, rest),
            Act::Try(trying) => self.try_out(trying, rest),
            Act::Shift(shift) => self.shift(shift, rest),
            Act::Show if words::puzzle(&self.model).is_some() => {
                let puzzle = words::puzzle(&self.model);
                self.paper.say(&puzzle.iter().flat_map(arrange::shown).collect::<Vec<_>>())
            }
            Act::Show => {
                let text = self.answer().unwrap_or_default();
                let lines = if text.is_empty() { vec!["There is nothing yet.".to_owned()] } else { shown(&text) };
                self.paper.say(&lines)
            }
            Act::Spaces => {
                let lines = words::program(&self.model).map(spaced).unwrap_or_default();
                self.paper.say(&lines)
            }
            Act::Again => {
                let lines = self.teller.again(&mut self.model);
                self.paper.say(&lines)
            }
            Act::Type if rest.trim().is_empty() => {
                self.typing = Some(Vec::new());
                self.paper.say(&["Type the answer, line by line. An empty line ends it.".to_owned()])
            }
            Act::Type => self.typed(rest),
        }
    }

    /// A command; where it changes nothing, that is said.
    fn command(&mut self, command: Command) -> io::Result<()> {
        let before = reading_at(&self.model);
        self.happen(Event::Command(command))?;
        if before.is_none() || before != reading_at(&self.model) || self.model.layer.is_some() {
            return Ok(());
        }
        match command {
            Command::Next => self.paper.say(&["This is the last section.".to_owned()]),
            Command::Previous => self.paper.say(&["This is the first section.".to_owned()]),
            Command::Top => self.act(Act::Again, ""),
            _ => Ok(()),
        }
    }

    fn help(&mut self) -> io::Result<()> {
        let words = words::words_now(&self.model);
        let mut lines =
            vec!["What can be typed here; the beginning of a word is enough, and so are the keys:".to_owned()];
        lines.extend(words.iter().map(|word| format!("{}: {}", word.name, word.help)));
        self.paper.say(&lines)
    }

    fn find(&mut self, text: &str) -> io::Result<()> {
        if text.is_empty() {
            return self.paper.say(&["Type find and the text to look for.".to_owned()]);
        }
        for event in [Event::Command(Command::Find), Event::Paste(text.to_owned()), Event::Key(Key::plain(Code::Enter))]
        {
            self.happen(event)?;
        }
        Ok(())
    }

    /// Narrows the list that is open; a single item is opened at once.
    fn narrow(&mut self, text: &str) -> io::Result<()> {
        let query = match &mut self.model.layer {
            Some(Layer::Jump(list)) => &mut list.query,
            Some(Layer::Outline(list)) => &mut list.query,
            Some(Layer::Words(list)) => &mut list.query,
            _ => return Ok(()),
        };
        query.clear();
        self.happen(Event::Paste(text.to_owned()))?;
        let left = match &self.model.layer {
            Some(Layer::Jump(list)) => list.shown().len(),
            Some(Layer::Outline(list)) => list.shown().len(),
            // A word is told with its meaning, so one that is left is not opened.
            _ => 0,
        };
        if left == 1 { self.happen(Event::Command(Command::Open)) } else { Ok(()) }
    }

    /// The text of the open answer.
    fn answer(&self) -> Option<String> {
        match self.model.screen() {
            Screen::Exercise(exercise) => exercise.text.clone(),
            _ => None,
        }
    }

    fn edit(&mut self, edit: Edit, words: &str) -> io::Result<()> {
        let Some(text) = self.answer() else {
            return self.paper.say(&["There is no answer to change yet.".to_owned()]);
        };
        match edit::apply(&text, edit, words) {
            Edited::Same(said) => self.paper.say(&[said]),
            Edited::Changed(text, said) => {
                self.paper.say(&[said])?;
                self.happen(Event::Edited(text))
            }
        }
    }

    /// Runs the program that is investigated with a value, or with something to look at.
    fn try_out(&mut self, trying: Trying, words: &str) -> io::Result<()> {
        // Nothing is told of the sheet before there is something to tell; opening it has no effects.
        let _none = update(&mut self.model, Event::Command(Command::Try));
        let Some(Layer::Trial(trial)) = &mut self.model.layer else { return Ok(()) };
        let named = words.split_once('=').map(|(name, value)| (name.trim(), value));
        let known = match (trying, named) {
            (Trying::Look, _) if !words.trim().is_empty() => trial.put(None, words),
            (Trying::Value, Some((name, value))) if !value.trim().is_empty() => trial.put(Some(name), value),
            _ => {
                let lines = teller::tried(trial);
                let _none = update(&mut self.model, Event::Command(Command::Back));
                return self.paper.say(&lines);
            }
        };
        if known {
            return self.happen(Event::Command(Command::Run));
        }
        let lines = teller::tried(trial);
        let _none = update(&mut self.model, Event::Command(Command::Back));
        self.paper.say(
            &[vec![format!("There is no value to try under that name: {}.", visible_line(words, 30))], lines].concat(),
        )
    }

    fn shift(&mut self, shift: Shift, words: &str) -> io::Result<()> {
        let Some(mut puzzle) = words::puzzle(&self.model) else { return Ok(()) };
        let before = puzzle.text();
        let said = arrange::apply(&mut puzzle, shift, words);
        self.paper.say(&[said])?;
        if puzzle.text() == before { Ok(()) } else { self.happen(Event::Edited(puzzle.text())) }
    }

    /// An answer was typed: of a question in the chapter, or of an exercise that is answered with a text.
    pub(super) fn typed(&mut self, text: &str) -> io::Result<()> {
        if !words::takes_typing(&self.model) {
            return Ok(());
        }
        if matches!(self.model.screen(), Screen::Exercise(_)) {
            self.happen(Event::Edited(text.to_owned()))?;
            return self.happen(Event::Command(Command::Save));
        }
        if let Some(Screen::Reader(reader)) = self.model.screens.last_mut() {
            reader.focus = None;
        }
        self.happen(Event::Command(Command::Open))?;
        for (index, line) in text.split('\n').enumerate() {
            if index > 0 {
                self.happen(Event::Key(Key { alt: true, ..Key::plain(Code::Enter) }))?;
            }
            self.happen(Event::Paste(line.to_owned()))?;
        }
        self.happen(Event::Key(Key::plain(Code::Enter)))
    }
}

/// Which page is open, and at which line.
fn reading_at(model: &Model) -> Option<(String, usize)> {
    match model.screen() {
        Screen::Reader(reader) => Some((reader.path.clone(), reader.top)),
        _ => None,
    }
}

/// Puts the cursor on what has this number, from 1.
fn choose(cursor: &mut usize, number: usize, count: usize) -> bool {
    let there = (1..=count).contains(&number);
    if there {
        *cursor = number - 1;
    }
    there
}

fn shown(text: &str) -> Vec<String> {
    teller::numbered(text)
}

/// The lines of a program with their indentation in words: many screen readers pass spaces by.
fn spaced(text: &str) -> Vec<String> {
    let said = |(index, line): (usize, &str)| {
        let code = line.trim_start_matches(' ');
        let indent = match line.len() - code.len() {
            _ if code.trim().is_empty() => "empty".to_owned(),
            0 => String::new(),
            1 => "1 space, ".to_owned(),
            spaces => format!("{spaces} spaces, "),
        };
        format!("{}: {indent}{}", index + 1, code.trim()).trim_end().to_owned()
    };
    text.lines().enumerate().map(said).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn indentation_is_said_in_words() {
        let text = "if cpu:\n    level = 1\n\n odd\n";
        assert_eq!(spaced(text), ["1: if cpu:", "2: 4 spaces, level = 1", "3: empty", "4: 1 space, odd"]);
    }
}
