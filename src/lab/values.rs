//! What was measured, as words: the values that the braces of the lab's texts are filled with.

use super::evidence::{DAY, Evidence, Known, PROCESSES};
use super::source;
use super::step::{ALERT, REACH};
use super::text::Texts;
use crate::number::{grouped, signed};

/// Memory as people read it: `813 KB`, `22.3 MB`. A KB has 1,024 bytes here, as in the kernel's own figures.
#[allow(clippy::cast_precision_loss, reason = "bytes of one process")]
pub fn size(bytes: u64) -> String {
    match bytes as f64 / 1024.0 {
        kib if kib < 1.0 => format!("{bytes} bytes"),
        kib if kib < 1000.0 => format!("{kib:.0} KB"),
        kib => format!("{:.1} MB", kib / 1024.0),
    }
}

/// A growth in KiB a day: `+813 KB a day`.
pub fn daily(kib: f64) -> String {
    format!("{}{:.0} KB a day", if kib < 0.0 { '-' } else { '+' }, kib.abs())
}

/// Simulated time: `day 5.0`, `12 h`.
pub fn moment(seconds: f64) -> String {
    if seconds < 2.0 * DAY { format!("{:.0} h", seconds / 3600.0) } else { format!("day {:.1}", seconds / DAY) }
}

/// The name that is meant, if only one begins so.
pub fn closest(answer: &str, names: &[&'static str]) -> Option<&'static str> {
    let answer = answer.trim().to_lowercase();
    let answer = answer.trim_start_matches("the ").trim_end_matches('.');
    let mut fitting = names.iter().filter(|name| !answer.is_empty() && name.starts_with(answer));
    let found = fitting.next()?;
    fitting.next().is_none().then_some(*found)
}

/// Two views of the garbage collector on the same agent, some collections apart.
pub fn known_pair(evidence: &Evidence) -> Option<(&Known, &Known)> {
    let after = evidence.known.last()?;
    let earlier = |known: &&Known| known.start == after.start && known.rounds < after.rounds;
    Some((evidence.known.iter().rev().find(earlier)?, after))
}

/// The way to the container that grew most.
pub fn path(evidence: &Evidence) -> Option<&str> {
    evidence.difference()?.grew.iter().map(|(_, _, path)| *path).find(|path| !path.is_empty())
}

/// The name at the end of that way.
pub fn attribute(evidence: &Evidence) -> Option<&str> {
    path(evidence)?.rsplit('.').next()
}

/// Everything that can stand in braces.
#[allow(clippy::cast_precision_loss, clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "for people")]
pub fn all(evidence: &Evidence, texts: &Texts) -> Vec<(&'static str, String)> {
    let mut values: Vec<(&'static str, String)> = vec![
        ("python", evidence.python.clone()),
        ("interval", evidence.interval.to_string()),
        ("days", format!("{:.1}", evidence.days())),
        ("hypothesis", evidence.hypothesis.clone()),
        ("checks", evidence.checks.iter().map(|check| check.0.as_str()).collect::<Vec<_>>().join(" and ")),
    ];
    memory(evidence, &mut values);
    looks(evidence, &mut values);
    if let Some((before, after)) = known_pair(evidence) {
        values.push(("gc-more", signed(after.dicts.cast_signed() - before.dicts.cast_signed())));
        values.push(("gc-rounds", grouped(after.rounds - before.rounds)));
    }
    let tracked = evidence.tracked.iter().filter(|(_, is)| **is).map(|(name, _)| name.as_str());
    values.push(("tracked", tracked.collect::<Vec<_>>().join(", ")));
    tools(evidence, &mut values);
    let attribute = attribute(evidence).unwrap_or_default();
    let emptiers = source::emptiers(&texts.agent, attribute);
    let calls: usize = emptiers.iter().map(|name| source::calls(&texts.agent, name)).sum();
    values.push(("attribute", attribute.to_owned()));
    values.push(("path", path(evidence).unwrap_or_default().to_owned()));
    values.push(("emptier", emptiers.join(", ")));
    values.push(("calls", calls.to_string()));
    let thousand = |name: &str| evidence.experiments.get(name).map(|grown| signed(grown.per_thousand()));
    values.push(("without", thousand("nothing").unwrap_or_default()));
    values
}

#[allow(clippy::cast_precision_loss, clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "for people")]
fn memory(evidence: &Evidence, values: &mut Vec<(&'static str, String)>) {
    const GREW: [&str; 3] = ["supervisor-grew", "forwarder-grew", "collector-grew"];
    const SLOPE: [&str; 3] = ["supervisor-slope", "forwarder-slope", "collector-slope"];
    let (first, last) = (evidence.points.first(), evidence.points.last());
    // The first point with the forwarder's buffer full: what came before is its beginning.
    let warm = evidence.points.iter().find(|point| point.at >= DAY);
    for process in 0..PROCESSES.len() {
        if let (Some(first), Some(last)) = (first, last) {
            let grew = last.kib[process].saturating_sub(first.kib[process]);
            values.push((GREW[process], size(grew * 1024)));
        }
        if let Some(fit) = evidence.fit(process) {
            values.push((SLOPE[process], daily(fit.slope)));
        }
    }
    if let (Some(first), Some(warm), Some(last)) = (first, warm, last) {
        values.push(("forwarder-first-day", size(warm.kib[1].saturating_sub(first.kib[1]) * 1024)));
        values.push(("forwarder-since", size(last.kib[1].saturating_sub(warm.kib[1]) * 1024)));
    }
    if let Some(fit) = evidence.fastest().and_then(|fastest| evidence.fit(fastest)) {
        values.push(("slope", format!("{:.0} KB", fit.slope)));
        values.push(("error", format!("{:.0} KB", fit.error)));
        values.push(("base", size((fit.base.max(0.0) * 1024.0) as u64)));
        if let Some(day) = fit.day_of(REACH) {
            values.push(("reach", format!("{day:.0}")));
        }
    }
    if let Some(slope) = evidence.slope {
        values.push(("your-slope", format!("{slope:.0} KB")));
        values.push(("alert", if slope >= ALERT { "would have rung" } else { "would have stayed silent" }.to_owned()));
    }
    values.push(("fastest", evidence.fastest().map_or("", |fastest| PROCESSES[fastest]).to_owned()));
}

#[allow(clippy::cast_precision_loss, reason = "for people")]
fn looks(evidence: &Evidence, values: &mut Vec<(&'static str, String)>) {
    if let Some(look) = evidence.looks.last() {
        let count = |look: &super::evidence::Look| look.kinds.iter().find(|kind| kind.name == "dict").cloned();
        let all: u64 = look.kinds.iter().map(|kind| kind.bytes).sum();
        if let Some(dict) = count(look) {
            values.push(("dicts", grouped(dict.count)));
            values.push(("dict-bytes", size(dict.bytes)));
            values.push(("dict-percent", format!("{:.0}", dict.bytes as f64 * 100.0 / all.max(1) as f64)));
        }
        values.push(("top", look.kinds.first().map(|kind| kind.name.clone()).unwrap_or_default()));
        let first = evidence.looks.iter().find(|other| other.start == look.start && other.rounds == 0);
        if let Some(first) = first {
            let all: u64 = first.kinds.iter().map(|kind| kind.bytes).sum();
            if let Some(dict) = count(first) {
                values.push(("dicts-first", grouped(dict.count)));
                let percent = dict.bytes as f64 * 100.0 / all.max(1) as f64;
                values.push(("dict-percent-first", format!("{percent:.0}")));
            }
        }
    }
    if let Some(difference) = evidence.difference() {
        let (more, rounds) = (difference.more("dict"), difference.rounds());
        values.push(("more-dicts", grouped(more.unsigned_abs())));
        values.push(("more-rounds", grouped(rounds)));
        values.push(("per-round", format!("{:.0}", more as f64 / rounds.max(1) as f64)));
    }
}

#[allow(clippy::cast_precision_loss, reason = "for people")]
fn tools(evidence: &Evidence, values: &mut Vec<(&'static str, String)>) {
    if let Some(traced) = &evidence.traced {
        values.push(("trace-made", grouped(traced.made)));
        values.push(("trace-count", grouped(traced.count)));
        values.push(("trace-untraced", grouped(traced.untraced)));
        values.push(("trace-cost", format!("{:.1}", traced.cost)));
        if let Some((file, line, name)) = traced.maker() {
            values.push(("maker", name.clone()));
            values.push(("maker-line", format!("{file}:{line}")));
        }
    }
    if let Some((memory, line)) = evidence.memory.as_ref().and_then(|memory| Some((memory, memory.lines.first()?))) {
        values.push(("memory-line", format!("{}:{}", line.0, line.1)));
        values.push(("memory-blocks", signed(line.2)));
        values.push(("memory-rounds", grouped(memory.rounds)));
        values.push(("memory-each", format!("{:.0}", line.2 as f64 / memory.rounds.max(1) as f64)));
        values.push(("memory-cost", format!("{:.1}", memory.cost)));
        values.push(("memory-frames", memory.frames.to_string()));
    }
    if let Some(mended) = &evidence.mended {
        let delivered = mended.delivered.first().cloned().flatten();
        let delivered = delivered.map_or("nothing".to_owned(), |entries| {
            format!("[{}]", entries.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "))
        });
        values.push(("delivered", delivered));
    }
    for (name, run) in &evidence.tests {
        let said = run.broken.clone().or_else(|| run.failed.first().cloned()).unwrap_or_default();
        match name.as_str() {
            "mended" => values.push(("test-mended", said)),
            "cache" => values.push(("test-cache", said)),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_people_read_them() {
        assert_eq!([size(12), size(832_512), size(3_400_000)], ["12 bytes", "813 KB", "3.2 MB"]);
        assert_eq!([moment(43_200.0), moment(432_000.0)], ["12 h", "day 5.0"]);
        assert_eq!(closest("the coll", &PROCESSES), Some("collector"));
        assert_eq!([closest("x", &PROCESSES), closest("", &PROCESSES)], [None; 2]);
    }
}
