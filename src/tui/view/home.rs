//! The first screen: chapters and exercises, what is done and what is next.

use super::{Canvas, bars, inset};
use crate::app::Home;
use crate::app::screen::home::{Row, Target};
use crate::progress::State;
use crate::tui::theme::Tone;
use ratatui::layout::Rect;

/// From this many columns on, a row tells kind and minutes.
const WITH_DETAILS: u16 = 56;

pub(super) fn draw(home: &Home, canvas: &mut Canvas<'_>, area: Rect) {
    let area = inset(area);
    let lines = lines(home);
    let here = lines.iter().position(|line| *line == Some(home.cursor)).unwrap_or(0);
    let height = usize::from(area.height);
    let top = here.saturating_sub(height / 2).min(lines.len().saturating_sub(height));
    for (line, row) in lines.iter().skip(top).zip(super::rows_of(area)) {
        if let Some((index, entry)) = line.and_then(|index| Some((index, home.rows.get(index)?))) {
            draw_row(entry, index == home.cursor, canvas, row);
        }
    }
}

/// The rows with an empty line before each chapter.
fn lines(home: &Home) -> Vec<Option<usize>> {
    let mut lines = Vec::new();
    let mut in_exercises = true;
    for (index, row) in home.rows.iter().enumerate() {
        let is_exercise = matches!(row.target, Target::Exercise(_));
        if !is_exercise && in_exercises {
            lines.push(None);
        }
        in_exercises = is_exercise;
        lines.push(Some(index));
    }
    lines
}

fn draw_row(entry: &Row, selected: bool, canvas: &mut Canvas<'_>, row: Rect) {
    let mark = if selected { canvas.sign("› ", "> ") } else { "  " };
    let rest = canvas.text(row, mark, Tone::PanelTitle);
    let rest = match &entry.target {
        Target::Exercise(_) => {
            let (text, tone) = state(canvas, entry);
            let indented = canvas.text(rest, "  ", Tone::Text);
            canvas.text(indented, &format!("{text:<10}"), tone)
        }
        _ => rest,
    };
    let left =
        if row.width >= WITH_DETAILS { canvas.text_right(rest, &details(canvas, entry), Tone::Dim) } else { rest };
    let left = Rect { width: left.width.saturating_sub(2), ..left };
    let is_exercise = matches!(entry.target, Target::Exercise(_));
    let tone = match (selected, is_exercise) {
        (true, _) => Tone::Selected,
        (false, true) => Tone::Text,
        (false, false) => Tone::Title,
    };
    // Titles are one line of markdown; its marks for code are not for the eye.
    let rest = canvas.text(left, &entry.title.replace('`', ""), tone);
    if !is_exercise && rest.width > 12 {
        canvas.text(rest, &format!("   {}", entry.about), Tone::Dim);
    }
}

/// `45 min`, `1 h 25 min`.
fn duration(minutes: u32) -> String {
    match (minutes / 60, minutes % 60) {
        (0, minutes) => format!("{minutes} min"),
        (hours, 0) => format!("{hours} h"),
        (hours, minutes) => format!("{hours} h {minutes} min"),
    }
}

fn state(canvas: &Canvas<'_>, entry: &Row) -> (String, Tone) {
    if entry.next && entry.state == State::Untouched {
        return (format!("{} next", canvas.sign("→", ">")), Tone::Busy);
    }
    let tone = match entry.state {
        State::Solved => Tone::Right,
        State::Tried => Tone::Busy,
        State::Untouched => Tone::Dim,
    };
    (bars::state_word(canvas, entry.state), tone)
}

fn details(canvas: &Canvas<'_>, entry: &Row) -> String {
    let dot = canvas.sign(" · ", " - ");
    match &entry.target {
        Target::Exercise(_) => format!("{}{dot}{:>2} min", entry.about, entry.minutes),
        Target::Chapter(_) if entry.done.1 > 0 => {
            let solved = format!("{} of {} solved", entry.done.0, entry.done.1);
            if entry.minutes > 0 { format!("{solved}{dot}{} left", duration(entry.minutes)) } else { solved }
        }
        Target::Chapter(_) | Target::WarmUp(_) if entry.next => format!("{} next", canvas.sign("→", ">")),
        _ => String::new(),
    }
}
