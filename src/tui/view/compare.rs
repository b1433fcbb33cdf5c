//! One's own answer and the solution: side by side where there is room, else one under the other. Rows that are only on
//! one side carry a sign.

use super::{Canvas, inset};
use crate::app::layer::Compare;
use crate::tui::theme::Tone;
use ratatui::layout::Rect;
use similar::{Algorithm, capture_diff_slices};

/// From this many columns on the two stand side by side.
const SIDE_BY_SIDE: u16 = 76;

/// A row: one's own line and the solution's.
type Pair<'a> = (Option<&'a str>, Option<&'a str>);

pub(super) fn draw(compare: &Compare, canvas: &mut Canvas<'_>, area: Rect) {
    let area = inset(area);
    let pairs = pairs(&compare.own, &compare.solution);
    let head = Rect { height: 1, ..area };
    let body = Rect { y: area.y + 2, height: area.height.saturating_sub(2), ..area };
    if area.width < SIDE_BY_SIDE {
        let rest = canvas.text(head, "- yours", Tone::Got);
        canvas.text(rest, "   + the solution", Tone::Expected);
        for (row, (sign, line, tone)) in super::rows_of(body).zip(stacked(&pairs).into_iter().skip(compare.top)) {
            canvas.text(row, &format!("{sign} {line}"), tone);
        }
        return;
    }
    let half = area.width / 2;
    let right = |row: Rect| Rect { x: row.x + half, width: row.width - half, ..row };
    canvas.text(head, "  yours", Tone::Title);
    canvas.text(right(head), "  the solution", Tone::Title);
    for (row, (own, solution)) in super::rows_of(body).zip(pairs.iter().skip(compare.top)) {
        let same = own == solution;
        let (own_tone, solution_tone) = if same { (Tone::Text, Tone::Text) } else { (Tone::Got, Tone::Expected) };
        if let Some(line) = own {
            let sign = if same { " " } else { "-" };
            canvas.text(Rect { width: half - 1, ..row }, &format!("{sign} {line}"), own_tone);
        }
        if let Some(line) = solution {
            let sign = if same { " " } else { "+" };
            canvas.text(right(row), &format!("{sign} {line}"), solution_tone);
        }
    }
}

/// The rows of both sides: equal ones, and those that took each other's place, beside each other.
fn pairs<'a>(own: &'a str, solution: &'a str) -> Vec<Pair<'a>> {
    let own: Vec<&str> = own.lines().collect();
    let solution: Vec<&str> = solution.lines().collect();
    let mut pairs = Vec::new();
    for part in capture_diff_slices(Algorithm::Myers, &own, &solution) {
        let (left, right) = (&own[part.old_range()], &solution[part.new_range()]);
        let rows = left.len().max(right.len());
        pairs.extend((0..rows).map(|row| (left.get(row).copied(), right.get(row).copied())));
    }
    pairs
}

/// The same under each other: sign, line, tone.
fn stacked<'a>(pairs: &[Pair<'a>]) -> Vec<(&'static str, &'a str, Tone)> {
    let mut rows = Vec::new();
    for chunk in pairs.chunk_by(|a, b| (a.0 == a.1) == (b.0 == b.1)) {
        if chunk.iter().all(|(own, solution)| own == solution) {
            rows.extend(chunk.iter().filter_map(|(own, _)| own.map(|line| (" ", line, Tone::Text))));
            continue;
        }
        rows.extend(chunk.iter().filter_map(|(own, _)| own.map(|line| ("-", line, Tone::Got))));
        rows.extend(chunk.iter().filter_map(|(_, solution)| solution.map(|line| ("+", line, Tone::Expected))));
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_lines_stand_beside_each_other() {
        let own = "a\nb\nc\n";
        let solution = "a\nx\ny\nc\n";
        let (a, c) = (Some("a"), Some("c"));
        assert_eq!(pairs(own, solution), [(a, a), (Some("b"), Some("x")), (None, Some("y")), (c, c)]);
        let signs: Vec<_> =
            stacked(&pairs(own, solution)).iter().map(|(sign, line, _)| format!("{sign}{line}")).collect();
        assert_eq!(signs, [" a", "-b", "+x", "+y", " c"]);
    }
}
