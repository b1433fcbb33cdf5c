//! Every limit of a task is tried: at it, below it and above it.
//!
//! A limit is a number that stands in the running text of a task, as a word of its own or alone between backticks.
//! Tables and programs show examples, not limits. A number that is none, `not_limits` names. Of an edge of what may come
//! in, only the edge itself can be tried.

use super::finding::Finding;
use super::lines;
use crate::course::{Drive, Exercise, Inputs};
use crate::markdown;
use crate::markdown::document::{Block, BlockKind, Inline};
use std::collections::BTreeMap;

/// Limits beside which no case stands.
pub(super) fn check(exercise: &Exercise) -> Vec<Finding> {
    if matches!(exercise.drive, Drive::Nothing) {
        return Vec::new();
    }
    let mut numbers = BTreeMap::new();
    for block in &markdown::parse(&exercise.task).blocks {
        collect(block, &mut numbers);
    }
    let tried = tried(exercise);
    let mut findings = Vec::new();
    for (number, line) in &numbers {
        if exercise.not_limits.iter().any(|other| other.trim() == number) {
            continue;
        }
        let Ok(limit) = number.parse::<f64>() else { continue };
        let any = |fits: &dyn Fn(f64) -> bool| tried.iter().any(|value| fits(*value));
        // A number that no case lies beyond is an edge of what may come in: nothing stands on its other side.
        let edge = !any(&|value| value < limit) || !any(&|value| value > limit);
        let sides = [
            ("at", any(&|value| (value - limit).abs() < 1e-9)),
            ("below", edge || any(&|value| value < limit && value >= limit - 1.0)),
            ("above", edge || any(&|value| value > limit && value <= limit + 1.0)),
        ];
        let missing: Vec<&str> = sides.iter().filter(|(_, tried)| !tried).map(|(name, _)| *name).collect();
        if !missing.is_empty() {
            let what = format!("no case stands {} {number}", missing.join(" and "));
            let advice = format!(
                "add cases at {number} and within 1 on both sides; if it is no limit, say not_limits = [\"{number}\"] in \
                 exercise.toml"
            );
            findings.push(Finding::advice(&lines::task(exercise), Some(*line), "limits", &what, &advice));
        }
    }
    findings
}

/// Numbers of running text with the line of their block.
fn collect(block: &Block, numbers: &mut BTreeMap<String, usize>) {
    match &block.kind {
        BlockKind::Paragraph(inlines) => words(inlines, block.line, numbers),
        BlockKind::Quote(blocks) | BlockKind::Callout(_, blocks) => blocks.iter().for_each(|b| collect(b, numbers)),
        BlockKind::List(list) => {
            list.items.iter().flat_map(|(_, blocks)| blocks).for_each(|block| collect(block, numbers));
        }
        _ => {}
    }
}

fn words(inlines: &[Inline], line: usize, numbers: &mut BTreeMap<String, usize>) {
    for inline in inlines {
        match inline {
            Inline::Text(text) => {
                for word in text.split_whitespace() {
                    let word = word.trim_start_matches(['(', '"']).trim_end_matches(|c: char| !c.is_alphanumeric());
                    add(word, line, numbers);
                }
            }
            Inline::Code(code) => add(code, line, numbers),
            Inline::Strong(inner) | Inline::Emphasis(inner) | Inline::Link(_, inner) => words(inner, line, numbers),
            _ => {}
        }
    }
}

fn add(word: &str, line: usize, numbers: &mut BTreeMap<String, usize>) {
    let digits = word.strip_prefix('-').unwrap_or(word);
    if digits.starts_with(|letter: char| letter.is_ascii_digit()) && word.parse::<f64>().is_ok() {
        numbers.entry(word.to_owned()).or_insert(line);
    }
}

/// Every number that goes into a case.
fn tried(exercise: &Exercise) -> Vec<f64> {
    let mut all = Vec::new();
    for case in &exercise.cases {
        match &case.inputs {
            Inputs::Given(values) => values.values().for_each(|value| numbers_in(value, &mut all)),
            Inputs::Call(text) | Inputs::Stdin(text) => numbers_in(text, &mut all),
        }
    }
    all
}

fn numbers_in(text: &str, all: &mut Vec<f64>) {
    let is_part = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '.' | '-' | '_');
    for word in text.split(|letter: char| !is_part(letter)) {
        let word = word.replace('_', "");
        if let Ok(value) = word.parse::<f64>()
            && value.is_finite()
        {
            all.push(value);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_text_are_limits_and_those_of_programs_are_not() {
        let mut numbers = BTreeMap::new();
        let text = "From 95 up, below 80: `-1` or `cpu = 7`. Not web-1, not 2nd.\n\n| 3 |\n|---|\n| 4 |\n\n- at 5\n";
        markdown::parse(text).blocks.iter().for_each(|block| collect(block, &mut numbers));
        let found: Vec<_> = numbers.iter().map(|(number, line)| (number.as_str(), *line)).collect();
        assert_eq!(found, [("-1", 1), ("5", 7), ("80", 1), ("95", 1)]);
    }

    #[test]
    fn numbers_of_cases_stand_anywhere_in_a_value() {
        let mut all = Vec::new();
        numbers_in("level(&[1, -2], Some(3.5), \"web-1\")", &mut all);
        assert_eq!(all, [1.0, -2.0, 3.5]);
    }
}
