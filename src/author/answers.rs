//! What shows when the answers of an exercise are judged: references and other right answers pass, the starter does not,
//! every known wrong answer gets its own message.

use super::finding::Finding;
use super::lines;
use super::units::{Done, Workshop};
use crate::check::{Judged, KnownWrong, Submission, Verdict};
use crate::course::{Answer, Exercise, Question, WrongProgram};
use crate::host::judge::JudgeError;
use crate::host::many::{Examined, Wanted};

/// How many wrong answers an exercise must know.
const LEAST_WRONG: usize = 3;

/// Judges every answer of the exercise.
pub(super) fn check(workshop: &Workshop<'_>, exercise: &Exercise, language: &str) -> Result<Done, JudgeError> {
    let mut bench = Bench { workshop, exercise, language, done: Done::default() };
    match exercise.kind.as_str() {
        "predict" => bench.prediction()?,
        "investigate" => bench.investigation()?,
        _ => bench.programs()?,
    }
    bench.count();
    Ok(bench.done)
}

/// One exercise under examination.
struct Bench<'a> {
    workshop: &'a Workshop<'a>,
    exercise: &'a Exercise,
    language: &'a str,
    done: Done,
}

/// An answer whose verdict is known beforehand.
enum Tried<'a> {
    Solution(&'a str),
    Also(&'a Answer),
    /// With a remark in it, since the file as it came is never taken for a mistake.
    Starter(String),
    Wrong(&'a WrongProgram),
}

impl Tried<'_> {
    fn text(&self) -> &str {
        match self {
            Self::Solution(text) => text,
            Self::Starter(text) => text,
            Self::Also(also) => &also.text,
            Self::Wrong(wrong) => &wrong.text,
        }
    }
}

/// Every answer that an exercise brings along.
fn answers<'a>(exercise: &'a Exercise, language: &str) -> Vec<Tried<'a>> {
    let solution = Some(&exercise.solution).filter(|text| !text.is_empty());
    let right = solution.map(|text| Tried::Solution(text)).into_iter().chain(exercise.also.iter().map(Tried::Also));
    let remark = if language == "rust" { "//" } else { "#" };
    let starter = format!("{}\n{remark} a remark\n", exercise.starter.trim_end());
    let starter = std::iter::once(Tried::Starter(starter));
    right.chain(starter).chain(exercise.wrong.iter().map(Tried::Wrong)).collect()
}

impl Bench<'_> {
    fn fault(&mut self, file: &str, line: Option<usize>, rule: &str, what: &str, advice: &str) {
        self.done.findings.push(Finding::fault(file, line, rule, what, advice));
    }

    fn programs(&mut self) -> Result<(), JudgeError> {
        let (exercise, language) = (self.exercise, self.language);
        let Workshop { judge, cancel, .. } = *self.workshop;
        for told in judge.examine(exercise, language, cancel)? {
            self.fault(&told.file, told.line, &told.rule, &told.what, &told.advice);
        }
        let answers = answers(exercise, self.language);
        let texts: Vec<&str> = answers.iter().map(Tried::text).collect();
        self.done.programs += texts.len();
        let examined = judge.check_all(exercise, language, &texts, Wanted::Verdict, cancel)?;
        let mut shown = vec![false; exercise.rules.len()];
        let mut grown = vec![false; exercise.growth.len()];
        for (answer, Examined { verdict, unnamed }) in answers.iter().zip(examined) {
            let before = self.done.findings.len();
            self.judged(answer, &verdict);
            if self.done.findings.len() > before {
                // What is told to an author must hold as a learner would see it: alone, and with all the time there is.
                self.done.findings.truncate(before);
                let submission = Submission { text: answer.text().to_owned() };
                let verdict = judge.check(exercise, language, &submission, cancel)?;
                self.judged(answer, &verdict);
            }
            for (grown, growth) in grown.iter_mut().zip(&unnamed.growth) {
                *grown |= growth.grows == Some(true);
            }
            if matches!(answer, Tried::Wrong(_)) && unnamed.total > 0 && unnamed.passed == unnamed.total {
                self.right_but_for_form(&unnamed, &mut shown);
            }
        }
        for (rule, _) in exercise.rules.iter().zip(shown).filter(|(_, shown)| !shown) {
            let what = format!("no wrong answer shows that `{}` is asked for", rule.name);
            let advice = "add one to wrong/ that is right in every case and breaks this rule";
            let toml = lines::manifest(exercise);
            self.done.findings.push(Finding::advice(&toml, Some(rule.line), "rules", &what, advice));
        }
        for (growth, _) in exercise.growth.iter().zip(grown).filter(|(_, grown)| !grown) {
            let what = format!("memory grows over rounds of `{}` in no answer", growth.each.trim());
            let advice =
                "add a wrong answer that passes every case and leaks there, so that the rounds are proved to see it";
            let toml = lines::manifest(exercise);
            self.done.findings.push(Finding::advice(&toml, Some(growth.line), "growth", &what, advice));
        }
        self.done.ties = ties(&judge.fingerprints(exercise, language, cancel)?);
        Ok(())
    }

    /// What is wrong with the verdict on an answer.
    fn judged(&mut self, answer: &Tried<'_>, verdict: &Verdict) {
        let exercise = self.exercise;
        match answer {
            Tried::Solution(_) => {
                self.right(&lines::program(exercise, "solution"), "reference", verdict, Blame::Case);
            }
            Tried::Also(also) => {
                let file = lines::program(exercise, &format!("also/{}", also.name));
                self.right(&file, "also", verdict, Blame::Program);
            }
            Tried::Starter(_) => self.starter(verdict),
            Tried::Wrong(wrong) => self.wrong(wrong, verdict),
        }
    }

    fn wrong(&mut self, wrong: &WrongProgram, verdict: &Verdict) {
        let file = lines::program(self.exercise, &format!("wrong/{}", wrong.id));
        if verdict.is_pass() {
            let advice = "add a case that tells it from the reference, or move it to also/ if it is right";
            self.fault(&file, Some(1), "wrong", "this wrong answer passes", advice);
        } else if !is_own(verdict, &wrong.id, &wrong.message) {
            let what = format!("this wrong answer is answered {}", answered(verdict));
            let advice = "add a case that tells the two apart, or give one of them another form";
            self.fault(&file, Some(1), "wrong", &what, advice);
        }
    }

    /// An answer that passes every case and breaks a rule: without the messages of wrong answers it gets the rule's.
    fn right_but_for_form(&mut self, verdict: &Verdict, shown: &mut [bool]) {
        for (told, shown) in verdict.rules.iter().zip(shown) {
            *shown |= !told.kept;
        }
        // Of several that are broken the first one speaks.
        let broken = self.exercise.rules.iter().zip(&verdict.rules).find(|(_, told)| !told.kept);
        if let Some((rule, _)) = broken.filter(|(rule, _)| verdict.message.as_deref() != Some(rule.message.as_str())) {
            let what = format!("an answer that only breaks `{}` is answered {}", rule.name, answered(verdict));
            let toml = lines::manifest(self.exercise);
            self.fault(&toml, Some(rule.line), "rules", &what, "the rule's own message must come");
        }
    }

    /// A right answer passes; else what is said about it.
    fn right(&mut self, file: &str, rule: &str, verdict: &Verdict, blame: Blame) {
        if verdict.is_pass() {
            return;
        }
        let name = if rule == "reference" { "the reference" } else { "this right answer" };
        if let (Some(failure), Judged::Wrong, Blame::Case) = (&verdict.failure, verdict.result, blame) {
            let line = self.exercise.cases.get(failure.case.saturating_sub(1)).map(|case| case.line);
            let what = format!(
                "{name} does not pass this case: {} must give {}, and it gives {}",
                failure.input, failure.expected, failure.got
            );
            let advice = format!("mend the case, or {}", file.rsplit('/').next().unwrap_or(file));
            let toml = lines::manifest(self.exercise);
            self.fault(&toml, line, rule, &what, &advice);
            return;
        }
        let line = verdict.diagnostics.first().map(|said| said.line).filter(|line| *line > 0);
        let what = format!("{name} does not pass: {}", why(verdict));
        self.fault(file, line, rule, &what, "a right answer passes every case and keeps every rule");
    }

    fn starter(&mut self, verdict: &Verdict) {
        let file = lines::program(self.exercise, "starter");
        if verdict.is_pass() {
            let advice = "take something out of it, or add a case that it fails";
            self.fault(&file, None, "starter", "the starter passes as it is", advice);
        } else if let Some(mistake) = verdict.mistake.as_ref().filter(|mistake| !mistake.starts_with("unchanged")) {
            let what = format!("the starter is taken for the mistake `{mistake}`");
            let advice = "make the two differ; what is to be said of the file as it came stands in wrong/unchanged";
            self.fault(&file, None, "starter", &what, advice);
        }
    }

    /// The verdicts on these texts, in their order.
    fn verdicts(&mut self, texts: &[&str]) -> Result<Vec<Verdict>, JudgeError> {
        self.done.programs += texts.len();
        let Workshop { judge, cancel, .. } = *self.workshop;
        let examined = judge.check_all(self.exercise, self.language, texts, Wanted::Verdict, cancel)?;
        Ok(examined.into_iter().map(|examined| examined.verdict).collect())
    }

    /// The program of a prediction: what it does is the answer, the known wrong answers are none.
    fn prediction(&mut self) -> Result<(), JudgeError> {
        let exercise = self.exercise;
        let toml = lines::manifest(exercise);
        let ran = self.workshop.judge.run(self.language, &exercise.program, "", self.workshop.cancel)?;
        let answer = format!("{}{}", ran.stdout, ran.error);
        let wrong = exercise.wrong_answers.iter().map(|wrong| wrong.answer.as_str());
        let texts: Vec<&str> = std::iter::once(answer.as_str()).chain(wrong).collect();
        let mut verdicts = self.verdicts(&texts)?.into_iter();
        if verdicts.next().is_some_and(|verdict| !verdict.is_pass()) {
            let what = format!("what the program does is not taken as the answer: {answer:?}");
            let file = lines::program(exercise, "program");
            self.fault(&file, None, "predict", &what, "a program to predict prints lines and ends");
        }
        for (wrong, verdict) in exercise.wrong_answers.iter().zip(verdicts) {
            let line = lines::find(self.workshop.source, &toml, &wrong.message);
            if verdict.is_pass() {
                let what = format!("the wrong answer {:?} is right", wrong.answer);
                self.fault(&toml, line, "wrong", &what, "take it out, or change the program");
            } else if verdict.message.as_deref() != Some(&wrong.message) {
                let what = format!("the wrong answer {:?} is answered {}", wrong.answer, answered(&verdict));
                self.fault(&toml, line, "wrong", &what, "an earlier [[wrong]] has the same answer: take one out");
            }
        }
        Ok(())
    }

    /// The questions about a program: the reference answers them, and each known wrong value given below it gets its
    /// message.
    fn investigation(&mut self) -> Result<(), JudgeError> {
        let exercise = self.exercise;
        if exercise.solution.is_empty() {
            let what = "there is no solution, so the wrong answers cannot be tried";
            let file = lines::manifest(exercise);
            self.fault(&file, None, "reference", what, "add a solution file with the right value for each question");
            return Ok(());
        }
        let wrong =
            exercise.questions.iter().flat_map(|question| question.wrong.iter().map(move |wrong| (question, wrong)));
        let wrong: Vec<_> = wrong.collect();
        let answers = wrong
            .iter()
            .map(|(question, wrong)| with_answer(&exercise.solution, question, &wrong.answer, self.language));
        let answers: Vec<String> = answers.collect();
        let texts: Vec<&str> = [exercise.starter.as_str(), exercise.solution.as_str()]
            .into_iter()
            .chain(answers.iter().map(String::as_str))
            .collect();
        let verdicts = self.verdicts(&texts)?;
        let [starter, solution, verdicts @ ..] = verdicts.as_slice() else { return Ok(()) };
        self.starter(starter);
        self.right(&lines::program(exercise, "solution"), "reference", solution, Blame::Program);
        for ((question, wrong), verdict) in wrong.into_iter().zip(verdicts) {
            if verdict.is_pass() || verdict.message.as_deref() != Some(&wrong.message) {
                let toml = lines::manifest(exercise);
                let line = lines::find(self.workshop.source, &toml, &wrong.message);
                let what = format!("`{} = {}` is answered {}", question.id, wrong.answer, answered(verdict));
                self.fault(&toml, line, "wrong", &what, "a wrong answer is no right one and is listed once");
            }
        }
        Ok(())
    }

    fn count(&mut self) {
        let exercise = self.exercise;
        let values = exercise.questions.iter().map(|question| question.wrong.len()).sum::<usize>();
        let known = exercise.wrong.len() + exercise.wrong_answers.len() + values;
        if known < LEAST_WRONG {
            let what = format!("{known} wrong answers are known");
            let advice = format!("add what people would write, with a message for each; {LEAST_WRONG} at least");
            let file = lines::manifest(exercise);
            self.fault(&file, None, "wrong", &what, &advice);
        }
    }
}

/// Where the fault is looked for first when a right answer fails a case.
#[derive(Clone, Copy)]
enum Blame {
    Case,
    Program,
}

fn is_own(verdict: &Verdict, id: &str, message: &str) -> bool {
    verdict.mistake.as_deref() == Some(id) && verdict.message.as_deref() == Some(message)
}

/// Why an answer does not pass, in a line.
fn why(verdict: &Verdict) -> String {
    if let Some(said) = verdict.diagnostics.first() {
        return said.text.lines().rfind(|line| !line.trim().is_empty()).unwrap_or_default().trim().to_owned();
    }
    if let Some(failure) = &verdict.failure {
        return format!("{} must give {}, and it gives {}", failure.input, failure.expected, failure.got);
    }
    if let Some(broken) = verdict.rules.iter().find(|rule| !rule.kept) {
        return format!("it breaks the rule `{}`", broken.rule);
    }
    verdict.message.clone().unwrap_or_else(|| "nothing came of it".into())
}

/// What an answer is told instead of its own message.
fn answered(verdict: &Verdict) -> String {
    match (&verdict.mistake, &verdict.message) {
        (Some(mistake), _) => format!("with the message of `{mistake}`"),
        (None, Some(message)) => format!("with \"{}\"", message.lines().next().unwrap_or_default()),
        (None, None) if verdict.is_pass() => "with a pass".into(),
        (None, None) => format!("with the plain case only: {}", why(verdict)),
    }
}

/// Groups of wrong programs that do the same in every case, so that only their form tells them apart.
fn ties(known: &[KnownWrong]) -> Vec<Vec<String>> {
    let mut groups: Vec<(&KnownWrong, Vec<String>)> = Vec::new();
    for one in known {
        match groups.iter_mut().find(|(first, _)| first.fingerprint == one.fingerprint) {
            Some((_, names)) => names.push(one.id.clone()),
            None => groups.push((one, vec![one.id.clone()])),
        }
    }
    groups.into_iter().map(|(_, names)| names).filter(|names| names.len() > 1).collect()
}

/// The reference of an investigation with one value given anew, below the right ones.
fn with_answer(solution: &str, question: &Question, answer: &str, language: &str) -> String {
    let (keyword, end) = if language == "rust" { ("let ", ";") } else { ("", "") };
    format!("{solution}\n{keyword}{} = {answer}{end}\n", question.id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::Fingerprint;

    #[test]
    fn wrong_programs_that_do_the_same_are_tied() {
        let known = |id: &str, did: &str| KnownWrong { id: id.into(), fingerprint: Fingerprint::Ran(vec![did.into()]) };
        let all = [known("a", "1"), known("b", "2"), known("c", "1")];
        assert_eq!(ties(&all), [["a", "c"]]);
    }

    #[test]
    fn one_answer_of_an_investigation_is_changed() {
        let question = Question { id: "peak".into(), ask: String::new(), answer: String::new(), wrong: Vec::new() };
        assert_eq!(with_answer("peak = 7\n", &question, "3", "python"), "peak = 7\n\npeak = 3\n");
        assert_eq!(with_answer("let peak = 7;\n", &question, "3", "rust"), "let peak = 7;\n\nlet peak = 3;\n");
    }
}
