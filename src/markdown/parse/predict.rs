//! The TOML of a `predict` block -> [`Prediction`].

use super::super::document::{Choice, Ends, Means, Prediction, Problem, Program};
use super::inlines;
use serde::Deserialize;
use std::collections::{BTreeMap, HashSet};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Raw {
    ask: String,
    #[serde(default)]
    program: Option<String>,
    #[serde(default)]
    why: String,
    #[serde(default)]
    choice: Vec<RawChoice>,
    #[serde(default)]
    wrong: Vec<RawWrong>,
    #[serde(default)]
    vary: BTreeMap<String, Vec<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawChoice {
    text: String,
    #[serde(default)]
    means: Option<String>,
    #[serde(default)]
    why: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawWrong {
    text: String,
    #[serde(default)]
    why: String,
}

/// Reads a block that stands at `line` and whose text begins at `first`. `above` is the program before it.
pub(super) fn read(
    text: &str,
    line: usize,
    first: usize,
    above: Option<&Program>,
) -> (Option<Prediction>, Vec<Problem>) {
    let raw: Raw = match super::toml(text, first) {
        Ok(raw) => raw,
        Err(problem) => return (None, vec![problem]),
    };
    let mut problems = Problems { line, list: Vec::new() };
    problems.check(&raw);
    let Some((program, language, own_program)) = program(&raw, above, &mut problems) else {
        return (None, problems.list);
    };
    problems.vary(&raw.vary, &program);
    let choices = raw.choice.into_iter().map(|choice| problems.choice(choice)).collect();
    let prediction = Prediction {
        ask: inlines(&raw.ask),
        language,
        program,
        own_program,
        choices,
        wrong: raw.wrong.into_iter().map(|wrong| (wrong.text, wrong.why)).collect(),
        why: raw.why,
        vary: raw.vary.into_iter().collect(),
        line,
    };
    (Some(prediction), problems.list)
}

/// The program asked about, its language, and whether it is the block's own.
fn program(raw: &Raw, above: Option<&Program>, problems: &mut Problems) -> Option<(String, String, bool)> {
    let Some(above) = above else {
        problems.add("no program stands above the prediction", "put it under the program that it asks about");
        return None;
    };
    if let Some(own) = &raw.program {
        return Some((own.trim_matches('\n').to_owned(), above.language.clone(), true));
    }
    if above.ends == Ends::Fragment {
        problems.add("the program above is a fragment and never run", "say run or error after its fence");
    }
    Some((above.text.clone(), above.language.clone(), false))
}

struct Problems {
    line: usize,
    list: Vec<Problem>,
}

impl Problems {
    fn add(&mut self, what: &str, advice: &str) {
        self.list.push(Problem { line: self.line, what: what.to_owned(), advice: advice.to_owned() });
    }

    fn check(&mut self, raw: &Raw) {
        let mut seen = HashSet::new();
        match raw.choice.len() {
            0 if raw.why.is_empty() => self.add("a typed prediction without `why`", "say in the end why it is so"),
            0 | 2..=5 => {}
            _ => self.add("a prediction has two to five choices", "or none, and the learner types the answer"),
        }
        if !raw.choice.is_empty() && !raw.wrong.is_empty() {
            self.add(
                "`[[wrong]]` beside `[[choice]]`",
                "each choice has its own `why`; [[wrong]] is for typed answers",
            );
        }
        if raw.choice.iter().any(|choice| choice.why.is_empty()) || raw.wrong.iter().any(|wrong| wrong.why.is_empty()) {
            self.add("an answer without `why`", "say to each one where the idea comes from");
        }
        if raw.choice.iter().any(|choice| !seen.insert(choice.text.as_str())) {
            self.add("two choices with the same text", "each choice stands for another idea");
        }
    }

    fn vary(&mut self, vary: &BTreeMap<String, Vec<String>>, program: &str) {
        let count = vary.values().next().map_or(0, Vec::len);
        for (part, values) in vary {
            let times = program.matches(part.as_str()).count();
            if part.trim().is_empty() || times != 1 {
                let what = format!("`vary` names {part:?}, which stands {times} times in the program");
                self.add(&what, "name a part that stands there once, for instance the whole line `cpu = 40`");
            }
            if values.is_empty() || values.len() != count {
                self.add("lists of `vary` that are not equally long", "the values of one place go together");
            }
            if values.contains(part) {
                let what = format!("`vary` puts {part:?} in its own place");
                self.add(&what, "leave it out: a variant is another program");
            }
        }
    }

    fn choice(&mut self, raw: RawChoice) -> Choice {
        let means = match raw.means.as_deref() {
            None => Means::Prints(raw.text.clone()),
            Some("nothing") => Means::Nothing,
            Some("error") => Means::Error(None),
            Some(other) => match other.strip_prefix("error ").map(str::trim) {
                Some(kind) if !kind.is_empty() => Means::Error(Some(kind.to_owned())),
                _ => {
                    let what = format!("means = \"{other}\"");
                    self.add(&what, "use \"nothing\", \"error\" or \"error NAME\", or leave it out");
                    Means::Prints(raw.text.clone())
                }
            },
        };
        Choice { text: raw.text, means, why: raw.why }
    }
}
