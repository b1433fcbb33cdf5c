//! `learn course check`: what an author should mend, found by reading and running the whole course.

use super::Exit;
use super::args::{CourseCheckArgs, Global};
use super::out::{Out, printable, span, strong};
use super::trouble::Trouble;
use crate::author::{Ask, Depth, Finding, Step, Survey, Weight, report, survey};
use crate::course::Course;
use crate::host::course::{OpenError, open, source};
use crate::host::interrupt::on_interrupt;
use crate::host::judge::{Cancel, Judge, JudgeError};
use crate::markdown::page::Role;
use serde::Serialize;
use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};

/// The object of `--json`. It may grow.
#[derive(Serialize)]
struct Report<'a> {
    format: u32,
    /// The folder; null for the course inside the program.
    course: Option<String>,
    exercises: usize,
    complaints: &'a [Finding],
    pages: usize,
    /// Programs and answers that were run; null where nothing was.
    programs: Option<usize>,
    /// Mutants of references, and how many of them a case notices.
    mutants: usize,
    killed: usize,
    /// Wrong answers of an exercise that only their form tells apart.
    ties: Vec<Tie<'a>>,
}

/// Wrong answers that do the same in every case.
#[derive(Serialize)]
struct Tie<'a> {
    exercise: &'a str,
    wrong: &'a [String],
}

pub(super) fn run(global: &Global, args: &CourseCheckArgs) -> Result<Exit, Trouble> {
    let here = || Path::new("lessons/course.toml").is_file().then(|| PathBuf::from("."));
    let folder = args.dir.clone().or_else(|| global.course.clone()).or_else(here);
    let depth = if args.fast { Depth::Read } else { Depth::Run };
    let ask = Ask { only: args.only.clone().unwrap_or_default(), depth };
    let mut page = None;
    let survey = match open(folder.as_deref()) {
        Ok(course) => {
            let survey = look(&course, folder.as_deref(), &ask)?;
            if args.report {
                page = Some(report(&course, &*source(folder.as_deref())?, &survey));
            }
            survey
        }
        Err(OpenError::Faulty(_, complaints)) => {
            Survey { findings: complaints.into_iter().map(Finding::from).collect(), ..Survey::default() }
        }
        Err(error) => return Err(error.into()),
    };
    let exit = if survey.count(Weight::Fault) == 0 { Exit::Good } else { Exit::Failed };
    let course = folder.as_ref().map(|folder| folder.display().to_string());
    let mut out = Out::new(global, None);
    if args.json {
        let programs = (depth == Depth::Run).then_some(survey.programs);
        let Survey { exercises, pages, mutants, killed, .. } = survey;
        let ties = survey.ties.iter().map(|(exercise, wrong)| Tie { exercise, wrong }).collect();
        out.json(&Report {
            format: 1,
            course,
            exercises,
            complaints: &survey.findings,
            pages,
            programs,
            mutants,
            killed,
            ties,
        })?;
        return Ok(exit);
    }
    if let Some(page) = page {
        out.text(page.trim_end())?;
        out.flush()?;
        return Ok(exit);
    }
    for finding in &survey.findings {
        show(&mut out, finding)?;
    }
    let origin = course.unwrap_or_else(|| "the course inside the program".into());
    out.text(&sum(&survey, &origin, depth))?;
    out.flush()?;
    Ok(exit)
}

fn look(course: &Course, folder: Option<&Path>, ask: &Ask) -> Result<Survey, Trouble> {
    if !ask.names_something(course) {
        let tracks: Vec<_> = course.tracks.iter().map(|track| track.id.as_str()).collect();
        let what = format!(
            "the course has no part `{}`; a part is a track ({}), a track and a chapter (python/while), or an exercise",
            ask.only,
            tracks.join(", ")
        );
        return Err(Trouble::Usage(what));
    }
    let cancel = Cancel::new();
    let stop = cancel.clone();
    // Without signals Ctrl-C ends the program as it ends any other.
    let _ = on_interrupt(move || stop.cancel());
    let progress = Progress::new();
    let source = source(folder)?;
    let found = survey(course, &*source, ask, &Judge::new(), &cancel, &|step| progress.tell(step));
    progress.end();
    found.map_err(|error| match error {
        JudgeError::Cancelled => Trouble::Stopped,
        error => Trouble::Machine(format!("{error} With --fast nothing is run.")),
    })
}

fn show(out: &mut Out, finding: &Finding) -> io::Result<()> {
    let complaint = &finding.complaint;
    let line = complaint.line.map(|line| format!(":{line}")).unwrap_or_default();
    let weight = if finding.weight == Weight::Advice { "advice: " } else { "" };
    out.line(&[
        strong(Role::Text, format!("{}{line}", complaint.file)),
        span(Role::Text, format!(": {weight}{} ", complaint.what)),
        span(Role::Dim, format!("[{}]", complaint.rule)),
    ])?;
    out.text(&format!("  {}", complaint.advice))
}

/// `2 faults in DIR, and 1 advice: 42 exercises, 6 pages; 800 programs and answers were run.`
fn sum(survey: &Survey, origin: &str, depth: Depth) -> String {
    let faults = match survey.count(Weight::Fault) {
        0 => "No faults found".to_owned(),
        1 => "1 fault".to_owned(),
        number => format!("{number} faults"),
    };
    let advice = match survey.count(Weight::Advice) {
        0 => String::new(),
        1 => ", and 1 piece of advice".to_owned(),
        number => format!(", and {number} pieces of advice"),
    };
    let ran = match depth {
        Depth::Read => "nothing was run".to_owned(),
        Depth::Run => format!(
            "{} programs and answers were run, cases notice {} of {} mutants",
            survey.programs, survey.killed, survey.mutants
        ),
    };
    format!("{faults} in {origin}{advice}: {} exercises, {} pages; {ran}.", survey.exercises, survey.pages)
}

/// One line on standard error that says what is looked at, while somebody sits before it.
struct Progress {
    shown: bool,
}

impl Progress {
    fn new() -> Self {
        Self { shown: io::stderr().is_terminal() }
    }

    fn tell(&self, step: Step<'_>) {
        if self.shown {
            // One write, so that threads do not mix. Trouble with standard error has nobody to be told.
            let line = format!("\r\x1b[K{} of {}  {}", step.number + 1, step.total, printable(step.name));
            let _ = io::stderr().write_all(line.as_bytes());
        }
    }

    fn end(&self) {
        if self.shown {
            let _ = io::stderr().write_all(b"\r\x1b[K");
        }
    }
}
