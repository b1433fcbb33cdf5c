//! How a Rust program is watched: a copy with marks (`marks`) is built with the watcher (`watcher.rs`), which follows the
//! marks for a short time and then tells where they are. All of it is safe code, as the learner's own must be.

mod marks;

use super::super::{Driving, Language, Work};
use super::{Rust, compiler, publish};
use crate::check::loops::{Loop, Shapes};
use crate::check::outcome::{End, Outcome};
use crate::check::plan::{Kept, Plan};
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

/// What is built once of the watcher.
const WATCHER: &str = include_str!("watcher.rs");
const BUILT: [&str; 7] = ["watcher.rs", "--crate-name", "watch", "--crate-type", "rlib", "-C", "codegen-units=1"];

/// How the watcher ends a program.
const ENDED: i32 = 71;

/// What the watcher may say: it tells on the way too.
const SAID: usize = 1 << 20;

/// The plan of one case with marks in the text: first with the values behind names, then, where that does not compile,
/// without.
pub(super) fn watched(language: &Rust, work: &Work<'_>, loops: &[Loop], again: usize) -> Option<Plan> {
    if again > 1 || matches!(work.driving, Driving::Script { .. }) {
        return None;
    }
    let grammar = language.grammar();
    let marked = marks::marked(&grammar, work.text, loops, again == 0)?;
    let mut plan = language.plan(work);
    for (name, text) in &mut plan.files {
        if name == work.file {
            text.clone_from(&marked);
        } else if name == "published.rs" {
            *text = publish::of(&grammar, &marked);
        }
    }
    for build in &mut plan.builds {
        build.args.extend(["--extern", "watch=libwatch.rlib", "-L", "."].map(str::to_owned));
        build.on_failure = None;
    }
    plan.kept.push(Kept { name: "libwatch.rlib", source: ("watcher.rs", WATCHER), args: compiler(&BUILT) });
    for run in &mut plan.runs {
        run.limits.output = SAID;
    }
    Some(plan)
}

/// What the watcher told. A program that came to an end by itself has no story.
pub(super) fn read(outcome: &Outcome) -> Option<Story> {
    let response = outcome.runs.first()?.cases.first()?;
    let stopped = match &response.end {
        End::Exit(exit) => exit.code == Some(ENDED) || exit.signal.is_some(),
        End::Limit(_) => true,
        End::Answer(_) | End::Breach | End::TooLong | End::NotRun => false,
    };
    let story = story::read(&response.stderr).filter(|_| stopped)?;
    Some(Story { one_step: story.turns.is_empty(), ..story })
}
