//! How a Rust program is watched.

use super::super::{Language, Work};
use crate::check::loops::{Loop, Shapes};
use crate::check::outcome::Outcome;
use crate::check::plan::Plan;
use crate::check::story::{self, Story};

/// What loops are made of in Rust's grammar.
pub(super) static SHAPES: Shapes = Shapes {
    loops: &[
        ("while_expression", "while", "condition"),
        ("for_expression", "for", "value"),
        ("loop_expression", "loop", ""),
    ],
    sets: "pattern",
    apart: &["function_item", "closure_expression", "impl_item", "mod_item", "macro_definition"],
    guards: &["if_expression"],
    exits: &[
        ("break_expression", "break", false),
        ("return_expression", "return", true),
        ("try_expression", "?", true),
    ],
    skips: &["continue_expression"],
    assigns: &[("assignment_expression", "left"), ("compound_assignment_expr", "left")],
    makes: &[("let_declaration", "pattern"), ("for_expression", "pattern"), ("let_condition", "pattern")],
    members: ("field_expression", "value", "field"),
    call: "call_expression",
    items: ("index_expression", ""),
    changers: &[
        "push",
        "push_str",
        "push_back",
        "push_front",
        "extend",
        "insert",
        "append",
        "pop",
        "pop_front",
        "pop_back",
        "remove",
        "clear",
        "truncate",
        "drain",
        "next",
    ],
    prints: &["println!", "print!"],
    always: &["true"],
};

pub(super) fn watched(_language: &dyn Language, _work: &Work<'_>, _loops: &[Loop], _again: usize) -> Option<Plan> {
    None
}

pub(super) fn read(outcome: &Outcome) -> Option<Story> {
    story::read(&outcome.runs.first()?.cases.first()?.stderr)
}
