//! What stands between the events of the loop and the state machine: the editor takes keys before `app` does, and
//! reports changed text.
//!
//! No terminal and no thread here; tests press keys and read effects.

use super::editor::{Editor, Reaction};
use super::view::LEAST;
use crate::app::{Code, Command, Effect, Event, Key, Model, Screen, update};
use crate::course::ExerciseId;

/// The model, and the answer being edited.
pub struct Session {
    /// What the program knows.
    pub model: Model,
    editing: Option<Editing>,
    /// Keys pressed while the answer to be edited was still being read.
    ahead: Vec<Key>,
}

/// More keys than this nobody types before a file is read.
const AHEAD: usize = 200;

/// An answer with its editor. It is kept when editing ends, so that the steps back are still there when it goes on.
struct Editing {
    exercise: ExerciseId,
    editor: Editor,
    under_way: bool,
}

impl Session {
    /// Begins with a model.
    pub fn new(model: Model) -> Self {
        Self { model, editing: None, ahead: Vec::new() }
    }

    /// The editor, while it has the keys.
    pub fn editor(&mut self) -> Option<&mut Editor> {
        self.editing.as_mut().filter(|editing| editing.under_way).map(|editing| &mut editing.editor)
    }

    /// The model and the editor, to be drawn.
    pub fn parts(&mut self) -> (&Model, Option<&mut Editor>) {
        let editor = self.editing.as_mut().filter(|editing| editing.under_way).map(|editing| &mut editing.editor);
        (&self.model, editor)
    }

    /// A key was pressed.
    pub fn press(&mut self, key: Key) -> Vec<Effect> {
        let (columns, rows) = self.model.size;
        let tiny = columns < LEAST.0 || rows < LEAST.1;
        if tiny && key.typed() == Some('q') {
            return self.happen(Event::Command(Command::QuitNow));
        }
        let leaves = key.ctrl && key.code == Code::Char('c');
        match self.editor().map(|editor| editor.press(key)) {
            None if self.model.editing() && !leaves && self.ahead.len() < AHEAD => {
                self.ahead.push(key);
                Vec::new()
            }
            Some(Reaction::NotMine) | None => self.happen(Event::Key(key)),
            Some(reaction) => self.react(reaction),
        }
    }

    /// Text was pasted.
    pub fn paste(&mut self, text: String) -> Vec<Effect> {
        match self.editor().map(|editor| editor.paste(&text)) {
            Some(reaction) => self.react(reaction),
            None => self.happen(Event::Paste(text)),
        }
    }

    /// Anything else happened.
    pub fn happen(&mut self, event: Event) -> Vec<Effect> {
        let mut effects = update(&mut self.model, event);
        self.follow_model();
        if self.editor().is_some() || !self.model.editing() {
            for key in std::mem::take(&mut self.ahead) {
                effects.extend(self.press(key));
            }
        }
        effects
    }

    fn react(&mut self, reaction: Reaction) -> Vec<Effect> {
        let (changed, copied) = match reaction {
            Reaction::Changed => (true, None),
            Reaction::Cut(text) => (true, Some(text)),
            Reaction::Copied(text) => (false, Some(text)),
            Reaction::Moved | Reaction::NotMine => (false, None),
        };
        let text = self.editor().filter(|_| changed).map(|editor| editor.text());
        let mut effects = text.map(|text| self.happen(Event::Edited(text))).unwrap_or_default();
        effects.extend(copied.map(Effect::Copy));
        effects
    }

    /// Begins, goes on with, or leaves the editing that the model speaks of.
    fn follow_model(&mut self) {
        let Screen::Exercise(exercise) = self.model.screen() else {
            self.editing = None;
            return;
        };
        if self.editing.as_ref().is_some_and(|editing| editing.exercise != exercise.id) {
            self.editing = None;
        }
        let Some(text) = exercise.text.as_deref().filter(|_| self.model.editing()) else {
            if let Some(editing) = &mut self.editing {
                editing.under_way = false;
            }
            return;
        };
        let (id, error) = (exercise.id.clone(), first_error(exercise));
        let language = if exercise.path.is_empty() { None } else { self.model.course.track(&id.track) };
        let language = language.map_or("text", |track| track.language.as_str());
        let editing = self.editing.get_or_insert_with(|| Editing {
            exercise: id,
            editor: {
                let mut editor = Editor::new(language, text);
                editor.go_to_row(first_own_row(text));
                editor
            },
            under_way: false,
        });
        // A text from outside is taken as one step that can be undone.
        if editing.under_way && editing.editor.text() != text {
            editing.editor.take_over(text);
        }
        if !editing.under_way {
            editing.under_way = true;
            editing.editor.take_over(text);
            if let Some(line) = error {
                editing.editor.go_to_row(line);
            }
        }
    }
}

/// The row, from 1, where the learner's part begins: at `todo!()`, else after the comment that says so, else at the top.
fn first_own_row(text: &str) -> usize {
    let rows: Vec<&str> = text.lines().collect();
    let todo = rows.iter().position(|row| row.contains("todo!()"));
    let comment = |row: &&str| row.trim_start().starts_with('#') || row.trim_start().starts_with("//");
    let after_comment = || {
        let says_so = rows.iter().position(|row| comment(row) && row.contains("your program"))?;
        Some(says_so + rows[says_so..].iter().take_while(|row| comment(row)).count())
    };
    todo.or_else(after_comment).map_or(1, |row| row + 1)
}

/// The line of the first error that the newest verdict tells.
fn first_error(exercise: &crate::app::Exercise) -> Option<usize> {
    let verdict = exercise.verdict.as_ref()?.as_ref().ok()?;
    verdict.diagnostics.iter().map(|diagnostic| diagnostic.line).find(|line| *line > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn editing_begins_where_the_learners_part_begins() {
        let python = "\"\"\"a\nb\"\"\"\n# given\ncpu = 1\n\n# your program: here\n# (a hint)\nlevel = 2\n";
        assert_eq!(first_own_row(python), 8);
        assert_eq!(first_own_row("// x\nfn f() {\n    todo!()\n}\n"), 3);
        assert_eq!(first_own_row("cpu = 1\n"), 1);
    }
    use crate::app::Start;
    use crate::course::small::Small;
    use crate::markdown::Glyphs;
    use crate::progress::Progress;
    use std::sync::Arc;

    fn session() -> Session {
        let start = Start {
            course: Arc::new(Small::new("# 1 Decide\n").exercise("first").open()),
            progress: Progress::default(),
            track: None,
            size: (80, 24),
            theme: None,
            glyphs: Glyphs::Unicode,
            folder: Some("~/learn".into()),
            folder_proposed: "~/learn".into(),
            now: 0,
            first: crate::app::First::Home,
            lab: None,
        };
        Session::new(Model::new(start))
    }

    fn keys(session: &mut Session, names: &str) -> Vec<Effect> {
        names.split(' ').flat_map(|name| session.press(name.parse().unwrap())).collect()
    }

    fn load(session: &mut Session, text: &str) -> Vec<Effect> {
        let exercise = "python/if/first".parse().unwrap();
        session.happen(Event::Loaded { exercise, text: Ok(text.into()), path: "first.py".into() })
    }

    fn written(effects: &[Effect]) -> Option<&str> {
        effects.iter().rev().find_map(|effect| match effect {
            Effect::Write(_, text) => Some(text.as_str()),
            _ => None,
        })
    }

    #[test]
    fn the_editor_takes_keys_first_and_the_program_hears_of_the_text() {
        let mut session = session();
        keys(&mut session, "down enter");
        load(&mut session, "cpu = 1\n");
        let effects = keys(&mut session, "i a");
        assert_eq!(written(&effects), Some("acpu = 1\n"));
        let effects = keys(&mut session, "f5");
        assert_eq!(written(&effects), Some("acpu = 1\n"), "F5 is the program's");
        keys(&mut session, "esc");
        assert!(session.editor().is_none());
    }

    #[test]
    fn keys_pressed_before_the_file_is_read_are_not_lost() {
        let mut session = session();
        assert_eq!(written(&keys(&mut session, "down enter i a b")), None);
        let effects = load(&mut session, "cpu = 1\n");
        assert_eq!(written(&effects), Some("abcpu = 1\n"));
    }

    #[test]
    fn steps_back_are_kept_while_editing_rests() {
        let mut session = session();
        keys(&mut session, "down enter");
        load(&mut session, "cpu = 1\n");
        keys(&mut session, "i a esc i");
        assert_eq!(written(&keys(&mut session, "ctrl-z")), Some("cpu = 1\n"));
    }

    #[test]
    fn a_text_of_others_can_be_taken_back() {
        let mut session = session();
        keys(&mut session, "down enter");
        load(&mut session, "cpu = 1\n");
        keys(&mut session, "i a");
        let exercise = "python/if/first".parse().unwrap();
        session.happen(Event::FileSaved { exercise, text: Ok("theirs\n".into()), at: "14:03:22".into() });
        assert_eq!(session.editor().map(|editor| editor.text()), Some("theirs\n".into()));
        assert_eq!(written(&keys(&mut session, "ctrl-z")), Some("acpu = 1\n"));
    }

    #[test]
    fn a_cut_text_goes_to_the_clipboard_and_the_rest_to_the_file() {
        let mut session = session();
        keys(&mut session, "down enter");
        load(&mut session, "cpu = 1\n");
        let effects = keys(&mut session, "i ctrl-a ctrl-x");
        assert_eq!(written(&effects), Some(""));
        assert!(effects.contains(&Effect::Copy("cpu = 1\n".into())));
    }

    #[test]
    fn q_leaves_a_window_that_is_too_small() {
        let mut session = session();
        keys(&mut session, "down enter");
        session.happen(Event::Resized(10, 3));
        assert!(keys(&mut session, "q").contains(&Effect::Quit));
    }
}
