//! What learners write in the earlier chapters must fit together: the agent of the lab runs with the references of
//! exercises in place of its own functions, and does the same as without them.
//!
//! Which function comes from which exercise is said in `lessons/lab/parts.toml`; a course without that file promises
//! nothing. The program that lets the agent run is the course's, too: what it prints is what is compared.

use super::finding::Finding;
use super::lines;
use super::units::{Done, Workshop};
use crate::course::{Course, Drive, Exercise, Source};
use crate::host::judge::JudgeError;
use crate::lab::Texts;
use crate::lab::trial::Job;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use toml::Spanned;

/// Where the parts are listed.
const LIST: &str = "lessons/lab/parts.toml";

const RULE: &str = "compose";

/// Seconds that the agent may take. It needs one or two; a reference without an end is not waited for long.
const SECONDS: u64 = 20;

const STAND_IN: &str = include_str!("compose/stand_in.py");

/// The agent and what may stand in for its own functions.
#[derive(Debug)]
pub(super) struct Agent {
    /// Its files, below its folder.
    files: BTreeMap<String, String>,
    /// The program that lets it run.
    run: String,
    parts: Vec<Part>,
}

/// A function of the agent that a learner has written before.
#[derive(Debug, Serialize)]
struct Part {
    function: String,
    /// The agent's module that has it, as Python names it.
    module: String,
    /// The exercise.
    exercise: String,
    /// The file of the reference, and its text.
    solution: String,
    text: String,
    /// Of a script: the given names, and the result that the function hands back. Of a function: nothing.
    given: Vec<String>,
    gives: String,
    /// The agent's file.
    #[serde(skip)]
    file: String,
    /// Where the part is listed.
    #[serde(skip)]
    line: usize,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Listed {
    run: String,
    #[serde(default)]
    part: Vec<Spanned<ListedPart>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ListedPart {
    function: String,
    file: String,
    exercise: String,
    #[serde(default)]
    gives: String,
}

impl Agent {
    /// Whether one of its functions comes from an exercise that is asked for.
    pub(super) fn wants(&self, asked: impl Fn(&str) -> bool) -> bool {
        self.parts.iter().any(|part| asked(&part.exercise))
    }
}

/// Reads the list: the agent, if the course has one that is put together so, and what is wrong with the list.
pub(super) fn read(course: &Course, source: &dyn Source) -> (Option<Agent>, Vec<Finding>) {
    if !source.names("lessons/lab").iter().any(|name| LIST.ends_with(&format!("/{name}"))) {
        return (None, Vec::new());
    }
    let fault = |line, what: &str, advice: &str| Finding::fault(LIST, line, RULE, what, advice);
    let shown = "docs/format.md shows how the parts of the agent are listed";
    let text = match source.read(LIST) {
        Ok(text) => text,
        Err(error) => return (None, vec![fault(None, &error.to_string(), shown)]),
    };
    let listed: Listed = match toml::from_str(&text) {
        Ok(listed) => listed,
        Err(error) => {
            let line = error.span().map(|span| line_of(&text, span.start));
            return (None, vec![fault(line, error.message(), shown)]);
        }
    };
    let files = match Texts::open(source) {
        Ok(Some(texts)) => texts.agent,
        Ok(None) => {
            return (None, vec![fault(None, "there is no lab whose agent has parts", "add lessons/lab/lab.toml")]);
        }
        Err(complaint) => return (None, vec![complaint.into()]),
    };
    let run = match source.read(&format!("lessons/lab/{}", listed.run)) {
        Ok(run) => run,
        Err(error) => {
            let advice = "`run` names the program beside this file that lets the agent run";
            return (None, vec![fault(lines::line_with(&text, "run"), &error.to_string(), advice)]);
        }
    };
    let (mut parts, mut findings) = (Vec::new(), Vec::new());
    for one in listed.part {
        let line = line_of(&text, one.span().start);
        match part(course, &files, one.into_inner(), line) {
            Ok(part) => parts.push(part),
            Err((what, advice)) => findings.push(fault(Some(line), &what, &advice)),
        }
    }
    (Some(Agent { files, run, parts }), findings)
}

/// The line (from 1) of a byte offset.
fn line_of(text: &str, offset: usize) -> usize {
    text.bytes().take(offset).filter(|byte| *byte == b'\n').count() + 1
}

/// A part as it is listed, or why it cannot stand in.
fn part(
    course: &Course,
    files: &BTreeMap<String, String>,
    listed: ListedPart,
    line: usize,
) -> Result<Part, (String, String)> {
    let ListedPart { function, file, exercise, gives } = listed;
    let told = |what: String, advice: &str| Err((what, advice.to_owned()));
    let Some(text) = files.get(&file) else {
        return told(format!("the agent has no file {file}"), "name one that lab.toml lists under `agent`");
    };
    if !text.lines().any(|line| line.starts_with(&format!("def {function}("))) {
        let advice = "mend the name, put the function back, or take the part out";
        return told(format!("lessons/lab/agent/{file} has no function `{function}` any more"), advice);
    }
    let Some(found) = course.exercises().find(|one| one.id.to_string() == exercise) else {
        return told(format!("the course has no exercise {exercise}"), "write its whole id: track/chapter/name");
    };
    if course.track(&found.id.track).is_none_or(|track| track.language != "python") {
        return told(format!("{exercise} is not written in Python, and the agent is"), "take the part out");
    }
    let given = given(found, &function, &gives).map_err(|what| {
        let advice = "a function stands in under its own name; a script needs `gives`, one of its results";
        (what, advice.to_owned())
    })?;
    let module = file.trim_end_matches(".py").trim_end_matches("/__init__").replace('/', ".");
    let (solution, text) = (lines::program(found, "solution"), found.solution.clone());
    Ok(Part { function, module, exercise, solution, text, given, gives, file, line })
}

/// The parameters that a script gets as a function, or why an exercise does not have what the agent needs.
fn given(exercise: &Exercise, function: &str, gives: &str) -> Result<Vec<String>, String> {
    match &exercise.drive {
        Drive::Function { types, .. } if !gives.is_empty() => {
            let names: Vec<&str> = types.keys().map(String::as_str).collect();
            Err(format!("`gives` is for a script, and {} asks for a function: {}", exercise.id, names.join(", ")))
        }
        Drive::Function { types, .. } if types.contains_key(function) => Ok(Vec::new()),
        Drive::Function { .. } => Err(format!("{} asks for no function `{function}`", exercise.id)),
        Drive::Script { given, results, .. } if results.iter().any(|name| name == gives) => Ok(given.clone()),
        Drive::Script { results, .. } => {
            Err(format!("{} leaves no result `{gives}`; it leaves {}", exercise.id, results.join(", ")))
        }
        Drive::Program | Drive::Nothing => Err(format!("nothing in {} can be called", exercise.id)),
    }
}

/// Runs the agent as it is and with all its parts, and looks closer if that is not the same.
pub(super) fn check(workshop: &Workshop<'_>, agent: &Agent) -> Result<Done, JudgeError> {
    let mut done = Done { programs: 2, ..Done::default() };
    let own = run(workshop, agent, &[])?;
    if let Some(trouble) = &own.trouble {
        let what = format!("the agent does not run to its end: {trouble}");
        done.findings.push(Finding::fault(LIST, None, RULE, &what, "mend the agent, or the program that `run` names"));
        return Ok(done);
    }
    let all: Vec<&Part> = agent.parts.iter().collect();
    let together = run(workshop, agent, &all)?;
    if !differs(&own, &together) {
        done.findings.extend(idle(agent, &together));
        return Ok(done);
    }
    for part in &all {
        let alone = run(workshop, agent, &[part])?;
        done.programs += 1;
        done.findings.extend(told(part, &own, &alone));
    }
    if done.findings.is_empty() {
        let what = format!("each reference fits the agent, and all together do not: {}", difference(&own, &together));
        done.findings.push(Finding::fault(
            LIST,
            None,
            RULE,
            &what,
            "look for one that keeps or changes what it is given",
        ));
    }
    Ok(done)
}

/// What the agent did.
#[derive(Debug, Default)]
struct Did {
    printed: String,
    /// How often each part was called.
    calls: BTreeMap<String, u64>,
    /// Why it did not end well.
    trouble: Option<String>,
    /// The innermost line of a reference where that was.
    at: Option<usize>,
}

fn run(workshop: &Workshop<'_>, agent: &Agent, parts: &[&Part]) -> Result<Did, JudgeError> {
    let mut files: Vec<(String, String)> =
        agent.files.iter().map(|(path, text)| (format!("agent/{path}"), text.clone())).collect();
    files.push(("stand_in.py".into(), STAND_IN.into()));
    files.push(("run.py".into(), agent.run.clone()));
    files.push(("parts.json".into(), serde_json::json!(parts).to_string()));
    let args = ["-B", "-X", "utf8", "stand_in.py"].map(str::to_owned).into();
    let job = Job { name: "compose".into(), files, args, seconds: SECONDS };
    let ran = workshop.judge.attempt(&job, workshop.cancel)?;
    Ok(read_run(ran.stdout, &ran.stderr, ran.stopped))
}

#[derive(Deserialize)]
struct Tally {
    calls: BTreeMap<String, u64>,
}

fn read_run(printed: String, stderr: &str, stopped: bool) -> Did {
    let last = stderr.lines().rev().map(str::trim).find(|line| !line.is_empty()).unwrap_or_default();
    let tally = serde_json::from_str::<Tally>(last).ok().filter(|_| !stopped);
    let trouble = match &tally {
        Some(_) if printed.trim().is_empty() => Some("it prints nothing that could be compared".to_owned()),
        Some(_) => None,
        None if stopped => Some(format!("it was stopped after {SECONDS} seconds, or for want of memory")),
        None => Some(if last.is_empty() { "it ends without a word".into() } else { last.to_owned() }),
    };
    let line = stderr.lines().rev().find_map(|line| line.trim().strip_prefix("File \"exercises/"));
    let at = line.and_then(|line| line.split("line ").nth(1)?.split(',').next()?.parse().ok());
    Did { printed, calls: tally.map(|tally| tally.calls).unwrap_or_default(), trouble, at }
}

fn differs(own: &Did, other: &Did) -> bool {
    other.trouble.is_some() || own.printed != other.printed
}

/// What is told of a part that stood in alone.
fn told(part: &Part, own: &Did, alone: &Did) -> Option<Finding> {
    if !differs(own, alone) {
        return None;
    }
    let name = format!("def {}(", part.function);
    let begins = || lines::line_with(&part.text, &name).or_else(|| first_line_of_work(&part.text, &part.given));
    let line = alone.at.or_else(begins);
    let what = format!("the agent cannot use this reference as its `{}`: {}", part.function, difference(own, alone));
    let advice = format!("mend it, or the function in lessons/lab/agent/{}; {LIST} puts them together", part.file);
    Some(Finding::fault(&part.solution, line, RULE, &what, &advice))
}

/// The first line of a script below what is given.
fn first_line_of_work(text: &str, given: &[String]) -> Option<usize> {
    let is_given = |line: &str| {
        given.iter().any(|name| line.strip_prefix(name.as_str()).is_some_and(|rest| rest.starts_with(" =")))
    };
    text.lines().position(|line| !line.trim().is_empty() && !is_given(line)).map(|index| index + 1)
}

/// Where two runs part.
fn difference(own: &Did, other: &Did) -> String {
    if let Some(trouble) = &other.trouble {
        return trouble.clone();
    }
    let (mut mine, mut theirs) = (own.printed.lines(), other.printed.lines());
    loop {
        match (mine.next(), theirs.next()) {
            (Some(a), Some(b)) if a == b => {}
            (a, b) => {
                let said = |line: Option<&str>| line.map_or("nothing more".to_owned(), |line| format!("\"{line}\""));
                return format!("it says {} instead of {}", said(b), said(a));
            }
        }
    }
}

/// Parts that are never called: the run says nothing about them.
fn idle(agent: &Agent, together: &Did) -> Vec<Finding> {
    let idle = agent.parts.iter().filter(|part| together.calls.get(&part.function).is_none_or(|calls| *calls == 0));
    let told = |part: &Part| {
        let what =
            format!("the agent never calls `{}`, so nothing shows whether {} fits", part.function, part.exercise);
        let advice = "let the agent use it, let it run until it does, or take the part out";
        Finding::fault(LIST, Some(part.line), RULE, &what, advice)
    };
    idle.map(told).collect()
}
