//! The program as plain lines: everything that the screens do, for screen readers, dumb terminals, pipes and people who
//! like lines better. No cursor is moved, nothing is drawn twice, nothing is coloured.
//!
//! The same model, update and desk as on the screen. A line comes in, `words` makes out what it asks for, the model
//! takes it as events, and `teller` says what is new. The next line is read when nothing is under way any more, so that
//! a script in a pipe needs no waiting.
//!
//! What does not belong here: rules of the course, the judge, files.

mod arrange;
mod edit;
mod hearing;
mod input;
mod paper;
mod teller;
mod words;

pub use paper::Answers;

use crate::app::{self, Command, Effect, Event, Layer, Model, Screen, update};
use crate::course::ExerciseId;
use crate::desk::{self, Desk};
use crate::host;
use crate::host::editor::EditorError;
use crate::host::interrupt::on_interrupt;
use crate::lab;
use input::{Came, Input};
use paper::Paper;
use std::collections::VecDeque;
use std::io::{self, Stdout};
use std::path::Path;
use std::process::Stdio;
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};
use teller::{Cause, Teller};

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
const LONG: Duration = Duration::from_secs(3);

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
        if self.model.first == app::First::Lab {
            self.happen(Event::Command(Command::Lab))?;
        } else {
            self.tell(Cause::Other)?;
        }
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
        self.model.now = host::journal::now();
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
        let tried = matches!(&self.model.layer, Some(Layer::Trial(trial)) if !trial.is_running());
        if tried || matches!(self.model.layer, Some(Layer::Compare(_) | Layer::Help(..))) {
            return self.happen(Event::Command(Command::Back));
        }
        Ok(())
    }

    fn carry_out(&mut self, effect: Effect) -> io::Result<()> {
        if matches!(
            effect,
            Effect::Load(_)
                | Effect::LoadAgain(_)
                | Effect::BeginAgain(_)
                | Effect::Reset(_)
                | Effect::Write(..)
                | Effect::MakeFolder
        ) {
            self.awaited = Some(Instant::now() + FILES);
        }
        match self.desk.carry_out(effect) {
            Some(Effect::Quit) => self.ends = true,
            Some(Effect::OpenEditor(exercise)) => {
                let closed = self.open_editor(&exercise)?;
                self.happen(Event::EditorClosed(closed))?;
            }
            Some(Effect::EditLab(file)) => {
                let closed = match self.desk.lab_path(&file) {
                    Ok(path) => {
                        let instead = format!("; any program that edits text will do: the file is {}", path.display());
                        self.lend(&path, &instead)?.and_then(|closed| closed)
                    }
                    Err(why) => Err(why),
                };
                self.happen(Event::Lab(lab::News::Edited { file, closed }))?;
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
        let closed = match self.lend(&path, "; or edit here: line, insert, add, delete")? {
            Ok(closed) => closed,
            Err(why) => return Ok(Err(why)),
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

    /// The learner's editor has the terminal until it is closed. Says how it ended, or why it did not begin. Without an
    /// editor, `instead` says what else there is.
    fn lend(&mut self, path: &Path, instead: &str) -> io::Result<Result<Result<(), String>, String>> {
        let mut command = match host::editor::command(path) {
            Ok(command) => command,
            Err(error @ EditorError::None) => return Ok(Err(format!("{error}{instead}"))),
            Err(error) => return Ok(Err(error.to_string())),
        };
        let name = command.get_program().to_string_lossy().into_owned();
        self.paper.say(&[format!("Opening {} in {name}.", path.display())])?;
        if self.answers == Answers::Piped {
            // The lines in the pipe are not for the editor.
            command.stdin(Stdio::null());
        }
        Ok(match command.status() {
            Ok(status) if status.success() => Ok(Ok(())),
            Ok(status) => Ok(Err(format!("the editor {name} ended with {status}; your file is as it left it"))),
            Err(error) => {
                let what = format!("the editor {name} could not be started: {error}");
                Err(format!("{what}; set EDITOR to the editor that you use"))
            }
        })
    }

    /// Where reading stopped is written, and what runs is ended.
    fn leave(&mut self) -> io::Result<()> {
        for effect in update(&mut self.model, Event::Command(Command::QuitNow)) {
            self.carry_out(effect)?;
        }
        Ok(())
    }
}
