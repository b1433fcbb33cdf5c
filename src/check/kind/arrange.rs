//! `arrange`: the given lines are put in order and indented, those that do not belong are left out. The cases decide,
//! and that no other line is used.

use super::{Kind, write::Write};
use crate::check::rule::Broken;
use crate::check::{Asked, KnownWrong, Outcome, Plan, RuleKept, Verdict, appraisal, visible_line};
use crate::course::{Complaint, Drive};
use std::collections::BTreeMap;

pub(super) struct Arrange;

/// Name of the rule that every puzzle has.
const ONLY: &str = "only the given lines";

impl Kind for Arrange {
    fn name(&self) -> &'static str {
        "arrange"
    }

    fn plan(&self, asked: &Asked<'_>) -> Plan {
        Write.plan(asked)
    }

    fn plan_many(&self, asked: &[Asked<'_>]) -> Option<Plan> {
        Write.plan_many(asked)
    }

    fn judge(&self, asked: &Asked<'_>, outcome: &Outcome, known: &[KnownWrong]) -> Verdict {
        let foreign = foreign_line(asked);
        let kept = RuleKept { rule: ONLY.into(), kept: foreign.is_none() };
        let message = foreign.map(|foreign| match foreign {
            Foreign::Unknown(line) => {
                format!("The line `{}` is none of the given ones. Only they may be used.", visible_line(&line, 60))
            }
            Foreign::TooOften(line) => {
                format!("The line `{}` is used more often than it was given.", visible_line(&line, 60))
            }
        });
        appraisal::of(asked, outcome, known, vec![Broken { kept, message: message.unwrap_or_default() }])
    }

    fn lint(&self, asked: &Asked<'_>) -> Vec<Complaint> {
        let exercise = asked.exercise;
        let file = format!("{}/exercise.toml", exercise.id.folder());
        let mut complaints = Vec::new();
        let mut complain = |what: &str, advice: &str| complaints.push(Complaint::file(&file, "lines", what, advice));
        if exercise.lines.is_empty() {
            complain("there are no `lines`", "list the lines of the solution, shuffled, and two that do not belong");
        } else if let Some(Foreign::Unknown(line) | Foreign::TooOften(line)) = foreign_line(asked) {
            complain(&format!("the solution uses the line `{line}` and `lines` does not have it"), "add it to `lines`");
        } else {
            let used = code_lines(asked, asked.text).filter(|line| exercise.lines.iter().any(|l| l.trim() == line));
            let left_over = exercise.lines.len().saturating_sub(used.count());
            if left_over != 2 {
                complain(&format!("{left_over} lines do not belong"), "a puzzle has two lines that do not belong");
            }
        }
        if exercise.lines.iter().any(|line| line.trim() != line) {
            complain("a line begins or ends with spaces", "list the lines without indentation");
        }
        complaints
    }
}

enum Foreign {
    Unknown(String),
    TooOften(String),
}

/// The lines of a text that are code, without indentation and comments of their own, without given assignments.
fn code_lines(asked: &Asked<'_>, text: &str) -> impl Iterator<Item = String> {
    let given: &[String] = match &asked.exercise.drive {
        Drive::Script { given, .. } => given,
        Drive::Function { .. } | Drive::Program | Drive::Nothing => &[],
    };
    let is_given = |line: &str| asked.language.assigns(line).is_some_and(|name| given.contains(&name));
    text.lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !line.starts_with(asked.language.comment()) && !is_given(line))
        .map(str::to_owned)
        .collect::<Vec<_>>()
        .into_iter()
}

/// The first line that was not given, or not so often. Code that stands in the starter is given too.
fn foreign_line(asked: &Asked<'_>) -> Option<Foreign> {
    let mut left: BTreeMap<String, usize> = BTreeMap::new();
    let given = asked.exercise.lines.iter().map(|line| line.trim().to_owned());
    for line in given.chain(code_lines(asked, &asked.exercise.starter)) {
        *left.entry(line).or_default() += 1;
    }
    code_lines(asked, asked.text).find_map(|line| match left.get_mut(&line) {
        None => Some(Foreign::Unknown(line)),
        Some(0) => Some(Foreign::TooOften(line)),
        Some(times) => {
            *times -= 1;
            None
        }
    })
}
