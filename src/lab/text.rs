//! The words of the lab: plain files of the course, so that an author can change them without a compiler.
//!
//! ```text
//! lessons/lab/lab.toml            title, steps in order, files of the agent
//! lessons/lab/steps/1-observe.md  a step: what it is about, its questions, what is replied
//! lessons/lab/agent/...           the agent, as the learner gets it
//! ```
//!
//! In a step, `# Title` and what follows is told first. `## name` begins a question; below it `### hint` is a hint (there
//! may be several), `### right` is said to a right answer, any other `###` to what the code calls by that name. Words in
//! braces are filled in with what was measured.

use crate::course::{Complaint, Source};
use serde::Deserialize;
use std::collections::BTreeMap;

/// Where the lab's files are.
const FOLDER: &str = "lessons/lab";

/// The words and files of the lab.
#[derive(Debug, Clone, PartialEq)]
pub struct Texts {
    /// Its title.
    pub title: String,
    /// The steps in order.
    pub steps: Vec<StepText>,
    /// The files of the agent: path below its folder, and text.
    pub agent: BTreeMap<String, String>,
}

/// One step.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct StepText {
    /// Its name, for example `observe`.
    pub id: String,
    /// Its title, one line.
    pub title: String,
    /// What is told first, markdown.
    pub intro: String,
    /// Its questions in order.
    pub questions: Vec<QuestionText>,
}

/// One question.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct QuestionText {
    /// Its name.
    pub id: String,
    /// The question, markdown.
    pub text: String,
    /// Hints, the first one first.
    pub hints: Vec<String>,
    /// What is said, by name.
    pub replies: BTreeMap<String, String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Manifest {
    title: String,
    steps: Vec<String>,
    agent: Vec<String>,
}

impl Texts {
    /// Reads the lab of a course; none if the course has no lab.
    ///
    /// # Errors
    /// What is wrong with its files.
    pub fn open(source: &dyn Source) -> Result<Option<Self>, Complaint> {
        let list = format!("{FOLDER}/lab.toml");
        if !source.names(FOLDER).iter().any(|name| name == "lab.toml") {
            return Ok(None);
        }
        let complain =
            |path: &str, what: &str| Complaint::file(path, "lab", what, "docs/format.md shows what a lab is made of");
        let read = |path: &str| source.read(path).map_err(|error| complain(path, &error.to_string()));
        let manifest: Manifest = toml::from_str(&read(&list)?).map_err(|error| complain(&list, error.message()))?;
        let mut steps = Vec::new();
        for name in &manifest.steps {
            let path = format!("{FOLDER}/steps/{name}.md");
            // `1-observe` is the step `observe`.
            let id = name.split_once('-').map_or(name.as_str(), |(_, id)| id);
            steps.push(StepText::read(id, &read(&path)?));
        }
        let mut agent = BTreeMap::new();
        for name in &manifest.agent {
            agent.insert(name.clone(), read(&format!("{FOLDER}/agent/{name}"))?);
        }
        Ok(Some(Self { title: manifest.title, steps, agent }))
    }

    /// The step of this name.
    pub fn step(&self, id: &str) -> Option<&StepText> {
        self.steps.iter().find(|step| step.id == id)
    }
}

impl StepText {
    /// Reads a step.
    fn read(id: &str, text: &str) -> Self {
        let mut step = Self { id: id.to_owned(), ..Self::default() };
        let (mut in_fence, mut reply) = (false, None::<String>);
        for line in text.lines() {
            in_fence ^= line.trim_start().starts_with("```");
            if !in_fence {
                if let Some(title) = line.strip_prefix("# ") {
                    title.trim().clone_into(&mut step.title);
                    continue;
                }
                if let Some(name) = line.strip_prefix("## ") {
                    step.questions.push(QuestionText { id: name.trim().to_owned(), ..QuestionText::default() });
                    reply = None;
                    continue;
                }
                if let (Some(name), Some(question)) = (line.strip_prefix("### "), step.questions.last_mut()) {
                    let name = name.trim().to_owned();
                    if name == "hint" {
                        question.hints.push(String::new());
                    }
                    reply = Some(name);
                    continue;
                }
            }
            let target = match (step.questions.last_mut(), reply.as_deref()) {
                (None, _) => &mut step.intro,
                (Some(question), None) => &mut question.text,
                (Some(question), Some("hint")) => match question.hints.last_mut() {
                    Some(hint) => hint,
                    None => continue,
                },
                (Some(question), Some(name)) => question.replies.entry(name.to_owned()).or_default(),
            };
            target.push_str(line);
            target.push('\n');
        }
        step.tidy();
        step
    }

    fn tidy(&mut self) {
        let texts = self.questions.iter_mut().flat_map(|question| {
            [&mut question.text].into_iter().chain(&mut question.hints).chain(question.replies.values_mut())
        });
        for text in texts.chain([&mut self.intro]) {
            *text = text.trim().to_owned();
        }
    }

    /// The question of this name.
    pub fn question(&self, id: &str) -> Option<&QuestionText> {
        self.questions.iter().find(|question| question.id == id)
    }
}

/// Puts values into the braces of a text. What is not known stays as it is.
pub fn fill(text: &str, values: &[(&'static str, String)]) -> String {
    let mut filled = text.to_owned();
    for (name, value) in values {
        filled = filled.replace(&format!("{{{name}}}"), value);
    }
    filled
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_is_read_part_by_part() {
        let text = "# Observe\n\nLook.\n\n```text\n## no question\n```\n\n## which\n\nWhich one?\n\n### right\n\nIt is \
            {which}.\n\n### hint\n\nOne.\n\n### hint\n\nTwo.\n\n## slope\n\nHow fast?\n";
        let step = StepText::read("observe", text);
        assert_eq!((step.title.as_str(), step.intro.as_str()), ("Observe", "Look.\n\n```text\n## no question\n```"));
        let which = step.question("which").unwrap();
        assert_eq!(
            (which.text.as_str(), &which.hints[..]),
            ("Which one?", &["One.".to_owned(), "Two.".to_owned()][..])
        );
        assert_eq!(fill(&which.replies["right"], &[("which", "collector".into())]), "It is collector.");
        assert_eq!(step.question("slope").unwrap().text, "How fast?");
    }
}
