//! A line of a program with marks under parts of it, drawn by the columns that its letters take on a screen: a tab takes
//! four, a wide letter two, an accent none. Where the marks belong is the language's to know. What a compiler has drawn
//! by other columns is put right.

use super::visible::visible;
use std::ops::Range;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

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

/// What `5 | let n = "x";` has below it, drawn by a compiler that counts the columns of each sign by itself: moved to where
/// the letters are once they are shown, since signs join to letters, and what hides is shown by its name.
pub(super) fn realigned(drawing: &str) -> String {
    let (mut bar, mut shifts) = (0, Vec::new());
    let mut lines = Vec::new();
    for line in drawing.lines() {
        let number = |head: &str| !head.trim().is_empty() && head.trim().bytes().all(|byte| byte.is_ascii_digit());
        if let Some((head, code)) = line.split_once(" | ").filter(|(head, _)| number(head)) {
            (bar, shifts) = (head.len() + 1, shifts_of(code));
        } else if !shifts.is_empty()
            && let Some((head, below)) = line.split_once("| ").filter(|(head, _)| head.len() == bar)
            && head.trim().is_empty()
        {
            lines.push(format!("{head}| {}", moved(below, &shifts)));
            continue;
        }
        lines.push(line.to_owned());
    }
    lines.join("\n")
}

/// A letter that is shown wider or narrower than it was counted.
struct Shift {
    /// The column where it begins, and the columns it takes, both as counted.
    at: usize,
    counted: usize,
    shown: usize,
}

fn shifts_of(code: &str) -> Vec<Shift> {
    let (mut at, mut shifts) = (0, Vec::new());
    for letter in code.graphemes(true) {
        let counted = letter.chars().map(|sign| sign.width().unwrap_or(1)).sum();
        let shown = visible(letter).width();
        if shown != counted {
            shifts.push(Shift { at, counted, shown });
        }
        at += counted;
    }
    shifts
}

/// A row of marks, longer or shorter where the letters above it are. The words in it stay whole.
fn moved(row: &str, shifts: &[Shift]) -> String {
    let mut signs: Vec<char> = row.chars().collect();
    let is_mark = |sign: &char| matches!(sign, ' ' | '^' | '-' | '~' | '_');
    // From the right, so that the columns further left still count.
    for shift in shifts.iter().rev() {
        let last = (shift.at + shift.counted).saturating_sub(1);
        let beside = |column: usize| signs.get(column).is_some_and(|sign| !is_mark(sign) && *sign != '|');
        let in_words = beside(last) || last > 0 && beside(last - 1) && beside(last + 1);
        let Some(sign) = signs.get(last).copied().filter(|_| !in_words) else { continue };
        let sign = if is_mark(&sign) { sign } else { ' ' };
        for _ in shift.counted..shift.shown {
            signs.insert(last + 1, sign);
        }
        for _ in shift.shown..shift.counted {
            // Within the letter's own columns, else in the gap behind it.
            let own = (shift.at..=last).rev().find(|column| signs.get(*column).is_some_and(is_mark));
            if let Some(column) = own.or(Some(last + 1).filter(|column| signs.get(*column) == Some(&' '))) {
                signs.remove(column);
            }
        }
    }
    signs.into_iter().collect::<String>().trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_drawing_follows_its_letters() {
        // As rustc 1.95 draws it: four columns for the thumb and its colour, one for the heart, none for the space.
        let drawn = "error[E0308]: mismatched types\n --> a.rs:3:43\n  |\n\
            3 |     let e = \"\u{1f44d}\u{1f3fd} \u{2764}\u{fe0f}\" + 1; let x: u32 = \"y\";\n\
            \u{20} |             -------- ^             ---   ^^^ expected `u32`, found `&str`\n\
            \u{20} |             |                      |\n\
            \u{20} |             &str                   expected due to this";
        let right = "error[E0308]: mismatched types\n --> a.rs:3:43\n  |\n\
            3 |     let e = \"\u{1f44d}\u{1f3fd} \u{2764}\u{fe0f}\" + 1; let x: u32 = \"y\";\n\
            \u{20} |             ------- ^             ---   ^^^ expected `u32`, found `&str`\n\
            \u{20} |             |                     |\n\
            \u{20} |             &str                  expected due to this";
        assert_eq!(realigned(drawn), right);
        let hidden =
            "5 | let r = \"\u{200b}x\" + 1;\n  |         ---- ^ - {integer}\n  |         |\n  |         &str\n";
        let told =
            "5 | let r = \"\u{200b}x\" + 1;\n  |         ------------ ^ - {integer}\n  |         |\n  |         &str";
        assert_eq!(realigned(hidden), told);
        let plain = "1 | let \u{6771} = \"\u{fc}\";\n  |          ^^^ a | b\n";
        assert_eq!(realigned(plain), plain.trim_end());
    }

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
