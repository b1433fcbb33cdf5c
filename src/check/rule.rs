//! Rules about form: which of the announced ones an answer keeps. They are tree-sitter queries, so they hold for text
//! that does not run, too. The queries of the named rules live with their language.

use super::{Asked, RuleKept, language::Language};
use crate::course::{Drive, Rule, RuleTest, Want};
use tree_sitter::{Node, Parser, Query, QueryCursor, StreamingIterator, Tree};

/// A rule, whether it is kept, and what is said if not.
pub(super) struct Broken {
    pub kept: RuleKept,
    pub message: String,
}

/// What a named rule wants of a construct.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Count {
    Some,
    None,
    AtMostOne,
}

/// The rules of the exercise for this text, in the author's order.
pub(super) fn of(asked: &Asked<'_>) -> Vec<Broken> {
    let tree = parse(asked.language, asked.text);
    asked
        .exercise
        .rules
        .iter()
        .map(|rule| Broken {
            kept: RuleKept {
                rule: rule.name.clone(),
                kept: tree.as_ref().is_some_and(|tree| keeps(asked, rule, tree)),
            },
            message: rule.message.clone(),
        })
        .collect()
}

/// Parses text of any shape.
pub(super) fn parse(language: &dyn Language, text: &str) -> Option<Tree> {
    let mut parser = Parser::new();
    parser.set_language(&language.grammar()).ok()?;
    parser.parse(text, None)
}

/// Whether the rule can be read at all; else why not.
pub(super) fn problem(rule: &Rule, language: &dyn Language) -> Option<String> {
    let compiles = |query: &str| Query::new(&language.grammar(), query).err().map(|error| error.to_string());
    match &rule.test {
        RuleTest::Query(query, _) => compiles(query),
        RuleTest::Named => rule.name.split(" or ").find_map(|part| {
            let Some((_, query)) = named(part, language) else {
                return Some(format!("there is no rule `{part}` for {}", language.name()));
            };
            compiles(&query)
        }),
    }
}

/// The construct that a rule speaks of, without `uses`, `no` and `one`, for each alternative.
pub(super) fn words(rule: &Rule) -> Vec<&str> {
    let word = |part: &'_ str| -> Option<usize> {
        ["uses ", "no call ", "no ", "one "].iter().find(|start| part.starts_with(**start)).map(|start| start.len())
    };
    rule.name.split(" or ").filter_map(|part| part.get(word(part)?..)).collect()
}

fn keeps(asked: &Asked<'_>, rule: &Rule, tree: &Tree) -> bool {
    match &rule.test {
        RuleTest::Query(query, want) => {
            let found = count(asked, query, tree, |_| true);
            match want {
                Want::Some => found > 0,
                Want::None => found == 0,
            }
        }
        RuleTest::Named => rule.name.split(" or ").any(|part| {
            let Some((wanted, query)) = named(part, asked.language) else { return false };
            // Each line is looked at once, however many numbers it has.
            let lines: Vec<&str> = if part == "no number" { asked.text.lines().collect() } else { Vec::new() };
            let in_given = |node: Node<'_>| in_given(asked, lines.get(node.start_position().row).copied());
            let found = count(asked, &query, tree, |node| part != "no number" || !in_given(node));
            match wanted {
                Count::Some => found > 0,
                Count::None => found == 0,
                Count::AtMostOne => found <= 1,
            }
        }),
    }
}

/// `uses elif`, `no call sum`, `one if`: what is wanted and the query.
fn named(rule: &str, language: &dyn Language) -> Option<(Count, String)> {
    let (word, feature) = rule.trim().split_once(' ')?;
    let feature = feature.trim();
    match word {
        "uses" => Some((Count::Some, language.query(feature)?)),
        "no" => Some((Count::None, language.query(feature)?)),
        "one" => Some((
            Count::AtMostOne,
            language.query(&format!("{feature} statement")).or_else(|| language.query(feature))?,
        )),
        _ => None,
    }
}

/// How many places a query captures as `@found` (as anything, if the query has no such name).
fn count(asked: &Asked<'_>, query: &str, tree: &Tree, counts: impl Fn(Node<'_>) -> bool) -> usize {
    let Ok(query) = Query::new(&asked.language.grammar(), query) else { return 0 };
    let name = query.capture_index_for_name("found");
    let mut cursor = QueryCursor::new();
    let mut matches = cursor.matches(&query, tree.root_node(), asked.text.as_bytes());
    let mut found = std::collections::BTreeSet::new();
    while let Some(one) = matches.next() {
        for capture in one.captures() {
            if name.is_none_or(|name| name == capture.index) && counts(capture.node) {
                found.insert(capture.node.id());
            }
        }
    }
    found.len()
}

/// Whether a line is the one that gives a given name its value.
fn in_given(asked: &Asked<'_>, line: Option<&str>) -> bool {
    let Drive::Script { given, .. } = &asked.exercise.drive else { return false };
    let line = line.unwrap_or_default();
    !line.starts_with(char::is_whitespace) && asked.language.assigns(line).is_some_and(|name| given.contains(&name))
}
