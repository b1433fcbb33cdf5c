//! Makes everything of the learner's crate visible to the driver: `pub` before what lacks it. No line is added, so that
//! line numbers stay.

use tree_sitter::{Language, Node, Parser, Tree};

/// The text with `pub` before its items, the methods of its own types and the fields of its structs.
pub(super) fn of(grammar: &Language, text: &str) -> String {
    let Some(tree) = parse(grammar, text) else { return text.to_owned() };
    let mut places = Vec::new();
    items(tree.root_node(), &mut places);
    places.sort_unstable();
    let mut published = String::with_capacity(text.len() + 4 * places.len());
    let mut from = 0;
    for place in places {
        published.push_str(&text[from..place]);
        published.push_str("pub ");
        from = place;
    }
    published.push_str(&text[from..]);
    published
}

/// Whether there is a `fn main` at the top.
pub(super) fn has_main(grammar: &Language, text: &str) -> bool {
    let Some(tree) = parse(grammar, text) else { return true };
    main(&tree, text).is_some()
}

/// Where the closing brace of `fn main` stands, in bytes.
pub(super) fn end_of_main(grammar: &Language, text: &str) -> Option<usize> {
    let tree = parse(grammar, text)?;
    let body = main(&tree, text)?.child_by_field_name("body")?;
    body.end_byte().checked_sub(1).filter(|end| text.get(*end..).is_some_and(|rest| rest.starts_with('}')))
}

fn main<'t>(tree: &'t Tree, text: &str) -> Option<Node<'t>> {
    children(tree.root_node()).find(|node| {
        let name = node.child_by_field_name("name").and_then(|name| name.utf8_text(text.as_bytes()).ok());
        node.kind() == "function_item" && name == Some("main")
    })
}

/// The line (from 1) and the head of the function with this name: `fn is_hot(cpu: u32) -> bool`.
pub(super) fn head(grammar: &Language, text: &str, name: &str) -> Option<(usize, String)> {
    let tree = parse(grammar, text)?;
    children(tree.root_node()).filter(|node| node.kind() == "function_item").find_map(|node| {
        let named = node.child_by_field_name("name")?.utf8_text(text.as_bytes()).ok()?;
        let body = node.child_by_field_name("body")?.start_byte();
        let head = text.get(node.start_byte()..body)?.split_whitespace().collect::<Vec<_>>().join(" ");
        (named == name).then(|| (node.start_position().row + 1, head))
    })
}

pub(super) fn parse(grammar: &Language, text: &str) -> Option<Tree> {
    let mut parser = Parser::new();
    parser.set_language(grammar).ok()?;
    parser.parse(text, None)
}

/// What is directly within a node. With a cursor, since asking for the child of a number counts from the first.
pub(super) fn children(node: Node<'_>) -> impl Iterator<Item = Node<'_>> {
    node.children(&mut node.walk()).collect::<Vec<_>>().into_iter()
}

/// The items of a file. A list of what is still to be looked at, since modules may be nested deeper than our stack is.
fn items(root: Node<'_>, places: &mut Vec<usize>) {
    let mut bodies = vec![root];
    while let Some(parent) = bodies.pop() {
        bodies.extend(within(parent, places));
    }
}

/// The items directly within a node; gives the bodies that hold more of them.
fn within<'a>(parent: Node<'a>, places: &mut Vec<usize>) -> Vec<Node<'a>> {
    let mut bodies = Vec::new();
    for node in children(parent) {
        match node.kind() {
            "function_item" | "const_item" | "static_item" | "type_item" | "trait_item" | "union_item" => {
                publish(node, places);
            }
            "enum_item" => publish(node, places),
            "struct_item" => {
                publish(node, places);
                if let Some(body) = node.child_by_field_name("body") {
                    fields(body, places);
                }
            }
            "mod_item" => {
                publish(node, places);
                bodies.extend(node.child_by_field_name("body"));
            }
            "impl_item" if node.child_by_field_name("trait").is_none() => {
                bodies.extend(node.child_by_field_name("body"));
            }
            _ => {}
        }
    }
    bodies
}

fn fields(body: Node<'_>, places: &mut Vec<usize>) {
    if body.kind() == "field_declaration_list" {
        children(body).filter(|node| node.kind() == "field_declaration").for_each(|node| publish(node, places));
        return;
    }
    // The types of a tuple struct, each perhaps after its own `pub`.
    let mut seen = false;
    for node in children(body) {
        match node.kind() {
            "visibility_modifier" => seen = true,
            "(" | ")" | "," | "attribute_item" | "line_comment" | "block_comment" => {}
            _ => {
                if !seen {
                    places.push(node.start_byte());
                }
                seen = false;
            }
        }
    }
}

fn publish(node: Node<'_>, places: &mut Vec<usize>) {
    if !children(node).any(|child| child.kind() == "visibility_modifier") {
        places.push(node.start_byte());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_lacks_it_is_made_public() {
        let text = "#[derive(Debug)]\nstruct A { x: u32, pub y: u32 }\nstruct B(u32, pub u32);\nimpl A { fn f(&self) {} }\n\
                    impl Clone for A { fn clone(&self) -> A { A { x: 1, y: 2 } } }\npub fn g() { fn inner() {} }\nconst C: u32 = 1;\n";
        let wanted = "#[derive(Debug)]\npub struct A { pub x: u32, pub y: u32 }\npub struct B(pub u32, pub u32);\nimpl A { pub fn f(&self) {} }\n\
                      impl Clone for A { fn clone(&self) -> A { A { x: 1, y: 2 } } }\npub fn g() { fn inner() {} }\npub const C: u32 = 1;\n";
        assert_eq!(of(&tree_sitter_rust::LANGUAGE.into(), text), wanted);
    }

    /// A stack that ran over would end the whole judge, a list that is counted from its first for each would hold it up.
    #[test]
    fn deep_and_long_files_are_gone_through() {
        let grammar = tree_sitter_rust::LANGUAGE.into();
        let deep = "mod a{".repeat(50_000) + &"}".repeat(50_000);
        let published = of(&grammar, &deep);
        assert!(published.len() > deep.len());
        let long = "fn f(){}\n".repeat(50_000);
        assert_eq!(of(&grammar, &long), "pub fn f(){}\n".repeat(50_000));
        assert!(!has_main(&grammar, &long));
    }

    #[test]
    fn a_main_is_seen_only_at_the_top() {
        let grammar = tree_sitter_rust::LANGUAGE.into();
        assert!(has_main(&grammar, "fn main() {}"));
        assert!(!has_main(&grammar, "let x = 1;\nprintln!(\"{x}\");"));
        assert!(!has_main(&grammar, "// fn main() {}\n"));
        let text = "fn main() { if a {} }\nfn a() {}\n";
        assert_eq!(end_of_main(&grammar, text), text.find(" }\n").map(|at| at + 1));
        assert_eq!(end_of_main(&grammar, "fn a() {}\n"), None);
    }
}
