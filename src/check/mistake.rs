//! Known wrong answers: an answer that behaves like one of them gets its message. Behaviour decides; where two known
//! ones behave alike, the form that is nearest. Where behaviour tells little, since several behave so or a program only
//! goes on and on, the form must be near, and nearer than that of the file as it came.

use super::cases::work;
use super::observed::{Came, Fault, Reading};
use super::visible::visible_line;
use super::{Asked, Asking, Outcome, UnknownName, growth, rule};
use crate::course::{Exercise, WrongProgram};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What a program did in every case, or how it fails to compile: a vector to compare and to keep.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Fingerprint {
    /// For each error: its kind and message, and the shape of its line.
    Broken(Vec<(String, String)>),
    /// One mark for each case.
    Ran(Vec<String>),
}

/// A known wrong program and what it did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KnownWrong {
    /// Id of the mistake.
    pub id: String,
    /// What its program did.
    pub fingerprint: Fingerprint,
}

/// How far apart the forms of two texts that do not compile may be, where only the errors are alike.
const NEAR: usize = 6;

/// The same for programs that run, where what they did tells little: about two statements.
const NEAR_IN_FORM: usize = 20;

/// What a program did, from the outcome of the plan of an answer with this text that asks the listed cases only.
pub fn fingerprint(
    exercise: &Exercise,
    language: &str,
    text: &str,
    outcome: &Outcome,
) -> Result<Fingerprint, UnknownName> {
    let asking = Asking::listed(exercise);
    let asked = Asked::new(exercise, language, text, &asking)?;
    let reading = asked.language.read(&work(&asked), outcome);
    Ok(of(&asked, &reading, outcome))
}

/// The fingerprint of a reading; what was done over and over after it counts too.
pub(super) fn of(asked: &Asked<'_>, reading: &Reading, outcome: &Outcome) -> Fingerprint {
    match reading {
        Reading::Broken(faults) => Fingerprint::Broken(faults.iter().map(|fault| broken_mark(asked, fault)).collect()),
        Reading::Ran(observed) => {
            let judged_print = |case: usize| asked.exercise.cases.get(case).is_some_and(|case| case.prints.is_some());
            let marks = observed.iter().enumerate().map(|(case, observed)| {
                let mut mark = came_mark(asked, &observed.came);
                if judged_print(case) {
                    mark.push_str(" | ");
                    mark.push_str(&visible_line(&super::cases::trimmed(&observed.stdout), 2000));
                }
                mark
            });
            Fingerprint::Ran(marks.chain(growth::marks(asked, outcome)).collect())
        }
    }
}

fn came_mark(asked: &Asked<'_>, came: &Came) -> String {
    let cut = |text: String| visible_line(&text, 2000);
    match came {
        Came::Value(value) => cut(asked.language.show(value)),
        Came::Results(values) => {
            let shown = values.iter().map(|(name, value)| {
                value.as_ref().map_or_else(|| format!("{name}?"), |v| format!("{name}={}", asked.language.show(v)))
            });
            cut(shown.collect::<Vec<_>>().join(" "))
        }
        Came::Ended => "ended".into(),
        Came::Raised(raised) => format!("raised {}", raised.class()),
        // A loop without end meets the limit of time, of memory or of output, as the machine and a `print` will have it.
        Came::Stopped(_) => "stopped".into(),
        Came::Died(_) => "died".into(),
        Came::NotRun => "not run".into(),
    }
}

fn broken_mark(asked: &Asked<'_>, fault: &Fault) -> (String, String) {
    let line = asked.text.lines().nth(fault.line.wrapping_sub(1)).unwrap_or_default();
    // The whole message: "mismatched types" alone is many different mistakes, which types is said below it.
    (format!("{}: {}", fault.kind, fault.message), shape(line))
}

/// A line with its names, numbers and texts made alike.
fn shape(line: &str) -> String {
    const WORDS: [&str; 21] = [
        "if", "elif", "else", "for", "while", "in", "and", "or", "not", "def", "fn", "let", "mut", "return", "match",
        "None", "True", "False", "true", "false", "elseif",
    ];
    let mut shape = String::new();
    let mut letters = line.trim().chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '"' | '\'' => {
                let _ = letters.by_ref().find(|other| *other == letter);
                shape.push('"');
            }
            letter if letter == '_' || letter.is_alphanumeric() => {
                let mut word = String::from(letter);
                while let Some(next) = letters.next_if(|next| *next == '_' || next.is_alphanumeric()) {
                    word.push(next);
                }
                match word {
                    word if WORDS.contains(&word.as_str()) => shape.extend([" ", &word, " "]),
                    word if word.starts_with(|first: char| first.is_ascii_digit()) => shape.push('0'),
                    _ => shape.push('a'),
                }
            }
            letter if letter.is_whitespace() => {}
            letter => shape.push(letter),
        }
    }
    shape
}

/// The known wrong program that the answer behaves like. Whether the answer passes is for the caller to know: one that
/// passes is never asked about. `right` says that every case passes and only a rule is broken.
pub(super) fn recognise<'a>(
    asked: &Asked<'a>,
    reading: &Reading,
    outcome: &Outcome,
    known: &[super::KnownWrong],
    right: bool,
) -> Option<&'a WrongProgram> {
    let own = of(asked, reading, outcome);
    let text_of = |id: &str| asked.exercise.wrong.iter().find(|wrong| wrong.id == id);
    let alike: Vec<_> = known
        .iter()
        .filter(|known| behaves_alike(&own, &known.fingerprint))
        .filter_map(|known| text_of(&known.id))
        .collect();
    let rules = |text: &str| {
        let asked = Asked { text, file: asked.file.clone(), ..*asked };
        rule::of(&asked).into_iter().map(|rule| rule.kept.kept).collect::<Vec<_>>()
    };
    let own_rules = rules(asked.text);
    let form = form(asked, asked.text);
    let mut near: Vec<_> = alike
        .into_iter()
        .filter(|wrong| !right || rules(&wrong.text) == own_rules)
        .map(|wrong| (distance(&form, &self::form(asked, &wrong.text)), wrong))
        .collect();
    let several = near.len() > 1;
    near.sort_by_key(|(distance, _)| *distance);
    let nearest = near.into_iter().next()?;
    let from_starter = distance(&form, &self::form(asked, &asked.exercise.starter));
    // Only remarks were added: the file as it came is nobody's mistake.
    if from_starter == 0 && nearest.0 > 0 {
        return None;
    }
    let goes_on = |marks: &[String]| marks.iter().any(|mark| mark == "stopped");
    let same_lines = |id: &str| known.iter().any(|known| known.id == id && known.fingerprint == own);
    match own {
        Fingerprint::Broken(_) if !same_lines(&nearest.1.id) && nearest.0 > NEAR => None,
        Fingerprint::Ran(marks)
            if (several || goes_on(&marks)) && (nearest.0 > NEAR_IN_FORM || from_starter < nearest.0) =>
        {
            None
        }
        _ => Some(nearest.1),
    }
}

fn behaves_alike(a: &Fingerprint, b: &Fingerprint) -> bool {
    match (a, b) {
        (Fingerprint::Ran(a), Fingerprint::Ran(b)) => a == b,
        (Fingerprint::Broken(a), Fingerprint::Broken(b)) => a.iter().map(|one| &one.0).eq(b.iter().map(|one| &one.0)),
        _ => false,
    }
}

/// How often each construct, operator and keyword stands in a text; comments do not count.
fn form(asked: &Asked<'_>, text: &str) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    let Some(tree) = rule::parse(asked.language, text) else { return counts };
    let mut cursor = tree.walk();
    loop {
        let node = cursor.node();
        // A remark counts for nothing, and neither do its parts: in Rust `//` is one.
        let remark = node.kind().contains("comment");
        if !remark {
            *counts.entry(node.kind().to_owned()).or_default() += 1;
        }
        if (!remark && cursor.goto_first_child()) || cursor.goto_next_sibling() {
            continue;
        }
        loop {
            if !cursor.goto_parent() {
                return counts;
            }
            if cursor.goto_next_sibling() {
                break;
            }
        }
    }
}

fn distance(a: &BTreeMap<String, usize>, b: &BTreeMap<String, usize>) -> usize {
    let here = a.iter().map(|(kind, count)| count.abs_diff(b.get(kind).copied().unwrap_or(0))).sum::<usize>();
    let there = b.iter().filter(|(kind, _)| !a.contains_key(*kind)).map(|(_, count)| *count).sum::<usize>();
    here + there
}
