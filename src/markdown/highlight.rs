//! Code -> rows of text with roles, coloured by the grammars' own queries. Works on half-written code. The only file
//! that names `tree_sitter_highlight`; a new language is one row in `GRAMMARS`.

use super::page::Role;
use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;
use std::sync::OnceLock;
use tree_sitter::Language;
use tree_sitter_highlight::{HighlightConfiguration, HighlightEvent, Highlighter};

/// One line of code: its text in pieces, left to right.
pub type Row = Vec<(String, Role)>;

/// A grammar: the language word, how to get it, its query, and its configuration once somebody has asked.
struct Grammar {
    word: &'static str,
    language: fn() -> Language,
    query: fn() -> String,
    ready: OnceLock<Option<HighlightConfiguration>>,
}

static GRAMMARS: [Grammar; 2] = [
    Grammar {
        word: "python",
        language: || tree_sitter_python::LANGUAGE.into(),
        query: || tree_sitter_python::HIGHLIGHTS_QUERY.to_owned(),
        ready: OnceLock::new(),
    },
    Grammar {
        word: "rust",
        language: || tree_sitter_rust::LANGUAGE.into(),
        query: || format!("{}{RUST_MORE}", tree_sitter_rust::HIGHLIGHTS_QUERY),
        ready: OnceLock::new(),
    },
];

/// Operators that the grammar's own query leaves out.
const RUST_MORE: &str = r#"
["!" "!=" "%" "&&" "+" "-" "->" "/" "<" "<=" "=" "==" "=>" ">" ">=" "||" ".." "..=" "+=" "-=" "*=" "/=" "%=" "|"
 "?"] @operator
"#;

/// Names in the queries and the roles they stand for. A longer name (`function.method`) goes by its beginning.
const NAMES: [(&str, Role); 17] = [
    ("attribute", Role::Comment),
    ("comment", Role::Comment),
    ("constant", Role::Number),
    ("constructor", Role::Type),
    ("embedded", Role::CodeText),
    ("escape", Role::Number),
    ("function", Role::Function),
    ("keyword", Role::Keyword),
    ("label", Role::Type),
    ("number", Role::Number),
    ("operator", Role::Operator),
    ("property", Role::CodeText),
    ("punctuation", Role::Operator),
    ("string", Role::String),
    ("type", Role::Type),
    ("variable", Role::CodeText),
    ("variable.builtin", Role::Keyword),
];

/// What a block is remembered by: language and code.
type Key = (String, String);

/// How many blocks are remembered.
const REMEMBERED: usize = 512;

thread_local! {
    static HIGHLIGHTER: RefCell<Highlighter> = RefCell::new(Highlighter::new());
    static KNOWN: RefCell<HashMap<Key, Rc<Vec<Row>>>> = RefCell::new(HashMap::new());
}

/// Whether there is a grammar for this language word.
pub fn knows(language: &str) -> bool {
    GRAMMARS.iter().any(|grammar| grammar.word == language)
}

/// Makes the grammars ready: tens of milliseconds that whoever opens a chapter should not wait for.
pub fn prepare() {
    for grammar in &GRAMMARS {
        grammar.ready.get_or_init(|| configuration(grammar));
    }
}

/// The lines of `code`, one row each, as many as `code.split('\n')` has. A row's pieces together are the line,
/// unchanged. Without a grammar for the language each row is one piece of [`Role::CodeText`].
pub fn highlight(language: &str, code: &str) -> Vec<Row> {
    let mut rows = Rows(vec![Row::new()]);
    if coloured(language, code, &mut rows).is_none() {
        rows = Rows(vec![Row::new()]);
        rows.push(code, Role::CodeText);
    }
    rows.0
}

/// As [`highlight`], remembering the answer: pages are laid out again and again with the same blocks.
pub(super) fn remembered(language: &str, code: &str) -> Rc<Vec<Row>> {
    KNOWN.with_borrow_mut(|known| {
        let key = (language.to_owned(), code.to_owned());
        if let Some(rows) = known.get(&key) {
            return Rc::clone(rows);
        }
        if known.len() >= REMEMBERED {
            known.clear();
        }
        let rows = Rc::new(highlight(language, code));
        known.insert(key, Rc::clone(&rows));
        rows
    })
}

/// None if there is no such grammar or it gives up.
fn coloured(language: &str, code: &str, rows: &mut Rows) -> Option<()> {
    let grammar = GRAMMARS.iter().find(|grammar| grammar.word == language)?;
    let configuration = grammar.ready.get_or_init(|| configuration(grammar)).as_ref()?;
    HIGHLIGHTER.with_borrow_mut(|highlighter| {
        let events = highlighter.highlight(configuration, code.as_bytes(), None, None, |_| None).ok()?;
        let mut roles = Vec::new();
        for event in events {
            match event.ok()? {
                HighlightEvent::HighlightStart(highlight) => roles.push(NAMES.get(highlight.0)?.1),
                HighlightEvent::HighlightEnd => drop(roles.pop()),
                HighlightEvent::Source { start, end } => {
                    rows.push(code.get(start..end)?, roles.last().copied().unwrap_or(Role::CodeText));
                }
            }
        }
        Some(())
    })
}

fn configuration(grammar: &Grammar) -> Option<HighlightConfiguration> {
    let query = (grammar.query)();
    let mut configuration = HighlightConfiguration::new((grammar.language)(), grammar.word, &query, "", "").ok()?;
    configuration.configure(&NAMES.map(|(name, _)| name));
    Some(configuration)
}

/// Rows that grow: text is cut at line breaks, neighbours of one role are joined.
struct Rows(Vec<Row>);

impl Rows {
    fn push(&mut self, text: &str, role: Role) {
        for (index, part) in text.split('\n').enumerate() {
            if index > 0 {
                self.0.push(Row::new());
            }
            let Some(row) = self.0.last_mut() else { continue };
            match row.last_mut() {
                _ if part.is_empty() => {}
                Some((before, same)) if *same == role => before.push_str(part),
                _ => row.push((part.to_owned(), role)),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each piece with the first letters of its role.
    fn show(language: &str, code: &str) -> Vec<String> {
        let piece = |(text, role): &(String, Role)| match role {
            Role::CodeText => text.clone(),
            role => format!("<{role:?} {text}>"),
        };
        highlight(language, code).iter().map(|row| row.iter().map(piece).collect()).collect()
    }

    #[test]
    fn python_has_roles() {
        assert_eq!(
            show("python", "cpu = 95  # hot\nif cpu >= 90:\n    print(f\"{cpu} is\\t{HIGH}\", True)"),
            [
                "cpu <Operator => <Number 95>  <Comment # hot>",
                "<Keyword if> cpu <Operator >=> <Number 90>:",
                "    <Function print>(<String f\"><Operator {>cpu<Operator }><String  is><Number \\t><Operator {>\
                 <Number HIGH><Operator }><String \">, <Number True>)",
            ]
        );
    }

    #[test]
    fn rust_has_roles() {
        assert_eq!(
            show("rust", "fn level(cpu: u32) -> &'static str {\n    if cpu >= 90 && true { \"crit\" } // top\n}"),
            [
                "<Keyword fn> <Function level><Operator (>cpu<Operator :> <Type u32><Operator )> <Operator ->> <Operator &'>\
                 <Type static> <Type str> <Operator {>",
                "    <Keyword if> cpu <Operator >=> <Number 90> <Operator &&> <Number true> <Operator {> \
                 <String \"crit\"> <Operator }> <Comment // top>",
                "<Operator }>",
            ]
        );
    }

    #[test]
    fn half_written_code_has_roles_too() {
        assert_eq!(show("python", "if cpu >=\n\"open")[0], "<Keyword if> cpu <Operator >=>");
    }

    #[test]
    fn rows_are_the_lines_of_the_code() {
        for code in ["", "\n", "a\n\nb\n", "é = \"漢字\"\n\t#", "\u{0}x"] {
            for language in ["python", "rust", "text"] {
                let rows = highlight(language, code);
                let lines: Vec<String> =
                    rows.iter().map(|row| row.iter().map(|(text, _)| text.as_str()).collect()).collect();
                assert_eq!(lines, code.split('\n').collect::<Vec<_>>(), "{language} {code:?}");
            }
        }
    }
}
