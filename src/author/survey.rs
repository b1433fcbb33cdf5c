//! A survey of a course: everything is read, and unless it has to be fast everything is run.

use super::finding::{Finding, Weight};
use super::units::{Done, Unit, Workshop, do_all};
use super::{
    compose, hints, ideas, limits, lines, links, messages, mutants, parity, prerequisites, prose, screens, spelling,
    todo, words,
};
use crate::course::{Chapter, Course, Exercise, Lesson, Source, Track};
use crate::host::judge::{Cancel, Judge, JudgeError};
use crate::markdown;
use std::collections::HashSet;

/// What is to be looked at.
#[derive(Debug, Clone, Default)]
pub struct Ask {
    /// A part of the course: `python`, `python/while`, `python/while/retry`. Empty for all of it.
    pub only: String,
    /// Whether programs are run.
    pub depth: Depth,
}

/// Right answers in other styles that an exercise keeps.
const LEAST_ALSO: usize = 2;

/// Of 100 mutants, how many must be noticed.
const ENOUGH: usize = 95;

/// How deep a survey looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Depth {
    /// Everything is read and nothing is run.
    Read,
    /// Programs are run, too.
    #[default]
    Run,
}

/// How far a survey is.
#[derive(Debug, Clone, Copy)]
pub struct Step<'a> {
    /// How many units have begun before.
    pub number: usize,
    /// How many there are.
    pub total: usize,
    /// What is looked at now.
    pub name: &'a str,
}

/// What a survey found.
#[derive(Debug, Clone, Default)]
pub struct Survey {
    /// What should be mended or looked at, by file and line.
    pub findings: Vec<Finding>,
    /// How many exercises were looked at.
    pub exercises: usize,
    /// How many pages.
    pub pages: usize,
    /// How many programs and answers were run, now or at an earlier time with the same outcome.
    pub programs: usize,
    /// Wrong answers of an exercise that only their form tells apart: the exercise and their names.
    pub ties: Vec<(String, Vec<String>)>,
    /// How many mutants of references were tried, and how many of them a case notices.
    pub mutants: usize,
    /// See `mutants`.
    pub killed: usize,
}

impl Survey {
    /// How many findings have this weight.
    pub fn count(&self, weight: Weight) -> usize {
        self.findings.iter().filter(|finding| finding.weight == weight).count()
    }
}

impl Ask {
    /// Whether a chapter or something in it is asked for.
    fn wants_chapter(&self, track: &Track, chapter: &Chapter) -> bool {
        let name = format!("{}/{}", track.id, chapter.id);
        within(&name, &self.only) || within(&self.only, &name)
    }

    fn wants(&self, exercise: &Exercise) -> bool {
        within(&exercise.id.to_string(), &self.only)
    }

    /// Whether a file belongs to a part that is asked for. Files of the whole course do if all of it is.
    fn wants_file(&self, course: &Course, path: &str) -> bool {
        if let Some((track, chapter, _)) = course.lesson(path) {
            return self.wants_chapter(track, chapter);
        }
        let exercise =
            path.strip_prefix("exercises/").map(|rest| rest.splitn(4, '/').take(3).collect::<Vec<_>>().join("/"));
        exercise.map_or(self.only.is_empty(), |id| within(&id, &self.only))
    }

    /// Whether there is anything in the course that is asked for.
    pub fn names_something(&self, course: &Course) -> bool {
        course.tracks.iter().any(|track| {
            let mut chapters = track.chapters.iter();
            within(&track.id, &self.only)
                || chapters.any(|chapter| within(&format!("{}/{}", track.id, chapter.id), &self.only))
        }) || course.exercises().any(|exercise| self.wants(exercise))
    }
}

/// Whether a name lies in a part of the course: the part itself, or under it.
fn within(name: &str, part: &str) -> bool {
    let part = part.trim_matches('/');
    part.is_empty() || name.strip_prefix(part).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// Looks a course through.
pub fn survey(
    course: &Course,
    source: &(dyn Source + Sync),
    ask: &Ask,
    judge: &Judge,
    cancel: &Cancel,
    tell: &(dyn Fn(Step<'_>) + Sync),
) -> Result<Survey, JudgeError> {
    let mut survey = Survey::default();
    let (agent, told) = compose::read(course, source);
    survey.findings.extend(told.into_iter().filter(|finding| ask.wants_file(course, &finding.complaint.file)));
    // What takes longest in one piece begins first.
    let agent = agent.filter(|agent| agent.wants(|exercise| within(exercise, &ask.only)));
    let mut units: Vec<Unit<'_>> = agent.iter().map(Unit::Agent).collect();
    survey.findings.extend(todo::list(source));
    for track in &course.tracks {
        let words = words::check(track).into_iter();
        survey.findings.extend(words.filter(|finding| ask.wants_file(course, &finding.complaint.file)));
        for chapter in track.chapters.iter().filter(|chapter| ask.wants_chapter(track, chapter)) {
            for page in chapter.warm_up.iter().chain([&chapter.page]) {
                survey.pages += 1;
                survey.findings.extend(read_page(course, page));
                units.push(Unit::Page(page, &track.language));
            }
            for exercise in chapter.exercises.iter().filter(|exercise| ask.wants(exercise)) {
                survey.exercises += 1;
                survey.findings.extend(read_exercise(source, track, chapter, exercise));
                units.push(Unit::Answers(exercise, &track.language));
                if mutants::apply_to(exercise) {
                    units.push(Unit::Mutants(exercise, &track.language));
                }
            }
        }
    }
    let whole = [prerequisites::check, ideas::check, parity::check, spelling::check];
    let whole = whole.into_iter().flat_map(|check| check(course, source));
    survey.findings.extend(whole.filter(|finding| ask.wants_file(course, &finding.complaint.file)));
    if ask.depth == Depth::Run {
        let workshop = Workshop { source, judge, cancel };
        let total = units.len();
        let done = do_all(&workshop, &units, &|number, name| tell(Step { number, total, name }))?;
        for (unit, done) in units.iter().zip(done) {
            survey.add(unit, done);
        }
        if ask.only.is_empty() {
            survey.weigh_mutants();
        }
    }
    survey.tidy();
    Ok(survey)
}

impl Survey {
    fn add(&mut self, unit: &Unit<'_>, done: Done) {
        self.programs += done.programs;
        self.mutants += done.mutants;
        self.killed += done.killed;
        self.findings.extend(done.findings);
        self.ties.extend(done.ties.into_iter().map(|names| (unit.name(), names)));
    }

    /// Over a whole course nearly all mutants must be noticed, whatever reasons the others have.
    fn weigh_mutants(&mut self) {
        if self.killed * 100 < self.mutants * ENOUGH {
            let what = format!("the cases notice {} of {} mutants", self.killed, self.mutants);
            let advice = format!("at least {ENOUGH} of 100: add cases where survivors are listed");
            self.findings.push(Finding::fault("lessons/course.toml", None, "mutant", &what, &advice));
        }
    }

    /// By file and line, each once: a fault of a track shows at each of its exercises.
    fn tidy(&mut self) {
        let mut said = HashSet::new();
        self.findings.retain(|finding| said.insert(finding.to_string()));
        let place = |finding: &Finding| (finding.complaint.file.clone(), finding.complaint.line);
        self.findings.sort_by_key(place);
    }
}

fn problems(path: &str, document: &markdown::Document) -> Vec<Finding> {
    let problems = document.problems.iter();
    problems
        .map(|problem| Finding::fault(path, Some(problem.line), "markdown", &problem.what, &problem.advice))
        .collect()
}

fn read_page(course: &Course, page: &Lesson) -> Vec<Finding> {
    let document = markdown::parse(&page.text);
    let mut findings = problems(&page.path, &document);
    findings.extend(links::page(course, page, &document));
    findings.extend(screens::page(page, &document));
    findings.extend(prose::page(page, &document));
    findings.extend(todo::page(page));
    findings
}

fn read_exercise(source: &dyn Source, track: &Track, chapter: &Chapter, exercise: &Exercise) -> Vec<Finding> {
    let mut findings = problems(&lines::task(exercise), &markdown::parse(&exercise.task));
    findings.extend(messages::check(source, exercise, &track.language));
    findings.extend(prose::task(exercise, &lines::task(exercise)));
    findings.extend(limits::check(exercise));
    findings.extend(todo::exercise(source, exercise));
    findings.extend(hints::check(source, exercise));
    findings.extend(links::section(source, chapter, exercise));
    findings.extend(screens::exercise(exercise));
    findings.extend(styles(exercise));
    findings
}

/// A task that can be done in one way only is rare: right answers in other styles keep the cases honest.
fn styles(exercise: &Exercise) -> Option<Finding> {
    if !matches!(exercise.kind.as_str(), "write" | "fix") || exercise.also.len() >= LEAST_ALSO {
        return None;
    }
    let what = match exercise.also.len() {
        0 => "no right answer in another style is kept".to_owned(),
        _ => "one right answer in another style is kept".to_owned(),
    };
    let advice = format!("{LEAST_ALSO} in also/, where styles differ: they must pass");
    Some(Finding::advice(&lines::manifest(exercise), None, "also", &what, &advice))
}

#[cfg(test)]
mod tests {
    use super::within;

    #[test]
    fn a_part_of_a_course_is_named_by_whole_words() {
        assert!(within("python/while/retry", "python/while"));
        assert!(within("python/while", "python/while/"));
        assert!(within("python/while", ""));
        assert!(!within("python/while", "python/whi"));
        assert!(!within("rust/while", "python"));
    }
}
