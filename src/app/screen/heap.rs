//! What a running Python holds, looked at again and again: containers that grew, objects by type, and who holds a type.
//!
//! The screen asks for one look at a time; the next is asked for when the last one is shown. Growth is counted from a
//! mark: the first look, or the one that the learner chose.
//!
//! What does not belong here: taking looks (`host`), the lines of a look (`app::glance`).

use crate::app::glance::{self, Glance, Line};
use crate::app::{Command, Effect, Model, Screen, close};

/// Milliseconds between two looks.
const USUAL: u64 = 2000;

/// The screen.
#[derive(Debug, Clone, PartialEq)]
pub struct Heap {
    /// The process's number.
    pub pid: u32,
    /// Which table is shown.
    pub table: Table,
    /// The type whose holders are shown.
    pub wanted: Option<String>,
    /// The newest look.
    pub glance: Option<Box<Glance>>,
    /// Selected row of the table.
    pub cursor: usize,
    /// Milliseconds between two looks.
    pub every: u64,
    /// Whether looks follow each other.
    pub pace: Pace,
    /// Why there are no more looks.
    pub ended: Option<String>,
    /// Number of the look that is awaited; answers with another one are too late.
    wish: u64,
    /// Whether it is all that was opened, so that closing it leaves the program.
    alone: bool,
}

/// A table of the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Table {
    /// Containers that grew.
    Grew,
    /// Objects by type.
    Types,
    /// Who holds the objects of one type.
    Holders,
}

/// Whether looks follow each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pace {
    /// They do.
    Going,
    /// Only when asked for.
    Resting,
}

impl Table {
    /// Its name on the screen.
    pub fn name(self) -> &'static str {
        match self {
            Self::Grew => "grew",
            Self::Types => "types",
            Self::Holders => "holders",
        }
    }

    /// All of them, in the order of the screen.
    pub const ALL: [Self; 3] = [Self::Grew, Self::Types, Self::Holders];
}

impl Heap {
    /// The lines of the table shown, its head first. The selected row is that of the cursor plus one.
    pub fn lines(&self) -> Vec<Line> {
        const ALL: usize = usize::MAX;
        let Some(glance) = &self.glance else { return Vec::new() };
        match self.table {
            Table::Grew if glance.number == 1 => vec![Line::plain("the second look tells what grew")],
            Table::Grew => {
                let mut lines = glance::grown(&glance.grown, glance.seconds);
                lines.extend(glance::changes(&glance.changes, ALL));
                lines
            }
            Table::Types => glance::types(&glance.types, ALL),
            Table::Holders => match &glance.holders {
                Some(lines) => lines.clone(),
                None => vec![Line::plain("choose a type in the table of types, and press Enter")],
            },
        }
    }

    fn last(&self) -> usize {
        self.lines().len().saturating_sub(2)
    }

    /// The type whose holders the selected row asks for: the type itself, or that of a container that grew.
    pub fn asks_for(&self) -> Option<&str> {
        let glance = self.glance.as_ref()?;
        match self.table {
            Table::Types => glance.types.get(self.cursor).map(|row| row.name.as_str()),
            Table::Grew if glance.number == 1 => None,
            Table::Grew => {
                // A line of its own stands between the containers and the types.
                let types = glance.grown.len() + 1;
                let kind = glance.grown.get(self.cursor).map(|grown| grown.kind.as_str());
                let of_more = || glance::more(&glance.changes).nth(self.cursor.checked_sub(types)?);
                kind.or_else(|| of_more().map(|change| change.name.as_str()))
            }
            Table::Holders => None,
        }
    }

    /// Takes a new look. What was selected stays selected, wherever it stands now.
    fn take(&mut self, glance: Box<Glance>) {
        let place = match (self.table, &self.glance) {
            (Table::Types, Some(old)) => old
                .types
                .get(self.cursor)
                .and_then(|selected| glance.types.iter().position(|row| row.name == selected.name)),
            (Table::Grew, Some(old)) => old
                .grown
                .get(self.cursor)
                .and_then(|selected| glance.grown.iter().position(|grown| grown.address == selected.address)),
            _ => None,
        };
        self.glance = Some(glance);
        // The first row is where one is without having chosen.
        let place = place.filter(|_| self.cursor > 0).unwrap_or(self.cursor);
        self.cursor = place.min(self.last());
    }
}

/// Opens the screen on top and asks for the first look.
pub(in crate::app) fn open(model: &mut Model, pid: u32, every: Option<u64>) -> Vec<Effect> {
    model.layer = None;
    model.screens.push(Screen::Heap(Box::new(Heap {
        pid,
        table: Table::Grew,
        wanted: None,
        glance: None,
        cursor: 0,
        every: every.unwrap_or(USUAL),
        pace: Pace::Going,
        ended: None,
        wish: 0,
        alone: true,
    })));
    ask(model, 0, Mark::Keep)
}

/// Whether growth is counted from the next look on.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    Keep,
    Anew,
}

/// Asks for a look after so many milliseconds; it takes the place of one that waits.
fn ask(model: &mut Model, after: u64, mark: Mark) -> Vec<Effect> {
    let Some(heap) = of(model) else { return Vec::new() };
    if let Some(why) = heap.ended.clone() {
        model.complain(why);
        return Vec::new();
    }
    heap.wish += 1;
    vec![Effect::Look { pid: heap.pid, wish: heap.wish, after, anew: mark == Mark::Anew, holders: heap.wanted.clone() }]
}

/// The screen, also while a chapter lies over it.
fn of(model: &mut Model) -> Option<&mut Heap> {
    model.screens.iter_mut().rev().find_map(|screen| match screen {
        Screen::Heap(heap) => Some(heap.as_mut()),
        _ => None,
    })
}

/// A look is there, or there will be none.
pub(in crate::app) fn looked(model: &mut Model, wish: u64, glance: Result<Box<Glance>, String>) -> Vec<Effect> {
    let Some(heap) = of(model).filter(|heap| heap.wish == wish) else { return Vec::new() };
    match glance {
        Ok(glance) => {
            heap.take(glance);
            let (every, pace) = (heap.every, heap.pace);
            if pace == Pace::Going { ask(model, every, Mark::Keep) } else { Vec::new() }
        }
        Err(why) => {
            let why = if heap.glance.is_some() { format!("{why}; the last look stays") } else { why };
            heap.ended = Some(why.clone());
            model.complain(why);
            Vec::new()
        }
    }
}

/// A command on this screen.
pub(in crate::app) fn command(model: &mut Model, command: Command) -> Vec<Effect> {
    let page = model.rows().saturating_sub(2).max(1);
    let Some(heap) = of(model) else { return Vec::new() };
    let last = heap.last();
    match command {
        Command::Up => heap.cursor = heap.cursor.saturating_sub(1),
        Command::Down => heap.cursor = (heap.cursor + 1).min(last),
        Command::PageUp => heap.cursor = heap.cursor.saturating_sub(page),
        Command::PageDown => heap.cursor = (heap.cursor + page).min(last),
        Command::Top => heap.cursor = 0,
        Command::Bottom => heap.cursor = last,
        Command::NextStop => turn(heap, 1),
        Command::PreviousStop => turn(heap, Table::ALL.len() - 1),
        Command::Open => return open_row(model),
        Command::Look => return ask(model, 0, Mark::Keep),
        Command::Mark => {
            let effects = ask(model, 0, Mark::Anew);
            if !effects.is_empty() {
                model.say("growth is counted from now on");
            }
            return effects;
        }
        Command::Rest if heap.ended.is_some() => return ask(model, 0, Mark::Keep),
        Command::Rest => {
            heap.pace = if heap.pace == Pace::Going { Pace::Resting } else { Pace::Going };
            let (pace, every) = (heap.pace, heap.every);
            if pace == Pace::Going {
                return ask(model, every.min(100), Mark::Keep);
            }
            // What was asked for comes too late.
            heap.wish += 1;
            model.say("no more looks until p is pressed again; r looks once");
        }
        Command::Back | Command::Quit => {
            let alone = heap.alone;
            let mut effects = vec![Effect::LookAway];
            effects.extend(if alone { vec![Effect::Cancel, Effect::Quit] } else { close(model) });
            return effects;
        }
        _ => {}
    }
    Vec::new()
}

fn turn(heap: &mut Heap, by: usize) {
    let index = Table::ALL.iter().position(|table| *table == heap.table).unwrap_or(0);
    heap.table = Table::ALL[(index + by) % Table::ALL.len()];
    heap.cursor = 0;
}

/// Enter on a type shows who holds it; on a container that grew, who holds what it holds is not known, so its type is shown.
fn open_row(model: &mut Model) -> Vec<Effect> {
    let Some(heap) = of(model) else { return Vec::new() };
    let Some(name) = heap.asks_for().map(str::to_owned) else { return Vec::new() };
    if heap.wanted.as_ref() != Some(&name)
        && let Some(glance) = &mut heap.glance
    {
        let text = match heap.ended {
            None => format!("the next look tells who holds {name}"),
            Some(_) => format!("who holds {name} was not asked while there were looks"),
        };
        glance.holders = Some(vec![Line::plain(text)]);
    }
    heap.wanted = Some(name);
    heap.table = Table::Holders;
    heap.cursor = 0;
    ask(model, 0, Mark::Keep)
}
