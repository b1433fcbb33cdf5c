//! Many answers to one exercise, and many programs, with less work than one after the other: built at once, run by
//! processes that are handed on, each wrong answer once. What comes of each is what would come of it alone; what cannot be
//! put together is tried alone.
//!
//! For those who trust the answers. A learner's answer is judged by [`Judge::check`].

use super::judge::Judge;
use super::judge_error::JudgeError;
use super::pool;
use super::process::Cancel;
use super::run::{Patience, follow_with};
use super::spare::Spares;
use super::toolchain::Found;
use crate::check::{self, Asking, Built, KnownWrong, Outcome, Plan, Submission, Verdict};
use crate::course::Exercise;
use crate::markdown::document::Ran;
use std::collections::BTreeMap;
use std::time::Duration;

/// How many are built at once: what a compiler does in a few seconds.
const MOST: usize = 24;

/// What a case gets. Nearly all need a hundredth of it, and a loop without end is known by then.
const SHORT: Duration = Duration::from_millis(300);

/// What is wanted of each answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    /// Its verdict, with all cases.
    Verdict,
    /// Whether it passes: the first case that has to be stopped is enough.
    Pass,
}

/// What came of one answer.
#[derive(Debug, Clone)]
pub struct Examined {
    /// The verdict, as a learner would get it; only where a stopped program was is not told.
    pub verdict: Verdict,
    /// What it would be if no wrong answer were known.
    pub unnamed: Verdict,
}

/// What is followed, and how.
struct Job<'a> {
    judge: &'a Judge,
    found: &'a Found,
    language: &'a str,
    patience: Patience,
    cancel: &'a Cancel,
}

impl Judge {
    /// Judges these answers, each as [`Judge::check`] would, but in haste.
    pub fn check_all(
        &self,
        exercise: &Exercise,
        language: &str,
        texts: &[&str],
        wanted: Wanted,
        cancel: &Cancel,
    ) -> Result<Vec<Examined>, JudgeError> {
        let found = self.tool(language)?;
        let pool = self.pools.of(exercise, language, &found, &self.sandbox, cancel)?;
        let asking = Asking::drawn(exercise, &pool.cases, &pool.hard, pool::seed());
        let stops = if wanted == Wanted::Pass { 1 } else { Patience::FULL.stops };
        let patience = Patience { time: SHORT, stops };
        let job = Job { judge: self, found: &found, language, patience, cancel };
        let outcomes = job.answers(exercise, texts, &asking)?;
        let known = job.known(exercise, texts, &asking, &outcomes)?;
        let examined = texts.iter().zip(&outcomes).map(|(text, outcome)| {
            let submission = Submission { text: (*text).to_owned() };
            let unnamed = check::judge(exercise, language, &submission, &asking, outcome, &[])?;
            let verdict = if unnamed.is_pass() || known.is_empty() {
                unnamed.clone()
            } else {
                check::judge(exercise, language, &submission, &asking, outcome, &known)?
            };
            Ok(Examined { verdict, unnamed })
        });
        examined.collect()
    }

    /// Runs whole programs that read nothing, in haste; what each did, in their order.
    pub fn run_all(&self, language: &str, texts: &[&str], cancel: &Cancel) -> Result<Vec<Ran>, JudgeError> {
        let found = self.tool(language)?;
        let patience = Patience { time: SHORT, stops: 1 };
        let job = Job { judge: self, found: &found, language, patience, cancel };
        let outcomes = job.all(
            texts,
            |texts| Ok(check::plan_programs(language, texts)?),
            |text| Ok(check::plan_program(language, text, "")?),
            |_, _| false,
        )?;
        let read = |(text, outcome): (&&str, &Outcome)| Ok(check::read_program(language, text, "", outcome)?);
        texts.iter().zip(&outcomes).map(read).collect()
    }
}

impl Job<'_> {
    /// What the known wrong programs do: read off the outcomes if they are among the answers.
    fn known(
        &self,
        exercise: &Exercise,
        texts: &[&str],
        asking: &Asking,
        outcomes: &[Outcome],
    ) -> Result<Vec<KnownWrong>, JudgeError> {
        let Self { judge, found, language, cancel, .. } = *self;
        let mut known = Vec::new();
        for wrong in &exercise.wrong {
            let Some(number) = texts.iter().position(|text| *text == wrong.text) else {
                return judge.known.of(exercise, language, found, &judge.sandbox, cancel);
            };
            let outcome = check::listed(asking, &outcomes[number]);
            let fingerprint = check::fingerprint(exercise, language, &wrong.text, &outcome)?;
            known.push(KnownWrong { id: wrong.id.clone(), fingerprint });
        }
        known.sort_by(|a, b| a.id.cmp(&b.id));
        judge.known.learn(exercise, language, found, &known);
        Ok(known)
    }

    fn answers(&self, exercise: &Exercise, texts: &[&str], asking: &Asking) -> Result<Vec<Outcome>, JudgeError> {
        let submission = |text: &str| Submission { text: text.to_owned() };
        self.all(
            texts,
            |texts| Ok(check::plan_many(exercise, self.language, texts, asking)?),
            |text| Ok(check::plan(exercise, self.language, &submission(text), asking)?),
            |text, outcome| {
                check::wants_soak(exercise, self.language, &submission(text), asking, outcome).unwrap_or(false)
            },
        )
    }

    /// The outcome of each text: of its share in a plan for many, or of its own plan.
    fn all(
        &self,
        texts: &[&str],
        many: impl Fn(&[&str]) -> Result<Option<Plan>, JudgeError>,
        one: impl Fn(&str) -> Result<Plan, JudgeError>,
        wants_soak: impl Fn(&str, &Outcome) -> bool,
    ) -> Result<Vec<Outcome>, JudgeError> {
        let mut outcomes: BTreeMap<usize, Outcome> = BTreeMap::new();
        let numbers: Vec<usize> = (0..texts.len()).collect();
        for numbers in numbers.chunks(MOST) {
            self.together(texts, numbers.to_vec(), &many, &mut outcomes)?;
        }
        // What is the same for several, such as the program of a prediction, is done once.
        let mut done: BTreeMap<String, Outcome> = BTreeMap::new();
        for (number, text) in
            texts.iter().enumerate().filter(|(number, _)| !outcomes.contains_key(number)).collect::<Vec<_>>()
        {
            let plan = one(text)?;
            let same = format!("{:?}{:?}{:?}", plan.files, plan.builds, plan.runs);
            if !done.contains_key(&same) {
                let outcome = self.follow(&plan, |outcome| wants_soak(text, outcome))?;
                done.insert(same.clone(), outcome);
            }
            outcomes.extend(done.get(&same).map(|outcome| (number, outcome.clone())));
        }
        Ok(outcomes.into_values().collect())
    }

    /// Tries those with these numbers at once; the compiler may have to be asked a few times which of them it likes.
    fn together(
        &self,
        texts: &[&str],
        mut numbers: Vec<usize>,
        many: impl Fn(&[&str]) -> Result<Option<Plan>, JudgeError>,
        outcomes: &mut BTreeMap<usize, Outcome>,
    ) -> Result<(), JudgeError> {
        while numbers.len() > 1 {
            let asked: Vec<&str> = numbers.iter().map(|number| texts[*number]).collect();
            let Some(plan) = many(&asked)? else { return Ok(()) };
            let outcome = self.follow(&plan, |_| false)?;
            if outcome.builds.iter().all(Built::is_ok) {
                outcomes
                    .extend(numbers.iter().enumerate().map(|(share, number)| (*number, check::share(&outcome, share))));
                return Ok(());
            }
            let refused = check::refused(self.language, &outcome)?;
            let before = numbers.len();
            let mut place = 0..;
            numbers.retain(|_| place.next().is_none_or(|place| !refused.contains(&place)));
            if numbers.len() == before {
                return Ok(());
            }
        }
        Ok(())
    }

    fn follow(&self, plan: &Plan, wants_soak: impl Fn(&Outcome) -> bool) -> Result<Outcome, JudgeError> {
        let spares = Spares::default();
        follow_with(plan, self.found, &self.judge.sandbox, &spares, wants_soak, self.patience, self.cancel)
    }
}
