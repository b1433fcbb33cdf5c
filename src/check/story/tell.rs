//! A story in sentences. They say what was seen and point to the line to look at; where the program may be merely slow they
//! say that too.

use super::{Seen, Story, Turn};
use crate::check::loops::Loop;
use crate::check::verdict::{Grown, Named, Stopped};
use crate::check::visible::visible_line;
use crate::check::{Limit, cases::seconds};
use crate::number::grouped;
use std::time::Duration;

/// Items from which on growing is worth a word, and bytes from which on a value is. A program under watch is slow, so
/// that it may not have come far with filling the memory.
const MANY: u64 = 1_000;
const SOME: u64 = 50;
const LARGE: u64 = 1 << 17;

/// How a program was stopped.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Stop<'a> {
    pub limit: Limit,
    /// What a case may take.
    pub time: Duration,
    /// The first line that it printed.
    pub printed: &'a str,
}

/// What is told of a stopped program: the sentences, and the facts behind them. None if nothing is known.
pub(crate) fn tell(story: &Story, loops: &[Loop], text: &str, stop: Stop<'_>) -> Option<Stopped> {
    // Only loops that stand in the text are believed.
    let turns: Vec<(&Turn, &Loop)> =
        story.turns.iter().filter_map(|turn| Some((turn, loops.iter().find(|one| one.line == turn.line)?))).collect();
    // The one that goes round most is the one that does not end; the outermost of equals.
    let busiest = turns.iter().enumerate().rev().max_by_key(|(_, (turn, _))| turn.rounds).map(|(index, _)| index);
    let Some(busiest) = busiest else { return one_line(story, loops, text, stop) };
    let (turn, one) = turns[busiest];
    let outer = busiest.checked_sub(1).map(|index| turns[index].1);
    let told = Told { turn, one, stop };
    let mut parts = vec![told.lead(outer)];
    let unchanged = told.why(&mut parts, story);
    let grows = told.growth(story);
    parts.extend(grows.as_ref().and_then(|grown| told.growing(grown)));
    if let (None, Limit::Memory, Some(crowd)) = (&grows, stop.limit, &story.crowd) {
        parts.push(crowded(crowd));
    }
    parts.extend(told.printing());
    Some(Stopped {
        line: Some(story.line).filter(|line| *line > 0).or(Some(one.line)),
        in_loop: Some(one.line),
        rounds: Some(turn.rounds),
        question: Some(one.question.clone()).filter(|question| !question.is_empty()),
        unchanged,
        grows,
        text: parts.join(" "),
    })
}

/// It was in one line, and no loop could be watched.
fn one_line(story: &Story, loops: &[Loop], text: &str, stop: Stop<'_>) -> Option<Stopped> {
    let code = text.lines().nth(story.line.checked_sub(1)?)?.trim();
    let around = loops.iter().rev().find(|one| one.holds(story.line));
    let at = format!("line {}", story.line);
    let mut parts = match stop.limit {
        Limit::Memory => vec![format!("It asked for too much memory in {at}: {}.", quoted(code))],
        _ if story.one_step => match around {
            Some(one) if one.line == story.line => {
                vec![format!("It was still in the `{}` at {at}: {}.", one.word, quoted(code))]
            }
            Some(one) => {
                vec![format!(
                    "It was still busy with {at}, in the `{}` at line {}: {}.",
                    one.word,
                    one.line,
                    quoted(code)
                )]
            }
            None => vec![format!(
                "It was still busy with {at}: {}. That one step takes longer than the {} s it has; it may be finite, or never \
                 end.",
                quoted(code),
                seconds(stop.time)
            )],
        },
        _ => vec![format!("When its time was up it was in {at}: {}.", quoted(code))],
    };
    if let (Limit::Memory, Some(heavy)) = (stop.limit, story.heavy.as_ref().filter(|heavy| heavy.bytes >= LARGE)) {
        parts.push(format!("The largest value then was `{}`: {}.", heavy.name, amount(&heavy.kind, heavy.items)));
    } else if let (Limit::Memory, Some(crowd)) = (stop.limit, &story.crowd) {
        parts.push(crowded(crowd));
    }
    Some(Stopped {
        line: Some(story.line),
        in_loop: around.map(|one| one.line),
        text: parts.join(" "),
        ..Stopped::default()
    })
}

struct Told<'a> {
    turn: &'a Turn,
    one: &'a Loop,
    stop: Stop<'a>,
}

impl Told<'_> {
    /// Where it was.
    fn lead(&self, outer: Option<&Loop>) -> String {
        let Loop { word, line, .. } = self.one;
        let inside =
            outer.map(|outer| format!(", inside the `{}` at line {},", outer.word, outer.line)).unwrap_or_default();
        let rounds = match self.turn.rounds {
            1 => "in its first round".to_owned(),
            rounds => format!("after {} rounds", rounded(rounds)),
        };
        let at = format!("the `{word}` at line {line}{inside} {rounds}");
        match self.stop.limit {
            Limit::Memory => format!("It asked for more and more memory in {at}."),
            Limit::Output => format!("It printed without end in {at}."),
            Limit::Time | Limit::Processes => format!("It was still in {at}."),
        }
    }

    /// Why it goes on. Gives back the names that do not change.
    fn why(&self, parts: &mut Vec<String>, story: &Story) -> Vec<Named> {
        if self.one.word == "for" {
            parts.push(self.walk());
            return Vec::new();
        }
        if !self.one.question.is_empty() {
            return self.question("Its question is", &self.one.question, &self.one.asks, true, parts);
        }
        if story.ends.0 > 1 && self.one.holds(story.ends.1) {
            parts.push(format!("`input()` in line {} finds nothing more to read.", story.ends.1));
        }
        let reached = |line: usize| self.turn.hits.iter().any(|(hit, _)| *hit == line);
        // Where a `?` leaves is not seen, so the others come first.
        let open = self.one.exits.iter().filter(|exit| !reached(exit.line)).min_by_key(|exit| exit.word == "?");
        match open {
            None => {
                parts.push("Nothing in it ends it: it has no `break` and no `return`.".into());
                Vec::new()
            }
            Some(exit) if exit.word == "?" => {
                parts.push(format!("Its `?` in line {} finds no error and no `None`.", exit.line));
                Vec::new()
            }
            Some(exit) => {
                parts.push(format!("Its `{}` in line {} is never reached.", exit.word, exit.line));
                if exit.question.is_empty() {
                    return Vec::new();
                }
                self.question("The question before it is", &exit.question, &exit.asks, false, parts)
            }
        }
    }

    /// What a question asks, and what happens to its names.
    fn question(
        &self,
        lead: &str,
        question: &str,
        asks: &[String],
        goes_on: bool,
        parts: &mut Vec<String>,
    ) -> Vec<Named> {
        let seen: Vec<&Seen> = asks.iter().filter_map(|name| self.seen(name)).filter(|seen| seen.is_plain()).collect();
        let is_stuck = |seen: &&Seen| {
            let since = self.turn.rounds.saturating_sub(seen.changed);
            self.turn.rounds > 20 && since > self.turn.rounds / 2
        };
        let lead = format!("{lead} {}", quoted(question));
        if let Some((name, line)) = self.refilled(asks).filter(|_| goes_on) {
            parts.push(format!(
                "{lead}: it takes one out of `{name}` in each round, and line {line} puts in again. So `{name}` never gets empty."
            ));
            return Vec::new();
        }
        if seen.is_empty() {
            parts.push(format!("{lead}."));
            return Vec::new();
        }
        if !seen.iter().all(is_stuck) {
            parts.push(self.moving(&lead, question, &seen, goes_on));
            return Vec::new();
        }
        // Where a line of the loop changes one of them, that one is meant to change.
        let steps = |seen: &Seen| self.one.steps.iter().any(|step| step.name == seen.name);
        let meant: Vec<&Seen> = seen.iter().copied().filter(|seen| steps(seen)).collect();
        let told = if meant.is_empty() { &seen } else { &meant };
        let same = told.iter().all(|seen| seen.changed <= seen.from);
        let values: Vec<String> =
            told.iter().map(|seen| format!("`{}` is {}", seen.name, quoted_value(seen))).collect();
        parts.push(if same {
            let and = if values.len() > 1 { "," } else { "" };
            format!("{lead}; {}{and} as at the start.", listed(&values))
        } else {
            let since = told.iter().map(|seen| seen.changed).max().unwrap_or(1);
            format!("{lead}; since round {} {}.", grouped(since), listed(&values))
        });
        parts.push(self.missing_step(told, &seen));
        let gap = Gap::of(question, |side| self.seen(side)).filter(|gap| gap.holds_for_equal() && goes_on);
        if let Some(gap) = gap {
            parts.push(format!("`{}` is true for equal numbers too.", gap.sign));
        }
        told.iter().map(|seen| Named { name: seen.name.clone(), value: seen.last.clone() }).collect()
    }

    /// What the question itself takes items out of, and the line that goes on putting some in.
    fn refilled<'n>(&self, asks: &'n [String]) -> Option<(&'n str, usize)> {
        let takes = |name: &String| self.one.steps.iter().any(|step| step.line == self.one.line && step.name == *name);
        let name = asks.iter().find(|name| takes(name))?;
        let runs =
            |line: usize| self.turn.hits.iter().any(|(hit, round)| *hit == line && *round > self.turn.rounds / 2);
        let mut fills = self.one.steps.iter().filter(|step| step.line > self.one.line && step.name == *name);
        fills.find(|step| runs(step.line)).map(|step| (name.as_str(), step.line))
    }

    /// Which line should have changed it, and why it did not.
    fn missing_step(&self, told: &[&Seen], asked: &[&Seen]) -> String {
        let steps = self.one.steps.iter().filter(|step| told.iter().any(|seen| seen.name == step.name));
        let lines: Vec<(usize, &str)> = steps.map(|step| (step.line, step.name.as_str())).collect();
        let Some((line, name)) = lines.first().copied() else {
            let changing = |name: &String| self.seen(name).is_some_and(|seen| seen.changed == self.turn.rounds);
            let mut others: Vec<String> = Vec::new();
            for step in self.one.steps.iter().filter(|step| changing(&step.name)) {
                let name = format!("`{}`", step.name);
                if !asked.iter().any(|seen| seen.name == step.name) && !others.contains(&name) {
                    others.push(name);
                }
            }
            let names: Vec<String> = told.iter().map(|seen| format!("`{}`", seen.name)).collect();
            let names = match names.as_slice() {
                [one, other] => format!("{one} or {other}"),
                names => listed(names),
            };
            return match others.as_slice() {
                [] => format!("No line of the loop changes {names}."),
                others => format!("No line of the loop changes {names}; what changes is {}.", listed(others)),
            };
        };
        let last = |line: usize| self.turn.hits.iter().find(|(hit, _)| *hit == line).map(|(_, round)| *round);
        let runs_still = |line: usize| last(line).is_some_and(|round| round > self.turn.rounds / 2);
        if let Some((line, name)) = lines.iter().find(|(line, _)| runs_still(*line)) {
            return format!("Line {line} runs, and leaves `{name}` as it is.");
        }
        let since = match last(line) {
            Some(round) => format!("has not run since round {}", grouped(round)),
            None => "never runs".to_owned(),
        };
        let skip = self.one.skips.iter().rev().find(|skip| **skip < line && runs_still(**skip));
        match skip {
            Some(skip) => {
                format!("Line {line}, which changes `{name}`, {since}: the `continue` in line {skip} jumps over it.")
            }
            None => format!("Line {line}, which changes `{name}`, {since}."),
        }
    }

    /// A question with names that change: nearer to its end, farther, or past it.
    fn moving(&self, lead: &str, question: &str, seen: &[&Seen], goes_on: bool) -> String {
        let mover = seen.iter().find(|seen| seen.changed > seen.from && seen.items.is_none());
        let way = mover.map(|seen| {
            let mut way: Vec<&str> = vec![&seen.first];
            way.extend(seen.early.iter().take(3).map(String::as_str));
            format!("`{}` goes {}, … and is now {}", seen.name, way.join(", "), seen.last)
        });
        let gap = Gap::of(question, |side| self.seen(side));
        match (gap, mover, way) {
            (Some(gap), Some(mover), Some(way)) if gap.is_equal(goes_on) && gap.passed() => {
                format!("{lead}. {way}: it jumps over {} and is never exactly that.", gap.other(mover))
            }
            (Some(gap), Some(mover), Some(way)) if gap.widens() => {
                format!("{lead}. {way}: it moves away from {}.", gap.other(mover))
            }
            (Some(gap), Some(_), Some(way)) if gap.narrows() => {
                let more = gap.rounds(self.turn.rounds).map(|all| format!(" It needs about {} rounds.", rounded(all)));
                format!(
                    "{lead}. {way}: it comes nearer, and may end, but not within the {} s it has.{}",
                    seconds(self.stop.time),
                    more.unwrap_or_default()
                )
            }
            (_, _, Some(way)) => {
                format!("{lead}. {way}. It may be finite, but not within the {} s it has.", seconds(self.stop.time))
            }
            _ => {
                let values: Vec<String> =
                    seen.iter().map(|seen| format!("`{}` is {}", seen.name, quoted_value(seen))).collect();
                format!("{lead}; now {}.", listed(&values))
            }
        }
    }

    /// What a `for` goes through.
    fn walk(&self) -> String {
        let through = &self.one.question;
        if let Some((seen, (before, now))) = self.seen(through).and_then(|seen| Some((seen, seen.items?)))
            && now > before
        {
            let line =
                self.one.steps.iter().find(|step| step.name == seen.name).map(|step| format!(" in line {}", step.line));
            return format!(
                "It goes through `{through}` and makes it longer on the way{}: {} at first, {} now. So the end is never reached.",
                line.unwrap_or_default(),
                grouped(before),
                grouped(now)
            );
        }
        let at: Vec<String> = self
            .one
            .sets
            .iter()
            .filter_map(|name| self.seen(name))
            .filter(|seen| seen.is_plain())
            .map(|seen| format!("`{}` is {}", seen.name, seen.last))
            .collect();
        let now = if at.is_empty() { String::new() } else { format!("; now {}", listed(&at)) };
        format!(
            "It goes through {}{now}. It may be finite, but not within the {} s it has.",
            quoted(through),
            seconds(self.stop.time)
        )
    }

    /// What grows without end, if anything does.
    fn growth(&self, story: &Story) -> Option<Grown> {
        let line = |name: &str| {
            let step = self.one.steps.iter().find(|step| step.name == name);
            step.map(|step| step.line)
                .or_else(|| Some(story.line).filter(|line| self.stop.limit == Limit::Memory && *line > 0))
        };
        let least = if self.stop.limit == Limit::Memory { SOME } else { MANY };
        let grows = |seen: &Seen| seen.items.filter(|(before, now)| *now >= least && now > before).map(|(_, now)| now);
        let kind = |seen: &Seen| {
            let heavy = story.heavy.as_ref().filter(|heavy| heavy.name == seen.name).map(|heavy| heavy.kind.clone());
            heavy.unwrap_or_else(|| seen.last.split(' ').nth(1).unwrap_or("value").to_owned())
        };
        let heavy = story.heavy.as_ref().filter(|heavy| heavy.bytes >= LARGE && self.stop.limit == Limit::Memory);
        if let Some(heavy) = heavy {
            let (name, kind) = (heavy.name.clone(), heavy.kind.clone());
            return Some(Grown { line: line(&heavy.name), name, kind, items: heavy.items });
        }
        let grown =
            self.turn.names.iter().filter_map(|seen| Some((grows(seen)?, seen))).max_by_key(|(items, _)| *items)?;
        Some(Grown { name: grown.1.name.clone(), kind: kind(grown.1), items: grown.0, line: line(&grown.1.name) })
    }

    fn growing(&self, grown: &Grown) -> Option<String> {
        // A `for` has said it already.
        if self.one.word == "for" && grown.name == self.one.question {
            return None;
        }
        let line =
            grown.line.map(|line| format!(", and line {line} makes it larger in each round")).unwrap_or_default();
        let (name, amount) = (&grown.name, amount(&grown.kind, grown.items));
        Some(if self.stop.limit == Limit::Memory {
            format!("What fills the memory is `{name}`, {amount} by now{line}.")
        } else {
            format!("Meanwhile `{name}` grows: it is {amount} by now{line}.")
        })
    }

    fn printing(&self) -> Option<String> {
        let line = self.one.prints.first().filter(|_| self.stop.limit == Limit::Output)?;
        let first = visible_line(self.stop.printed.trim(), 40);
        Some(if first.is_empty() {
            format!("What prints is line {line}.")
        } else {
            format!("What prints is line {line}; the first it printed was {}.", quoted(&first))
        })
    }

    fn seen(&self, name: &str) -> Option<&Seen> {
        self.turn.names.iter().find(|seen| seen.name == name)
    }
}

/// A comparison of two sides, one of which moves: how far they were apart at first and are now.
struct Gap {
    sign: &'static str,
    left: (String, f64, f64),
    right: (String, f64, f64),
}

impl Gap {
    fn of<'s>(question: &str, seen: impl Fn(&str) -> Option<&'s Seen>) -> Option<Self> {
        let (at, sign) =
            ["!=", "==", "<=", ">=", "<", ">"].iter().find_map(|sign| Some((question.find(sign)?, *sign)))?;
        let side = |text: &str| {
            let text = text.trim();
            if let Ok(number) = text.replace('_', "").parse::<f64>() {
                return Some((text.to_owned(), number, number));
            }
            let seen = seen(text)?;
            Some((format!("`{text}`"), seen.first.parse().ok()?, seen.last.parse().ok()?))
        };
        let (left, right) = (side(&question[..at])?, side(&question[at + sign.len()..])?);
        Some(Self { sign, left, right })
    }

    fn first(&self) -> f64 {
        self.left.1 - self.right.1
    }

    fn last(&self) -> f64 {
        self.left.2 - self.right.2
    }

    /// Whether only one exact value ends it. `goes_on`: the loop goes on with yes.
    fn is_equal(&self, goes_on: bool) -> bool {
        if goes_on { self.sign == "!=" } else { self.sign == "==" }
    }

    fn passed(&self) -> bool {
        self.first() * self.last() < 0.0
    }

    /// Whether both sides are equal now, and that is enough.
    fn holds_for_equal(&self) -> bool {
        matches!(self.sign, "<=" | ">=") && self.last().abs() < f64::EPSILON
    }

    fn widens(&self) -> bool {
        self.last().abs() > self.first().abs()
    }

    fn narrows(&self) -> bool {
        self.last().abs() < self.first().abs() && !self.passed()
    }

    /// How many rounds it takes in all at this pace.
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::cast_precision_loss,
        reason = "an estimate"
    )]
    fn rounds(&self, done: u64) -> Option<u64> {
        let pace = (self.first().abs() - self.last().abs()) / done as f64;
        Some((self.first().abs() / pace) as u64).filter(|all| *all > done && *all < 1 << 60)
    }

    /// The side that the mover is compared with.
    fn other(&self, mover: &Seen) -> &str {
        if self.left.0 == format!("`{}`", mover.name) { &self.right.0 } else { &self.left.0 }
    }
}

/// No single value is large, and there are many of one type.
fn crowded((kind, count): &(String, u64)) -> String {
    format!("What fills the memory are values of the type `{kind}`: {} by now.", grouped(rounded_down(*count)))
}

/// A value after "is".
fn quoted_value(seen: &Seen) -> String {
    seen.last.clone()
}

/// Code between backticks; code that has one itself stands bare.
fn quoted(code: &str) -> String {
    let code = visible_line(code, 60);
    if code.contains('`') { code } else { format!("`{code}`") }
}

fn listed(all: &[String]) -> String {
    match all.split_last() {
        None => String::new(),
        Some((last, [])) => last.clone(),
        Some((last, before)) => format!("{} and {last}", before.join(", ")),
    }
}

fn amount(kind: &str, items: u64) -> String {
    let item = match kind {
        "text" => "letter",
        "dict" | "HashMap" | "BTreeMap" => "key",
        "bytes" | "bytearray" | "String" => "byte",
        _ => "item",
    };
    format!("a {kind} with {} {item}{}", grouped(items), if items == 1 { "" } else { "s" })
}

/// A number that changes from run to run: its first two digits.
fn rounded(number: u64) -> String {
    grouped(rounded_down(number))
}

fn rounded_down(number: u64) -> u64 {
    let mut unit = 1;
    while number / unit >= 100 {
        unit *= 10;
    }
    number / unit * unit
}

#[cfg(test)]
mod tests {
    use super::super::read;
    use super::*;
    use crate::check::{language, loops};

    /// What is said of a text with the watcher's line about it.
    fn said(text: &str, line: &str, limit: Limit) -> Stopped {
        let found = loops::of(language::of("python").unwrap(), text);
        let stop = Stop { limit, time: Duration::from_secs(2), printed: "hi" };
        tell(&read(&format!("story:{line}")).unwrap(), &found, text, stop).unwrap()
    }

    #[test]
    fn a_forgotten_step_is_named() {
        let text = "days = 0\nwhile days < 30:\n    total = total + 1\n";
        let line = r#"{"line":3,"loops":[[2,41234,[["days","0","0",1,1,[],-1,-1],["total","0","41233",1,41234,["1"],-1,-1]],[[3,41234]]]]}"#;
        let stopped = said(text, line, Limit::Time);
        assert_eq!(
            stopped.text,
            "It was still in the `while` at line 2 after 41,000 rounds. Its question is `days < 30`; `days` is 0 as at the \
             start. No line of the loop changes `days`; what changes is `total`."
        );
        let json = serde_json::to_value(&stopped).unwrap();
        assert_eq!(
            (json["loop"].as_u64(), json["rounds"].as_u64(), json["line"].as_u64()),
            (Some(2), Some(41234), Some(3))
        );
        assert_eq!(json["unchanged"], serde_json::json!([{ "name": "days", "value": "0" }]));
    }

    #[test]
    fn a_flood_names_the_line_that_prints() {
        let line = r#"{"line":2,"loops":[[1,9000,[],[[2,9000]]]]}"#;
        assert_eq!(
            said("while True:\n    print('hi')\n", line, Limit::Output).text,
            "It printed without end in the `while` at line 1 after 9,000 rounds. Nothing in it ends it: it has no `break` and \
             no `return`. What prints is line 2; the first it printed was `hi`."
        );
    }

    #[test]
    fn a_loop_that_the_text_does_not_have_is_not_believed() {
        let text = "x = sum(range(10**12))\n";
        let stopped = said(text, r#"{"line":1,"loops":[[7,9000,[],[]]]}"#, Limit::Time);
        assert_eq!(
            (stopped.in_loop, stopped.text.as_str()),
            (None, "When its time was up it was in line 1: `x = sum(range(10**12))`.")
        );
    }

    #[test]
    fn numbers_that_change_from_run_to_run_are_rounded() {
        assert_eq!([rounded(7), rounded(99), rounded(41_234), rounded(1_000_000)], ["7", "99", "41,000", "1,000,000"]);
    }
}
