//! A line of a program with marks under parts of it, drawn by the columns that its letters take on a screen: a tab takes
//! four, a wide letter two, an accent none. Where the marks belong is the language's to know.

use super::visible::visible;
use std::ops::Range;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// Columns that a line may take; of a longer one the part around the marks is shown.
const WIDEST: usize = 70;

/// Columns to the left of the marks that are kept where the beginning is left out.
const BEFORE: usize = 24;

/// A letter as it is shown.
struct Cell {
    shown: String,
    columns: usize,
    mark: char,
}

/// The line, safe to show, and the line of marks below it. `marks` are ranges of bytes in `line` with their sign, of two
/// that overlap the later one counts; an empty range marks one letter, one at the end the place behind it.
pub(super) fn under(line: &str, marks: &[(Range<usize>, char)]) -> (String, String) {
    let sign = |at: usize, end: usize| {
        let touches = |range: &Range<usize>| range.start < end && at < range.end.max(range.start + 1);
        marks.iter().rev().find(|(range, _)| touches(range)).map_or(' ', |(_, sign)| *sign)
    };
    let cells = line.grapheme_indices(true).map(|(at, letter)| {
        let shown = if letter == "\t" { "    ".to_owned() } else { visible(letter) };
        Cell { columns: shown.width(), shown, mark: sign(at, at + letter.len()) }
    });
    let mut cells: Vec<Cell> = cells.collect();
    // What is missing at the end has its place behind the last letter.
    cells.push(Cell { shown: String::new(), columns: 1, mark: sign(line.len(), usize::MAX) });
    let cells = window(cells);
    let shown: String = cells.iter().map(|cell| cell.shown.as_str()).collect();
    let below: String = cells.iter().map(|cell| cell.mark.to_string().repeat(cell.columns)).collect();
    (shown, below.trim_end().to_owned())
}

/// The part of a long line in which the marks begin.
fn window(cells: Vec<Cell>) -> Vec<Cell> {
    let columns = |cells: &[Cell]| cells.iter().map(|cell| cell.columns).sum::<usize>();
    if columns(&cells) <= WIDEST + 1 {
        return cells;
    }
    let cut = || Cell { shown: "\u{2026}".into(), columns: 1, mark: ' ' };
    let first = cells.iter().position(|cell| cell.mark != ' ').unwrap_or(0);
    let last = cells.iter().rposition(|cell| cell.mark != ' ').unwrap_or(0);
    let mut from = 0;
    if columns(&cells[..=last]) >= WIDEST {
        while columns(&cells[from..first]) > BEFORE {
            from += 1;
        }
    }
    let mut kept: Vec<Cell> = if from > 0 { vec![cut()] } else { Vec::new() };
    let mut taken = kept.len();
    for cell in cells.into_iter().skip(from) {
        taken += cell.columns;
        if taken >= WIDEST {
            kept.push(cut());
            break;
        }
        kept.push(cell);
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_stand_under_their_letters() {
        let table = [
            ("end = n + 1)", 11..12, "end = n + 1)", "           ^"),
            ("n = '\u{fc}' + 1", 4..8, "n = '\u{fc}' + 1", "    ^^^"),
            // Two columns for a wide letter.
            ("n = '\u{6771}\u{4eac}' + 1", 15..16, "n = '\u{6771}\u{4eac}' + 1", "             ^"),
            ("n = '\u{1f642}' + 1", 4..10, "n = '\u{1f642}' + 1", "    ^^^^"),
            // An accent of its own belongs to the letter before it.
            ("e\u{301}t = 1 +", 9..10, "e\u{301}t = 1 +", "       ^"),
            ("e\u{301} = 1", 1..3, "e\u{301} = 1", "^"),
            ("\tx =\t1 1", 5..8, "    x =    1 1", "           ^^^"),
            ("x = '\u{202e}' 1", 10..11, "x = '\u{27e8}U+202E\u{27e9}' 1", "               ^"),
            ("x = \u{1b}", 4..5, "x = \u{241b}", "    ^"),
            ("if n > 2", 8..8, "if n > 2", "        ^"),
            ("if n > 2", 99..99, "if n > 2", "        ^"),
            ("", 0..0, "", "^"),
        ];
        for (line, range, shown, below) in table {
            assert_eq!(under(line, &[(range, '^')]), (shown.into(), below.into()), "{line}");
        }
        let two = under("end = 1 / n", &[(6..11, '~'), (8..9, '^')]);
        assert_eq!(two.1, "      ~~^~~");
    }

    #[test]
    fn of_a_long_line_the_part_around_the_mark_is_shown() {
        let line = format!("x = '{}' + 1 + '{}'", "a".repeat(100), "b".repeat(100));
        let (shown, below) = under(&line, &[(107..108, '^')]);
        assert_eq!(shown, format!("\u{2026}{}' + 1 + '{}\u{2026}", "a".repeat(22), "b".repeat(37)));
        assert_eq!(below, format!("{}^", " ".repeat(25)));
        let (shown, below) = under(&line, &[(0..1, '^')]);
        assert_eq!((shown.chars().count(), below.as_str()), (70, "^"));
        assert!(shown.ends_with("aaa\u{2026}"), "{shown}");
    }
}
