//! The rows around every screen: where one is, what has just happened, and which keys are valid now.

use super::{Canvas, cells, inset};
use crate::app::command::{Entry, commands_at};
use crate::app::screen::exercise::{Panel, Work};
use crate::app::screen::heap::Pace;
use crate::app::screen::reader::review;
use crate::app::{Command, Exercise, Key, Layer, Model, Reader, Screen, Tone as Meaning};
use crate::markdown::{self, page::Span};
use crate::progress::State;
use crate::tui::theme::Tone;
use ratatui::layout::{Position, Rect};
use unicode_width::UnicodeWidthStr;

/// A row of this rank is never shown among the keys.
const NEVER: u8 = 9;

/// Where one is.
pub(super) fn title(model: &Model, canvas: &mut Canvas<'_>, row: Rect) {
    let row = inset(row);
    match model.screen() {
        Screen::Home(_) => {
            let track = model.course.track(&model.track).map_or("", |track| track.title.as_str());
            let left = canvas.text_right(row, track, Tone::Title);
            canvas.text(left, &model.course.title, Tone::Title);
        }
        Screen::Heap(heap) => {
            let pace = match (&heap.ended, heap.pace) {
                (Some(_), _) => "ended".to_owned(),
                (None, Pace::Resting) => "paused".to_owned(),
                (None, Pace::Going) => {
                    heap.glance.as_ref().map_or_else(String::new, |glance| format!("look {}", glance.number))
                }
            };
            let left = canvas.text_right(row, &pace, Tone::Dim);
            canvas.text(left, &format!("What process {} holds", heap.pid), Tone::Title);
        }
        Screen::Reader(reader) => {
            let left = canvas.text_right(row, &position(reader), Tone::Dim);
            let rest = canvas.text(left, &reader.title, Tone::Title);
            let section = reader.section().map(|index| reader.page.anchors[index].title.as_str());
            if let Some(section) = section.filter(|section| *section != reader.title) {
                let arrow = canvas.sign(" › ", " > ");
                canvas.text(rest, &format!("{arrow}{section}"), Tone::Dim);
            }
        }
        Screen::Lab(open) => {
            let place =
                open.lab.place().map(|(number, title)| format!("step {number} of {}: {title}", open.lab.steps()));
            let left = canvas.text_right(row, place.as_deref().unwrap_or("done"), Tone::Dim);
            canvas.text(left, &open.lab.texts.title, Tone::Title);
        }
        Screen::Exercise(exercise) => {
            let row = panels(model, exercise, canvas, row);
            let rest = canvas.text(row, &exercise.title.replace('`', ""), Tone::Title);
            if exercise.again.is_some() {
                canvas.text(rest, "  written again", Tone::Dim);
            } else if model.progress.state(&exercise.id) == State::Solved {
                let solved = format!("  {}", state_word(canvas, State::Solved));
                canvas.text(rest, &solved, Tone::Right);
            }
        }
    }
}

/// How far the reader is.
fn position(reader: &Reader) -> String {
    match (reader.top, reader.last_top()) {
        // All of it is to be seen.
        (_, 0) => String::new(),
        (top, last) => format!("{} %", (top * 100 + last / 2) / last),
    }
}

/// The names of the panels, at the right; the one that has the keys stands out. Gives what is left of the row.
fn panels(model: &Model, exercise: &Exercise, canvas: &mut Canvas<'_>, row: Rect) -> Rect {
    let mut left = row;
    for (index, panel) in panel_order(exercise).iter().rev().enumerate() {
        let tone = if *panel == exercise.panel { Tone::PanelTitle } else { Tone::Dim };
        if index > 0 {
            left = canvas.text_right(left, canvas.sign(" · ", " - "), Tone::Dim);
        }
        let name = panel_name(model, *panel);
        let name = if *panel == exercise.panel { format!("[{name}]") } else { name.to_owned() };
        left = canvas.text_right(left, &name, tone);
    }
    Rect { width: left.width.saturating_sub(2), ..left }
}

/// The panels that Tab goes through.
pub(super) fn panel_order(exercise: &Exercise) -> &'static [Panel] {
    if exercise.report.lines.is_empty() {
        &[Panel::Task, Panel::File]
    } else {
        &[Panel::Task, Panel::File, Panel::Report]
    }
}

fn panel_name(model: &Model, panel: Panel) -> &'static str {
    match panel {
        Panel::Task => "task",
        Panel::File if has_file(model) => "file",
        Panel::File => "answer",
        Panel::Report => "verdict",
    }
}

fn has_file(model: &Model) -> bool {
    let Screen::Exercise(exercise) = model.screen() else { return false };
    model.course.exercise(&exercise.id).is_some_and(crate::course::Exercise::has_file)
}

/// Sign and word of a state.
pub(super) fn state_word(canvas: &Canvas<'_>, state: State) -> String {
    let (sign, word) = match state {
        State::Solved => (canvas.sign("✓", "+"), "solved"),
        State::Tried => (canvas.sign("…", "."), "begun"),
        State::Untouched => (canvas.sign("○", "-"), "to do"),
    };
    format!("{sign} {word}")
}

/// What has just happened, what is under way, or what is asked. Gives the cursor's place where something is typed.
pub(super) fn notice(model: &Model, canvas: &mut Canvas<'_>, row: Rect) -> Option<Position> {
    let row = inset(row);
    match (&model.layer, model.screen()) {
        (Some(Layer::Find(query)), _) => return Some(prompt(canvas, row, "find: ", query)),
        (Some(Layer::Question(question, _)), _) => {
            canvas.text(row, question, Tone::Title);
            return None;
        }
        (None, Screen::Lab(open)) => {
            let ask = match (&open.lab.work, model.busy, &model.notice) {
                (Some(work), busy, _) => {
                    let seconds =
                        busy.map_or(String::new(), |busy| format!(", {}.{} s", busy / 1000, busy % 1000 / 100));
                    format!("{}{seconds} (stop ends it) > ", work.words())
                }
                (None, _, Some(notice)) => format!("{} > ", notice.text),
                _ => "> ".to_owned(),
            };
            return Some(prompt(canvas, row, &ask, &open.input));
        }
        (None, Screen::Reader(reader)) => {
            if let Some(typed) = &reader.typing {
                let newline = canvas.sign("↵", "/");
                return Some(prompt(canvas, row, "your answer: ", &typed.replace('\n', newline)));
            }
        }
        _ => {}
    }
    if let Some(milliseconds) = model.busy {
        let text = format!("{} {}", canvas.sign("…", "..."), under_way(model, milliseconds));
        canvas.text(row, &text, Tone::Busy);
    } else if let Some(notice) = &model.notice {
        let (lead, tone) = match notice.tone {
            Meaning::Calm => ("", Tone::Text),
            Meaning::Trouble => ("trouble: ", Tone::Wrong),
        };
        said(canvas, row, &format!("{lead}{}", notice.text), tone);
    } else if let Some(hint) = what_now(model) {
        canvas.text(row, &hint, Tone::Dim);
    }
    None
}

/// A notice. One that is too long for its row takes rows above it too: what went wrong must be read to its end.
fn said(canvas: &mut Canvas<'_>, row: Rect, text: &str, tone: Tone) {
    const MOST: usize = 4;
    let span = Span { text: text.to_owned(), ..Span::default() };
    let lines = markdown::wrap(&[span], usize::from(row.width));
    let texts: Vec<String> = lines.iter().map(|line| line.iter().map(|span| span.text.as_str()).collect()).collect();
    let above = texts.len().clamp(1, MOST) - 1;
    for (index, y) in (row.y - cells(above)..=row.y).enumerate() {
        let row = Rect { y, ..row };
        // What does not fit even so is cut at the end of the last row.
        let text =
            if index == MOST - 1 { texts[index..].join(" ") } else { texts.get(index).cloned().unwrap_or_default() };
        if above > 0 {
            let blank = " ".repeat(usize::from(row.width));
            canvas.text(row, &blank, Tone::Text);
        }
        canvas.text(row, text.trim_end(), tone);
    }
}

fn prompt(canvas: &mut Canvas<'_>, row: Rect, ask: &str, typed: &str) -> Position {
    let rest = canvas.text(row, ask, Tone::Title);
    // The end of what is typed stays in sight.
    let room = usize::from(rest.width.saturating_sub(1));
    let mut shown = typed;
    while shown.width() > room {
        let mut letters = shown.chars();
        letters.next();
        shown = letters.as_str();
    }
    let rest = canvas.text(rest, shown, Tone::Text);
    Position { x: rest.x.min(row.right().saturating_sub(1)), y: row.y }
}

/// A check or a run, with its seconds once there are some.
fn under_way(model: &Model, milliseconds: u64) -> String {
    let what = match model.screen() {
        _ if matches!(model.layer, Some(Layer::Trial(_))) => "running".to_owned(),
        Screen::Exercise(exercise) if exercise.seen.is_empty() => "checking".to_owned(),
        Screen::Exercise(exercise) => format!("checking what was {}", exercise.seen),
        _ => "running".to_owned(),
    };
    if milliseconds < 1000 {
        return what;
    }
    format!("{what}, {}.{} s", milliseconds / 1000, milliseconds % 1000 / 100)
}

/// What one can do where one is, when nothing else is to be said.
fn what_now(model: &Model) -> Option<String> {
    match (&model.layer, model.screen()) {
        (Some(Layer::Trial(_)), _) => Some("type a value; Enter runs the program with it".to_owned()),
        (None, Screen::Home(home)) if home.due > 0 => Some(format!("{} to look at again: v", home.due)),
        (None, Screen::Reader(reader)) => {
            let question = reader.open_question()?;
            let choices = reader.document.predictions[question].choices.len();
            let last = u8::try_from(choices.saturating_sub(1)).ok()?;
            Some(match choices {
                0 => "what does it print? Enter begins your answer, s goes on without one".to_owned(),
                1 => "press a to answer, s to go on without one".to_owned(),
                2 => "press a or b to answer, s to go on without one".to_owned(),
                _ => format!("press a to {} to answer, s to go on without one", char::from(b'a' + last.min(25))),
            })
        }
        (None, Screen::Exercise(exercise)) if exercise.work == Work::NotSaved => {
            Some(format!("not saved: {}", exercise.path))
        }
        (None, Screen::Exercise(exercise)) if exercise.panel != Panel::Report && cut_off(model, exercise) => {
            let keys = if exercise.editing { "Esc, then Tab" } else { "Tab" };
            Some(format!("the verdict goes on below: {keys}"))
        }
        (None, Screen::Exercise(exercise)) if exercise.arranging.is_some() => {
            Some("Enter takes a line in or leaves it out; J and K move it, Tab sets it in".to_owned())
        }
        (None, Screen::Exercise(exercise)) if exercise.editing => {
            let file = exercise.path.rsplit(['/', '\\']).next().unwrap_or_default();
            let keys = "Ctrl-Z takes back, Tab indents, Alt-Up moves a line";
            let answer = "type your answer as the program would print it";
            Some(if file.is_empty() { answer.to_owned() } else { format!("{file}: {keys}") })
        }
        (None, Screen::Exercise(exercise)) => match (exercise.path.as_str(), exercise.seen.as_str()) {
            ("", _) => None,
            (path, "") => Some(path.to_owned()),
            (path, seen) => Some(format!("{path}, {seen}")),
        },
        _ => None,
    }
}

/// Whether the end of the verdict does not fit.
fn cut_off(model: &Model, exercise: &Exercise) -> bool {
    let area = exercise.areas(model.size).report;
    let rule = crate::app::screen::exercise::rule_rows(model.size);
    exercise.report.lines.len() > usize::from(area.height.saturating_sub(rule))
}

/// The keys that are valid now, the most useful first, as many as fit.
pub(super) fn keys(model: &Model, canvas: &mut Canvas<'_>, row: Rect) {
    const GAP: u16 = 3;
    let row = inset(row);
    let mut rest = row;
    for entry in commands_at(model.place()) {
        if entry.rank >= NEVER || !useful(model, entry) {
            continue;
        }
        let (key, word) = (key_name(entry.keys[0]), word(model, entry));
        let gap = if rest.x == row.x { 0 } else { GAP };
        let width = gap + cells(key.width() + 1 + word.width());
        if width > rest.width {
            continue;
        }
        rest = Rect { x: rest.x + gap, width: rest.width - gap, ..rest };
        rest = canvas.text(rest, &key, Tone::Key);
        rest = canvas.text(rest, &format!(" {word}"), Tone::Word);
    }
}

/// A key as people read it.
pub(super) fn key_name(name: &str) -> String {
    name.parse::<Key>().map_or_else(|_| name.to_owned(), |key| key.to_string())
}

/// What a key does here, where the table's word is for another screen.
fn word(model: &Model, entry: &Entry) -> &'static str {
    match (entry.command, &model.layer, model.screen()) {
        (Command::NextStop, None, Screen::Exercise(exercise)) => {
            let order = panel_order(exercise);
            let here = order.iter().position(|panel| *panel == exercise.panel).unwrap_or(0);
            panel_name(model, order[(here + 1) % order.len()])
        }
        (Command::Open, None, Screen::Exercise(exercise)) if exercise.again.is_some() => "go back",
        (Command::PageDown, None, Screen::Reader(reader)) if review::ends_here(reader) => "end the review",
        (Command::Open, Some(Layer::Find(_)), _) => "find",
        (Command::Open, Some(_), _) => "go there",
        (Command::Back, Some(_), _) => "close",
        _ => entry.word,
    }
}

/// Whether a command does something now, beyond being valid here.
fn useful(model: &Model, entry: &Entry) -> bool {
    match (&model.layer, model.screen()) {
        (Some(layer), _) => useful_on_layer(layer, entry),
        (None, Screen::Home(home)) => match entry.command {
            Command::Back | Command::PageDown => false,
            Command::SwitchTrack => model.course.tracks.len() > 1,
            Command::Review => home.due > 0,
            Command::Lab => model.lab.is_some(),
            _ => true,
        },
        (None, Screen::Heap(heap)) => match entry.command {
            Command::PageDown | Command::Back | Command::Jump => false,
            Command::Open => heap.asks_for().is_some(),
            Command::Look | Command::Mark | Command::Rest => heap.ended.is_none(),
            _ => true,
        },
        (None, Screen::Reader(reader)) => match entry.command {
            Command::Skip => reader.open_question().is_some(),
            Command::Open => reader.focus.is_some(),
            Command::Lab => model.lab.is_some(),
            // Escape says the same.
            Command::Quit => false,
            command => reader.review.is_none() || review::does(reader, command),
        },
        // Escape says the same.
        (None, Screen::Exercise(exercise)) if exercise.arranging.is_some() => entry.command != Command::Back,
        (None, Screen::Lab(open)) => {
            let last = open.page.lines.len().saturating_sub(open.text_rows(model.size));
            match entry.command {
                Command::PageDown => open.top < last,
                Command::PageUp => open.top > 0,
                _ => true,
            }
        }
        (None, Screen::Exercise(exercise)) => match entry.command {
            Command::PageDown => overflows(model, exercise),
            Command::Open => exercise.passed(),
            Command::Try => is_investigated(model, exercise),
            Command::EditOutside | Command::Reset => !exercise.path.is_empty(),
            Command::Next => exercise.passed() || model.progress.state(&exercise.id) == State::Solved,
            Command::Quit => false,
            _ => true,
        },
    }
}

fn useful_on_layer(layer: &Layer, entry: &Entry) -> bool {
    match layer {
        Layer::Question(..) | Layer::Welcome => matches!(entry.command, Command::Yes | Command::No),
        Layer::Find(_) | Layer::Outline(_) | Layer::Jump(_) | Layer::Words(_) => {
            matches!(entry.command, Command::Open | Command::Back)
        }
        Layer::Trial(_) => {
            matches!(entry.command, Command::Run | Command::NextStop | Command::PageDown | Command::Back)
        }
        Layer::Help(..) | Layer::Compare(_) => matches!(entry.command, Command::PageDown | Command::Back),
    }
}

fn is_investigated(model: &Model, exercise: &Exercise) -> bool {
    model.course.exercise(&exercise.id).is_some_and(|taught| taught.kind == "investigate")
}

/// Whether the panel that has the keys holds more than is to be seen.
fn overflows(model: &Model, exercise: &Exercise) -> bool {
    let areas = exercise.areas(model.size);
    let (lines, rows) = match exercise.panel {
        Panel::Task => (exercise.task.lines.len(), areas.task.height),
        Panel::File => (exercise.text.as_deref().map_or(0, |text| text.lines().count()), areas.file.height),
        Panel::Report => (exercise.report.lines.len(), areas.report.height),
    };
    lines > usize::from(rows)
}
