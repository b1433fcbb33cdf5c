//! The answers of an investigation in a Rust track: `let name = value;` or `const NAME: T = value;`, read and not run.

use super::{literal, publish};
use crate::check::value::Value;
use std::collections::BTreeMap;
use tree_sitter::{Language, Node};

/// The value under each name; none where it has none that can be read.
pub(super) fn of(grammar: &Language, text: &str, names: &[String]) -> BTreeMap<String, Option<Value>> {
    let mut found = BTreeMap::new();
    if let Some(tree) = publish::parse(grammar, text) {
        collect(tree.root_node(), text, &mut found, 0);
    }
    names.iter().map(|name| (name.clone(), found.remove(&name.to_lowercase()))).collect()
}

fn collect(node: Node<'_>, text: &str, found: &mut BTreeMap<String, Value>, depth: usize) {
    let source = |field: &str| node.child_by_field_name(field).and_then(|part| part.utf8_text(text.as_bytes()).ok());
    let name = match node.kind() {
        "let_declaration" => source("pattern"),
        "const_item" | "static_item" => source("name"),
        _ => None,
    };
    if let (Some(name), Some(Ok(value))) = (name, source("value").map(literal::parse)) {
        found.insert(name.to_lowercase(), value);
    }
    if depth < 20 {
        publish::children(node).for_each(|child| collect(child, text, found, depth + 1));
    }
}
