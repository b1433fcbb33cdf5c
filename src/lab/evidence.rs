//! What was measured in the lab: by the agent's clock, from outside, and in trials. Answers are compared with this and
//! with nothing else.
//!
//! Plain data that can be written down and read again. What does not belong here: what is asked (`step`), what is said.

use super::fit::Fit;
use super::mend::Mended;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The processes of the agent, in the order in which their figures stand everywhere.
pub const PROCESSES: [&str; 3] = ["supervisor", "forwarder", "collector"];

/// Seconds of a day.
pub const DAY: f64 = 86_400.0;

/// The forwarder has filled its buffer by then (in days); what is before says nothing about a leak.
const WARM: f64 = 1.5;

/// Days to be watched before a slope means something.
const LONG_ENOUGH: f64 = 5.0;

/// Points kept of one run of the agent; of more, every second one goes.
const MOST_POINTS: usize = 2_000;

/// Looks kept, the newest.
const MOST_LOOKS: usize = 8;

/// Everything that was measured.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Evidence {
    /// The version of Python that the agent runs on.
    pub python: String,
    /// Seconds between two collections.
    pub interval: u64,
    /// The checks and how many instances each has.
    pub checks: Vec<(String, u64)>,
    /// The simulated time of the agent that was started last, seconds.
    pub at: f64,
    /// Collections of that agent.
    pub rounds: u64,
    /// Memory of that agent's processes over its time.
    pub points: Vec<Point>,
    /// KiB a day, as the learner found out from the watch.
    pub slope: Option<f64>,
    /// Looks at the collector's memory, the oldest first.
    pub looks: Vec<Look>,
    /// What the garbage collector knew, the oldest first.
    pub known: Vec<Known>,
    /// Which of five objects it tracks.
    pub tracked: BTreeMap<String, bool>,
    /// What the learner's tracer found.
    pub traced: Option<Traced>,
    /// What `tracemalloc` found.
    pub memory: Option<Memory>,
    /// What was called after each run, and what stayed of 1,000 rounds.
    pub experiments: BTreeMap<String, Grown>,
    /// What the learner believes.
    pub hypothesis: String,
    /// The newest judgement of a mended copy.
    pub mended: Option<Mended>,
    /// How the learner's test did on four agents.
    pub tests: BTreeMap<String, TestRun>,
}

/// Memory at one moment.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Point {
    /// Simulated seconds.
    pub at: f64,
    /// Resident memory of each process, KiB, in the order of [`PROCESSES`].
    pub kib: [u64; 3],
}

/// A look at what the collector holds.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Look {
    /// Its number, from 1.
    pub number: usize,
    /// Number of the agent's start that it belongs to: looks at different processes cannot be compared.
    pub start: u64,
    /// Simulated seconds.
    pub at: f64,
    /// Collections by then.
    pub rounds: u64,
    /// How the look was taken, a few words.
    pub how: String,
    /// The kinds of objects, most bytes first.
    pub kinds: Vec<Kind>,
    /// The long containers.
    pub containers: Vec<Container>,
}

/// One kind of object.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kind {
    /// The name of its type.
    pub name: String,
    /// How many.
    pub count: u64,
    /// Bytes of all of them.
    pub bytes: u64,
    /// Bytes of the largest.
    pub largest: u64,
}

/// A container and who holds it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Container {
    /// Its address: what makes it the same one in two looks.
    pub address: u64,
    /// Entries.
    pub length: u64,
    /// The way to it from a running function, a module or a class.
    pub path: String,
}

/// What `gc.get_objects()` counts.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Known {
    /// Number of the agent's start.
    pub start: u64,
    /// Collections by then.
    pub rounds: u64,
    /// Dictionaries among them.
    pub dicts: u64,
    /// All.
    pub all: u64,
}

/// What the learner's tracer found.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Traced {
    /// Whether `isinstance({}, dict)` is still true.
    pub isinstance: bool,
    /// Traced dictionaries that stayed.
    pub made: u64,
    /// Those of them without a trace.
    pub untraced: u64,
    /// Different traces.
    pub groups: u64,
    /// Whether the learner's `group` says the same.
    pub grouped: bool,
    /// The most frequent trace, the oldest call first: file, line, function.
    pub top: Vec<(String, u64, String)>,
    /// How often it came.
    pub count: u64,
    /// How many times slower the agent was.
    pub cost: f64,
    /// Collections that were traced.
    pub rounds: u64,
    /// Why there is nothing of this.
    pub error: Option<String>,
}

impl Traced {
    /// Whether the tracer does all that was asked of it.
    pub fn is_whole(&self) -> bool {
        self.error.is_none()
            && self.isinstance
            && self.made > 0
            && self.untraced == 0
            && self.grouped
            && self.in_order()
    }

    /// Whether the oldest call comes first: the schedule's thread begins the story, the roll-up ends it.
    pub fn in_order(&self) -> bool {
        let place = |name: &str| self.top.iter().position(|call| call.2 == name);
        matches!((place("wrapper"), place("_roll_up_instance_metadata")), (Some(caller), Some(maker)) if caller < maker)
    }

    /// The function that made the objects: the newest call that is not the tracer's own.
    pub fn maker(&self) -> Option<&(String, u64, String)> {
        self.top.iter().rev().find(|call| !call.0.ends_with("tracer.py"))
    }
}

/// What `tracemalloc` found between two snapshots.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Memory {
    /// Collections between the snapshots.
    pub rounds: u64,
    /// Frames kept of each allocation.
    pub frames: u64,
    /// Lines of the agent that grew most: file, line, blocks more, bytes more.
    pub lines: Vec<(String, u64, i64, i64)>,
    /// How many times slower the agent was.
    pub cost: f64,
}

/// What stayed of some rounds.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grown {
    /// Rounds.
    pub rounds: u64,
    /// Blocks of memory that stayed.
    pub grew: i64,
}

impl Grown {
    /// Blocks in 1,000 rounds.
    pub fn per_thousand(self) -> i64 {
        let rounds = i64::try_from(self.rounds).unwrap_or(1).max(1);
        (self.grew * 1000 + rounds / 2).div_euclid(rounds)
    }
}

/// How the learner's test did on one agent.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct TestRun {
    /// Tests that ran.
    pub tests: u64,
    /// What the failed ones said.
    pub failed: Vec<String>,
    /// What kept them from running.
    pub broken: Option<String>,
}

impl TestRun {
    /// Whether tests ran and all passed.
    pub fn passes(&self) -> bool {
        self.tests > 0 && self.failed.is_empty() && self.broken.is_none()
    }
}

/// What lies between two looks.
#[derive(Debug, Clone, PartialEq)]
pub struct Difference<'a> {
    /// The earlier look.
    pub before: &'a Look,
    /// The later one.
    pub after: &'a Look,
    /// Kinds with more objects than before: name, more objects, more bytes. Most objects first.
    pub kinds: Vec<(&'a str, i64, i64)>,
    /// Containers that grew: entries before, entries now, path. Most growth first.
    pub grew: Vec<(u64, u64, &'a str)>,
}

impl Difference<'_> {
    /// Collections between the looks.
    pub fn rounds(&self) -> u64 {
        self.after.rounds.saturating_sub(self.before.rounds)
    }

    /// How many objects more there are of a kind.
    pub fn more(&self, kind: &str) -> i64 {
        self.kinds.iter().find(|(name, ..)| *name == kind).map_or(0, |(_, count, _)| *count)
    }
}

impl Evidence {
    /// The agent begins anew: what was measured of the one before stays where it can still be used.
    pub fn begin(&mut self) {
        self.points.clear();
        (self.at, self.rounds) = (0.0, 0);
    }

    /// Memory at a moment.
    pub fn note(&mut self, point: Point) {
        self.points.push(point);
        if self.points.len() > MOST_POINTS {
            let mut keep = false;
            self.points.retain(|_| {
                keep = !keep;
                keep
            });
        }
    }

    /// A look was taken.
    pub fn looked(&mut self, look: Look) {
        self.looks.push(look);
        let surplus = self.looks.len().saturating_sub(MOST_LOOKS);
        self.looks.drain(..surplus);
    }

    /// Days that were watched.
    pub fn days(&self) -> f64 {
        self.points.last().map_or(0.0, |point| point.at / DAY)
    }

    /// Whether the agent was watched for long enough to tell a leak from a beginning.
    pub fn watched_enough(&self) -> bool {
        self.days() >= LONG_ENOUGH - 0.01
    }

    /// The line through a process's memory once it is warm.
    pub fn fit(&self, process: usize) -> Option<Fit> {
        let warm = self.points.iter().filter(|point| point.at >= WARM * DAY);
        #[allow(clippy::cast_precision_loss, reason = "KiB of one process")]
        let points: Vec<(f64, f64)> = warm.map(|point| (point.at / DAY, point.kib[process] as f64)).collect();
        Fit::of(&points)
    }

    /// The process that grows fastest.
    pub fn fastest(&self) -> Option<usize> {
        let slope = |process: &usize| self.fit(*process).map_or(0.0, |fit| fit.slope);
        (0..PROCESSES.len()).max_by(|a, b| slope(a).total_cmp(&slope(b)))
    }

    /// What lies between the two newest looks at the same agent that are some collections apart.
    pub fn difference(&self) -> Option<Difference<'_>> {
        let after = self.looks.last()?;
        let earlier = |look: &&Look| look.start == after.start && look.rounds < after.rounds;
        let before = self.looks.iter().rev().find(earlier)?;
        Some(Self::between(before, after))
    }

    /// What lies between two looks.
    pub fn between<'a>(before: &'a Look, after: &'a Look) -> Difference<'a> {
        let signed = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
        let old: BTreeMap<&str, &Kind> = before.kinds.iter().map(|kind| (kind.name.as_str(), kind)).collect();
        let mut kinds: Vec<(&str, i64, i64)> = after
            .kinds
            .iter()
            .map(|kind| {
                let (count, bytes) = old.get(kind.name.as_str()).map_or((0, 0), |kind| (kind.count, kind.bytes));
                (kind.name.as_str(), signed(kind.count) - signed(count), signed(kind.bytes) - signed(bytes))
            })
            .filter(|(_, more, _)| *more > 0)
            .collect();
        kinds.sort_by_key(|(name, more, _)| (-more, *name));
        let lengths: BTreeMap<u64, u64> = before.containers.iter().map(|one| (one.address, one.length)).collect();
        let mut grew: Vec<(u64, u64, &str)> = after
            .containers
            .iter()
            .filter_map(|one| Some((*lengths.get(&one.address)?, one.length, one.path.as_str())))
            .filter(|(before, now, _)| now > before)
            .collect();
        grew.sort_by_key(|(before, now, path)| (std::cmp::Reverse(now - before), *path));
        Difference { before, after, kinds, grew }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn look(rounds: u64, dicts: u64, length: u64) -> Look {
        let kind = |name: &str, count| Kind { name: name.into(), count, bytes: count * 64, largest: 64 };
        let path = "Schedule.run().task.check.svc_metadata".to_owned();
        let containers =
            vec![Container { address: 7, length, path }, Container { address: 8, length: 90, path: "sys.path".into() }];
        Look { rounds, kinds: vec![kind("dict", dicts), kind("str", 900)], containers, ..Look::default() }
    }

    #[test]
    fn a_difference_names_what_grew_and_nothing_else() {
        let mut evidence = Evidence::default();
        evidence.looked(look(2880, 8135, 2880));
        assert_eq!(evidence.difference(), None, "one look is no difference");
        evidence.looked(look(5760, 13895, 5760));
        let difference = evidence.difference().unwrap();
        assert_eq!(difference.kinds, [("dict", 5760, 5760 * 64)]);
        assert_eq!(difference.grew, [(2880, 5760, "Schedule.run().task.check.svc_metadata")]);
        assert_eq!((difference.rounds(), difference.more("dict"), difference.more("str")), (2880, 5760, 0));
    }

    #[test]
    fn looks_at_two_agents_are_not_compared() {
        let mut evidence = Evidence::default();
        evidence.looked(Look { start: 1, ..look(2880, 8135, 2880) });
        evidence.looked(Look { start: 2, ..look(5760, 13895, 5760) });
        assert_eq!(evidence.difference(), None);
    }

    #[test]
    fn a_long_watch_keeps_its_ends_and_loses_every_second_point() {
        let mut evidence = Evidence::default();
        for hour in 0..5000_u32 {
            evidence.note(Point { at: f64::from(hour) * 3600.0, kib: [1, 2, u64::from(hour)] });
        }
        assert!(evidence.points.len() <= MOST_POINTS);
        assert!(evidence.points.first().unwrap().at < 1.0 && evidence.days() > 208.0);
        assert_eq!(evidence.fastest(), Some(2));
        let slope = evidence.fit(2).unwrap().slope;
        assert!((slope - 24.0).abs() < 1e-6, "{slope}");
    }

    #[test]
    fn growth_is_told_for_a_thousand_rounds() {
        assert_eq!(Grown { rounds: 4000, grew: 8001 }.per_thousand(), 2000);
        assert_eq!(Grown { rounds: 4000, grew: -1 }.per_thousand(), 0);
    }
}
