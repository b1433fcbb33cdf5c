//! Which places of a Rust program can be changed to make a mutant. A `let` is not left out: that never compiles.

use crate::check::mutant::Mutable;

pub(super) static TABLE: Mutable = Mutable {
    operators: &["binary_expression", "compound_assignment_expr"],
    swaps: &[
        ("<", "<="),
        ("<=", "<"),
        (">", ">="),
        (">=", ">"),
        ("==", "!="),
        ("!=", "=="),
        ("&&", "||"),
        ("||", "&&"),
        ("+", "-"),
        ("-", "+"),
        ("*", "+"),
        ("/", "*"),
        ("%", "+"),
        ("+=", "-="),
        ("-=", "+="),
        ("*=", "+="),
    ],
    numbers: &["integer_literal", "float_literal"],
    truths: &["boolean_literal"],
    questions: &["if_expression", "while_expression"],
    negation: ("!(", ")"),
    fixed: &["let_condition", "let_chain"],
    statements: &["expression_statement"],
    nothing: "",
    branches: &["else_clause"],
    prints: &["println!", "print!", "eprintln!"],
};
