//! `learn check`: the judge without the screen.

use super::Exit;
use super::args::{CheckArgs, Global};
use super::out::{Out, span};
use super::say;
use super::session::{Meant, Session};
use super::trouble::Trouble;
use crate::app::report;
use crate::check::{JSON_FORMAT, Judged, Output, Submission, Verdict};
use crate::course::Exercise;
use crate::host::interrupt::on_interrupt;
use crate::host::judge::{Cancel, Judge, JudgeError};
use crate::host::sandbox::Layers;
use crate::host::watch::{Change, Watch};
use crate::host::workspace::{Made, Shelf};
use crate::host::{cache, clock, journal, text};
use crate::markdown::page::Role;
use crate::progress::{self, Attempt, Card, Event, InDays, Outcome, Progress, State, days_until};
use serde::Serialize;
use std::io;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError, mpsc};
use std::time::SystemTime;

pub(super) fn run(global: &Global, args: &CheckArgs) -> Result<Exit, Trouble> {
    let session = Session::open(global)?;
    let named = args.exercise.as_deref();
    let is_own = args.file.is_none() && args.answer.is_none();
    let (exercise, answer) = if let Some(exercise) = session.written_again(named).filter(|_| is_own) {
        (exercise, Answer::again(&session, exercise)?)
    } else {
        let exercise = session.exercise(named, Meant::SavedLast)?;
        (exercise, Answer::of(&session, exercise, args)?)
    };
    let cancel = Cancel::new();
    let last = session.progress.exercise(&exercise.id).last.map(|last| last.passed);
    let last = last.filter(|_| !matches!(answer, Answer::Again { .. }));
    let solved = session.progress.state(&exercise.id);
    let progress = session.progress.clone();
    let out = session.out(global);
    let format = if args.json { Format::Json } else { Format::Lines };
    let judge = Judge::new();
    let mut check = Check {
        session: &session,
        exercise,
        answer,
        judge,
        cancel,
        out,
        format,
        last,
        solved,
        progress,
        is_watching: args.watch,
        comes_back: None,
        cut_short: false,
        warned: false,
    };
    if args.watch { check.watch() } else { check.once() }
}

/// Where the answer comes from.
enum Answer {
    /// The learner's file. This, what was typed and a review are noted in the journal, other answers are not.
    Own(PathBuf),
    /// The file of a review, and how many checks it has taken.
    Again { path: PathBuf, tries: usize },
    /// Another file.
    File(PathBuf),
    /// Standard input.
    Input,
    /// What was typed on the command line.
    Typed(String),
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Format {
    Lines,
    Json,
}

impl Answer {
    fn of(session: &Session, exercise: &Exercise, args: &CheckArgs) -> Result<Self, Trouble> {
        let id = &exercise.id;
        if let Some(answer) = &args.answer {
            if exercise.has_file() {
                let what = format!("{id} is answered with a file; leave --answer out, or use --file PATH");
                return Err(Trouble::Usage(what));
            }
            return Ok(Self::Typed(answer.replace("\\n", "\n")));
        }
        match &args.file {
            Some(path) if path.as_os_str() == "-" && args.watch => {
                return Err(Trouble::Usage(
                    "standard input cannot be watched; name a file, or leave --watch out".into(),
                ));
            }
            Some(path) if path.as_os_str() == "-" => return Ok(Self::Input),
            Some(path) => return Ok(Self::File(path.clone())),
            None => {}
        }
        if !exercise.has_file() {
            return Err(Trouble::Usage(format!(
                "{id} is answered with a text; say what you think with `learn check {} --answer TEXT`",
                id.short()
            )));
        }
        let (path, made) = session.workspace()?.ensure(exercise)?;
        if made == Made::Now {
            session.note(Event::Started { exercise: id.clone() });
            say(&format!("{} was made from the starter; edit it and check again", Session::short(&path)));
        }
        Ok(Self::Own(path))
    }

    /// What is written again in a review, which has made the file.
    fn again(session: &Session, exercise: &Exercise) -> Result<Self, Trouble> {
        let path = session.workspace()?.on(Shelf::Review).path(exercise);
        if !path.exists() {
            let what = format!("there is no {}; `learn review` makes it when it is due", Session::short(&path));
            return Err(Trouble::Usage(what));
        }
        Ok(Self::Again { path, tries: 0 })
    }

    fn read(&self) -> Result<String, Trouble> {
        Ok(match self {
            Self::Own(path) | Self::Again { path, .. } | Self::File(path) => text::read(path)?,
            Self::Input => text::read_stream(io::stdin().lock(), "standard input")?,
            Self::Typed(answer) => answer.clone(),
        })
    }

    fn path(&self) -> Option<&PathBuf> {
        match self {
            Self::Own(path) | Self::Again { path, .. } | Self::File(path) => Some(path),
            Self::Input | Self::Typed(_) => None,
        }
    }
}

/// The check that runs now, for those who may end it.
#[derive(Clone, Default)]
struct Current(Arc<Mutex<Cancel>>);

impl Current {
    /// The flag of the next check.
    fn renew(&self) -> Cancel {
        let next = Cancel::new();
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = next.clone();
        next
    }

    /// Ends the check that runs now.
    fn cancel(&self) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).cancel();
    }
}

/// One exercise being checked, once or again and again.
struct Check<'a> {
    session: &'a Session,
    exercise: &'a Exercise,
    answer: Answer,
    judge: Judge,
    cancel: Cancel,
    out: Out,
    format: Format,
    /// How many cases passed the time before.
    last: Option<usize>,
    solved: State,
    /// What the journal says, and what came to it here.
    progress: Progress,
    is_watching: bool,
    /// When the review that just passed comes back; it is told once.
    comes_back: Option<InDays>,
    /// Whether the last check came to no end of its own: a busy machine may have been the reason.
    cut_short: bool,
    /// Whether missing layers were looked for.
    warned: bool,
}

impl Check<'_> {
    fn once(&mut self) -> Result<Exit, Trouble> {
        let cancel = self.cancel.clone();
        listen(move || cancel.cancel());
        let answer = self.answer.read()?;
        self.judge(answer)
    }

    /// Checks now and at each save, until Ctrl-C, which is the way to end it and no failure. A save ends the check of what
    /// was saved before.
    fn watch(&mut self) -> Result<Exit, Trouble> {
        let path = self.answer.path().cloned().unwrap_or_default();
        let (send, changes) = mpsc::channel();
        let current = Current::default();
        let (interrupted, ends, ended) = (send.clone(), current.clone(), Cancel::new());
        let told = ended.clone();
        listen(move || {
            told.cancel();
            ends.cancel();
            let _ = interrupted.send(None);
        });
        // The watch begins before the first check, so that no save is missed.
        let saved = current.clone();
        let tell = move |change| {
            if matches!(change, Change::Saved(_)) {
                saved.cancel();
            }
            send.send(Some(change)).is_ok()
        };
        let _watch = Watch::start(&path, tell)
            .map_err(|error| Trouble::Machine(format!("{} cannot be watched: {error}", path.display())))?;
        // Before the answer is read: a save after that is one of a newer answer.
        self.cancel = current.renew();
        let mut answer = self.answer.read()?;
        loop {
            let is_cut = self.judge(answer.clone())? == Exit::Interrupted;
            if ended.is_cancelled() {
                return Ok(Exit::Good);
            }
            if is_cut {
                self.cut_short = true;
            } else {
                self.wait_line()?;
                // Trouble shows again, and is told, at the next save.
                let _ = self.judge.expect(self.exercise, self.session.language(self.exercise));
            }
            answer = loop {
                let Some(mut change) = changes.recv().ok().flatten() else { return Ok(Exit::Good) };
                // Of several saves that came meanwhile the newest counts.
                while let Ok(newer) = changes.try_recv() {
                    let Some(newer) = newer else { return Ok(Exit::Good) };
                    change = newer;
                }
                self.cancel = current.renew();
                if ended.is_cancelled() {
                    return Ok(Exit::Good);
                }
                match change {
                    Change::Gone => say(&format!("{} is gone; waiting for it to come back", path.display())),
                    // An unchanged answer is not run again, unless it was the machine that was in the way.
                    Change::Saved(time) => match self.answer.read() {
                        Ok(same) if same == answer && !self.cut_short => {
                            self.saved_line(time, "the same text as before")?;
                        }
                        Ok(new) => {
                            self.saved_line(time, "")?;
                            break new;
                        }
                        Err(trouble) => say(&trouble.to_string()),
                    },
                }
            };
        }
    }

    fn judge(&mut self, answer: String) -> Result<Exit, Trouble> {
        let untouched = answer == self.exercise.starter;
        let language = self.session.language(self.exercise);
        let submission = Submission { text: answer };
        match self.judge.check(self.exercise, language, &submission, &self.cancel) {
            Ok(verdict) => {
                self.warn();
                // The starter as it is, is no attempt.
                if !untouched {
                    self.note(&verdict);
                }
                self.show(&verdict)?;
                self.cut_short = matches!(verdict.result, Judged::Stopped | Judged::Unjudged);
                self.last = Some(verdict.passed);
                Ok(exit(&verdict))
            }
            Err(JudgeError::Cancelled) => Ok(Exit::Interrupted),
            Err(error) => {
                self.cut_short = true;
                if self.format == Format::Json {
                    let verdict = unjudged(self.exercise, &error.to_string());
                    self.out.json(&Told { verdict: &verdict, layers: None })?;
                }
                say(&format!("this could not be judged: {error}"));
                Ok(Exit::Machine)
            }
        }
    }

    /// Says which layers of the box are missing here: once for each user and set of layers, for what is said at every check
    /// is read at none. Without a cache it is said once for each process.
    fn warn(&mut self) {
        let missing = self.judge.sandbox().layers().map(|layers| layers.missing()).unwrap_or_default();
        if missing.is_empty() || std::mem::replace(&mut self.warned, true) {
            return;
        }
        let missing = missing.join(", ");
        let name = progress::fingerprint(&missing);
        if cache::read("told", &name).is_none() {
            say(&format!(
                "the box around programs lacks here: {missing}. Do not check programs of others that you have not read. \
                 `learn doctor` tells more; this is said once"
            ));
            cache::keep("told", &name, &missing);
        }
    }

    fn note(&mut self, verdict: &Verdict) {
        let outcome = match verdict.result {
            Judged::Passed => Outcome::Passed,
            Judged::Wrong => Outcome::Wrong,
            Judged::Error => Outcome::Error,
            Judged::Stopped => Outcome::Stopped,
            Judged::Unjudged => return,
        };
        let exercise = self.exercise.id.clone();
        match &mut self.answer {
            Answer::File(_) | Answer::Input => return,
            Answer::Again { tries, .. } => {
                *tries += 1;
                let tries = *tries;
                return self.note_again(verdict, tries);
            }
            Answer::Own(_) | Answer::Typed(_) => {}
        }
        let (passed, total) = (verdict.passed, verdict.total);
        let attempt = Attempt { outcome, passed, total, mistake: verdict.mistake.clone() };
        self.session.note(Event::Checked { exercise: exercise.clone(), attempt });
        if outcome == Outcome::Passed && self.solved != State::Solved {
            self.solved = State::Solved;
            self.session.note(Event::Solved { exercise });
        }
    }

    /// A review that is due passed. How many checks it took is known only if they were made here.
    fn note_again(&mut self, verdict: &Verdict, tries: usize) {
        let card = Card::Exercise { exercise: self.exercise.id.clone() };
        let now = journal::now();
        let is_due = self.progress.due(now).iter().any(|due| due.card == card);
        if !verdict.is_pass() || !is_due {
            return;
        }
        let event = Event::Reviewed { card: card.clone(), right: true, tries: self.is_watching.then_some(tries) };
        self.progress.note(now, event.clone());
        self.session.note(event);
        let days = self.progress.comes_back(&card).map_or(0, |at| days_until(at, now));
        self.comes_back = Some(InDays(days));
    }

    fn show(&mut self, verdict: &Verdict) -> io::Result<()> {
        if self.format == Format::Json {
            return self.out.json(&Told { verdict, layers: self.judge.sandbox().layers() });
        }
        let page = report::verdict(Ok(verdict), self.last, self.out.setting);
        self.out.lines(&page.lines)?;
        self.out.blank()?;
        let id = self.exercise.id.to_string();
        let place = self.answer.path().map(|path| format!("  {}", Session::short(path))).unwrap_or_default();
        self.out.line(&[span(Role::Dim, format!("{id}{place}"))])?;
        if let Some(days) = self.comes_back.take() {
            self.out.line(&[span(Role::Dim, format!("It comes back {days}."))])?;
        } else if verdict.is_pass() {
            let course = &self.session.course;
            let after = course.exercises().skip_while(|exercise| exercise.id != self.exercise.id).skip(1);
            let open = |exercise: &&Exercise| {
                exercise.id.track == self.exercise.id.track
                    && self.session.progress.state(&exercise.id) != State::Solved
            };
            if let Some(next) = after.into_iter().find(open) {
                self.out.line(&[span(Role::Dim, format!("Next: {}  {}", next.id, next.title))])?;
            }
        }
        self.out.flush()
    }

    fn wait_line(&mut self) -> io::Result<()> {
        if self.format == Format::Json {
            return Ok(());
        }
        self.out.line(&[span(Role::Dim, "Waiting for the next save; Ctrl-C ends.")])?;
        self.out.flush()
    }

    fn saved_line(&mut self, time: SystemTime, remark: &str) -> io::Result<()> {
        if self.format == Format::Json {
            return Ok(());
        }
        self.out.blank()?;
        let path = self.answer.path().map(|path| Session::short(path)).unwrap_or_default();
        let line = format!("Saved {}  {path}  {remark}", clock::time_of_day(time));
        self.out.line(&[span(Role::Dim, line.trim_end())])?;
        self.out.flush()
    }
}

/// Without signals Ctrl-C ends the program as it ends any other; that is said nowhere because it works.
fn listen(tell: impl Fn() + Send + 'static) {
    let _ = on_interrupt(tell);
}

fn exit(verdict: &Verdict) -> Exit {
    match verdict.result {
        Judged::Passed => Exit::Good,
        Judged::Wrong | Judged::Error | Judged::Stopped => Exit::Failed,
        Judged::Unjudged => Exit::Machine,
    }
}

/// The object of `--json`: the verdict, and what was in force around the program that was judged.
#[derive(Serialize)]
struct Told<'a> {
    #[serde(flatten)]
    verdict: &'a Verdict,
    layers: Option<Layers>,
}

/// The object of `--json` where there is no verdict.
fn unjudged(exercise: &Exercise, message: &str) -> Verdict {
    Verdict {
        format: JSON_FORMAT,
        exercise: exercise.id.clone(),
        result: Judged::Unjudged,
        passed: 0,
        total: exercise.cases.len() + exercise.growth.len(),
        mistake: None,
        message: Some(message.to_owned()),
        failure: None,
        rules: Vec::new(),
        diagnostics: Vec::new(),
        diagnostics_left_out: 0,
        output: Output::default(),
        growth: Vec::new(),
        limit: None,
        stopped: None,
        milliseconds: 0,
    }
}
