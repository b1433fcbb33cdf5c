//! The lab: memory over time above, what was said below. The line being typed stands with the notices (`bars`).

use super::{Canvas, page_area, rows_of};
use crate::app::{Lab, Model};
use crate::lab::Point;
use crate::lab::evidence::{DAY, PROCESSES};
use crate::lab::values::{daily, moment, size};
use crate::tui::paint::{self, Links, Sight};
use crate::tui::theme::Tone;
use ratatui::layout::Rect;

/// A letter for each process: it can be told without colour.
const LETTERS: [&str; 3] = ["s", "f", "c"];

/// Columns of the figures beside the plot.
const FIGURES: u16 = 38;

/// Columns of the scale.
const SCALE: u16 = 9;

pub(super) fn draw(model: &Model, open: &Lab, links: Links, canvas: &mut Canvas<'_>, area: Rect) {
    let height = open.plot_rows(model.size).min(area.height);
    if height > 1 {
        let plot = Rect { height: height - 1, ..area };
        draw_memory(open, canvas, plot);
        canvas.rule(Rect { y: plot.bottom(), height: 1, ..area });
    }
    let text = Rect { y: area.y + height, height: area.height - height, ..area };
    let sight = Sight { top: open.top, link: None, part: None, found: &[], at: 0, links };
    paint::page(&open.page, sight, page_area(&open.page, text), canvas.buffer, canvas.look);
}

fn draw_memory(open: &Lab, canvas: &mut Canvas<'_>, area: Rect) {
    let plot = Rect { x: area.x + SCALE, width: area.width.saturating_sub(SCALE + FIGURES + 2), ..area };
    draw_figures(open, canvas, Rect { x: plot.right() + 2, width: FIGURES, ..area });
    let body = Rect { height: plot.height - 1, ..plot };
    let evidence = &open.lab.evidence;
    let most = evidence.points.iter().flat_map(|point| point.kib).max().unwrap_or(1).max(1);
    let last = evidence.points.last().map_or(1.0, |point| point.at).max(1.0);
    let scale = Rect { x: area.x, width: SCALE - 1, ..body };
    canvas.text_right(Rect { height: 1, ..scale }, &size(most * 1024), Tone::Dim);
    canvas.text_right(Rect { y: body.bottom() - 1, height: 1, ..scale }, "0 MB", Tone::Dim);
    let bar = canvas.sign("│", "|");
    for row in rows_of(Rect { x: plot.x - 1, width: 1, ..body }) {
        canvas.text(row, bar, Tone::Frame);
    }
    for (process, letter) in LETTERS.iter().enumerate() {
        // Each column has a letter, also where nothing was measured between two points.
        for x in 0..body.width {
            let at = last * f64::from(x) / f64::from(body.width.saturating_sub(1).max(1));
            let Some(kib) = memory_at(&evidence.points, process, at) else { continue };
            let y = cell(kib / whole(most), body.height);
            let dot = Rect { x: body.x + x, y: body.bottom() - 1 - y, width: 1, height: 1 };
            canvas.text(dot, letter, tone(process));
        }
    }
    let below = Rect { y: body.bottom(), height: 1, ..plot };
    let left = canvas.text_right(below, &moment(last), Tone::Dim);
    canvas.text(left, "0", Tone::Dim);
}

/// The place of a part between 0 and 1 in so many cells.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a part of the cells of a terminal")]
fn cell(part: f64, cells: u16) -> u16 {
    let most = f64::from(cells.saturating_sub(1));
    (part.clamp(0.0, 1.0) * most).round() as u16
}

/// Memory of a process at a moment, on the straight line between two points. None before the first.
fn memory_at(points: &[Point], process: usize, at: f64) -> Option<f64> {
    let next = points.partition_point(|point| point.at <= at);
    let before = points.get(next.checked_sub(1)?)?;
    let (from, kib) = (before.at, whole(before.kib[process]));
    let Some(after) = points.get(next) else { return Some(kib) };
    Some(kib + (whole(after.kib[process]) - kib) * (at - from) / (after.at - from))
}

#[allow(clippy::cast_precision_loss, reason = "KiB of a process")]
fn whole(kib: u64) -> f64 {
    kib as f64
}

fn tone(process: usize) -> Tone {
    match process {
        0 => Tone::Dim,
        1 => Tone::Busy,
        _ => Tone::Title,
    }
}

/// Each process with its memory and how it grows.
fn draw_figures(open: &Lab, canvas: &mut Canvas<'_>, area: Rect) {
    let evidence = &open.lab.evidence;
    let watched = evidence.watched_enough();
    let mut rows = rows_of(area);
    for (process, name) in PROCESSES.iter().enumerate() {
        let Some(row) = rows.next() else { return };
        let memory = evidence.points.last().map_or(0, |point| point.kib[process]);
        let slope = evidence.fit(process).filter(|_| watched).map_or(String::new(), |fit| daily(fit.slope));
        let text = format!("{} {name:<10} {:>8} {slope:>14}", LETTERS[process], size(memory * 1024));
        canvas.text(row, &text, tone(process));
    }
    if let Some(row) = rows.next() {
        let fit = evidence.fastest().and_then(|fastest| evidence.fit(fastest));
        let text = match fit.filter(|_| watched) {
            Some(fit) => {
                let sign = canvas.sign("±", "+-");
                format!("steepest: {} {sign} {:.0}", daily(fit.slope), fit.error)
            }
            None => format!("a line can be drawn after 5 days ({:.1})", evidence.days()),
        };
        canvas.text(row, &text, Tone::Dim);
    }
    if let Some(row) = rows.next() {
        let state = if open.lab.agent.is_some() { "the agent runs" } else { "the agent does not run" };
        canvas.text(row, &format!("{state}, {:.1} days", evidence.at / DAY), Tone::Dim);
    }
}
