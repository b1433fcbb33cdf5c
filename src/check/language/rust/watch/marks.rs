//! The marked copy of a Rust program: calls of the watcher (`watcher.rs`) before its statements, around its loops and at the
//! lines that matter. No line is added, so that line numbers stay. What the watcher sees is told in `story`.

use super::super::publish::{children, parse};
use crate::check::loops::Loop;
use std::collections::BTreeSet;
use std::fmt::Write as _;
use tree_sitter::{Language, Node};

/// What is not looked into: it runs while the compiler does, or it is another program text.
const CLOSED: [&str; 4] = ["const_item", "static_item", "const_block", "macro_definition"];

/// After the last line: printing is quiet under watch.
const QUIET: &str =
    "\n#[allow(unused_imports)] use ::watch::{quiet as print, quiet as println, quiet as eprint, quiet as eprintln};\n";

/// The text with its marks. `names`: also with the values behind the names of its loops, which not every program allows.
/// None if it cannot be read.
pub(super) fn marked(grammar: &Language, text: &str, loops: &[Loop], names: bool) -> Option<String> {
    let tree = parse(grammar, text).filter(|tree| !tree.root_node().has_error())?;
    let mut marks = Marks { text, loops, names, places: Vec::new() };
    marks.walk(tree.root_node());
    if marks.places.is_empty() {
        return None;
    }
    let mut places = marks.places;
    places.sort_by_key(|(place, rank, _)| (*place, *rank));
    let mut marked = String::with_capacity(text.len() * 2);
    let mut from = 0;
    for (place, _, said) in places {
        marked.push_str(&text[from..place]);
        marked.push_str(&said);
        from = place;
    }
    marked.push_str(&text[from..]);
    marked.push_str(QUIET);
    Some(marked)
}

struct Marks<'a> {
    text: &'a str,
    loops: &'a [Loop],
    names: bool,
    /// Where something is put in, its rank among what is put in there, and what it is.
    places: Vec<(usize, Rank, String)>,
}

/// What comes first where several things are put into one place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    Close,
    Statement,
    Open,
}

impl Marks<'_> {
    fn walk(&mut self, node: Node<'_>) {
        let line = node.start_position().row + 1;
        match node.kind() {
            kind if CLOSED.contains(&kind) => return,
            "function_item" if self.runs_in_the_compiler(node) => return,
            "block" => self.statements(node),
            "while_expression" | "for_expression" | "loop_expression" => self.one_loop(node, line),
            "break_expression"
            | "continue_expression"
            | "return_expression"
            | "assignment_expression"
            | "compound_assignment_expr" => {
                self.around(node, &format!("::watch::hit({line});"));
            }
            "call_expression" if self.loops.iter().any(|one| one.steps.iter().any(|step| step.line == line)) => {
                self.step(node, line);
            }
            _ => {}
        }
        children(node).for_each(|child| self.walk(child));
    }

    fn put(&mut self, place: usize, rank: Rank, said: String) {
        self.places.push((place, rank, said));
    }

    fn around(&mut self, node: Node<'_>, said: &str) {
        self.put(node.start_byte(), Rank::Open, format!("{{ {said} "));
        self.put(node.end_byte(), Rank::Close, " }".to_owned());
    }

    fn runs_in_the_compiler(&self, function: Node<'_>) -> bool {
        let is_const = |node: Node<'_>| self.words(node).split_whitespace().any(|word| word == "const");
        children(function).any(|child| child.kind() == "function_modifiers" && is_const(child))
    }

    fn words(&self, node: Node<'_>) -> &str {
        self.text.get(node.byte_range()).unwrap_or_default()
    }

    /// A mark before each statement of a block.
    fn statements(&mut self, block: Node<'_>) {
        let mut attribute = None;
        for child in children(block).filter(Node::is_named) {
            let kind = child.kind();
            if kind == "attribute_item" {
                attribute.get_or_insert(child.start_byte());
                continue;
            }
            let start = attribute.take().unwrap_or(child.start_byte());
            let still = kind.contains("comment") || kind.ends_with("_item") || kind == "use_declaration";
            if !still && !matches!(kind, "label" | "macro_definition" | "empty_statement" | "inner_attribute_item") {
                let line = child.start_position().row + 1;
                self.put(start, Rank::Statement, format!("::watch::at({line}); "));
            }
        }
    }

    /// A method changes a value: a mark before the statement, or the arm of a `match`, that calls it.
    fn step(&mut self, call: Node<'_>, line: usize) {
        let mut node = call;
        while let Some(above) = node.parent() {
            match above.kind() {
                "block" => {
                    self.put(node.start_byte(), Rank::Statement, format!("::watch::hit({line}); "));
                    return;
                }
                "match_arm" if above.child_by_field_name("value") == Some(node) => {
                    self.around(node, &format!("::watch::hit({line});"));
                    return;
                }
                "closure_expression" | "while_expression" | "for_expression" => return,
                _ => node = above,
            }
        }
    }

    fn one_loop(&mut self, node: Node<'_>, line: usize) {
        let Some(body) = node.child_by_field_name("body") else { return };
        self.around(node, &format!("let watch_guard_{line} = ::watch::enter({line});"));
        let mut seen = String::new();
        for name in self.seen(node, line) {
            let _ = write!(seen, "(\"{name}\", (&::watch::Place(&{name})).seen()), ");
        }
        // A step in the question is done in each round.
        let one = self.loops.iter().find(|one| one.line == line);
        let hit = one.filter(|one| one.steps.iter().any(|step| step.line == line));
        let hit = hit.map(|_| format!(" ::watch::hit({line});")).unwrap_or_default();
        let said = format!(
            " watch_guard_{line}.round({line}, {{ #[allow(unused_imports)] use ::watch::{{Known as _, Unknown as _}}; \
             ::std::vec![{seen}] }});{hit} "
        );
        self.put(body.start_byte() + 1, Rank::Close, said);
    }

    /// The names of a loop whose values can be looked at as its rounds begin.
    fn seen(&self, node: Node<'_>, line: usize) -> Vec<String> {
        let Some(one) = self.loops.iter().find(|one| one.line == line).filter(|_| self.names) else {
            return Vec::new();
        };
        let bound = self.bound(node);
        let body = self.words(node);
        // What a `for` goes through is lent or given away.
        let lent: &[String] = if one.word == "for" { &one.asks } else { &[] };
        // A list that is changed in its middle is not known by its length.
        let shaky = |name: &str| {
            ["[", ".swap(", ".sort", ".iter_mut(", ".reverse(", ".get_mut("]
                .iter()
                .any(|part| changes(body, name, part))
                || body.contains(&format!("&mut {name}"))
        };
        one.watched()
            .into_iter()
            .filter(|name| bound.contains(name.split('.').next().unwrap_or_default()))
            .filter(|name| !lent.contains(name) && !shaky(name))
            .collect()
    }

    /// The names that are made around a loop, and by it, before its body.
    fn bound(&self, of: Node<'_>) -> BTreeSet<String> {
        let mut bound = BTreeSet::new();
        let mut below = of;
        for field in ["pattern", "condition"] {
            of.child_by_field_name(field)
                .into_iter()
                .for_each(|node| self.patterns(node, field == "pattern", &mut bound));
        }
        while let Some(above) = below.parent() {
            match above.kind() {
                "block" => children(above)
                    .take_while(|child| child.start_byte() < below.start_byte())
                    .filter(|child| child.kind() == "let_declaration")
                    .filter_map(|child| child.child_by_field_name("pattern"))
                    .for_each(|pattern| self.patterns(pattern, true, &mut bound)),
                "for_expression" | "match_arm" => above
                    .child_by_field_name("pattern")
                    .into_iter()
                    .for_each(|pattern| self.patterns(pattern, true, &mut bound)),
                "if_expression" | "while_expression" => above
                    .child_by_field_name("condition")
                    .into_iter()
                    .for_each(|condition| self.patterns(condition, false, &mut bound)),
                "closure_expression" | "function_item" => {
                    if let Some(parameters) = above.child_by_field_name("parameters") {
                        self.patterns(parameters, true, &mut bound);
                    }
                    if above.kind() == "function_item" {
                        break;
                    }
                }
                _ => {}
            }
            below = above;
        }
        bound
    }

    /// The names that a pattern makes. `within`: it is a pattern; else patterns are looked for.
    fn patterns(&self, node: Node<'_>, within: bool, bound: &mut BTreeSet<String>) {
        let name = matches!(node.kind(), "identifier" | "self" | "shorthand_field_identifier");
        if within && name {
            let name = self.words(node);
            if name.starts_with(|letter: char| letter.is_lowercase() || letter == '_') {
                bound.insert(name.to_owned());
            }
            return;
        }
        let pattern = (node.kind() == "let_condition").then(|| node.child_by_field_name("pattern")).flatten();
        if let Some(pattern) = pattern {
            self.patterns(pattern, true, bound);
        } else if node.kind() != "block" {
            children(node).for_each(|child| self.patterns(child, within, bound));
        }
    }
}

/// Whether a text has this name with this after it, and, for an index, an `=` after that.
fn changes(text: &str, name: &str, part: &str) -> bool {
    let said = format!("{name}{part}");
    text.match_indices(&said).any(|(at, _)| {
        let alone = !text[..at].ends_with(|letter: char| letter.is_alphanumeric() || letter == '_');
        let rest = text[at..].lines().next().unwrap_or_default();
        alone
            && (part != "[" || rest.split_once(']').is_some_and(|(_, rest)| rest.contains('=') && !rest.contains("==")))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::{language, loops};

    fn copy(text: &str, names: bool) -> Option<String> {
        let rust = language::of("rust").unwrap();
        marked(&rust.grammar(), text, &loops::of(rust, text), names)
    }

    #[test]
    fn a_loop_gets_a_guard_and_its_rounds_are_counted() {
        let text = "fn f(n: u32) -> u32 {\n    let mut i = 0;\n    while i < n {\n        i += 1;\n    }\n    i\n}\n";
        let wanted = "fn f(n: u32) -> u32 {\n    ::watch::at(2); let mut i = 0;\n    ::watch::at(3); { let watch_guard_3 = \
                      ::watch::enter(3); while i < n { watch_guard_3.round(3, { #[allow(unused_imports)] use \
                      ::watch::{Known as _, Unknown as _}; ::std::vec![(\"i\", (&::watch::Place(&i)).seen()), (\"n\", \
                      (&::watch::Place(&n)).seen()), ] }); \n        ::watch::at(4); { ::watch::hit(4); i += 1 };\n    } }\n    \
                      ::watch::at(6); i\n}\n";
        let marked = copy(text, true).unwrap();
        assert_eq!(marked.strip_suffix(QUIET).unwrap(), wanted);
        assert!(!copy(text, false).unwrap().contains("Place"));
    }

    #[test]
    fn what_is_no_plain_program_has_no_marks() {
        assert_eq!(copy("fn f( {", true), None);
        assert_eq!(
            copy("const N: u32 = { let mut i = 0; while i < 3 { i += 1; } i };\nconst fn f() { loop {} }\n", true),
            None
        );
        assert_eq!(copy("", true), None);
    }

    #[test]
    fn only_names_that_are_there_are_looked_at() {
        let text = "fn f(all: Vec<u32>, stop: bool) {\n    { let gone = 1; }\n    for x in all {\n        let inner = x;\n        while inner < 3 && !stop && gone < std::u32::MAX {}\n    }\n}\n";
        let marked = copy(text, true).unwrap();
        let has = |name: &str| marked.contains(&format!("Place(&{name})"));
        assert_eq!(["x", "inner", "stop", "all", "gone", "std"].map(has), [true, true, true, false, false, false]);
    }
}
