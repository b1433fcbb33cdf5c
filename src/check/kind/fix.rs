//! `fix`: the learner mends a broken program. Judged as if it were written anew.

use super::{Kind, write::Write};
use crate::check::{Asked, KnownWrong, Outcome, Plan, Verdict};

pub(super) struct Fix;

impl Kind for Fix {
    fn name(&self) -> &'static str {
        "fix"
    }

    fn plan(&self, asked: &Asked<'_>) -> Plan {
        Write.plan(asked)
    }

    fn plan_many(&self, asked: &[Asked<'_>]) -> Option<Plan> {
        Write.plan_many(asked)
    }

    fn judge(&self, asked: &Asked<'_>, outcome: &Outcome, known: &[KnownWrong]) -> Verdict {
        Write.judge(asked, outcome, known)
    }
}
