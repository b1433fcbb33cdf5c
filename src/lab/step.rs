//! The eleven steps: which questions each has, and what makes an answer right. An answer is compared with what the
//! learner has measured; the words of every reply are in the step's text, under the names given here.

use super::ask::number;
use super::evidence::{Evidence, PROCESSES};
use super::mend::Fault;
use super::source;
use super::text::Texts;
use super::trial::Trial;
use super::values::closest;

/// A step.
#[derive(Debug)]
pub struct Step {
    /// Its name, as in the file of its text.
    pub id: &'static str,
    /// Its questions in order.
    pub questions: &'static [Question],
}

/// A question.
#[derive(Debug)]
pub struct Question {
    /// Its name, as in the text.
    pub id: &'static str,
    /// Whether a typed line answers it; else something that is done does.
    pub typed: bool,
    /// What is worth an answer.
    pub check: fn(&Known<'_>, &str) -> Reply,
    /// Names of all replies that the check gives, beside `right`.
    pub replies: &'static [&'static str],
}

/// What an answer is compared with.
#[derive(Debug, Clone, Copy)]
pub struct Known<'a> {
    /// What was measured.
    pub evidence: &'a Evidence,
    /// The words, and the agent's files.
    pub texts: &'a Texts,
}

/// What an answer is worth.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reply {
    /// It fits what was measured.
    Right,
    /// It does not; the name of what is said.
    Wrong(&'static str),
    /// Something must be measured first: the learner is told what to do.
    NotYet(&'static str),
    /// These must be tried first, and are.
    Needs(Vec<Trial>),
}

use Reply::{Needs, NotYet, Right, Wrong};

const fn typed(id: &'static str, check: fn(&Known<'_>, &str) -> Reply, replies: &'static [&'static str]) -> Question {
    Question { id, typed: true, check, replies }
}

const fn done(id: &'static str, check: fn(&Known<'_>, &str) -> Reply, replies: &'static [&'static str]) -> Question {
    Question { id, typed: false, check, replies }
}

/// The steps in order.
pub const STEPS: &[Step] = &[
    Step {
        id: "observe",
        questions: &[
            typed("which", which, &["not-started", "too-short", "forwarder", "supervisor", "other"]),
            typed("slope", slope, &["not-started", "too-short", "number", "in-all", "other"]),
            typed("reach", reach, &["not-started", "too-short", "number", "from-zero", "other"]),
        ],
    },
    Step {
        id: "look",
        questions: &[
            typed("rounds", rounds, &["number", "minutes", "other"]),
            typed("top", top, &["no-look", "no-first", "other"]),
            typed("proof", proof, &["other", "word"]),
        ],
    },
    Step {
        id: "blind",
        questions: &[
            typed("blind", blind, &["no-gc", "number", "believes", "other"]),
            typed("tracked", tracked, &["no-gc", "letters", "empty-dict", "text", "other"]),
        ],
    },
    Step {
        id: "diff",
        questions: &[
            typed("per-round", per_round, &["no-diff", "number", "in-all", "other"]),
            typed("two-of", two_of, &["dict", "other"]),
        ],
    },
    Step {
        id: "tracer",
        questions: &[
            done("trace", traced, &["error", "isinstance", "untraced", "order", "grouped", "nothing"]),
            typed("maker", maker, &["caller", "recorder", "other"]),
        ],
    },
    Step { id: "tracemalloc", questions: &[typed("blocks", blocks, &["no-memory", "number", "other"])] },
    Step {
        id: "holders",
        questions: &[
            typed("attribute", attribute, &["no-diff", "between", "other"]),
            typed("emptied", emptied, &["fills", "other"]),
            typed("callers", callers, &["other"]),
        ],
    },
    Step {
        id: "hypothesis",
        questions: &[
            typed("sentence", sentence, &["short"]),
            typed("prediction", prediction, &["form", "refuted", "no-cure"]),
        ],
    },
    Step {
        id: "mend",
        questions: &[done(
            "mended",
            mended,
            &[
                "broken",
                "grows",
                "grows-telling",
                "grows-failing",
                "grows-down",
                "lost",
                "misaligned",
                "incomplete",
                "repeated",
                "other",
            ],
        )],
    },
    Step {
        id: "test",
        questions: &[done(
            "test",
            test,
            &["missing", "broken", "no-tests", "fails-mended", "passes-leaky", "passes-slow", "fails-cache"],
        )],
    },
    Step {
        id: "replay",
        questions: &[
            typed("hides", hides, &["letters", "other"]),
            typed("alert", alert, &["other", "word"]),
            typed("twin-1", twin_1, &["letters", "other"]),
            typed("twin-2", twin_2, &["letters", "other"]),
        ],
    },
];

/// KiB whose day is asked for.
pub const REACH: f64 = 64.0 * 1024.0;

/// KiB a day at which the alert of the last step would ring.
pub const ALERT: f64 = 1024.0;

fn is_near(answer: f64, measured: f64, part: f64) -> bool {
    (answer - measured).abs() <= measured.abs() * part
}

fn not_watched(known: &Known<'_>) -> Option<Reply> {
    match known.evidence {
        evidence if evidence.points.is_empty() => Some(NotYet("not-started")),
        evidence if !evidence.watched_enough() => Some(NotYet("too-short")),
        _ => None,
    }
}

fn which(known: &Known<'_>, answer: &str) -> Reply {
    if let Some(reply) = not_watched(known) {
        return reply;
    }
    let Some(named) = closest(answer, &PROCESSES) else { return Wrong("other") };
    match known.evidence.fastest().map(|fastest| PROCESSES[fastest]) {
        Some(fastest) if fastest == named => Right,
        _ if named == "forwarder" => Wrong("forwarder"),
        _ if named == "supervisor" => Wrong("supervisor"),
        _ => Wrong("other"),
    }
}

/// The line through the memory of the process that grows.
fn line(known: &Known<'_>) -> Option<super::fit::Fit> {
    known.evidence.fit(known.evidence.fastest()?)
}

fn slope(known: &Known<'_>, answer: &str) -> Reply {
    if let Some(reply) = not_watched(known) {
        return reply;
    }
    let (Some(typed), Some(line)) = (number(answer), line(known)) else { return Wrong("number") };
    // `0.8` can only be meant in MB.
    let typed = if typed < 20.0 && !answer.to_lowercase().contains('k') { typed * 1024.0 } else { typed };
    let days = known.evidence.days();
    match typed {
        typed if is_near(typed, line.slope, 0.1) || (typed - line.slope).abs() <= line.error => Right,
        typed if is_near(typed, line.slope * days, 0.15) => Wrong("in-all"),
        _ => Wrong("other"),
    }
}

fn reach(known: &Known<'_>, answer: &str) -> Reply {
    if let Some(reply) = not_watched(known) {
        return reply;
    }
    let (Some(typed), Some(line)) = (number(answer), line(known)) else { return Wrong("number") };
    let Some(day) = line.day_of(REACH) else { return NotYet("too-short") };
    match typed {
        typed if is_near(typed, day, 0.1) => Right,
        typed if is_near(typed, REACH / line.slope, 0.1) => Wrong("from-zero"),
        _ => Wrong("other"),
    }
}

fn rounds(known: &Known<'_>, answer: &str) -> Reply {
    let Some(typed) = number(answer) else { return Wrong("number") };
    #[allow(clippy::cast_precision_loss, reason = "seconds")]
    let interval = known.evidence.interval.max(1) as f64;
    match typed {
        typed if (typed - 43_200.0 / interval).abs() < 0.5 => Right,
        typed if (typed - 720.0 / interval).abs() < 0.5 => Wrong("minutes"),
        _ => Wrong("other"),
    }
}

fn top(known: &Known<'_>, answer: &str) -> Reply {
    let Some(look) = known.evidence.looks.last().filter(|look| look.at >= 43_199.0) else { return NotYet("no-look") };
    if !known.evidence.looks.iter().any(|other| other.start == look.start && other.rounds == 0) {
        return NotYet("no-first");
    }
    match look.kinds.first() {
        Some(kind) if kind.name.eq_ignore_ascii_case(answer.trim()) => Right,
        _ => Wrong("other"),
    }
}

/// Yes or no.
fn yes_or_no(answer: &str) -> Option<bool> {
    match answer.trim().to_lowercase().trim_end_matches(['.', '!']) {
        "y" | "yes" | "true" => Some(true),
        "n" | "no" | "false" => Some(false),
        _ => None,
    }
}

fn proof(_: &Known<'_>, answer: &str) -> Reply {
    match yes_or_no(answer) {
        Some(false) => Right,
        Some(true) => Wrong("other"),
        None => Wrong("word"),
    }
}

fn blind(known: &Known<'_>, answer: &str) -> Reply {
    let Some((before, after)) = super::values::known_pair(known.evidence) else { return NotYet("no-gc") };
    let Some(typed) = number(answer) else { return Wrong("number") };
    #[allow(clippy::cast_precision_loss, reason = "a count of objects")]
    let (more, really) =
        (after.dicts as f64 - before.dicts as f64, after.rounds.saturating_sub(before.rounds) as f64 * 2.0);
    match typed {
        // A few objects come and go in any program.
        typed if (typed - more).abs() < 20.0 => Right,
        typed if is_near(typed, really, 0.05) => Wrong("believes"),
        _ => Wrong("other"),
    }
}

fn letters(answer: &str) -> Vec<String> {
    let mut letters: Vec<String> =
        answer.to_lowercase().chars().filter(char::is_ascii_alphabetic).map(String::from).collect();
    letters.sort();
    letters.dedup();
    letters
}

fn tracked(known: &Known<'_>, answer: &str) -> Reply {
    let measured = &known.evidence.tracked;
    if measured.is_empty() {
        return NotYet("no-gc");
    }
    let typed = letters(&answer.to_lowercase().replace("and", " "));
    if typed.is_empty() || typed.iter().any(|letter| !measured.contains_key(letter)) {
        return Wrong("letters");
    }
    let right: Vec<String> = measured.iter().filter(|(_, is)| **is).map(|(name, _)| name.clone()).collect();
    let has = |letter: &str| typed.iter().any(|typed| typed == letter);
    match () {
        () if typed == right => Right,
        () if has("d") => Wrong("text"),
        () if has("a") && !right.iter().any(|letter| letter == "a") => Wrong("empty-dict"),
        () => Wrong("other"),
    }
}

fn per_round(known: &Known<'_>, answer: &str) -> Reply {
    let Some(difference) = known.evidence.difference().filter(|difference| difference.rounds() >= 1000) else {
        return NotYet("no-diff");
    };
    let Some(typed) = number(answer) else { return Wrong("number") };
    #[allow(clippy::cast_precision_loss, reason = "a count of objects")]
    let (more, rounds) = (difference.more("dict") as f64, difference.rounds() as f64);
    match typed {
        typed if (typed - (more / rounds).round()).abs() < 0.05 => Right,
        typed if is_near(typed, more, 0.02) => Wrong("in-all"),
        _ => Wrong("other"),
    }
}

fn two_of(_: &Known<'_>, answer: &str) -> Reply {
    let answer = answer.to_lowercase();
    match () {
        () if ["check", "instance", "task", "cpu and disk"].iter().any(|word| answer.contains(word)) => Right,
        () if answer.contains("dict") => Wrong("dict"),
        () => Wrong("other"),
    }
}

fn traced(known: &Known<'_>, _: &str) -> Reply {
    match &known.evidence.traced {
        None => NotYet("nothing"),
        Some(traced) if traced.error.is_some() => Wrong("error"),
        Some(traced) if !traced.isinstance => Wrong("isinstance"),
        Some(traced) if traced.made == 0 => NotYet("nothing"),
        Some(traced) if traced.untraced > 0 => Wrong("untraced"),
        Some(traced) if !traced.in_order() => Wrong("order"),
        Some(traced) if !traced.grouped => Wrong("grouped"),
        Some(_) => Right,
    }
}

/// A name without what people write around it: `check.run()` is `run`.
fn bare(answer: &str) -> String {
    let answer = answer.trim().trim_end_matches(['(', ')', '.', ';']).to_owned();
    answer.rsplit(['.', ' ']).next().unwrap_or_default().to_owned()
}

fn maker(known: &Known<'_>, answer: &str) -> Reply {
    let Some(traced) = &known.evidence.traced else { return Wrong("other") };
    let answer = bare(answer);
    match traced.maker() {
        Some((_, _, name)) if *name == answer => Right,
        _ if ["tracer", "py", "__init__", "capture"].contains(&answer.as_str()) => Wrong("recorder"),
        _ if traced.top.iter().any(|(_, _, name)| *name == answer) => Wrong("caller"),
        _ => Wrong("other"),
    }
}

fn blocks(known: &Known<'_>, answer: &str) -> Reply {
    let memory = known.evidence.memory.as_ref();
    let Some((memory, line)) = memory.and_then(|memory| Some((memory, memory.lines.first()?))) else {
        return NotYet("no-memory");
    };
    #[allow(clippy::cast_precision_loss, reason = "a count of blocks")]
    let each = (line.2 as f64 / memory.rounds.max(1) as f64).round();
    match number(answer) {
        None => Wrong("number"),
        Some(typed) if (typed - each).abs() < 0.05 => Right,
        Some(_) => Wrong("other"),
    }
}

fn attribute(known: &Known<'_>, answer: &str) -> Reply {
    let Some(found) = super::values::attribute(known.evidence) else { return NotYet("no-diff") };
    let answer = bare(answer);
    let path = super::values::path(known.evidence).unwrap_or_default();
    match () {
        () if answer == found => Right,
        () if !answer.is_empty() && path.contains(&answer) => Wrong("between"),
        () => Wrong("other"),
    }
}

fn emptied(known: &Known<'_>, answer: &str) -> Reply {
    let attribute = super::values::attribute(known.evidence).unwrap_or_default();
    let answer = bare(answer);
    match () {
        () if source::emptiers(&known.texts.agent, attribute).contains(&answer.as_str()) => Right,
        () if source::fillers(&known.texts.agent, attribute).contains(&answer.as_str()) => Wrong("fills"),
        () => Wrong("other"),
    }
}

fn callers(known: &Known<'_>, answer: &str) -> Reply {
    let attribute = super::values::attribute(known.evidence).unwrap_or_default();
    let emptiers = source::emptiers(&known.texts.agent, attribute);
    let calls: usize = emptiers.iter().map(|name| source::calls(&known.texts.agent, name)).sum();
    let answer = answer.to_lowercase();
    let nobody = ["nobody", "no one", "noone", "none", "nothing", "never", "no"];
    let typed = if nobody.iter().any(|word| answer.trim().starts_with(word)) { Some(0.0) } else { number(&answer) };
    #[allow(clippy::cast_precision_loss, reason = "a count of calls")]
    let calls = calls as f64;
    if typed.is_some_and(|typed| (typed - calls).abs() < 0.5) { Right } else { Wrong("other") }
}

fn sentence(_: &Known<'_>, answer: &str) -> Reply {
    const LEAST: usize = 5;
    if answer.split_whitespace().count() >= LEAST { Right } else { Wrong("short") }
}

/// What a prediction says: what is called, and the growth that is expected.
pub fn predicted(answer: &str) -> Option<(String, i64)> {
    let mut words = answer.split_whitespace().map(|word| word.trim_end_matches([',', ':', ';']));
    let call = words.next()?.trim_end_matches("()").trim_start_matches("self.").trim_start_matches("check.");
    #[allow(clippy::cast_possible_truncation, reason = "what a person predicts is no astronomic number")]
    let growth = number(&words.collect::<Vec<_>>().join(" "))?.round() as i64;
    let fits = call.chars().all(|letter| letter.is_ascii_alphanumeric() || "_.".contains(letter));
    (fits && !call.is_empty()).then(|| (call.to_owned(), growth))
}

fn prediction(known: &Known<'_>, answer: &str) -> Reply {
    let Some((call, growth)) = predicted(answer) else { return Wrong("form") };
    let tried = |name: &str| known.evidence.experiments.get(name).map(|grown| grown.per_thousand());
    let (Some(without), Some(with)) = (tried("nothing"), tried(&call)) else {
        let missing = ["nothing", &call].into_iter().filter(|name| tried(name).is_none());
        return Needs(missing.map(|name| Trial::Experiment(name.to_owned())).collect());
    };
    let near = (without.abs() / 20).max(20);
    match () {
        () if (growth - with).abs() > near => Wrong("refuted"),
        () if with > without / 20 => Wrong("no-cure"),
        () => Right,
    }
}

fn mended(known: &Known<'_>, _: &str) -> Reply {
    match known.evidence.mended.as_ref().map(super::mend::Mended::fault) {
        None => NotYet("broken"),
        Some(None) => Right,
        Some(Some(fault)) => Wrong(Fault::name(fault)),
    }
}

fn test(known: &Known<'_>, _: &str) -> Reply {
    let runs = &known.evidence.tests;
    let (Some(mended), Some(leaky), Some(slow), Some(cache)) =
        (runs.get("mended"), runs.get("leaky"), runs.get("slow"), runs.get("cache"))
    else {
        return NotYet("missing");
    };
    match () {
        () if mended.broken.is_some() => Wrong("broken"),
        () if mended.tests == 0 => Wrong("no-tests"),
        () if !mended.passes() => Wrong("fails-mended"),
        () if leaky.passes() => Wrong("passes-leaky"),
        () if slow.passes() => Wrong("passes-slow"),
        () if !cache.passes() => Wrong("fails-cache"),
        () => Right,
    }
}

/// One letter, of those from `a` to the last one that there is.
fn choice(answer: &str, right: &str, last: &str) -> Reply {
    match letters(answer).as_slice() {
        [one] if one == right => Right,
        [one] if one.as_str() <= last => Wrong("other"),
        _ => Wrong("letters"),
    }
}

fn hides(_: &Known<'_>, answer: &str) -> Reply {
    choice(answer, "f", "f")
}

fn alert(known: &Known<'_>, answer: &str) -> Reply {
    let would_ring = known.evidence.slope.is_some_and(|slope| slope >= ALERT);
    match yes_or_no(answer) {
        Some(typed) if typed == would_ring => Right,
        Some(_) => Wrong("other"),
        None => Wrong("word"),
    }
}

fn twin_1(_: &Known<'_>, answer: &str) -> Reply {
    choice(answer, "b", "c")
}

fn twin_2(_: &Known<'_>, answer: &str) -> Reply {
    choice(answer, "c", "c")
}
