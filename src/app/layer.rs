//! What lies over a screen: help, outline, jump, find, the solution beside one's own, a question, the first start.
//! One layer at a time; it takes the keys until it is closed.

use super::command::{Command, Entry, Place, commands_at};
use super::screen::{exercise, reader};
use super::trial::Trial;
use super::{Code, Effect, Key, Model, Screen, open_exercise, open_lesson};
use crate::course::{Course, ExerciseId};
use crate::markdown::{self, glossary, glossary::Word};
use std::collections::BTreeMap;

/// A layer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Layer {
    /// What can be done at a place, and from which line it is shown.
    Help(Place, usize),
    /// The headings of the chapter.
    Outline(Chooser<String>),
    /// Everything that can be jumped to.
    Jump(Chooser<Goal>),
    /// The words of the track; a chosen one leads to the section that defines it.
    Words(Chooser<Taught>),
    /// A text to find, being typed.
    Find(String),
    /// One's own answer beside the solution.
    Compare(Compare),
    /// Own values for a program that is investigated.
    Trial(Box<Trial>),
    /// A question with yes or no.
    Question(String, Ask),
    /// The first start: the learner's folder does not exist yet.
    Welcome,
}

/// What a yes leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ask {
    /// Start again from the starter.
    Reset,
    /// Show the solution's lines, shuffled.
    Puzzle,
    /// Show the solution.
    Solution,
    /// Leave although the newest text could not be saved.
    LeaveUnsaved,
}

/// A list to choose from, narrowed by typing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chooser<T> {
    /// What was typed.
    pub query: String,
    /// All items.
    pub items: Vec<Item<T>>,
    /// Index among those shown.
    pub cursor: usize,
}

/// One item of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item<T> {
    /// What it says.
    pub title: String,
    /// How far it is indented.
    pub depth: usize,
    /// What it leads to.
    pub goal: T,
}

/// Where a jump leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Goal {
    /// A page, by path.
    Lesson(String),
    /// An exercise.
    Exercise(ExerciseId),
}

/// A word that a page defines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taught {
    /// The word.
    pub word: String,
    /// What it means, without marks.
    pub meaning: String,
    /// The page, by path.
    pub path: String,
    /// Address of the section.
    pub address: String,
    /// Where that is, in words: the title of the section.
    pub place: String,
}

/// The words that the pages of a track define, by the alphabet. Of several definitions the first counts.
pub fn taught(course: &Course, track: &str) -> Vec<Taught> {
    let chapters = course.track(track).into_iter().flat_map(|track| &track.chapters);
    let mut all: BTreeMap<String, Taught> = BTreeMap::new();
    for page in chapters.flat_map(|chapter| chapter.warm_up.iter().chain([&chapter.page])) {
        let document = markdown::parse(&page.text);
        for Word { word, meaning, address, .. } in glossary::words(&document) {
            let place = document.title_of(&address).unwrap_or_default();
            all.entry(word.to_lowercase()).or_insert(Taught { word, meaning, path: page.path.clone(), address, place });
        }
    }
    all.into_values().collect()
}

/// One's own answer beside the solution.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Compare {
    /// One's own.
    pub own: String,
    /// The solution.
    pub solution: String,
    /// Their language.
    pub language: String,
    /// First line shown.
    pub top: usize,
}

impl<T> Chooser<T> {
    fn new(items: Vec<Item<T>>, cursor: usize) -> Self {
        Self { query: String::new(), items, cursor }
    }

    /// The items that fit what was typed: those that hold it whole first, else in the course's order.
    pub fn shown(&self) -> Vec<&Item<T>> {
        let mut shown: Vec<_> = self.items.iter().filter(|item| fits(&item.title, &self.query)).collect();
        let whole = self.query.to_lowercase();
        shown.sort_by_key(|item| !item.title.to_lowercase().contains(&whole));
        shown
    }

    /// What is chosen among those shown.
    pub fn chosen(&self) -> Option<&T> {
        self.shown().get(self.cursor).map(|item| &item.goal)
    }

    fn step(&mut self, command: Command) {
        let count = self.shown().len();
        self.cursor = match command {
            Command::Up => self.cursor.saturating_sub(1),
            Command::Down => (self.cursor + 1).min(count.saturating_sub(1)),
            _ => self.cursor,
        };
    }

    fn type_key(&mut self, key: Key) -> bool {
        match (key.code, key.typed()) {
            (Code::Backspace, _) if !self.query.is_empty() => {
                self.query.pop();
            }
            (_, Some(letter)) => self.query.push(letter),
            _ => return false,
        }
        self.cursor = 0;
        true
    }
}

/// Whether all letters of the query stand in the title, in this order.
fn fits(title: &str, query: &str) -> bool {
    let mut letters = title.chars().flat_map(char::to_lowercase);
    query.chars().flat_map(char::to_lowercase).filter(|c| *c != ' ').all(|wanted| letters.any(|c| c == wanted))
}

impl Layer {
    /// What can be done at a place.
    pub fn help(place: Place) -> Self {
        Self::Help(place, 0)
    }

    /// A text to find.
    pub fn find() -> Self {
        Self::Find(String::new())
    }

    /// A question.
    pub fn question(text: &str, ask: Ask) -> Self {
        Self::Question(text.into(), ask)
    }

    /// One's own answer beside the solution.
    pub fn compare(own: String, solution: String, language: String) -> Self {
        Self::Compare(Compare { own, solution, language, top: 0 })
    }

    /// The headings: level, title, address. The one at `here` is selected.
    pub fn outline(headings: Vec<(u8, String, String)>, here: Option<&str>) -> Self {
        let cursor = headings.iter().position(|(_, _, name)| Some(name.as_str()) == here).unwrap_or(0);
        let item = |(level, title, goal): (u8, String, String)| Item {
            title,
            depth: usize::from(level.saturating_sub(1)),
            goal,
        };
        Self::Outline(Chooser::new(headings.into_iter().map(item).collect(), cursor))
    }

    /// Everything in the course that can be opened.
    pub fn jump(course: &Course) -> Self {
        let mut items = Vec::new();
        for track in &course.tracks {
            for chapter in &track.chapters {
                let title = format!("{}: {}", track.title, chapter.title);
                items.push(Item { title, depth: 0, goal: Goal::Lesson(chapter.page.path.clone()) });
                if let Some(warm_up) = &chapter.warm_up {
                    let title = format!("{}: Warm-up", track.title);
                    items.push(Item { title, depth: 1, goal: Goal::Lesson(warm_up.path.clone()) });
                }
                items.extend(chapter.exercises.iter().map(|exercise| Item {
                    title: format!("{}: {} ({})", track.title, exercise.title, exercise.id.slug),
                    depth: 1,
                    goal: Goal::Exercise(exercise.id.clone()),
                }));
            }
        }
        Self::Jump(Chooser::new(items, 0))
    }

    /// The words of a track.
    pub fn words(course: &Course, track: &str) -> Self {
        let items = taught(course, track).into_iter().map(|goal| Item { title: goal.word.clone(), depth: 0, goal });
        Self::Words(Chooser::new(items.collect(), 0))
    }

    /// Which keys are valid.
    pub fn place(&self) -> Place {
        match self {
            Self::Help(..) | Self::Compare(_) => Place::Sheet,
            Self::Outline(_) | Self::Jump(_) | Self::Words(_) | Self::Find(_) => Place::List,
            Self::Trial(_) => Place::Trying,
            Self::Question(..) | Self::Welcome => Place::Question,
        }
    }

    /// The rows of the help screen.
    pub fn help_rows(place: Place) -> Vec<&'static Entry> {
        commands_at(place)
    }
}

/// A key that a layer takes as text; none if it is a command.
pub(super) fn typed(model: &mut Model, key: Key) -> Option<Vec<Effect>> {
    match model.layer.as_mut()? {
        Layer::Find(query) => match (key.code, key.typed()) {
            (Code::Enter, _) => {
                let query = query.clone();
                model.layer = None;
                reader::find(model, &query);
                Some(Vec::new())
            }
            (Code::Backspace, _) if !query.is_empty() => {
                query.pop();
                Some(Vec::new())
            }
            (_, Some(letter)) => {
                query.push(letter);
                Some(Vec::new())
            }
            _ => None,
        },
        Layer::Trial(trial) => exercise::trial::typed(trial, key).then(Vec::new),
        Layer::Outline(chooser) => chooser.type_key(key).then(Vec::new),
        Layer::Jump(chooser) => chooser.type_key(key).then(Vec::new),
        Layer::Words(chooser) => chooser.type_key(key).then(Vec::new),
        _ => None,
    }
}

/// A command while a layer is open.
pub(super) fn command(model: &mut Model, command: Command) -> Vec<Effect> {
    if matches!(model.layer, Some(Layer::Trial(_))) {
        return exercise::trial::command(model, command);
    }
    let rows = model.rows();
    let Some(layer) = model.layer.as_mut() else { return Vec::new() };
    if matches!(command, Command::Back | Command::Quit | Command::No | Command::Help) {
        model.layer = None;
        model.waiting = None;
        return Vec::new();
    }
    match layer {
        Layer::Help(place, top) => {
            let last = commands_at(*place).len().saturating_sub(rows / 2);
            *top = scroll(*top, rows, command).min(last);
            Vec::new()
        }
        Layer::Compare(compare) => {
            let last = compare.own.lines().count().max(compare.solution.lines().count());
            compare.top = scroll(compare.top, rows, command).min(last.saturating_sub(1));
            Vec::new()
        }
        Layer::Outline(chooser) if command == Command::Open => {
            let address = chooser.chosen().cloned();
            model.layer = None;
            reader::go_to(model, address.as_deref());
            Vec::new()
        }
        Layer::Jump(chooser) if command == Command::Open => match chooser.chosen().cloned() {
            Some(Goal::Lesson(path)) => leave_and(model, |model| open_lesson(model, &path, None)),
            Some(Goal::Exercise(id)) => leave_and(model, |model| open_exercise(model, &id)),
            None => Vec::new(),
        },
        Layer::Words(chooser) if command == Command::Open => match chooser.chosen().cloned() {
            Some(word) => leave_and(model, |model| open_lesson(model, &word.path, Some(&word.address))),
            None => Vec::new(),
        },
        Layer::Words(chooser) => {
            chooser.step(command);
            Vec::new()
        }
        Layer::Outline(chooser) => {
            chooser.step(command);
            Vec::new()
        }
        Layer::Jump(chooser) => {
            chooser.step(command);
            Vec::new()
        }
        Layer::Question(_, ask) if command == Command::Yes => {
            let ask = *ask;
            model.layer = None;
            exercise::agreed(model, ask)
        }
        Layer::Welcome if command == Command::Yes => vec![Effect::MakeFolder],
        _ => Vec::new(),
    }
}

fn leave_and(model: &mut Model, open: impl FnOnce(&mut Model) -> Vec<Effect>) -> Vec<Effect> {
    model.layer = None;
    if let Screen::Exercise(exercise) = model.screen_mut() {
        exercise.editing = false;
        exercise.arranging = None;
    }
    open(model)
}

fn scroll(top: usize, rows: usize, command: Command) -> usize {
    match command {
        Command::Up => top.saturating_sub(1),
        Command::Down => top + 1,
        Command::PageUp | Command::HalfUp => top.saturating_sub(rows / 2),
        Command::PageDown | Command::HalfDown => top + rows / 2,
        Command::Top => 0,
        Command::Bottom => usize::MAX,
        _ => top,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_holds_the_query_whole_comes_first() {
        let item = |title: &str| Item { title: title.into(), depth: 0, goal: () };
        let mut chooser = Chooser::new(vec![item("The first alert"), item("three-levels")], 0);
        chooser.query = "three".into();
        assert_eq!(chooser.shown().first().map(|item| item.title.as_str()), Some("three-levels"));
    }

    #[test]
    fn letters_in_order_fit() {
        assert!(fits("Python: ok, warn, crit (three-levels)", "thrlev"));
        assert!(fits("Python: ok, warn, crit (three-levels)", "crit three"));
        assert!(!fits("Python: ok, warn, crit (three-levels)", "levels three"));
        assert!(fits("anything", ""));
    }
}
