//! When something comes back: from what happened to a card to the day on which it is due.
//!
//! The gaps are those of FSRS (the algorithm and its usual weights are the crate's); what counts as how well it went is
//! said here. Days are counted in seconds from what happened, so no time zone matters; half a day early is on time, and
//! who learns at eight one day and at seven the next finds what is due.
//!
//! | what happened | how well it went |
//! |---|---|
//! | a prediction was missed in a chapter | again |
//! | an exercise was solved after a look at the solution | again |
//! | an exercise was solved with two hints or more, or took more than six checks | hard |
//! | an exercise was solved with one hint, or took four to six checks | good |
//! | a prediction was missed in a review, an exercise was given up | again |
//! | a prediction was right, right after a miss | hard |
//! | a prediction was right, otherwise | good |
//! | an exercise took one check | easy (good, right after a miss) |
//! | an exercise took two or three checks | good |
//! | an exercise took more checks | hard |
//!
//! What went well at once does not come back: a chapter has thirty predictions, and time is better spent on those that
//! surprised. What does not belong here: the questions themselves (`app`), clocks.

use super::{Card, Record, Seen};
use chrono::DateTime;
use rs_fsrs::{FSRS, Parameters};
use std::fmt;

/// How well something went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Rating {
    Again,
    Hard,
    Good,
    Easy,
}

/// What happened to a card, in the order of time: when (seconds since 1970) and how well it went. Never empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct History {
    first: (u64, Rating),
    reviews: Vec<(u64, Rating)>,
}

/// A card and when it comes back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    /// What comes back.
    pub card: Card,
    /// When, in seconds since 1970.
    pub at: u64,
}

const DAY: u64 = 24 * 60 * 60;

/// So much earlier is on time.
const EARLY: u64 = DAY / 2;

/// Nothing that was hard once stays away longer than this.
const LONGEST_DAYS: i32 = 365;

impl Due {
    /// Whether it is due now (seconds since 1970).
    pub fn is_due(&self, now: u64) -> bool {
        self.at <= now.saturating_add(EARLY)
    }
}

/// How many days there are from now to then, both in seconds since 1970: at least 1, and 0 for what is due.
pub fn days_until(then: u64, now: u64) -> u64 {
    then.saturating_add(EARLY).saturating_sub(now.saturating_add(1)) / DAY
}

/// How well it went until an exercise passed for the first time; none if it went so well that it need not come back.
pub(super) fn of_first_pass(record: &Record) -> Option<Rating> {
    match (record.solution, record.hints, record.attempts) {
        (Seen::Yes, ..) => Some(Rating::Again),
        (_, 2.., _) | (.., 7..) => Some(Rating::Hard),
        (_, 1, _) | (.., 4..) => Some(Rating::Good),
        _ => None,
    }
}

impl History {
    pub(super) fn new(time: u64, rating: Rating) -> Self {
        Self { first: (time, rating), reviews: Vec::new() }
    }

    /// It was looked at again. `tries` are the checks that an exercise took; a prediction has none.
    pub(super) fn review(&mut self, time: u64, right: bool, tries: Option<usize>) {
        let missed_before = self.reviews.last().unwrap_or(&self.first).1 == Rating::Again;
        let rating = match (right, tries, missed_before) {
            (false, ..) => Rating::Again,
            (true, None, true) | (true, Some(4..), _) => Rating::Hard,
            (true, None, false) | (true, Some(0..=1), true) | (true, Some(2..=3), _) => Rating::Good,
            (true, Some(0..=1), false) => Rating::Easy,
        };
        self.reviews.push((time, rating));
    }

    pub(super) fn reviews(&self) -> usize {
        self.reviews.len()
    }

    /// When it comes back.
    pub(super) fn due(&self, card: &Card) -> Due {
        let parameters = Parameters {
            // Whole days from the first time on: nobody is asked the same twice in one sitting.
            enable_short_term: false,
            maximum_interval: LONGEST_DAYS,
            ..Parameters::default()
        };
        let scheduler = FSRS::new(parameters);
        let mut known = rs_fsrs::Card::default();
        for (time, rating) in std::iter::once(&self.first).chain(&self.reviews) {
            let Some(moment) = moment(*time) else { continue };
            known = scheduler.next(known, moment, (*rating).into()).card;
        }
        Due { card: card.clone(), at: u64::try_from(known.due.timestamp()).unwrap_or(0) }
    }
}

/// A moment of the library; none for a time that no calendar has.
fn moment(seconds: u64) -> Option<DateTime<chrono::Utc>> {
    DateTime::from_timestamp(i64::try_from(seconds).ok()?, 0)
}

impl From<Rating> for rs_fsrs::Rating {
    fn from(rating: Rating) -> Self {
        match rating {
            Rating::Again => Self::Again,
            Rating::Hard => Self::Hard,
            Rating::Good => Self::Good,
            Rating::Easy => Self::Easy,
        }
    }
}

/// A number of days as people say it: `today`, `tomorrow`, `in 4 days`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InDays(pub u64);

impl fmt::Display for InDays {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            0 => write!(f, "today"),
            1 => write!(f, "tomorrow"),
            days => write!(f, "in {days} days"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Attempt, Entry, Event, Outcome, Prediction, Progress};
    use super::*;
    use crate::course::ExerciseId;
    use proptest::prelude::*;

    /// Nine in the evening of some day.
    const EVENING: u64 = 20_000 * DAY + 21 * 60 * 60;

    fn answered(time: u64, right: Option<bool>) -> Entry {
        let prediction = Prediction { page: "p.md".into(), program: "f".into(), right, ..Prediction::default() };
        Entry::new(time, Event::Predicted { prediction })
    }

    fn question() -> Card {
        Card::Prediction { page: "p.md".into(), number: 0, program: "f".into() }
    }

    fn reviewed(time: u64, right: bool) -> Entry {
        Entry::new(time, Event::Reviewed { card: question(), right, tries: None })
    }

    fn exercise() -> ExerciseId {
        "python/if/one".parse().unwrap()
    }

    /// After how many days each thing that happened brings the card back; it happens on the day when it is due.
    fn gaps(card: &Card, first: Vec<Entry>, next: impl Fn(u64, usize) -> Option<Entry>) -> Vec<u64> {
        let mut entries = first;
        let mut gaps = Vec::new();
        for round in 0..10 {
            let now = entries.last().unwrap().time;
            let Some(at) = Progress::from(entries.clone()).comes_back(card) else { break };
            gaps.push(days_until(at, now));
            let Some(entry) = next(at, round) else { break };
            entries.push(entry);
        }
        gaps
    }

    #[test]
    fn a_missed_question_comes_back_the_next_day_and_then_after_longer_and_longer_gaps() {
        let right = |at, round| (round < 4).then(|| reviewed(at, true));
        assert_eq!(gaps(&question(), vec![answered(EVENING, Some(false))], right), [1, 2, 4, 9, 21]);
    }

    #[test]
    fn a_question_that_is_missed_again_begins_anew() {
        let next = |at, round| (round < 4).then(|| reviewed(at, round != 2));
        assert_eq!(gaps(&question(), vec![answered(EVENING, Some(false))], next), [1, 2, 4, 1, 2]);
    }

    #[test]
    fn what_went_well_at_once_and_what_was_skipped_does_not_come_back() {
        for right in [Some(true), None] {
            let progress = Progress::from([answered(EVENING, right)]);
            assert_eq!((progress.due(u64::MAX / 4), progress.later(0)), (Vec::new(), Vec::new()), "{right:?}");
        }
    }

    #[test]
    fn half_a_day_early_is_on_time() {
        let progress = Progress::from([answered(EVENING, Some(false))]);
        assert_eq!(progress.due(EVENING + 60 * 60).len(), 0);
        assert_eq!(progress.due(EVENING + DAY / 2 - 1).len(), 0);
        assert_eq!(progress.due(EVENING + DAY - 2 * 60 * 60).len(), 1, "seven in the evening of the next day");
        assert_eq!(progress.later(EVENING).len(), 1);
    }

    #[test]
    fn an_exercise_comes_back_if_it_was_hard() {
        let checked = |time, outcome| {
            let attempt = Attempt { outcome, passed: 0, total: 1, mistake: None };
            Entry::new(time, Event::Checked { exercise: exercise(), attempt })
        };
        let hint = |time, number| Entry::new(time, Event::Hint { exercise: exercise(), number });
        let solved = |before: Vec<Entry>| {
            let end = before.last().map_or(0, |entry| entry.time) + 1;
            let entries = before.into_iter().chain([checked(end, Outcome::Passed)]);
            let at = Progress::from(entries).comes_back(&Card::Exercise { exercise: exercise() })?;
            Some(days_until(at, end))
        };
        let wrong = |count: u64| (1..=count).map(|time| checked(time, Outcome::Wrong)).collect::<Vec<_>>();
        assert_eq!(solved(wrong(0)), None, "at the first try");
        assert_eq!(solved(wrong(2)), None);
        assert_eq!(solved(wrong(3)), Some(3), "at the fourth");
        assert_eq!(solved(wrong(6)), Some(2), "at the seventh");
        assert_eq!(solved(vec![hint(1, 1)]), Some(3));
        assert_eq!(solved(vec![hint(1, 1), hint(2, 2)]), Some(2));
        assert_eq!(solved(vec![Entry::new(1, Event::Solution { exercise: exercise() })]), Some(1));
    }

    #[test]
    fn the_fewer_checks_an_exercise_takes_the_longer_it_stays_away() {
        let first = || {
            vec![Entry::new(5, Event::Solution { exercise: exercise() }), {
                let attempt = Attempt { outcome: Outcome::Passed, passed: 1, total: 1, mistake: None };
                Entry::new(6, Event::Checked { exercise: exercise(), attempt })
            }]
        };
        let card = Card::Exercise { exercise: exercise() };
        let after = |right, tries| {
            let next = |at, round| {
                let event = Event::Reviewed { card: card.clone(), right, tries: Some(tries) };
                (round < 3).then(|| Entry::new(at, event))
            };
            gaps(&card, first(), next)
        };
        assert_eq!(after(true, 1), [1, 3, 19, 122]);
        assert_eq!(after(true, 2), [1, 3, 8, 22]);
        assert_eq!(after(true, 9), [1, 2, 2, 2]);
        assert_eq!(after(false, 1), [1, 1, 1, 1]);
    }

    #[test]
    fn days_are_said_as_people_say_them() {
        let said = |seconds| InDays(days_until(EVENING + seconds, EVENING)).to_string();
        assert_eq!([said(0), said(DAY), said(2 * DAY), said(9 * DAY)], ["today", "tomorrow", "in 2 days", "in 9 days"]);
    }

    proptest! {
        /// Two journals can be merged line by line in any order, and nothing is due within half a day.
        #[test]
        fn order_does_not_matter_and_nothing_comes_back_at_once(
            reviews in proptest::collection::vec((1_u64..40_000_000, any::<bool>()), 0..12),
        ) {
            let mut entries: Vec<Entry> = reviews.iter().map(|(time, right)| reviewed(EVENING + time, *right)).collect();
            entries.push(answered(EVENING, Some(false)));
            let progress = Progress::from(entries.clone());
            entries.reverse();
            prop_assert_eq!(&progress, &Progress::from(entries.clone()));
            let newest = entries.iter().map(|entry| entry.time).max().unwrap();
            let at = progress.comes_back(&question()).unwrap();
            prop_assert!(days_until(at, newest) >= 1);
            prop_assert!(days_until(at, newest) <= 366);
            prop_assert_eq!(progress.due(newest).len(), 0);
        }
    }
}
