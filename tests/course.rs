//! The course that is built in, run whole: what the lessons claim and what the exercises accept and refuse.
//!
//! Rust is compiled hundreds of times here; the work is shared out over the cores.

#![allow(clippy::unwrap_used, clippy::panic, reason = "tests")]

use learn::check::{Judged, Submission, lint};
use learn::course::{Course, Exercise};
use learn::host::judge::{Cancel, Judge};
use learn::host::sandbox::Sandbox;
use learn::markdown::document::{Ends, Means, Ran, Reading};
use learn::markdown::page::{Line, PartKind};
use learn::markdown::{self, Glyphs, Setting};
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{LazyLock, Mutex};

static JUDGE: LazyLock<Judge> =
    LazyLock::new(|| Judge::with_sandbox(Sandbox::with_helper(env!("CARGO_BIN_EXE_learn").as_ref())));

static COURSE: LazyLock<Course> = LazyLock::new(|| {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    learn::host::course::open(Some(root)).unwrap_or_else(|error| panic!("{error}"))
});

/// A part of the names to look at, for an author at work on one chapter: `python/while`. Unset in CI.
static ONLY: LazyLock<String> = LazyLock::new(|| std::env::var("LEARN_TEST_ONLY").unwrap_or_default());

/// Every exercise with the language of its track.
fn exercises() -> Vec<(&'static Exercise, &'static str)> {
    let with_language = |track: &'static learn::course::Track| {
        track.exercises().map(move |exercise| (exercise, track.language.as_str()))
    };
    let all = COURSE.tracks.iter().flat_map(with_language);
    all.filter(|(exercise, _)| exercise.id.to_string().starts_with(ONLY.as_str())).collect()
}

/// Does `work` for every item on all cores and returns what it complains about.
fn complaints_of<T: Send>(items: Vec<T>, work: impl Fn(T) -> Vec<String> + Sync) -> Vec<String> {
    let items = Mutex::new(items.into_iter());
    let complaints = Mutex::new(Vec::new());
    let threads = std::thread::available_parallelism().map_or(2, std::num::NonZero::get);
    std::thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                loop {
                    let Some(item) = items.lock().unwrap().next() else { return };
                    let found = work(item);
                    complaints.lock().unwrap().extend(found);
                }
            });
        }
    });
    complaints.into_inner().unwrap()
}

fn assert_none(complaints: &[String]) {
    assert!(complaints.is_empty(), "{} complaints:\n{}", complaints.len(), complaints.join("\n"));
}

fn verdict(exercise: &Exercise, language: &str, text: &str) -> learn::check::Verdict {
    let submission = Submission { text: text.to_owned() };
    JUDGE
        .check(exercise, language, &submission, &Cancel::new())
        .unwrap_or_else(|error| panic!("{}: {error}", exercise.id))
}

#[test]
fn the_course_is_whole() {
    assert!(COURSE.tracks.len() == 2, "Python and Rust");
    assert_none(
        &exercises().iter().flat_map(|(e, language)| lint(e, language)).map(|c| c.to_string()).collect::<Vec<_>>(),
    );
}

#[test]
fn right_answers_pass_and_starters_do_not() {
    assert_none(&complaints_of(exercises(), |(exercise, language)| {
        let mut complaints = Vec::new();
        let also = exercise.also.iter().map(|answer| (format!("also/{}", answer.name), answer.text.clone()));
        let reference = (!exercise.solution.is_empty()).then(|| ("solution".to_owned(), exercise.solution.clone()));
        for (name, text) in reference.into_iter().chain(also) {
            let verdict = verdict(exercise, language, &text);
            if !verdict.is_pass() {
                complaints.push(format!("{}: {name} does not pass: {verdict:#?}", exercise.id));
            }
        }
        if exercise.has_file() && verdict(exercise, language, &exercise.starter).is_pass() {
            complaints.push(format!("{}: the starter passes", exercise.id));
        }
        complaints
    }));
}

#[test]
fn every_wrong_answer_gets_its_own_message() {
    assert_none(&complaints_of(exercises(), |(exercise, language)| {
        let mut complaints = Vec::new();
        for wrong in &exercise.wrong {
            let verdict = verdict(exercise, language, &wrong.text);
            let own =
                verdict.mistake.as_deref() == Some(&wrong.id) && verdict.message.as_deref() == Some(&wrong.message);
            if verdict.is_pass() || !own {
                let told = (verdict.result, verdict.passed, verdict.mistake, verdict.message);
                complaints.push(format!("{}: wrong/{} is answered with {told:?}", exercise.id, wrong.id));
            }
        }
        for wrong in &exercise.wrong_answers {
            let verdict = verdict(exercise, language, &wrong.answer);
            if verdict.is_pass() || verdict.message.as_deref() != Some(&wrong.message) {
                complaints.push(format!("{}: {:?} is answered with {:?}", exercise.id, wrong.answer, verdict.message));
            }
        }
        // To investigate: each known wrong value, written below the right ones.
        for question in &exercise.questions {
            for wrong in &question.wrong {
                let keyword = if language == "rust" { "let " } else { "" };
                let end = if language == "rust" { ";" } else { "" };
                let text = format!("{}\n{keyword}{} = {}{end}\n", exercise.solution, question.id, wrong.answer);
                let verdict = verdict(exercise, language, &text);
                if verdict.is_pass() || verdict.message.as_deref() != Some(&wrong.message) {
                    let told = (&wrong.answer, verdict.message);
                    complaints.push(format!("{}: {} is answered with {told:?}", exercise.id, question.id));
                }
            }
        }
        let known = exercise.wrong.len()
            + exercise.wrong_answers.len()
            + exercise.questions.iter().map(|question| question.wrong.len()).sum::<usize>();
        if known < 3 {
            complaints.push(format!("{}: only {known} wrong answers are known", exercise.id));
        }
        complaints
    }));
}

#[test]
fn what_a_program_prints_is_the_answer_to_a_prediction() {
    for (exercise, language) in exercises().into_iter().filter(|(exercise, _)| exercise.kind == "predict") {
        let ran = JUDGE.run(language, &exercise.program, "", &Cancel::new()).unwrap();
        assert_eq!(verdict(exercise, language, &ran.stdout).result, Judged::Passed, "{}", exercise.id);
    }
}

/// Every page of the course: path and text.
fn pages() -> BTreeMap<&'static str, &'static str> {
    let named = COURSE.tracks.iter().flat_map(|track| track.chapters.iter().map(move |chapter| (track, chapter)));
    let wanted = named.filter(|(track, chapter)| {
        let name = format!("{}/{}", track.id, chapter.id);
        name.starts_with(ONLY.as_str()) || ONLY.starts_with(&name)
    });
    let pages = wanted.map(|(_, chapter)| chapter).flat_map(|chapter| chapter.warm_up.iter().chain([&chapter.page]));
    pages.map(|page| (page.path.as_str(), page.text.as_str())).collect()
}

#[test]
fn pages_have_no_problems() {
    for (path, text) in pages() {
        let document = markdown::parse(text);
        assert!(document.problems.is_empty(), "{path}: {:?}", document.problems);
        let fragments = document.programs.iter().filter(|program| program.ends == Ends::Fragment).count();
        assert!(fragments * 10 <= document.programs.len(), "{path}: {fragments} fragments");
    }
}

#[test]
fn code_blocks_do_what_the_text_says() {
    let programs = pages()
        .into_iter()
        .flat_map(|(path, text)| markdown::parse(text).programs.into_iter().map(move |program| (path, program)));
    let programs = programs.filter(|(_, program)| program.ends != Ends::Fragment).collect();
    assert_none(&complaints_of(programs, |(path, program)| {
        let place = format!("{path}:{}", program.line);
        let ran = JUDGE.run(&program.language, &program.text, "", &Cancel::new()).unwrap();
        let ends_well = ran.error.is_empty();
        if ends_well != (program.ends == Ends::Well) {
            return vec![format!("{place}: it must end {:?}, and it did {ran:?}", program.ends)];
        }
        match &program.output {
            Some(shown) if !shows(shown, &ran) => vec![format!("{place}: the text shows {shown:?}, it gave {ran:?}")],
            _ => Vec::new(),
        }
    }));
}

/// Whether an output block shows what a program did: what it printed, then the first or last line of the error. The
/// wording of an error may differ between versions, its kind may not.
fn shows(shown: &str, ran: &Ran) -> bool {
    let mut rest = shown.trim_end();
    if !ran.error.is_empty() {
        let (printed, error) = rest.rsplit_once('\n').map_or(("", rest), |(printed, error)| (printed, error));
        let kind = |line: &str| line.split(':').next().unwrap_or_default().trim().to_owned();
        if !ran.error.lines().any(|line| kind(line) == kind(error)) {
            return false;
        }
        rest = printed;
    }
    rest.trim_end() == ran.stdout.trim_end()
}

#[test]
fn exactly_one_choice_of_a_prediction_is_right() {
    let predictions = pages().into_iter().flat_map(|(path, text)| {
        markdown::parse(text).predictions.into_iter().map(move |prediction| (path, prediction))
    });
    let predictions: Vec<_> = predictions.collect();
    assert!(predictions.len() >= 60 || !ONLY.is_empty(), "only {} predictions", predictions.len());
    assert_none(&complaints_of(predictions, |(path, prediction)| {
        let place = format!("{path}:{}", prediction.line);
        let ran = JUDGE.run(&prediction.language, &prediction.program, "", &Cancel::new()).unwrap();
        let mut complaints = Vec::new();
        if prediction.choices.is_empty() {
            for (text, _) in &prediction.wrong {
                if prediction.matches(text, &ran) {
                    complaints.push(format!("{place}: the wrong answer {text:?} is right"));
                }
            }
        } else if prediction.right(&ran).is_none() {
            complaints.push(format!("{place}: not exactly one choice is right, the program did {ran:?}"));
        }
        if prediction.choices.iter().any(|choice| choice.means == Means::Prints(String::new())) {
            complaints.push(format!("{place}: a choice that prints nothing says `means = \"nothing\"`"));
        }
        complaints
    }));
}

#[test]
fn links_and_sections_lead_somewhere() {
    let pages = pages();
    for (path, text) in &pages {
        let open = Reading { open: true, ..Reading::default() };
        let page = markdown::layout(&markdown::parse(text), &open, Setting { width: 80, glyphs: Glyphs::Unicode });
        for link in &page.links {
            let known = learn::app::screen::reader::leads_somewhere(&COURSE, path, &link.target);
            assert!(known, "{path}: the link to {} leads nowhere", link.target);
        }
    }
    for (exercise, _) in exercises().into_iter().filter(|(exercise, _)| !exercise.section.is_empty()) {
        let (_, chapter) = COURSE.place(&exercise.id).unwrap();
        let document = markdown::parse(&chapter.page.text);
        let page = markdown::layout(&document, &Reading::default(), Setting { width: 80, glyphs: Glyphs::Unicode });
        let open = Reading { open: true, ..Reading::default() };
        let all = markdown::layout(&document, &open, Setting { width: 80, glyphs: Glyphs::Unicode });
        let found = page.anchors.iter().chain(&all.anchors).any(|anchor| anchor.name == exercise.section);
        assert!(found, "{}: there is no section {}", exercise.id, exercise.section);
    }
}

#[test]
fn everything_fits_the_smallest_usual_screen() {
    let setting = Setting { width: 80, glyphs: Glyphs::Unicode };
    let mut too_wide = Vec::new();
    let mut check = |place: &str, lines: &[Line]| {
        for line in lines {
            if line.width() > 80 || line.text().contains('↪') {
                too_wide.push(format!("{place}: {}", line.text()));
            }
        }
    };
    for (path, text) in pages() {
        let reading = Reading { open: true, ..Reading::default() };
        let page = markdown::layout(&markdown::parse(text), &reading, setting);
        check(path, &page.lines);
        assert!(page.parts.iter().any(|part| matches!(part.kind, PartKind::Prediction(_))), "{path} asks nothing");
    }
    for (exercise, _) in exercises() {
        let page = markdown::layout(&markdown::parse(&exercise.task), &Reading::default(), setting);
        check(&exercise.id.to_string(), &page.lines);
        let words = exercise.hints.iter().map(|hint| hint.split_whitespace().count()).sum::<usize>();
        assert!((30..=130).contains(&words), "{}: the hints have {words} words", exercise.id);
        for line in exercise.starter.lines().chain(exercise.solution.lines()) {
            assert!(line.chars().count() <= 76, "{}: {line}", exercise.id);
        }
    }
    assert_none(&too_wide);
}
