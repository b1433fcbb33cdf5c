//! `write`: the learner writes a program; cases and announced rules decide.

use super::Kind;
use crate::check::{Asked, KnownWrong, Outcome, Plan, Verdict, appraisal, cases};

pub(super) struct Write;

impl Kind for Write {
    fn name(&self) -> &'static str {
        "write"
    }

    fn plan(&self, asked: &Asked<'_>) -> Plan {
        let mut plan = asked.language.plan(&cases::work(asked));
        for run in &mut plan.runs {
            run.first = asked.asking.first();
        }
        plan
    }

    fn plan_many(&self, asked: &[Asked<'_>]) -> Option<Plan> {
        let work: Vec<_> = asked.iter().map(cases::work).collect();
        let mut plan = asked.first()?.language.together(&work)?;
        for (run, asked) in plan.runs.iter_mut().zip(asked) {
            run.first = asked.asking.first();
        }
        Some(plan)
    }

    fn judge(&self, asked: &Asked<'_>, outcome: &Outcome, known: &[KnownWrong]) -> Verdict {
        appraisal::of(asked, outcome, known, Vec::new())
    }
}
