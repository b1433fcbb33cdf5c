//! `investigate`: the learner finds something out about a program and leaves the answers in a file, a value for each
//! question. The right ones are computed by running the program.

use super::Kind;
use crate::check::language::{Call, Driving, Work};
use crate::check::observed::{Came, Reading};
use crate::check::{Asked, Failure, Judged, KnownWrong, Outcome, Plan, Verdict, appraisal, visible_line};
use crate::course::Sequence;
use std::collections::BTreeMap;

pub(super) struct Investigate;

impl Investigate {
    /// What is asked, as calls in the program.
    fn expected<'a>(asked: &'a Asked<'_>, types: &'a BTreeMap<String, String>) -> Work<'a> {
        let calls =
            asked.exercise.questions.iter().map(|question| Call { text: &question.answer, keeps: false }).collect();
        let driving = Driving::Calls { types, setup: "", calls };
        Work { file: "program", text: &asked.exercise.program, driving, growth: &[], limits: asked.exercise.limits }
    }

    /// The learner's file as a script that leaves the answers.
    fn given<'a>(asked: &'a Asked<'_>, names: &'a [String], none: &'a BTreeMap<String, String>) -> Work<'a> {
        let driving = Driving::Script { given: &[], results: names, keeps: &[], cases: vec![none] };
        Work { file: &asked.file, text: asked.text, driving, growth: &[], limits: asked.exercise.limits }
    }
}

impl Kind for Investigate {
    fn name(&self) -> &'static str {
        "investigate"
    }

    fn plan(&self, asked: &Asked<'_>) -> Plan {
        let (types, none) = (BTreeMap::new(), BTreeMap::new());
        let names = names(asked);
        let mut plan = asked.language.plan(&Self::expected(asked, &types));
        let own = asked.language.plan(&Self::given(asked, &names, &none));
        plan.files.extend(own.files);
        plan.kept.extend(own.kept);
        plan.builds.extend(own.builds);
        plan.runs.extend(own.runs);
        plan
    }

    fn judge(&self, asked: &Asked<'_>, outcome: &Outcome, _known: &[KnownWrong]) -> Verdict {
        let (types, none) = (BTreeMap::new(), BTreeMap::new());
        let names = names(asked);
        let mut verdict = appraisal::empty(asked);
        verdict.total = names.len();
        let Some(truth) = computed(asked, &types, outcome) else {
            verdict.result = Judged::Unjudged;
            verdict.message = Some("The program to investigate could not be run, so nothing could be compared.".into());
            return verdict;
        };
        let own =
            Outcome { builds: Vec::new(), runs: outcome.runs.iter().skip(1).cloned().collect(), soaks: Vec::new() };
        match asked.language.read(&Self::given(asked, &names, &none), &own) {
            Reading::Broken(faults) => {
                verdict.result = Judged::Error;
                verdict.diagnostics = faults.iter().take(1).map(|fault| appraisal::diagnostic(asked, fault)).collect();
            }
            Reading::Ran(observed) => match observed.first().map(|seen| &seen.came) {
                Some(Came::Results(answers)) => compare(asked, answers, &truth, &mut verdict),
                Some(Came::Raised(raised)) => {
                    verdict.result = Judged::Error;
                    verdict.diagnostics = vec![appraisal::diagnostic(asked, &appraisal::as_fault(raised))];
                }
                Some(Came::Stopped(limit)) => {
                    verdict.result = Judged::Stopped;
                    verdict.limit = Some(*limit);
                }
                _ => verdict.result = Judged::Error,
            },
        }
        verdict
    }
}

fn names(asked: &Asked<'_>) -> Vec<String> {
    asked.exercise.questions.iter().map(|question| question.id.clone()).collect()
}

/// The right answers, from the run of the program.
fn computed(
    asked: &Asked<'_>,
    types: &BTreeMap<String, String>,
    outcome: &Outcome,
) -> Option<Vec<super::super::value::Value>> {
    let first = Outcome {
        builds: outcome.builds.clone(),
        runs: outcome.runs.iter().take(1).cloned().collect(),
        soaks: Vec::new(),
    };
    match asked.language.read(&Investigate::expected(asked, types), &first) {
        Reading::Ran(observed) => observed
            .into_iter()
            .map(|seen| match seen.came {
                Came::Value(value) => Some(value),
                _ => None,
            })
            .collect(),
        Reading::Broken(_) => None,
    }
}

fn compare(
    asked: &Asked<'_>,
    answers: &BTreeMap<String, Option<super::super::value::Value>>,
    truth: &[super::super::value::Value],
    verdict: &mut Verdict,
) {
    let right = |id: &str, wanted: &super::super::value::Value| {
        answers.get(id).and_then(Option::as_ref).is_some_and(|got| got.same(wanted, Sequence::Any))
    };
    let mut first = None;
    for (number, (question, wanted)) in asked.exercise.questions.iter().zip(truth).enumerate() {
        if right(&question.id, wanted) {
            verdict.passed += 1;
        } else if first.is_none() {
            first = Some((number, question));
        }
    }
    let Some((number, question)) = first else {
        verdict.result = if verdict.total > 0 { Judged::Passed } else { Judged::Unjudged };
        let after = asked.exercise.after.trim();
        verdict.message = (!after.is_empty()).then(|| after.to_owned());
        return;
    };
    let got = answers.get(&question.id).and_then(Option::as_ref);
    let known = question.wrong.iter().find(|wrong| {
        got.zip(asked.language.literal(&wrong.answer).ok()).is_some_and(|(got, wrong)| got.same(&wrong, Sequence::Any))
    });
    verdict.message = known.map(|wrong| wrong.message.clone());
    let got = got.map_or_else(|| format!("{} is not set", question.id), |got| asked.language.show(got));
    verdict.failure = Some(Failure {
        case: number + 1,
        generated: false,
        input: question.ask.trim().to_owned(),
        expected: "what the program really does".into(),
        got: visible_line(&got, 300),
    });
}
