//! A learner and a small world that answers effects at once; what is told after each step, line by line.

use super::*;
use crate::app::{Command, Effect, Event, Key, Start, update};
use crate::check::{Failure, JSON_FORMAT, Judged, Output, Verdict};
use crate::course::Course;
use crate::course::small::Small;
use crate::markdown::Glyphs;
use crate::markdown::document::Ran;
use crate::progress::Progress;
use std::sync::Arc;

const CHAPTER: &str = r#"# 1 Decide

Words before, and [a page](https://example.org/x).

## 1.1 A question

```python run
print("hello")
```

```predict
ask = "What does it print?"
[[choice]]
text = "hello"
why = "The text is printed."
[[choice]]
text = "goodbye"
why = "Nothing says goodbye."
```

Hidden until answered. Then [an exercise](../../exercises/python/if/first/task.md).

---

After a rule.

## 1.2 Another

The end.
"#;

fn course() -> Arc<Course> {
    let (exercise, task) = ("exercises/python/if/first/exercise.toml", "exercises/python/if/first/task.md");
    let small = Small::new(CHAPTER).exercise("first");
    Arc::new(small.edited(exercise, "\"first\"", "\"Say `ok`\"").edited(task, "# Task", "# Say ok").open())
}

struct Play {
    model: Model,
    teller: Teller,
    file: String,
}

impl Play {
    fn new(folder: Option<&str>) -> Self {
        let start = Start {
            course: course(),
            progress: Progress::default(),
            track: None,
            size: (80, 24),
            theme: None,
            glyphs: Glyphs::Plain,
            folder: folder.map(str::to_owned),
            folder_proposed: "~/learn".into(),
            now: 0,
            first: crate::app::First::Home,
            lab: None,
        };
        Self { model: Model::new(start), teller: Teller::default(), file: "cpu = 1\n".into() }
    }

    /// A learner who has a folder and has heard the list.
    fn at_home() -> Self {
        let mut play = Self::new(Some("~/learn"));
        play.told();
        play
    }

    fn told(&mut self) -> Vec<String> {
        self.teller.tell(&mut self.model, Cause::Other)
    }

    fn send(&mut self, event: Event) -> Vec<String> {
        let mut events = vec![event];
        let mut lines = Vec::new();
        for _ in 0..100 {
            let Some(event) = events.pop() else { return lines };
            let cause = match event {
                Event::Ran { .. } => Cause::Ran,
                Event::Loaded { .. } => Cause::Loaded,
                _ => Cause::Other,
            };
            let effects = update(&mut self.model, event);
            lines.extend(self.teller.tell(&mut self.model, cause));
            events.extend(effects.iter().filter_map(|effect| self.answer(effect)));
        }
        panic!("the script does not come to rest");
    }

    fn answer(&mut self, effect: &Effect) -> Option<Event> {
        match effect.clone() {
            Effect::Load(exercise) | Effect::Reset(exercise) => {
                Some(Event::Loaded { exercise, text: Ok(self.file.clone()), path: "~/learn/first.py".into() })
            }
            Effect::Write(exercise, _) => Some(Event::Written { exercise, at: Ok("14:03:22".into()) }),
            Effect::Check { generation, exercise, text } => {
                let passed = usize::from(text.contains("level"));
                Some(Event::Checked { generation, verdict: Ok(Box::new(verdict(exercise, passed))) })
            }
            Effect::Run { generation, .. } => {
                Some(Event::Ran { generation, ran: Ok(Ran { stdout: "hello\n".into(), error: String::new() }) })
            }
            Effect::MakeFolder => Some(Event::FolderMade(Ok("~/learn".into()))),
            _ => None,
        }
    }

    fn command(&mut self, command: Command) -> Vec<String> {
        self.send(Event::Command(command))
    }

    fn key(&mut self, name: &str) -> Vec<String> {
        self.send(Event::Key(name.parse::<Key>().unwrap()))
    }

    /// The exercise, opened from the list.
    fn in_exercise() -> Self {
        let mut play = Self::at_home();
        play.command(Command::Down);
        play.command(Command::Open);
        play
    }
}

fn verdict(exercise: crate::course::ExerciseId, passed: usize) -> Verdict {
    let failure = Failure {
        case: 1,
        generated: false,
        input: "cpu = 1".into(),
        expected: "level = \"ok\"".into(),
        got: "<not set>".into(),
    };
    Verdict {
        format: JSON_FORMAT,
        exercise,
        result: if passed == 1 { Judged::Passed } else { Judged::Wrong },
        passed,
        total: 1,
        mistake: None,
        message: (passed == 1).then(|| "It works.".into()),
        failure: (passed == 0).then_some(failure),
        rules: Vec::new(),
        diagnostics: Vec::new(),
        diagnostics_left_out: 0,
        output: Output::default(),
        growth: Vec::new(),
        limit: None,
        stopped: None,
        milliseconds: 3,
    }
}

#[test]
fn the_first_start_asks_for_a_folder() {
    let mut play = Play::new(None);
    assert_eq!(
        play.told(),
        [
            "Small",
            "Welcome. The programs you write here are files of yours. They will be in this folder:",
            "    ~/learn",
            "Make the folder now? No means later: reading needs no folder.",
        ]
    );
    assert_eq!(
        play.command(Command::Yes),
        [
            "Your programs will be in ~/learn",
            "Python: 0 of 1 exercises solved.",
            "",
            "1. next, chapter: 1 Decide, if (0 of 1 solved, 4 minutes left)",
            "2. to do: Say ok (write, 4 minutes)",
        ]
    );
}

#[test]
fn the_list_is_told_once_and_then_in_short() {
    let mut play = Play::at_home();
    play.command(Command::Open);
    assert_eq!(
        play.command(Command::Back),
        ["The list. Python: 0 of 1 exercises solved.", "2. next, to do: Say ok (write, 4 minutes)"]
    );
    assert_eq!(play.teller.again(&mut play.model).len(), 4);
}

#[test]
fn a_chapter_is_told_up_to_the_question_and_the_answer_goes_on() {
    let mut play = Play::at_home();
    let first = play.command(Command::Open);
    assert_eq!(first, ["1 Decide", "", "Words before, and a page (https://example.org/x).", "", "Link 1: a page"]);
    assert_eq!(
        play.command(Command::PageDown),
        [
            "1.1 A question",
            "",
            "    print(\"hello\")",
            "",
            "Question: What does it print?",
            "",
            "a. hello",
            "b. goodbye",
        ]
    );
    assert_eq!(
        play.key("b"),
        [
            "Answer:",
            "It prints:",
            "    hello",
            "",
            "You chose b. Not so. Nothing says goodbye.",
            "",
            "a is right. The text is printed.",
            "",
            "Hidden until answered. Then an exercise.",
            "",
            "Link 1: an exercise",
        ]
    );
    assert_eq!(play.command(Command::Run), ["Ran:", "    hello"]);
    assert_eq!(play.command(Command::Run), ["Ran:", "    hello"], "the same once more");
    assert_eq!(play.command(Command::PageDown), ["After a rule."]);
    assert_eq!(play.command(Command::PageDown), ["1.2 Another", "", "The end."]);
}

#[test]
fn reading_goes_on_where_it_stopped() {
    let mut play = Play::at_home();
    play.command(Command::Open);
    play.command(Command::PageDown);
    play.command(Command::Back);
    play.command(Command::Up);
    let lines = play.command(Command::Open);
    assert_eq!(lines[..3], ["1 Decide. You stopped here; top goes to the beginning.", "", "1.1 A question"]);
}

#[test]
fn a_text_is_found_where_it_stands() {
    let mut play = Play::at_home();
    play.command(Command::Open);
    play.command(Command::Find);
    play.send(Event::Paste("the end".into()));
    assert_eq!(play.key("enter"), ["\"the end\" stands here once: place 1 of 1.", "", "The end."]);
}

#[test]
fn an_exercise_is_told_with_its_file() {
    let mut play = Play::at_home();
    play.command(Command::Down);
    assert_eq!(
        play.command(Command::Open),
        [
            "Say ok",
            "Exercise python/if/first: write, 4 minutes, to do.",
            "",
            "Do it.",
            "Your answer is in ~/learn/first.py:",
            "1: cpu = 1",
        ]
    );
}

#[test]
fn the_verdict_comes_first_and_each_time() {
    let mut play = Play::in_exercise();
    let wrong = ["Not yet", "", "  with       cpu = 1", "  should be  level = \"ok\"", "  is         <not set>"];
    assert_eq!(play.command(Command::Check), wrong);
    assert_eq!(play.command(Command::Check), wrong);
    let Screen::Exercise(open) = play.model.screen() else { panic!("no exercise") };
    let saved = Event::FileSaved { exercise: open.id.clone(), text: Ok("level = 1\n".into()), at: "09:00:00".into() };
    assert_eq!(play.send(saved), ["It passes", "", "It works.", "", "The file was saved 09:00:00."]);
}

#[test]
fn hints_and_solution_are_told_when_they_are_opened() {
    let mut play = Play::in_exercise();
    assert_eq!(play.command(Command::Hint), ["A hint", "", "Where to look."]);
    assert_eq!(play.command(Command::Hint), ["Try this hint first: another one opens after the next check"]);
    play.command(Command::Check);
    assert_eq!(play.command(Command::Hint), ["Another hint", "", "The idea."]);
    assert_eq!(play.command(Command::Solution), ["Show the solution as a puzzle: its lines, shuffled?"]);
    assert_eq!(play.command(Command::No), [""; 0]);
}

#[test]
fn after_a_pass_the_solution_is_told_beside_ones_own() {
    let mut play = Play::in_exercise();
    play.send(Event::Edited("cpu = 1\nlevel = \"o\" + \"k\"\n".into()));
    play.command(Command::Check);
    assert_eq!(
        play.command(Command::Solution),
        [
            "Your answer:",
            "1: cpu = 1",
            "2: level = \"o\" + \"k\"",
            "",
            "The solution:",
            "1: cpu = 1",
            "2: level = \"ok\"",
            "",
            "They differ in: your line 2 and the solution's line 2.",
        ]
    );
}

#[test]
fn lists_are_numbered() {
    let mut play = Play::at_home();
    play.command(Command::Open);
    assert_eq!(
        play.command(Command::Outline),
        ["The headings of this chapter:", "1. 1 Decide", "2.   1.1 A question", "3.   1.2 Another"]
    );
    play.command(Command::Back);
    assert_eq!(play.command(Command::Jump), ["Where to?", "1. Python: Decide", "2.   Python: Say ok (first)"]);
    play.send(Event::Paste("zz".into()));
    assert_eq!(
        play.model.layer.as_ref().map(|layer| layer::lines(layer, &play.model)[0].clone()).unwrap(),
        "Nothing here is called \"zz\"."
    );
}

#[test]
fn a_program_speaks_no_control_characters() {
    assert_eq!(safe(&["a\x1b[31mb".into()]), ["a\u{241b}[31mb"]);
}

#[test]
fn the_prompt_says_what_can_be_typed_at_each_place() {
    use crate::plain::words::{prompt, words_now};
    let said = |play: &Play| prompt(&play.model, &words_now(&play.model));
    let mut play = Play::at_home();
    assert_eq!(said(&play), "a number, Enter opens 1, help, quit");
    play.command(Command::Open);
    assert_eq!(said(&play), "Enter goes on, outline, back, help, quit");
    play.command(Command::PageDown);
    assert_eq!(said(&play), "a or b, skip, outline, back, help, quit");
    play.key("a");
    assert_eq!(said(&play), "Enter goes on, run, outline, back, help, quit");
    play.command(Command::PageDown);
    play.command(Command::PageDown);
    assert_eq!(said(&play), "end of the chapter, outline, back, help, quit");
    play.command(Command::Outline);
    assert_eq!(said(&play), "a number, or a text to look for, back, help, quit");
    let mut play = Play::in_exercise();
    assert_eq!(said(&play), "check, editor, hint, line, back, solution, help, quit");
    play.command(Command::Reset);
    assert_eq!(said(&play), "yes or no");
    play.command(Command::No);
    play.send(Event::Edited("level = 1\n".into()));
    play.command(Command::Check);
    assert_eq!(said(&play), "Enter opens the next exercise, check, editor, hint, line, back, solution, help, quit");
}
