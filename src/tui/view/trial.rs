//! Own values for a program: the program, the places to type in, and what came of it so far, the newest first.

use super::{Canvas, inset};
use crate::app::trial::{Trial, Tried};
use crate::tui::editor;
use crate::tui::theme::Tone;
use ratatui::layout::{Position, Rect};
use unicode_width::UnicodeWidthStr;

/// From this many columns on the program stands beside the values.
const BESIDE: u16 = 76;

/// Lines of one run that are shown.
const MOST: usize = 12;

/// Draws it, and says where the cursor of the typed text is.
pub(super) fn draw(trial: &Trial, canvas: &mut Canvas<'_>, area: Rect) -> Position {
    let area = if area.width >= BESIDE {
        let left = area.width / 2;
        let program = Rect { width: left, ..area };
        editor::paint_code(trial.language(), &trial.with_values(), trial.top, program, canvas.buffer, canvas.look);
        let sign = canvas.sign("│", "|");
        for row in super::rows_of(Rect { x: area.x + left, width: 1, ..area }) {
            canvas.text(row, sign, Tone::Frame);
        }
        Rect { x: area.x + left + 2, width: area.width - left - 3, ..area }
    } else {
        inset(area)
    };
    let mut rows = super::rows_of(area);
    let mut cursor = Position { x: area.x, y: area.y };
    if let Some(row) = rows.next() {
        canvas.text(row, "Try your own values", Tone::Title);
    }
    let names = trial.fields.iter().map(|field| field.name.as_deref().unwrap_or("look at").width());
    let widest = names.max().unwrap_or(0);
    for ((index, field), row) in trial.fields.iter().enumerate().zip(rows.by_ref()) {
        let here = index == trial.at;
        let rest = canvas.text(row, if here { canvas.sign("› ", "> ") } else { "  " }, Tone::PanelTitle);
        let (name, sign) = field.name.as_deref().map_or(("look at", " "), |name| (name, "="));
        let rest = canvas.text(rest, &format!("{name:<widest$} {sign} "), if here { Tone::Title } else { Tone::Dim });
        // The end of what is typed stays in sight.
        let mut shown = field.value.as_str();
        while shown.width() + 1 > usize::from(rest.width) && !shown.is_empty() {
            let mut letters = shown.chars();
            letters.next();
            shown = letters.as_str();
        }
        let rest = canvas.text(rest, shown, Tone::Text);
        if here {
            cursor = Position { x: rest.x.min(area.right().saturating_sub(1)), y: row.y };
        }
        if !here && field.name.is_none() && field.value.is_empty() {
            canvas.text(rest, "n, or n, len(rows)", Tone::Dim);
        }
    }
    let mut lines = Vec::new();
    for tried in trial.tried.iter().rev() {
        lines.extend(told(tried));
        lines.push((String::new(), Tone::Text));
    }
    rows.next();
    for ((line, tone), row) in lines.iter().zip(rows) {
        canvas.text(row, line, *tone);
    }
    cursor
}

/// A run: its values, and below what it printed.
fn told(tried: &Tried) -> Vec<(String, Tone)> {
    let title = if tried.values.is_empty() { "as it is".to_owned() } else { tried.values.clone() };
    let mut lines = vec![(title, Tone::Dim)];
    match &tried.ran {
        Ok(ran) => {
            let printed: Vec<&str> = ran.stdout.lines().collect();
            lines.extend(printed.iter().take(MOST).map(|line| (format!("  {line}"), Tone::Text)));
            if printed.len() > MOST {
                lines.push((format!("  and {} lines more", printed.len() - MOST), Tone::Dim));
            }
            if !ran.error.is_empty() {
                lines.extend(ran.error.lines().take(3).map(|line| (format!("  {line}"), Tone::Wrong)));
            } else if printed.is_empty() {
                lines.push(("  it prints nothing: say below the values what to look at".to_owned(), Tone::Dim));
            }
        }
        Err(why) => lines.push((format!("  {why}"), Tone::Wrong)),
    }
    lines.into_iter().map(|(line, tone)| (crate::check::visible_line(&line, 200), tone)).collect()
}
