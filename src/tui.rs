//! How the program is shown in a terminal, and the loop that drives it: wait for news, take all there is, carry out
//! what comes of it, draw once.
//!
//! Drawing is a function of the model; what a key means is decided in `app`; files and programs are the desk's. What
//! does not belong here: rules of the course, the judge, files.

pub mod background;
pub mod editor;
pub mod input;
pub mod paint;
pub mod session;
pub mod signals;
pub mod terminal;
pub mod theme;
pub mod view;

use crate::app::{self, Effect, Event, Model};
use crate::desk::{self, Desk};
use crate::host;
use crate::host::editor::EditorError;
use crate::lab;
use input::{Heard, Input};
use paint::Links;
use session::Session;
use signals::Signalled;
use std::io;
use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};
use terminal::Screen;
use view::Extras;

/// What a session in the terminal begins with.
pub struct Setup {
    /// What the model begins with; the size is asked of the terminal.
    pub start: app::Start,
    /// What the desk works with.
    pub desk: desk::Setup,
    /// Whether the terminal opens links.
    pub links: Links,
    /// Whether the terminal is asked for its background.
    pub background: Question,
    /// What happens first.
    pub first: Option<Event>,
}

/// Whether the terminal is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Question {
    /// It is.
    Asked,
    /// It is not: a theme was chosen, or the terminal is known not to answer.
    Spared,
}

/// Why a session ended otherwise than the learner wished.
#[derive(Debug, thiserror::Error)]
pub enum RunError {
    /// There is no terminal, or not any more.
    #[error("the terminal cannot be used: {0}; `learn --plain` needs no screen")]
    Terminal(#[from] io::Error),
    /// A part of the program stopped working.
    #[error("{0}")]
    Mistake(String),
}

/// Something new.
enum News {
    Heard(Heard),
    Signalled(Signalled),
    Happened(Event),
}

/// How often a check under way tells that it is.
const TICK: Duration = Duration::from_millis(100);

/// News taken between two frames; a flood must not keep the screen from being drawn.
const AT_ONCE: usize = 1000;

/// Runs until the learner leaves, the terminal is gone or the system asks to end.
///
/// # Errors
/// There is no terminal, or threads cannot be had.
pub fn run(setup: Setup) -> Result<(), RunError> {
    terminal::set_panic_hook();
    let (sender, news) = mpsc::channel();
    let mut start = setup.start;
    start.size = terminal::size()?;
    let session = Session::new(Model::new(start));
    let screen = Screen::enter()?;
    let told = sender.clone();
    let desk = Desk::open(setup.desk, Arc::new(move |event| told.send(News::Happened(event)).is_ok()))?;
    let signalled = sender.clone();
    signals::listen(move |signal| signalled.send(News::Signalled(signal)).is_ok())?;
    let mut front = Front { session, screen, desk, input: None, links: setup.links, busy: None, ends: false };
    // The first frame comes before anything that might wait for the terminal.
    front.draw()?;
    // While the learner reads the first screen. Without a thread to spare the first chapter does it.
    let _ = std::thread::Builder::new().name("grammars".into()).spawn(crate::markdown::highlight::prepare);
    let input = Input::start(move |heard| sender.send(News::Heard(heard)).is_ok())?;
    if setup.background == Question::Asked {
        front.screen.ask_background()?;
    }
    front.input = Some(input);
    if let Some(first) = setup.first {
        let effects = front.session.happen(first);
        front.carry_out_all(effects);
        front.follow_busy();
        front.draw()?;
    }
    let ended = front.run(&news);
    match terminal::last_words() {
        Some(words) => Err(RunError::Mistake(words)),
        None => ended,
    }
}

/// Everything of a session in the terminal. At the end, reading stops first, then the terminal is given back, then the
/// desk finishes what is to be written.
struct Front {
    input: Option<Input>,
    screen: Screen,
    desk: Desk,
    session: Session,
    links: Links,
    /// The check or run under way: its number, and when it began.
    busy: Option<(u64, Instant)>,
    ends: bool,
}

impl Front {
    fn run(mut self, news: &Receiver<News>) -> Result<(), RunError> {
        while !self.ends {
            let first = match self.busy {
                None => news.recv().map_err(|_| RecvTimeoutError::Disconnected),
                Some(_) => news.recv_timeout(TICK),
            };
            match first {
                Ok(first) => {
                    self.take(first);
                    for more in news.try_iter().take(AT_ONCE) {
                        self.take(more);
                    }
                }
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => return Ok(()),
            }
            if !self.ends {
                // Seconds pass also while so much happens that there is never a pause.
                self.tick();
                self.draw()?;
            }
        }
        Ok(())
    }

    fn draw(&mut self) -> io::Result<()> {
        let (model, editor) = self.session.parts();
        let links = self.links;
        self.screen.draw(|frame| {
            let area = frame.area();
            let cursor = view::draw(model, Extras { editor, links }, area, frame.buffer_mut());
            if let Some(cursor) = cursor {
                frame.set_cursor_position(cursor);
            }
        })
    }

    fn take(&mut self, news: News) {
        if self.ends {
            return;
        }
        self.session.model.now = host::journal::now();
        let effects = match news {
            News::Heard(Heard::Key(key)) => self.session.press(key),
            News::Heard(Heard::Paste(text)) => self.session.paste(text),
            News::Heard(Heard::Resized) => self.resized(),
            News::Heard(Heard::Background(background)) => self.session.happen(Event::Background(background)),
            News::Signalled(Signalled::Continued) => {
                self.ends |= self.screen.retake().is_err();
                self.resized()
            }
            News::Signalled(Signalled::End) | News::Heard(Heard::Gone) => {
                self.ends = true;
                Vec::new()
            }
            News::Happened(event) => self.session.happen(event),
        };
        self.carry_out_all(effects);
        self.follow_busy();
    }

    fn resized(&mut self) -> Vec<Effect> {
        match terminal::size() {
            Ok((columns, rows)) => self.session.happen(Event::Resized(columns, rows)),
            Err(_) => Vec::new(),
        }
    }

    fn tick(&mut self) {
        if let Some((_, began)) = self.busy {
            let milliseconds = u64::try_from(began.elapsed().as_millis()).unwrap_or(u64::MAX);
            let effects = self.session.happen(Event::Tick(milliseconds));
            self.carry_out_all(effects);
        }
    }

    fn follow_busy(&mut self) {
        let model = &self.session.model;
        self.busy = match (model.busy, self.busy) {
            (None, _) => None,
            (Some(_), Some((generation, began))) if generation == model.generation => Some((generation, began)),
            (Some(_), _) => Some((model.generation, Instant::now())),
        };
    }

    fn carry_out_all(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            let answer = match self.desk.carry_out(effect) {
                Some(Effect::Quit) => {
                    self.ends = true;
                    None
                }
                Some(Effect::Copy(text)) => {
                    self.ends |= self.screen.copy(&text).is_err();
                    None
                }
                Some(Effect::Suspend) => Some(self.suspend()),
                Some(Effect::OpenEditor(exercise)) => {
                    let path = self.desk.path_of(&exercise).ok_or_else(|| "there is no file to open yet".to_owned());
                    Some(Event::EditorClosed(path.and_then(|path| self.open_editor(&path, "; i edits here"))))
                }
                Some(Effect::EditLab(file)) => {
                    let closed = self.desk.lab_path(&file).and_then(|path| {
                        let instead = format!("; any program that edits text will do: the file is {}", path.display());
                        self.open_editor(&path, &instead)
                    });
                    Some(Event::Lab(lab::News::Edited { file, closed }))
                }
                _ => None,
            };
            if let Some(event) = answer {
                let more = self.session.happen(event);
                self.carry_out_all(more);
                let more = self.resized();
                self.carry_out_all(more);
            }
        }
    }

    fn suspend(&mut self) -> Event {
        let _reading = self.input.as_ref().map(Input::pause);
        self.ends |= self.screen.suspend().is_err();
        Event::Resumed
    }

    /// Gives the terminal to the learner's editor until it is closed. Without an editor, `instead` says what else there is.
    fn open_editor(&mut self, path: &Path, instead: &str) -> Result<(), String> {
        let mut command = host::editor::command(path).map_err(|error| match error {
            EditorError::None => format!("{error}{instead}"),
            error @ EditorError::Quotes(..) => error.to_string(),
        })?;
        let name = command.get_program().to_string_lossy().into_owned();
        let _reading = self.input.as_ref().map(Input::pause);
        let Ok(status) = self.screen.lend(|| command.status()) else {
            self.ends = true;
            return Ok(());
        };
        match status {
            Ok(status) if status.success() => Ok(()),
            Ok(status) => Err(format!("{name} ended with {status}; your file is as it left it")),
            Err(error) => Err(format!("{name} could not be started: {error}; set EDITOR to the editor that you use")),
        }
    }
}
