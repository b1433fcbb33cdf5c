//! The lab: the hunt for a real leak, step by step, on a small agent that leaks as the real one did.
//!
//! Pure. A [`Lab`] takes typed lines and [`News`], gives [`Wish`]es, and says things as markdown; the screen and the plain
//! lines show the same words. What is right is decided by what the learner has measured ([`Evidence`]), never by a text.
//!
//! ```text
//! ask       the words that can be typed;  hear: a typed line is followed
//! step      the eleven steps and what makes an answer right
//! text      the words of the lab, plain files of the course
//! evidence  what was measured;  values: the same as words;  fit: a line through memory
//! news      what it wants done, and what it is told
//! trial     programs to be run in a box;  mend: what a mended copy is worth
//! source    what the agent's own files say
//! tell      tables of what was measured
//! ```
//!
//! What does not belong here: processes, files (`host`), and how it looks (`tui`, `plain`).

pub mod ask;
pub mod evidence;
pub mod fit;
mod hear;
pub mod mend;
pub mod news;
mod source;
pub mod step;
mod tell;
#[cfg(test)]
mod tests;
pub mod text;
pub mod trial;
pub mod values;

pub use evidence::{Evidence, Point};
pub use news::{Asked, Count, News, Seen, Wish};
pub use text::Texts;
pub use trial::{Done, Own, Tree, Trial};

use crate::number::signed;
use evidence::Look;
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use step::{Known, Question, Reply, STEPS, Step};
use text::{QuestionText, StepText, fill};

/// What is under way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Work {
    /// The folder is made and read.
    Opening,
    /// The agent starts.
    Starting,
    /// Simulated time passes.
    Running,
    /// A look is taken.
    Looking,
    /// Something is tried.
    Trying,
    /// Files are read or copied.
    Reading,
    /// What runs is ended.
    Stopping,
}

impl Work {
    /// What it is, for people.
    pub fn words(&self) -> &'static str {
        match self {
            Self::Opening => "opening the lab",
            Self::Starting => "starting the agent",
            Self::Running => "simulated time passes",
            Self::Looking => "looking",
            Self::Trying => "trying, in a box",
            Self::Reading => "reading files",
            Self::Stopping => "ending what runs",
        }
    }
}

/// The agent that runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Agent {
    /// Ids of its processes, in the order of [`evidence::PROCESSES`].
    pub pids: [u32; 3],
}

/// The lab.
#[derive(Debug, Clone)]
pub struct Lab {
    /// Its words.
    pub texts: Arc<Texts>,
    /// What was measured.
    pub evidence: Evidence,
    /// What was said, markdown, the oldest first.
    pub said: Vec<String>,
    /// The agent, while it runs.
    pub agent: Option<Agent>,
    /// What is under way.
    pub work: Option<Work>,
    /// Where the lab's folder is, for people.
    pub folder: String,
    step: usize,
    question: usize,
    hints: usize,
    /// How often the agent was started; numbers go on from one visit to the next.
    starts: u64,
    /// Looks so far.
    looks: usize,
    /// An answer that waits for trials, and those still to be made.
    waiting: Option<(String, Vec<Trial>)>,
}

/// What is written down between two visits.
#[derive(Serialize, Deserialize)]
struct Saved {
    format: u32,
    step: String,
    question: String,
    starts: u64,
    looks: usize,
    evidence: Evidence,
}

const FORMAT: u32 = 1;

impl Lab {
    /// The lab at its beginning, and what it wants done first.
    pub fn new(texts: Arc<Texts>) -> (Self, Vec<Wish>) {
        let lab = Self {
            texts,
            evidence: Evidence::default(),
            said: Vec::new(),
            agent: None,
            work: Some(Work::Opening),
            folder: String::new(),
            step: 0,
            question: 0,
            hints: 0,
            starts: 0,
            looks: 0,
            waiting: None,
        };
        (lab, vec![Wish::Open])
    }

    /// Number of the step, from 1, and its title. After the last step: none.
    pub fn place(&self) -> Option<(usize, &str)> {
        self.step().map(|step| (self.step + 1, self.step_text(step).map_or(step.id, |text| text.title.as_str())))
    }

    /// How many steps there are.
    pub fn steps(&self) -> usize {
        STEPS.len()
    }

    /// Whether a typed line is asked for (and not a thing to be done).
    pub fn awaits_answer(&self) -> bool {
        self.open_question().is_some_and(|question| question.typed)
    }

    /// Whether the step is about memory over time.
    pub fn is_watching(&self) -> bool {
        self.step().is_some_and(|step| step.id == "observe")
    }

    fn step(&self) -> Option<&'static Step> {
        STEPS.get(self.step)
    }

    fn step_text(&self, step: &Step) -> Option<&StepText> {
        self.texts.step(step.id)
    }

    fn open_question(&self) -> Option<&'static Question> {
        self.step()?.questions.get(self.question)
    }

    fn question_text(&self) -> Option<&QuestionText> {
        self.step_text(self.step()?)?.question(self.open_question()?.id)
    }

    fn say(&mut self, text: impl Into<String>) {
        self.said.push(text.into());
    }

    fn fill(&self, text: &str) -> String {
        fill(text, &values::all(&self.evidence, &self.texts))
    }

    /// An answer was typed.
    fn answer(&mut self, line: &str) -> Vec<Wish> {
        let Some(question) = self.open_question() else {
            return self.refuse("The lab is done. `help` says what can be typed.");
        };
        if !question.typed {
            let text = "Here something is to be done, not answered. `again` says what, `help` says how.";
            return self.refuse(text);
        }
        self.weigh(question, line)
    }

    /// Compares an answer with what was measured.
    fn weigh(&mut self, question: &'static Question, line: &str) -> Vec<Wish> {
        let reply = (question.check)(&Known { evidence: &self.evidence, texts: &self.texts }, line);
        match reply {
            Reply::Right => {
                match question.id {
                    "sentence" => line.clone_into(&mut self.evidence.hypothesis),
                    "slope" => {
                        let fastest = self.evidence.fastest();
                        let fit = fastest.and_then(|fastest| self.evidence.fit(fastest));
                        self.evidence.slope = fit.map(|fit| fit.slope);
                    }
                    _ => {}
                }
                self.reply("right", line);
                self.advance()
            }
            Reply::Wrong(name) | Reply::NotYet(name) => {
                self.reply(name, line);
                Vec::new()
            }
            Reply::Needs(mut trials) => {
                let first = if trials.is_empty() { None } else { Some(trials.remove(0)) };
                self.waiting = Some((line.to_owned(), trials));
                first.map(|trial| self.attempt(trial)).unwrap_or_default()
            }
        }
    }

    /// Says a reply of the open question.
    fn reply(&mut self, name: &str, line: &str) {
        let text = self.question_text().and_then(|text| text.replies.get(name)).cloned().unwrap_or_default();
        let mut values = values::all(&self.evidence, &self.texts);
        if let Some((call, growth)) = step::predicted(line) {
            let with = self.evidence.experiments.get(&call).map(|grown| signed(grown.per_thousand()));
            values.extend([("call", call), ("predicted", signed(growth)), ("with", with.unwrap_or_default())]);
        }
        values.push(("answer", line.replace('`', "'")));
        self.say(fill(&text, &values));
    }

    /// On to the next question or step.
    fn advance(&mut self) -> Vec<Wish> {
        (self.question, self.hints, self.waiting) = (self.question + 1, 0, None);
        let is_new_step = self.step().is_some_and(|step| self.question >= step.questions.len());
        if is_new_step {
            (self.step, self.question) = (self.step + 1, 0);
            self.tell_step();
        } else {
            self.tell_question();
        }
        vec![self.save()]
    }

    fn tell_step(&mut self) {
        let Some(step) = self.step() else {
            return self.say(
                "## The lab is done\n\nYou found a leak that no tool reports as one, proved where it comes from, mended it \
                 and wrote the test that would have caught it. Everything still works here; `quit` leaves.",
            );
        };
        let text = self.step_text(step).cloned().unwrap_or_default();
        self.say(format!("## Step {} of {}: {}\n\n{}", self.step + 1, STEPS.len(), text.title, self.fill(&text.intro)));
        self.tell_question();
    }

    fn tell_question(&mut self) {
        if let Some(text) = self.question_text().map(|question| question.text.clone()) {
            let lead = if self.awaits_answer() { "Question" } else { "To do" };
            let text = self.fill(&text);
            self.say(format!("**{lead}.** {text}"));
        }
    }

    fn list_of_steps(&self) -> String {
        let lines: Vec<String> = STEPS
            .iter()
            .enumerate()
            .map(|(index, step)| {
                let title = self.step_text(step).map_or(step.id, |text| text.title.as_str());
                let state = match index.cmp(&self.step) {
                    std::cmp::Ordering::Less => "done",
                    std::cmp::Ordering::Equal => "here",
                    std::cmp::Ordering::Greater => "to come",
                };
                format!("{}. {title} ({state})", index + 1)
            })
            .collect();
        lines.join("\n")
    }

    /// Something happened.
    pub fn happen(&mut self, news: News) -> Vec<Wish> {
        match news {
            News::Opened { saved, folder } => self.opened(saved.as_deref(), folder),
            News::Started { pids, python, interval, checks } => {
                self.starts += 1;
                self.evidence.begin();
                (self.evidence.python, self.evidence.interval) = (python, interval);
                self.evidence.checks = checks;
                self.agent = Some(Agent { pids });
                self.finish(&[Work::Starting]);
                self.say(tell::started(&self.evidence, pids));
                Vec::new()
            }
            News::Measured { point, rounds } => {
                (self.evidence.at, self.evidence.rounds) = (point.at, rounds);
                self.evidence.note(point);
                Vec::new()
            }
            News::Rested { at, rounds } => {
                (self.evidence.at, self.evidence.rounds) = (at, rounds);
                if self.work == Some(Work::Running) {
                    self.finish(&[Work::Running]);
                    self.say(tell::rested(&self.evidence));
                    return vec![self.save()];
                }
                Vec::new()
            }
            News::Ended(why) => {
                let ran = self.agent.take().is_some();
                self.finish(&[Work::Starting, Work::Running, Work::Looking, Work::Stopping]);
                match why {
                    Some(why) => self.say(format!("The agent ended: {why}")),
                    None if ran => self.say("The agent was ended; none of its processes is left."),
                    None => {}
                }
                Vec::new()
            }
            News::Looked(seen) => self.looked(seen),
            News::Counted(counted) => self.counted(counted),
            News::Tried(trial, done) => self.tried(&trial, done),
            News::Copied(copied) => {
                self.finish(&[Work::Reading]);
                let folder = format!("{}/mended", self.folder);
                self.say(match copied {
                    Ok(true) => {
                        format!("A copy of the agent is in `{folder}`. Change it as you like; `prove` tries it.")
                    }
                    Ok(false) => format!("The copy in `{folder}` is there already and stays as it is."),
                    Err(why) => format!("No copy could be made: {why}."),
                });
                Vec::new()
            }
            News::Files(asked, own) => {
                self.finish(&[Work::Reading]);
                let text = self.shown(&asked, own);
                self.say(text);
                Vec::new()
            }
            News::Edited { file, closed } => {
                self.say(tell::edited(&file, closed));
                Vec::new()
            }
            News::Trouble(what) => {
                self.work = None;
                self.waiting = None;
                self.say(format!("Trouble: {what}."));
                Vec::new()
            }
        }
    }

    fn finish(&mut self, which: &[Work]) {
        if self.work.as_ref().is_some_and(|work| which.contains(work)) {
            self.work = None;
        }
    }

    /// Goes on where the learner was, or begins.
    fn opened(&mut self, saved: Option<&str>, folder: String) -> Vec<Wish> {
        self.finish(&[Work::Opening]);
        self.folder = folder;
        let saved = saved.and_then(|text| serde_json::from_str::<Saved>(text).ok());
        let Some(saved) = saved.filter(|saved| saved.format == FORMAT) else {
            self.say(format!("# {}", self.texts.title));
            self.tell_step();
            return Vec::new();
        };
        self.evidence = saved.evidence;
        self.evidence.begin();
        (self.starts, self.looks) = (saved.starts, saved.looks);
        self.step = STEPS.iter().position(|step| step.id == saved.step).unwrap_or(STEPS.len());
        let questions = self.step().map_or(&[][..], |step| step.questions);
        self.question = questions.iter().position(|question| question.id == saved.question).unwrap_or(0);
        self.say(format!(
            "# {}\n\nYou go on where you were. The agent does not run any more; `start` starts it. What you measured is \
             kept.",
            self.texts.title
        ));
        self.tell_step();
        Vec::new()
    }

    fn save(&self) -> Wish {
        let saved = Saved {
            format: FORMAT,
            step: self.step().map_or("done", |step| step.id).to_owned(),
            question: self.open_question().map_or("", |question| question.id).to_owned(),
            starts: self.starts,
            looks: self.looks,
            // A watch is not gone on with in another process, so its points are not kept.
            evidence: Evidence { points: Vec::new(), ..self.evidence.clone() },
        };
        // Plain data has no way not to be written.
        Wish::Save(serde_json::to_string(&saved).unwrap_or_default())
    }

    fn looked(&mut self, seen: Result<Seen, String>) -> Vec<Wish> {
        self.finish(&[Work::Looking]);
        match seen {
            Err(why) => self.refuse(&format!("No look could be taken: {why}.")),
            Ok(mut seen) => {
                seen.kinds.sort_by(|a, b| b.bytes.cmp(&a.bytes).then_with(|| a.name.cmp(&b.name)));
                self.looks += 1;
                let look = Look {
                    number: self.looks,
                    start: self.starts,
                    at: self.evidence.at,
                    rounds: self.evidence.rounds,
                    how: seen.how,
                    kinds: seen.kinds,
                    containers: seen.containers,
                };
                self.say(tell::kinds(&look));
                if let Some(note) = seen.note {
                    self.say(note);
                }
                if let Some(last) = self.evidence.looks.last_mut().filter(|last| last.start == look.start) {
                    let known = |one: &evidence::Container, all: &[evidence::Container]| {
                        all.iter().any(|other| other.address == one.address)
                    };
                    let new: Vec<_> = seen.before.into_iter().filter(|one| !known(one, &last.containers)).collect();
                    last.containers.extend(new);
                }
                self.evidence.looked(look);
                vec![self.save()]
            }
        }
    }

    fn counted(&mut self, counted: Result<Count, String>) -> Vec<Wish> {
        self.finish(&[Work::Looking]);
        match counted {
            Err(why) => self.refuse(&format!("The collector did not answer: {why}.")),
            Ok(Count { kinds, tracked }) => {
                let dicts = kinds.get("dict").copied().unwrap_or(0);
                let known = evidence::Known {
                    start: self.starts,
                    rounds: self.evidence.rounds,
                    dicts,
                    all: kinds.values().sum(),
                };
                self.say(tell::known(&known, &kinds, self.evidence.at));
                self.evidence.known.push(known);
                let surplus = self.evidence.known.len().saturating_sub(8);
                self.evidence.known.drain(..surplus);
                self.evidence.tracked = tracked;
                vec![self.save()]
            }
        }
    }

    fn tried(&mut self, trial: &Trial, done: Result<Vec<Done>, String>) -> Vec<Wish> {
        self.finish(&[Work::Trying]);
        let read = done.and_then(|done| trial.read(&done, &mut self.evidence));
        if let Err(why) = read {
            self.waiting = None;
            return self.refuse(&format!("This could not be tried: {why}."));
        }
        if let Some(text) = tell::trial(trial, &self.evidence) {
            self.say(text);
        }
        if let Some((line, mut trials)) = self.waiting.take() {
            if !trials.is_empty() {
                let next = trials.remove(0);
                self.waiting = Some((line, trials));
                return self.attempt(next);
            }
            return match self.open_question() {
                Some(question) => self.weigh(question, &line),
                None => Vec::new(),
            };
        }
        // What is done may be what was asked for. Trying the unmended agent answers nothing.
        let asked = match (trial, self.open_question().map(|question| question.id)) {
            (Trial::Trace, Some("trace")) | (Trial::Test, Some("test")) => true,
            (Trial::Mend(tree), Some("mended")) => *tree == Tree::Mended || self.says_nothing(*tree),
            _ => false,
        };
        match self.open_question().filter(|_| asked) {
            Some(question) => self.weigh(question, ""),
            None => vec![self.save()],
        }
    }

    /// The agent as it was is tried to see what a leak looks like; that is no answer.
    fn says_nothing(&mut self, tree: Tree) -> bool {
        if tree == Tree::Agent {
            self.evidence.mended = None;
        }
        false
    }

    /// A file, the names of all files, or the lines with a word.
    fn shown(&self, asked: &Asked, own: Result<Own, String>) -> String {
        let own = match own {
            Ok(own) => own,
            Err(why) => return format!("The files cannot be read: {why}."),
        };
        let in_use = if self.is_mending() && !own.mended.is_empty() { &own.mended } else { &own.agent };
        match asked {
            Asked::Show(None) => {
                let names: Vec<String> = in_use.keys().map(|name| format!("- `{name}`")).collect();
                format!("In `{}`:\n\n{}", self.folder, names.join("\n"))
            }
            Asked::Show(Some(name)) => match self.path_of(name) {
                Err(why) => why,
                Ok(path) => {
                    let (tree, name) = path.split_once('/').unwrap_or(("agent", &path));
                    let files = if tree == "mended" && !own.mended.is_empty() { &own.mended } else { &own.agent };
                    files.get(name).map_or_else(
                        || format!("`{path}` is not there any more."),
                        |text| format!("`{name}`\n\n{}", tell::program(text)),
                    )
                }
            },
            Asked::Find(word) => tell::found(word, in_use),
        }
    }
}
