//! A call taken apart, so that the courier can make what goes in, call, and look at it once more.

use crate::check::value::Value;
use tree_sitter::{Node, Parser};

/// A call in its parts, each as source text.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Parts<'a> {
    /// What is called.
    pub function: &'a str,
    /// What goes in: a name (empty for a positional one) and a value.
    pub inputs: Vec<(&'a str, &'a str)>,
}

/// The parts of `f(x, key=y)`, or why it cannot be taken apart.
pub(super) fn parts(text: &str) -> Result<Parts<'_>, String> {
    let no_call = || format!("`{text}` is no plain call such as `f(x, key=y)`");
    let mut parser = Parser::new();
    parser.set_language(&tree_sitter_python::LANGUAGE.into()).map_err(|_| no_call())?;
    let tree = parser.parse(text, None).ok_or_else(no_call)?;
    let only = |node: Node<'_>| (node.named_child_count() == 1).then(|| node.named_child(0)).flatten().map(|n| n.id());
    let statement = tree.root_node().named_child(0).filter(|node| only(tree.root_node()) == Some(node.id()));
    let call = statement.and_then(|node| node.named_child(0)).filter(|node| node.kind() == "call");
    let call = call.filter(|_| !tree.root_node().has_error()).ok_or_else(no_call)?;
    let source = |node: Node<'_>| text.get(node.byte_range()).unwrap_or_default();
    let field = |node: Node<'_>, name: &str| node.child_by_field_name(name).map(source);
    let arguments = call.child_by_field_name("arguments").filter(|node| node.kind() == "argument_list");
    let (function, arguments) = (field(call, "function").ok_or_else(no_call)?, arguments.ok_or_else(no_call)?);
    let mut cursor = arguments.walk();
    let inputs = arguments.named_children(&mut cursor).map(|node| match node.kind() {
        "keyword_argument" => field(node, "name").zip(field(node, "value")).ok_or_else(no_call),
        "list_splat" | "dictionary_splat" | "comment" | "ERROR" => Err(no_call()),
        _ => Ok(("", source(node))),
    });
    Ok(Parts { function, inputs: inputs.collect::<Result<_, _>>()? })
}

/// What goes into a call, by value; it must stand there plainly.
pub(super) fn values(text: &str) -> Result<Vec<Value>, String> {
    let read = |value: &str| {
        super::literal::parse(value).map_err(|why| format!("`{value}` in `{text}` is no plain value: {why}"))
    };
    parts(text)?.inputs.into_iter().map(|(_, value)| read(value)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    type Inputs = &'static [(&'static str, &'static str)];

    #[test]
    fn calls_are_taken_apart() {
        let table: [(&str, &str, Inputs); 4] = [
            ("total([1, 2])", "total", &[("", "[1, 2]")]),
            ("agent.report({'a': [1]}, limit=90)", "agent.report", &[("", "{'a': [1]}"), ("limit", "90")]),
            ("f()", "f", &[]),
            ("f( (1, 2) , x = -3 )", "f", &[("", "(1, 2)"), ("x", "-3")]),
        ];
        for (text, function, inputs) in table {
            assert_eq!(parts(text), Ok(Parts { function, inputs: inputs.to_vec() }), "{text}");
        }
        for text in ["f", "f(1) + 1", "f(*x)", "f(**x)", "f(1); g(2)", "f(x for x in y)", "f(", "[f(1)]", ""] {
            assert!(parts(text).is_err(), "{text}");
        }
        assert!(values("f([1, 2], limit=90)").is_ok_and(|values| values.len() == 2));
        assert!(values("f(list(range(3)))").is_err());
    }
}
