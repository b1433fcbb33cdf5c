//! `[generate]` of an exercise: templates of further inputs and what fills their holes, read and checked. How an input is
//! made from them is for `check`.

use super::Complaint;
use super::exercise::{Inputs, Sequence};
use super::manifest::{GenerateManifest, ItemsManifest, MakerManifest, line_of};
use std::collections::BTreeMap;

/// Further inputs, made anew for each run.
#[derive(Debug, Clone, PartialEq)]
pub struct Generate {
    /// How many are drawn for a run.
    pub cases: usize,
    /// What goes in, with holes: `{cpu}`.
    pub inputs: Inputs,
    /// What fills the holes, by name.
    pub with: BTreeMap<String, Maker>,
    /// Whether list and tuple count as the same.
    pub sequence: Sequence,
    /// What goes in must still be as it was after the call.
    pub keeps: bool,
    /// Line in `exercise.toml`, from 1, for complaints.
    pub line: usize,
}

impl Generate {
    /// Stands for a table that could not be read.
    pub(super) fn nothing(line: usize) -> Self {
        let (inputs, with) = (Inputs::Stdin(String::new()), BTreeMap::new());
        Self { cases: 0, inputs, with, sequence: Sequence::Exact, keeps: false, line }
    }
}

/// What fills a hole. Texts may have holes themselves.
#[derive(Debug, Clone, PartialEq)]
pub enum Maker {
    /// A number.
    Number(Range),
    /// One of these texts; at least one.
    One(Vec<String>),
    /// Some items, joined.
    List {
        /// What makes an item; the holes of a text are filled anew for each one.
        item: Box<Maker>,
        /// Fewest and most items.
        length: (usize, usize),
        /// What stands between two items.
        join: String,
    },
}

/// Numbers from a first one upwards in equal steps.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Range {
    /// The first one.
    pub from: f64,
    /// How far apart they are.
    pub step: f64,
    /// How many there are after the first one.
    pub steps: u32,
    /// Digits after the point; 0 for whole numbers.
    pub digits: usize,
}

impl Range {
    /// The number so many steps up, as it is written.
    pub fn write(&self, steps: u32) -> String {
        let text = format!("{:.*}", self.digits, self.step.mul_add(f64::from(steps), self.from));
        let zero = text.bytes().all(|byte| matches!(byte, b'-' | b'0' | b'.'));
        if zero { text.trim_start_matches('-').to_owned() } else { text }
    }
}

/// How many inputs are drawn unless the author says so; a program is started anew for each.
const USUAL: usize = 20;
const USUAL_OF_A_PROGRAM: usize = 6;

/// More inputs than this make a check slow and no surer.
const MOST: usize = 100;

/// The longest list.
const LONGEST: usize = 200;

/// A part of a template.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part<'a> {
    /// As it stands.
    Text(&'a str),
    /// A name in braces.
    Hole(&'a str),
}

/// The parts of a template: `{name}` is a hole, all other braces are text.
pub fn parts(template: &str) -> Vec<Part<'_>> {
    let mut parts = Vec::new();
    let (mut rest, mut from) = (template, 0);
    while let Some(open) = rest[from..].find('{').map(|at| at + from) {
        let name = rest[open + 1..].split(|letter: char| letter != '_' && !letter.is_alphanumeric()).next();
        let name = name.filter(|name| !name.is_empty() && !name.starts_with(|first: char| first.is_ascii_digit()));
        let Some(name) = name.filter(|name| rest[open + 1 + name.len()..].starts_with('}')) else {
            from = open + 1;
            continue;
        };
        if open > 0 {
            parts.push(Part::Text(&rest[..open]));
        }
        parts.push(Part::Hole(name));
        (rest, from) = (&rest[open + name.len() + 2..], 0);
    }
    if !rest.is_empty() {
        parts.push(Part::Text(rest));
    }
    parts
}

/// What is wrong, and what to do.
type Fault = (String, &'static str);

/// Checks the table. `inputs` are its templates, found as those of a case are.
pub(super) fn read(
    manifest: &toml::Spanned<GenerateManifest>,
    inputs: Inputs,
    sequence: Sequence,
    text: &str,
    mut complain: impl FnMut(Option<usize>, &str, &str),
) -> Generate {
    let line = line_of(text, manifest.span().start);
    let table = manifest.as_ref();
    let usual = if matches!(inputs, Inputs::Stdin(_)) { USUAL_OF_A_PROGRAM } else { USUAL };
    let cases = table.cases.unwrap_or(usual);
    if !(1..=MOST).contains(&cases) {
        complain(Some(line), &format!("`cases` is {cases}"), "draw at least 1 and at most 100 inputs; 20 are usual");
    }
    let mut with = BTreeMap::new();
    let mut places = BTreeMap::new();
    for (name, maker) in &table.with {
        let at = line_of(text, maker.span().start);
        places.insert(name.as_str(), at);
        match read_maker(maker.as_ref()) {
            Ok(maker) => drop(with.insert(name.clone(), maker)),
            Err((what, advice)) => complain(Some(at), &format!("`{name}`: {what}"), advice),
        }
    }
    let generate = Generate { cases, inputs, with, sequence, keeps: table.keeps, line };
    let filled = |name: &str| table.with.contains_key(name);
    let top: Vec<&str> = templates(&generate.inputs);
    let mut used = Vec::new();
    let mut holes = |template: &str, line: usize, owner: Option<&str>| {
        for part in parts(template) {
            let Part::Hole(name) = part else { continue };
            used.push((owner.map(str::to_owned), name.to_owned()));
            if !filled(name) {
                let advice = "give it a line in [generate.with], or mend the spelling; all other braces are text";
                complain(Some(line), &format!("nothing fills the hole `{{{name}}}`"), advice);
            }
        }
    };
    for template in top.iter().copied() {
        holes(template, line, None);
    }
    for (name, maker) in &generate.with {
        let at = places.get(name.as_str()).copied().unwrap_or(line);
        for template in texts_of(maker) {
            holes(template, at, Some(name));
        }
    }
    for name in generate.with.keys() {
        let at = places.get(name.as_str()).copied();
        if !used.iter().any(|(owner, hole)| hole == name && owner.as_deref() != Some(name)) {
            complain(at, &format!("`{name}` fills no hole"), "put `{name}` into a template, or drop the line");
        }
        if leads_back(name, &used) {
            complain(at, &format!("`{name}` needs itself to be made"), "a hole may not lead back to its own name");
        }
    }
    if top.iter().all(|template| parts(template).iter().all(|part| matches!(part, Part::Text(_)))) {
        complain(Some(line), "no template has a hole", "write `{name}` where the inputs differ");
    }
    generate
}

/// Whether filling the name asks for the name again.
fn leads_back(name: &str, used: &[(Option<String>, String)]) -> bool {
    let mut reached: Vec<&str> = vec![name];
    let mut next = 0;
    while let Some(owner) = reached.get(next).copied() {
        for (_, hole) in used.iter().filter(|(of, _)| of.as_deref() == Some(owner)) {
            if hole == name {
                return true;
            }
            if !reached.contains(&hole.as_str()) {
                reached.push(hole);
            }
        }
        next += 1;
    }
    false
}

/// The templates of what goes in.
pub(super) fn templates(inputs: &Inputs) -> Vec<&str> {
    match inputs {
        Inputs::Given(values) => values.values().map(String::as_str).collect(),
        Inputs::Call(text) | Inputs::Stdin(text) => vec![text],
    }
}

fn texts_of(maker: &Maker) -> Vec<&str> {
    match maker {
        Maker::Number(_) => Vec::new(),
        Maker::One(texts) => texts.iter().map(String::as_str).collect(),
        Maker::List { item, .. } => texts_of(item),
    }
}

fn read_maker(maker: &MakerManifest) -> Result<Maker, Fault> {
    let what = "write `from` and `to` for a number, `one = [...]` for a choice, or `list` and `length` for a list";
    let numeric = maker.from.is_some() || maker.to.is_some() || maker.step.is_some();
    let listed = maker.list.is_some() || maker.length.is_some() || maker.join.is_some();
    match (numeric, &maker.one, listed) {
        (true, None, false) => match (maker.from, maker.to) {
            (Some(from), Some(to)) => range(from, to, maker.step.unwrap_or(1.0)).map(Maker::Number),
            _ => Err(("half a range of numbers".into(), what)),
        },
        (false, Some(texts), false) if texts.is_empty() => Err(("the choice is empty".into(), "list its texts")),
        (false, Some(texts), false) => Ok(Maker::One(texts.clone())),
        (false, None, true) => {
            let item = match &maker.list {
                Some(ItemsManifest::Text(text)) => Maker::One(vec![text.clone()]),
                Some(ItemsManifest::Made(maker)) => read_maker(maker)?,
                None => return Err(("it is not said what is in the list".into(), what)),
            };
            let [fewest, most] =
                maker.length.ok_or(("the list has no `length`".to_owned(), "write `length = [0, 6]`"))?;
            if fewest > most || most > LONGEST {
                return Err((format!("a list of {fewest} to {most} items"), "fewest first; 200 items at most"));
            }
            let join = maker.join.clone().unwrap_or_else(|| ", ".to_owned());
            Ok(Maker::List { item: Box::new(item), length: (fewest, most), join })
        }
        (false, None, false) => Err(("it is empty".into(), what)),
        _ => Err(("it is more than one thing".into(), what)),
    }
}

fn range(from: f64, to: f64, step: f64) -> Result<Range, Fault> {
    let sane = |number: f64| number.is_finite() && number.abs() <= 1e15;
    if !(sane(from) && sane(to) && sane(step)) {
        return Err(("a number that is too large".into(), "larger values may be listed with `one = [...]`"));
    }
    if from > to || step <= 0.0 {
        return Err((format!("no number lies from {from} up to {to} in steps of {step}"), "the smaller end is `from`"));
    }
    let digits = decimals(from).max(decimals(step));
    if digits > 6 {
        return Err(("more than six digits after the point".into(), "use a coarser step"));
    }
    // A little more, so that 0.3 is three steps of 0.1.
    let steps = ((to - from) / step + 1e-9).floor();
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it is checked in the line above")]
    let steps = if steps <= f64::from(u32::MAX - 1) {
        steps as u32
    } else {
        return Err(("more numbers than can be told apart".into(), "use a coarser step or a smaller range"));
    };
    Ok(Range { from, step, steps, digits })
}

/// Digits after the point that a number needs.
fn decimals(number: f64) -> usize {
    format!("{number}").split_once('.').map_or(0, |(_, digits)| digits.len())
}

/// A complaint about the table.
pub(super) fn complaint(file: &str, line: Option<usize>, what: &str, advice: &str) -> Complaint {
    Complaint::file(file, "generate", what, advice).at(line)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn braces_around_a_name_are_a_hole() {
        use Part::{Hole, Text};
        let table: [(&str, &[Part<'_>]); 7] = [
            ("[{samples}]", &[Text("["), Hole("samples"), Text("]")]),
            ("{a}{b_2}", &[Hole("a"), Hole("b_2")]),
            ("{{a}}", &[Text("{"), Hole("a"), Text("}")]),
            ("{\"web-1\": [{a}]}", &[Text("{\"web-1\": ["), Hole("a"), Text("]}")]),
            ("{}", &[Text("{}")]),
            ("{1} { a } {a", &[Text("{1} { a } {a")]),
            ("", &[]),
        ];
        for (template, wanted) in table {
            assert_eq!(parts(template), wanted, "{template}");
        }
    }

    #[test]
    fn numbers_are_written_as_a_person_would() {
        let table = [
            ((0.0, 100.0, 1.0), 100, "0", "100"),
            ((0.0, 100.0, 0.5), 200, "0.0", "100.0"),
            ((-0.3, 0.3, 0.1), 6, "-0.3", "0.3"),
            ((0.5, 9.0, 1.0), 8, "0.5", "8.5"),
            ((-5.0, -5.0, 1.0), 0, "-5", "-5"),
        ];
        for ((from, to, step), steps, first, last) in table {
            let range = range(from, to, step).unwrap();
            assert_eq!((range.steps, range.write(0), range.write(steps)), (steps, first.into(), last.into()));
        }
        assert_eq!(range(-0.3, 0.3, 0.1).unwrap().write(3), "0.0", "no number is minus zero");
        for (from, to, step) in [(1.0, 0.0, 1.0), (0.0, 1.0, 0.0), (0.0, f64::NAN, 1.0), (0.0, 1.0, 1e-7)] {
            assert!(range(from, to, step).is_err(), "{from} {to} {step}");
        }
    }
}
