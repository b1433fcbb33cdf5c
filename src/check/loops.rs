//! The loops of a text, as far as they can be seen without running it: where each stands, what it asks, which of its lines
//! change a name, and which could end it. What such things are called in a grammar is the language's to say ([`Shapes`]);
//! what a loop did is not known here (`story`).

use super::language::Language;
use super::rule;
use tree_sitter::Node;

/// How many loops of a text are looked at, and how many names of each.
const LOOPS: usize = 60;
const NAMES: usize = 8;

/// A loop.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Loop {
    /// The line it begins in, from 1.
    pub line: usize,
    /// The last line of its body.
    pub end: usize,
    /// The first line of its body.
    pub first: usize,
    /// `while`, `for`, `loop`.
    pub word: &'static str,
    /// What it asks before each round; of a `for`, what it goes through. Empty: it asks nothing.
    pub question: String,
    /// Names in the question.
    pub asks: Vec<String>,
    /// Names that each round of a `for` sets.
    pub sets: Vec<String>,
    /// Lines of the body that change a name.
    pub steps: Vec<Step>,
    /// Lines of the body that could end it.
    pub exits: Vec<Exit>,
    /// Lines of the body with `continue`.
    pub skips: Vec<usize>,
    /// Lines of the body that print.
    pub prints: Vec<usize>,
    /// Names that are made within the body.
    pub inner: Vec<String>,
}

/// A line that changes what stands behind a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Step {
    pub name: String,
    pub line: usize,
}

/// A line that could end a loop.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Exit {
    /// `break` or `return`.
    pub word: &'static str,
    pub line: usize,
    /// The question that guards it, and the names in it; empty if it is not under a plain `if` of the loop.
    pub question: String,
    pub asks: Vec<String>,
}

/// What the things of a loop are called in a grammar.
#[derive(Debug)]
pub(super) struct Shapes {
    /// Kind of a loop, its word, the field of what it asks or goes through.
    pub loops: &'static [(&'static str, &'static str, &'static str)],
    /// The field of what a `for` sets.
    pub sets: &'static str,
    /// What has a life of its own: functions and classes.
    pub apart: &'static [&'static str],
    /// What asks a question in its field `condition` and does its `consequence`.
    pub guards: &'static [&'static str],
    /// What ends a loop, and whether it ends all loops around it.
    pub exits: &'static [(&'static str, &'static str, bool)],
    /// What begins the next round.
    pub skips: &'static [&'static str],
    /// What gives a name a value, and the field of that name.
    pub assigns: &'static [(&'static str, &'static str)],
    /// What makes a name, and the field of that name.
    pub makes: &'static [(&'static str, &'static str)],
    /// What reaches into a value: its kind, the field of the value, the field of the part.
    pub members: (&'static str, &'static str, &'static str),
    /// A call.
    pub call: &'static str,
    /// What takes an item out of a value, and the field of that value (empty: its first child).
    pub items: (&'static str, &'static str),
    /// Methods that change their value.
    pub changers: &'static [&'static str],
    /// How a printing node begins.
    pub prints: &'static [&'static str],
    /// Questions whose answer is always yes.
    pub always: &'static [&'static str],
}

/// The longest text that is looked at, bytes, and the deepest nesting of its tree. Beyond them nothing is said of loops:
/// an answer must not run over our stack, nor take our time.
const LONGEST: usize = 64 << 10;
const DEEPEST: usize = 400;

/// The loops of a text, in the order of their lines; an outer one comes before those within.
pub(super) fn of(language: &dyn Language, text: &str) -> Vec<Loop> {
    if text.len() > LONGEST {
        return Vec::new();
    }
    let Some(tree) = rule::parse(language, text).filter(|tree| !is_deep(tree)) else { return Vec::new() };
    let look = Look { shapes: language.shapes(), text };
    let mut found = Vec::new();
    look.search(tree.root_node(), &mut found);
    found
}

/// Whether a tree is deeper than we go into.
fn is_deep(tree: &tree_sitter::Tree) -> bool {
    let (mut cursor, mut depth) = (tree.walk(), 0);
    loop {
        if cursor.goto_first_child() {
            depth += 1;
            if depth > DEEPEST {
                return true;
            }
            continue;
        }
        while !cursor.goto_next_sibling() {
            if !cursor.goto_parent() {
                return false;
            }
            depth -= 1;
        }
    }
}

struct Look<'a> {
    shapes: &'a Shapes,
    text: &'a str,
}

pub(super) fn children(node: Node<'_>) -> impl Iterator<Item = Node<'_>> {
    node.children(&mut node.walk()).collect::<Vec<_>>().into_iter()
}

impl Look<'_> {
    fn search(&self, node: Node<'_>, found: &mut Vec<Loop>) {
        if found.len() >= LOOPS {
            return;
        }
        if let Some((_, word, asked)) = self.shapes.loops.iter().find(|(kind, _, _)| *kind == node.kind()) {
            found.extend(self.one(node, word, asked));
        }
        children(node).for_each(|child| self.search(child, found));
    }

    fn one(&self, node: Node<'_>, word: &'static str, asked: &str) -> Option<Loop> {
        let body = node.child_by_field_name("body")?;
        let first = children(body).find(|child| child.is_named() && !child.kind().contains("comment"));
        let asked = node.child_by_field_name(asked);
        let mut question = asked.map(|asked| self.words(asked)).unwrap_or_default();
        if self.shapes.always.contains(&question.as_str()) {
            question.clear();
        }
        let mut one = Loop {
            line: node.start_position().row + 1,
            end: body.end_position().row + 1,
            first: first.unwrap_or(body).start_position().row + 1,
            word,
            asks: asked.filter(|_| !question.is_empty()).map(|asked| self.names(asked)).unwrap_or_default(),
            question,
            ..Loop::default()
        };
        if let Some(sets) = node.child_by_field_name(self.shapes.sets).filter(|_| word == "for") {
            one.sets = self.names(sets);
        }
        if let Some(asked) = asked {
            self.body(asked, node, true, &mut one);
        }
        self.body(body, node, true, &mut one);
        Some(one)
    }

    /// Collects what the lines of a body do. `own`: no other loop stands between.
    fn body(&self, node: Node<'_>, of: Node<'_>, own: bool, one: &mut Loop) {
        let (kind, line) = (node.kind(), node.start_position().row + 1);
        if self.shapes.apart.contains(&kind) {
            return;
        }
        let inner = node != of && self.shapes.loops.iter().any(|(loop_kind, _, _)| *loop_kind == kind);
        if let Some((_, word, _)) = self.shapes.exits.iter().find(|(exit, _, all)| *exit == kind && (own || *all)) {
            let (question, asks) = self.guard(node, of);
            one.exits.push(Exit { word, line, question, asks });
        }
        if own && self.shapes.skips.contains(&kind) {
            one.skips.push(line);
        }
        if let Some((_, field)) = self.shapes.assigns.iter().find(|(assign, _)| *assign == kind)
            && let Some(left) = node.child_by_field_name(field)
        {
            self.targets(left, line, &mut one.steps);
        }
        if let Some((_, field)) = self.shapes.makes.iter().find(|(make, _)| *make == kind)
            && let Some(made) = node.child_by_field_name(field)
        {
            one.inner.extend(self.names(made));
        }
        if kind == self.shapes.call {
            one.steps.extend(self.changed(node).map(|name| Step { name, line }));
        }
        let said = self.text.get(node.byte_range()).unwrap_or_default();
        if self.shapes.prints.iter().any(|print| said.starts_with(print)) && !one.prints.contains(&line) {
            one.prints.push(line);
        }
        children(node).for_each(|child| self.body(child, of, own && !inner, one));
    }

    /// The name whose value a call of a method changes.
    fn changed(&self, call: Node<'_>) -> Option<String> {
        let (member, value, part) = self.shapes.members;
        let called = call.child_by_field_name("function").filter(|called| called.kind() == member)?;
        let method = self.words(called.child_by_field_name(part)?);
        let changes = self.shapes.changers.contains(&method.as_str());
        changes.then(|| self.name(called.child_by_field_name(value)?)).flatten()
    }

    /// The names that an assignment gives a value, also to an item of theirs.
    fn targets(&self, left: Node<'_>, line: usize, steps: &mut Vec<Step>) {
        if let Some(name) = self.name(left) {
            steps.push(Step { name, line });
        } else if left.kind() == self.shapes.items.0 {
            let field = self.shapes.items.1;
            let value = if field.is_empty() { left.child(0) } else { left.child_by_field_name(field) };
            if let Some(value) = value {
                self.targets(value, line, steps);
            }
        } else {
            children(left).for_each(|child| self.targets(child, line, steps));
        }
    }

    /// A plain name, or one part of a plain name.
    fn name(&self, node: Node<'_>) -> Option<String> {
        let plain = |node: Node<'_>| matches!(node.kind(), "identifier" | "self");
        let (member, value, part) = self.shapes.members;
        if plain(node) {
            return Some(self.words(node));
        }
        let of = node.child_by_field_name(value).filter(|of| node.kind() == member && plain(*of))?;
        Some(format!("{}.{}", self.words(of), self.words(node.child_by_field_name(part)?)))
    }

    /// The names in an expression; what is called is none.
    fn names(&self, node: Node<'_>) -> Vec<String> {
        let mut names = Vec::new();
        self.collect(node, &mut names);
        names.truncate(NAMES);
        names
    }

    fn collect(&self, node: Node<'_>, names: &mut Vec<String>) {
        let (member, value, _) = self.shapes.members;
        if let Some(name) = self.name(node) {
            if !names.contains(&name) {
                names.push(name);
            }
        } else if node.kind() == self.shapes.call {
            let called = node.child_by_field_name("function").filter(|called| called.kind() == member);
            if let Some(of) = called.and_then(|called| called.child_by_field_name(value)) {
                self.collect(of, names);
            }
            if let Some(arguments) = node.child_by_field_name("arguments") {
                self.collect(arguments, names);
            }
        } else {
            children(node).for_each(|child| self.collect(child, names));
        }
    }

    /// The question that must be answered with yes to get to an exit.
    fn guard(&self, exit: Node<'_>, of: Node<'_>) -> (String, Vec<String>) {
        let mut below = exit;
        while let Some(above) = below.parent().filter(|above| *above != of) {
            let asked = above.child_by_field_name("condition");
            if let Some(asked) = asked.filter(|_| self.shapes.guards.contains(&above.kind())) {
                let yes = above.child_by_field_name("consequence") == Some(below);
                return if yes { (self.words(asked), self.names(asked)) } else { <_>::default() };
            }
            below = above;
        }
        <_>::default()
    }

    /// The text of a node in one line.
    fn words(&self, node: Node<'_>) -> String {
        let text = self.text.get(node.byte_range()).unwrap_or_default();
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

impl Loop {
    /// The names that are worth watching: what it asks first, then what could end it, then what it changes.
    pub(super) fn watched(&self) -> Vec<String> {
        let exits = self.exits.iter().filter(|_| self.question.is_empty()).flat_map(|exit| &exit.asks);
        let all = self.sets.iter().chain(&self.asks).chain(exits).chain(self.steps.iter().map(|step| &step.name));
        let mut names: Vec<String> = Vec::new();
        for name in all {
            if !names.contains(name) {
                names.push(name.clone());
            }
        }
        names.truncate(NAMES);
        names
    }

    /// Lines of which it matters when they ran last.
    pub(super) fn marked(&self) -> Vec<usize> {
        let exits = self.exits.iter().map(|exit| exit.line);
        let all = self.steps.iter().map(|step| step.line).chain(exits).chain(self.skips.iter().copied());
        let mut lines: Vec<usize> = all.chain(self.prints.iter().copied()).collect();
        lines.sort_unstable();
        lines.dedup();
        lines
    }

    /// Whether a line stands in it.
    pub(super) fn holds(&self, line: usize) -> bool {
        (self.line..=self.end).contains(&line)
    }
}

#[cfg(test)]
mod tests {
    use super::super::language;
    use super::*;

    fn loops(language: &str, text: &str) -> Vec<Loop> {
        of(language::of(language).unwrap(), text)
    }

    fn step(name: &str, line: usize) -> Step {
        Step { name: name.into(), line }
    }

    /// Found by the collection of attacks: a hundred thousand signs before a number ended the judge.
    #[test]
    fn a_text_too_deep_or_too_long_has_no_loops() {
        let language = language::of("python").unwrap();
        let looped = "while True:\n    x = 1\n";
        assert_eq!(of(language, looped).len(), 1);
        let signs = "-".repeat(30_000) + "1";
        let brackets = "(".repeat(30_000) + "1" + &")".repeat(30_000);
        for deep in [signs, brackets] {
            assert_eq!(of(language, &format!("{looped}x = {deep}\n")).len(), 0, "{}", &deep[..1]);
        }
        assert_eq!(of(language, &looped.repeat(10_000)).len(), 0);
    }

    #[test]
    fn a_loop_is_seen_with_its_question_steps_and_exits() {
        let text = "i = 0\nwhile i < len(samples):\n    if samples[i] is None:\n        continue\n    # add\n    total += samples[i]\n    i = i + 1\n    seen.append(i)\n";
        let one = loops("python", text).remove(0);
        assert_eq!((one.line, one.end, one.first, one.word), (2, 8, 3, "while"));
        assert_eq!((one.question.as_str(), one.asks.join(" ")), ("i < len(samples)", "i samples".into()));
        assert_eq!(one.steps, [step("total", 6), step("i", 7), step("seen", 8)]);
        assert_eq!((one.skips.as_slice(), one.exits.as_slice()), ([4].as_slice(), [].as_slice()));
        let text = "while True:\n    for x in xs:\n        if x > 3:\n            break\n    if temps[turns] < 60:\n        break\n";
        let found = loops("python", text);
        assert_eq!((found.len(), found[0].question.as_str(), found[1].question.as_str()), (2, "", "xs"));
        let exit = Exit {
            word: "break",
            line: 6,
            question: "temps[turns] < 60".into(),
            asks: vec!["temps".into(), "turns".into()],
        };
        assert_eq!(found[0].exits, [exit]);
        assert_eq!((found[1].exits[0].line, found[1].sets.join(" ")), (4, "x".into()));
    }

    #[test]
    fn loops_of_rust_are_seen_too() {
        let text = "fn f(mut n: u32) -> Vec<u32> {\n    let mut out = Vec::new();\n    while n > 0 {\n        out.push(n);\n        self.turns += 1;\n    }\n    loop {\n        let mut k = 1;\n        k += 1;\n        if n == 7 {\n            return out;\n        }\n        println!(\"{k}\");\n    }\n}\n";
        let found = loops("rust", text);
        assert_eq!((found[0].line, found[0].first, found[0].end, found[0].word), (3, 4, 6, "while"));
        assert_eq!(
            (found[0].question.as_str(), &found[0].steps),
            ("n > 0", &vec![step("out", 4), step("self.turns", 5)])
        );
        let exit = Exit { word: "return", line: 11, question: "n == 7".into(), asks: vec!["n".into()] };
        assert_eq!((found[1].word, &found[1].exits, &found[1].prints), ("loop", &vec![exit], &vec![13]));
        assert_eq!((found[1].inner.join(" "), found[1].watched().join(" ")), ("k".into(), "n k".into()));
    }
}
