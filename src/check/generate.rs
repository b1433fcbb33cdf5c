//! Makes inputs from the templates of `[generate]`. Pure: the seed comes from outside, and the same seed makes the same
//! inputs.
//!
//! Evenly spread numbers would meet the limit of a task once in a hundred runs, and mistakes live at limits. So limits
//! (ends of ranges, numbers of the listed cases, and what lies beside them), equal items and equal numbers come often.

use crate::course::{Case, Generate, Inputs, Maker, Part, Range, parts};
use fastrand::Rng;
use std::collections::BTreeMap;

/// Up to `number` different inputs, none of which is listed already. Fewer if the templates do not give so many.
pub fn inputs(generate: &Generate, listed: &[Case], seed: u64, number: usize) -> Vec<Inputs> {
    let mut source = Source { with: &generate.with, marks: marks(listed), rng: Rng::with_seed(seed) };
    let mut made: Vec<Inputs> = Vec::new();
    for _ in 0..number * 4 {
        if made.len() == number {
            break;
        }
        let inputs = source.inputs(&generate.inputs);
        if !made.contains(&inputs) && listed.iter().all(|case| case.inputs != inputs) {
            made.push(inputs);
        }
    }
    made
}

/// The numbers that stand in the listed cases.
fn marks(listed: &[Case]) -> Vec<f64> {
    let texts = listed.iter().flat_map(|case| match &case.inputs {
        Inputs::Given(values) => values.values().map(String::as_str).collect::<Vec<_>>(),
        Inputs::Call(text) | Inputs::Stdin(text) => vec![text.as_str()],
    });
    let mut marks: Vec<f64> = texts.flat_map(numbers).collect();
    marks.sort_by(f64::total_cmp);
    marks.dedup();
    marks
}

/// The numbers in a text: `-1`, `89.5`; no part of a name.
fn numbers(text: &str) -> Vec<f64> {
    let word = |letter: char| letter == '_' || letter == '.' || letter.is_alphanumeric();
    let mut found = Vec::new();
    let mut before = ' ';
    for part in text.split_inclusive(|letter: char| !word(letter)) {
        let number = part.trim_end_matches(|letter: char| !word(letter));
        if let Ok(number) = number.parse::<f64>()
            && number.is_finite()
        {
            found.push(if before == '-' { -number } else { number });
        }
        before = part.chars().next_back().unwrap_or(' ');
    }
    found
}

/// What was made for one input so far.
type Scope = BTreeMap<String, String>;

struct Source<'a> {
    with: &'a BTreeMap<String, Maker>,
    marks: Vec<f64>,
    rng: Rng,
}

impl Source<'_> {
    fn inputs(&mut self, templates: &Inputs) -> Inputs {
        let mut scope = Scope::new();
        match templates {
            Inputs::Given(values) => {
                let filled = values.iter().map(|(name, template)| (name.clone(), self.fill(template, &mut scope)));
                Inputs::Given(filled.collect())
            }
            Inputs::Call(template) => Inputs::Call(self.fill(template, &mut scope)),
            Inputs::Stdin(template) => Inputs::Stdin(self.fill(template, &mut scope)),
        }
    }

    fn fill(&mut self, template: &str, scope: &mut Scope) -> String {
        let mut text = String::new();
        for part in parts(template) {
            match part {
                Part::Text(part) => text.push_str(part),
                Part::Hole(name) => text.push_str(&self.named(name, scope)),
            }
        }
        text
    }

    fn named(&mut self, name: &str, scope: &mut Scope) -> String {
        if let Some(made) = scope.get(name) {
            return made.clone();
        }
        // A hole that nothing fills was complained of when the course was read.
        let Some(maker) = self.with.get(name) else { return String::new() };
        let made = self.make(maker, scope);
        scope.insert(name.to_owned(), made.clone());
        made
    }

    fn make(&mut self, maker: &Maker, scope: &mut Scope) -> String {
        match maker {
            Maker::Number(range) => self.number(range, scope),
            Maker::One(texts) => {
                let chosen = self.rng.usize(0..texts.len());
                self.fill(&texts[chosen], scope)
            }
            Maker::List { item, length: (fewest, most), join } => {
                let length = match self.rng.u8(0..6) {
                    0 => *fewest,
                    1 => *most,
                    _ => self.rng.usize(*fewest..=*most),
                };
                let mut items: Vec<String> = Vec::new();
                for _ in 0..length {
                    let again = !items.is_empty() && self.rng.u8(0..4) == 0;
                    let made = if again {
                        items[self.rng.usize(0..items.len())].clone()
                    } else {
                        self.make(item, &mut Scope::new())
                    };
                    items.push(made);
                }
                items.join(join)
            }
        }
    }

    fn number(&mut self, range: &Range, scope: &Scope) -> String {
        let steps = match self.rng.u8(0..8) {
            0..3 => self.limit(range),
            3 => self.equal(range, scope),
            _ => None,
        };
        range.write(steps.unwrap_or_else(|| self.rng.u32(0..=range.steps)))
    }

    /// One of the ends, or a number of the listed cases or beside one.
    fn limit(&mut self, range: &Range) -> Option<u32> {
        let mut limits = vec![0, 1, range.steps.saturating_sub(1), range.steps];
        for mark in &self.marks {
            let place = (mark - range.from) / range.step;
            limits.extend([place.round() - 1.0, place.round(), place.round() + 1.0].into_iter().filter_map(whole));
        }
        limits.retain(|steps| *steps <= range.steps);
        (!limits.is_empty()).then(|| limits[self.rng.usize(0..limits.len())])
    }

    /// A number that stands in the input already, or one beside it.
    fn equal(&mut self, range: &Range, scope: &Scope) -> Option<u32> {
        let there: Vec<f64> = scope.values().flat_map(|text| numbers(text)).collect();
        if there.is_empty() {
            return None;
        }
        let place = (there[self.rng.usize(0..there.len())] - range.from) / range.step;
        let beside = [0.0, 0.0, -1.0, 1.0][self.rng.usize(0..4)];
        whole(place.round() + beside).filter(|steps| *steps <= range.steps)
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it is checked in the same line")]
fn whole(number: f64) -> Option<u32> {
    (number >= 0.0 && number < f64::from(u32::MAX)).then_some(number as u32)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::course::{Expected, Sequence};

    fn case(call: &str) -> Case {
        let inputs = Inputs::Call(call.into());
        Case { inputs, expected: Expected::Printed, prints: None, sequence: Sequence::Exact, keeps: false, line: 1 }
    }

    fn number(from: f64, step: f64, steps: u32, digits: usize) -> Maker {
        Maker::Number(Range { from, step, steps, digits })
    }

    fn generate(call: &str, with: &[(&str, Maker)]) -> Generate {
        let with = with.iter().map(|(name, maker)| ((*name).to_owned(), maker.clone())).collect();
        let inputs = Inputs::Call(call.into());
        Generate { cases: 20, inputs, with, sequence: Sequence::Exact, keeps: false, line: 1 }
    }

    fn calls(generate: &Generate, listed: &[Case], seed: u64, number: usize) -> Vec<String> {
        let made = inputs(generate, listed, seed, number).into_iter();
        made.map(|inputs| if let Inputs::Call(text) = inputs { text } else { String::new() }).collect()
    }

    #[test]
    fn the_same_seed_makes_the_same_inputs() {
        let one = generate("f({cpu})", &[("cpu", number(0.0, 0.5, 200, 1))]);
        assert_eq!(calls(&one, &[], 7, 50), calls(&one, &[], 7, 50));
        assert_ne!(calls(&one, &[], 7, 50), calls(&one, &[], 8, 50));
    }

    #[test]
    fn numbers_are_found_in_source_text() {
        assert_eq!(numbers("f([-1, 89.5], limit=90)"), [-1.0, 89.5, 90.0]);
        assert_eq!(numbers("\"web-1\", x2, 7"), [-1.0, 7.0]);
        assert_eq!(numbers("nothing"), Vec::<f64>::new());
    }

    #[test]
    fn limits_come_in_every_run_and_listed_inputs_never() {
        let one = generate("f({cpu})", &[("cpu", number(0.0, 0.5, 2000, 1))]);
        let listed = [case("f(90.0)"), case("f(75.0)")];
        for seed in 0..50 {
            let made = calls(&one, &listed, seed, 200);
            for wanted in ["f(0.0)", "f(1000.0)", "f(89.5)", "f(90.5)", "f(74.5)", "f(75.5)"] {
                assert!(made.contains(&wanted.to_owned()), "{wanted} with seed {seed}");
            }
            assert!(!made.contains(&"f(90.0)".to_owned()) && made.len() == 200);
        }
    }

    #[test]
    fn equal_items_and_equal_numbers_come_often() {
        let digit = Box::new(number(0.0, 1.0, 999, 0));
        let list = Maker::List { item: digit, length: (0, 6), join: ", ".into() };
        let two = generate("f([{all}])", &[("all", list)]);
        let made = calls(&two, &[], 1, 200);
        let doubled = |call: &&String| {
            let all = numbers(call);
            all.iter().enumerate().any(|(at, item)| all[..at].contains(item))
        };
        assert!(made.iter().filter(doubled).count() > 40);
        assert!(made.contains(&"f([])".to_owned()), "the shortest list");
        let pair = generate("f({a}, {b})", &[("a", number(0.0, 1.0, 999, 0)), ("b", number(0.0, 1.0, 999, 0))]);
        let same = |call: &&String| numbers(call)[0].to_bits() == numbers(call)[1].to_bits();
        assert!(calls(&pair, &[], 1, 200).iter().filter(same).count() > 5);
    }

    #[test]
    fn holes_are_filled_once_for_an_input_and_anew_for_an_item() {
        let host = Maker::One(vec!["\"web-1\"".into(), "\"db-1\"".into()]);
        let pairs = Maker::List {
            item: Box::new(Maker::One(vec!["({host}, {cpu})".into()])),
            length: (4, 4),
            join: "; ".into(),
        };
        let with = [("host", host), ("cpu", number(0.0, 1.0, 9, 0)), ("pairs", pairs)];
        let made = calls(&generate("f({host}, {host}, [{pairs}])", &with), &[], 3, 40);
        for call in &made {
            assert!(
                call.starts_with("f(\"web-1\", \"web-1\", ") || call.starts_with("f(\"db-1\", \"db-1\", "),
                "{call}"
            );
            assert_eq!(call.matches("; ").count(), 3, "{call}");
        }
        let mixed = |call: &&String| call[16..].contains("web") && call[16..].contains("db");
        assert!(made.iter().filter(mixed).count() > 20, "{made:?}");
    }

    #[test]
    fn a_small_domain_gives_what_it_has() {
        let env = Maker::One(vec!["1".into(), "2".into(), "3".into()]);
        let mut made = calls(&generate("f({env})", &[("env", env)]), &[case("f(2)")], 1, 200);
        made.sort();
        assert_eq!(made, ["f(1)", "f(3)"]);
    }
}
