//! Many answers to one exercise, and many programs, with less work than one after the other: built at once, run by
//! processes that are handed on, each wrong answer once. What comes of each is what would come of it alone; what cannot be
//! put together is tried alone.
//!
//! For those who trust the answers. A learner's answer is judged by [`Judge::check`].

use super::judge::Judge;
use super::judge_error::JudgeError;
use super::known::Known;
use super::pool;
use super::process::Cancel;
use super::run::{Patience, follow_with};
use super::sandbox::Sandbox;
use super::spare::Spares;
use super::toolchain::Found;
use crate::check::{self, Asking, Built, KnownWrong, Outcome, Plan, Submission, Verdict};
use crate::course::Exercise;
use crate::markdown::document::Ran;
use std::collections::BTreeMap;

/// How many are built at once: what a compiler does in a few seconds.
const MOST: usize = 24;

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
#[derive(Debug, Clone, Copy)]
pub(super) struct Job<'a> {
    pub sandbox: &'a Sandbox,
    pub found: &'a Found,
    pub language: &'a str,
    pub patience: Patience,
    pub cancel: &'a Cancel,
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
        let patience = match wanted {
            Wanted::Verdict => Patience::HASTE,
            Wanted::Pass => Patience { stops: 1, ..Patience::HASTE },
        };
        let job = Job { sandbox: &self.sandbox, found: &found, language, patience, cancel };
        let outcomes = job.answers(exercise, texts, &asking)?;
        let known = job.known(&self.known, exercise, texts, &asking, &outcomes)?;
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
        let patience = Patience { stops: 1, ..Patience::HASTE };
        let job = Job { sandbox: &self.sandbox, found: &found, language, patience, cancel };
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
        all: &Known,
        exercise: &Exercise,
        texts: &[&str],
        asking: &Asking,
        outcomes: &[Outcome],
    ) -> Result<Vec<KnownWrong>, JudgeError> {
        let Self { found, language, .. } = *self;
        let mut known = Vec::new();
        for wrong in &exercise.wrong {
            let Some(number) = texts.iter().position(|text| *text == wrong.text) else {
                return all.of(exercise, self);
            };
            let outcome = check::listed(asking, &outcomes[number]);
            let fingerprint = check::fingerprint(exercise, language, &wrong.text, &outcome)?;
            known.push(KnownWrong { id: wrong.id.clone(), fingerprint });
        }
        known.sort_by(|a, b| a.id.cmp(&b.id));
        all.learn(exercise, language, found, &known);
        Ok(known)
    }

    /// What came of each of these answers to an exercise.
    pub(super) fn answers(
        &self,
        exercise: &Exercise,
        texts: &[&str],
        asking: &Asking,
    ) -> Result<Vec<Outcome>, JudgeError> {
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
        follow_with(plan, self.found, self.sandbox, &spares, wants_soak, self.patience, self.cancel)
    }
}
