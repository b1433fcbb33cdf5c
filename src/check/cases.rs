//! What was observed against what the cases want: which pass, and the first that fails in the learner's words.

use super::language::{Call, Driving, Language, Prompts, Work};
use super::observed::{Came, Kept, Observed};
use super::visible::visible_line;
use super::{Asked, Failure, Limit};
use crate::course::{Case, Drive, Exercise, Expected, Inputs};
use std::collections::BTreeMap;
use std::time::Duration;

/// The longest value that is shown in one line.
const LONGEST: usize = 300;

/// The learner's file without its folders.
pub(super) fn short_name(file: &str) -> &str {
    file.rsplit('/').next().unwrap_or(file)
}

/// How the cases that are asked drive the answer.
pub(super) fn work<'a>(asked: &'a Asked<'a>) -> Work<'a> {
    work_on(asked.exercise, &asked.file, asked.text, asked.asking.cases(asked.exercise))
}

/// How cases drive a text.
pub(super) fn work_on<'a>(
    exercise: &'a Exercise,
    file: &'a str,
    text: &'a str,
    cases: impl IntoIterator<Item = &'a Case>,
) -> Work<'a> {
    let cases = cases.into_iter();
    let driving = match &exercise.drive {
        Drive::Script { given, results, keeps } => {
            let cases = cases.map(|case| match &case.inputs {
                Inputs::Given(values) => values,
                Inputs::Call(_) | Inputs::Stdin(_) => no_values(),
            });
            Driving::Script { given, results, keeps, cases: cases.collect() }
        }
        Drive::Function { types, setup } => {
            let calls = cases.map(|case| match &case.inputs {
                Inputs::Call(text) => Call { text, keeps: case.keeps },
                Inputs::Given(_) | Inputs::Stdin(_) => Call { text: "", keeps: false },
            });
            Driving::Calls { types, setup, calls: calls.collect() }
        }
        Drive::Program | Drive::Nothing => {
            let stdins = cases.map(|case| match &case.inputs {
                Inputs::Stdin(text) => text.as_str(),
                Inputs::Call(_) | Inputs::Given(_) => "",
            });
            Driving::Program { stdins: stdins.collect(), prompts: Prompts::Hidden }
        }
    };
    Work { file, text, driving, growth: &exercise.growth, limits: exercise.limits }
}

fn no_values() -> &'static BTreeMap<String, String> {
    static NONE: BTreeMap<String, String> = BTreeMap::new();
    &NONE
}

/// Whether a case passes.
pub(super) fn passes(case: &Case, observed: &Observed, language: &dyn Language) -> bool {
    let comes_out = match (&case.expected, &observed.came) {
        (Expected::Value(wanted), Came::Value(got)) => {
            language.literal(wanted).is_ok_and(|wanted| got.same(&wanted, case.sequence))
        }
        (Expected::Results(wanted), Came::Results(got)) => wanted.iter().all(|(name, wanted)| {
            let got = got.get(name).and_then(Option::as_ref);
            got.is_some_and(|got| language.literal(wanted).is_ok_and(|wanted| got.same(&wanted, case.sequence)))
        }),
        (Expected::Raises(class), Came::Raised(raised)) => raised.is(class),
        (Expected::Panics(text), Came::Raised(raised)) => raised.is("panic") && raised.message.contains(text.as_str()),
        (Expected::Printed, Came::Ended | Came::Value(_) | Came::Results(_)) => true,
        _ => false,
    };
    comes_out
        && changed(observed).is_none()
        && case.prints.as_ref().is_none_or(|wanted| trimmed(wanted) == trimmed(&observed.stdout))
}

/// The first of what should stay as it was that did not.
fn changed(observed: &Observed) -> Option<&Kept> {
    observed.kept.iter().find(|kept| !kept.is_same())
}

/// Printed text as it is compared: spaces at line ends and at the end of the text do not count.
pub(super) fn trimmed(text: &str) -> String {
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    lines.join("\n").trim_end().to_owned()
}

/// A failing case in the learner's words. `number` is its place in the verdict, from 0.
pub(super) fn failure(
    exercise: &Exercise,
    number: usize,
    case: &Case,
    observed: &Observed,
    language: &dyn Language,
) -> Failure {
    let (expected, got) = match (first_difference(case, observed, exercise.limits.case, language), changed(observed)) {
        (Some(pair), _) => pair,
        (None, Some(kept)) => {
            let (is, was) = (line(&language.show(&kept.is)), line(&language.show(&kept.was)));
            let name = visible_line(&kept.name, 40);
            let when = if matches!(exercise.drive, Drive::Script { .. }) { "at the end" } else { "after the call" };
            (format!("`{name}` stays {was}"), format!("{when}, `{name}` is {is}; it was {was}"))
        }
        (None, None) => (
            show_printed(&trimmed(case.prints.as_deref().unwrap_or_default())),
            show_printed(&trimmed(&observed.stdout)),
        ),
    };
    Failure { case: number + 1, generated: false, input: input(case), expected, got }
}

/// What goes into a case: `cpu = 90, env = "prod"`, `level(90)`.
pub(super) fn input(case: &Case) -> String {
    match &case.inputs {
        Inputs::Given(values) => {
            let values: Vec<_> = values.iter().map(|(name, value)| format!("{name} = {value}")).collect();
            values.join(", ")
        }
        Inputs::Call(call) => call.clone(),
        Inputs::Stdin(text) if text.is_empty() => "the program, with nothing to read".into(),
        Inputs::Stdin(text) => format!("input {}", visible_line(&format!("{text:?}"), LONGEST)),
    }
}

/// What must come out and what did, where that differs; none if only the printed text does.
fn first_difference(
    case: &Case,
    observed: &Observed,
    time: Duration,
    language: &dyn Language,
) -> Option<(String, String)> {
    let written = |text: &str| language.literal(text).map_or_else(|_| text.to_owned(), |value| language.show(&value));
    let stopped = stop(observed, Some(case), time, language);
    match (&case.expected, &observed.came) {
        (Expected::Results(wanted), Came::Results(got)) => wanted.iter().find_map(|(name, text)| {
            let got = got.get(name).and_then(Option::as_ref);
            let wanted = language.literal(text);
            if got.is_some_and(|got| wanted.as_ref().is_ok_and(|wanted| got.same(wanted, case.sequence))) {
                return None;
            }
            let got =
                got.map_or_else(|| format!("{name} is not set"), |got| format!("{name} = {}", language.show(got)));
            Some((format!("{name} = {}", line(&written(text))), line(&got)))
        }),
        (Expected::Results(wanted), _) => {
            let wanted: Vec<_> =
                wanted.iter().map(|(name, text)| format!("{name} = {}", line(&written(text)))).collect();
            Some((wanted.join(", "), stopped))
        }
        (Expected::Value(text), Came::Value(got)) => {
            let same = language.literal(text).is_ok_and(|wanted| got.same(&wanted, case.sequence));
            (!same).then(|| (line(&written(text)), stopped))
        }
        (Expected::Value(text), _) => Some((line(&written(text)), stopped)),
        (Expected::Raises(class), came) => {
            let same = matches!(came, Came::Raised(raised) if raised.is(class));
            (!same).then(|| (format!("it raises {class}"), stopped))
        }
        (Expected::Panics(text), came) => {
            let same =
                matches!(came, Came::Raised(raised) if raised.is("panic") && raised.message.contains(text.as_str()));
            let wanted = if text.is_empty() { "it panics".into() } else { format!("it panics with \"{text}\"") };
            (!same).then_some((wanted, stopped))
        }
        (Expected::Printed, Came::Raised(_) | Came::Stopped(_) | Came::Died(_) | Came::NotRun) => {
            Some((show_printed(&trimmed(case.prints.as_deref().unwrap_or_default())), stopped))
        }
        (Expected::Printed, _) => None,
    }
}

/// How something ended that is no case, as one line.
pub(super) fn stopped(observed: &Observed, time: Duration, language: &dyn Language) -> String {
    stop(observed, None, time, language)
}

/// What came out, as one line.
pub(super) fn stop(observed: &Observed, case: Option<&Case>, time: Duration, language: &dyn Language) -> String {
    let text = match &observed.came {
        Came::Value(super::value::Value::Nothing)
            if case.is_some_and(|case| matches!(case.expected, Expected::Value(_))) =>
        {
            format!("{} (nothing was returned)", language.show(&super::value::Value::Nothing))
        }
        Came::Value(value) => language.show(value),
        Came::Results(values) => {
            let shown = values.iter().map(|(name, value)| {
                value
                    .as_ref()
                    .map_or_else(|| format!("{name} is not set"), |v| format!("{name} = {}", language.show(v)))
            });
            shown.collect::<Vec<_>>().join(", ")
        }
        Came::Ended => "it ended well".into(),
        Came::Raised(raised) if raised.is("panic") => {
            format!("it panicked{}: {}", in_line(raised.line), raised.message)
        }
        Came::Raised(raised) if raised.message.is_empty() => {
            format!("stopped with {}{}", raised.class(), in_line(raised.line))
        }
        Came::Raised(raised) => {
            format!("stopped with {}{}: {}", raised.class(), in_line(raised.line), raised.message)
        }
        Came::Stopped(limit) => return limit_words(*limit, time),
        Came::Died(why) => format!("the program {why}"),
        Came::NotRun => "not tried, since the cases before it had to be stopped".into(),
    };
    line(&text)
}

fn in_line(number: usize) -> String {
    if number == 0 { String::new() } else { format!(" in line {number}") }
}

/// How a limit stopped a case.
pub(super) fn limit_words(limit: Limit, time: Duration) -> String {
    match limit {
        Limit::Time => format!("still running after {} s", seconds(time)),
        Limit::Memory => "stopped: it asked for more memory than there is for it".into(),
        Limit::Output => "stopped: it printed without end".into(),
        Limit::Processes => "stopped: it tried to start other programs".into(),
    }
}

/// A time in seconds, without needless digits: `2`, `0.5`.
pub(super) fn seconds(time: Duration) -> String {
    let text = format!("{:.1}", time.as_secs_f64());
    text.strip_suffix(".0").unwrap_or(&text).to_owned()
}

fn show_printed(text: &str) -> String {
    if text.is_empty() { "nothing printed".into() } else { super::visible::visible(text) }
}

fn line(text: &str) -> String {
    visible_line(text, LONGEST)
}

/// The listed case to show: one that had to be stopped, since that explains the others; else the first that fails.
pub(super) fn first_failing(asked: &Asked<'_>, observed: &[Observed]) -> Option<usize> {
    let fails = |number: &usize| !passes(&asked.exercise.cases[*number], &observed[*number], asked.language);
    let numbers = || 0..asked.exercise.cases.len().min(observed.len());
    let stopped = |number: &usize| matches!(observed[*number].came, Came::Stopped(_));
    numbers().filter(fails).find(stopped).or_else(|| numbers().find(fails))
}
