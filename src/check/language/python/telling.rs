//! How an exception is told: the learner's own calls on the way to it, each with its line and a mark under the place, and
//! then Python's own words. Python tells it otherwise in each version, and draws marks by letters and not by columns, so
//! it is drawn anew from the places that the courier sends. These are doubted like all that it sends.

use super::Python;
use crate::check::{caret, rule};
use serde_json::Value as Json;
use std::fmt::Write as _;
use std::ops::Range;

/// Lines of an exception's own words that are shown.
const WORDS: usize = 12;

/// What is told of an exception.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Told {
    /// Line in the learner's file, from 1; 0 if it has no place there.
    pub line: usize,
    /// Column in letters, from 1; 0 if it is not known. Only a text that cannot be read has one.
    pub column: usize,
    /// All of it, in several lines.
    pub text: String,
}

/// A call of the learner's own: what was running where.
#[derive(Debug, PartialEq, Eq)]
struct Step {
    /// Line, from 1.
    line: usize,
    /// Bytes within that line, the end in `end_line`; both 0 if Python does not say.
    from: usize,
    end_line: usize,
    to: usize,
    name: String,
}

/// Puts together what is told of an exception in the program `text`, which is named `file`. None where `place` is nothing
/// that the courier sends.
pub(super) fn tell(file: &str, text: &str, words: &str, place: &Json) -> Option<Told> {
    let words = capped(words);
    match place.as_array()?.as_slice() {
        [kind, line, at, end_line, end, own] if kind == "text" => {
            let [line, at, end_line, end] = [line, at, end_line, end].map(size);
            Some(in_text(file, text, &words, (line?, at?, end_line?), end?, own.as_str()))
        }
        [kind, total, steps] if kind == "calls" => {
            let steps = steps.as_array()?.iter().map(step).collect::<Option<Vec<Step>>>()?;
            Some(in_calls(file, text, &words, size(total)?, &steps))
        }
        _ => None,
    }
}

fn size(json: &Json) -> Option<usize> {
    // Python says -1 where it knows of no end.
    json.as_i64().map(|number| usize::try_from(number).unwrap_or(0))
}

fn step(json: &Json) -> Option<Step> {
    let [line, from, end_line, to, name] = json.as_array()?.as_slice() else { return None };
    Some(Step {
        line: size(line)?,
        from: size(from)?,
        end_line: size(end_line)?,
        to: size(to)?,
        name: name.as_str()?.into(),
    })
}

/// A message may be as long as its program likes.
fn capped(words: &str) -> String {
    let lines: Vec<&str> = words.lines().collect();
    let more = lines.len().saturating_sub(WORDS);
    let kept = lines[..lines.len() - more].join("\n");
    if more > 0 { format!("{kept}\n\u{2026} {more} more lines \u{2026}") } else { kept }
}

/// An exception while the program ran: the outer calls first, what was seen before on the same side left out.
fn in_calls(file: &str, text: &str, words: &str, total: usize, steps: &[Step]) -> Told {
    let line = steps.last().map_or(0, |step| step.line);
    if steps.is_empty() {
        return Told { text: words.to_owned(), ..Told::default() };
    }
    let (outer, inner) = steps.split_at(if total > steps.len() { steps.len() / 2 } else { steps.len() });
    let (outer, inner) = (once(outer), once(inner));
    let left_out = total.saturating_sub(outer.len() + inner.len());
    let mut told = String::from("Traceback (most recent call last):\n");
    for step in &outer {
        draw(&mut told, file, text, step);
    }
    if left_out > 0 {
        let calls = if left_out == 1 { "call" } else { "calls" };
        let _ = writeln!(told, "  \u{2026} {left_out} more {calls} \u{2026}");
    }
    for step in &inner {
        draw(&mut told, file, text, step);
    }
    Told { line, column: 0, text: told + words }
}

/// Calls in their order, each kind of them once.
fn once(steps: &[Step]) -> Vec<&Step> {
    let mut kept: Vec<&Step> = Vec::new();
    for step in steps {
        if !kept.contains(&step) {
            kept.push(step);
        }
    }
    kept
}

fn draw(told: &mut String, file: &str, text: &str, step: &Step) {
    let _ = writeln!(told, "  File \"{file}\", line {}, in {}", step.line, step.name);
    let Some(line) = line_of(text, step.line) else { return };
    let indent = line.len() - line.trim_start().len();
    let code = line.trim();
    let end = indent + code.len();
    // Of what goes on in the next line, this one is marked to its end.
    let to = if step.end_line > step.line { end } else { step.to.min(end) };
    let range = step.from.max(indent)..to;
    let is_known = step.to > 0 && range.start < range.end && line.is_char_boundary(range.start);
    // A mark under the whole line says nothing.
    if !is_known || !line.is_char_boundary(to) || range == (indent..end) {
        let _ = writeln!(told, "    {}", caret::under(code, &[]).0);
        return;
    }
    let own = |range: Range<usize>| range.start - indent..range.end - indent;
    let marks = match operator(text, step.line, &range) {
        Some(sign) => vec![(own(range), '~'), (own(sign), '^')],
        None => vec![(own(range), '^')],
    };
    let (shown, below) = caret::under(code, &marks);
    let _ = writeln!(told, "    {shown}\n    {below}");
}

fn line_of(text: &str, line: usize) -> Option<&str> {
    text.lines().nth(line.checked_sub(1)?)
}

/// Where the sign of a calculation stands in its line, or the brackets that take an item out: that is what went wrong,
/// and not the two sides.
fn operator(text: &str, line: usize, range: &Range<usize>) -> Option<Range<usize>> {
    let start: usize = text.split_inclusive('\n').take(line.checked_sub(1)?).map(str::len).sum();
    let tree = rule::parse(&Python, text)?;
    let node = tree.root_node().descendant_for_byte_range(start + range.start, start + range.end)?;
    if node.byte_range() != (start + range.start..start + range.end) {
        return None;
    }
    let sign = match node.kind() {
        "binary_operator" => node.child_by_field_name("operator")?.byte_range(),
        "subscript" => node.child_by_field_name("value")?.end_byte()..node.end_byte(),
        _ => return None,
    };
    Some(sign.start - start..sign.end - start)
}

/// A text that cannot be read: from letter `at` of a line to letter `end` of `end_line`. `own` is the line as Python saw it.
fn in_text(
    file: &str,
    text: &str,
    words: &str,
    (line, at, end_line): (usize, usize, usize),
    end: usize,
    own: Option<&str>,
) -> Told {
    let head = format!("  File \"{file}\", line {line}\n");
    let Some(code) = line_of(text, line).map(str::trim_end).filter(|_| at > 0) else {
        return Told { line, column: at, text: head + words };
    };
    let (range, column) = meant(code, own, at, if end_line > line { usize::MAX } else { end });
    let indent = code.len() - code.trim_start().len();
    // Where the spaces are what is wrong they stay, and what begins in the wrong column is marked.
    let spaces = words.starts_with("IndentationError") || words.starts_with("TabError");
    let (shown, below) = if spaces {
        caret::under(code, &[(indent..indent, '^')])
    } else {
        let range = range.start.max(indent) - indent..range.end.max(indent) - indent;
        caret::under(&code[indent..], &[(range, '^')])
    };
    Told { line, column, text: format!("{head}    {shown}\n    {below}\n{words}") }
}

/// The bytes of a line that Python means, and the column of the first in letters, from 1. The parser counts letters; what
/// is found after it, has no line with it and counts bytes. Before Python 3.12 an expression within an f-string is a text
/// of its own, in brackets.
fn meant(code: &str, own: Option<&str>, at: usize, end: usize) -> (Range<usize>, usize) {
    let letter = |text: &str, number: usize| text.char_indices().nth(number).map_or(text.len(), |(byte, _)| byte);
    let Some(own) = own else {
        let from = floor(code, at - 1);
        return (from..floor(code, end.saturating_sub(1)), code[..from].chars().count() + 1);
    };
    let is_line = own.lines().any(|line| line.trim() == code.trim());
    let inner = own.trim().strip_prefix('(').and_then(|own| own.strip_suffix(')')).filter(|_| !is_line);
    if let Some((inner, start)) = inner.and_then(|inner| Some((inner, code.find(inner)?))) {
        let from = start + letter(inner, at.saturating_sub(2));
        return (from..start + letter(inner, end.saturating_sub(2)), code[..from].chars().count() + 1);
    }
    (letter(code, at - 1)..letter(code, end.saturating_sub(1)), at)
}

/// The last place at or before this one where a letter begins.
fn floor(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
}
