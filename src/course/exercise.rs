//! An exercise: what is asked, what the learner gets, which answers are right and which wrong ones are known.

use super::generate::{self, Generate};
use super::manifest::{
    CaseManifest, ExerciseManifest, GenerateManifest, Gives, RuleManifest, SurvivorManifest, line_of, parse_manifest,
};
use super::{Complaint, ExerciseId, Growth, Source, growth};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::time::Duration;

/// An exercise, checked: every field that its kind needs is there.
#[derive(Debug, Clone)]
pub struct Exercise {
    /// Its name.
    pub id: ExerciseId,
    /// Ending of its program files, without the dot: `py`, `rs`.
    pub ending: String,
    /// Title, one line of markdown.
    pub title: String,
    /// `write`, `fix`, `predict`, `arrange` or `investigate`; `check::kind` knows what it means.
    pub kind: String,
    /// Estimated time.
    pub minutes: u32,
    /// 1 to 3.
    pub difficulty: u8,
    /// Ids of the misconceptions that it attacks.
    pub misconceptions: Vec<String>,
    /// Address of the section that teaches it, within the chapter's page; empty if none does.
    pub section: String,
    /// It puts the parts of its chapter together and may be tried first.
    pub capstone: bool,
    /// Lines about helpers that the course has not taught yet; markdown.
    pub tools: Vec<String>,
    /// Hints from "where to look" to "the line with gaps"; markdown.
    pub hints: Vec<String>,
    /// Shown after a pass: why it works, or another way; markdown.
    pub after: String,
    /// What is asked; markdown.
    pub task: String,
    /// What the learner gets; empty for predictions.
    pub starter: String,
    /// The reference; empty for predictions.
    pub solution: String,
    /// The program to predict or to investigate; empty otherwise.
    pub program: String,
    /// Other right answers.
    pub also: Vec<Answer>,
    /// Known wrong programs.
    pub wrong: Vec<WrongProgram>,
    /// Known wrong texts, for predictions.
    pub wrong_answers: Vec<WrongAnswer>,
    /// The shuffled lines of a puzzle.
    pub lines: Vec<String>,
    /// What an investigation asks.
    pub questions: Vec<Question>,
    /// How an answer is driven.
    pub drive: Drive,
    /// What goes in and what must come out, the most telling first.
    pub cases: Vec<Case>,
    /// Further inputs, made anew for each run.
    pub generate: Option<Generate>,
    /// In which order the cases are asked.
    pub order: Order,
    /// Calls that are made over and over, while memory must stay flat.
    pub growth: Vec<Growth>,
    /// Rules about form.
    pub rules: Vec<Rule>,
    /// What a run may use.
    pub limits: Limits,
    /// Changes to the reference that no case can tell, as the author has seen.
    pub survivors: Vec<Survivor>,
    /// Numbers in the task that are no limits: no case has to stand beside them.
    pub not_limits: Vec<String>,
}

/// Another right answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// Name of its file without the ending.
    pub name: String,
    /// The program.
    pub text: String,
}

/// A wrong program that a person would write.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrongProgram {
    /// Id of the mistake: name of its file without the ending.
    pub id: String,
    /// What the learner is told; markdown, one paragraph.
    pub message: String,
    /// The program, its message still on top.
    pub text: String,
}

/// A wrong text that a person would type.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrongAnswer {
    /// What is typed.
    pub answer: String,
    /// What the learner is told; markdown.
    pub message: String,
}

/// One question of an investigation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// Name of the answer in the learner's file.
    pub id: String,
    /// The question; markdown.
    pub ask: String,
    /// Source text of an expression, computed after the program has run.
    pub answer: String,
    /// Known wrong answers.
    pub wrong: Vec<WrongAnswer>,
}

/// How an answer is driven.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Drive {
    /// Names are given at the top and results are left at the end.
    Script {
        /// Names that the judge gives values to.
        given: Vec<String>,
        /// Names that the judge reads.
        results: Vec<String>,
        /// Given names whose values the program may not change.
        keeps: Vec<String>,
    },
    /// Functions are called.
    Function {
        /// Their types by name; the type is empty where the language has none to pin.
        types: BTreeMap<String, String>,
        /// Definitions of the author's that calls may use; they stand behind the learner's program.
        setup: String,
    },
    /// The program is run as it is, with standard input and output.
    Program,
    /// Nothing of the learner's is run (predictions).
    Nothing,
}

/// One case: what goes in, what must come out. Values are source text in the language of the track.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Case {
    /// What goes in.
    pub inputs: Inputs,
    /// What must come out.
    pub expected: Expected,
    /// What must be printed, where that is judged.
    pub prints: Option<String>,
    /// Whether list and tuple count as the same.
    pub sequence: Sequence,
    /// What goes in must still be as it was after the call.
    pub keeps: bool,
    /// Line in `exercise.toml`, from 1, for complaints.
    pub line: usize,
}

/// In which order the cases of an exercise are asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Order {
    /// In the author's, then some of them again in another one, mixed with generated ones.
    #[default]
    Free,
    /// In the author's, each once: what a call gives depends on the calls before it.
    Fixed,
}

/// What goes into a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Inputs {
    /// Values for the given names.
    Given(BTreeMap<String, String>),
    /// A call.
    Call(String),
    /// Standard input.
    Stdin(String),
}

/// What must come out of a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Expected {
    /// The value of each result name.
    Results(BTreeMap<String, String>),
    /// The value that the call gives back.
    Value(String),
    /// An exception of this class or of one that extends it.
    Raises(String),
    /// A panic whose message contains this text.
    Panics(String),
    /// Only what is printed counts.
    Printed,
}

/// A change to the reference that no case can tell from it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Survivor {
    /// The line of the reference, without spaces around it.
    pub line: String,
    /// What it becomes.
    pub change: String,
    /// Why no case can tell.
    pub because: String,
    /// Line in `exercise.toml`, from 1, for complaints.
    pub at: usize,
}

/// Whether list and tuple count as the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Sequence {
    /// A list is a list and a tuple is a tuple.
    #[default]
    Exact,
    /// Either will do.
    Any,
}

/// A rule about form that the task announces.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    /// Its name, as the verdict shows it.
    pub name: String,
    /// How it is tested.
    pub test: RuleTest,
    /// What the learner is told when the values are right and the form is not; markdown.
    pub message: String,
    /// Line in `exercise.toml`, from 1, for complaints.
    pub line: usize,
}

/// How a rule is tested.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RuleTest {
    /// By name: `uses elif`, `no call sum`, `uses if let or uses match`.
    Named,
    /// By a tree-sitter query of the author's.
    Query(String, Want),
}

/// What a query must find.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Want {
    /// At least one place.
    Some,
    /// No place.
    None,
}

/// What a run may use.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Limits {
    /// Wall time of one case.
    pub case: Duration,
    /// Address space, in bytes.
    pub memory: u64,
    /// What is kept of each output stream, in bytes.
    pub output: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { case: Duration::from_secs(2), memory: 512 << 20, output: 64 << 10 }
    }
}

impl Exercise {
    /// Name of the learner's file within the learner's folder: `python/if/three_levels.py`.
    pub fn file_name(&self) -> String {
        format!("{}.{}", self.id.file_stem(), self.ending)
    }

    /// Whether the learner answers with a file (and not with a text).
    pub fn has_file(&self) -> bool {
        !self.starter.is_empty()
    }
}

/// Reads one exercise; what is wrong with it becomes complaints.
pub(super) fn read_exercise(source: &dyn Source, id: ExerciseId, complaints: &mut Vec<Complaint>) -> Option<Exercise> {
    let folder = id.folder();
    let file = format!("{folder}/exercise.toml");
    let text = match source.read(&file) {
        Ok(text) => text,
        Err(error) => {
            let advice = "make the file, or take the exercise out of lessons/course.toml";
            complaints.push(Complaint::file(&file, "exercise", &error.to_string(), advice));
            return None;
        }
    };
    let manifest: ExerciseManifest = parse_manifest(&file, &text, complaints)?;
    let mut reader = Reader { source, folder: &folder, file: &file, text: &text, complaints };
    Some(reader.exercise(id, manifest))
}

/// Reads the files of one exercise and collects what is wrong with them.
struct Reader<'a> {
    source: &'a dyn Source,
    folder: &'a str,
    file: &'a str,
    text: &'a str,
    complaints: &'a mut Vec<Complaint>,
}

impl Reader<'_> {
    fn exercise(&mut self, id: ExerciseId, manifest: ExerciseManifest) -> Exercise {
        let names = self.source.names(self.folder);
        let predicts = manifest.kind == "predict";
        let shown = if predicts || manifest.kind == "investigate" { "program." } else { "solution." };
        let ending = names.iter().find_map(|name| name.strip_prefix(shown)).unwrap_or_default().to_owned();
        if ending.is_empty() {
            self.complain(None, "files", &format!("there is no {shown}* file"), "docs/format.md lists the files");
        }
        let drive = self.drive(&manifest);
        let cases = manifest.case.iter().map(|case| self.case(&drive, case)).collect::<Vec<_>>();
        let growth = growth::read(&drive, &manifest.growth, self.text, |line, what, advice| {
            self.complaints.push(Complaint::file(self.file, "growth", what, advice).at(Some(line)));
        });
        if cases.is_empty() && growth.is_empty() && !matches!(drive, Drive::Nothing) {
            self.complain(None, "cases", "there is no [[case]]", "add cases, the most telling first");
        }
        if manifest.hints.len() != 3 {
            let what = format!("there are {} hints", manifest.hints.len());
            self.complain(None, "hints", &what, "write three: where to look, the idea elsewhere, the line with gaps");
        }
        if !(1..=3).contains(&manifest.difficulty) {
            let what = format!("the difficulty is {}", manifest.difficulty);
            self.complain(None, "difficulty", &what, "use 1, 2 or 3");
        }
        let order = self.order(&manifest);
        let generate = manifest.generate.as_ref().map(|table| self.generate(&drive, table, order));
        let rules = manifest.rule.iter().filter_map(|rule| self.rule(rule)).collect();
        let limits = limits(&manifest);
        let survivors = manifest.survivor.iter().map(|survivor| {
            let at = line_of(self.text, survivor.span().start);
            let SurvivorManifest { line, change, because } = survivor.as_ref().clone();
            Survivor { line, change, because, at }
        });
        let survivors = survivors.collect();
        Exercise {
            task: self.must_read("task.md"),
            starter: if predicts { String::new() } else { self.must_read(&format!("starter.{ending}")) },
            solution: if names.contains(&format!("solution.{ending}")) {
                self.must_read(&format!("solution.{ending}"))
            } else {
                String::new()
            },
            program: if shown == "program." { self.must_read(&format!("program.{ending}")) } else { String::new() },
            also: self.answers("also", &ending).map(|(name, text)| Answer { name, text }).collect(),
            wrong: self.wrong(&ending),
            wrong_answers: manifest
                .wrong
                .into_iter()
                .map(|wrong| WrongAnswer { answer: wrong.answer, message: wrong.message })
                .collect(),
            questions: manifest
                .question
                .into_iter()
                .map(|question| Question {
                    id: question.id,
                    ask: question.ask,
                    answer: question.answer,
                    wrong: question
                        .wrong
                        .into_iter()
                        .map(|wrong| WrongAnswer { answer: wrong.answer, message: wrong.message })
                        .collect(),
                })
                .collect(),
            id,
            ending,
            title: manifest.title,
            kind: manifest.kind,
            minutes: manifest.minutes,
            difficulty: manifest.difficulty,
            misconceptions: manifest.misconceptions,
            section: manifest.section,
            capstone: manifest.capstone,
            tools: manifest.tools,
            hints: manifest.hints,
            after: manifest.after,
            lines: manifest.lines,
            drive,
            cases,
            generate,
            order,
            growth,
            rules,
            limits,
            survivors,
            not_limits: manifest.not_limits,
        }
    }

    fn complain(&mut self, line: Option<usize>, rule: &str, what: &str, advice: &str) {
        self.complaints.push(Complaint::file(self.file, rule, what, advice).at(line));
    }

    fn must_read(&mut self, name: &str) -> String {
        let path = format!("{}/{name}", self.folder);
        self.source.read(&path).unwrap_or_else(|error| {
            self.complaints.push(Complaint::file(&path, "files", &error.to_string(), "docs/format.md lists the files"));
            String::new()
        })
    }

    fn answers(&mut self, folder: &str, ending: &str) -> impl Iterator<Item = (String, String)> + use<> {
        let suffix = format!(".{ending}");
        let names = self.source.names(&format!("{}/{folder}", self.folder));
        let read: Vec<_> = names
            .iter()
            .filter_map(|name| Some((name.strip_suffix(&suffix)?.to_owned(), format!("{folder}/{name}"))))
            .map(|(name, path)| (name, self.must_read(&path)))
            .collect();
        read.into_iter()
    }

    fn wrong(&mut self, ending: &str) -> Vec<WrongProgram> {
        let found: Vec<_> = self.answers("wrong", ending).collect();
        found
            .into_iter()
            .map(|(id, text)| {
                let message = opening_comment(&text);
                if message.is_empty() {
                    let path = format!("{}/wrong/{id}.{ending}", self.folder);
                    let advice = "begin the file with comment lines: what the learner is told";
                    self.complaints.push(Complaint::file(&path, "message", "there is no message", advice).at(Some(1)));
                }
                WrongProgram { id, message, text }
            })
            .collect()
    }

    fn drive(&mut self, manifest: &ExerciseManifest) -> Drive {
        match (&manifest.script, &manifest.function, &manifest.program) {
            (Some(script), None, None) => {
                for name in script.keeps.iter().filter(|name| !script.given.contains(name.as_ref())) {
                    let line = line_of(self.text, name.span().start);
                    let what = format!("`keeps` names `{}`, and it is not given", name.as_ref());
                    self.complain(Some(line), "drive", &what, "name what stands in `given`");
                }
                let keeps = script.keeps.iter().map(|name| name.as_ref().clone()).collect();
                Drive::Script { given: script.given.clone(), results: script.results.clone(), keeps }
            }
            (None, Some(function), None) => {
                Drive::Function { types: function.names.clone(), setup: function.setup.clone() }
            }
            (None, None, Some(_)) => Drive::Program,
            (None, None, None) if matches!(manifest.kind.as_str(), "predict" | "investigate") => Drive::Nothing,
            _ => {
                let advice = "write exactly one of [script], [function] and [program]";
                self.complain(None, "drive", "it is not said how an answer is driven", advice);
                Drive::Nothing
            }
        }
    }

    fn case(&mut self, drive: &Drive, case: &toml::Spanned<CaseManifest>) -> Case {
        let line = line_of(self.text, case.span().start);
        let case = case.as_ref();
        let inputs = inputs(drive, case.given.as_ref(), case.call.as_deref(), case.stdin.as_deref());
        let inputs = inputs.unwrap_or_else(|| {
            self.complain(Some(line), "cases", "it is not clear what goes into this case", WHAT_GOES_IN);
            Inputs::Stdin(String::new())
        });
        let expected = self.expected(drive, case, line);
        let sequence = self.sequence(case.sequence.as_deref(), "cases", line);
        if case.keeps && !matches!(drive, Drive::Function { .. }) {
            let advice = "in a script, write `keeps = [\"name\"]` in [script]";
            self.complain(Some(line), "cases", "`keeps` belongs to calls of a function", advice);
        }
        Case { inputs, expected, prints: case.prints.clone(), sequence, keeps: case.keeps, line }
    }

    fn sequence(&mut self, written: Option<&str>, rule: &str, line: usize) -> Sequence {
        match written {
            None => Sequence::Exact,
            Some("any") => Sequence::Any,
            Some(_) => {
                self.complain(Some(line), rule, "`sequence` may only be \"any\"", "leave it out or write \"any\"");
                Sequence::Exact
            }
        }
    }

    fn order(&mut self, manifest: &ExerciseManifest) -> Order {
        let Some(order) = &manifest.order else { return Order::Free };
        if order.as_ref() != "fixed" {
            let line = line_of(self.text, order.span().start);
            let advice = "leave it out, or write \"fixed\" where a call depends on the calls before it";
            self.complain(Some(line), "order", "`order` may only be \"fixed\"", advice);
        }
        Order::Fixed
    }

    fn generate(&mut self, drive: &Drive, table: &toml::Spanned<GenerateManifest>, order: Order) -> Generate {
        let line = line_of(self.text, table.span().start);
        let written = table.as_ref();
        let found = match (drive, &written.stdin) {
            (Drive::Program, None) | (Drive::Nothing, _) => None,
            (drive, stdin) => inputs(drive, written.given.as_ref(), written.call.as_deref(), stdin.as_deref()),
        };
        let (file, text) = (self.file, self.text);
        let sequence = self.sequence(written.sequence.as_deref(), "generate", line);
        let mut faults = Vec::new();
        let mut complain = |line: Option<usize>, what: &str, advice: &str| {
            faults.push(generate::complaint(file, line, what, advice));
        };
        let Some(found) = found else {
            complain(Some(line), "it is not clear what goes in", WHAT_GOES_IN);
            self.complaints.append(&mut faults);
            return Generate::nothing(line);
        };
        if order == Order::Fixed {
            let advice = "the reference is asked in another process, so no call may depend on the calls before it";
            complain(Some(line), "[generate] and `order = \"fixed\"` exclude each other", advice);
        }
        if written.keeps && !matches!(drive, Drive::Function { .. }) {
            let advice = "in a script, write `keeps = [\"name\"]` in [script]";
            complain(Some(line), "`keeps` belongs to calls of a function", advice);
        }
        let generate = generate::read(table, found, sequence, text, complain);
        self.complaints.append(&mut faults);
        generate
    }

    fn expected(&mut self, drive: &Drive, case: &CaseManifest, line: usize) -> Expected {
        match (drive, &case.gives, &case.raises, &case.panics) {
            (Drive::Script { results, .. }, Some(Gives::One(value)), None, None) if results.len() == 1 => {
                Expected::Results(results.iter().map(|name| (name.clone(), value.clone())).collect())
            }
            (Drive::Script { results, .. }, Some(Gives::Many(values)), None, None)
                if values.keys().all(|name| results.contains(name)) =>
            {
                Expected::Results(values.clone())
            }
            (Drive::Function { .. }, Some(Gives::One(value)), None, None) => Expected::Value(value.clone()),
            (Drive::Script { .. } | Drive::Function { .. }, None, Some(class), None) => Expected::Raises(class.clone()),
            (Drive::Function { .. }, None, None, Some(text)) => Expected::Panics(text.clone()),
            (_, None, None, None) if case.prints.is_some() => Expected::Printed,
            _ => {
                let advice = "write one of `gives`, `raises`, `panics` and `prints`, with result names as in [script]";
                self.complain(Some(line), "cases", "it is not clear what must come out of this case", advice);
                Expected::Printed
            }
        }
    }

    fn rule(&mut self, rule: &toml::Spanned<RuleManifest>) -> Option<Rule> {
        let line = line_of(self.text, rule.span().start);
        let rule = rule.as_ref();
        let test = match (&rule.query, rule.want.as_deref()) {
            (None, None) => RuleTest::Named,
            (Some(query), Some("some")) => RuleTest::Query(query.clone(), Want::Some),
            (Some(query), Some("none")) => RuleTest::Query(query.clone(), Want::None),
            _ => {
                let advice = "a rule of one's own has `query` and `want = \"some\"` or `want = \"none\"`";
                self.complain(Some(line), "rules", "half a rule", advice);
                return None;
            }
        };
        Some(Rule { name: rule.name.clone(), test, message: rule.message.clone(), line })
    }
}

const WHAT_GOES_IN: &str = "a script needs `given` with every given name, a function `call`, a program `stdin`";

/// What goes into a case or comes from a template; none where that is not what the exercise is driven with.
fn inputs(
    drive: &Drive,
    given: Option<&BTreeMap<String, String>>,
    call: Option<&str>,
    stdin: Option<&str>,
) -> Option<Inputs> {
    match (drive, given, call, stdin) {
        (Drive::Script { given, .. }, Some(values), None, None)
            if given.len() == values.len() && given.iter().all(|name| values.contains_key(name)) =>
        {
            Some(Inputs::Given(values.clone()))
        }
        (Drive::Function { .. }, None, Some(call), None) => Some(Inputs::Call(call.to_owned())),
        (Drive::Program, None, None, stdin) => Some(Inputs::Stdin(stdin.unwrap_or_default().to_owned())),
        _ => None,
    }
}

fn limits(manifest: &ExerciseManifest) -> Limits {
    let usual = Limits::default();
    let limits = &manifest.limits;
    Limits {
        case: limits.seconds.and_then(|s| Duration::try_from_secs_f64(s).ok()).unwrap_or(usual.case),
        memory: limits.memory.map_or(usual.memory, |mib| mib << 20),
        output: limits.output.and_then(|kib| usize::try_from(kib << 10).ok()).unwrap_or(usual.output),
    }
}

/// The comment lines that open a file, joined into one paragraph. `#` and `//` comments.
fn opening_comment(text: &str) -> String {
    let lines = text
        .lines()
        .map_while(|line| line.strip_prefix("//").or_else(|| line.strip_prefix('#')))
        .map(str::trim)
        .filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join(" ")
}
