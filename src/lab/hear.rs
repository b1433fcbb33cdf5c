//! A typed line: a wish that is followed, or an answer. Answers are weighed in `super`.

use super::ask::{self, Verb};
use super::evidence::{DAY, Evidence, Look};
use super::{Asked, Lab, Tree, Trial, Wish, Work, tell};

/// Simulated seconds that pass in a real one, unless it is to be fast.
const PACE: f64 = DAY;

/// An agent is not run for longer than this, in simulated days.
const MOST_DAYS: f64 = 62.0;

impl Lab {
    /// A line was typed.
    pub fn hear(&mut self, line: &str) -> Vec<Wish> {
        let line = line.trim();
        if line.is_empty() {
            return Vec::new();
        }
        let wish = ask::read(line);
        let now = matches!(wish, Some((Verb::Stop | Verb::Quit | Verb::Help | Verb::Again | Verb::Steps, _)));
        if let Some(work) = self.work.as_ref().filter(|_| !now) {
            let words = work.words();
            self.say(format!("Something is under way: {words}. `stop` ends it."));
            return Vec::new();
        }
        // `run` is a word of the lab, and the name of a function that is a fair answer to who made them.
        let is_name = self.open_question().is_some_and(|question| question.id == "maker");
        match wish {
            Some((Verb::Run, rest)) if rest.is_empty() && is_name => self.answer(line),
            Some((verb, rest)) => self.follow(verb, &rest),
            None => self.answer(line.strip_prefix("answer ").unwrap_or(line)),
        }
    }

    /// What the learner wants.
    fn follow(&mut self, verb: Verb, rest: &[&str]) -> Vec<Wish> {
        match verb {
            Verb::Start => self.begin(Work::Starting, Wish::Start),
            Verb::Stop => self.stop(),
            Verb::Run => self.run(rest),
            Verb::Memory => {
                self.say(tell::memory(&self.evidence, self.agent.as_ref()));
                Vec::new()
            }
            Verb::Look => self.with_agent(Work::Looking, Wish::Look),
            Verb::Gc => self.with_agent(Work::Looking, Wish::Count),
            Verb::Kinds | Verb::Diff => self.compare(verb, rest),
            Verb::Holders => {
                let text =
                    self.evidence.difference().map_or_else(no_difference, |difference| tell::holders(&difference));
                self.say(text);
                Vec::new()
            }
            Verb::Trace => self.attempt(Trial::Trace),
            Verb::Tracemalloc => self.attempt(Trial::Memory),
            Verb::Mend => self.begin(Work::Reading, Wish::Mend),
            Verb::Prove => match rest {
                [] | ["mended"] => self.attempt(Trial::Mend(Tree::Mended)),
                ["agent"] => self.attempt(Trial::Mend(Tree::Agent)),
                _ => self.refuse("`prove` tries lab/mended, `prove agent` tries lab/agent."),
            },
            Verb::Test => self.attempt(Trial::Test),
            Verb::Read => {
                let name = rest.first().map(|name| (*name).to_owned());
                self.begin(Work::Reading, Wish::Files(Asked::Show(name)))
            }
            Verb::Find => match rest {
                [] => self.refuse("`find svc_metadata` shows each line with that word."),
                words => self.begin(Work::Reading, Wish::Files(Asked::Find(words.join(" ")))),
            },
            Verb::Edit => match rest.first().map(|name| self.path_of(name)) {
                Some(Ok(path)) => vec![Wish::Edit(path)],
                Some(Err(why)) => self.refuse(&why),
                None => self.refuse("Name a file: `edit tracer.py`. `read` lists them."),
            },
            Verb::Hint => self.hint(),
            Verb::Again => {
                self.tell_step();
                Vec::new()
            }
            Verb::Steps => {
                self.say(self.list_of_steps());
                Vec::new()
            }
            Verb::Help => {
                self.say(tell::help());
                Vec::new()
            }
            Verb::Quit => vec![Wish::Stop, Wish::Leave],
        }
    }

    pub(super) fn refuse(&mut self, why: &str) -> Vec<Wish> {
        self.say(why);
        Vec::new()
    }

    fn begin(&mut self, work: Work, wish: Wish) -> Vec<Wish> {
        self.work = Some(work);
        vec![wish]
    }

    fn with_agent(&mut self, work: Work, wish: Wish) -> Vec<Wish> {
        if self.agent.is_none() {
            return self.refuse("The agent does not run. `start` starts it, `run 12h` lets 12 hours pass.");
        }
        self.begin(work, wish)
    }

    pub(super) fn attempt(&mut self, trial: Trial) -> Vec<Wish> {
        self.begin(Work::Trying, Wish::Try(trial))
    }

    fn stop(&mut self) -> Vec<Wish> {
        if self.agent.is_none() && self.work.is_none() {
            return self.refuse("Nothing runs.");
        }
        self.waiting = None;
        self.begin(Work::Stopping, Wish::Stop)
    }

    fn run(&mut self, rest: &[&str]) -> Vec<Wish> {
        let fast = rest.last().is_some_and(|word| word.eq_ignore_ascii_case("fast"));
        let stretch = ask::stretch(&rest[..rest.len() - usize::from(fast)].join(" "));
        let Some(seconds) = stretch else {
            return self.refuse("How long? `run 12h`, `run 5d`, `run 31d fast`.");
        };
        let until = self.evidence.at + seconds;
        if self.agent.is_some() && until > MOST_DAYS * DAY {
            let most = format!("An agent runs for {MOST_DAYS:.0} simulated days at most. `start` begins a new one.");
            return self.refuse(&most);
        }
        self.with_agent(Work::Running, Wish::Run { until, pace: (!fast).then_some(PACE) })
    }

    fn compare(&mut self, verb: Verb, rest: &[&str]) -> Vec<Wish> {
        let looks = &self.evidence.looks;
        let numbered = |text: &&str| {
            let number = ask::number(text)?;
            #[allow(clippy::cast_precision_loss, reason = "numbers of looks are small")]
            looks.iter().find(|look| (look.number as f64 - number).abs() < 0.5)
        };
        let chosen: Option<Vec<&Look>> = rest.iter().map(numbered).collect();
        let text = match (verb, chosen.as_deref()) {
            (_, None) => {
                let have: Vec<String> = looks.iter().map(|look| look.number.to_string()).collect();
                format!("There is no such look. There is: {}.", have.join(", "))
            }
            (Verb::Kinds, Some([look])) => tell::kinds(look),
            (Verb::Kinds, Some(_)) => {
                looks.last().map_or("There is no look yet. `look` takes one.".to_owned(), tell::kinds)
            }
            (_, Some([before, after])) => tell::difference(&Evidence::between(before, after)),
            (_, Some(_)) => {
                self.evidence.difference().map_or_else(no_difference, |difference| tell::difference(&difference))
            }
        };
        self.refuse(&text)
    }

    fn hint(&mut self) -> Vec<Wish> {
        let hints = self.question_text().map(|text| text.hints.clone()).unwrap_or_default();
        let text = match hints.get(self.hints) {
            Some(hint) => {
                self.hints += 1;
                format!("**Hint {} of {}.** {}", self.hints, hints.len(), self.fill(hint))
            }
            None if hints.is_empty() => "There is no hint here.".to_owned(),
            None => {
                let all: Vec<String> = hints.iter().map(|hint| format!("- {}", self.fill(hint))).collect();
                format!("There is no other hint. Once more:\n\n{}", all.join("\n"))
            }
        };
        self.refuse(&text)
    }

    /// The path below the lab's folder of a file that is named.
    pub(super) fn path_of(&self, name: &str) -> Result<String, String> {
        let name = name.trim_start_matches("./").trim_start_matches("lab/");
        let (tree, name) = match name.split_once('/') {
            Some(("agent", name)) => (Tree::Agent, name),
            Some(("mended", name)) => (Tree::Mended, name),
            _ if self.is_mending() => (Tree::Mended, name),
            _ => (Tree::Agent, name),
        };
        if self.texts.agent.contains_key(name) {
            return Ok(format!("{}/{name}", tree.folder()));
        }
        Err(format!("There is no file `{name}`. There is: {}.", self.names()))
    }

    fn names(&self) -> String {
        self.texts.agent.keys().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
    }

    /// Whether the copy is what the learner works on.
    pub(super) fn is_mending(&self) -> bool {
        self.step().is_none_or(|step| ["mend", "test", "replay"].contains(&step.id))
    }
}

fn no_difference() -> String {
    "For this there must be two looks at the same agent, with time between them: `look`, `run 12h`, `look`.".to_owned()
}
