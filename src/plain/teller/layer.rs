//! What is asked or listed over a screen.

use super::numbered;
use crate::app::Model;
use crate::app::layer::{Chooser, Compare, Layer, Taught};
use crate::app::trial::{Trial, Tried};
use similar::{Algorithm, DiffOp, capture_diff_slices};
use std::ops::Range;

/// Items of a list that are said at once; a text narrows it.
const MOST: usize = 30;

/// What a layer says.
pub(super) fn lines(layer: &Layer, model: &Model) -> Vec<String> {
    match layer {
        Layer::Welcome => vec![
            "Welcome. The programs you write here are files of yours. They will be in this folder:".to_owned(),
            format!("    {}", model.folder_proposed),
            "Make the folder now? No means later: reading needs no folder.".to_owned(),
        ],
        Layer::Question(question, _) => vec![question.clone()],
        Layer::Outline(list) => chooser("The headings of this chapter:", list),
        Layer::Jump(list) => chooser("Where to?", list),
        Layer::Words(list) => words(list),
        Layer::Compare(compare) => beside(compare),
        Layer::Trial(trial) if trial.is_running() => Vec::new(),
        Layer::Trial(trial) => trial.tried.last().map(run).unwrap_or_default(),
        Layer::Help(..) | Layer::Find(_) => Vec::new(),
    }
}

/// A run with its values.
fn run(tried: &Tried) -> Vec<String> {
    let mut lines = vec![if tried.values.is_empty() { "As it is:".to_owned() } else { format!("{}:", tried.values) }];
    match &tried.ran {
        Ok(ran) if ran.stdout.is_empty() && ran.error.is_empty() => {
            lines.push("It prints nothing; look and a name shows what it comes to.".to_owned());
        }
        Ok(ran) => {
            lines.extend(ran.stdout.lines().chain(ran.error.lines()).map(|line| format!("    {line}")));
        }
        Err(why) => lines.push(why.clone()),
    }
    lines
}

/// Which values there are, and what came of those that were tried.
pub(in crate::plain) fn tried(trial: &Trial) -> Vec<String> {
    let names = trial.fields.iter().filter_map(|field| Some(format!("{} = {}", field.name.as_ref()?, field.value)));
    let names: Vec<_> = names.collect();
    let mut lines = vec![match names.first() {
        None => {
            "There is no value to change; look and an expression runs the program and shows what it comes to.".into()
        }
        Some(first) => format!("Values to try: {}. For instance: try {first}", names.join(", ")),
    }];
    lines.extend(trial.tried.iter().flat_map(run));
    lines
}

fn chooser<T>(title: &str, list: &Chooser<T>) -> Vec<String> {
    let shown = list.shown();
    if shown.is_empty() {
        return vec![format!("Nothing here is called \"{}\".", list.query)];
    }
    let mut lines = vec![title.to_owned()];
    lines.extend(
        shown
            .iter()
            .take(MOST)
            .enumerate()
            .map(|(index, item)| format!("{}. {}{}", index + 1, "  ".repeat(item.depth), item.title.replace('`', ""))),
    );
    if shown.len() > MOST {
        lines.push(format!("And {} more: type a part of the name.", shown.len() - MOST));
    }
    lines
}

/// Words with what they mean; a number leads to the section.
fn words(list: &Chooser<Taught>) -> Vec<String> {
    let shown = list.shown();
    if shown.is_empty() {
        return vec![format!("No chapter defines \"{}\".", list.query)];
    }
    let told = shown.iter().take(MOST).enumerate();
    let mut lines = vec!["The words of the course:".to_owned()];
    lines.extend(told.map(|(index, item)| format!("{}. {}: {}", index + 1, item.title, item.goal.meaning)));
    if shown.len() > MOST {
        lines.push(format!("And {} more: type a part of the word.", shown.len() - MOST));
    }
    lines
}

/// One's own answer, the solution, and where they differ.
fn beside(compare: &Compare) -> Vec<String> {
    let mut lines = vec!["Your answer:".to_owned()];
    lines.extend(numbered(&compare.own));
    lines.extend([String::new(), "The solution:".to_owned()]);
    lines.extend(numbered(&compare.solution));
    lines.push(String::new());
    lines.push(difference(&compare.own, &compare.solution));
    lines
}

fn difference(own: &str, solution: &str) -> String {
    let (own, solution): (Vec<&str>, Vec<&str>) = (own.lines().collect(), solution.lines().collect());
    let changed = capture_diff_slices(Algorithm::Myers, &own, &solution);
    let changed = changed.iter().filter(|part| !matches!(part, DiffOp::Equal { .. }));
    let parts: Vec<String> = changed
        .map(|part| match (span(part.old_range()), span(part.new_range())) {
            (Some(own), Some(solution)) => format!("your {own} and the solution's {solution}"),
            (Some(own), None) => format!("your {own}"),
            (None, solution) => format!("the solution's {}", solution.unwrap_or_default()),
        })
        .collect();
    if parts.is_empty() {
        return "They are the same, line by line.".to_owned();
    }
    format!("They differ in: {}.", parts.join("; "))
}

fn span(lines: Range<usize>) -> Option<String> {
    match lines.len() {
        0 => None,
        1 => Some(format!("line {}", lines.end)),
        _ => Some(format!("lines {} to {}", lines.start + 1, lines.end)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn differences_are_said_by_line() {
        assert_eq!(difference("a\nb\n", "a\nb\n"), "They are the same, line by line.");
        assert_eq!(
            difference("a\nb\nc\n", "a\nx\ny\nc\n"),
            "They differ in: your line 2 and the solution's lines 2 to 3."
        );
        assert_eq!(difference("a\nb\nc\n", "b\nc\nd\n"), "They differ in: your line 1; the solution's line 3.");
    }
}
