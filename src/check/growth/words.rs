//! What growth means for the verdict, in words that a learner reads.

use super::{Grown, Seen, seen};
use crate::check::cases::work;
use crate::check::language::ROUNDS_TIME;
use crate::check::observed::{Came, Observed};
use crate::check::visible::visible_line;
use crate::check::{Asked, Failure, Judged, Limit, Outcome, Verdict, appraisal, cases};
use crate::course::Growth;
use crate::number::grouped;

/// How it is said that memory must not grow.
const FLAT: &str = "memory stays flat";

/// What the rounds are worth, once every case passes: counts them, and says what is wrong with the first that are not
/// flat. Gives the message for that, if there is something to say.
pub(in crate::check) fn appraise(asked: &Asked<'_>, outcome: &Outcome, verdict: &mut Verdict) -> Option<String> {
    let mut message = None;
    let before = verdict.total - asked.exercise.growth.len();
    for (number, (growth, seen)) in all(asked, outcome).into_iter().enumerate() {
        verdict.growth.push(told(growth, &seen));
        let (rounds, got) = match seen {
            Seen::Flat { .. } => {
                verdict.passed += 1;
                continue;
            }
            _ if verdict.failure.is_some() || verdict.result == Judged::Unjudged => continue,
            Seen::NotTried => {
                verdict.result = Judged::Unjudged;
                message = Some("The program was not run often enough to see whether its memory grows.".to_owned());
                continue;
            }
            Seen::Grows(grown) => {
                verdict.result = Judged::Wrong;
                let own = Some(&growth.message).filter(|message| !message.is_empty());
                message = Some(own.cloned().unwrap_or_else(|| observation(&grown)));
                (grown.rounds, grown.words(asked.text))
            }
            Seen::Failed { rounds, response } => {
                let observed = asked.language.observe(&work(asked), &response);
                message = failed(asked, growth, &observed, verdict);
                (rounds, cases::stopped(&observed, asked.exercise.limits.case * ROUNDS_TIME, asked.language))
            }
        };
        let input = rounds_of(rounds, &growth.each);
        let case = before + number + 1;
        verdict.failure = Some(Failure { case, input, expected: FLAT.into(), got, generated: false });
    }
    message
}

/// A round that did not end well.
fn failed(asked: &Asked<'_>, growth: &Growth, observed: &Observed, verdict: &mut Verdict) -> Option<String> {
    verdict.output = appraisal::output(observed);
    verdict.result = Judged::Error;
    match &observed.came {
        Came::Raised(raised) => verdict.diagnostics = vec![appraisal::diagnostic(asked, &appraisal::as_fault(raised))],
        Came::Stopped(limit) => {
            verdict.result = Judged::Stopped;
            verdict.limit = Some(*limit);
            if *limit == Limit::Memory && !growth.message.is_empty() {
                return Some(growth.message.clone());
            }
        }
        _ => {}
    }
    None
}

/// One mark for each growth, to tell known wrong programs apart; none if none was looked at.
pub(in crate::check) fn marks(asked: &Asked<'_>, outcome: &Outcome) -> Vec<String> {
    if outcome.soaks.is_empty() {
        return Vec::new();
    }
    let mark = |seen: Seen| match seen {
        Seen::Flat { .. } => "flat".to_owned(),
        Seen::NotTried => "not tried".to_owned(),
        Seen::Grows(_) => "grows".to_owned(),
        Seen::Failed { response, .. } => {
            match asked.language.observe(&work(asked), &response).came {
                // What grows quickly meets the limit before it is measured.
                Came::Stopped(Limit::Memory) => "grows".to_owned(),
                Came::Raised(raised) => format!("raised {}", raised.class()),
                _ => "stopped".to_owned(),
            }
        }
    };
    all(asked, outcome).into_iter().map(|(_, seen)| mark(seen)).collect()
}

fn all<'a>(asked: &'a Asked<'_>, outcome: &Outcome) -> Vec<(&'a Growth, Seen)> {
    let soaks = outcome.soaks.iter().map(Some).chain(std::iter::repeat(None));
    let each = asked.exercise.growth.iter().zip(soaks);
    each.map(|(growth, soak)| (growth, soak.map_or(Seen::NotTried, |soak| seen(growth.into(), soak)))).collect()
}

/// For the JSON object.
fn told(growth: &Growth, seen: &Seen) -> crate::check::Growth {
    let mut told = crate::check::Growth { each: growth.each.clone(), ..crate::check::Growth::default() };
    match seen {
        Seen::NotTried => {}
        Seen::Flat { rounds, outside } => {
            (told.rounds, told.outside, told.grows) = (*rounds, *outside, Some(false));
        }
        Seen::Grows(grown) => {
            (told.rounds, told.outside, told.grows) = (grown.rounds, grown.outside, Some(true));
            (told.bytes, told.pieces, told.line) = (grown.bytes, grown.blocks, grown.line);
        }
        Seen::Failed { rounds, .. } => told.rounds = *rounds,
    }
    told
}

impl Grown {
    /// `grows by 73 bytes a round (made at line 12: ...)`. `text` is the learner's.
    pub(super) fn words(&self, text: &str) -> String {
        let size = amount(self.bytes);
        let about = if self.only_outside { "about " } else { "" };
        let by = match self.bytes {
            bytes if bytes >= 0.05 => format!("grows by {about}{size} a round"),
            _ => format!("grows by {} pieces of memory a round", amount_of(self.blocks)),
        };
        let source = self.line.checked_sub(1).and_then(|line| text.lines().nth(line)).map(str::trim);
        match source.filter(|source| !source.is_empty()) {
            Some(source) => format!("{by} (made at line {}: `{}`)", self.line, visible_line(source, 80)),
            None if self.only_outside => format!("{by}, seen from outside"),
            None if self.blocks >= 0.995 => {
                let pieces = self.blocks.round();
                let s = if pieces > 1.0 { "s" } else { "" };
                format!("{by} ({pieces} piece{s} of memory that nothing gives back)")
            }
            None => by,
        }
    }
}

/// What is said of growth that no message of the author's explains.
fn observation(grown: &Grown) -> String {
    if grown.only_outside {
        return "From inside nothing seems to grow, and yet the process takes more and more memory from the system. \
                Something holds what is not counted, or hides that it does."
            .into();
    }
    "After every round the program holds a little more than before. What is kept there, and who should let it go?"
        .into()
}

/// `6,400 rounds of agent.turn()`
fn rounds_of(rounds: u64, each: &str) -> String {
    format!("{} rounds of {}", grouped(rounds), each.split_whitespace().collect::<Vec<_>>().join(" "))
}

fn amount(bytes: f64) -> String {
    match bytes {
        bytes if bytes >= 10.0 * 1024.0 => format!("{:.0} KiB", bytes / 1024.0),
        bytes if (bytes - 1.0).abs() < 0.05 => "1 byte".into(),
        bytes => format!("{} bytes", amount_of(bytes)),
    }
}

/// A number with as many digits as say something.
fn amount_of(number: f64) -> String {
    if number >= 9.95 {
        return grouped(number.round());
    }
    let text = format!("{number:.1}");
    text.strip_suffix(".0").unwrap_or(&text).to_owned()
}
