//! How a Python program is watched: the courier as always, and around it a watcher (`watch.py`) that follows the lines of
//! the learner's file for a short time and then tells where they are. `sys.settrace` is the same in all versions from 3.10.

use crate::check::loops::{Loop, Shapes};
use crate::check::outcome::{Outcome, Response};
use crate::check::plan::Plan;
use crate::check::story::{self, Story};
use serde_json::json;

const WATCH: &str = include_str!("watch.py");

/// How much of the time that there is the learner's lines are followed. What takes one step longer than that and a third
/// more is stopped.
const SHARE: f64 = 0.3;

/// What loops are made of in Python's grammar.
pub(super) static SHAPES: Shapes = Shapes {
    loops: &[("while_statement", "while", "condition"), ("for_statement", "for", "right")],
    sets: "left",
    apart: &["function_definition", "class_definition", "lambda"],
    guards: &["if_statement", "elif_clause"],
    exits: &[
        ("break_statement", "break", false),
        ("return_statement", "return", true),
        ("raise_statement", "raise", true),
    ],
    skips: &["continue_statement"],
    assigns: &[
        ("assignment", "left"),
        ("augmented_assignment", "left"),
        ("named_expression", "name"),
        ("for_statement", "left"),
    ],
    makes: &[],
    members: ("attribute", "object", "attribute"),
    call: "call",
    items: ("subscript", "value"),
    changers: &[
        "append",
        "appendleft",
        "extend",
        "insert",
        "add",
        "update",
        "setdefault",
        "pop",
        "popleft",
        "popitem",
        "remove",
        "discard",
        "clear",
    ],
    prints: &["print("],
    always: &["True", "1", "(True)"],
};

/// The plan of one case with a watcher around it.
pub(super) fn watched(mut plan: Plan, file: &str, loops: &[Loop]) -> Plan {
    let all: Vec<_> =
        loops.iter().map(|one| json!([one.line, one.end, one.first, one.watched(), one.marked()])).collect();
    for run in &mut plan.runs {
        if let Some(start) = run.args.last_mut() {
            let time = run.limits.case.as_secs_f64() * SHARE;
            *start = format!("{WATCH}\n_watch({}, {}, {time})\n{start}", json!(file), json!(all));
        }
    }
    plan
}

/// What the watcher told.
pub(super) fn read(file: &str, outcome: &Outcome) -> Option<Story> {
    let run = outcome.runs.first()?;
    let response = run.load.as_ref().or_else(|| run.cases.first())?;
    story::read(&response.stderr).or_else(|| one_step(file, response))
}

/// Where Python's own watch over a step that does not come back says it is: `  File "stuck.py", line 3 in <module>`.
fn one_step(file: &str, response: &Response) -> Option<Story> {
    let (_, said) = response.stderr.rsplit_once("Timeout (")?;
    let start = format!("  File \"{file}\", line ");
    let line = said.lines().find_map(|line| line.strip_prefix(&start)?.split(' ').next()?.parse().ok())?;
    Some(Story { line, one_step: true, ..Story::default() })
}
