//! What stands between the events of the loop and the state machine: the editor takes keys before `app` does, and
//! reports changed text.
//!
//! No terminal and no thread here; tests press keys and read effects.

use super::editor::{Editor, Reaction};
use super::view::LEAST;
use crate::app::{Command, Effect, Event, Key, Model, Screen, update};
use crate::course::ExerciseId;

/// The model, and the answer being edited.
pub struct Session {
    /// What the program knows.
    pub model: Model,
    editing: Option<Editing>,
}

/// An answer with its editor. It is kept when editing ends, so that the steps back are still there when it goes on.
struct Editing {
    exercise: ExerciseId,
    editor: Editor,
    under_way: bool,
}

impl Session {
    /// Begins with a model.
    pub fn new(model: Model) -> Self {
        Self { model, editing: None }
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
        match self.editor().map(|editor| editor.press(key)) {
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
        let effects = update(&mut self.model, event);
        self.follow_model();
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
            editor: Editor::new(language, text),
            under_way: false,
        });
        if !editing.under_way {
            editing.under_way = true;
            editing.editor.take_over(text);
            if let Some(line) = error {
                editing.editor.go_to_row(line);
            }
        }
    }
}

/// The line of the first error that the newest verdict tells.
fn first_error(exercise: &crate::app::Exercise) -> Option<usize> {
    let verdict = exercise.verdict.as_ref()?.as_ref().ok()?;
    verdict.diagnostics.iter().map(|diagnostic| diagnostic.line).find(|line| *line > 0)
}
