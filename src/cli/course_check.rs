//! `learn course check`: what an author should mend, as far as it shows without running anything.

use super::Exit;
use super::args::{CourseCheckArgs, Global};
use super::out::{Out, span, strong};
use super::trouble::Trouble;
use crate::check::lint;
use crate::course::{Complaint, Course};
use crate::host::course::{OpenError, open};
use crate::markdown;
use crate::markdown::page::Role;
use serde::Serialize;
use std::path::{Path, PathBuf};

#[derive(Serialize)]
struct Report<'a> {
    format: u32,
    /// The folder; null for the course inside the program.
    course: Option<String>,
    exercises: usize,
    complaints: &'a [Complaint],
}

pub(super) fn run(global: &Global, args: &CourseCheckArgs) -> Result<Exit, Trouble> {
    let here = || Path::new("lessons/course.toml").is_file().then(|| PathBuf::from("."));
    let folder = args.dir.clone().or_else(|| global.course.clone()).or_else(here);
    let (exercises, complaints) = match open(folder.as_deref()) {
        Ok(course) => (course.exercises().count(), read_through(&course)),
        Err(OpenError::Faulty(_, complaints)) => (0, complaints),
        Err(error) => return Err(error.into()),
    };
    let exit = if complaints.is_empty() { Exit::Good } else { Exit::Failed };
    let mut out = Out::new(global, None);
    let course = folder.as_ref().map(|folder| folder.display().to_string());
    if args.json {
        out.json(&Report { format: 1, course, exercises, complaints: &complaints })?;
        return Ok(exit);
    }
    for complaint in &complaints {
        let line = complaint.line.map(|line| format!(":{line}")).unwrap_or_default();
        out.line(&[
            strong(Role::Text, format!("{}{line}", complaint.file)),
            span(Role::Text, format!(": {} ", complaint.what)),
            span(Role::Dim, format!("[{}]", complaint.rule)),
        ])?;
        out.text(&format!("  {}", complaint.advice))?;
    }
    let origin = course.unwrap_or_else(|| "the course inside the program".into());
    let programs = "nothing was run";
    out.text(&match complaints.len() {
        0 => format!("No faults found in {origin}: {exercises} exercises; {programs}."),
        1 => format!("1 fault in {origin}; {programs}."),
        number => format!("{number} faults in {origin}; {programs}."),
    })?;
    out.flush()?;
    Ok(exit)
}

/// What shows when pages and exercises are read.
fn read_through(course: &Course) -> Vec<Complaint> {
    let mut complaints = Vec::new();
    let mut page = |path: &str, text: &str| {
        for problem in markdown::parse(text).problems {
            let complaint = Complaint::file(path, "markdown", &problem.what, &problem.advice);
            complaints.push(complaint.at(Some(problem.line)));
        }
    };
    for chapter in course.tracks.iter().flat_map(|track| &track.chapters) {
        for lesson in chapter.warm_up.iter().chain([&chapter.page]) {
            page(&lesson.path, &lesson.text);
        }
        for exercise in &chapter.exercises {
            page(&format!("{}/task.md", exercise.id.folder()), &exercise.task);
        }
    }
    for track in &course.tracks {
        complaints.extend(track.exercises().flat_map(|exercise| lint(exercise, &track.language)));
    }
    // A fault of the track shows at each of its exercises.
    let mut said = std::collections::HashSet::new();
    complaints.retain(|complaint| said.insert(complaint.to_string()));
    complaints
}
