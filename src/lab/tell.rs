//! Tables and sentences of what was measured, as markdown.

use super::Agent;
use super::ask::WORDS;
use super::evidence::{DAY, Difference, Evidence, Known, Look, PROCESSES};
use super::mend::Situation;
use super::trial::Trial;
use super::values::{daily, moment, size};
use crate::number::{grouped, signed};
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// Rows of a table of kinds.
const KINDS: usize = 7;

/// Lines that `find` shows at most.
const FOUND: usize = 60;

/// What kind of block lines are that a program could have printed: each is wrapped by itself. In a block of `text`, a
/// picture, lines that are too long are cut together.
const PRINTED: &str = "console";

/// A program in a fence that nothing in it can close.
pub(super) fn program(text: &str) -> String {
    block("python fragment numbers", text)
}

fn block(info: &str, text: &str) -> String {
    let longest = text.split(|letter| letter != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest.max(2) + 1);
    format!("{fence}{info}\n{}\n{fence}", text.trim_end())
}

/// What can be typed.
pub(super) fn help() -> String {
    let mut text = "Type one of these words, or the answer to the question:\n\n".to_owned();
    for word in WORDS {
        let more = if word.more.is_empty() { String::new() } else { format!(" {}", word.more) };
        let _ = writeln!(text, "- `{}{more}`: {}", word.name, word.help);
    }
    text
}

/// The agent began.
pub(super) fn started(evidence: &Evidence, pids: [u32; 3]) -> String {
    let processes: Vec<String> = PROCESSES.iter().zip(pids).map(|(name, pid)| format!("{name} ({pid})")).collect();
    format!("The agent runs on Python {}: {}. Its clock rests at hour 0.", evidence.python, processes.join(", "))
}

/// Its clock rests.
pub(super) fn rested(evidence: &Evidence) -> String {
    let at = moment(evidence.at);
    let memory: Vec<String> = evidence.points.last().map_or_else(Vec::new, |point| {
        PROCESSES.iter().zip(point.kib).map(|(name, kib)| format!("{name} {}", size(kib * 1024))).collect()
    });
    format!("The clock rests at {at}, after {} collections. Memory: {}.", grouped(evidence.rounds), memory.join(", "))
}

/// Memory of the processes, day by day.
pub(super) fn memory(evidence: &Evidence, agent: Option<&Agent>) -> String {
    const ROWS: f64 = 8.0;
    let (Some(first), Some(last)) = (evidence.points.first(), evidence.points.last()) else {
        return "Nothing was measured yet. `start` starts the agent, `run 5d` lets five days pass.".to_owned();
    };
    let mut text = String::new();
    if let Some(agent) = agent {
        let pids: Vec<String> = PROCESSES.iter().zip(agent.pids).map(|(name, pid)| format!("{name} {pid}")).collect();
        let _ = writeln!(text, "Processes: {}.\n", pids.join(", "));
    }
    let _ = writeln!(text, "| time | {} |", PROCESSES.join(" | "));
    text.push_str("|---|---:|---:|---:|\n");
    let mut next = first.at;
    for point in &evidence.points {
        let is_last = point.at >= last.at;
        if point.at < next && !is_last {
            continue;
        }
        next = point.at + (last.at / ROWS).max(3600.0);
        let cells: Vec<String> = point.kib.iter().map(|kib| size(kib * 1024)).collect();
        let _ = writeln!(text, "| {} | {} |", moment(point.at), cells.join(" | "));
    }
    if evidence.watched_enough() {
        let slopes: Vec<String> = (0..PROCESSES.len())
            .map(|process| evidence.fit(process).map_or_else(String::new, |fit| daily(fit.slope)))
            .collect();
        let _ = writeln!(text, "| growth since day 1.5 | {} |", slopes.join(" | "));
        if let Some(fit) = evidence.fastest().and_then(|fastest| evidence.fit(fastest)) {
            let name = evidence.fastest().map_or("", |fastest| PROCESSES[fastest]);
            let _ = write!(
                text,
                "\nThe line through the {name}: {} at day 0, {}, give or take {:.0} KB.",
                size_of(fit.base),
                daily(fit.slope),
                fit.error
            );
        }
    } else {
        let _ = write!(
            text,
            "\n{:.1} days were watched. A line can be drawn after 5; the first day and a half are left out of it.",
            last.at / DAY
        );
    }
    text
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "KiB of a process")]
fn size_of(kib: f64) -> String {
    size((kib.max(0.0) * 1024.0) as u64)
}

/// A table of kinds, as the old viewer had it.
#[allow(clippy::cast_precision_loss, reason = "percents for people")]
pub(super) fn kinds(look: &Look) -> String {
    let (objects, bytes) =
        look.kinds.iter().fold((0, 0), |(objects, bytes), kind| (objects + kind.count, bytes + kind.bytes));
    let part = |some: u64, all: u64| some as f64 * 100.0 / all.max(1) as f64;
    let mut text = format!(
        "Look {}, at {}, after {} collections ({}): {} objects of {} kinds, {}.\n\n",
        look.number,
        moment(look.at),
        grouped(look.rounds),
        look.how,
        grouped(objects),
        look.kinds.len(),
        size(bytes)
    );
    text.push_str("| kind | count | % | bytes | % | sum % | largest |\n|---|--:|--:|--:|--:|--:|--:|\n");
    let mut sum = 0;
    for kind in look.kinds.iter().take(KINDS) {
        sum += kind.bytes;
        let _ = writeln!(
            text,
            "| `{}` | {} | {:.0} | {} | {:.0} | {:.0} | {} |",
            kind.name.replace(['`', '|'], "'"),
            grouped(kind.count),
            part(kind.count, objects),
            grouped(kind.bytes),
            part(kind.bytes, bytes),
            part(sum, bytes),
            grouped(kind.largest)
        );
    }
    text
}

/// What lies between two looks.
pub(super) fn difference(difference: &Difference<'_>) -> String {
    let (before, after) = (difference.before, difference.after);
    let mut text = format!(
        "From look {} to look {}, {} collections:\n\n| kind | objects more | bytes more |\n|---|--:|--:|\n",
        before.number,
        after.number,
        grouped(difference.rounds())
    );
    for (name, count, bytes) in difference.kinds.iter().take(KINDS) {
        let _ = writeln!(text, "| `{}` | {} | {} |", name.replace(['`', '|'], "'"), signed(*count), signed(*bytes));
    }
    if difference.kinds.is_empty() {
        text.push_str("| nothing | 0 | 0 |\n");
    }
    let _ = write!(text, "\n{}", grown(difference));
    text
}

fn grown(difference: &Difference<'_>) -> String {
    if difference.grew.is_empty() {
        return "No long container grew.".to_owned();
    }
    let mut text = "Containers that grew:\n\n".to_owned();
    for (before, now, path) in difference.grew.iter().take(5) {
        let way = if path.is_empty() { "(no way to it was found)" } else { path };
        let _ = writeln!(text, "- {} to {} entries: `{}`", grouped(*before), grouped(*now), way.replace('`', "'"));
    }
    text
}

/// The chain from something that runs down to what grew, link by link.
pub(super) fn holders(difference: &Difference<'_>) -> String {
    let mut text = String::new();
    for (before, now, path) in difference.grew.iter().filter(|(_, _, path)| !path.is_empty()).take(3) {
        let _ = writeln!(text, "{} to {} entries, held by:\n", grouped(*before), grouped(*now));
        let _ = writeln!(text, "{}\n", block("text", &chain(path)));
    }
    if text.is_empty() { grown(difference) } else { text }
}

/// One link below the other.
fn chain(path: &str) -> String {
    // `Schedule.run().self` begins with the function that runs.
    let root = path.find("()").map_or_else(|| path.find('.').unwrap_or(path.len()), |end| end + 2);
    let (root, rest) = path.split_at(root);
    let links: Vec<&str> = rest.split('.').filter(|link| !link.is_empty()).collect();
    let mut text = root.to_owned();
    for (index, link) in links.iter().enumerate() {
        let mark = if index + 1 == links.len() { "     <- this one grows" } else { "" };
        let _ = write!(text, "\n  .{link}{mark}");
    }
    text
}

/// A file was in the learner's editor: what makes use of it.
pub(super) fn edited(file: &str, closed: Result<(), String>) -> String {
    if let Err(why) = closed {
        return format!("Trouble: {why}.");
    }
    let next = match file {
        "agent/tracer.py" => "`trace` runs the agent with it",
        "mended/test_leak.py" => "`test` runs it on four agents",
        _ if file.starts_with("mended/") => "`prove` tries the copy as it is now",
        _ => "`start` runs the agent as it is now",
    };
    format!("`{file}` was in your editor. {next}.")
}

/// What the garbage collector knows.
pub(super) fn known(known: &Known, kinds: &BTreeMap<String, u64>, at: f64) -> String {
    let mut most: Vec<(&String, &u64)> = kinds.iter().collect();
    most.sort_by(|a, b| b.1.cmp(a.1).then_with(|| a.0.cmp(b.0)));
    let mut text = format!(
        "`gc.get_objects()` in the collector, at {}, after {} collections: {} objects, {} of them dict.\n\n| kind | \
         objects |\n|---|--:|\n",
        moment(at),
        grouped(known.rounds),
        grouped(known.all),
        grouped(known.dicts)
    );
    for (name, count) in most.into_iter().take(6) {
        let _ = writeln!(text, "| `{}` | {} |", name.replace(['`', '|'], "'"), grouped(*count));
    }
    text
}

/// What a trial measured, where that is to be seen.
pub(super) fn trial(trial: &Trial, evidence: &Evidence) -> Option<String> {
    match trial {
        Trial::Experiment(call) => {
            let grown = evidence.experiments.get(call)?;
            let what = match call.as_str() {
                "nothing" => "The agent as it is".to_owned(),
                // It looks at everything there is.
                "gc.collect" => "With `gc.collect` called after every hundredth run".to_owned(),
                _ => format!("With `{call}` called after each run"),
            };
            Some(format!("{what}: {} blocks of memory in 1,000 rounds.", signed(grown.per_thousand())))
        }
        Trial::Trace => {
            let traced = evidence.traced.as_ref()?;
            if let Some(error) = &traced.error {
                return Some(format!("With your tracer the agent ended with an error:\n\n{}", block(PRINTED, error)));
            }
            if traced.top.is_empty() {
                let (made, without) = (grouped(traced.made), grouped(traced.untraced));
                return Some(format!("{made} traced dict stayed, {without} of them without a trace."));
            }
            let places: Vec<String> =
                traced.top.iter().map(|(file, line, _)| format!("{}:{line}", shortened(file))).collect();
            let widest = places.iter().map(String::len).max().unwrap_or(0);
            let names = traced.top.iter().map(|(_, _, name)| name);
            let calls: Vec<String> =
                places.iter().zip(names).map(|(place, name)| format!("{place:widest$}  {name}")).collect();
            Some(format!(
                "{} traced dict stayed, in {}. The largest, {} times, the oldest call first:\n\n{}",
                grouped(traced.made),
                counted(traced.groups, "group"),
                grouped(traced.count),
                block(PRINTED, &calls.join("\n"))
            ))
        }
        Trial::Memory => {
            let memory = evidence.memory.as_ref()?;
            let mut text = format!(
                "Between two snapshots of `tracemalloc`, {} collections apart:\n\n| line | blocks more | bytes more \
                 |\n|---|--:|--:|\n",
                grouped(memory.rounds)
            );
            for (file, line, blocks, bytes) in &memory.lines {
                let _ = writeln!(text, "| `{file}:{line}` | {} | {} |", signed(*blocks), signed(*bytes));
            }
            Some(text)
        }
        Trial::Mend(_) => {
            let mended = evidence.mended.as_ref()?;
            if let Some(error) = &mended.error {
                return Some(format!("The copy ended with an error:\n\n{}", block(PRINTED, error)));
            }
            let mut text = "| situation | 200 rounds | 800 | 3,200 | memory |\n|---|--:|--:|--:|---|\n".to_owned();
            for (name, what) in SITUATIONS {
                let Some(one) = mended.situations.get(*name) else { continue };
                let verdict = if Situation::leaks(one) { "grows" } else { "stays flat" };
                let [first, second, third] = one.blocks.map(signed);
                let _ = writeln!(text, "| {what} | {first} | {second} | {third} | {verdict} |");
            }
            text.push_str("\nBlocks of memory that stayed, after so many rounds.");
            Some(text)
        }
        Trial::Test => {
            let mut text = "| agent | your test | it should |\n|---|---|---|\n".to_owned();
            for (name, what, should) in AGENTS {
                let Some(run) = evidence.tests.get(*name) else { continue };
                let did = match run {
                    run if run.broken.is_some() => "cannot run",
                    run if run.tests == 0 => "has no test",
                    run if run.passes() => "passes",
                    _ => "fails",
                };
                let _ = writeln!(text, "| {what} | {did} | {should} |");
            }
            Some(text)
        }
    }
}

/// The situations of a trial, and what they are.
const SITUATIONS: &[(&str, &str)] = &[
    ("quiet", "a check that tells nothing"),
    ("telling", "a check that tells metadata"),
    ("failing", "a check that fails"),
    ("down", "the forwarder is away"),
];

/// The four agents of the last trial.
const AGENTS: &[(&str, &str, &str)] = &[
    ("leaky", "as it was", "fail"),
    ("mended", "your mended copy", "pass"),
    ("slow", "one that leaks slowly, elsewhere", "fail"),
    ("cache", "one with a cache of 50", "pass"),
];

/// `1 line`, `2 lines`.
fn counted(count: u64, what: &str) -> String {
    format!("{} {what}{}", grouped(count), if count == 1 { "" } else { "s" })
}

/// The end of a path: enough to know the file.
fn shortened(file: &str) -> &str {
    let parts: Vec<&str> = file.rsplitn(3, '/').collect();
    match parts.as_slice() {
        [name, folder, _] => &file[file.len() - name.len() - folder.len() - 1..],
        _ => file,
    }
}

/// The lines with a word.
pub(super) fn found(word: &str, files: &BTreeMap<String, String>) -> String {
    let mut lines = Vec::new();
    for (name, text) in files {
        for (number, line) in text.lines().enumerate().filter(|(_, line)| line.contains(word)) {
            lines.push(format!("{name}:{}: {}", number + 1, line.trim()));
        }
    }
    let word = word.replace('`', "'");
    match lines.len() {
        0 => format!("`{word}` is in no file of the agent."),
        count => {
            lines.truncate(FOUND);
            let count = counted(count as u64, "line");
            format!("{count} with `{word}`:\n\n{}", block(PRINTED, &lines.join("\n")))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chain_stands_link_below_link() {
        let path = "Schedule.run().self.tasks[0].check.svc_metadata";
        let expected = "Schedule.run()\n  .self\n  .tasks[0]\n  .check\n  .svc_metadata     <- this one grows";
        assert_eq!(chain(path), expected);
        assert_eq!(chain("sys.path"), "sys\n  .path     <- this one grows");
    }

    #[test]
    fn foreign_text_cannot_leave_its_block() {
        assert_eq!(block("text", "a\n```\nb\n"), "````text\na\n```\nb\n````");
        assert_eq!(block("text", "plain"), "```text\nplain\n```");
    }

    #[test]
    fn words_are_found_with_their_place() {
        let files = BTreeMap::from([("a.py".to_owned(), "x = 1\n    y = x\n".to_owned())]);
        assert_eq!(found("y", &files), "1 line with `y`:\n\n```console\na.py:2: y = x\n```");
        assert_eq!(found("z", &files), "`z` is in no file of the agent.");
    }
}
