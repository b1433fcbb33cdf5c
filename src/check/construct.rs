//! Which constructs a program uses: the kinds of node of its grammar, and the names that it calls.

use super::language;
use super::{UnknownName, rule};
use std::collections::BTreeMap;
use tree_sitter::Node;

/// Kinds of node that say nothing about what a reader must know.
const SILENT: [&str; 12] = [
    "ERROR",
    "argument_list",
    "arguments",
    "block",
    "comment",
    "expression_statement",
    "identifier",
    "line_comment",
    "module",
    "source_file",
    "string_content",
    "token_tree",
];

/// The constructs of a program, each with the line (from 1) where it first stands: `if_statement`, `call append`.
pub fn constructs(language: &str, text: &str) -> Result<BTreeMap<String, usize>, UnknownName> {
    let found = language::of(language).ok_or_else(|| UnknownName::Language(language.to_owned()))?;
    let mut all = BTreeMap::new();
    if let Some(tree) = rule::parse(found, text) {
        walk(tree.root_node(), text, &mut all);
    }
    Ok(all)
}

fn walk(node: Node<'_>, text: &str, all: &mut BTreeMap<String, usize>) {
    let line = node.start_position().row + 1;
    let kind = node.kind();
    if node.is_named() && !SILENT.contains(&kind) {
        all.entry(kind.to_owned()).or_insert(line);
    }
    if let Some(name) = called(node, text) {
        all.entry(format!("call {name}")).or_insert(line);
    }
    let mut cursor = node.walk();
    let children: Vec<_> = node.children(&mut cursor).collect();
    for child in children {
        walk(child, text, all);
    }
}

/// The name that a call calls, without what stands before its last dot or colons.
fn called<'a>(node: Node<'_>, text: &'a str) -> Option<&'a str> {
    let called = node.child_by_field_name("function").or_else(|| node.child_by_field_name("macro"))?;
    let whole = text.get(called.byte_range())?;
    // `collect::<Vec<_>>`: the type is not the name.
    let whole = if whole.ends_with('>') { whole.rsplit_once("::<").map_or(whole, |(name, _)| name) } else { whole };
    let name = whole.rsplit(['.', ':']).next()?.trim();
    let plain = !name.is_empty() && name.chars().all(|letter| letter == '_' || letter.is_alphanumeric());
    plain.then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(language: &str, text: &str) -> Vec<String> {
        constructs(language, text).unwrap().into_iter().map(|(name, line)| format!("{line} {name}")).collect()
    }

    #[test]
    fn kinds_of_node_and_called_names_are_constructs() {
        let python = of("python", "n = 1\nif n:\n    a.b.append(n)\n");
        for expected in ["1 assignment", "1 integer", "2 if_statement", "3 call append", "3 attribute"] {
            assert!(python.contains(&expected.to_owned()), "{expected}: {python:?}");
        }
        let rust = of("rust", "fn f() {\n    let v = Vec::<u8>::new();\n    println!(\"{}\", v.len());\n}\n");
        for expected in ["1 function_item", "2 call new", "3 macro_invocation", "3 call println"] {
            assert!(rust.contains(&expected.to_owned()), "{expected}: {rust:?}");
        }
    }
}
