//! A whole chapter, played as a learner would: read to its end with guesses that are often wrong, then every exercise, with
//! wrong answers, a syntax error and hints on the way, until the next chapter is offered.

use super::window::{Options, Window};
use learn::course::Exercise;
use learn::progress::{Entry, Event, Outcome};
use std::fs;
use std::process::Command;

const CTRL_A: &str = "\x01";
const CTRL_P: &str = "\x10";
const ENTER: &str = "\r";
const ESC: &str = "\x1b";
const F5: &str = "\x1b[15~";

/// No chapter has more screens and questions than this.
const MOST_KEYS: usize = 400;

fn events(window: &Window) -> Vec<Event> {
    let journal = fs::read_to_string(window.home().learn().join(".learn/journal.jsonl")).unwrap_or_default();
    journal.lines().filter_map(Entry::parse).map(|entry| entry.event).collect()
}

/// The guesses in the order in which they were made: right or not.
fn guesses(window: &Window) -> Vec<bool> {
    let right = |event| match event {
        Event::Predicted { prediction } => Some(prediction.right.expect("an answer that is judged")),
        _ => None,
    };
    events(window).into_iter().filter_map(right).collect()
}

/// The verdicts on the answers to one exercise, in one word each.
fn verdicts(window: &Window, exercise: &Exercise) -> Vec<Outcome> {
    let of_this = |event| match event {
        Event::Checked { exercise: id, attempt } if id == exercise.id => Some(attempt.outcome),
        _ => None,
    };
    events(window).into_iter().filter_map(of_this).collect()
}

fn wait_for_verdicts(window: &Window, exercise: &Exercise, expected: &[Outcome]) {
    let what = format!("{expected:?} for {}", exercise.title);
    window.wait_for(&what, || verdicts(window, exercise) == expected);
}

/// Reads the open page to its end: always the first choice, and something typed where the answer is to be typed.
fn read_to_the_end(window: &Window) {
    for _ in 0..MOST_KEYS {
        let before = window.screen();
        if before.contains("this is the end of the chapter") {
            return;
        }
        let asked = before.contains("to answer, s to go on") || before.contains("Enter begins your answer");
        if !asked {
            // Space goes on, or says why it does not.
            window.keys(" ").wait_until("another screen", |screen| screen != before);
            continue;
        }
        let answered = guesses(window).len();
        if before.contains("Enter begins your answer") {
            window.keys(ENTER).wait("your answer:");
            window.keys("busy").wait("your answer: busy");
            window.keys(ENTER);
        } else {
            window.keys("a");
        }
        window.wait_for("one more answer", || guesses(window).len() == answered + 1);
        window.wait_until("the answer on the page", |screen| {
            screen != before && !screen.contains("your answer: busy") && !screen.contains("… running")
        });
    }
    panic!("the chapter has no end; the screen is:\n{}", window.screen());
}

/// What the program of a prediction prints.
fn printed(program: &str) -> String {
    let output = Command::new("python3").args(["-c", program]).output().expect("python");
    String::from_utf8(output.stdout).expect("text")
}

/// From the list to the task.
fn open(window: &Window, exercise: &Exercise) {
    window.keys(CTRL_P).wait("Jump to");
    window.keys(&exercise.id.slug).wait(&exercise.id.slug);
    window.keys(ENTER).wait_until("the task", |screen| {
        screen.contains("[task]") && screen.contains(&exercise.title.replace('`', ""))
    });
}

/// Replaces what is in the editor and asks for a verdict.
fn answer(window: &Window, text: &str) {
    window.keys(CTRL_A).keys(&format!("\x1b[200~{text}\x1b[201~")).keys(F5);
}

/// The first exercise, with everything that goes wrong for a beginner.
fn stumble_and_solve(window: &Window, exercise: &Exercise) {
    use Outcome::{Error, Passed, Wrong};
    // A line that breaks off.
    window.keys("i").wait("F5 check");
    window.keys(CTRL_A).keys("host = \"web-1\"\rline = host +\r").keys(F5);
    wait_for_verdicts(window, exercise, &[Error]);
    window.wait("line 2");
    window.keys(ESC).wait("h hint");
    window.keys("h").wait("A hint");
    // It runs, and half of the answer is missing.
    window.keys("i").wait("F5 check");
    answer(window, "host = \"web-1\"\nline = host\n");
    wait_for_verdicts(window, exercise, &[Error, Wrong]);
    window.wait("✗");
    window.keys(ESC).wait("h hint");
    window.keys("h").wait("Another hint");
    window.keys("i").wait("F5 check");
    answer(window, &exercise.solution);
    wait_for_verdicts(window, exercise, &[Error, Wrong, Passed]);
    window.wait("✓");
    window.keys(ESC).wait("Enter next exercise");
}

/// A prediction: a wrong output is typed, then the right one.
fn predict(window: &Window, exercise: &Exercise) {
    window.keys("i").wait("F5 check");
    answer(window, "something else");
    wait_for_verdicts(window, exercise, &[Outcome::Wrong]);
    window.wait("✗");
    answer(window, printed(&exercise.program).trim_end());
    wait_for_verdicts(window, exercise, &[Outcome::Wrong, Outcome::Passed]);
    window.wait("✓");
    window.keys(ESC).wait("Enter next exercise");
}

/// Another editor saves the answer: the check starts by itself.
fn save_elsewhere(window: &Window, exercise: &Exercise) {
    window.wait(&exercise.file_name());
    let file = window.home().learn().join(exercise.file_name());
    fs::write(&file, &exercise.solution).expect("a save");
    // What is half written may be judged too, before the whole.
    let passes = || verdicts(window, exercise).last() == Some(&Outcome::Passed);
    window.wait_for(&format!("a pass of {}", exercise.title), passes);
    window.wait("✓");
}

#[test]
fn chapter_one_of_python_from_its_first_line_to_the_next_chapter() {
    let course = learn::host::course::open(None).expect("the course");
    let chapter = &course.track("python").expect("a track").chapters[0];
    let all = chapter.exercises.len();
    let window = Window::open(&Options::default());
    window.wait("Warm-up");
    window.keys("j\r").wait("Heron has five machines");
    read_to_the_end(&window);
    let guesses = guesses(&window);
    assert_eq!(guesses.len(), learn::markdown::parse(&chapter.page.text).predictions.len());
    // The first choice is no better than another.
    assert!(guesses.contains(&true) && guesses.contains(&false), "{guesses:?}");
    // Back at the beginning the first answer is still there.
    window.keys("g").wait("Heron has five machines");
    window.keys(" ").wait("✗ a  web-1 is hot");
    window.keys("q").wait("Enter open");
    for exercise in &chapter.exercises {
        open(&window, exercise);
        match exercise.id.slug.as_str() {
            "hello-agent" => stumble_and_solve(&window, exercise),
            _ if !exercise.has_file() => predict(&window, exercise),
            _ => save_elsewhere(&window, exercise),
        }
        window.keys("q").wait("Enter open");
    }
    let solved = events(&window).into_iter().filter(|event| matches!(event, Event::Solved { .. })).count();
    assert_eq!(solved, all);
    window.keys("g").wait(&format!("{all} of {all} solved"));
    window.keys("q");
    let (status, window) = window.end();
    assert!(status.success());
    // The next session offers the next chapter.
    let again = Window::open_at(window.home(), &Options::default());
    let next = course.track("python").expect("a track").chapters[1].exercises[0].title.replace('`', "");
    again.wait_until("the next chapter", |screen| {
        screen.lines().any(|line| line.contains(&next) && line.contains("→ next"))
    });
    again.keys("q");
    assert!(again.end().0.success());
}
