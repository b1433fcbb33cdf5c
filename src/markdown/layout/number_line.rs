//! A number line with limits on it. At each limit stand two dots: the full one belongs to the zone on its side, the
//! empty one does not. So `○●` says that the limit itself is part of the zone on the right.

use super::super::document::NumberLine;
use super::super::page::{Role, Span};
use super::Glyphs;
use super::pen::{Pen, span};
use super::plot::{said, scaled};
use super::text::text_width;

/// The longest line, in columns.
const LONGEST: usize = 66;

/// Draws the line, or says it in words where it does not fit.
pub(super) fn draw(pen: &mut Pen, line: &NumberLine) {
    let columns = pen.measure().saturating_sub(2).min(LONGEST);
    let fits = pen.glyphs != Glyphs::Plain && line.points.iter().all(|(_, text)| text_width(text) + 2 <= columns);
    let placed = if fits { limits(line, columns) } else { None };
    let Some(limits) = placed else { return in_words(pen, line) };
    let Some(labels) = labels(line, &limits, columns) else { return in_words(pen, line) };
    if !labels.is_empty() {
        pen.line(labels);
    }
    zones(pen, line, &limits, columns);
    points(pen, line, &limits, columns);
}

/// The column of the left dot of each limit: to scale, moved as far as the names of the zones need. None if the names
/// do not fit.
fn limits(line: &NumberLine, columns: usize) -> Option<Vec<usize>> {
    // A zone takes its name with a bit of line on both sides, the last one an arrow more.
    let need = |zone: usize| line.zones.get(zone).map_or(0, |name| text_width(name)) + 2;
    let count = line.marks.len();
    let mut placed = Vec::with_capacity(count);
    let mut from = 0;
    for (index, mark) in line.marks.iter().enumerate() {
        let column = scaled(part(line, mark.0), columns.checked_sub(3)?);
        placed.push(column.max(from + need(index)));
        from = placed.last()? + 2;
    }
    let mut to = columns.checked_sub(need(count) + 1)?;
    for (index, column) in placed.iter_mut().enumerate().rev() {
        *column = (*column).min(to.checked_sub(2)?);
        if *column < need(index) {
            return None;
        }
        to = column.checked_sub(need(index))?;
    }
    (count > 0 || need(0) < columns).then_some(placed)
}

fn part(line: &NumberLine, at: f64) -> f64 {
    (at - line.from) / (line.to - line.from)
}

/// The line above: the texts of the limits, and the ends where there is room.
fn labels(line: &NumberLine, limits: &[usize], columns: usize) -> Option<Vec<Span>> {
    let mut row = Vec::new();
    let mut used = 0;
    let from = line.from.to_string();
    let first = line.marks.first().zip(limits.first());
    let first = first.map_or(columns, |((_, text, _), column)| left_edge(*column, text));
    if from.len() < first {
        row.push((0, from, Role::Dim));
    }
    for ((_, text, _), column) in line.marks.iter().zip(limits) {
        let start = left_edge(*column, text);
        if start < used || start + text_width(text) > columns {
            return None;
        }
        used = start + text_width(text) + 1;
        row.push((start, text.clone(), Role::Label));
    }
    let to = line.to.to_string();
    if used + to.len() < columns {
        row.push((columns - to.len(), to, Role::Dim));
    }
    let mut spans = vec![span("  ", Role::Text)];
    let mut at = 0;
    for (start, text, role) in row {
        spans.push(span(" ".repeat(start - at), Role::Text));
        at = start + text_width(&text);
        spans.push(span(text, role));
    }
    Some(spans)
}

/// Where a text begins that stands in the middle over two dots.
fn left_edge(column: usize, text: &str) -> usize {
    (column + 1).saturating_sub(text_width(text).div_ceil(2))
}

fn zones(pen: &mut Pen, line: &NumberLine, limits: &[usize], columns: usize) {
    let dots = |belongs: bool| if belongs { pen.glyphs.pick("●", "*") } else { pen.glyphs.pick("○", "o") };
    let mut spans = vec![span("  ", Role::Text)];
    let mut start = 0;
    for (index, name) in line.zones.iter().enumerate() {
        let role = Role::Plot(u8::try_from(index % 8).unwrap_or(0));
        if let Some(mark) = index.checked_sub(1).and_then(|before| line.marks.get(before)) {
            spans.push(span(dots(mark.2), role));
        }
        let end = limits.get(index).copied().unwrap_or(columns.saturating_sub(1));
        let free = (end - start).saturating_sub(text_width(name));
        let dash = pen.glyphs.pick("─", "-");
        spans.push(span(dash.repeat(free / 2), role));
        spans.push(span(name.as_str(), Role::Text));
        spans.push(span(dash.repeat(free - free / 2), role));
        match line.marks.get(index) {
            Some(mark) => spans.push(span(dots(!mark.2), role)),
            None => spans.push(span(pen.glyphs.pick("►", ">"), role)),
        }
        start = end + 2;
    }
    pen.line(spans);
}

/// The single values under the line, each with an arrow; as many lines as they need.
fn points(pen: &mut Pen, line: &NumberLine, limits: &[usize], columns: usize) {
    let mut rows: Vec<(usize, Vec<Span>)> = Vec::new();
    let mut sorted: Vec<_> = line.points.iter().collect();
    sorted.sort_by(|one, other| one.0.total_cmp(&other.0));
    for (at, text) in sorted {
        let column = column_of(line, limits, columns, *at);
        let arrow = pen.glyphs.pick("▲", "^");
        let width = text_width(text) + 2;
        let (start, text) = if column + width <= columns {
            (column, format!("{arrow} {text}"))
        } else {
            ((column + 1).saturating_sub(width), format!("{text} {arrow}"))
        };
        if rows.last().is_none_or(|(used, _)| *used >= start) {
            rows.push((0, vec![span("  ", Role::Text)]));
        }
        if let Some((used, spans)) = rows.last_mut() {
            spans.push(span(" ".repeat(start - *used), Role::Text));
            *used = start + text_width(&text);
            spans.push(span(text, Role::Label));
        }
    }
    for (_, spans) in rows {
        pen.line(spans);
    }
}

/// The column of a value: within its zone, to the scale of that zone.
fn column_of(line: &NumberLine, limits: &[usize], columns: usize, at: f64) -> usize {
    let zone = line.marks.iter().take_while(|mark| at > mark.0 || (mark.2 && at >= mark.0)).count();
    let left = zone.checked_sub(1).and_then(|mark| Some((line.marks.get(mark)?.0, limits.get(mark)? + 1)));
    let right = line.marks.get(zone).and_then(|mark| Some((mark.0, *limits.get(zone)?)));
    let (low, start) = left.unwrap_or((line.from, 0));
    let (high, end) = right.unwrap_or((line.to, columns.saturating_sub(1)));
    let column = start + scaled((at - low) / (high - low), end.saturating_sub(start));
    // Only the limit itself stands under a dot.
    let least = start + usize::from(at > low && left.is_some());
    let most = end.saturating_sub(usize::from(at < high && right.is_some()));
    column.max(least).min(most.max(least))
}

/// The line as sentences: each zone with its ends.
fn in_words(pen: &mut Pen, line: &NumberLine) {
    said(pen, &format!("Number line from {} to {}:", line.from, line.to));
    for (index, name) in line.zones.iter().enumerate() {
        let low = match index.checked_sub(1).and_then(|before| line.marks.get(before)) {
            Some((_, text, true)) => format!("from {text}"),
            Some((_, text, false)) => format!("above {text}"),
            None => format!("from {}", line.from),
        };
        let high = match line.marks.get(index) {
            Some((_, text, true)) => format!("below {text}"),
            Some((_, text, false)) => format!("up to {text}"),
            None => format!("up to {}", line.to),
        };
        said(pen, &format!("- {name}: {low}, {high}"));
    }
    for (at, text) in &line.points {
        let value = if *text == at.to_string() { String::new() } else { format!(" at {at}") };
        said(pen, &format!("- point {text}{value}"));
    }
}
