//! What shows when the code of a page is run: blocks do what the text says, predictions have one right answer.

use super::finding::Finding;
use super::units::{Done, Workshop};
use crate::course::Lesson;
use crate::host::judge::JudgeError;
use crate::markdown;
use crate::markdown::document::{Ends, Prediction, Program, Ran};

/// Runs every block of a page.
pub(super) fn check(workshop: &Workshop<'_>, page: &Lesson) -> Result<Done, JudgeError> {
    let document = markdown::parse(&page.text);
    let mut done = Done::default();
    for program in document.programs.iter().filter(|program| program.ends != Ends::Fragment) {
        let ran = workshop.judge.run(&program.language, &program.text, "", workshop.cancel)?;
        done.programs += 1;
        done.findings.extend(block(&page.path, program, &ran));
    }
    for prediction in &document.predictions {
        let ran = workshop.judge.run(&prediction.language, &prediction.program, "", workshop.cancel)?;
        done.programs += 1;
        done.findings.extend(asked(&page.path, prediction, &ran));
    }
    Ok(done)
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
