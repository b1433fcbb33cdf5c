//! The program as plain lines: everything that the screens do, for screen readers, dumb terminals, pipes and people who
//! like lines better. No cursor is moved, nothing is drawn twice, nothing is coloured.
//!
//! The same model, update and desk as on the screen. A line comes in, `words` makes out what it asks for, the model
//! takes it as events, and `teller` says what is new. The next line is read when nothing is under way any more, so that
//! a script in a pipe needs no waiting.
//!
//! What does not belong here: rules of the course, the judge, files.

mod edit;
mod input;
mod paper;
mod teller;
mod words;

pub use paper::Answers;

use crate::app::{self, Code, Command, Effect, Event, Key, Layer, Model, Place, Screen, update};
use crate::course::ExerciseId;
use crate::desk::{self, Desk};
use crate::host;
use crate::host::editor::EditorError;
use crate::host::interrupt::on_interrupt;
use edit::{Edit, Edited};
use input::{Came, Input};
use paper::Paper;
use std::collections::VecDeque;
use std::io::{self, Stdout};
use std::process::Stdio;
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};
use teller::{Cause, Teller};
use words::{Act, Typed};

/// What a session in lines begins with.
pub struct Setup {
    /// What the model begins with. Of the size only the columns count: text is laid out for them.
    pub start: app::Start,
    /// What the desk works with.
    pub desk: desk::Setup,
    /// Who answers the prompt.
    pub answers: Answers,
}

/// Something new.
enum News {
    Came(Came),
    Happened(Event),
    Interrupted,
}

/// How long the files thread is waited for before the next line is read.
const FILES: Duration = Duration::from_secs(5);

/// How long the watch may take to tell of a save.
const SEEN: Duration = Duration::from_secs(3);

/// A program that takes longer is told to be under way, once.
const LONG: Duration = Duration::from_secs(2);

/// How often what is awaited is looked at.
const TICK: Duration = Duration::from_millis(100);

/// Runs until the learner leaves, the input ends or the system asks to end.
///
/// # Errors
/// Nothing can be printed any more, or threads cannot be had.
pub fn run(setup: Setup) -> io::Result<()> {
    let (sender, news) = mpsc::channel();
    let told = sender.clone();
    let desk = Desk::open(setup.desk, Arc::new(move |event| told.send(News::Happened(event)).is_ok()))?;
    let interrupted = sender.clone();
    // Without signals Ctrl-C ends the program as it ends any other.
    let _ = on_interrupt(move || {
        let _nobody = interrupted.send(News::Interrupted);
    });
    let input = Input::start(move |came| sender.send(News::Came(came)).is_ok())?;
    let front = Front {
        model: Model::new(setup.start),
        desk,
        news,
        input,
        asked: false,
        lines: VecDeque::new(),
        paper: Paper::new(io::stdout(), setup.answers),
        answers: setup.answers,
        teller: Teller::default(),
        awaited: None,
        typing: None,
        ends: false,
    };
    front.run()
}

/// Everything of a session in lines.
struct Front {
    model: Model,
    desk: Desk,
    news: Receiver<News>,
    input: Input,
    /// Whether a line was asked for and has not come yet.
    asked: bool,
    /// What came in while something was under way.
    lines: VecDeque<Came>,
    paper: Paper<Stdout>,
    answers: Answers,
    teller: Teller,
    /// Until when an answer of the files thread is awaited.
    awaited: Option<Instant>,
    /// The lines of an answer being typed.
    typing: Option<Vec<String>>,
    ends: bool,
}

impl Front {
    fn run(mut self) -> io::Result<()> {
        let ended = self.converse();
        // However it ends: what was done is written.
        let _ = self.leave();
        ended
    }

    fn converse(&mut self) -> io::Result<()> {
        self.tell(Cause::Other)?;
        let mut unheard = String::new();
        while !self.ends {
            self.settle()?;
            if self.ends {
                break;
            }
            self.prompt(&std::mem::take(&mut unheard))?;
            match self.next_line()? {
                Some(Came::Line(line)) => unheard = self.hear(&line)?,
                Some(Came::End) => {
                    if let Some(lines) = self.typing.take() {
                        self.typed(&lines.join("\n"))?;
                        self.settle()?;
                    }
                    self.ends = true;
                }
                // News came instead: they were told, and the prompt comes again.
                None => {}
            }
        }
        self.paper.close()
    }

    fn prompt(&mut self, unheard: &str) -> io::Result<()> {
        let text = match &self.typing {
            Some(_) => String::new(),
            None => words::prompt(&self.model, &words::words_now(&self.model)),
        };
        self.paper.prompt(&format!("{unheard}{text}"))
    }

    /// The next line, or none if something else happened first.
    fn next_line(&mut self) -> io::Result<Option<Came>> {
        if let Some(came) = self.lines.pop_front() {
            self.paper.answered();
            return Ok(Some(came));
        }
        if !std::mem::replace(&mut self.asked, true) {
            self.input.ask();
        }
        match self.news.recv() {
            Ok(News::Came(came)) => {
                self.asked = false;
                if matches!(came, Came::Line(_)) {
                    self.paper.answered();
                }
                Ok(Some(came))
            }
            Ok(other) => self.take(other).map(|()| None),
            Err(_) => Ok(Some(Came::End)),
        }
    }

    /// Waits until nothing is under way any more.
    fn settle(&mut self) -> io::Result<()> {
        let began = Instant::now();
        let mut said = false;
        while !self.ends && (self.model.busy.is_some() || self.awaited.is_some()) {
            match self.news.recv_timeout(TICK) {
                Ok(news) => self.take(news)?,
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => self.ends = true,
            }
            if self.awaited.is_some_and(|until| until < Instant::now()) {
                self.awaited = None;
            }
            if self.model.busy.is_some() && began.elapsed() > LONG && !std::mem::replace(&mut said, true) {
                self.paper.say(&["This takes a moment; Ctrl-C leaves.".to_owned()])?;
            }
        }
        // What came at the same time is not left for after the prompt.
        while let Ok(news) = self.news.try_recv() {
            self.take(news)?;
        }
        Ok(())
    }

    fn take(&mut self, news: News) -> io::Result<()> {
        match news {
            News::Came(came) => {
                self.asked = false;
                self.lines.push_back(came);
                Ok(())
            }
            News::Interrupted => {
                self.ends = true;
                Ok(())
            }
            News::Happened(event) => self.happen(event),
        }
    }

    /// The model takes an event; what is new is told, what is to be done is done.
    fn happen(&mut self, event: Event) -> io::Result<()> {
        let cause = match &event {
            Event::Ran { ran: Ok(_), .. } => Cause::Ran,
            Event::Loaded { .. } => Cause::Loaded,
            _ => Cause::Other,
        };
        if matches!(
            event,
            Event::Loaded { .. }
                | Event::Written { .. }
                | Event::FileSaved { .. }
                | Event::FolderMade(_)
                | Event::Trouble(_)
        ) {
            self.awaited = None;
        }
        let effects = update(&mut self.model, event);
        if let [Effect::Copy(address)] = &effects[..] {
            // There is no clipboard in lines: the address itself is said.
            self.model.notice = None;
            return self.paper.say(&[format!("Open this address in a browser: {address}")]);
        }
        self.tell(cause)?;
        for effect in effects {
            self.carry_out(effect)?;
        }
        Ok(())
    }

    fn tell(&mut self, cause: Cause) -> io::Result<()> {
        let lines = self.teller.tell(&mut self.model, cause);
        self.paper.say(&lines)?;
        // A text to read is closed when it has been said.
        if matches!(self.model.layer, Some(Layer::Compare(_) | Layer::Help(..))) {
            return self.happen(Event::Command(Command::Back));
        }
        Ok(())
    }

    fn carry_out(&mut self, effect: Effect) -> io::Result<()> {
        if matches!(effect, Effect::Load(_) | Effect::Reset(_) | Effect::Write(..) | Effect::MakeFolder) {
            self.awaited = Some(Instant::now() + FILES);
        }
        match self.desk.carry_out(effect) {
            Some(Effect::Quit) => self.ends = true,
            Some(Effect::OpenEditor(exercise)) => {
                let closed = self.open_editor(&exercise)?;
                self.happen(Event::EditorClosed(closed))?;
            }
            _ => {}
        }
        Ok(())
    }

    /// The learner's editor has the terminal until it is closed.
    fn open_editor(&mut self, exercise: &ExerciseId) -> io::Result<Result<(), String>> {
        let Some(path) = self.desk.path_of(exercise) else {
            return Ok(Err("there is no file to open yet".to_owned()));
        };
        let mut command = match host::editor::command(&path) {
            Ok(command) => command,
            Err(EditorError::None) => {
                let why = "no editor was found; set the variable EDITOR to the one that you use, or edit here: line, \
                           insert, add, delete";
                return Ok(Err(why.to_owned()));
            }
            Err(error) => return Ok(Err(error.to_string())),
        };
        let name = command.get_program().to_string_lossy().into_owned();
        self.paper.say(&[format!("{name} opens {}.", path.display())])?;
        if self.answers == Answers::Piped {
            // The lines in the pipe are not for the editor.
            command.stdin(Stdio::null());
        }
        let closed = match command.status() {
            Ok(status) if status.success() => Ok(()),
            Ok(status) => Err(format!("{name} ended with {status}; your file is as it left it")),
            Err(error) => Err(format!("{name} could not be started: {error}; set EDITOR to the editor that you use")),
        };
        let before = match self.model.screen() {
            Screen::Exercise(open) if open.id == *exercise => open.text.clone(),
            _ => None,
        };
        match host::text::read(&path) {
            Ok(text) if Some(&text) != before.as_ref() => self.awaited = Some(Instant::now() + SEEN),
            Ok(_) => self.paper.say(&["Your file is as it was.".to_owned()])?,
            // The watch tells what is wrong with the file.
            Err(_) => self.awaited = Some(Instant::now() + SEEN),
        }
        Ok(closed)
    }

    /// Where reading stopped is written, and what runs is ended.
    fn leave(&mut self) -> io::Result<()> {
        for effect in update(&mut self.model, Event::Command(Command::QuitNow)) {
            self.carry_out(effect)?;
        }
        Ok(())
    }

    /// A line was typed. Gives what is said before the next prompt if it means nothing.
    fn hear(&mut self, line: &str) -> io::Result<String> {
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
        let known = words::words_now(&self.model);
        match words::read(line, &known, words::choices(&self.model)) {
            Typed::Enter => self.enter(),
            Typed::Number(number) => self.number(number),
            Typed::Choice(letter) => self.happen(Event::Key(Key::plain(Code::Char(letter)))).map(|()| String::new()),
            Typed::Word(act, rest) => self.act(act, &rest).map(|()| String::new()),
            Typed::Unclear(words) => Ok(format!("That could be {}. Possible: ", words.join(" or "))),
            Typed::Unknown if self.model.place() == Place::List => self.narrow(line.trim()).map(|()| String::new()),
            Typed::Unknown => {
                Ok(format!("\"{}\" means nothing here. Possible: ", crate::check::visible_line(line.trim(), 30)))
            }
        }
    }

    /// Enter goes on.
    fn enter(&mut self) -> io::Result<String> {
        let asked = words::choices(&self.model) > 0 || words::takes_typing(&self.model);
        let command = match (self.model.place(), self.model.screen()) {
            (Place::Home, _) => Command::Open,
            (Place::Reader, _) if asked => return Ok("First the question. Possible: ".to_owned()),
            (Place::Reader, Screen::Reader(reader)) => {
                if reader.top + reader.rows >= reader.page.lines.len() {
                    return Ok("There is no more here. Possible: ".to_owned());
                }
                Command::PageDown
            }
            (Place::Exercise, Screen::Exercise(exercise)) if exercise.passed() => Command::Next,
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
            (Some(_), _) => false,
            (None, Some(Screen::Home(home))) => choose(&mut home.cursor, number, home.rows.len()),
            (None, Some(Screen::Reader(reader))) => {
                reader.focus = link.map(app::screen::reader::Focus::Link);
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
            Act::Show => {
                let text = self.answer().unwrap_or_default();
                let lines = if text.is_empty() { vec!["There is nothing yet.".to_owned()] } else { shown(&text) };
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
        let mut lines = vec!["What can be typed here; the beginning of a word is enough:".to_owned()];
        lines.extend(words.iter().map(|word| format!("{}: {}", word.word, word.help)));
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
        let (Some(Layer::Jump(app::layer::Chooser { query, .. }))
        | Some(Layer::Outline(app::layer::Chooser { query, .. }))) = &mut self.model.layer
        else {
            return Ok(());
        };
        query.clear();
        self.happen(Event::Paste(text.to_owned()))?;
        let left = match &self.model.layer {
            Some(Layer::Jump(list)) => list.shown().len(),
            Some(Layer::Outline(list)) => list.shown().len(),
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
            Edited::Same(said) => self.paper.say(&[crate::check::visible(&said)]),
            Edited::Changed(text, said) => {
                self.paper.say(&[crate::check::visible(&said)])?;
                self.happen(Event::Edited(text))
            }
        }
    }

    /// An answer was typed: of a question in the chapter, or of an exercise that is answered with a text.
    fn typed(&mut self, text: &str) -> io::Result<()> {
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
    teller::numbered(text).iter().map(|line| crate::check::visible(line)).collect()
}
