//! What is asked of an answer in one run, and in which order: the listed cases, further inputs drawn for this run, and
//! some of both a second time.
//!
//! The listed cases come first and in the author's order. So the fingerprint of a wrong answer that remembers earlier
//! calls is the same in every run, and so is what its author is told. What comes then is shuffled: further inputs mixed
//! with the listed cases once more, so an answer that goes by the number of the call, or that keeps something between
//! the calls, gives itself away.

use super::observed::Observed;
use crate::course::{Case, Drive, Exercise, Order};
use fastrand::Rng;
use std::collections::BTreeSet;

/// How many listed cases are asked again.
const LISTED_AGAIN: usize = 12;

/// How many of the further inputs are.
const DRAWN_AGAIN: usize = 2;

/// What is asked in one run. Cases are counted from 0: the listed ones in the author's order, then the drawn ones.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Asking {
    drawn: Vec<Case>,
    listed: usize,
    /// The number of the case that each request asks.
    order: Vec<usize>,
}

impl Asking {
    /// The listed cases, each once.
    pub fn listed(exercise: &Exercise) -> Self {
        let listed = exercise.cases.len();
        Self { drawn: Vec::new(), listed, order: (0..listed).collect() }
    }

    /// A run: the listed cases; inputs of the pool that an answer has failed at before (`hard`, as verdicts show them,
    /// the latest first) and others; some of all of them again.
    pub fn drawn(exercise: &Exercise, pool: &[Case], hard: &[String], seed: u64) -> Self {
        let mut asking = Self::listed(exercise);
        if exercise.order == Order::Fixed {
            return asking;
        }
        let mut rng = Rng::with_seed(seed);
        let most = exercise.generate.as_ref().map_or(0, |generate| generate.cases);
        asking.drawn = draw(pool, hard, most, &mut rng);
        let listed = asking.listed;
        let mut later: Vec<usize> = (listed..listed + asking.drawn.len()).collect();
        // A program is a new process each time: it can keep nothing.
        let remembers = matches!(exercise.drive, Drive::Script { .. } | Drive::Function { .. });
        if remembers {
            later.extend(rng.choose_multiple(0..listed, LISTED_AGAIN));
        }
        rng.shuffle(&mut later);
        asking.order.extend(later);
        if remembers {
            asking.order.extend((listed..listed + asking.drawn.len()).take(DRAWN_AGAIN));
        }
        asking
    }

    /// How many of the requests ask the listed cases for the first time.
    pub(super) fn first(&self) -> usize {
        self.listed
    }

    /// How many inputs were drawn.
    pub(super) fn drawn_cases(&self) -> &[Case] {
        &self.drawn
    }

    /// The cases in the order in which they are asked.
    pub(super) fn cases<'a>(&'a self, exercise: &'a Exercise) -> impl Iterator<Item = &'a Case> {
        self.order
            .iter()
            .filter_map(|number| exercise.cases.get(*number).or_else(|| self.drawn.get(*number - self.listed)))
    }

    /// What was observed, told in the author's order.
    pub(super) fn told(&self, observed: Vec<Observed>) -> Told {
        let mut told = Told::default();
        let mut seen = BTreeSet::new();
        for (number, observed) in self.order.iter().copied().zip(observed) {
            if !seen.insert(number) {
                told.again.push((number, observed));
            } else if number < self.listed {
                told.listed.push(observed);
            } else {
                told.drawn.push((number - self.listed, observed));
            }
        }
        told.again.sort_by_key(|(number, _)| *number);
        told
    }
}

/// Draws inputs of the pool. Once an input has shown a mistake, the next runs ask it again: a mistake does not come and
/// go. Half of the others come from the first quarter: the pool holds each input once, limits were made early.
fn draw(pool: &[Case], hard: &[String], most: usize, rng: &mut Rng) -> Vec<Case> {
    let is_hard = |case: &&Case| hard.iter().take(most / 2).any(|hard| *hard == super::cases::input(case));
    let (known, mut others): (Vec<&Case>, Vec<&Case>) = pool.iter().partition(is_hard);
    let mut rest = others.split_off(others.len().div_ceil(4));
    rng.shuffle(&mut others);
    let half = (most - known.len()).div_ceil(2).min(others.len());
    rest.extend(others.split_off(half));
    rng.shuffle(&mut rest);
    known.into_iter().chain(others).chain(rest).take(most).cloned().collect()
}

/// What was observed, in the author's order.
#[derive(Debug, Default)]
pub(super) struct Told {
    /// The listed cases, as far as there are answers.
    pub listed: Vec<Observed>,
    /// The drawn ones, with their number among those.
    pub drawn: Vec<(usize, Observed)>,
    /// Those that were asked a second time, with their number among all.
    pub again: Vec<(usize, Observed)>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::course::{Expected, Inputs, Sequence};

    fn pool(number: usize) -> Vec<Case> {
        let case = |n: usize| {
            let inputs = Inputs::Call(format!("f({n})"));
            Case { inputs, expected: Expected::Printed, prints: None, sequence: Sequence::Exact, keeps: false, line: 1 }
        };
        (0..number).map(case).collect()
    }

    fn drawn(pool: &[Case], hard: &[&str], most: usize, seed: u64) -> Vec<String> {
        let hard: Vec<String> = hard.iter().map(|text| (*text).to_owned()).collect();
        let drawn = draw(pool, &hard, most, &mut Rng::with_seed(seed));
        drawn.iter().map(crate::check::cases::input).collect()
    }

    #[test]
    fn each_run_draws_other_inputs_and_limits_in_every_run() {
        let pool = pool(200);
        assert_ne!(drawn(&pool, &[], 20, 1), drawn(&pool, &[], 20, 2));
        for seed in 0..20 {
            let mut drawn = drawn(&pool, &[], 20, seed);
            let early =
                drawn.iter().filter(|call| pool[..50].iter().any(|case| crate::check::cases::input(case) == **call));
            assert!(early.count() >= 10);
            drawn.sort();
            drawn.dedup();
            assert_eq!(drawn.len(), 20, "no input twice");
        }
    }

    #[test]
    fn what_an_answer_failed_at_is_drawn_again() {
        for seed in 0..20 {
            let drawn = drawn(&pool(200), &["f(150)", "f(7)", "f(999)"], 6, seed);
            assert!(drawn.contains(&"f(150)".to_owned()) && drawn.contains(&"f(7)".to_owned()), "{drawn:?}");
            assert_eq!(drawn.len(), 6);
        }
        assert_eq!(drawn(&pool(3), &["f(1)"], 20, 1).len(), 3, "a small pool is drawn whole");
        assert!(drawn(&[], &[], 20, 1).is_empty());
    }
}
