//! `learn doctor`: what was found on this machine and what to do about what is missing.
//!
//! A track works if the reference of its first exercise with one passes: that tries interpreter, compiler, linker,
//! temporary folder and limits in one go, without this room knowing a language.

use super::Exit;
use super::args::{DoctorArgs, Global};
use super::out::{Out, glyphs, span, strong};
use super::session::{Session, find_workspace, learn_home};
use super::trouble::Trouble;
use crate::check::{Submission, plan_program};
use crate::course::{Course, Track};
use crate::host;
use crate::host::judge::{Cancel, Judge};
use crate::host::sandbox::Layers;
use crate::host::settings::{Settings, SettingsFile};
use crate::markdown::Glyphs;
use crate::markdown::page::Role;
use serde::Serialize;
use std::env;
use std::io::{self, IsTerminal};

/// One thing that was looked at.
#[derive(Serialize)]
struct Finding {
    name: String,
    state: Health,
    /// What was found.
    found: String,
    /// What to do; empty if nothing.
    advice: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
enum Health {
    /// It works.
    Ok,
    /// It works, and something should be known.
    Note,
    /// It is missing or does not work.
    Missing,
}

#[derive(Serialize)]
struct Report {
    format: u32,
    version: &'static str,
    /// Whether answers of at least one track can be checked.
    ready: bool,
    findings: Vec<Finding>,
}

impl Finding {
    fn new(name: &str, state: Health, found: impl Into<String>) -> Self {
        Self { name: name.into(), state, found: found.into(), advice: String::new() }
    }

    fn advise(self, advice: impl Into<String>) -> Self {
        Self { advice: advice.into(), ..self }
    }
}

pub(super) fn run(global: &Global, args: &DoctorArgs) -> Result<Exit, Trouble> {
    let settings = SettingsFile::of_this_system().load();
    let mut findings = Vec::new();
    let mut ready = false;
    let judge = Judge::new();
    match host::course::open(global.course.as_deref()) {
        Ok(course) => {
            findings.push(course_finding(global, &course));
            for track in &course.tracks {
                findings.push(tool(&judge, track));
                let trial = trial(&judge, track);
                ready |= trial.state == Health::Ok;
                findings.push(trial);
            }
        }
        Err(error) => {
            let advice = "`learn course check DIR` says what to mend";
            findings.push(Finding::new("course", Health::Missing, error.to_string()).advise(advice));
        }
    }
    let usual = Settings::default();
    findings.push(folder(global, settings.as_ref().unwrap_or(&usual)));
    findings.push(match settings {
        Ok(_) => Finding::new("settings", Health::Ok, settings_place()),
        Err(error) => Finding::new("settings", Health::Note, error.to_string()),
    });
    findings.push(terminal(global));
    findings.push(isolation(judge.sandbox().layers()));
    let report = Report { format: 1, version: env!("CARGO_PKG_VERSION"), ready, findings };
    let exit = if ready { Exit::Good } else { Exit::Machine };
    let mut out = Out::new(global, None);
    if args.json {
        out.json(&report)?;
        return Ok(exit);
    }
    show(&mut out, &report)?;
    Ok(exit)
}

fn show(out: &mut Out, report: &Report) -> io::Result<()> {
    out.line(&[strong(Role::Heading(1), format!("learn {}", report.version))])?;
    for finding in &report.findings {
        let (role, symbol, word) = match finding.state {
            Health::Ok => (Role::Right, out.symbol("✓", "+"), "ok"),
            Health::Note => (Role::Text, out.symbol("!", "!"), "note"),
            Health::Missing => (Role::Wrong, out.symbol("✗", "x"), "missing"),
        };
        out.line(&[span(role, format!("{symbol} {word:<8} ")), strong(Role::Text, &finding.name)])?;
        out.prose(11, &finding.found)?;
        out.prose(11, &finding.advice)?;
    }
    out.text(if report.ready { "Answers can be checked." } else { "No answer can be checked yet." })?;
    out.flush()
}

fn course_finding(global: &Global, course: &Course) -> Finding {
    let origin = match &global.course {
        Some(folder) => Session::short(folder),
        None => "inside the program".into(),
    };
    let exercises = course.exercises().count();
    Finding::new("course", Health::Ok, format!("{}, {exercises} exercises ({origin})", course.title))
}

/// The tool that a track needs, as it is really used.
fn tool(judge: &Judge, track: &Track) -> Finding {
    let plan = match plan_program(&track.language, "", "") {
        Ok(plan) => plan,
        Err(error) => return Finding::new(&track.language, Health::Missing, error.to_string()),
    };
    match judge.toolchain().locate(plan.tool) {
        Ok(found) => {
            let (major, minor) = found.version;
            let by = if found.by == found.path { String::new() } else { format!(", by way of {}", found.by.display()) };
            Finding::new(plan.tool.name, Health::Ok, format!("{major}.{minor} at {}{by}", found.path.display()))
        }
        Err(error) => Finding::new(plan.tool.name, Health::Missing, error.to_string())
            .advise(format!("{} names another one, if you have it", plan.tool.variable)),
    }
}

fn trial(judge: &Judge, track: &Track) -> Finding {
    let name = format!("{} check", track.id);
    let Some(exercise) = track.exercises().find(|exercise| !exercise.solution.is_empty()) else {
        return Finding::new(&name, Health::Note, "the track has no exercise to try it with");
    };
    let submission = Submission { text: exercise.solution.clone() };
    match judge.check(exercise, &track.language, &submission, &Cancel::new()) {
        Ok(verdict) if verdict.is_pass() => Finding::new(
            &name,
            Health::Ok,
            format!("the reference of {} passes in {} ms", exercise.id, verdict.milliseconds),
        ),
        Ok(verdict) => {
            let said = verdict.diagnostics.first().map(|found| format!("\n{}", found.text)).unwrap_or_default();
            Finding::new(&name, Health::Missing, format!("the reference of {} does not pass{said}", exercise.id))
                .advise("a compiler needs a linker, and every program a folder for temporary files")
        }
        Err(error) => Finding::new(&name, Health::Missing, error.to_string()),
    }
}

/// The learner's folder, and whether a file can be made in it.
fn folder(global: &Global, settings: &Settings) -> Finding {
    let name = "your folder";
    match find_workspace(global, settings) {
        Ok(Some(workspace)) => {
            let place = Session::short(workspace.root());
            match tempfile::tempfile_in(workspace.root()) {
                Ok(_) => Finding::new(name, Health::Ok, format!("{place}, writable")),
                Err(error) => Finding::new(name, Health::Missing, format!("{place} cannot be written: {error}"))
                    .advise("make room or give yourself permission, or `learn init` another folder"),
            }
        }
        Ok(None) => Finding::new(name, Health::Note, "none yet").advise("`learn init` makes one"),
        Err(error) => {
            let variable = learn_home().filter(|_| global.workspace.is_none());
            let advice = variable.map_or("", |_| "it is the one that LEARN_HOME names");
            Finding::new(name, Health::Missing, error.to_string()).advise(advice)
        }
    }
}

fn settings_place() -> String {
    let file = SettingsFile::of_this_system();
    match file.path() {
        Some(path) if path.is_file() => Session::short(path),
        Some(path) => format!("none yet ({})", Session::short(path)),
        None => "no place for them on this system".into(),
    }
}

fn terminal(global: &Global) -> Finding {
    let name = "terminal";
    let variable = |name: &str| env::var(name).unwrap_or_default();
    let words = match glyphs(global) {
        Glyphs::Ascii => "ASCII symbols",
        Glyphs::Unicode | Glyphs::Plain => "Unicode symbols",
    };
    if !io::stdout().is_terminal() {
        return Finding::new(name, Health::Note, format!("none: plain lines, {words}"));
    }
    let term = variable("TERM");
    let colours = match (variable("COLORTERM").as_str(), term.as_str()) {
        _ if !variable("NO_COLOR").is_empty() => "no colour (NO_COLOR)",
        ("truecolor" | "24bit", _) => "16 million colours",
        (_, "dumb") => "no colour (TERM=dumb)",
        (_, term) if term.contains("256") => "256 colours",
        _ => "16 colours",
    };
    let (columns, rows) = crossterm::terminal::size().unwrap_or((80, 24));
    let found = format!("{columns}x{rows}, {colours}, {words}, TERM={term}");
    if columns < 30 || rows < 8 {
        return Finding::new(name, Health::Note, found).advise("make the window larger, 80x24 shows everything");
    }
    Finding::new(name, Health::Ok, found)
}

/// What holds around an answer, as the last program that was started had it.
fn isolation(layers: Option<Layers>) -> Finding {
    let layers = layers.unwrap_or_default();
    let missing = layers.missing();
    if missing.is_empty() {
        let advice = "a seat belt and no prison: names and sizes of your files can be seen, and a fault of the kernel \
                      opens it";
        return Finding::new("isolation", Health::Ok, format!("{layers}")).advise(advice);
    }
    let advice = format!(
        "missing on this system: {}. An answer may read your files or use the network, as any program that you start \
         can; check only answers that you trust",
        missing.join(", ")
    );
    Finding::new("isolation", Health::Note, format!("{layers}")).advise(advice)
}
