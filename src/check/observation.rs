//! General observations: what can be said of a failing answer that is no known mistake, from what it did alone.

use super::cases::{first_failing, input, seconds, trimmed};
use super::observed::{Came, Observed};
use super::value::Value;
use super::{Asked, Limit};
use crate::course::{Case, Drive, Expected, Inputs, Sequence};

/// The first observation that holds: markdown, one paragraph.
pub(super) fn of(asked: &Asked<'_>, observed: &[Observed]) -> Option<String> {
    let cases = &asked.exercise.cases;
    let first = first_failing(asked, observed)?;
    let (case, seen) = (&cases[first], &observed[first]);
    still_running(asked, case, seen)
        .or_else(|| ran_over(seen))
        .or_else(|| never_set(asked, case, observed, seen))
        .or_else(|| printed(asked, case, seen))
        .or_else(|| printed_elsewhere(asked, observed))
        .or_else(|| returned_nothing(asked, case, seen))
        .or_else(|| always_the_same(asked, observed))
        .or_else(|| other_kind(asked, case, seen))
}

/// The same for a single case that is not listed.
pub(super) fn of_one(asked: &Asked<'_>, case: &Case, seen: &Observed) -> Option<String> {
    still_running(asked, case, seen)
        .or_else(|| never_set(asked, case, &[], seen))
        .or_else(|| printed(asked, case, seen))
        .or_else(|| returned_nothing(asked, case, seen))
        .or_else(|| other_kind(asked, case, seen))
}

fn still_running(asked: &Asked<'_>, case: &Case, seen: &Observed) -> Option<String> {
    let Came::Stopped(limit) = seen.came else { return None };
    let input = input(case);
    Some(match limit {
        Limit::Time => format!(
            "With `{input}` the program was still running after {} s and was stopped. Which loop never ends, and what \
             in its question should change from round to round?",
            seconds(asked.exercise.limits.case)
        ),
        Limit::Memory if at_once(&seen.stderr).is_some() => format!(
            "With `{input}` the program asked for {} MB in one piece, and may use {}. Which line makes something so large?",
            at_once(&seen.stderr).unwrap_or_default() >> 20,
            asked.exercise.limits.memory >> 20
        ),
        Limit::Memory => format!(
            "With `{input}` the program asked for more and more memory and was stopped. What grows, and what should \
             end its growing?"
        ),
        Limit::Output => format!("With `{input}` the program printed without end and was stopped. Which loop prints?"),
        Limit::Processes => "The program tried to start other programs. No exercise needs that.".into(),
    })
}

/// A function that calls itself without end, where the language cannot tell it as an exception.
fn ran_over(seen: &Observed) -> Option<String> {
    let Came::Died(why) = &seen.came else { return None };
    why.contains("calls itself").then(|| {
        "A function calls itself again and again, and each call waits for the next one, until there is no room left for \
         one more. Which call should be the last one, and is it ever reached?"
            .into()
    })
}

/// Bytes of a piece of memory that could not be had, where it alone was large. Rust says so.
fn at_once(stderr: &str) -> Option<u64> {
    let (_, rest) = stderr.rsplit_once("memory allocation of ")?;
    rest.split(' ').next()?.parse().ok().filter(|bytes| *bytes >= 16 << 20)
}

fn never_set(asked: &Asked<'_>, case: &Case, observed: &[Observed], seen: &Observed) -> Option<String> {
    let Drive::Script { results, .. } = &asked.exercise.drive else { return None };
    let unset = |seen: &Observed, name: &String| match &seen.came {
        Came::Results(values) => values.get(name).is_some_and(Option::is_none),
        _ => false,
    };
    let name = results.iter().find(|name| unset(seen, name))?;
    if !observed.is_empty() && observed.iter().all(|seen| unset(seen, name)) {
        return Some(format!(
            "Nothing in the program gives `{name}` a value. The checks read that name at the end; is it spelled so?"
        ));
    }
    let input = input(case);
    Some(format!("With `{input}` no line that sets `{name}` is reached, so at the end it has no value at all."))
}

fn printed(asked: &Asked<'_>, case: &Case, seen: &Observed) -> Option<String> {
    let printed = trimmed(&seen.stdout);
    if printed.is_empty() || case.prints.is_some() {
        return None;
    }
    let says = |text: &str| asked.language.literal(text).is_ok_and(|value| asked.language.printed(&value) == printed);
    match (&case.expected, &seen.came) {
        (Expected::Value(_), Came::Value(Value::Nothing)) => Some(
            "The function prints its answer and gives nothing back. The checks, like any other caller, see only what \
             comes after `return`."
                .into(),
        ),
        (Expected::Results(wanted), Came::Results(_)) => wanted.iter().find(|(_, text)| says(text)).map(|(name, _)| {
            format!("The right answer is printed. The checks do not read what is printed, they read the name `{name}`.")
        }),
        _ => None,
    }
}

/// The results of a script stay as they are, and what some case wants is printed.
fn printed_elsewhere(asked: &Asked<'_>, observed: &[Observed]) -> Option<String> {
    let pairs = || asked.exercise.cases.iter().zip(observed);
    let same = observed.iter().all(|seen| matches!(seen.came, Came::Results(_)) && seen.came == observed[0].came);
    same.then(|| pairs().find_map(|(case, seen)| printed(asked, case, seen))).flatten()
}

fn returned_nothing(asked: &Asked<'_>, case: &Case, seen: &Observed) -> Option<String> {
    let wants_nothing = |text: &str| matches!(asked.language.literal(text), Ok(Value::Nothing));
    match (&case.expected, &seen.came) {
        (Expected::Value(wanted), Came::Value(Value::Nothing)) if !wants_nothing(wanted) => {
            let nothing = asked.language.show(&Value::Nothing);
            Some(format!(
                "`{}` gives back `{nothing}`. Is a `return` reached on this way, and what stands after it?",
                input(case)
            ))
        }
        _ => None,
    }
}

/// All results are equal although the inputs and the expected results differ.
fn always_the_same(asked: &Asked<'_>, observed: &[Observed]) -> Option<String> {
    let cases = &asked.exercise.cases;
    let differ = cases.iter().any(|case| case.expected != cases[0].expected);
    let same = observed.iter().all(|seen| seen.came == observed[0].came);
    if cases.len() < 3 || observed.len() != cases.len() || !differ || !same {
        return None;
    }
    let shown = match &observed[0].came {
        Came::Value(value) => asked.language.show(value),
        Came::Results(values) if values.len() == 1 => asked.language.show(values.values().next()?.as_ref()?),
        _ => return None,
    };
    let shown = super::visible_line(&shown, 40);
    Some(match &cases[0].inputs {
        Inputs::Given(values) => {
            let names: Vec<_> = values.keys().map(|name| format!("`{name}`")).collect();
            let (last, others) = names.split_last()?;
            let (names, are) = match others {
                [] => (last.clone(), "is"),
                _ => (format!("{} and {last}", others.join(", ")), "are"),
            };
            format!("Every case gives `{shown}`, whatever {names} {are}. Which line should make the difference?")
        }
        _ => format!("Every call gives `{shown}`, whatever goes in. Does the function look at its parameters?"),
    })
}

/// The right value in the wrong kind: text for a number, a tuple for a list, other capitals or spaces.
fn other_kind(asked: &Asked<'_>, case: &Case, seen: &Observed) -> Option<String> {
    let (wanted, got) = match (&case.expected, &seen.came) {
        (Expected::Value(text), Came::Value(got)) => (asked.language.literal(text).ok()?, got),
        (Expected::Results(wanted), Came::Results(got)) => wanted.iter().find_map(|(name, text)| {
            let (wanted, got) = (asked.language.literal(text).ok()?, got.get(name)?.as_ref()?);
            (!got.same(&wanted, case.sequence)).then_some((wanted, got))
        })?,
        _ => return None,
    };
    let printed = |value: &Value| asked.language.printed(value);
    let letters =
        |text: &str| text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect::<String>();
    match (&wanted, got) {
        (Value::Text(_), Value::Text(text)) if *text == *printed(&wanted).trim() || text.trim() == printed(&wanted) => {
            Some("The letters are right; there are spaces at the beginning or the end that do not belong.".into())
        }
        (Value::Text(wanted), Value::Text(got)) if wanted.to_lowercase() == got.to_lowercase() => {
            Some("The letters are right; only capitals and small letters differ.".into())
        }
        (Value::Text(wanted), Value::Text(got)) if !letters(got).is_empty() && letters(wanted) == letters(got) => {
            Some("The words are right; only spaces or punctuation differ.".into())
        }
        (Value::Text(_), _) => None,
        (wanted, Value::Text(text)) if printed(wanted) == text.trim() => {
            Some("It looks right, but it is a text: something in quotes, or made by `str`.".into())
        }
        (Value::List(_), Value::Tuple(_)) if got.same(&wanted, Sequence::Any) => {
            Some("The items are right. The task wants a list, in square brackets, and this is a tuple.".into())
        }
        (Value::Tuple(_), Value::List(_)) if got.same(&wanted, Sequence::Any) => {
            Some("The items are right. The task wants a tuple, in round brackets, and this is a list.".into())
        }
        (Value::Bool(_), Value::Int(_)) | (Value::Int(_), Value::Bool(_)) => {
            Some("A yes or no is not a number: `True` and `1` are two different answers.".into())
        }
        _ => None,
    }
}
