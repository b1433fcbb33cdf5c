//! Every screen as it looks at the sizes that count: the usual, a large, a tiny one; and without colour.

use super::*;
use crate::app::{Effect, Event, Start, Theme, update};
use crate::check::{Failure, JSON_FORMAT, Judged, Output, RuleKept, Verdict};
use crate::course::{Course, ExerciseId};
use crate::markdown::document::Ran;
use crate::progress::Progress;
use ratatui::{Terminal, backend::TestBackend, style::Color};
use std::collections::BTreeMap;
use std::sync::Arc;

mod kinds;

const CHAPTER: &str = r#"# 1 Decide

A program that only adds numbers is a calculator. A program that **chooses** is the beginning of an agent, and
every choice begins with a question that is either true or false.

## 1.1 A question before a line

Write the question after `if`, end the line with a colon, and indent what depends on it. [Three
levels](../../exercises/python/if/three-levels/task.md) practises this.

```python run numbers marks=2
cpu = 91
if cpu > 90:
    print("crit")
```

> [!NOTE]
> The line that depends on the question is indented by four spaces.

```predict
ask = "What does it print?"

[[choice]]
text = "crit"
why = "91 is greater than 90, so the line that is set in runs."

[[choice]]
text = "nothing"
means = "nothing"
why = "The question is true, so nothing is left out."
```

Hidden until answered.

## 1.2 Otherwise

The other way begins with `else`.
"#;

const TASK: &str = "Set `level` to `\"crit\"` above 90, to `\"warn\"` above 70, and to `\"ok\"` otherwise.

| cpu | level  |
|----:|--------|
| 95  | `crit` |
| 80  | `warn` |
| 10  | `ok`   |
";

const ANSWER: &str = "cpu = 50\n\nif cpu > 70:\n    level = \"warn\"\nelif cpu > 90:\n    level = \"crit\"\n";
const SOLUTION: &str =
    "cpu = 50\n\nif cpu > 90:\n    level = \"crit\"\nelif cpu > 70:\n    level = \"warn\"\nelse:\n    level = \"ok\"\n";

fn course() -> Arc<Course> {
    let mut files = BTreeMap::new();
    let mut put = |path: &str, text: &str| files.insert(path.to_owned(), text.to_owned());
    let manifest = r#"
        format = 1
        title = "learn: decide, repeat, name"
        [[track]]
        id = "python"
        title = "Python"
        language = "python"
        [[track.chapter]]
        id = "if"
        title = "1 Decide"
        about = "if, elif, else"
        file = "python/1-if.md"
        warm_up = "python/0-warm-up.md"
        exercises = ["first-question", "three-levels", "ranges"]
        [[track]]
        id = "rust"
        title = "Rust"
        language = "rust"
    "#;
    put("lessons/course.toml", manifest);
    put("lessons/python/1-if.md", CHAPTER);
    put("lessons/python/0-warm-up.md", "# Warm-up\n\nA program is a list of steps.\n");
    for (slug, title) in
        [("first-question", "A first question"), ("three-levels", "ok, warn, `crit`"), ("ranges", "Between two limits")]
    {
        let exercise = format!(
            r#"
            title = "{title}"
            kind = "write"
            minutes = 6
            difficulty = 1
            section = "11-a-question-before-a-line"
            hints = ["Which question must come first?", "The narrow question goes first.", "`if cpu > ____:`"]
            after = "The first question that is true wins."
            [script]
            given = ["cpu"]
            results = ["level"]
            [[case]]
            given = {{ cpu = '95' }}
            gives = '"crit"'
            "#
        );
        let folder = format!("exercises/python/if/{slug}");
        put(&format!("{folder}/exercise.toml"), &exercise);
        put(&format!("{folder}/task.md"), TASK);
        put(&format!("{folder}/starter.py"), "cpu = 50\n");
        put(&format!("{folder}/solution.py"), SOLUTION);
    }
    Arc::new(Course::open(&files).unwrap())
}

fn wrong(exercise: ExerciseId) -> Verdict {
    Verdict {
        format: JSON_FORMAT,
        exercise,
        result: Judged::Wrong,
        passed: 4,
        total: 7,
        mistake: Some("wide-first".into()),
        message: Some(
            "Nothing ever becomes `crit`: every number above 90 is above 70 too, and that question is asked first."
                .into(),
        ),
        failure: Some(Failure {
            generated: false,
            case: 2,
            input: "cpu = 95".into(),
            expected: "level = \"crit\"".into(),
            got: "level = \"warn\"".into(),
        }),
        rules: vec![RuleKept { rule: "uses elif".into(), kept: true }],
        diagnostics: Vec::new(),
        diagnostics_left_out: 0,
        output: Output::default(),
        growth: Vec::new(),
        limit: None,
        stopped: None,
        milliseconds: 31,
    }
}

/// A learner in a window.
struct Window {
    model: Model,
    editor: Option<Editor>,
    /// Whether checks and runs end at once.
    quick: bool,
}

impl Window {
    fn new(columns: u16, rows: u16) -> Self {
        let start = Start {
            course: course(),
            progress: Progress::default(),
            track: None,
            size: (columns, rows),
            theme: Some(Theme::Dark),
            glyphs: Glyphs::Unicode,
            folder: Some("/home/ada/learn".into()),
            folder_proposed: "/home/ada/learn".into(),
            now: 0,
            first: crate::app::First::Home,
            lab: None,
        };
        Self { model: Model::new(start), editor: None, quick: true }
    }

    fn keys(mut self, script: &str) -> Self {
        for name in script.split_whitespace() {
            self.send(Event::Key(name.parse().unwrap()));
        }
        self
    }

    fn send(&mut self, event: Event) {
        let mut events = vec![event];
        for _ in 0..50 {
            let Some(event) = events.pop() else { break };
            for effect in update(&mut self.model, event) {
                events.extend(answer(&effect, self.quick));
            }
        }
        if self.model.editing() && self.editor.is_none() {
            self.editor = Some(Editor::new("python", ANSWER));
        }
    }

    fn terminal(&mut self) -> Terminal<TestBackend> {
        let (columns, rows) = self.model.size;
        let mut terminal = Terminal::new(TestBackend::new(columns, rows)).unwrap();
        let extras = Extras { editor: self.editor.as_mut(), links: Links::Text };
        terminal
            .draw(|frame| {
                draw(&self.model, extras, frame.area(), frame.buffer_mut());
            })
            .unwrap();
        terminal
    }
}

fn answer(effect: &Effect, quick: bool) -> Option<Event> {
    match effect.clone() {
        Effect::Load(exercise) => {
            Some(Event::Loaded { exercise, text: Ok(ANSWER.into()), path: "python/if/three_levels.py".into() })
        }
        Effect::Check { generation, exercise, .. } if quick => {
            Some(Event::Checked { generation, verdict: Ok(Box::new(wrong(exercise))) })
        }
        Effect::Run { generation, .. } if quick => {
            Some(Event::Ran { generation, ran: Ok(Ran { stdout: "crit\n".into(), error: String::new() }) })
        }
        _ => None,
    }
}

/// Every screen: its name and the keys that lead to it.
const SCREENS: &[(&str, &str)] = &[
    ("home", "down down"),
    ("reader", "down enter"),
    ("reader_question", "down enter ]"),
    ("reader_answered", "down enter ] b"),
    ("exercise", "down down down enter"),
    ("exercise_file", "down down down enter tab"),
    ("verdict", "down down down enter r"),
    ("editing", "down down down enter r i"),
    ("hint", "down down down enter h"),
    ("compare", "down down down enter h r h r h r s y s y s"),
    ("help", "down down down enter ?"),
    ("outline", "down enter o"),
    ("jump", "ctrl-p t h r e e"),
    ("find", "down enter / i f"),
    ("found", "down enter / i f enter"),
    ("question", "down down down enter x"),
];

fn snapshots(columns: u16, rows: u16) {
    for (name, keys) in SCREENS {
        let mut window = Window::new(columns, rows).keys(keys);
        insta::assert_snapshot!(format!("{name}_{columns}x{rows}"), window.terminal().backend());
    }
}

#[test]
fn every_screen_at_80x24() {
    snapshots(80, 24);
}

#[test]
fn every_screen_at_120x40() {
    snapshots(120, 40);
}

#[test]
fn every_screen_at_40x12() {
    snapshots(40, 12);
}

#[test]
fn mono_shows_the_same_without_any_colour() {
    for (name, keys) in SCREENS {
        let mut dark = Window::new(80, 24).keys(keys);
        let mut mono = Window::new(80, 24).keys(keys);
        mono.model.theme = Theme::Mono;
        let (dark, mono) = (dark.terminal(), mono.terminal());
        let (dark, mono) = (dark.backend().buffer(), mono.backend().buffer());
        for (one, other) in mono.content.iter().zip(&dark.content) {
            assert_eq!((one.fg, one.bg), (Color::Reset, Color::Reset), "{name}");
            assert_eq!(one.symbol(), other.symbol(), "{name}");
        }
    }
}

#[test]
fn the_first_start_offers_to_make_the_folder() {
    let mut window = Window::new(80, 24);
    window.model.folder = None;
    let mut window = window.keys("down down enter");
    insta::assert_snapshot!("welcome_80x24", window.terminal().backend());
}

#[test]
fn a_check_under_way_keeps_the_old_verdict_and_says_so() {
    let mut window = Window::new(80, 24).keys("down down down enter r");
    window.quick = false;
    let mut window = window.keys("r");
    window.send(Event::Tick(1230));
    insta::assert_snapshot!("checking_80x24", window.terminal().backend());
}

#[test]
fn what_a_running_python_holds() {
    use crate::app::glance::Glance;
    use crate::heap::{Change, Grown, Path, Row};
    let row = |name: &str, count, bytes, largest| Row { name: name.into(), count, bytes, largest, tracked: 0 };
    let steps = ["Schedule.run()", ".self", ".tasks", "[0]", ".check", ".svc_metadata"].map(String::from).to_vec();
    let glance = Glance {
        program: "python3, Python 3.11.7: 50,574 objects, 5.2 MiB".into(),
        pause: 2.1,
        number: 2,
        seconds: 2.0,
        types: vec![row("dict", 6621, 3_565_158, 24_976), row("str", 9000, 700_000, 4096)],
        grown: vec![Grown {
            kind: "list".into(),
            before: 965,
            after: 1435,
            bytes: 1,
            path: Path { steps },
            address: 16,
        }],
        changes: vec![Change { name: "dict".into(), count: 470, bytes: 30_080, now: 6621, bytes_now: 3_565_158 }],
        holders: None,
    };
    for (name, columns, rows, keys) in
        [("grew", 80, 24, ""), ("types", 80, 24, "tab down"), ("types", 120, 40, "tab"), ("grew", 40, 12, "")]
    {
        let mut window = Window::new(columns, rows);
        window.send(Event::Watch { pid: 4711, every: None });
        window.send(Event::Looked { wish: 1, glance: Ok(Box::new(glance.clone())) });
        let mut window = window.keys(keys);
        insta::assert_snapshot!(format!("heap_{name}_{columns}x{rows}"), window.terminal().backend());
    }
}

#[test]
fn trouble_is_read_to_its_end() {
    let mut window = Window::new(40, 12).keys("down down down enter");
    window.send(Event::Trouble(
        "/home/ada/learn/.learn/journal.jsonl cannot be written: no space left on device; make room, then go on".into(),
    ));
    let terminal = window.terminal();
    let rows =
        (0..12).map(|y| (0..40).map(|x| terminal.backend().buffer()[(x, y)].symbol().to_owned()).collect::<String>());
    let rows: Vec<String> = rows.map(|row| row.trim_end().to_owned()).collect();
    let said = [
        "trouble:",
        "/home/ada/learn/.learn/journal.jsonl",
        "cannot be written: no space left on",
        "device; make room, then go on",
    ];
    assert_eq!(rows[7..11], said);
}

#[test]
fn a_tiny_window_asks_for_room() {
    for (columns, rows) in [(29, 24), (80, 7), (1, 1), (10, 3)] {
        let mut window = Window::new(columns, rows);
        let terminal = window.terminal();
        let first: String = (0..columns).map(|x| terminal.backend().buffer()[(x, 0)].symbol().to_owned()).collect();
        let whole = "make the window larger (q quits)";
        assert!(whole.starts_with(first.trim_end().trim_end_matches('…')), "{first}");
    }
}

#[test]
fn every_screen_can_be_drawn_at_every_size() {
    for (name, keys) in SCREENS {
        for (columns, rows) in [(30, 8), (31, 9), (59, 14), (60, 15), (76, 16), (99, 24), (100, 8), (300, 100)] {
            let mut window = Window::new(columns, rows).keys(keys);
            window.terminal();
            assert_eq!(window.model.size, (columns, rows), "{name}");
        }
    }
}

#[test]
fn ascii_terminals_get_ascii_around_the_page() {
    for (name, keys) in SCREENS {
        let mut window = Window::new(80, 24);
        window.model.glyphs = Glyphs::Ascii;
        let mut window = window.keys(keys);
        let terminal = window.terminal();
        let odd = terminal.backend().buffer().content.iter().find(|cell| !cell.symbol().is_ascii());
        assert_eq!(odd.map(ratatui::buffer::Cell::symbol), None, "{name}");
    }
}
