//! Python: how an answer is driven through the courier (`python/driver.py`), how its lines are read, how values are
//! written, which rules and which errors there are.

mod advice;
mod call;
mod literal;
mod mutable;
mod query;
mod telling;
mod watch;

use super::{Call, Driving, Language, Prompts, ROUNDS_TIME, Work};
use crate::check::loops::{Loop, Shapes};
use crate::check::observed::{Came, Fault, Kept, Observed, Raised, Reading};
use crate::check::outcome::{Built, End, Exit, Outcome, Response, RunOutcome};
use crate::check::plan::{CaseRun, ID_MARK, Load, Plan, Probed, Process, Program, Run, Soak, Tool};
use crate::check::story::Story;
use crate::check::{Limit, value::Value};
use crate::course::{Growth, Limits};
use serde_json::{Value as Json, json};
use std::collections::BTreeMap;

/// The language.
#[derive(Debug)]
pub(super) struct Python;

const DRIVER: &str = include_str!("python/driver.py");

/// Says where the interpreter is and which version it has, and compiles the driver: that takes it longer than judging
/// seven cases, so it is done once for each interpreter.
const PROBE: &str = "import sys
print(sys.executable)
print('%d.%d' % sys.version_info[:2])
if sys.version_info >= (3, 10):
    import marshal
    print(marshal.dumps(compile(sys.argv[1], '<driver>', 'exec', 0, True)).hex())
";

/// Reads the compiled driver from where requests come from, and runs it. What follows it there is the driver's to read.
const START: &str = "
try:
    from posix import read; requests = 3
except ImportError:
    from nt import read; requests = 0
import marshal
driver, end, rest = b'', b'', b''
while not end:
    part = read(requests, 65536)
    if not part: raise SystemExit
    part, end, rest = part.partition(b'\\n')
    driver += part
exec(marshal.loads(bytes.fromhex(driver.decode())))
";

/// What the driver says when the text is loaded.
const READY: &str = r#"[0,["ok"]]"#;

static TOOL: Tool = Tool {
    name: "Python",
    variable: "LEARN_PYTHON",
    commands: &[&["python3"], &["python"], &["py", "-3"]],
    probe: &[&["-I", "-S", "-c", PROBE, DRIVER]],
    read: read_probe,
    reads: &[
        "lib/python{version}",
        "lib64/python{version}",
        "lib/python3",
        "lib/libpython{version}.so.1.0",
        "lib64/libpython{version}.so.1.0",
    ],
    oldest: (3, 10),
    install: "Install Python 3.10 or newer: from your system's packages, or from https://www.python.org/downloads/. \
              Another one is named with LEARN_PYTHON=/path/to/python3.",
    environment: &[("PYTHONHASHSEED", "0"), ("PYTHONUTF8", "1"), ("PYTHONIOENCODING", "utf-8:backslashreplace")],
    chosen_by: &["PYENV_VERSION", "VIRTUAL_ENV"],
    chosen_in: &[".pyenv/version", ".asdfrc", ".tool-versions"],
};

fn read_probe(said: &str) -> Option<Probed> {
    let mut lines = said.lines();
    let path = lines.next().filter(|path| !path.is_empty())?;
    let (major, minor) = lines.next()?.trim().split_once('.')?;
    let version = (major.parse().ok()?, minor.parse().ok()?);
    // An interpreter that is too old makes nothing ready.
    let ready = lines.next().unwrap_or_default().trim().to_owned();
    Some(Probed { path: path.to_owned(), version, ready })
}

impl Language for Python {
    fn name(&self) -> &'static str {
        "python"
    }

    fn tool(&self) -> &'static Tool {
        &TOOL
    }

    fn grammar(&self) -> tree_sitter::Language {
        tree_sitter_python::LANGUAGE.into()
    }

    fn plan(&self, work: &Work<'_>) -> Plan {
        let load = |what: Json| Some(Load { request: request(&what), ready: READY.into() });
        let quiet = |what: Json| CaseRun { request: Some(request(&what)), stdin: String::new() };
        let (load, cases, process) = match &work.driving {
            Driving::Script { given, results, keeps, cases } => {
                let cases = cases.iter().map(|values| {
                    let values: Vec<_> = given.iter().filter_map(|name| Some((name, values.get(name)?))).collect();
                    quiet(json!(["values", values]))
                });
                let read: Vec<_> = results.iter().chain(*keeps).collect();
                (load(json!(["script", work.file, work.text, given, read])), cases.collect(), Process::Shared)
            }
            Driving::Calls { setup, calls, .. } => {
                let cases = calls.iter().map(|call| quiet(called(*call)));
                (load(json!(["module", work.file, work.text, setup])), cases.collect(), Process::Shared)
            }
            Driving::Program { stdins, prompts } => {
                let prompts = u8::from(*prompts == Prompts::Shown);
                let cases = stdins.iter().map(|stdin| CaseRun {
                    request: Some(request(&json!(["main", work.file, work.text, prompts]))),
                    stdin: (*stdin).to_owned(),
                });
                (None, cases.collect(), Process::Fresh)
            }
        };
        // `-I` would do the same but also ignore PYTHONHASHSEED; the environment is exact, and the driver takes the
        // current folder off the path.
        let args = ["-s", "-S", "-B", "-c", START].map(str::to_owned).to_vec();
        let cases: Vec<_> = cases;
        let first = cases.len();
        let soaks = soaks(work, &args);
        let limits = work.limits;
        let run = Run { program: Program::Tool, args, ready_first: true, load, cases, first, process, limits };
        Plan { tool: &TOOL, files: Vec::new(), kept: Vec::new(), builds: Vec::new(), runs: vec![run], soaks }
    }

    fn together(&self, work: &[Work<'_>]) -> Option<Plan> {
        let mut plans = work.iter().map(|work| self.plan(work));
        let mut together = plans.next()?;
        together.runs.extend(plans.flat_map(|plan| plan.runs));
        together.soaks.clear();
        for run in together.runs.iter_mut().filter(|run| run.process == Process::Shared) {
            run.process = Process::HandedOn;
        }
        Some(together)
    }

    fn refused(&self, _built: &Built) -> Vec<usize> {
        // Nothing is built.
        Vec::new()
    }

    fn read(&self, work: &Work<'_>, outcome: &Outcome) -> Reading {
        let nothing = RunOutcome::default();
        let run = outcome.runs.first().unwrap_or(&nothing);
        if let Some(load) = &run.load {
            let observed = observe(work, 0, load);
            return match observed.came {
                Came::Raised(raised) if !raised.is("MemoryError") => Reading::Broken(vec![fault(raised)]),
                _ => {
                    let rest = run.cases.iter().enumerate().skip(1).map(|(number, case)| observe(work, number, case));
                    Reading::Ran(std::iter::once(observed).chain(rest).collect())
                }
            };
        }
        let observed: Vec<_> = run.cases.iter().enumerate().map(|(n, case)| observe(work, n, case)).collect();
        // A program that does not parse says so in every case.
        if let Some(Came::Raised(raised)) = observed.first().map(|o| &o.came)
            && raised.is("SyntaxError")
            && raised.text.starts_with("  File ")
        {
            return Reading::Broken(vec![fault(raised.clone())]);
        }
        Reading::Ran(observed)
    }

    fn observe(&self, work: &Work<'_>, response: &Response) -> Observed {
        observe(work, usize::MAX, response)
    }

    fn literal(&self, text: &str) -> Result<Value, String> {
        literal::parse(text)
    }

    fn keeps(&self, call: &str) -> Result<(), String> {
        call::values(call).map(drop)
    }

    fn show(&self, value: &Value) -> String {
        literal::show(value)
    }

    fn printed(&self, value: &Value) -> String {
        match value {
            Value::Text(text) => text.clone(),
            other => literal::show(other),
        }
    }

    fn query(&self, feature: &str) -> Option<String> {
        query::of(feature)
    }

    fn advice(&self, fault: &Fault, source: &str) -> String {
        advice::of(fault, source)
    }

    fn mutable(&self) -> &'static crate::check::mutant::Mutable {
        &mutable::TABLE
    }

    fn shapes(&self) -> &'static Shapes {
        &watch::SHAPES
    }

    fn watch(&self, work: &Work<'_>, loops: &[Loop], again: usize) -> Option<Plan> {
        (again == 0).then(|| watch::watched(self.plan(work), work.file, loops))
    }

    fn watched(&self, work: &Work<'_>, outcome: &Outcome) -> Option<Story> {
        watch::read(work.file, outcome)
    }

    fn looking(&self, program: &str, expression: &str) -> String {
        format!("{}\nprint({expression})\n", program.trim_end())
    }

    fn comment(&self) -> &'static str {
        "#"
    }

    fn assigns(&self, line: &str) -> Option<String> {
        let (name, rest) = line.split_once('=')?;
        let name = name.split(':').next()?.trim();
        let is_name = !name.is_empty() && name.chars().all(|letter| letter == '_' || letter.is_alphanumeric());
        (is_name && !rest.starts_with('=')).then(|| name.to_owned())
    }
}

/// What is done over and over, each twice: once counted, once only watched.
fn soaks(work: &Work<'_>, args: &[String]) -> Vec<Soak> {
    let Driving::Calls { setup, .. } = &work.driving else { return Vec::new() };
    let limits = Limits { case: work.limits.case * ROUNDS_TIME, ..work.limits };
    let soak = |growth: &Growth| {
        let run = |counted: u8| {
            let own = (&growth.setup, &growth.each, counted);
            let load = json!(["soak", work.file, work.text, setup, own.0, own.1, own.2]);
            Run {
                program: Program::Tool,
                args: args.to_vec(),
                ready_first: true,
                load: Some(Load { request: request(&load), ready: READY.into() }),
                cases: Vec::new(),
                first: 0,
                process: Process::Shared,
                limits,
            }
        };
        Soak { close: run(1), long: run(0), request: r#"[{id},"rounds",{rounds}]"#.into(), schedule: growth.into() }
    };
    work.growth.iter().map(soak).collect()
}

/// What the courier is asked to do for a call. One whose values must stay as they are is sent in its parts.
fn called(call: Call<'_>) -> Json {
    match call::parts(call.text) {
        Ok(parts) if call.keeps => json!(["kept", parts.function, parts.inputs]),
        _ => json!(["call", call.text]),
    }
}

/// A request for something, with the mark of its id in front.
fn request(what: &Json) -> String {
    what.to_string().replacen('[', &format!("[{ID_MARK},"), 1)
}

/// What the response to a request means; `number` counts them from 0.
fn observe(work: &Work<'_>, number: usize, response: &Response) -> Observed {
    let mut kept = Vec::new();
    let came = match &response.end {
        End::Answer(line) => match answer(work, number, line) {
            Some((came, found)) => {
                kept = found;
                came
            }
            None => Came::Died("gave an answer that cannot be read".to_owned()),
        },
        End::Exit(exit) => ended(*exit, &response.stderr),
        End::Limit(limit) => Came::Stopped(*limit),
        End::Breach => Came::Died("wrote on the line that belongs to the checks".to_owned()),
        End::TooLong => Came::Died("left a value that is too large to look at".to_owned()),
        End::NotRun => Came::NotRun,
    };
    let came = match came {
        Came::Raised(raised) if raised.is("MemoryError") => Came::Stopped(Limit::Memory),
        other => other,
    };
    let (stdout, mut stderr) = (response.stdout.clone(), response.stderr.clone());
    if came == Came::Stopped(Limit::Memory) && !matches!(response.end, End::Answer(_)) {
        // The courier had no memory left to tell of it; how it ended is not the learner's to read.
        let is_own = |line: &&str| !line.starts_with("Traceback ") && !line.starts_with("MemoryError");
        stderr = stderr.split_inclusive('\n').take_while(is_own).collect();
    }
    Observed { came, kept, stdout, stderr, truncated: response.truncated }
}

fn answer(work: &Work<'_>, number: usize, line: &str) -> Option<(Came, Vec<Kept>)> {
    let json: Json = serde_json::from_str(line).ok()?;
    let [_, said] = json.as_array()?.as_slice() else { return None };
    let parts = said.as_array()?;
    let came = match (parts.first()?.as_str()?, &parts[1..], &work.driving) {
        ("ok", [], Driving::Program { .. }) => Came::Ended,
        ("v", [value], Driving::Calls { calls, .. }) if !calls.get(number)?.keeps => {
            Came::Value(Value::from_canonical(value)?)
        }
        ("k", [value, names, now], Driving::Calls { calls, .. }) => {
            let call = calls.get(number).filter(|call| call.keeps)?;
            let kept = kept_of_call(call.text, names.as_array()?, now.as_array()?)?;
            return Some((Came::Value(Value::from_canonical(value)?), kept));
        }
        ("r", [values], Driving::Script { results, keeps, cases, .. }) => {
            let values = values.as_array()?;
            let (left_over, now) = values.split_at_checked(results.len())?;
            let kept = kept_of_script(keeps, cases.get(number)?, now)?;
            return Some((Came::Results(left(results, left_over)?), kept));
        }
        ("x", [classes, message, words, place], _) => {
            let told = telling::tell(work.file, work.text, words.as_str()?, place)?;
            Came::Raised(Raised {
                classes: classes
                    .as_array()?
                    .iter()
                    .map(|class| Some(class_name(class.as_str()?)))
                    .collect::<Option<_>>()?,
                message: message.as_str()?.to_owned(),
                line: told.line,
                column: told.column,
                text: told.text,
            })
        }
        ("e", [why], Driving::Calls { .. } | Driving::Script { .. }) => {
            Came::Died(format!("left a value that the checks cannot look at: {}", why.as_str()?))
        }
        _ => return None,
    };
    Some((came, Vec::new()))
}

/// What went into a call and what it is now. What went in is read from the call itself: the courier is not asked.
fn kept_of_call(call: &str, names: &[Json], now: &[Json]) -> Option<Vec<Kept>> {
    let (parts, values) = (call::parts(call).ok()?, call::values(call).ok()?);
    if now.len() != values.len() {
        return None;
    }
    let all = parts.inputs.iter().zip(values).zip(now).enumerate();
    all.map(|(place, (((keyword, _), was), now))| {
        let own = names.get(place).and_then(Json::as_str).filter(|name| !name.is_empty());
        let name = match (*keyword, own) {
            ("", Some(name)) => name.to_owned(),
            ("", None) => format!("value {}", place + 1),
            (keyword, _) => keyword.to_owned(),
        };
        Some(Kept { name, was, is: Value::from_canonical(now)? })
    })
    .collect()
}

/// The same for the given names of a script. A value that cannot be read was complained of when the course was checked.
fn kept_of_script(keeps: &[String], given: &BTreeMap<String, String>, now: &[Json]) -> Option<Vec<Kept>> {
    if now.len() != keeps.len() {
        return None;
    }
    let pairs = keeps.iter().zip(now).filter_map(|(name, now)| {
        let was = literal::parse(given.get(name)?).ok()?;
        // A name that is deleted at the end has no value to show.
        let is =
            if now[0] == "u" { Some(Value::Opaque("builtins.missing".into())) } else { Value::from_canonical(now) };
        Some(is.map(|is| Kept { name: name.clone(), was, is }))
    });
    pairs.collect()
}

/// The name of a class as cases speak of it. The courier marks classes that are not built in; the mark stays where the
/// learner's class has the name of a built-in one.
fn class_name(sent: &str) -> String {
    match sent.strip_prefix("user:") {
        Some(own) if !BUILT_IN.contains(&own) => own.to_owned(),
        _ => sent.to_owned(),
    }
}

/// The built-in exceptions that a case may name.
const BUILT_IN: [&str; 32] = [
    "ArithmeticError",
    "AssertionError",
    "AttributeError",
    "BaseException",
    "EOFError",
    "Exception",
    "FileExistsError",
    "FileNotFoundError",
    "FloatingPointError",
    "ImportError",
    "IndexError",
    "InterruptedError",
    "KeyError",
    "KeyboardInterrupt",
    "LookupError",
    "MemoryError",
    "ModuleNotFoundError",
    "NameError",
    "NotImplementedError",
    "OSError",
    "OverflowError",
    "PermissionError",
    "RecursionError",
    "RuntimeError",
    "StopIteration",
    "SystemExit",
    "TimeoutError",
    "TypeError",
    "UnicodeError",
    "ValueError",
    "Warning",
    "ZeroDivisionError",
];

/// The values under the result names; `["u"]` is a name that was not set.
fn left(names: &[String], values: &[Json]) -> Option<BTreeMap<String, Option<Value>>> {
    if names.len() != values.len() {
        return None;
    }
    let value = |json: &Json| match json.as_array()?.as_slice() {
        [tag] if tag == "u" => Some(None),
        _ => Value::from_canonical(json).map(Some),
    };
    names.iter().zip(values).map(|(name, json)| Some((name.clone(), value(json)?))).collect()
}

/// A process that ended without an answer.
fn ended(exit: Exit, stderr: &str) -> Came {
    const SIGXCPU: i32 = 24;
    match (exit.code, exit.signal) {
        (_, Some(SIGXCPU)) => Came::Stopped(Limit::Time),
        _ if stderr.contains("MemoryError") => Came::Stopped(Limit::Memory),
        (_, Some(signal)) => Came::Died(format!("crashed Python itself (signal {signal})")),
        (Some(code), None) => Came::Died(format!("ended the whole process (status {code}) before it could answer")),
        (None, None) => Came::Died("ended before it could answer".to_owned()),
    }
}

/// An exception that stopped the text before any case.
fn fault(raised: Raised) -> Fault {
    Fault {
        kind: raised.class().to_owned(),
        message: raised.message,
        line: raised.line,
        column: raised.column,
        text: raised.text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    proptest::proptest! {
        #[test]
        fn no_line_of_a_courier_is_too_odd(
            line in r#"\[1,\[("v"|"k"|"r"|"x"|"e"|"ok")?(,(\["(i|f|s|l|d|y|n|u|o)"(,("[-0-9a-fx.p+é]{0,6}"|\[\]|true|1))?\]|"a"|7|\[\])){0,5}\]\]"#
        ) {
            let results = ["level".to_owned()];
            let cases = vec![];
            let driving = Driving::Script { given: &[], results: &results, keeps: &[], cases };
            let work = Work { file: "a.py", text: "", driving, growth: &[], limits: Limits::default() };
            let _ = answer(&work, 0, &line);
            let (types, calls) = (BTreeMap::new(), vec![Call { text: "f([1])", keeps: true }]);
            let work = Work { driving: Driving::Calls { types: &types, setup: "", calls }, ..work };
            let _ = answer(&work, 0, &line);
        }
    }
}
