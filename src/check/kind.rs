//! The kinds of exercise. A kind says what the machine must do with an answer and what its outcome is worth.
//!
//! A new kind is one file here and one line in [`of`].

mod arrange;
mod fix;
mod investigate;
mod predict;
mod write;

use super::{Asked, KnownWrong, Outcome, Plan, UnknownName, Verdict};
use crate::course::Complaint;

/// What the judge needs to know of a kind.
pub(super) trait Kind: Sync {
    /// Its name in `exercise.toml`.
    fn name(&self) -> &'static str;
    /// What the machine must do.
    fn plan(&self, asked: &Asked<'_>) -> Plan;
    /// What the machine must do with many answers at once, if they can be put together.
    fn plan_many(&self, _asked: &[Asked<'_>]) -> Option<Plan> {
        None
    }
    /// What the outcome is worth.
    fn judge(&self, asked: &Asked<'_>, outcome: &Outcome, known: &[KnownWrong]) -> Verdict;
    /// What an author should mend that only this kind knows of. `asked` holds the reference.
    fn lint(&self, _asked: &Asked<'_>) -> Vec<Complaint> {
        Vec::new()
    }
}

/// The kind of this name.
pub(super) fn of(name: &str) -> Result<&'static dyn Kind, UnknownName> {
    const ALL: [&dyn Kind; 5] =
        [&write::Write, &fix::Fix, &predict::Predict, &arrange::Arrange, &investigate::Investigate];
    ALL.into_iter().find(|kind| kind.name() == name).ok_or_else(|| UnknownName::Kind(name.to_owned()))
}
