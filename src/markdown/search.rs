//! Find a text on a page.

use super::layout::grapheme_width;
use super::page::Page;
use unicode_segmentation::UnicodeSegmentation;

/// A place where the text was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Match {
    /// Index of the line.
    pub line: usize,
    /// First display column, from 0.
    pub start: usize,
    /// One after the last display column.
    pub end: usize,
}

/// The places where `query` stands on the page, top to bottom. Capitals count if the query has one. A match may run
/// over several spans, not over several lines.
pub fn find(page: &Page, query: &str) -> Vec<Match> {
    let exact = query.chars().any(char::is_uppercase);
    let query = if exact { query.to_owned() } else { query.to_lowercase() };
    if query.is_empty() {
        return Vec::new();
    }
    let mut found = Vec::new();
    for (index, line) in page.lines.iter().enumerate() {
        let row = Row::new(&line.text(), exact);
        found.extend(row.text.match_indices(&query).map(|(at, part)| {
            let (start, end) = (row.at(at), row.at(at + part.len() - 1));
            Match { line: index, start: start.0, end: end.1 }
        }));
    }
    found
}

/// A line as it is searched, and where its letters stand on the screen.
struct Row {
    text: String,
    /// Of each letter: its offset in `text`, its first column, one after its last.
    letters: Vec<(usize, usize, usize)>,
}

impl Row {
    fn new(line: &str, exact: bool) -> Self {
        let mut row = Self { text: String::with_capacity(line.len()), letters: Vec::new() };
        let mut column = 0;
        for grapheme in line.graphemes(true) {
            let end = column + grapheme_width(grapheme);
            row.letters.push((row.text.len(), column, end));
            if exact {
                row.text.push_str(grapheme);
            } else {
                row.text.push_str(&grapheme.to_lowercase());
            }
            column = end;
        }
        row
    }

    /// The columns of the letter that the byte belongs to.
    fn at(&self, byte: usize) -> (usize, usize) {
        let index = self.letters.partition_point(|letter| letter.0 <= byte).saturating_sub(1);
        self.letters.get(index).map_or((0, 0), |letter| (letter.1, letter.2))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markdown::page::{Line, Mark, Role, Span};

    fn page(spans: &[&str]) -> Page {
        let span = |text: &&str| Span { text: (*text).to_owned(), role: Role::Text, mark: Mark::default(), link: None };
        let line = Line { spans: spans.iter().map(span).collect(), block: 0 };
        Page { lines: vec![Line::default(), line], ..Page::default() }
    }

    fn columns(spans: &[&str], query: &str) -> Vec<(usize, usize)> {
        let found = find(&page(spans), query);
        assert!(found.iter().all(|found| found.line == 1));
        found.iter().map(|found| (found.start, found.end)).collect()
    }

    #[test]
    fn small_letters_find_both() {
        assert_eq!(columns(&["If and if"], "if"), [(0, 2), (7, 9)]);
        assert_eq!(columns(&["If and if"], "If"), [(0, 2)]);
        assert_eq!(columns(&["If"], ""), []);
    }

    #[test]
    fn a_match_runs_over_spans() {
        assert_eq!(columns(&["use ", "elif", ", not else"], "elif, not"), [(4, 13)]);
    }

    #[test]
    fn columns_are_those_of_the_screen() {
        assert_eq!(columns(&["漢字 and 漢"], "漢"), [(0, 2), (9, 11)]);
        assert_eq!(columns(&["İx x"], "x"), [(1, 2), (3, 4)]);
        assert_eq!(columns(&["👩‍👩‍👧 x"], "x"), [(3, 4)]);
    }
}
