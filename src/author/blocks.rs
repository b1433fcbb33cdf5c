//! What shows when the code of a page is run: blocks do what the text says, predictions have one right answer.

use super::finding::Finding;
use super::units::{Done, Workshop};
use crate::course::Lesson;
use crate::host::judge::JudgeError;
use crate::markdown;
use crate::markdown::document::{Ends, Prediction, Program, Ran};
use std::collections::{BTreeMap, BTreeSet};

/// Runs every block of a page.
pub(super) fn check(workshop: &Workshop<'_>, page: &Lesson) -> Result<Done, JudgeError> {
    let document = markdown::parse(&page.text);
    let mut done = Done::default();
    let programs: Vec<&Program> = document.programs.iter().filter(|program| program.ends != Ends::Fragment).collect();
    let shown = programs.iter().map(|program| (program.language.as_str(), program.text.as_str()));
    let predicted = document.predictions.iter().map(|asked| (asked.language.as_str(), asked.program.as_str()));
    let variants_of =
        |asked| (0..Prediction::variants(asked)).filter_map(move |number| Some((asked, asked.variant(number)?)));
    let variants: Vec<(&Prediction, Prediction)> = document.predictions.iter().flat_map(variants_of).collect();
    let varied_too = variants.iter().map(|(_, variant)| (variant.language.as_str(), variant.program.as_str()));
    let outcomes = Outcomes::of(workshop, &shown.chain(predicted).chain(varied_too).collect())?;
    done.programs = outcomes.0.len();
    for program in programs {
        let told = |ran: &Ran| block(&page.path, program, ran).into_iter().collect();
        done.findings.extend(outcomes.confirmed(workshop, &program.language, &program.text, told)?);
    }
    for prediction in &document.predictions {
        let told = |ran: &Ran| asked(&page.path, prediction, ran);
        done.findings.extend(outcomes.confirmed(workshop, &prediction.language, &prediction.program, told)?);
    }
    for (asked, variant) in &variants {
        let Some(original) = outcomes.0.get(&(asked.language.clone(), asked.program.clone())) else { continue };
        let told = |ran: &Ran| varied(&page.path, variant, ran, original).into_iter().collect();
        done.findings.extend(outcomes.confirmed(workshop, &variant.language, &variant.program, told)?);
    }
    Ok(done)
}

/// What the programs of a page did, by language and text: a prediction asks about a program that is also shown.
struct Outcomes(BTreeMap<(String, String), Ran>);

impl Outcomes {
    fn of(workshop: &Workshop<'_>, programs: &BTreeSet<(&str, &str)>) -> Result<Self, JudgeError> {
        let mut outcomes = BTreeMap::new();
        let languages: BTreeSet<&str> = programs.iter().map(|(language, _)| *language).collect();
        for language in languages {
            let texts: Vec<&str> = programs.iter().filter(|(own, _)| *own == language).map(|(_, text)| *text).collect();
            let ran = workshop.judge.run_all(language, &texts, workshop.cancel)?;
            outcomes
                .extend(texts.into_iter().zip(ran).map(|(text, ran)| ((language.to_owned(), text.to_owned()), ran)));
        }
        Ok(Self(outcomes))
    }

    /// What is told of a program; anything that is, is told of a second run, alone and with more time.
    fn confirmed(
        &self,
        workshop: &Workshop<'_>,
        language: &str,
        text: &str,
        told: impl Fn(&Ran) -> Vec<Finding>,
    ) -> Result<Vec<Finding>, JudgeError> {
        let first = self.0.get(&(language.to_owned(), text.to_owned())).map(&told);
        if first.is_some_and(|findings| findings.is_empty()) {
            return Ok(Vec::new());
        }
        Ok(told(&workshop.judge.run(language, text, "", workshop.cancel)?))
    }
}

/// What a block claims against what its program did.
fn block(path: &str, program: &Program, ran: &Ran) -> Option<Finding> {
    let fault = |line, rule: &str, what: &str, advice: &str| Some(Finding::fault(path, Some(line), rule, what, advice));
    match (program.ends, ran.error.is_empty()) {
        (Ends::Well, false) => {
            let what = format!("the program must end well, and it stops with {}", ran.error);
            return fault(program.line, "block", &what, "mend it, or write `error` instead of `run` after the fence");
        }
        (Ends::Error, true) => {
            let what = "the program must fail, and it ends well";
            return fault(program.line, "block", what, "mend it, or write `run` instead of `error` after the fence");
        }
        _ => {}
    }
    let shown = program.output.as_ref()?;
    if shows(shown, ran) {
        return None;
    }
    let what = format!("the text shows {:?}, and the program gives {:?}", shown.trim_end(), gave(ran));
    fault(program.output_line, "output", &what, "write what the program gives, or change the program")
}

fn gave(ran: &Ran) -> String {
    let error = if ran.error.is_empty() || ran.stdout.is_empty() { "" } else { "\n" };
    format!("{}{error}{}", ran.stdout.trim_end(), ran.error)
}

/// Whether an output block shows what a program did: what it printed, then a line of the error. The wording of an error
/// may differ between versions, its kind may not.
fn shows(shown: &str, ran: &Ran) -> bool {
    let mut rest = shown.trim_end();
    if !ran.error.is_empty() {
        let (printed, error) = rest.rsplit_once('\n').unwrap_or(("", rest));
        let kind = |line: &str| line.split(':').next().unwrap_or_default().trim().to_owned();
        if !ran.error.lines().any(|line| kind(line) == kind(error)) {
            return false;
        }
        rest = printed;
    }
    rest.trim_end() == ran.stdout.trim_end()
}

/// What is wrong with a variant: its answer is typed from memory, and it must not be that of the program in the text.
fn varied(path: &str, variant: &Prediction, ran: &Ran, original: &Ran) -> Option<Finding> {
    const MOST: usize = 5;
    let fault = |what: &str, advice: &str| Some(Finding::fault(path, Some(variant.line), "vary", what, advice));
    let first = variant.program.lines().next().unwrap_or_default();
    if ran.error.is_empty() != original.error.is_empty() {
        let what =
            format!("the variant that begins with `{first}` ends otherwise than the program above: {}", ran.error);
        return fault(&what, "take values with which the question still makes sense");
    }
    if ran == original {
        let what = format!("the variant that begins with `{first}` prints the same as the program above");
        return fault(&what, "take values that change the answer");
    }
    let lines = ran.stdout.lines().count();
    if lines > MOST {
        let what = format!("the variant that begins with `{first}` prints {lines} lines, and the learner types them");
        return fault(&what, "take values that print five lines or fewer");
    }
    None
}

/// What is wrong with a prediction, now that it is known what the program does.
fn asked(path: &str, prediction: &Prediction, ran: &Ran) -> Vec<Finding> {
    let fault = |what: &str, advice: &str| Finding::fault(path, Some(prediction.line), "prediction", what, advice);
    if prediction.choices.is_empty() {
        let right = prediction.wrong.iter().filter(|(text, _)| prediction.matches(text, ran));
        return right
            .map(|(text, _)| fault(&format!("the wrong answer {text:?} is right"), "take it out of [[wrong]]"))
            .collect();
    }
    let fitting = prediction.fitting(ran);
    let did = gave(ran);
    match fitting.as_slice() {
        [_] => Vec::new(),
        [] => {
            let what = format!("no choice is right: the program gives {did:?}");
            vec![fault(&what, "one choice says what the program prints; `means` says that it fails or prints nothing")]
        }
        several => {
            let texts: Vec<_> = several.iter().map(|index| format!("{:?}", prediction.choices[*index].text)).collect();
            let what = format!("{} are right at once: the program gives {did:?}", texts.join(" and "));
            vec![fault(&what, "exactly one choice is right")]
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ran(stdout: &str, error: &str) -> Ran {
        Ran { stdout: stdout.into(), error: error.into() }
    }

    #[test]
    fn an_output_block_shows_print_and_kind_of_error() {
        assert!(shows("3\n", &ran("3\n", "")));
        assert!(!shows("4", &ran("3\n", "")));
        assert!(shows("1\nNameError: name 'x' is not defined", &ran("1\n", "NameError: other words")));
        assert!(!shows("1\nTypeError: no", &ran("1\n", "NameError: no")));
        assert!(!shows("NameError: no", &ran("1\n", "NameError: no")));
    }

    #[test]
    fn a_misprint_is_found_at_its_line() {
        let text = "# T\n\n```python run\nprint(3)\n```\n\n```output\n4\n```\n";
        let document = markdown::parse(text);
        let found = block("p.md", &document.programs[0], &ran("3\n", "")).unwrap();
        assert_eq!(
            found.to_string(),
            "p.md:7: the text shows \"4\", and the program gives \"3\" [output]\n  \
             write what the program gives, or change the program"
        );
        let found = block("p.md", &document.programs[0], &ran("", "NameError: no")).unwrap();
        assert!(found.to_string().starts_with("p.md:4: the program must end well"), "{found}");
    }

    #[test]
    fn a_variant_gives_another_answer_that_can_be_typed() {
        let variant = markdown::parse("```python run\nx\n```\n\n```predict\nask = \"?\"\nwhy = \"w\"\n```\n");
        let variant = &variant.predictions[0];
        let told = |now: Ran, before: Ran| varied("p.md", variant, &now, &before).map(|found| found.to_string());
        assert_eq!(told(ran("2\n", ""), ran("1\n", "")), None);
        assert!(told(ran("1\n", ""), ran("1\n", "")).unwrap().contains("prints the same as the program above"));
        assert!(told(ran("", "NameError: no"), ran("1\n", "")).unwrap().contains("ends otherwise"));
        assert!(told(ran("1\n2\n3\n4\n5\n6\n", ""), ran("1\n", "")).unwrap().contains("prints 6 lines"));
    }

    #[test]
    fn two_choices_that_say_the_same_are_one_too_many() {
        let text = "```python error\nx\n```\n\n```predict\nask = \"?\"\n[[choice]]\ntext = \"a\"\nmeans = \"error\"\n\
                    why = \"1\"\n[[choice]]\ntext = \"b\"\nmeans = \"error NameError\"\nwhy = \"2\"\n```\n";
        let document = markdown::parse(text);
        let found = asked("p.md", &document.predictions[0], &ran("", "NameError: no"));
        assert!(found[0].to_string().starts_with("p.md:5: \"a\" and \"b\" are right at once"), "{}", found[0]);
        let found = asked("p.md", &document.predictions[0], &ran("7\n", ""));
        assert!(found[0].to_string().starts_with("p.md:5: no choice is right: the program gives \"7\""));
    }
}
