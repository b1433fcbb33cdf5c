//! Nothing is needed before it is taught: the constructs of every program of the course against the list of where each
//! one is taught, `lessons/constructs.toml`. A course without that list is not looked at.

use super::finding::{Finding, Weight};
use super::lines;
use crate::check::constructs;
use crate::course::{Course, Exercise, Source, Track};
use crate::markdown;
use crate::markdown::document::{BlockKind, Ends};
use std::collections::BTreeMap;

/// Where the list stands: for each track and section, the constructs that it teaches.
const LIST: &str = "lessons/constructs.toml";

/// Track, then section (`if#14-the-ladder`), then constructs.
type Taught = BTreeMap<String, BTreeMap<String, Vec<String>>>;

/// What uses something before it is taught.
pub(super) fn check(course: &Course, source: &dyn Source) -> Vec<Finding> {
    let Ok(text) = source.read(LIST) else { return Vec::new() };
    let taught: Taught = match toml::from_str(&text) {
        Ok(taught) => taught,
        Err(error) => {
            let line = error.span().map(|span| text[..span.start.min(text.len())].matches('\n').count() + 1);
            let advice = "a table for each track: \"if#14-the-ladder\" = [\"elif_clause\"]";
            return vec![Finding::fault(LIST, line, "constructs", error.message(), advice)];
        }
    };
    let mut findings = Vec::new();
    for (name, sections) in &taught {
        let Some(track) = course.track(name) else {
            let what = format!("the course has no track `{name}`");
            findings.push(Finding::fault(
                LIST,
                lines::line_with(&text, name),
                "constructs",
                &what,
                "take the table out",
            ));
            continue;
        };
        let order = order(track);
        let mut places = BTreeMap::new();
        for (section, constructs) in sections {
            let Some(place) = order.iter().position(|other| other == section) else {
                let what = format!("the track {name} has no section `{section}`");
                let advice = "write the chapter and the address of a heading: \"if#14-the-ladder\"";
                findings.push(Finding::advice(LIST, lines::line_with(&text, section), "constructs", &what, advice));
                continue;
            };
            places.extend(constructs.iter().map(|construct| (construct.as_str(), place)));
        }
        let list = List { language: &track.language, order, places };
        track.chapters.iter().for_each(|chapter| list.pages(chapter, &mut findings));
        track.exercises().for_each(|exercise| list.exercise(exercise, &mut findings));
    }
    findings
}

/// The sections of a track in the order in which they are read: `if#14-the-ladder`.
fn order(track: &Track) -> Vec<String> {
    let mut order = Vec::new();
    for chapter in &track.chapters {
        for page in chapter.warm_up.iter().chain([&chapter.page]) {
            let headings = markdown::parse(&page.text).blocks.into_iter().filter_map(|block| match block.kind {
                BlockKind::Heading(1 | 2, _, address) => Some(format!("{}#{address}", chapter.id)),
                _ => None,
            });
            order.extend(headings);
        }
    }
    order
}

/// A program and what its reader has been shown.
struct Shown<'a> {
    file: &'a str,
    /// Line of the file where it begins, from 1.
    line: usize,
    /// What the learner starts from.
    given: &'a str,
    /// The tool lines of the exercise.
    tools: &'a [String],
}

/// What a track teaches, and where.
struct List<'a> {
    language: &'a str,
    order: Vec<String>,
    places: BTreeMap<&'a str, usize>,
}

impl List<'_> {
    /// The programs of a chapter's pages. A program that is shown because it fails may hold anything.
    fn pages(&self, chapter: &crate::course::Chapter, findings: &mut Vec<Finding>) {
        for page in chapter.warm_up.iter().chain([&chapter.page]) {
            let document = markdown::parse(&page.text);
            let mut section = None;
            for block in &document.blocks {
                match &block.kind {
                    BlockKind::Heading(1 | 2, _, address) => {
                        let name = format!("{}#{address}", chapter.id);
                        section = self.order.iter().position(|other| *other == name);
                    }
                    BlockKind::Program(index) => {
                        let Some(program) = document.programs.get(*index) else { continue };
                        if let (Some(here), Ends::Well) = (section, program.ends) {
                            let shown = Shown { file: &page.path, line: program.line, given: "", tools: &[] };
                            self.program(&shown, here, &program.text, findings);
                        }
                    }
                    _ => {}
                }
            }
        }
    }

    fn exercise(&self, exercise: &Exercise, findings: &mut Vec<Finding>) {
        let name = format!("{}#{}", exercise.id.chapter, exercise.section);
        let Some(here) = self.order.iter().position(|other| *other == name) else { return };
        let own = [("starter", &exercise.starter), ("solution", &exercise.solution), ("program", &exercise.program)];
        for (name, text) in own {
            let file = lines::program(exercise, name);
            let given = if exercise.starter.is_empty() { &exercise.program } else { &exercise.starter };
            let shown = Shown { file: &file, line: 1, given, tools: &exercise.tools };
            self.program(&shown, here, text, findings);
        }
    }

    /// What a program that begins at this line uses before its section. Helpers that a tool line names are free.
    fn program(&self, shown: &Shown<'_>, here: usize, text: &str, findings: &mut Vec<Finding>) {
        let Shown { file, line, given, tools } = *shown;
        let shown = constructs(self.language, given).unwrap_or_default();
        for (construct, row) in constructs(self.language, text).unwrap_or_default() {
            let at = Some(line + row - 1);
            if is_told(tools, &construct) {
                continue;
            }
            if let Some(name) = construct.strip_prefix("call ")
                && (tools.iter().any(|tool| tool.contains(name)) || defines(text, name))
            {
                continue;
            }
            match self.places.get(construct.as_str()) {
                Some(place) if *place > here => {
                    let what = format!("`{construct}` is used here and taught later, in {}", self.order[*place]);
                    let advice = "do without it, name it in `tools`, or teach it before";
                    let mut finding = Finding::fault(file, at, "constructs", &what, advice);
                    if shown.contains_key(&construct) {
                        // It need not be written, only read.
                        finding.weight = Weight::Advice;
                    }
                    findings.push(finding);
                }
                Some(_) => {}
                None => {
                    let what = format!("`{construct}` is taught nowhere");
                    let advice = "name it in lessons/constructs.toml under the section that teaches it, or in `tools`";
                    findings.push(Finding::advice(file, at, "constructs", &what, advice));
                }
            }
        }
    }
}

/// Whether a tool line tells of the word that a construct begins with: "`else:` ..." for `else_clause`.
fn is_told(tools: &[String], construct: &str) -> bool {
    let word = construct.split(['_', ' ']).next().unwrap_or_default();
    word != "call" && tools.iter().any(|tool| tool.to_lowercase().contains(&format!("`{word}")))
}

/// Whether a program makes the function of this name itself.
fn defines(text: &str, name: &str) -> bool {
    text.contains(&format!("def {name}(")) || text.contains(&format!("fn {name}("))
}
