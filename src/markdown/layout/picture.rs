//! Pictures made of letters (`text` blocks): they stand as they are. A picture that is too wide is shown in slices, one
//! below the other, because broken lines would scramble it.

use super::super::page::Role;
use super::pen::{Indent, Pen, span};
use super::text::{grapheme_width, text_width};
use unicode_segmentation::UnicodeSegmentation;

/// What is broader than this is no picture and is shown like output.
const BROADEST: usize = 400;

/// Draws the picture.
pub(super) fn draw(pen: &mut Pen, text: &str) {
    let lines: Vec<&str> = text.split('\n').collect();
    let columns = lines.iter().map(|line| text_width(line)).max().unwrap_or(0);
    if columns > BROADEST {
        return lines.iter().for_each(|line| pen.code(vec![span(*line, Role::CodeText)]));
    }
    // Set in like code, where there is room.
    pen.open(Indent::spaces(if columns + 2 <= pen.wide() && pen.measure() >= 40 { 2 } else { 0 }));
    let mut from = 0;
    while from == 0 || from < columns {
        // A wide letter that did not fit may take a column more in the next slice.
        let width = pen.wide().saturating_sub(usize::from(from > 0)).max(1);
        let to = if columns - from <= width { columns } else { cut(&lines, from, width) };
        if from > 0 {
            let mark = pen.wrap_mark();
            pen.line(vec![span(mark.trim_end(), Role::LineMark)]);
        }
        for line in &lines {
            pen.line(vec![span(slice(line, from, to).trim_end(), Role::CodeText)]);
        }
        from = to.max(from + 1);
    }
    pen.close();
}

/// Where a slice that begins at `from` ends: behind the broadest run of empty columns of its latter two thirds, or at
/// `width` columns if there is none.
fn cut(lines: &[&str], from: usize, width: usize) -> usize {
    let empty = |column: usize| lines.iter().all(|line| slice(line, column - 1, column).trim().is_empty());
    let (mut best, mut best_run, mut run) = (from + width, 0, 0);
    for column in from + width / 3 + 1..=from + width {
        run = if empty(column) { run + 1 } else { 0 };
        if run > 0 && run >= best_run {
            (best, best_run) = (column, run);
        }
    }
    best
}

/// The letters of a line between two columns; a wide letter belongs to the column where it begins, and one that would
/// reach over the end begins the next slice.
fn slice(line: &str, from: usize, to: usize) -> String {
    let mut column = 0;
    let mut part = String::new();
    for letter in line.graphemes(true) {
        let end = column + grapheme_width(letter);
        if (column >= from || end > from) && end <= to {
            part.push_str(letter);
        }
        column = end;
    }
    part
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_is_cut_at_an_empty_column() {
        let lines = ["aaaa  bbbb cc", "aaaaa bb", "aa    bbb  cc"];
        assert_eq!(cut(&lines, 0, 9), 6);
        assert_eq!(cut(&["aaa   bb c", "aaa   bb c"], 0, 9), 6);
        assert_eq!(cut(&["aaaaaaaa"], 0, 4), 4);
    }

    #[test]
    fn a_wide_letter_is_in_one_slice() {
        assert_eq!((slice("a漢b", 0, 2), slice("a漢b", 2, 4)), ("a".to_owned(), "漢b".to_owned()));
        assert_eq!((slice("a漢b", 0, 3), slice("a漢b", 3, 4)), ("a漢".to_owned(), "b".to_owned()));
    }
}
