//! Carries out what the lab wants done: one thread, one wish after the other; the agent speaks from a thread of its own.
//!
//! What does not belong here: what is asked next, and what is right (`lab`).

use super::Tell;
use crate::app::Event;
use crate::heap::{Containers, Grown};
use crate::host::heap::{Attention, HeapError, Lens};
use crate::host::judge::{Cancel, Judge, JudgeError};
use crate::host::lab::{Agent, Heard, Place};
use crate::lab::evidence::{Container, Kind};
use crate::lab::{Count, Done, News, Seen, Texts, Trial, Wish};
use serde_json::Value;
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::mpsc::{self, Receiver, Sender};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

/// What the lab works with.
pub struct Setup {
    /// Its words and the agent's files.
    pub texts: Arc<Texts>,
    /// The learner's files.
    pub place: Place,
}

/// The lab's thread, seen from outside. Dropping it ends the agent.
pub(super) struct Lab {
    wishes: Option<Sender<Wish>>,
    running: Arc<Mutex<Cancel>>,
    thread: Option<thread::JoinHandle<()>>,
    folder: PathBuf,
}

impl Lab {
    /// Starts the thread.
    pub(super) fn start(setup: Setup, judge: Arc<Judge>, tell: Tell) -> io::Result<Self> {
        let (wishes, asked) = mpsc::channel();
        let running = Arc::new(Mutex::new(Cancel::new()));
        let folder = setup.place.folder().to_owned();
        let worker = Worker { setup, judge, tell, running: running.clone(), agent: None, lens: None };
        let thread = thread::Builder::new().name("lab".to_owned()).spawn(move || worker.work(&asked))?;
        Ok(Self { wishes: Some(wishes), running, thread: Some(thread), folder })
    }

    /// Something is to be done.
    pub(super) fn wish(&self, wish: Wish) {
        if wish == Wish::Stop {
            self.call_off();
        }
        // The thread ends only with this.
        let _ended = self.wishes.as_ref().map(|wishes| wishes.send(wish));
    }

    /// Where a file of the lab is.
    pub(super) fn path(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    fn call_off(&self) {
        self.running.lock().unwrap_or_else(PoisonError::into_inner).cancel();
    }
}

impl Drop for Lab {
    fn drop(&mut self) {
        self.call_off();
        self.wishes = None;
        // The agent's processes are gone when the thread is.
        let _ended = self.thread.take().map(thread::JoinHandle::join);
    }
}

struct Worker {
    setup: Setup,
    judge: Arc<Judge>,
    tell: Tell,
    running: Arc<Mutex<Cancel>>,
    agent: Option<Agent>,
    /// What looks into the collector, and the containers of the last look.
    lens: Option<(Lens, Option<Containers>)>,
}

impl Worker {
    fn work(mut self, asked: &Receiver<Wish>) {
        for wish in asked {
            let answer = catch_unwind(AssertUnwindSafe(|| self.do_it(wish)));
            let news = answer.unwrap_or_else(|_| {
                Some(News::Trouble("a mistake in learn itself ended this; please report it".to_owned()))
            });
            if news.is_some_and(|news| !(self.tell)(Event::Lab(news))) {
                return;
            }
        }
    }

    fn do_it(&mut self, wish: Wish) -> Option<News> {
        match wish {
            Wish::Open => Some(self.open()),
            Wish::Start => self.start(),
            Wish::Stop => {
                self.agent = None;
                Some(News::Ended(None))
            }
            Wish::Run { until, pace } => {
                let ran = self.agent.as_mut().map(|agent| agent.run(until, pace));
                match ran {
                    Some(Ok(())) => None,
                    // Its own thread says why it is gone.
                    Some(Err(_)) | None => Some(News::Ended(None)),
                }
            }
            Wish::Look => Some(News::Looked(self.look())),
            Wish::Count => Some(News::Counted(self.count())),
            Wish::Try(trial) => {
                let done = self.attempt(&trial);
                Some(News::Tried(trial, done))
            }
            Wish::Mend => Some(News::Copied(self.setup.place.copy())),
            Wish::Files(asked) => Some(News::Files(asked, self.setup.place.own())),
            Wish::Save(text) => {
                let saved = self.setup.place.save(&text);
                saved.err().map(|error| News::Trouble(format!("where you are could not be written down: {error}")))
            }
            // These need the terminal, or the model alone.
            Wish::Edit(_) | Wish::Leave => None,
        }
    }

    fn open(&self) -> News {
        match self.setup.place.make(&self.setup.texts) {
            Ok(()) => {
                let folder = self.setup.place.folder().display().to_string();
                News::Opened { saved: self.setup.place.saved(), folder }
            }
            Err(error) => News::Trouble(error.to_string()),
        }
    }

    fn start(&mut self) -> Option<News> {
        (self.agent, self.lens) = (None, None);
        let python = match self.judge.tool("python") {
            Ok(found) => found.path,
            Err(error) => return Some(News::Trouble(error.to_string())),
        };
        // A file that was deleted comes back; a folder that was, too.
        if let Err(error) = self.setup.place.make(&self.setup.texts) {
            return Some(News::Trouble(error.to_string()));
        }
        let tell = self.tell.clone();
        let hear = move |heard| {
            let news = match heard {
                Heard::Started { pids, python, interval, checks } => News::Started { pids, python, interval, checks },
                Heard::At { point, rounds, rests } => {
                    let at = point.at;
                    tell(Event::Lab(News::Measured { point, rounds }));
                    if !rests {
                        return;
                    }
                    News::Rested { at, rounds }
                }
                Heard::Ended(why) => News::Ended(Some(why)),
            };
            tell(Event::Lab(news));
        };
        match Agent::start(&python, &self.setup.place.tree(crate::lab::Tree::Agent), hear) {
            Ok(agent) => {
                self.agent = Some(agent);
                None
            }
            Err(error) => Some(News::Trouble(format!("the agent could not be started: {error}"))),
        }
    }

    /// A look at the collector: from outside where that is possible, else from inside.
    fn look(&mut self) -> Result<Seen, String> {
        let pid = self.agent.as_ref().and_then(Agent::collector).ok_or("the agent does not run")?;
        match self.look_from_outside(pid) {
            Ok(seen) => Ok(seen),
            Err(why) => {
                let note =
                    format!("This look was taken from inside the collector. From outside it is not possible: {why}.");
                self.look_from_inside().map(|seen| Seen { note: Some(note), ..seen })
            }
        }
    }

    /// Nothing runs in the collector for this, and it needs not to be asked.
    fn look_from_outside(&mut self, pid: u32) -> Result<Seen, HeapError> {
        /// Containers that are told at most.
        const MOST: usize = 20;
        if self.lens.as_ref().is_none_or(|(lens, _)| lens.pid() != pid) {
            self.lens = Some((Lens::open(pid)?, None));
        }
        let Some((lens, earlier)) = &mut self.lens else { return Err(HeapError::None(pid)) };
        let attention = Attention { cancel: Cancel::new(), tell: None };
        *self.running.lock().unwrap_or_else(PoisonError::into_inner) = attention.cancel.clone();
        let look = lens.look(&attention)?;
        let grown = earlier.as_ref().map_or_else(Vec::new, |earlier| look.grew(earlier, MOST));
        let container = |length, grown: &Grown| Container {
            address: grown.address,
            length,
            path: if grown.path.steps.is_empty() { String::new() } else { grown.path.to_string() },
        };
        let kinds = look.types().into_iter().map(|row| Kind {
            name: row.name,
            count: row.count,
            bytes: row.bytes,
            largest: row.largest,
        });
        let seen = Seen {
            how: format!("from outside; it stood still for {:.1} ms", look.pause.as_secs_f64() * 1000.0),
            kinds: kinds.collect(),
            containers: grown.iter().map(|grown| container(grown.after, grown)).collect(),
            before: grown.iter().map(|grown| container(grown.before, grown)).collect(),
            note: None,
        };
        *earlier = Some(look.containers());
        lens.recycle(look);
        Ok(seen)
    }

    fn look_from_inside(&mut self) -> Result<Seen, String> {
        let answer = self.agent.as_mut().ok_or("the agent does not run")?.ask("look")?;
        let told = || "the collector's answer could not be read".to_owned();
        let kinds: Vec<(String, u64, u64, u64)> =
            serde_json::from_value(answer["kinds"].clone()).map_err(|_| told())?;
        let containers: Vec<(u64, u64, Value)> =
            serde_json::from_value(answer["containers"].clone()).map_err(|_| told())?;
        let kind = |(name, count, bytes, largest)| Kind { name, count, bytes, largest };
        let container = |(address, length, path): (u64, u64, Value)| Container {
            address,
            length,
            path: path.as_str().unwrap_or_default().to_owned(),
        };
        Ok(Seen {
            how: "from inside".to_owned(),
            kinds: kinds.into_iter().map(kind).collect(),
            containers: containers.into_iter().map(container).collect(),
            ..Seen::default()
        })
    }

    fn count(&mut self) -> Result<Count, String> {
        let agent = self.agent.as_mut().ok_or("the agent does not run")?;
        let told = |_| "the collector's answer could not be read".to_owned();
        let kinds = serde_json::from_value(agent.ask("gc")?).map_err(told)?;
        let tracked = serde_json::from_value(agent.ask("tracked")?).map_err(told)?;
        Ok(Count { kinds, tracked })
    }

    fn attempt(&self, trial: &Trial) -> Result<Vec<Done>, String> {
        let cancel = Cancel::new();
        *self.running.lock().unwrap_or_else(PoisonError::into_inner) = cancel.clone();
        let own = self.setup.place.own()?;
        if trial.is_of_the_copy() && own.mended.is_empty() {
            return Err("there is no copy of the agent to be mended yet; `mend` makes it".to_owned());
        }
        let jobs = trial.jobs(&self.setup.texts, &own);
        let done = jobs.iter().map(|job| self.judge.attempt(job, &cancel));
        done.collect::<Result<_, _>>().map_err(|error| match error {
            JudgeError::Cancelled => "it was stopped".to_owned(),
            other => other.to_string(),
        })
    }
}
