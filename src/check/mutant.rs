//! Mutants: a right program with one small change, as a learner might have slipped. Cases that are worth their name
//! fail nearly all of them. Which places can be changed is told by a table of the language; what a mutant is worth, its
//! verdict says.

use super::{Asked, UnknownName, rule};
use crate::course::{Drive, Exercise};
use std::collections::HashSet;
use std::ops::Range;
use tree_sitter::Node;

/// The reference with one change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mutant {
    /// Line of the reference, from 1.
    pub line: usize,
    /// That line as it is, without spaces around it.
    pub before: String,
    /// That line as it became, without spaces around it; empty if it is gone.
    pub after: String,
    /// The whole program.
    pub text: String,
}

/// Which places of a language can be changed, by the names of its grammar.
#[derive(Debug)]
pub(super) struct Mutable {
    /// Operators by the node they stand in, and what each turns into.
    pub operators: &'static [&'static str],
    pub swaps: &'static [(&'static str, &'static str)],
    /// Literals of numbers, and of truth.
    pub numbers: &'static [&'static str],
    pub truths: &'static [&'static str],
    /// Nodes whose `condition` is a question, and what stands around it when it is turned.
    pub questions: &'static [&'static str],
    pub negation: (&'static str, &'static str),
    /// Questions that cannot be turned.
    pub fixed: &'static [&'static str],
    /// Statements that can be left out, and what is put in their place.
    pub statements: &'static [&'static str],
    pub nothing: &'static str,
    /// Branches that can be left out.
    pub branches: &'static [&'static str],
    /// Names of what prints; it only counts where printing is judged.
    pub prints: &'static [&'static str],
}

/// The mutants of the reference of an exercise, in the order of the text. Given lines are not changed.
pub fn mutants(exercise: &Exercise, language: &str) -> Result<Vec<Mutant>, UnknownName> {
    let asking = super::Asking::listed(exercise);
    let asked = Asked::new(exercise, language, &exercise.solution, &asking)?;
    let Some(tree) = rule::parse(asked.language, asked.text) else { return Ok(Vec::new()) };
    let judges_print = matches!(exercise.drive, Drive::Program) || exercise.cases.iter().any(|c| c.prints.is_some());
    let mut maker = Maker {
        text: asked.text,
        table: asked.language.mutable(),
        given: given_lines(&asked),
        judges_print,
        made: Vec::new(),
        seen: HashSet::from([asked.text.to_owned()]),
    };
    maker.walk(tree.root_node());
    Ok(maker.made)
}

/// Lines (from 0) that give a given name its first value.
fn given_lines(asked: &Asked<'_>) -> HashSet<usize> {
    let Drive::Script { given, .. } = &asked.exercise.drive else { return HashSet::new() };
    let mut left: Vec<&String> = given.iter().collect();
    let mut lines = HashSet::new();
    for (number, line) in asked.text.lines().enumerate() {
        let name = asked.language.assigns(line).filter(|_| !line.starts_with(char::is_whitespace));
        if let Some(index) = name.and_then(|name| left.iter().position(|given| **given == name)) {
            left.remove(index);
            lines.insert(number);
        }
    }
    lines
}

struct Maker<'a> {
    text: &'a str,
    table: &'static Mutable,
    given: HashSet<usize>,
    judges_print: bool,
    made: Vec<Mutant>,
    seen: HashSet<String>,
}

impl Maker<'_> {
    fn walk(&mut self, node: Node<'_>) {
        if node.kind().contains("comment") || self.is_given(node) || (!self.judges_print && self.prints(node)) {
            return;
        }
        self.change(node);
        let mut cursor = node.walk();
        let children: Vec<_> = node.children(&mut cursor).collect();
        for child in children {
            self.walk(child);
        }
    }

    fn is_given(&self, node: Node<'_>) -> bool {
        let (first, last) = (node.start_position().row, node.end_position().row);
        first == last && self.given.contains(&first)
    }

    /// Whether a statement only prints.
    fn prints(&self, node: Node<'_>) -> bool {
        let text = &self.text[node.byte_range()];
        self.table.statements.contains(&node.kind())
            && self.table.prints.iter().any(|name| text.strip_prefix(name).is_some_and(|rest| rest.starts_with('(')))
    }

    fn change(&mut self, node: Node<'_>) {
        let table = self.table;
        let kind = node.kind();
        let text = &self.text[node.byte_range()];
        let within = node.parent().map_or("", |parent| parent.kind());
        if table.operators.contains(&within) {
            let swaps: Vec<_> = table.swaps.iter().filter(|(from, _)| *from == kind).collect();
            for (_, to) in swaps {
                self.make(node.byte_range(), to);
            }
        }
        if table.numbers.contains(&kind) {
            for number in neighbours(text) {
                self.make(node.byte_range(), &number);
            }
        }
        if table.truths.contains(&kind) {
            let other = match text {
                "True" => "False",
                "False" => "True",
                "true" => "false",
                _ => "true",
            };
            self.make(node.byte_range(), other);
        }
        if table.questions.contains(&kind)
            && let Some(question) = node.child_by_field_name("condition")
            && !table.fixed.contains(&question.kind())
        {
            let turned = format!("{}{}{}", table.negation.0, &self.text[question.byte_range()], table.negation.1);
            self.make(question.byte_range(), &turned);
        }
        if table.statements.contains(&kind) && !is_text(node) {
            self.make(node.byte_range(), table.nothing);
        }
        if table.branches.contains(&kind) {
            self.make(node.byte_range(), "");
        }
        match text {
            "break" if kind.starts_with("break_") => self.make(node.byte_range(), "continue"),
            "continue" if kind.starts_with("continue_") => self.make(node.byte_range(), "break"),
            _ => {}
        }
    }

    /// A mutant with other text in this place.
    fn make(&mut self, place: Range<usize>, text: &str) {
        let mut whole = self.text.to_owned();
        whole.replace_range(place.clone(), text);
        if !self.seen.insert(whole.clone()) {
            return;
        }
        let row = self.text[..place.start].matches('\n').count();
        let line = |text: &str| text.lines().nth(row).unwrap_or_default().trim().to_owned();
        let before = line(self.text);
        // Where all of the line is gone, the one that moved up is not its successor.
        let gone = text.is_empty() && self.text[..place.start].rsplit('\n').next().is_some_and(|s| s.trim().is_empty());
        let after = if gone { String::new() } else { line(&whole) };
        self.made.push(Mutant { line: row + 1, before, after, text: whole });
    }
}

/// A statement that is a text alone: what opens a file.
fn is_text(node: Node<'_>) -> bool {
    node.named_child_count() == 1 && node.named_child(0).is_some_and(|child| child.kind() == "string")
}

/// A number one higher and one lower, written like it.
fn neighbours(text: &str) -> Vec<String> {
    let end = text.find(|letter: char| !letter.is_ascii_digit() && !matches!(letter, '_' | '.')).unwrap_or(text.len());
    let (number, suffix) = text.split_at(end);
    let number = number.replace('_', "");
    if let Ok(whole) = number.parse::<i64>() {
        return [1, -1].iter().filter_map(|step| Some(format!("{}{suffix}", whole.checked_add(*step)?))).collect();
    }
    let places = number.split_once('.').map_or(0, |(_, places)| places.len());
    number.parse::<f64>().map_or_else(
        |_| Vec::new(),
        |value| [1.0, -1.0].iter().map(|step| format!("{:.places$}{suffix}", value + step)).collect(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::language::{self, Language};

    /// What a line of a text without given names becomes.
    fn changes(name: &str, text: &str) -> Vec<String> {
        let language: &'static dyn Language = language::of(name).unwrap();
        let tree = rule::parse(language, text).unwrap();
        let mut maker = Maker {
            text,
            table: language.mutable(),
            given: HashSet::new(),
            judges_print: false,
            made: Vec::new(),
            seen: HashSet::from([text.to_owned()]),
        };
        maker.walk(tree.root_node());
        maker.made.into_iter().map(|mutant| format!("{} {} -> {}", mutant.line, mutant.before, mutant.after)).collect()
    }

    #[test]
    fn python_is_changed_in_one_place_at_a_time() {
        let text = "for s in data:\n    if s >= 90 and s != 99:\n        n += 1\n        break\n    else:\n        n = 0\n    print(n + 1)\n";
        assert_eq!(
            changes("python", text),
            [
                "1 for s in data: -> pass",
                "2 if s >= 90 and s != 99: -> if not (s >= 90 and s != 99):",
                "2 if s >= 90 and s != 99: -> pass",
                "2 if s >= 90 and s != 99: -> if s > 90 and s != 99:",
                "2 if s >= 90 and s != 99: -> if s >= 91 and s != 99:",
                "2 if s >= 90 and s != 99: -> if s >= 89 and s != 99:",
                "2 if s >= 90 and s != 99: -> if s >= 90 or s != 99:",
                "2 if s >= 90 and s != 99: -> if s >= 90 and s == 99:",
                "2 if s >= 90 and s != 99: -> if s >= 90 and s != 100:",
                "2 if s >= 90 and s != 99: -> if s >= 90 and s != 98:",
                "3 n += 1 -> pass",
                "3 n += 1 -> n -= 1",
                "3 n += 1 -> n += 2",
                "3 n += 1 -> n += 0",
                "4 break -> pass",
                "4 break -> continue",
                "5 else: -> ",
                "6 n = 0 -> pass",
                "6 n = 0 -> n = 1",
                "6 n = 0 -> n = -1",
            ]
        );
    }

    #[test]
    fn rust_is_changed_in_one_place_at_a_time() {
        let text = "fn f(x: u32) -> u32 {\n    let mut n = 0;\n    while n < x {\n        n += 2;\n    }\n    if x > 5 || !true { return 1; }\n    n\n}\n";
        assert_eq!(
            changes("rust", text),
            [
                "2 let mut n = 0; -> let mut n = 1;",
                "2 let mut n = 0; -> let mut n = -1;",
                "3 while n < x { -> ",
                "3 while n < x { -> while !(n < x) {",
                "3 while n < x { -> while n <= x {",
                "4 n += 2; -> ",
                "4 n += 2; -> n -= 2;",
                "4 n += 2; -> n += 3;",
                "4 n += 2; -> n += 1;",
                "6 if x > 5 || !true { return 1; } -> ",
                "6 if x > 5 || !true { return 1; } -> if !(x > 5 || !true) { return 1; }",
                "6 if x > 5 || !true { return 1; } -> if x >= 5 || !true { return 1; }",
                "6 if x > 5 || !true { return 1; } -> if x > 6 || !true { return 1; }",
                "6 if x > 5 || !true { return 1; } -> if x > 4 || !true { return 1; }",
                "6 if x > 5 || !true { return 1; } -> if x > 5 && !true { return 1; }",
                "6 if x > 5 || !true { return 1; } -> if x > 5 || !false { return 1; }",
                "6 if x > 5 || !true { return 1; } -> if x > 5 || !true {  }",
                "6 if x > 5 || !true { return 1; } -> if x > 5 || !true { return 2; }",
                "6 if x > 5 || !true { return 1; } -> if x > 5 || !true { return 0; }",
            ]
        );
    }

    #[test]
    fn a_number_keeps_its_look() {
        assert_eq!(neighbours("1_000u32"), ["1001u32", "999u32"]);
        assert_eq!(neighbours("89.5"), ["90.5", "88.5"]);
        assert_eq!(neighbours("0x1f"), ["1x1f", "-1x1f"]);
        assert_eq!(neighbours("1..2"), [""; 0]);
    }
}
