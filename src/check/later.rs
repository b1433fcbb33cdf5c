//! What the requests behind the listed cases show: a second call that gives something else, a generated input at which
//! the answer goes astray.

use super::asking::Told;
use super::cases::{input, passes, stop};
use super::observed::{Came, Observed};
use super::{Asked, Failure};
use crate::course::{Case, Drive};

/// What is said of a generated input that fails and that no observation explains.
pub(super) const NEW: &str =
    "The checks that stay the same all pass. This input is new in this run. What is different about it?";

/// A case that was right at first and is not when it is asked once more.
pub(super) struct Change<'a> {
    /// Its number, from 0: the listed cases, then the drawn ones.
    pub number: usize,
    pub case: &'a Case,
    pub first: &'a Observed,
    pub second: &'a Observed,
}

/// Those cases, in the author's order.
pub(super) fn changed<'a>(asked: &'a Asked<'_>, listed: &'a [Observed], told: &'a Told) -> Vec<Change<'a>> {
    let cases = &asked.exercise.cases;
    let drawn = asked.asking.drawn_cases();
    let find = |(number, second): &'a (usize, Observed)| {
        let number = *number;
        let (case, first) = match number.checked_sub(cases.len()) {
            None => (cases.get(number)?, listed.get(number)?),
            Some(place) => {
                let first = told.drawn.iter().find(|(drawn, _)| *drawn == place);
                (drawn.get(place)?, first.map(|(_, observed)| observed)?)
            }
        };
        let differs = second.came != Came::NotRun && !passes(case, second, asked.language);
        (differs && passes(case, first, asked.language)).then_some(Change { number, case, first, second })
    };
    told.again.iter().filter_map(find).collect()
}

/// The generated inputs that fail, the shortest first.
pub(super) fn strays<'a>(asked: &'a Asked<'_>, told: &'a Told) -> Vec<(&'a Case, &'a Observed)> {
    let drawn = asked.asking.drawn_cases();
    let seen = told.drawn.iter().filter_map(|(place, observed)| Some((drawn.get(*place)?, observed)));
    let mut strays: Vec<_> = seen.filter(|(case, observed)| !passes(case, observed, asked.language)).collect();
    // One that was not tried explains nothing.
    strays.sort_by_cached_key(|(case, observed)| {
        let text = input(case);
        (observed.came == Came::NotRun, text.chars().count(), text)
    });
    strays
}

/// The sentence about a second call.
pub(super) fn told_twice(asked: &Asked<'_>, change: &Change<'_>, failure: &Failure) -> String {
    let input = &failure.input;
    let limit = asked.exercise.limits.case;
    let first = stop(change.first, Some(change.case), limit, asked.language);
    let gives = |observed: &Observed| matches!(observed.came, Came::Value(_) | Came::Results(_));
    let script = matches!(asked.exercise.drive, Drive::Script { .. });
    let (what, calls) =
        if script { (format!("run with `{input}`"), "runs") } else { (format!("call of `{input}`"), "calls") };
    let second = &failure.got;
    if gives(change.first) && gives(change.second) && change.second.kept.iter().all(super::observed::Kept::is_same) {
        format!("The second {what} gives `{second}`, the first gave `{first}`: something is kept between the {calls}.")
    } else {
        format!("The second {what} goes another way than the first ({second}): something is kept between the {calls}.")
    }
}
