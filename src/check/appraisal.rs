//! From what an answer did to the verdict, for every kind that is judged by cases: counts, first failing case, choice of
//! the message.

use super::asking::Told;
use super::cases::{failure, first_failing, passes, work};
use super::observed::{Came, Fault, MACHINE, Observed, Raised, Reading};
use super::rule::Broken;
use super::visible::visible;
use super::{
    Asked, Diagnostic, Failure, JSON_FORMAT, Judged, KnownWrong, Limit, Outcome, Output, Verdict, growth, later,
    mistake, observation, rule,
};
use crate::course::Exercise;

/// How many errors of a compiler are shown.
const ERRORS: usize = 3;

/// The verdict on an answer that cases and rules decide. `more` are rules of the kind itself.
pub(super) fn of(asked: &Asked<'_>, outcome: &Outcome, known: &[KnownWrong], more: Vec<Broken>) -> Verdict {
    let reading = asked.language.read(&work(asked), outcome);
    let rules: Vec<Broken> = rule::of(asked).into_iter().chain(more).collect();
    let mut verdict = empty(asked);
    verdict.total =
        asked.exercise.cases.len() + usize::from(!asked.asking.drawn_cases().is_empty()) + asked.exercise.growth.len();
    // What is known of wrong programs, and what can be observed, speaks of the listed cases, asked once.
    let (reading, told) = match reading {
        Reading::Broken(faults) => (Reading::Broken(faults), Told::default()),
        Reading::Ran(observed) => {
            let mut told = asked.asking.told(observed);
            (Reading::Ran(std::mem::take(&mut told.listed)), told)
        }
    };
    let mut later = None;
    match &reading {
        Reading::Broken(faults) if faults.iter().any(|fault| fault.kind == MACHINE) => {
            verdict.result = Judged::Unjudged;
            verdict.diagnostics = faults.iter().take(1).map(|fault| diagnostic(asked, fault)).collect();
            verdict.message = faults.first().map(|fault| asked.language.advice(fault, asked.text));
            return verdict;
        }
        Reading::Broken(faults) => {
            verdict.result = Judged::Error;
            verdict.diagnostics = faults.iter().take(ERRORS).map(|fault| diagnostic(asked, fault)).collect();
            verdict.diagnostics_left_out = faults.len().saturating_sub(ERRORS);
        }
        Reading::Ran(observed) => later = ran(asked, observed, &told, &rules, &mut verdict),
    }
    let cases_pass = matches!(reading, Reading::Ran(_))
        && verdict.failure.is_none()
        && verdict.passed + asked.exercise.growth.len() == verdict.total;
    let grows = if cases_pass { growth::appraise(asked, outcome, &mut verdict) } else { None };
    if verdict.is_pass() {
        let after = asked.exercise.after.trim();
        verdict.message = (!after.is_empty()).then(|| after.to_owned());
    } else {
        let right = verdict.total > 0 && verdict.passed == verdict.total;
        let mut may_be_known = true;
        if let Some(later) = &later {
            // Nothing is known of wrong programs beyond the listed cases; a form that is wrong as well is not the point.
            may_be_known = later.is_drawn && rules.iter().all(|rule| rule.kept.kept);
        }
        // Whoever checks the file as it came wants to see what it does, not to hear of a mistake.
        let untouched = untouched(asked.exercise, asked.text);
        let mistake = if untouched || !may_be_known {
            None
        } else {
            mistake::recognise(asked, &reading, outcome, known, right || later.is_some())
        };
        verdict.mistake = mistake.map(|wrong| wrong.id.clone());
        verdict.message = mistake
            .map(|wrong| wrong.message.clone())
            .or_else(|| {
                untouched.then(|| "This is the file as it came: nothing in it has been changed yet.".to_owned())
            })
            .or_else(|| later.as_ref().map(|later| later.message.clone()))
            .or(grows)
            .or_else(|| right.then(|| first_broken(&rules)).flatten())
            .or_else(|| match &reading {
                Reading::Ran(observed) => observation::of(asked, observed),
                Reading::Broken(_) => None,
            });
    }
    verdict.rules = rules.into_iter().map(|rule| rule.kept).collect();
    verdict
}

/// Whether a text is the file as it came.
pub(super) fn untouched(exercise: &Exercise, text: &str) -> bool {
    text.trim() == exercise.starter.trim()
}

/// A verdict that says nothing yet.
pub(super) fn empty(asked: &Asked<'_>) -> Verdict {
    Verdict {
        format: JSON_FORMAT,
        exercise: asked.exercise.id.clone(),
        result: Judged::Wrong,
        passed: 0,
        total: 1,
        mistake: None,
        message: None,
        failure: None,
        rules: Vec::new(),
        diagnostics: Vec::new(),
        diagnostics_left_out: 0,
        output: Output::default(),
        growth: Vec::new(),
        limit: None,
        stopped: None,
        milliseconds: 0,
    }
}

/// What the requests behind the listed cases have shown.
struct Later {
    message: String,
    /// A generated input failed, and not a second call.
    is_drawn: bool,
}

fn ran(
    asked: &Asked<'_>,
    observed: &[Observed],
    told: &Told,
    rules: &[Broken],
    verdict: &mut Verdict,
) -> Option<Later> {
    let cases = &asked.exercise.cases;
    let mut passing: Vec<bool> = cases
        .iter()
        .enumerate()
        .map(|(number, case)| observed.get(number).is_some_and(|observed| passes(case, observed, asked.language)))
        .collect();
    let not_run = || passing.iter().position(|passes| !passes);
    let first = first_failing(asked, observed).or_else(not_run);
    // An answer that fails a listed case is told of that, in the same words in every run.
    let changed = if first.is_some() { Vec::new() } else { later::changed(asked, observed, told) };
    let strays = later::strays(asked, told);
    for change in &changed {
        if let Some(passes) = passing.get_mut(change.number) {
            *passes = false;
        }
    }
    verdict.passed = passing.iter().filter(|passes| **passes).count();
    let drawn = asked.asking.drawn_cases().len();
    let drawn_pass = strays.is_empty() && changed.iter().all(|change| change.number < cases.len());
    verdict.passed += usize::from(drawn > 0 && told.drawn.len() == drawn && drawn_pass);
    if let Some(first) = first {
        let Some(observed) = observed.get(first) else {
            verdict.result = Judged::Unjudged;
            verdict.message = Some("The checks got no answer from the program.".into());
            return None;
        };
        verdict.failure = Some(failure(asked.exercise, first, &cases[first], observed, asked.language));
        shown(asked, observed, verdict);
        return None;
    }
    if let Some(change) = changed.first() {
        let mut failure = failure(asked.exercise, change.number, change.case, change.second, asked.language);
        failure.generated = change.number >= cases.len();
        failure.case = failure.case.min(cases.len() + 1);
        let message = later::told_twice(asked, change, &failure);
        failure.got = format!("the second time: {}", failure.got);
        verdict.failure = Some(failure);
        shown(asked, change.second, verdict);
        return Some(Later { message, is_drawn: false });
    }
    if let Some((case, observed)) = strays.first() {
        let failure = failure(asked.exercise, cases.len(), case, observed, asked.language);
        verdict.failure = Some(Failure { generated: true, ..failure });
        shown(asked, observed, verdict);
        let message = observation::of_one(asked, case, observed).unwrap_or_else(|| later::NEW.to_owned());
        return Some(Later { message, is_drawn: true });
    }
    if told.drawn.len() < drawn {
        verdict.result = Judged::Unjudged;
        verdict.message = Some("The checks got no answer from the program.".into());
        return None;
    }
    // Without a single case nothing can be right.
    let some = !cases.is_empty() || !asked.exercise.growth.is_empty();
    let kept = rules.iter().all(|rule| rule.kept.kept) && some;
    verdict.result = if kept { Judged::Passed } else { Judged::Wrong };
    verdict.output = observed.first().map(output).unwrap_or_default();
    None
}

/// The verdict that the case shown leads to.
fn shown(asked: &Asked<'_>, observed: &Observed, verdict: &mut Verdict) {
    verdict.output = output(observed);
    match &observed.came {
        Came::Raised(raised) => {
            verdict.result = Judged::Error;
            verdict.diagnostics = vec![diagnostic(asked, &as_fault(raised))];
        }
        Came::Stopped(limit) => {
            verdict.result = Judged::Stopped;
            verdict.limit = Some(*limit);
        }
        Came::Died(_) => verdict.result = Judged::Error,
        Came::NotRun => {
            verdict.result = Judged::Stopped;
            verdict.limit = Some(Limit::Time);
        }
        Came::Value(_) | Came::Results(_) | Came::Ended => verdict.result = Judged::Wrong,
    }
}

fn first_broken(rules: &[Broken]) -> Option<String> {
    rules.iter().find(|rule| !rule.kept.kept).map(|rule| rule.message.clone())
}

/// What a case printed, safe to show.
pub(super) fn output(observed: &Observed) -> Output {
    Output { stdout: visible(&observed.stdout), stderr: visible(&observed.stderr), truncated: observed.truncated }
}

/// An exception as something that is said about the text.
pub(super) fn as_fault(raised: &Raised) -> Fault {
    Fault {
        kind: raised.class().to_owned(),
        message: raised.message.clone(),
        line: raised.line,
        column: raised.column,
        text: raised.text.clone(),
    }
}

/// An error with its plain sentence.
pub(super) fn diagnostic(asked: &Asked<'_>, fault: &Fault) -> Diagnostic {
    let text = if fault.text.is_empty() { format!("{}: {}", fault.kind, fault.message) } else { fault.text.clone() };
    Diagnostic {
        line: fault.line,
        column: fault.column,
        text: visible(text.trim_end()),
        advice: asked.language.advice(fault, asked.text),
    }
}

#[cfg(test)]
mod tests {
    use crate::check::{
        Asking, Built, End, Exit, Judged, Limit, Outcome, Response, RunOutcome, Submission, judge, plan,
    };
    use crate::course::{Course, Exercise, WrongProgram};
    use std::collections::BTreeMap;

    fn exercise(language: &str, kind: &str, body: &str) -> Exercise {
        let ending = if language == "rust" { "rs" } else { "py" };
        let folder = format!("exercises/{language}/if/trial");
        let course = format!(
            "format = 1\ntitle = \"t\"\n[[track]]\nid = \"{language}\"\ntitle = \"t\"\nlanguage = \"{language}\"\n\
             [[track.chapter]]\nid = \"if\"\ntitle = \"t\"\nfile = \"1.md\"\nexercises = [\"trial\"]\n"
        );
        let manifest = format!(
            "title = \"t\"\nkind = \"{kind}\"\nminutes = 1\ndifficulty = 1\nhints = [\"\", \"\", \"\"]\n\
             after = \"Because.\"\n{body}"
        );
        let files = [
            ("lessons/course.toml".to_owned(), course),
            ("lessons/1.md".to_owned(), String::new()),
            (format!("{folder}/exercise.toml"), manifest),
            (format!("{folder}/task.md"), "Use `elif`.".to_owned()),
            (format!("{folder}/starter.{ending}"), "disk = 1\n".to_owned()),
            (format!("{folder}/solution.{ending}"), String::new()),
            (format!("{folder}/program.{ending}"), "print(1)\n".to_owned()),
        ];
        let course = Course::open(&BTreeMap::from(files)).unwrap();
        course.exercises().next().unwrap().clone()
    }

    const SCRIPT: &str = "[script]\ngiven = [\"cpu\"]\nresults = [\"level\"]\n\
        [[case]]\ngiven = { cpu = '90' }\ngives = '\"crit\"'\n[[case]]\ngiven = { cpu = '0' }\ngives = '\"ok\"'\n\
        [[case]]\ngiven = { cpu = '80' }\ngives = '\"warn\"'\n";

    fn outcome(ends: &[End]) -> Outcome {
        let cases = ends.iter().cloned().map(Response::of).collect();
        Outcome { runs: vec![RunOutcome { load: None, cases }], ..Outcome::default() }
    }

    fn says(id: usize, said: &str) -> End {
        End::Answer(format!("[{id},{said}]"))
    }

    fn left(id: usize, level: &str) -> End {
        says(id, &format!(r#"["r",[["s","{level}"]]]"#))
    }

    fn verdict(exercise: &Exercise, text: &str, outcome: &Outcome) -> crate::check::Verdict {
        let submission = Submission { text: text.to_owned() };
        let asking = Asking::listed(exercise);
        judge(exercise, &exercise.id.track, &submission, &asking, outcome, &[]).unwrap()
    }

    #[test]
    fn outcomes_of_a_script_become_verdicts() {
        let exercise = exercise("python", "write", SCRIPT);
        let killed = End::Exit(Exit { code: None, signal: Some(9) });
        let table = [
            (vec![left(1, "crit"), left(2, "ok"), left(3, "warn")], Judged::Passed, 3, ""),
            (vec![left(1, "warn"), left(2, "ok"), left(3, "warn")], Judged::Wrong, 2, "level = \"warn\""),
            (vec![says(1, r#"["r",[["u"]]]"#), left(2, "ok"), left(3, "warn")], Judged::Wrong, 2, "level is not set"),
            (
                vec![
                    says(1, r#"["x",["ValueError","Exception"],"no","",["calls",1,[[4,0,0,0,"<module>"]]]]"#),
                    left(2, "ok"),
                    left(3, "warn"),
                ],
                Judged::Error,
                2,
                "stopped with ValueError in line 4: no",
            ),
            (
                vec![End::Limit(Limit::Time), left(2, "ok"), left(3, "warn")],
                Judged::Stopped,
                2,
                "still running after 2 s",
            ),
            (
                vec![killed.clone(), killed, End::NotRun],
                Judged::Error,
                0,
                "the program crashed Python itself (signal 9)",
            ),
            (
                vec![End::Breach, left(2, "ok"), left(3, "warn")],
                Judged::Error,
                2,
                "the program wrote on the line that belongs to the checks",
            ),
            (
                vec![says(1, r#"["ok"]"#), left(2, "ok"), left(3, "warn")],
                Judged::Error,
                2,
                "the program gave an answer that cannot be read",
            ),
            (
                vec![says(1, r#"["r",[]]"#), left(2, "ok"), left(3, "warn")],
                Judged::Error,
                2,
                "the program gave an answer that cannot be read",
            ),
            (vec![left(1, "crit"), left(2, "ok")], Judged::Unjudged, 2, ""),
            (vec![], Judged::Unjudged, 0, ""),
        ];
        for (ends, result, passed, got) in table {
            let verdict = verdict(&exercise, "level = cpu\n", &outcome(&ends));
            let shown = verdict.failure.as_ref().map_or("", |failure| failure.got.as_str());
            assert_eq!((verdict.result, verdict.passed, shown), (result, passed, got), "{ends:?}");
        }
        assert_eq!(verdict(&exercise, "", &Outcome::default()).result, Judged::Unjudged);
    }

    #[test]
    fn what_is_known_of_wrong_programs_matters_to_a_changed_answer_that_fails() {
        let mut exercise = exercise("python", "write", SCRIPT);
        let wants = |exercise: &Exercise, text: &str, level: &str| {
            let outcome = outcome(&[left(1, level), left(2, "ok"), left(3, "warn")]);
            let verdict = verdict(exercise, text, &outcome);
            crate::check::wants_known(exercise, &Submission { text: text.to_owned() }, &verdict)
        };
        assert!(!wants(&exercise, "level = 1\n", "warn"), "none is known");
        exercise.wrong.push(WrongProgram { id: "wide".into(), text: "level = 2\n".into(), message: String::new() });
        assert!(wants(&exercise, "level = 1\n", "warn"));
        assert!(!wants(&exercise, "level = 1\n", "crit"), "it passes");
        assert!(!wants(&exercise, "\ndisk = 1\n\n", "warn"), "the file as it came");
    }

    #[test]
    fn general_observations_are_made() {
        let exercise = exercise("python", "write", SCRIPT);
        let message = |ends: &[End]| verdict(&exercise, "x = 1\n", &outcome(ends)).message.unwrap_or_default();
        let unset = r#"["r",[["u"]]]"#;
        assert!(
            message(&[says(1, unset), says(2, unset), says(3, unset)])
                .starts_with("Nothing in the program gives `level`")
        );
        assert!(
            message(&[says(1, unset), left(2, "ok"), left(3, "warn")]).starts_with("With `cpu = 90` no line that sets")
        );
        assert!(message(&[left(1, "ok"), left(2, "ok"), left(3, "ok")]).starts_with("Every case gives `\"ok\"`"));
        assert!(message(&[left(1, "Crit"), left(2, "ok"), left(3, "warn")]).contains("capitals"));
        assert!(message(&[End::Limit(Limit::Memory), left(2, "ok"), left(3, "warn")]).contains("memory"));
    }

    #[test]
    fn a_syntax_error_comes_before_all_else() {
        let exercise = exercise("python", "write", SCRIPT);
        let line = r#"[0,["x",["SyntaxError","Exception"],"expected ':'","SyntaxError: expected ':'",["text",2,9,2,10,"else if x\n"]]]"#;
        let load = Some(Response::of(End::Answer(line.into())));
        let outcome = Outcome { runs: vec![RunOutcome { load, cases: vec![] }], ..Outcome::default() };
        let verdict = verdict(&exercise, "x = 1\nelse if x > 3:\n", &outcome);
        assert_eq!((verdict.result, verdict.total, verdict.failure.clone()), (Judged::Error, 3, None));
        assert_eq!((verdict.diagnostics[0].line, verdict.diagnostics[0].column), (2, 9));
        assert_eq!(verdict.diagnostics[0].advice, "Python spells it `elif`, in one word.");
    }

    #[test]
    fn only_the_given_lines_make_a_puzzle() {
        let body = format!("lines = [\"level = 1\", \"level = 2\", \"level = 3\"]\n{SCRIPT}");
        let exercise = exercise("python", "arrange", &body);
        let right = outcome(&[left(1, "crit"), left(2, "ok"), left(3, "warn")]);
        let table = [
            ("cpu = 5\ndisk = 1\n# a\n  level = 1\nlevel = 2\n", Judged::Passed, "Because."),
            ("level = 4\n", Judged::Wrong, "The line `level = 4` is none of the given ones. Only they may be used."),
            ("level = 1\nlevel = 1\n", Judged::Wrong, "The line `level = 1` is used more often than it was given."),
        ];
        for (text, result, message) in table {
            let verdict = verdict(&exercise, text, &right);
            assert_eq!((verdict.result, verdict.message.as_deref()), (result, Some(message)), "{text}");
            assert_eq!(verdict.rules[0].rule, "only the given lines");
        }
    }

    #[test]
    fn an_investigation_compares_with_what_the_program_did() {
        let body = "[[question]]\nid = \"peak\"\nask = \"How high?\"\nanswer = \"max(x)\"\n\
            [[question.wrong]]\nanswer = \"3\"\nmessage = \"That is the last one.\"\n";
        let exercise = exercise("python", "investigate", body);
        let run = |end: End| RunOutcome { load: None, cases: vec![Response::of(end)] };
        let answered = |number: &str| {
            let runs = vec![run(says(1, r#"["v",["i","7"]]"#)), run(says(1, &format!(r#"["r",[["i","{number}"]]]"#)))];
            verdict(&exercise, "peak = 0\n", &Outcome { runs, ..Outcome::default() })
        };
        assert_eq!(answered("7").result, Judged::Passed);
        assert_eq!(
            (answered("3").result, answered("3").message.as_deref()),
            (Judged::Wrong, Some("That is the last one."))
        );
        assert_eq!(answered("4").failure.unwrap().got, "4");
    }

    #[test]
    fn a_missing_linker_is_the_machines_trouble() {
        let body = "[function]\nnames = { f = \"fn() -> u32\" }\n[[case]]\ncall = 'f()'\ngives = '1'\n";
        let exercise = exercise("rust", "write", body);
        let built = |code, stderr: &str| Built {
            end: End::Exit(Exit { code: Some(code), signal: None }),
            stderr: stderr.into(),
            as_it_stands: false,
        };
        let said = r#"{"message":"linker `cc` not found","level":"error","spans":[],"children":[],"rendered":"error: linker `cc` not found"}"#;
        let outcome = Outcome { builds: vec![built(0, ""), built(1, said)], runs: vec![], soaks: vec![] };
        let verdict = verdict(&exercise, "fn f() -> u32 { 1 }", &outcome);
        assert_eq!(verdict.result, Judged::Unjudged);
        assert!(verdict.message.unwrap().starts_with("Rust needs a linker"));
    }

    #[test]
    fn plans_hold_nothing_of_what_is_expected() {
        let script = SCRIPT.replace("crit", "SECRET");
        let submission = Submission { text: "level = cpu\n".into() };
        let planned = |exercise: &Exercise, language: &str| {
            format!("{:?}", plan(exercise, language, &submission, &Asking::listed(exercise)).unwrap())
        };
        let text = planned(&exercise("python", "write", &script), "python");
        assert!(text.contains("level = cpu") && !text.contains("SECRET"));
        let function = "[function]\nnames = { f = \"fn(u32) -> u32\" }\n[[case]]\ncall = 'f(1)'\ngives = '987654'\n";
        let text = planned(&exercise("rust", "write", function), "rust");
        assert!(text.contains("f(1)") && !text.contains("987654"));
    }
}
