//! What rustc says (`--error-format=json`), about the learner's text and about the driver.

use super::{driver::FIRST_PIN, publish};
use crate::check::caret;
use crate::check::observed::{Fault, MACHINE};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use tree_sitter::Language;

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
    rendered: Option<String>,
}

#[derive(Debug, Deserialize)]
struct Code {
    code: String,
}

#[derive(Debug, Deserialize)]
struct Span {
    #[serde(default)]
    file_name: String,
    line_start: usize,
    column_start: usize,
    is_primary: bool,
    #[serde(default)]
    label: Option<String>,
    #[serde(default)]
    expansion: Option<Box<Expansion>>,
}

#[derive(Debug, Deserialize)]
struct Expansion {
    span: Span,
}

impl Span {
    /// The place in the learner's file: what is wrong within a macro of Rust's own is wrong where it is called. The
    /// learner's file is the one that was named without a folder.
    fn in_own_file(&self) -> &Span {
        let mut place = self;
        while let Some(expansion) = place.expansion.as_ref().filter(|_| place.file_name.contains(['/', '\\', '<'])) {
            place = &expansion.span;
        }
        place
    }
}

/// All errors, in the compiler's order. What is kept of its text is bounded, so they are a few hundred at most.
fn errors(stderr: &str) -> impl Iterator<Item = Diagnostic> {
    stderr
        .lines()
        .filter_map(|line| serde_json::from_str::<Diagnostic>(line).ok())
        .filter(|said| said.level == "error" && !said.message.starts_with("aborting due to"))
}

/// The files that errors point at.
pub(super) fn files(stderr: &str) -> BTreeSet<String> {
    let spans = errors(stderr).flat_map(|said| said.spans);
    spans.map(|span| span.in_own_file().file_name.clone()).collect()
}

/// The errors in the learner's text, in the compiler's order. The message has the label of its place on a second line.
pub(super) fn of(stderr: &str) -> Vec<Fault> {
    errors(stderr).map(fault).collect()
}

fn fault(said: Diagnostic) -> Fault {
    if is_linker(&said) {
        return Fault { kind: MACHINE.into(), message: said.message.clone(), text: said.message, ..Fault::default() };
    }
    let place = said.spans.iter().find(|span| span.is_primary);
    let label = place.and_then(|span| span.label.clone()).unwrap_or_default();
    Fault {
        kind: said.code.map(|code| code.code).unwrap_or_default(),
        line: place.map_or(0, |span| span.in_own_file().line_start),
        column: place.map_or(0, |span| span.in_own_file().column_start),
        text: said.rendered.map_or_else(|| said.message.clone(), |drawn| caret::realigned(drawn.trim_end())),
        message: if label.is_empty() { said.message } else { format!("{}\n{label}", said.message) },
    }
}

/// Rust builds programs with the system's linker; without one nothing can be built.
fn is_linker(said: &Diagnostic) -> bool {
    said.message.starts_with("linker `") || said.message.starts_with("linking with `")
}

/// What errors in the driver mean for the learner: a function that is missing or has another type.
pub(super) fn of_driver(grammar: &Language, text: &str, types: &BTreeMap<String, String>, stderr: &str) -> Vec<Fault> {
    let names: Vec<_> = types.iter().collect();
    let said: Vec<Diagnostic> = errors(stderr).collect();
    let pins: Vec<Fault> = said
        .iter()
        .filter_map(|error| {
            let line = error.spans.iter().find(|span| span.is_primary)?.line_start;
            let (name, pinned) = names.get(line.checked_sub(FIRST_PIN)?)?;
            Some(pin(error, name, pinned, publish::head(grammar, text, name)))
        })
        .collect();
    if !pins.is_empty() {
        return pins;
    }
    if said.iter().any(is_linker) {
        return said.into_iter().filter(is_linker).map(fault).collect();
    }
    let text = said.first().map_or_else(
        || stderr.to_owned(),
        |error| match error.code.as_ref() {
            Some(code) if code.code == "E0277" && error.message.contains("Debug") => {
                "What the function gives back cannot be shown. Put `#[derive(Debug)]` above its type.".to_owned()
            }
            None if error.message.contains("conflicts with global allocator") => {
                "The checks count memory with an allocator of their own. Leave `#[global_allocator]` out.".to_owned()
            }
            _ => format!("The checks cannot call this program: {}", error.message),
        },
    );
    vec![Fault { kind: "type".into(), message: text.clone(), text, ..Fault::default() }]
}

/// `own` is the line and the head of the learner's function.
fn pin(error: &Diagnostic, name: &str, pinned: &str, own: Option<(usize, String)>) -> Fault {
    let code = error.code.as_ref().map_or("", |code| code.code.as_str());
    let (kind, text) = match (code, &own) {
        ("E0308", Some((_, head))) => ("type", format!("`{name}` must be `{pinned}`. Here it is `{head}`.")),
        ("E0425" | "E0423" | "E0432" | "E0433", _) => {
            ("missing", format!("There is no function `{name}` in this file."))
        }
        _ => ("type", format!("`{name}` must be `{pinned}`.")),
    };
    let line = own.map_or(0, |(line, _)| line);
    Fault { kind: kind.into(), message: text.clone(), text, line, column: 0 }
}
