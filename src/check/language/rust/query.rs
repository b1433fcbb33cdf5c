//! Rust's constructs by the words of a rule.

/// The tree-sitter query for a construct; what counts is captured as `@found`.
pub(super) fn of(feature: &str) -> Option<String> {
    let query = match feature {
        "if" | "if statement" => "(if_expression) @found",
        "else" => "(else_clause) @found",
        "elif" | "else if" => "(else_clause (if_expression)) @found",
        "if let" => "(if_expression condition: [(let_condition) (let_chain)]) @found",
        "match" => "(match_expression) @found",
        "for" => "(for_expression) @found",
        "while" => "(while_expression) @found",
        "loop" => "(loop_expression) @found",
        "def" | "fn" => "(function_item) @found",
        "return" => "(return_expression) @found",
        "break" => "(break_expression) @found",
        "continue" => "(continue_expression) @found",
        "mut" => "(mutable_specifier) @found",
        "number" => "[(integer_literal) (float_literal)] @found",
        "unwrap" => return of("call unwrap"),
        _ => {
            let name = feature.strip_prefix("call ")?;
            let plain = !name.is_empty() && name.chars().all(|letter| letter == '_' || letter.is_ascii_alphanumeric());
            return plain.then(|| {
                format!(
                    "((call_expression function: [(identifier) @name (field_expression field: (field_identifier) @name) \
                     (scoped_identifier name: (identifier) @name) \
                     (generic_function function: [(identifier) @name (field_expression field: (field_identifier) @name) \
                     (scoped_identifier name: (identifier) @name)])]) @found (#eq? @name \"{name}\")) \
                     ((macro_invocation macro: (identifier) @name) @found (#eq? @name \"{name}\"))"
                )
            });
        }
    };
    Some(query.to_owned())
}
