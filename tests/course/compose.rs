//! The agent of a lab runs with references in place of its own functions, and what does not fit is told at its place.

use crate::small;
use std::collections::BTreeMap;

const AGENT: &str = "def alert(cpu):\n    return cpu >= 90\n\n\ndef watch(readings):\n    for cpu in readings:\n        \
                     yield 'page' if alert(cpu) else 'quiet'\n";
const RUN: &str = "import agent\n\nfor said in agent.watch([89, 90]):\n    print(said)\n";
const LIST: &str = "run = \"parts.py\"\n\n[[part]]\nfunction = \"alert\"\nfile = \"agent.py\"\n\
                    exercise = \"python/if/first-alert\"\ngives = \"alert\"\n";
const SOLUTION: &str = "exercises/python/if/first-alert/solution.py";

/// The small course with an agent that is made of one part.
fn files() -> BTreeMap<String, String> {
    let mut files = small::files();
    let lab = "title = \"The lab\"\nsteps = []\nagent = [\"agent.py\"]\n";
    for (name, text) in [("lab.toml", lab), ("agent/agent.py", AGENT), ("parts.py", RUN), ("parts.toml", LIST)] {
        files.insert(format!("lessons/lab/{name}"), text.to_owned());
    }
    files
}

/// What is found in how the agent is put together, after one text was changed.
#[track_caller]
fn breaks(path: &str, from: &str, to: &str, expected: &[&str]) {
    let mut files = files();
    let text = files.get_mut(path).unwrap();
    assert!(text.contains(from), "{path} does not hold {from}");
    *text = text.replace(from, to);
    let found = small::found(&files);
    let told: Vec<String> =
        found.iter().filter(|finding| finding.complaint.rule == "compose").map(ToString::to_string).collect();
    assert_eq!(told, expected, "{path}: {from} -> {to}");
}

#[test]
fn an_agent_that_runs_with_the_references_is_clean() {
    assert_eq!(small::found(&files()), []);
}

#[test]
fn a_reference_that_the_agent_cannot_use_is_found_at_its_line() {
    let advice = "mend it, or the function in lessons/lab/agent/agent.py; lessons/lab/parts.toml puts them together";
    let cannot = "the agent cannot use this reference as its `alert`";
    // A result that means something else to the agent.
    breaks(
        SOLUTION,
        "alert = False",
        "alert = \"no\"",
        &[&format!("{SOLUTION}:3: {cannot}: it says \"page\" instead of \"quiet\" [compose]\n  {advice}")],
    );
    // A value that the agent has, and that the reference does not expect.
    breaks(
        SOLUTION,
        "if cpu >= 90:",
        "if cpu >= 90 and cpu[0]:",
        &[&format!("{SOLUTION}:4: {cannot}: TypeError: 'int' object is not subscriptable [compose]\n  {advice}")],
    );
}

#[test]
fn a_name_that_is_gone_is_found_where_it_is_listed() {
    let list = "lessons/lab/parts.toml:3";
    let gone = "lessons/lab/agent/agent.py has no function `alert` any more [compose]";
    let advice = "mend the name, put the function back, or take the part out";
    breaks("lessons/lab/agent/agent.py", "alert(", "must_alert(", &[&format!("{list}: {gone}\n  {advice}")]);
    breaks(
        "lessons/lab/parts.toml",
        "first-alert",
        "last-alert",
        &[&format!(
            "{list}: the course has no exercise python/if/last-alert [compose]\n  write its whole id: track/chapter/name"
        )],
    );
    breaks(
        "lessons/lab/parts.toml",
        "gives = \"alert\"",
        "gives = \"alarm\"",
        &[&format!(
            "{list}: python/if/first-alert leaves no result `alarm`; it leaves alert [compose]\n  a function stands in \
             under its own name; a script needs `gives`, one of its results"
        )],
    );
    breaks(
        "lessons/lab/parts.toml",
        "gives =",
        "give =",
        &["lessons/lab/parts.toml:7: unknown field `give`, expected one of `function`, `file`, `exercise`, `gives` \
           [compose]\n  docs/format.md shows how the parts of the agent are listed"],
    );
}

#[test]
fn a_run_that_shows_nothing_is_found() {
    breaks(
        "lessons/lab/agent/agent.py",
        "if alert(cpu)",
        "if cpu >= 90",
        &[
            "lessons/lab/parts.toml:3: the agent never calls `alert`, so nothing shows whether python/if/first-alert fits \
           [compose]\n  let the agent use it, let it run until it does, or take the part out",
        ],
    );
    breaks(
        "lessons/lab/parts.py",
        "agent.watch",
        "agent.look",
        &[
            "lessons/lab/parts.toml: the agent does not run to its end: AttributeError: module 'agent' has no attribute \
           'look' [compose]\n  mend the agent, or the program that `run` names",
        ],
    );
}
