//! `predict`: the learner says what a program prints. The right answer is found by running it, never written down.

use super::Kind;
use crate::check::{Asked, Judged, KnownWrong, Outcome, Plan, Verdict, appraisal, cases::trimmed, program};
use crate::course::Complaint;
use crate::markdown::document::Ran;

pub(super) struct Predict;

impl Kind for Predict {
    fn name(&self) -> &'static str {
        "predict"
    }

    fn plan(&self, asked: &Asked<'_>) -> Plan {
        asked.language.plan(&program::work(asked.language, &asked.exercise.program, ""))
    }

    fn judge(&self, asked: &Asked<'_>, outcome: &Outcome, _known: &[KnownWrong]) -> Verdict {
        let work = program::work(asked.language, &asked.exercise.program, "");
        let ran = program::ran(&asked.language.read(&work, outcome));
        let mut verdict = appraisal::empty(asked);
        if says(asked.text, &ran) {
            verdict.result = Judged::Passed;
            verdict.passed = 1;
            let after = asked.exercise.after.trim();
            verdict.message = (!after.is_empty()).then(|| after.to_owned());
            return verdict;
        }
        let wrong = asked.exercise.wrong_answers.iter().find(|wrong| same_text(&wrong.answer, asked.text));
        verdict.message = Some(wrong.map_or_else(|| where_it_differs(asked.text, &ran), |wrong| wrong.message.clone()));
        verdict
    }

    fn lint(&self, asked: &Asked<'_>) -> Vec<Complaint> {
        let file = format!("{}/exercise.toml", asked.exercise.id.folder());
        let mut complaints = Vec::new();
        if asked.exercise.wrong_answers.len() < 2 {
            let advice = "a prediction answers at least two wrong ideas with [[wrong]]";
            complaints.push(Complaint::file(&file, "wrong", "there are fewer than two wrong answers", advice));
        }
        for wrong in &asked.exercise.wrong_answers {
            if wrong.message.trim().is_empty() {
                let what = format!("the wrong answer {:?} has no message", wrong.answer);
                complaints.push(Complaint::file(&file, "message", &what, "say what the learner should look at"));
            }
        }
        complaints
    }
}

/// The lines of an answer; "nothing" and "(nothing)" are no lines.
fn lines(text: &str) -> Vec<String> {
    let text = trimmed(text.trim_start_matches(['\n', '\r']));
    if matches!(text.trim(), "" | "nothing" | "(nothing)") {
        Vec::new()
    } else {
        text.lines().map(str::to_owned).collect()
    }
}

fn same_text(a: &str, b: &str) -> bool {
    lines(a) == lines(b)
}

/// Whether the answer says what the program did: the lines it printed, and where it failed a last line that says so.
fn says(answer: &str, ran: &Ran) -> bool {
    let answer = lines(answer);
    let printed = lines(&ran.stdout);
    if ran.error.is_empty() {
        return answer == printed;
    }
    match answer.split_last() {
        Some((last, before)) => before == printed.as_slice() && names_error(last, &ran.error),
        None => false,
    }
}

/// `error`, `NameError`, `error E0308`, `it stops with an error`, or the line itself.
fn names_error(said: &str, error: &str) -> bool {
    let said = said.trim().to_lowercase();
    let error = error.to_lowercase();
    let name = error.split(':').next().unwrap_or_default();
    let code = name.strip_prefix("error[").and_then(|code| code.strip_suffix(']')).unwrap_or(name);
    let unspecific =
        ["error", "an error", "it stops with an error", "does not compile", "it does not compile", "panic"];
    said == error
        || said == name
        || said == code
        || said == format!("error {code}")
        || unspecific.contains(&said.as_str())
}

/// Where a wrong answer and the output part, without saying what the output is.
fn where_it_differs(answer: &str, ran: &Ran) -> String {
    let (answer, printed) = (lines(answer), lines(&ran.stdout));
    let same = answer.iter().zip(&printed).take_while(|(a, b)| a == b).count();
    match (same, answer.len(), printed.len()) {
        (_, 0, _) => "It is not silent. Which lines of the program run, and which of them print?".into(),
        (same, said, really) if same == said && same < really => {
            format!("So far so good: after line {said} of your answer it prints something more.")
        }
        (same, _, really) if same == really && ran.error.is_empty() => {
            format!("It prints less than that: your line {} does not appear.", same + 1)
        }
        (same, _, _) => {
            format!("Line {} of your answer is not what happens. Go through the program line by line.", same + 1)
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
    fn an_answer_says_what_the_program_did() {
        assert!(says("done\n", &ran("done\n", "")));
        assert!(says("done  \n\n", &ran("done\n", "")));
        assert!(says("(nothing)", &ran("", "")));
        assert!(!says("", &ran("done\n", "")));
        assert!(!says("Done", &ran("done\n", "")));
        assert!(says("a\nNameError", &ran("a\n", "NameError: name 'x' is not defined")));
        assert!(says("error", &ran("", "error[E0308]: mismatched types")));
        assert!(says("E0308", &ran("", "error[E0308]: mismatched types")));
        assert!(!says("a", &ran("a\n", "NameError: name 'x' is not defined")));
        assert!(!says("error", &ran("", "")));
    }
}
