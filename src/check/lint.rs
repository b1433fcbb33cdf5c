//! What can be said about an exercise without running anything.

use super::language::{self, Language};
use super::{Asked, Asking, kind, rule};
use crate::course::{Case, Complaint, Drive, Exercise, Expected, Inputs};

/// The longest message of a wrong answer, in words.
const WORDS: usize = 30;

/// What an author should mend: values that cannot be read, rules that do not exist, messages, lines of a puzzle.
pub fn lint(exercise: &Exercise, language: &str) -> Vec<Complaint> {
    let file = format!("{}/exercise.toml", exercise.id.folder());
    let Some(language) = language::of(language) else {
        let what = format!("there is no language `{language}`");
        return vec![Complaint::file("lessons/course.toml", "language", &what, "a track may have python or rust")];
    };
    let mut complaints = values(exercise, language, &file);
    complaints.extend(rules(exercise, language, &file));
    complaints.extend(messages(exercise));
    complaints.extend(generated(exercise, &file));
    complaints.extend(kept(exercise, language, &file));
    match kind::of(&exercise.kind) {
        Ok(kind) => {
            let text = &exercise.solution;
            let name = super::cases::short_name(&exercise.file_name()).to_owned();
            let asking = Asking::listed(exercise);
            complaints.extend(kind.lint(&Asked { exercise, language, text, file: name, asking: &asking }));
        }
        Err(error) => {
            let advice = "use one of write, fix, predict, arrange and investigate";
            complaints.push(Complaint::file(&file, "kind", &error.to_string(), advice));
        }
    }
    complaints
}

fn values(exercise: &Exercise, language: &dyn Language, file: &str) -> Vec<Complaint> {
    let written = exercise.cases.iter().flat_map(|case| {
        let values: Vec<&str> = match &case.expected {
            Expected::Value(value) => vec![value],
            Expected::Results(values) => values.values().map(String::as_str).collect(),
            Expected::Raises(_) | Expected::Panics(_) | Expected::Printed => vec![],
        };
        values.into_iter().map(move |value| (case.line, value))
    });
    written
        .filter_map(|(line, value)| {
            let why = language.literal(value).err()?;
            let advice = "what must come out is written as a plain value, not as an expression";
            Some(Complaint::file(file, "cases", &format!("`{value}` cannot be read: {why}"), advice).at(Some(line)))
        })
        .collect()
}

fn rules(exercise: &Exercise, language: &dyn Language, file: &str) -> Vec<Complaint> {
    let mut complaints = Vec::new();
    for rule in &exercise.rules {
        let mut complain = |what: &str, advice: &str| {
            complaints.push(Complaint::file(file, "rules", what, advice).at(Some(rule.line)));
        };
        if let Some(problem) = rule::problem(rule, language) {
            complain(&problem, "docs/format.md lists the named rules");
        }
        if rule.message.trim().is_empty() {
            complain(&format!("the rule `{}` has no message", rule.name), "say what is right and what is still asked");
        }
        let words = rule::words(rule);
        // Rust has no word `elif`; its tasks speak of `else if`.
        let announced =
            |word: &str| exercise.task.contains(word) || word == "elif" && exercise.task.contains("else if");
        if !words.is_empty() && !words.iter().any(|word| announced(word)) {
            let what = format!("the task does not announce the rule `{}`", rule.name);
            complain(&what, "name it in task.md, or drop the rule");
        }
    }
    complaints
}

/// Further inputs need a reference to compare with.
fn generated(exercise: &Exercise, file: &str) -> Option<Complaint> {
    let generate = exercise.generate.as_ref().filter(|_| exercise.solution.is_empty())?;
    let advice = "write the solution, or drop the table";
    Some(Complaint::file(file, "generate", "there is no solution to ask", advice).at(Some(generate.line)))
}

/// Whether it can be seen that what goes in stays as it was.
fn kept(exercise: &Exercise, language: &dyn Language, file: &str) -> Vec<Complaint> {
    let values = |case: &Case| match (&exercise.drive, &case.inputs) {
        (Drive::Script { keeps, .. }, Inputs::Given(values)) => {
            let unread = keeps.iter().filter_map(|name| language.literal(values.get(name)?).err());
            unread.map(|why| (case.line, format!("a value that must stay cannot be read: {why}"))).next()
        }
        (_, Inputs::Call(call)) if case.keeps => language.keeps(call).err().map(|why| (case.line, why)),
        _ => None,
    };
    let generated = exercise.generate.as_ref().filter(|generate| generate.keeps).and_then(|generate| {
        let made = super::reference::pool_inputs(exercise, 0);
        made.iter().find_map(values).map(|(_, why)| (generate.line, why))
    });
    let found = exercise.cases.iter().filter_map(values).chain(generated);
    let advice = "docs/format.md says where `keeps` may stand";
    found.map(|(line, why)| Complaint::file(file, "keeps", &why, advice).at(Some(line))).collect()
}

fn messages(exercise: &Exercise) -> Vec<Complaint> {
    let mut complaints = Vec::new();
    for wrong in &exercise.wrong {
        let words = wrong.message.split_whitespace().count();
        if words > WORDS {
            let path = format!("{}/wrong/{}.{}", exercise.id.folder(), wrong.id, exercise.ending);
            let what = format!("the message has {words} words");
            complaints.push(Complaint::file(&path, "message", &what, "30 words at most").at(Some(1)));
        }
    }
    complaints
}
