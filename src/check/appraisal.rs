//! From what an answer did to the verdict, for every kind that is judged by cases: counts, first failing case, choice of
//! the message.

use super::cases::{failure, passes, work};
use super::observed::{Came, Fault, Observed, Raised, Reading};
use super::rule::Broken;
use super::visible::visible;
use super::{
    Asked, Diagnostic, JSON_FORMAT, Judged, KnownWrong, Limit, Outcome, Output, Verdict, mistake, observation, rule,
};

/// How many errors of a compiler are shown.
const ERRORS: usize = 3;

/// The verdict on an answer that cases and rules decide. `more` are rules of the kind itself.
pub(super) fn of(asked: &Asked<'_>, outcome: &Outcome, known: &[KnownWrong], more: Vec<Broken>) -> Verdict {
    let reading = asked.language.read(&work(asked.exercise, &asked.file, asked.text), outcome);
    let rules: Vec<Broken> = rule::of(asked).into_iter().chain(more).collect();
    let mut verdict = empty(asked);
    verdict.total = asked.exercise.cases.len();
    match &reading {
        Reading::Broken(faults) => {
            verdict.result = Judged::Error;
            verdict.diagnostics = faults.iter().take(ERRORS).map(|fault| diagnostic(asked, fault)).collect();
        }
        Reading::Ran(observed) => ran(asked, observed, &rules, &mut verdict),
    }
    if verdict.is_pass() {
        let after = asked.exercise.after.trim();
        verdict.message = (!after.is_empty()).then(|| after.to_owned());
    } else {
        let right = verdict.total > 0 && verdict.passed == verdict.total;
        let mistake = mistake::recognise(asked, &reading, known, right);
        verdict.mistake = mistake.map(|wrong| wrong.id.clone());
        verdict.message = mistake
            .map(|wrong| wrong.message.clone())
            .or_else(|| right.then(|| first_broken(&rules)).flatten())
            .or_else(|| match &reading {
                Reading::Ran(observed) => observation::of(asked, observed),
                Reading::Broken(_) => None,
            });
    }
    verdict.rules = rules.into_iter().map(|rule| rule.kept).collect();
    verdict
}

/// A verdict that says nothing yet.
pub(super) fn empty(asked: &Asked<'_>) -> Verdict {
    Verdict {
        format: JSON_FORMAT,
        exercise: asked.exercise.id.clone(),
        result: Judged::Wrong,
        passed: 0,
        total: 1,
        mistake: None,
        message: None,
        failure: None,
        rules: Vec::new(),
        diagnostics: Vec::new(),
        output: Output::default(),
        limit: None,
        milliseconds: 0,
    }
}

fn ran(asked: &Asked<'_>, observed: &[Observed], rules: &[Broken], verdict: &mut Verdict) {
    let cases = &asked.exercise.cases;
    let passing: Vec<bool> = cases
        .iter()
        .enumerate()
        .map(|(number, case)| observed.get(number).is_some_and(|observed| passes(case, observed, asked.language)))
        .collect();
    verdict.passed = passing.iter().filter(|passes| **passes).count();
    let Some(first) = passing.iter().position(|passes| !passes) else {
        // Without a single case nothing can be right.
        let kept = rules.iter().all(|rule| rule.kept.kept) && !cases.is_empty();
        verdict.result = if kept { Judged::Passed } else { Judged::Wrong };
        verdict.output = observed.first().map(output).unwrap_or_default();
        return;
    };
    let Some(observed) = observed.get(first) else {
        verdict.result = Judged::Unjudged;
        verdict.message = Some("The checks got no answer from the program.".into());
        return;
    };
    verdict.failure = Some(failure(asked.exercise, first, observed, asked.language));
    verdict.output = output(observed);
    match &observed.came {
        Came::Raised(raised) => {
            verdict.result = Judged::Error;
            verdict.diagnostics = vec![diagnostic(asked, &as_fault(raised))];
        }
        Came::Stopped(limit) => {
            verdict.result = Judged::Stopped;
            verdict.limit = Some(*limit);
        }
        Came::Died(_) => verdict.result = Judged::Error,
        Came::NotRun => {
            verdict.result = Judged::Stopped;
            verdict.limit = Some(Limit::Time);
        }
        Came::Value(_) | Came::Results(_) | Came::Ended => verdict.result = Judged::Wrong,
    }
}

fn first_broken(rules: &[Broken]) -> Option<String> {
    rules.iter().find(|rule| !rule.kept.kept).map(|rule| rule.message.clone())
}

/// What a case printed, safe to show.
pub(super) fn output(observed: &Observed) -> Output {
    Output { stdout: visible(&observed.stdout), stderr: visible(&observed.stderr), truncated: observed.truncated }
}

/// An exception as something that is said about the text.
pub(super) fn as_fault(raised: &Raised) -> Fault {
    Fault {
        kind: raised.class().to_owned(),
        message: raised.message.clone(),
        line: raised.line,
        column: 0,
        text: raised.text.clone(),
    }
}

/// An error with its plain sentence.
pub(super) fn diagnostic(asked: &Asked<'_>, fault: &Fault) -> Diagnostic {
    let text = if fault.text.is_empty() { format!("{}: {}", fault.kind, fault.message) } else { fault.text.clone() };
    Diagnostic {
        line: fault.line,
        column: fault.column,
        text: visible(text.trim_end()),
        advice: asked.language.advice(fault, asked.text),
    }
}
