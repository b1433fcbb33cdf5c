//! Scripts: a state, keys, a state. [`Play`] is the learner and a small world that answers effects at once.

mod heap;

use super::*;
use crate::check::{JSON_FORMAT, Judged, Output, Verdict};
use crate::course::small::Small;
use crate::markdown::document::Ran;
use crate::markdown::{self, page::Line};
use crate::progress::State;

mod arrange;
mod review;
mod trial;

const CHAPTER: &str = r#"# 1 Decide

Words before.

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

## 1.2 Another

> [!NOTE]
> **alert**: a message to a person.

The end.
"#;

/// The course, with more in it or other files.
fn course(more: impl FnOnce(Small) -> Small) -> Arc<Course> {
    let small = Small::new(CHAPTER).exercise("first").exercise("second").track("rust", "Rust");
    Arc::new(more(small).open())
}

struct Play {
    model: Model,
    /// What the learner's file holds.
    file: String,
    effects: Vec<Effect>,
}

impl Play {
    fn new() -> Self {
        Self::with(|small| small)
    }

    /// With more in the course, or other files.
    fn with(more: impl FnOnce(Small) -> Small) -> Self {
        let start = Start {
            course: course(more),
            progress: Progress::default(),
            track: None,
            size: (80, 24),
            theme: None,
            glyphs: Glyphs::Unicode,
            folder: Some("/home/ada/learn".into()),
            folder_proposed: "/home/ada/learn".into(),
            now: 0,
            first: crate::app::First::Home,
            lab: None,
        };
        Self { model: Model::new(start), file: "cpu = 1\n".into(), effects: Vec::new() }
    }

    fn without_folder() -> Self {
        let mut play = Self::new();
        play.model.folder = None;
        play
    }

    fn send(&mut self, event: Event) {
        let mut events = vec![event];
        // The world answers at most so often: a script that goes round in circles is a fault.
        for _ in 0..100 {
            let Some(event) = events.pop() else { return };
            for effect in update(&mut self.model, event) {
                events.extend(self.answer(&effect));
                self.effects.push(effect);
            }
        }
        panic!("the script does not come to rest");
    }

    fn answer(&mut self, effect: &Effect) -> Option<Event> {
        match effect.clone() {
            Effect::Load(exercise) => {
                Some(Event::Loaded { exercise, text: Ok(self.file.clone()), path: "first.py".into() })
            }
            Effect::LoadAgain(exercise) => {
                Some(Event::Loaded { exercise, text: Ok(self.file.clone()), path: "review/first.py".into() })
            }
            Effect::BeginAgain(exercise) => {
                self.file = "cpu = 1\n".into();
                Some(Event::Loaded { exercise, text: Ok(self.file.clone()), path: "review/first.py".into() })
            }
            Effect::Reset(exercise) => {
                self.file = "cpu = 1\n".into();
                Some(Event::Loaded { exercise, text: Ok(self.file.clone()), path: "first.py".into() })
            }
            Effect::Write(exercise, text) => {
                self.file = text;
                Some(Event::Written { exercise, at: Ok("14:03:22".into()) })
            }
            Effect::Check { generation, exercise, text } => {
                let passed = usize::from(text.contains("level"));
                let verdict = Ok(Box::new(verdict(exercise, passed)));
                Some(Event::Checked { generation, verdict })
            }
            Effect::Run { generation, .. } => {
                let ran = Ok(Ran { stdout: "hello\n".into(), error: String::new() });
                Some(Event::Ran { generation, ran })
            }
            Effect::MakeFolder => Some(Event::FolderMade(Ok("/home/ada/learn".into()))),
            _ => None,
        }
    }

    fn keys(&mut self, script: &str) -> &mut Self {
        for name in script.split_whitespace() {
            self.send(Event::Key(name.parse().unwrap()));
        }
        self
    }

    fn exercise(&self) -> &Exercise {
        match self.model.screen() {
            Screen::Exercise(exercise) => exercise,
            other => panic!("not an exercise: {other:?}"),
        }
    }

    fn reader(&self) -> &Reader {
        match self.model.screen() {
            Screen::Reader(reader) => reader,
            other => panic!("not a chapter: {other:?}"),
        }
    }

    fn home(&self) -> &Home {
        match self.model.screen() {
            Screen::Home(home) => home,
            other => panic!("not home: {other:?}"),
        }
    }

    fn notice(&self) -> &str {
        self.model.notice.as_ref().map_or("", |notice| notice.text.as_str())
    }

    fn page_text(&self) -> String {
        self.reader().page.text()
    }
}

fn verdict(exercise: ExerciseId, passed: usize) -> Verdict {
    Verdict {
        format: JSON_FORMAT,
        exercise,
        result: if passed == 1 { Judged::Passed } else { Judged::Wrong },
        passed,
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
        milliseconds: 1,
    }
}

#[test]
fn home_opens_the_chapter_that_comes_first() {
    let mut play = Play::new();
    assert_eq!(play.home().cursor, 0);
    play.keys("enter");
    assert_eq!(play.reader().title, "1 Decide");
    play.keys("q");
    assert!(matches!(play.model.screen(), Screen::Home(_)));
}

#[test]
fn q_leaves_the_program_only_from_home() {
    let mut play = Play::new();
    play.keys("enter q");
    assert!(!play.effects.contains(&Effect::Quit));
    play.keys("q");
    assert!(play.effects.contains(&Effect::Quit));
}

#[test]
fn escape_never_leaves_the_program() {
    let mut play = Play::new();
    play.keys("esc esc enter esc esc esc");
    assert!(!play.effects.contains(&Effect::Quit));
}

#[test]
fn the_text_under_a_question_waits_for_the_answer() {
    let mut play = Play::new();
    play.keys("enter ]");
    assert!(!play.page_text().contains("Hidden until answered"));
    play.keys("pgup a");
    assert!(play.page_text().contains("Hidden until answered"), "{}", play.page_text());
    let Some(Effect::Record(progress::Event::Predicted { prediction })) = play.effects.last() else {
        panic!("{:?}", play.effects.last())
    };
    assert_eq!((prediction.choice, prediction.stdout.as_str()), (Some(0), "hello\n"));
}

#[test]
fn an_answer_is_still_there_after_coming_back() {
    let mut play = Play::new();
    play.keys("enter a q enter");
    assert!(play.page_text().contains("Hidden until answered"));
}

#[test]
fn after_a_pass_home_moves_on() {
    let mut play = Play::new();
    play.file = "level = 3".into();
    play.keys("down enter q");
    assert_eq!(play.home().cursor, 1);
    play.keys("enter r q");
    assert_eq!(play.home().cursor, 2);
}

#[test]
fn a_program_that_a_question_asks_about_is_not_run_before_the_answer() {
    let mut play = Play::new();
    play.keys("enter r");
    assert_eq!(play.notice(), "say first what you expect: the answer runs it");
    play.keys("s r");
    assert_eq!(play.effects.iter().filter(|effect| matches!(effect, Effect::Run { .. })).count(), 2);
}

#[test]
fn where_reading_stopped_is_remembered_when_the_program_is_left() {
    let mut play = Play::new();
    play.keys("enter ctrl-c");
    let read = |effect: &Effect| matches!(effect, Effect::Record(progress::Event::Read { .. }));
    assert!(play.effects.iter().any(read));
    assert_eq!(play.effects.last(), Some(&Effect::Quit));
}

#[test]
fn a_new_screen_begins_after_a_rule_that_draws_nothing() {
    let mut play = Play::new();
    play.keys("enter");
    let Screen::Reader(reader) = play.model.screen_mut() else { panic!("no chapter") };
    reader.document = markdown::parse("# One\n\nText.\n\n---\n\nMore.\n\n## Two\n\nEnd.\n");
    reader.lay_out((80, 24), Glyphs::Plain);
    let below = |stop: &usize| reader.page.lines[*stop..].iter().map(Line::text).find(|text| !text.is_empty());
    let begins: Vec<String> = reader.stops().iter().filter_map(below).collect();
    assert_eq!(begins, ["One", "More.", "Two"]);
}

#[test]
fn a_link_opens_its_exercise() {
    let mut play = Play::new();
    play.keys("enter s tab tab enter");
    assert_eq!(play.exercise().id.to_string(), "python/if/first");
    assert_eq!(play.exercise().text.as_deref(), Some("cpu = 1\n"));
}

#[test]
fn editing_saves_every_change_and_checks_when_asked() {
    let mut play = Play::new();
    play.keys("down enter i");
    assert!(play.model.editing());
    play.send(Event::Edited("cpu = 1\nlevel = 1\n".into()));
    assert_eq!(play.file, "cpu = 1\nlevel = 1\n");
    assert!(play.exercise().verdict.is_none());
    play.send(Event::Command(Command::Save));
    assert!(play.exercise().passed());
    assert_eq!(play.exercise().seen, "saved 14:03:22");
    assert_eq!(play.model.progress.state(&play.exercise().id), State::Solved);
}

#[test]
fn leaving_the_editor_checks_what_was_changed() {
    let mut play = Play::new();
    play.file = "level = 3".into();
    play.keys("down enter r i");
    assert!(play.exercise().passed());
    play.send(Event::Edited("broken".into()));
    play.send(Event::Command(Command::Leave));
    assert!(!play.exercise().passed());
    let checks = |play: &Play| play.effects.iter().filter(|effect| matches!(effect, Effect::Check { .. })).count();
    assert_eq!(checks(&play), 2);
    play.keys("i");
    play.send(Event::Command(Command::Leave));
    assert_eq!(checks(&play), 2, "nothing was changed");
}

#[test]
fn after_a_pass_enter_opens_the_next_exercise() {
    let mut play = Play::new();
    play.keys("down enter enter");
    assert_eq!(play.exercise().id.slug, "first");
    play.file = "level = 3".into();
    play.keys("q enter r enter");
    assert_eq!(play.exercise().id.slug, "second");
}

#[test]
fn space_does_not_pass_an_open_question() {
    let mut play = Play::new();
    play.keys("enter space space space");
    assert_eq!(play.notice(), "a guess first: a letter answers, s goes on without");
    play.keys("s space");
    assert!(play.notice().is_empty() || play.reader().at_end());
}

#[test]
fn a_file_that_cannot_be_read_is_not_edited() {
    let mut play = Play::new();
    play.keys("down enter");
    let exercise = play.exercise().id.clone();
    play.send(Event::FileSaved { exercise, text: Err("not UTF-8".into()), at: "09:00:00".into() });
    play.keys("i");
    assert!(!play.model.editing());
    assert!(!play.effects.iter().any(|effect| matches!(effect, Effect::Write(..))));
}

#[test]
fn a_save_from_elsewhere_does_not_end_editing() {
    let mut play = Play::new();
    play.keys("down enter i");
    let exercise = play.exercise().id.clone();
    play.send(Event::FileSaved { exercise, text: Ok("level = 2".into()), at: "09:00:00".into() });
    assert!(play.model.editing());
    assert_eq!(play.exercise().text.as_deref(), Some("level = 2"));
    assert!(play.exercise().passed());
}

#[test]
fn text_that_was_not_saved_is_not_left_in_silence() {
    let mut play = Play::new();
    play.keys("down enter i");
    play.send(Event::Edited("level = 1".into()));
    let exercise = play.exercise().id.clone();
    play.send(Event::Written { exercise, at: Err("read-only".into()) });
    play.model.layer = None;
    let Screen::Exercise(open) = play.model.screen_mut() else { panic!("not an exercise") };
    open.editing = false;
    play.keys("q");
    assert!(matches!(play.model.layer, Some(Layer::Question(_, layer::Ask::LeaveUnsaved))));
    play.keys("y");
    assert!(matches!(play.model.screen(), Screen::Home(_)));
}

#[test]
fn a_save_from_elsewhere_is_checked_at_once() {
    let mut play = Play::new();
    play.keys("down enter");
    let exercise = play.exercise().id.clone();
    play.send(Event::FileSaved { exercise, text: Ok("level = 2".into()), at: "09:00:00".into() });
    assert!(play.exercise().passed());
    assert_eq!(play.exercise().seen, "saved 09:00:00");
}

#[test]
fn a_verdict_that_comes_too_late_is_dropped() {
    let mut play = Play::new();
    play.keys("down enter r");
    let verdict = Ok(Box::new(verdict(play.exercise().id.clone(), 1)));
    play.send(Event::Checked { generation: 0, verdict });
    assert!(!play.exercise().passed());
}

#[test]
fn hints_open_one_at_a_time_with_a_try_between() {
    let mut play = Play::new();
    play.keys("down enter h h");
    assert_eq!(play.exercise().hints, 1);
    assert_eq!(play.notice(), "try this hint first: another one opens after the next check");
    play.keys("r h r h");
    assert_eq!(play.exercise().hints, 3);
    play.keys("r h");
    assert!(matches!(play.model.layer, Some(Layer::Question(_, layer::Ask::Puzzle))));
    play.keys("y s");
    assert!(matches!(play.model.layer, Some(Layer::Question(_, layer::Ask::Solution))));
    play.keys("y");
    assert!(play.exercise().task.text().contains("level = \"ok\""));
}

#[test]
fn after_a_pass_the_solution_stands_beside_ones_own() {
    let mut play = Play::new();
    play.file = "level = 3".into();
    play.keys("down enter r s");
    assert!(matches!(&play.model.layer, Some(Layer::Compare(compare)) if compare.own == "level = 3"));
}

#[test]
fn reset_asks_first() {
    let mut play = Play::new();
    play.file = "my work".into();
    play.keys("down enter x n");
    assert_eq!(play.exercise().text.as_deref(), Some("my work"));
    play.keys("x y");
    assert_eq!(play.exercise().text.as_deref(), Some("cpu = 1\n"));
}

#[test]
fn the_first_exercise_asks_for_a_folder() {
    let mut play = Play::without_folder();
    play.keys("down enter");
    assert_eq!(play.model.layer, Some(Layer::Welcome));
    play.keys("y");
    assert_eq!(play.exercise().id.to_string(), "python/if/first");
}

#[test]
fn jump_goes_anywhere() {
    let mut play = Play::new();
    play.keys("ctrl-p s e c o n d enter");
    assert_eq!(play.exercise().id.to_string(), "python/if/second");
    play.keys("ctrl-p enter");
    assert_eq!(play.reader().title, "1 Decide");
}

#[test]
fn a_word_tells_its_meaning_and_leads_to_its_section() {
    let mut play = Play::new();
    play.keys("w");
    let Some(Layer::Words(list)) = &play.model.layer else { panic!("{:?}", play.model.layer) };
    let word = list.chosen().unwrap();
    assert_eq!(
        (word.word.as_str(), word.meaning.as_str(), word.place.as_str()),
        ("alert", "a message to a person.", "1.2 Another")
    );
    play.keys("x");
    play.keys("backspace a l enter");
    assert_eq!(play.reader().title, "1 Decide");
    play.keys("w esc");
    assert_eq!(play.model.layer, None);
}

#[test]
fn outline_goes_to_a_heading() {
    let mut play = Play::new();
    play.send(Event::Resized(80, 10));
    play.keys("enter s o down down enter");
    let reader = play.reader();
    assert_eq!(reader.page.anchors[reader.section().unwrap()].title, "1.2 Another");
}

#[test]
fn find_goes_to_the_place() {
    let mut play = Play::new();
    play.model.size = (80, 6);
    play.keys("enter s / e n d . enter");
    let reader = play.reader();
    assert_eq!(reader.found.matches.len(), 1);
    let line = reader.found.matches[0].line;
    assert!((reader.top..reader.top + reader.rows).contains(&line));
}

#[test]
fn a_resize_keeps_the_place() {
    let mut play = Play::new();
    play.model.size = (80, 8);
    play.keys("enter s ] ]");
    let before = play.reader().page.lines[play.reader().top].block;
    play.send(Event::Resized(34, 8));
    assert_eq!(play.reader().page.lines[play.reader().top].block, before);
    play.send(Event::Resized(120, 8));
    assert_eq!(play.reader().page.lines[play.reader().top].block, before);
}

#[test]
fn another_track_is_one_key_away() {
    let mut play = Play::new();
    play.keys("t");
    assert_eq!(play.model.track, "rust");
    assert_eq!(play.effects, vec![Effect::RememberTrack("rust".into())]);
    play.keys("t");
    assert_eq!(play.model.track, "python");
}

#[test]
fn the_theme_of_the_terminal_does_not_change_a_chosen_one() {
    let mut play = Play::new();
    play.send(Event::Background(Background::Light));
    assert_eq!(play.model.theme, Theme::Light);
    play.keys("T");
    play.send(Event::Background(Background::Dark));
    assert_eq!(play.model.theme, Theme::Contrast);
}

#[test]
fn a_long_verdict_leaves_a_typed_answer_what_rows_there_are() {
    use crate::app::screen::exercise::Panel;
    let mut play = Play::new();
    play.keys("down enter");
    let Screen::Exercise(exercise) = play.model.screen_mut() else { panic!("no exercise") };
    // As a prediction is: no file, the text is typed here.
    (exercise.path, exercise.text) = (String::new(), Some("hello".into()));
    (exercise.panel, exercise.report.lines) = (Panel::Report, vec![Line::default(); 90]);
    for (columns, rows) in [(80, 24), (40, 12), (80, 6), (80, 3), (30, 1)] {
        let areas = exercise.areas((columns, rows));
        let height = areas.task.height + areas.file.height + areas.report.height;
        assert_eq!(height, rows.saturating_sub(3).max(1), "{columns}x{rows}");
    }
}
