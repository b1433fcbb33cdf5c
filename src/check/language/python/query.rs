//! Python's constructs by the words of a rule.

/// The tree-sitter query for a construct; what counts is captured as `@found`.
pub(super) fn of(feature: &str) -> Option<String> {
    let query = match feature {
        "if" => "[(if_statement) (conditional_expression) (if_clause)] @found",
        "if statement" => "(if_statement) @found",
        "else" => "[(else_clause) (conditional_expression)] @found",
        "elif" => "(elif_clause) @found",
        "for" => "[(for_statement) (for_in_clause)] @found",
        "while" => "(while_statement) @found",
        "match" => "(match_statement) @found",
        "def" => "(function_definition) @found",
        "return" => "(return_statement) @found",
        "break" => "(break_statement) @found",
        "continue" => "(continue_statement) @found",
        "and" => r#"(boolean_operator operator: "and") @found"#,
        "or" => r#"(boolean_operator operator: "or") @found"#,
        "not" => "(not_operator) @found",
        "number" => "[(integer) (float)] @found",
        _ => {
            let name = feature.strip_prefix("call ")?;
            let plain = !name.is_empty() && name.chars().all(|letter| letter == '_' || letter.is_ascii_alphanumeric());
            return plain.then(|| {
                format!(
                    "((call function: [(identifier) @name (attribute attribute: (identifier) @name)]) @found \
                     (#eq? @name \"{name}\"))"
                )
            });
        }
    };
    Some(query.to_owned())
}
