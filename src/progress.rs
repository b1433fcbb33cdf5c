//! Progress: from the lines of the journal to what is done and what is next.
//!
//! Pure. The journal is the only state and all else is derived: [`Progress::from`] an iterator of [`Entry`]s. Neither
//! their order nor a line that stands there twice changes the result, so two journals can be merged line by line.
//!
//! What does not belong here: the journal's file (`host::journal`), judging (`check`).

mod entry;
mod review;

pub use entry::{Attempt, Card, Entry, Event, Outcome, Place, Prediction, fingerprint};
pub use review::{Due, InDays, days_until};

use crate::course::{Chapter, Course, Exercise, ExerciseId, Track};
use std::collections::{BTreeMap, BTreeSet};

/// What the journal says, taken together.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Progress {
    exercises: BTreeMap<ExerciseId, Record>,
    /// By path of the page and index of the prediction on it: the first answer.
    predictions: BTreeMap<(String, usize), Prediction>,
    /// By path of the page: time and place.
    places: BTreeMap<String, (u64, Place)>,
    /// What comes back, and what happened to it so far.
    cards: BTreeMap<Card, review::History>,
}

/// What is known about one exercise.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Record {
    /// How far it is.
    pub state: State,
    /// How often an answer was checked. The same answer checked twice within a second counts once.
    pub attempts: usize,
    /// How many hints were shown.
    pub hints: usize,
    /// Whether the solution was shown.
    pub solution: Seen,
    /// The newest attempt since the last reset.
    pub last: Option<Attempt>,
}

/// How far an exercise is. Once solved, it stays solved.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum State {
    /// Nothing was done.
    #[default]
    Untouched,
    /// An answer was checked, a hint or the solution was read.
    Tried,
    /// An answer passed.
    Solved,
}

/// Whether something was shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Seen {
    /// It was not.
    #[default]
    No,
    /// It was.
    Yes,
}

/// How many exercises are how far.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize)]
pub struct Counts {
    /// Solved.
    pub solved: usize,
    /// Tried and not solved.
    pub tried: usize,
    /// All.
    pub total: usize,
}

impl Counts {
    /// Whether all are solved (true if there are none).
    pub fn is_done(&self) -> bool {
        self.solved == self.total
    }
}

impl FromIterator<Entry> for Progress {
    fn from_iter<I: IntoIterator<Item = Entry>>(entries: I) -> Self {
        // A set sorts by time, then by content, and drops lines that are there twice.
        let entries: BTreeSet<Entry> = entries.into_iter().collect();
        let mut progress = Self::default();
        for entry in entries {
            progress.add(entry);
        }
        progress
    }
}

impl Progress {
    /// What these entries say together, in whatever order they come.
    pub fn from(entries: impl IntoIterator<Item = Entry>) -> Self {
        entries.into_iter().collect()
    }

    /// Whether nothing has happened yet.
    pub fn is_empty(&self) -> bool {
        self.exercises.is_empty() && self.predictions.is_empty() && self.places.is_empty()
    }

    /// Adds what happens at this time (seconds since 1970), or right after what happened last if the clock goes wrong.
    pub fn note(&mut self, now: u64, event: Event) {
        let newest = self.places.values().map(|(time, _)| *time).max().unwrap_or(0);
        self.add(Entry::new(now.max(newest.saturating_add(1)), event));
    }

    fn add(&mut self, entry: Entry) {
        let time = entry.time;
        match entry.event {
            Event::Started { exercise } => drop(self.record(exercise)),
            Event::Checked { exercise, attempt } => {
                let record = self.record(exercise.clone());
                let solved = attempt.outcome == Outcome::Passed;
                let first = solved && record.state != State::Solved;
                record.state = record.state.max(if solved { State::Solved } else { State::Tried });
                record.attempts += 1;
                record.last = Some(attempt);
                if first && let Some(rating) = review::of_first_pass(record) {
                    self.cards.insert(Card::Exercise { exercise }, review::History::new(time, rating));
                }
            }
            Event::Hint { exercise, number } => {
                let record = self.record(exercise);
                record.state = record.state.max(State::Tried);
                record.hints = record.hints.max(number);
            }
            Event::Solution { exercise } => {
                let record = self.record(exercise);
                record.state = record.state.max(State::Tried);
                record.solution = Seen::Yes;
            }
            Event::Solved { exercise } => self.record(exercise).state = State::Solved,
            Event::Reset { exercise } => self.record(exercise).last = None,
            Event::Predicted { prediction } => {
                if prediction.right == Some(false) {
                    let missed = || review::History::new(time, review::Rating::Again);
                    self.cards.entry(prediction.card()).or_insert_with(missed);
                }
                let key = (prediction.page.clone(), prediction.number);
                // Entries come in the order of time: the first answer stays, unless the program has changed since.
                let first = self.predictions.entry(key).or_insert_with(|| prediction.clone());
                if first.program != prediction.program {
                    *first = prediction;
                }
            }
            Event::Read { place } => drop(self.places.insert(place.page.clone(), (time, place))),
            Event::Reviewed { card, right, tries } => {
                // What was looked at again and is no card is of a journal that lost its beginning: it begins here.
                let again = review::Rating::Again;
                let history = self.cards.entry(card).or_insert_with(|| review::History::new(time, again));
                history.review(time, right, tries);
            }
        }
    }

    fn record(&mut self, exercise: ExerciseId) -> &mut Record {
        self.exercises.entry(exercise).or_default()
    }

    /// What is known about an exercise.
    pub fn exercise(&self, id: &ExerciseId) -> Record {
        self.exercises.get(id).cloned().unwrap_or_default()
    }

    /// How far an exercise is.
    pub fn state(&self, id: &ExerciseId) -> State {
        self.exercises.get(id).map(|record| record.state).unwrap_or_default()
    }

    /// The first exercise of the track, in the author's order, that is not solved.
    pub fn next<'a>(&self, course: &'a Course, track: &str) -> Option<&'a Exercise> {
        course.track(track)?.exercises().find(|exercise| self.state(&exercise.id) != State::Solved)
    }

    /// How far a chapter's exercises are.
    pub fn chapter(&self, chapter: &Chapter) -> Counts {
        self.count(chapter.exercises.iter())
    }

    /// How far a track's exercises are.
    pub fn track(&self, track: &Track) -> Counts {
        self.count(track.exercises())
    }

    fn count<'a>(&self, exercises: impl Iterator<Item = &'a Exercise>) -> Counts {
        let mut counts = Counts::default();
        for exercise in exercises {
            counts.total += 1;
            match self.state(&exercise.id) {
                State::Solved => counts.solved += 1,
                State::Tried => counts.tried += 1,
                State::Untouched => {}
            }
        }
        counts
    }

    /// Where reading of a page stopped; `page` is its path within the course.
    pub fn place(&self, page: &str) -> Option<&Place> {
        self.places.get(page).map(|(_, place)| place)
    }

    /// The page that was read last, of those for which `wanted` says yes, and where reading stopped.
    pub fn last_place(&self, wanted: impl Fn(&str) -> bool) -> Option<&Place> {
        let of_pages = self.places.values().filter(|(_, place)| wanted(&place.page));
        of_pages.max_by_key(|(time, _)| *time).map(|(_, place)| place)
    }

    /// The first answer to a prediction of a page.
    pub fn prediction(&self, page: &str, number: usize) -> Option<&Prediction> {
        self.predictions.get(&(page.to_owned(), number))
    }

    /// What is due now (seconds since 1970), what has waited longest first.
    pub fn due(&self, now: u64) -> Vec<Due> {
        let all = self.cards.iter().map(|(card, history)| history.due(card));
        let mut due: Vec<Due> = all.filter(|due| due.is_due(now)).collect();
        due.sort_by(|a, b| (a.at, &a.card).cmp(&(b.at, &b.card)));
        due
    }

    /// What comes back later than now, the next first.
    pub fn later(&self, now: u64) -> Vec<Due> {
        let all = self.cards.iter().map(|(card, history)| history.due(card));
        let mut later: Vec<Due> = all.filter(|due| !due.is_due(now)).collect();
        later.sort_by(|a, b| (a.at, &a.card).cmp(&(b.at, &b.card)));
        later
    }

    /// When a card comes back, in seconds since 1970; none if it is no card.
    pub fn comes_back(&self, card: &Card) -> Option<u64> {
        self.cards.get(card).map(|history| history.due(card).at)
    }

    /// How often something was looked at again.
    pub fn times_reviewed(&self, card: &Card) -> usize {
        self.cards.get(card).map_or(0, review::History::reviews)
    }

    /// The answered predictions of a page, in order.
    pub fn predictions<'a>(&'a self, page: &str) -> impl Iterator<Item = &'a Prediction> + use<'a> {
        let page = page.to_owned();
        self.predictions.range((page.clone(), 0)..=(page, usize::MAX)).map(|(_, prediction)| prediction)
    }
}

#[cfg(test)]
mod tests;
