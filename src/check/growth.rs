//! Memory that must stay flat: which looks at a process that makes rounds are worth taking, and whether what was seen
//! there is a leak.
//!
//! Four times the rounds, about four times the growth, twice over: that is a leak. A cache that fills up, a table that
//! is made larger once, a list that is emptied now and then do not grow so. Two processes are looked at. The first counts
//! what it holds and names the line; what it says may be forged, so the second is watched from outside, over as many
//! rounds as it takes to see a small leak there. Growth in either fails.
//!
//! Pure. Rounds are made by `language`'s drivers, memory is read by `host`.

#![allow(clippy::cast_precision_loss, reason = "a count of bytes or rounds is far below what a float holds exactly")]

mod words;

pub(super) use words::{appraise, marks};

use super::Response;
use super::outcome::{End, Look, SoakOutcome, Watched};
use super::plan::Schedule;
use crate::course::Growth;
use std::collections::BTreeMap;
use std::time::Duration;

/// A look at the process that counts goes on this long while it is not clear what it sees.
const CLOSE: Duration = Duration::from_millis(900);

/// A watched process that stays flat makes rounds for so long, and at least for a quarter of it.
const LONG: Duration = Duration::from_millis(350);

/// One that seems to grow makes rounds for so long.
const LONGEST: Duration = Duration::from_millis(2400);

/// The most rounds of a process.
const MOST_ROUNDS: u64 = 4_000_000;

/// Growth from outside is counted in pages: less than this is noise, bytes.
const NOISE: i64 = 12 << 10;

/// The least that must be seen from outside, bytes.
const LEAST: i64 = 128 << 10;

/// What to ask for next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// So many more rounds of the process that counts.
    Close(u64),
    /// So many more rounds of the process that is watched.
    Long(u64),
}

/// What a process says of itself.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Inside {
    /// Pieces of memory that it holds.
    blocks: i64,
    /// Their size, as far as it is counted.
    bytes: i64,
    /// The same for each line of the learner's file.
    lines: BTreeMap<usize, (i64, i64)>,
}

/// What came of a soak.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Seen {
    /// It was not tried.
    NotTried,
    /// Memory stays flat.
    Flat { rounds: u64, outside: bool },
    /// It grows.
    Grows(Grown),
    /// A round did not end well.
    Failed { rounds: u64, response: Response },
}

/// How memory grows.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Grown {
    /// Rounds between the first look and the last.
    pub rounds: u64,
    /// Bytes a round.
    pub bytes: f64,
    /// Pieces of memory a round; 0 if that was seen only from outside.
    pub blocks: f64,
    /// The line of the learner's file that makes most of it; 0 if unknown.
    pub line: usize,
    /// Whether only the view from outside shows it.
    pub only_outside: bool,
    /// Whether memory could be looked at from outside.
    pub outside: bool,
}

/// A number of rounds since the first look, and how much more there is than then.
type Point = (u64, i64);

impl From<&Growth> for Schedule {
    fn from(growth: &Growth) -> Self {
        Self { warm_up: growth.warm_up.into(), rounds: growth.rounds.into() }
    }
}

impl Schedule {
    /// What to do next; none if it is clear what is seen.
    pub fn next(self, so_far: &SoakOutcome) -> Option<Step> {
        let SoakOutcome { close, long } = so_far;
        match self.look_close(close) {
            Next::Ask(rounds) => Some(Step::Close(rounds)),
            // No rounds: it shall name the lines.
            Next::Leaks if wants_lines(close) => Some(Step::Close(0)),
            Next::Leaks | Next::Trouble => None,
            Next::Flat => match self.look_long(long) {
                Next::Ask(rounds) => Some(Step::Long(rounds)),
                Next::Leaks | Next::Trouble | Next::Flat => None,
            },
        }
    }

    /// What is seen by the process that counts.
    fn look_close(self, watched: &Watched) -> Next {
        let Some(mut seen) = readings(watched) else { return Next::Trouble };
        if asked_for_lines(watched) {
            seen.pop();
        }
        let first = [self.warm_up, 2 * self.rounds, 6 * self.rounds, 24 * self.rounds];
        if let Some(rounds) = first.get(seen.len()) {
            return Next::Ask(*rounds);
        }
        let meters = [
            (points(watched, &seen, |inside| inside.blocks), Manner::Evenly, 0.005, 4),
            (points(watched, &seen, |inside| inside.bytes), Manner::InSteps, 0.3, 256),
        ];
        let leaks = |end: usize| {
            meters.iter().any(|(points, manner, floor, least)| leaks(&points[..end - 1], *manner, *floor, *least))
        };
        let grew = |(points, _, floor, least): &(Vec<Point>, Manner, f64, i64)| {
            let (rounds, more) = last_window(points);
            more > *least && more as f64 >= *floor * rounds as f64
        };
        let all = seen.len();
        if all >= 5 && leaks(all) && (leaks(all - 1) || all >= 6) {
            return Next::Leaks;
        }
        let (made, took) = so_far(watched);
        let more = 3 * made;
        let affordable = took * 4 <= CLOSE && made + more <= MOST_ROUNDS;
        match (meters.iter().any(grew), all) {
            (true, 4 | 5) if affordable => Next::Ask(more),
            (true, _) if leaks(all) => Next::Leaks,
            _ => Next::Flat,
        }
    }

    /// What is seen of the process that is watched.
    fn look_long(self, watched: &Watched) -> Next {
        let Some(seen) = readings(watched) else { return Next::Trouble };
        let first = [self.warm_up + 2 * self.rounds, 2 * self.rounds, 6 * self.rounds, 24 * self.rounds];
        if let Some(rounds) = first.get(seen.len()) {
            return Next::Ask(*rounds);
        }
        let grows = |looks: usize| grows_outside(watched, looks) || grows_long(watched, &seen, looks);
        let (all, now) = (seen.len(), grows(seen.len()));
        if now && (all >= 6 || all >= 5 && grows(all - 1)) {
            return Next::Leaks;
        }
        let (made, took) = so_far(watched);
        let more = 3 * made;
        let suspect = [held(watched), peaks(watched)].iter().flatten().any(|points| last_window(points).1 >= NOISE);
        let budget = if suspect { LONGEST } else { LONG };
        match took * 4 <= budget && made + more <= MOST_ROUNDS {
            true => Next::Ask(more),
            false if now => Next::Leaks,
            false => Next::Flat,
        }
    }
}

/// What the looks so far say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Next {
    Ask(u64),
    Leaks,
    Flat,
    Trouble,
}

/// Whether a process that leaks may still say which line does.
fn wants_lines(close: &Watched) -> bool {
    let named = readings(close).is_some_and(|seen| seen.first().is_some_and(|first| !first.lines.is_empty()));
    named && !asked_for_lines(close)
}

/// Whether the last request was for lines and not for rounds.
fn asked_for_lines(watched: &Watched) -> bool {
    matches!(&watched.looks[..], [.., before, last] if before.rounds == last.rounds)
}

/// What came of a soak of the plan.
pub(super) fn seen(schedule: Schedule, outcome: &SoakOutcome) -> Seen {
    let SoakOutcome { close, long } = outcome;
    if let Some(failed) = failure(close).or_else(|| failure(long)) {
        return failed;
    }
    let outside = long.looks.iter().chain(&close.looks).any(|look| look.held.is_some());
    let in_long = schedule.look_long(long) == Next::Leaks;
    if schedule.look_close(close) == Next::Leaks {
        return Seen::Grows(grown(close, false, outside));
    }
    if in_long {
        let only_outside = !readings(long).is_some_and(|seen| grows_long(long, &seen, seen.len()));
        return Seen::Grows(Grown { outside, ..grown(long, only_outside, outside) });
    }
    match (close.looks.len(), long.looks.last()) {
        (4.., Some(last)) => {
            Seen::Flat { rounds: last.rounds, outside: long.looks.iter().all(|look| look.held.is_some()) }
        }
        _ => Seen::NotTried,
    }
}

/// What ended the rounds, if they did not end well.
fn failure(watched: &Watched) -> Option<Seen> {
    if let Some(load) = &watched.load {
        return Some(Seen::Failed { rounds: 0, response: load.clone() });
    }
    let failed = watched.looks.iter().find(|look| inside(&look.response).is_none())?;
    Some(Seen::Failed { rounds: failed.rounds, response: failed.response.clone() })
}

fn grown(watched: &Watched, only_outside: bool, outside: bool) -> Grown {
    let seen = readings(watched).unwrap_or_default();
    let from = |points: &[Point]| points.last().copied().unwrap_or_default();
    let (rounds, blocks) = from(&points(watched, &seen, |inside| inside.blocks));
    let counted = from(&points(watched, &seen, |inside| inside.bytes)).1;
    let watched_from_outside = [held(watched), peaks(watched)].iter().flatten().map(|points| from(points).1).max();
    // A process that does not count sizes is judged by what the system gave it.
    let bytes = if only_outside || counted <= 0 { watched_from_outside.unwrap_or(counted) } else { counted };
    let each = |total: i64| if rounds == 0 { 0.0 } else { total.max(0) as f64 / rounds as f64 };
    Grown {
        rounds: watched.looks.last().map_or(0, |look| look.rounds),
        bytes: each(bytes),
        blocks: if only_outside { 0.0 } else { each(blocks) },
        line: line(&seen),
        only_outside,
        outside,
    }
}

/// The line that made at least half of what is there more than at the first look.
fn line(seen: &[Inside]) -> usize {
    let (Some(first), Some(last)) = (seen.first(), seen.last()) else { return 0 };
    let before = |line: &usize| first.lines.get(line).copied().unwrap_or_default();
    let more = last.lines.iter().map(|(line, held)| (*line, held.0 - before(line).0, held.1 - before(line).1));
    let most = more.max_by_key(|(_, _, bytes)| *bytes);
    most.filter(|(_, _, bytes)| *bytes > 0 && 2 * bytes >= last.bytes - first.bytes).map_or(0, |(line, ..)| line)
}

/// Whether the system gave the process more and more.
fn grows_outside(watched: &Watched, looks: usize) -> bool {
    [held(watched), peaks(watched)].iter().flatten().any(|points| {
        let points = &points[..looks - 1];
        let seen = points.len();
        let before = if seen >= 3 { points[seen - 3].1 } else { 0 };
        before >= NOISE / 2 && leaks(points, Manner::Evenly, 1.0, LEAST)
    })
}

/// Whether a process that is watched counts more and more pieces: slower leaks than the close look finds.
fn grows_long(watched: &Watched, seen: &[Inside], looks: usize) -> bool {
    leaks(&points(watched, seen, |inside| inside.blocks)[..looks - 1], Manner::Evenly, 0.0005, 150)
        || leaks(&points(watched, seen, |inside| inside.bytes)[..looks - 1], Manner::InSteps, 0.3, 4096)
}

/// How a figure grows while something leaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Manner {
    /// With every piece.
    Evenly,
    /// Now and then by a lot, as a table that doubles: it may be ahead or behind at one look.
    InSteps,
}

/// Whether this grows as a leak does, by its last three points, each after four times the rounds of the one before.
fn leaks(points: &[Point], manner: Manner, floor: f64, least: i64) -> bool {
    let leaks = |a: i64, b: i64, c: i64, rounds: u64| {
        let (a, b, more) = (a as f64, b as f64, c as f64);
        let twice = b >= 2.5 * a && more >= 2.5 * b;
        // The two ends must then agree all the more.
        let in_steps = manner == Manner::InSteps && b >= 1.9 * a && more >= 1.9 * b && more >= 8.0 * a;
        c >= least && more >= floor * rounds as f64 && a >= 1.0 && (twice || in_steps)
    };
    match points {
        // What was added once, soon after the first look, must not hide what is added for ever: the windows between the
        // points are compared as well.
        [.., p, q, r, s] if leaks(q.1 - p.1, r.1 - q.1, s.1 - r.1, s.0 - r.0) => true,
        [.., a, b, c] => leaks(a.1, b.1, c.1, c.0),
        _ => false,
    }
}

/// Rounds and growth between the last two looks.
fn last_window(points: &[Point]) -> Point {
    match points {
        [.., before, last] => (last.0 - before.0, last.1 - before.1),
        _ => (0, 0),
    }
}

/// What a process said at each look; none if it did not at one of them.
fn readings(watched: &Watched) -> Option<Vec<Inside>> {
    if watched.load.is_some() {
        return None;
    }
    watched.looks.iter().map(|look| inside(&look.response)).collect()
}

/// Tag, pieces, bytes, and for each line its number, pieces and bytes.
type Said = (String, i64, i64, Vec<(usize, i64, i64)>);

/// `[id,["g",blocks,bytes,[[line,blocks,bytes],...]]]`, the same from every language's driver.
fn inside(response: &Response) -> Option<Inside> {
    let End::Answer(line) = &response.end else { return None };
    let (_, (tag, blocks, bytes, lines)): (u64, Said) = serde_json::from_str(line).ok()?;
    let lines = lines.into_iter().map(|(line, blocks, bytes)| (line, (blocks, bytes))).collect();
    (tag == "g").then_some(Inside { blocks, bytes, lines })
}

/// Rounds since the first look, and the time that they took.
fn so_far(watched: &Watched) -> (u64, Duration) {
    let (Some(first), Some(last)) = (watched.looks.first(), watched.looks.last()) else { return (0, Duration::ZERO) };
    (last.rounds - first.rounds, watched.looks.iter().skip(1).map(|look| look.took).sum())
}

/// The growth of one figure since the first look.
fn points(watched: &Watched, seen: &[Inside], figure: impl Fn(&Inside) -> i64) -> Vec<Point> {
    growth(watched, seen.iter().map(figure))
}

fn growth(watched: &Watched, figures: impl Iterator<Item = i64>) -> Vec<Point> {
    let looks = watched.looks.len() - usize::from(asked_for_lines(watched));
    let mut all = watched.looks[..looks].iter().map(|look| look.rounds).zip(figures);
    let Some((rounds, figure)) = all.next() else { return Vec::new() };
    all.map(|(later, more)| (later.saturating_sub(rounds), more.saturating_sub(figure))).collect()
}

/// What the process held while it waited; none where that cannot be seen.
fn held(watched: &Watched) -> Option<Vec<Point>> {
    outside(watched, |look| look.held)
}

/// The most that it held during the rounds: one that lets go when it is looked at is seen here.
fn peaks(watched: &Watched) -> Option<Vec<Point>> {
    outside(watched, |look| Some(look.held?.max(look.peak.unwrap_or(0))))
}

fn outside(watched: &Watched, figure: impl Fn(&Look) -> Option<u64>) -> Option<Vec<Point>> {
    let figures: Option<Vec<i64>> =
        watched.looks.iter().map(|look| figure(look).and_then(|bytes| i64::try_from(bytes).ok())).collect();
    Some(growth(watched, figures?.into_iter()))
}

#[cfg(test)]
mod tests;
