//! What rustc says (`--error-format=json`), about the learner's text and about the driver.

use super::driver::FIRST_PIN;
use crate::check::observed::Fault;
use serde::Deserialize;
use std::collections::BTreeMap;

/// How many errors are read.
const MOST: usize = 20;

#[derive(Debug, Deserialize)]
struct Diagnostic {
    message: String,
    #[serde(default)]
    code: Option<Code>,
    #[serde(default)]
    level: String,
    #[serde(default)]
    spans: Vec<Span>,
    #[serde(default)]
    children: Vec<Diagnostic>,
    #[serde(default)]
    rendered: Option<String>,
}

#[derive(Debug, Deserialize)]
struct Code {
    code: String,
}

#[derive(Debug, Deserialize)]
struct Span {
    line_start: usize,
    column_start: usize,
    is_primary: bool,
    #[serde(default)]
    label: Option<String>,
}

fn errors(stderr: &str) -> impl Iterator<Item = Diagnostic> {
    stderr
        .lines()
        .filter_map(|line| serde_json::from_str::<Diagnostic>(line).ok())
        .filter(|said| said.level == "error" && !said.message.starts_with("aborting due to"))
        .take(MOST)
}

/// The errors in the learner's text, in the compiler's order. The message has the label of its place on a second line.
pub(super) fn of(stderr: &str) -> Vec<Fault> {
    errors(stderr).map(fault).collect()
}

fn fault(said: Diagnostic) -> Fault {
    let place = said.spans.iter().find(|span| span.is_primary);
    let label = place.and_then(|span| span.label.clone()).unwrap_or_default();
    Fault {
        kind: said.code.map(|code| code.code).unwrap_or_default(),
        line: place.map_or(0, |span| span.line_start),
        column: place.map_or(0, |span| span.column_start),
        text: said.rendered.unwrap_or_else(|| said.message.clone()).trim_end().to_owned(),
        message: if label.is_empty() { said.message } else { format!("{}\n{label}", said.message) },
    }
}

/// What errors in the driver mean for the learner: a function that is missing or has another type.
pub(super) fn of_driver(types: &BTreeMap<String, String>, stderr: &str) -> Vec<Fault> {
    let names: Vec<_> = types.iter().collect();
    let said: Vec<Diagnostic> = errors(stderr).collect();
    let pins: Vec<Fault> = said
        .iter()
        .filter_map(|error| {
            let line = error.spans.iter().find(|span| span.is_primary)?.line_start;
            let (name, pinned) = names.get(line.checked_sub(FIRST_PIN)?)?;
            Some(pin(error, name, pinned))
        })
        .collect();
    if !pins.is_empty() {
        return pins;
    }
    let text = said.first().map_or_else(
        || stderr.to_owned(),
        |error| match error.code.as_ref() {
            Some(code) if code.code == "E0277" && error.message.contains("Debug") => {
                "What the function gives back cannot be shown. Put `#[derive(Debug)]` above its type.".to_owned()
            }
            _ => format!("The checks cannot call this program: {}", error.message),
        },
    );
    vec![Fault { kind: "type".into(), message: text.clone(), text, ..Fault::default() }]
}

fn pin(error: &Diagnostic, name: &str, pinned: &str) -> Fault {
    let mismatch = error.code.as_ref().is_some_and(|code| code.code == "E0308");
    let text = if mismatch {
        let found = own_type(error).map(|own| format!(", and here it is `{own}`")).unwrap_or_default();
        format!("`{name}` must be `{pinned}`{found}.")
    } else if matches!(error.code.as_ref().map(|code| code.code.as_str()), Some("E0425" | "E0423" | "E0432" | "E0433"))
    {
        format!("There is no function `{name}` in this file.")
    } else {
        format!("`{name}` must be `{pinned}`: {}.", error.message)
    };
    Fault { kind: if mismatch { "type" } else { "missing" }.into(), message: text.clone(), text, ..Fault::default() }
}

/// The type that the learner's function has, from the note of a mismatch, which says: found fn item `fn(u32) -> String {level}`.
fn own_type(error: &Diagnostic) -> Option<String> {
    error.children.iter().find_map(|note| {
        let after = note.message.split("found fn item `").nth(1)?;
        let whole = after.split('`').next()?;
        let kind = whole.split(" {").next()?;
        let kind = kind.strip_prefix("for<'a> ").unwrap_or(kind);
        Some(kind.split_once("}: ").map_or(kind, |(_, rest)| rest).to_owned())
    })
}
