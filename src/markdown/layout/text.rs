//! Text on a screen: how many columns it takes, what may not go to a terminal, and where lines are broken.

use super::super::page::{Role, Span};
use std::borrow::Cow;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// Columns of one grapheme.
pub(in super::super) fn grapheme_width(grapheme: &str) -> usize {
    grapheme.width()
}

/// Columns of a text: the sum of its graphemes, as terminal cells are filled.
pub(in super::super) fn text_width(text: &str) -> usize {
    if text.is_ascii() { text.len() } else { text.graphemes(true).map(grapheme_width).sum() }
}

/// `text` without what would move the cursor: tabs become spaces up to the next multiple of `tab`, other control
/// characters are shown as pictures. Line breaks stay.
pub(super) fn clean(text: &str, tab: usize) -> Cow<'_, str> {
    if !text.chars().any(|letter| letter != '\n' && letter.is_control()) {
        return Cow::Borrowed(text);
    }
    let mut cleaned = String::with_capacity(text.len());
    for (index, line) in text.split('\n').enumerate() {
        if index > 0 {
            cleaned.push('\n');
        }
        let start = cleaned.len();
        for letter in line.strip_suffix('\r').unwrap_or(line).chars() {
            match letter {
                '\t' => {
                    let column = text_width(cleaned.get(start..).unwrap_or_default());
                    cleaned.extend(std::iter::repeat_n(' ', tab - column % tab));
                }
                '\u{0}'..='\u{1f}' => cleaned.extend(char::from_u32(0x2400 + u32::from(letter))),
                '\u{7f}' => cleaned.push('\u{2421}'),
                letter if letter.is_control() => cleaned.push('\u{fffd}'),
                letter => cleaned.push(letter),
            }
        }
    }
    Cow::Owned(cleaned)
}

/// Inline code up to this many columns is not broken.
const UNBROKEN: usize = 24;

/// A line break within running text, as a span of its own.
pub(super) const BREAK: &str = "\n";

/// Running text in lines of at most `width` columns: broken at spaces and around wide letters; a word is cut only if it
/// is longer than a line. A grapheme that is wider than the line stands alone.
pub fn wrap(spans: &[Span], width: usize) -> Vec<Vec<Span>> {
    let mut wrapper = Wrapper { spans, width: width.max(1), ..Wrapper::default() };
    for (index, span) in spans.iter().enumerate() {
        wrapper.span(index, span);
    }
    wrapper.flush();
    wrapper.end_line();
    wrapper.lines
}

/// A stretch of text that is not broken.
#[derive(Clone, Copy)]
struct Piece<'a> {
    text: &'a str,
    /// Index of its span.
    span: usize,
    width: usize,
}

#[derive(Default)]
struct Wrapper<'a> {
    spans: &'a [Span],
    width: usize,
    lines: Vec<Vec<Span>>,
    line: Vec<Span>,
    used: usize,
    /// The space before the word; it is dropped where the line breaks.
    space: Option<Piece<'a>>,
    word: Vec<Piece<'a>>,
    word_width: usize,
}

impl<'a> Wrapper<'a> {
    fn span(&mut self, index: usize, span: &'a Span) {
        if span.text == BREAK {
            self.flush();
            self.space = None;
            self.end_line();
            return;
        }
        if span.role == Role::Code {
            let width = text_width(&span.text);
            if width <= UNBROKEN.min(self.width) {
                self.piece(Piece { text: &span.text, span: index, width });
                return;
            }
        }
        for (at, chunk) in span.text.split(' ').enumerate() {
            if at > 0 {
                self.flush();
                self.space = self.space.or(Some(Piece { text: " ", span: index, width: 1 }));
            }
            if chunk.is_ascii() {
                self.piece(Piece { text: chunk, span: index, width: chunk.len() });
            } else {
                for text in chunk.graphemes(true) {
                    self.piece(Piece { text, span: index, width: grapheme_width(text) });
                }
            }
        }
    }

    /// Adds to the word, or begins a new one where a line may be broken without a space.
    fn piece(&mut self, piece: Piece<'a>) {
        if piece.text.is_empty() {
            return;
        }
        if self.word.last().is_some_and(|last| may_break(last.text, piece.text)) {
            self.flush();
        }
        self.word_width += piece.width;
        self.word.push(piece);
    }

    /// Puts the word on this line or the next.
    fn flush(&mut self) {
        if self.word.is_empty() {
            return;
        }
        let space = self.space.take().filter(|_| !self.line.is_empty());
        let space_width = space.map_or(0, |space| space.width);
        let fits = self.used + space_width + self.word_width <= self.width;
        if fits {
            self.put_all(space);
        } else if !self.line.is_empty() {
            self.end_line();
        }
        let word = std::mem::take(&mut self.word);
        if std::mem::take(&mut self.word_width) <= self.width {
            self.put_all(word);
        } else {
            self.cut(&word);
        }
    }

    /// Puts a word that is longer than a line on lines of its own.
    fn cut(&mut self, word: &[Piece<'a>]) {
        let letter = |span: usize| move |text: &'a str| Piece { text, span, width: grapheme_width(text) };
        let letters: Vec<Piece> =
            word.iter().flat_map(|piece| piece.text.graphemes(true).map(letter(piece.span))).collect();
        let mut rest = letters.as_slice();
        while !rest.is_empty() {
            if !self.line.is_empty() {
                self.end_line();
            }
            let (here, after) = rest.split_at(cut_after(rest, self.width));
            self.put_all(here.iter().copied());
            rest = after;
        }
    }

    fn put_all(&mut self, pieces: impl IntoIterator<Item = Piece<'a>>) {
        for piece in pieces {
            self.put(piece);
        }
    }

    fn put(&mut self, piece: Piece) {
        let Some(source) = self.spans.get(piece.span) else { return };
        self.used += piece.width;
        match self.line.last_mut() {
            Some(last) if last.role == source.role && last.mark == source.mark && last.link == source.link => {
                last.text.push_str(piece.text);
            }
            _ => self.line.push(Span { text: piece.text.to_owned(), ..*source }),
        }
    }

    fn end_line(&mut self) {
        self.lines.push(std::mem::take(&mut self.line));
        self.used = 0;
    }
}

/// How many letters of a long word go on a line: up to a joint of a path or an address in the last half of the line,
/// else all that there is room for. At least one.
fn cut_after(letters: &[Piece], width: usize) -> usize {
    let (mut used, mut joint) = (0, 0);
    for (end, letter) in letters.iter().enumerate() {
        let is_name =
            letters.get(end + 1).is_some_and(|next| next.text.starts_with(|c: char| c.is_alphanumeric() || c == '_'));
        let follows = end > 0 && matches!(letters[end - 1].text, "/" | "\\" | "," | "=" | "&");
        if (follows || letter.text == "." && is_name) && used * 2 > width {
            joint = end;
        }
        used += letter.width;
        if used > width {
            return if joint > 0 { joint } else { end.max(1) };
        }
    }
    letters.len()
}

/// Whether a line may be broken between two pieces that stand without a space: around wide letters, but not before
/// closing and after opening punctuation.
fn may_break(before: &str, after: &str) -> bool {
    let (Some(last), Some(first)) = (before.chars().last(), after.chars().next()) else { return false };
    let wide = |text: &str| !text.is_ascii() && grapheme_width(text) >= 2;
    (wide(before) || wide(after))
        && !"([{'\"（［｛「『〈《【“‘".contains(last)
        && !",.;:!?)]}'\"%、。，．！？：；）］｝」』〉》】”’…・ー々".contains(first)
}

/// A line of code in rows of at most `width` columns; rows after the first begin with `mark`. Broken at the last space
/// of the last third of the row, else anywhere between two graphemes.
pub fn wrap_code(line: Vec<Span>, width: usize, mark: &str) -> Vec<Vec<Span>> {
    let columns: usize = line.iter().map(|span| text_width(&span.text)).sum();
    let mark_width = text_width(mark);
    if columns <= width {
        return vec![line];
    }
    // Where there is no room for the sign, the rows go without it.
    let (mark, mark_width) = if width > mark_width + 1 { (mark, mark_width) } else { ("", 0) };
    let width = width.max(1);
    let mut letters: Vec<(&str, &Span)> = Vec::new();
    for span in &line {
        letters.extend(span.text.graphemes(true).map(|letter| (letter, span)));
    }
    let mut rows = Vec::new();
    let mut rest = letters.as_slice();
    while !rest.is_empty() {
        let lead = if rows.is_empty() { 0 } else { mark_width };
        let (here, after) = rest.split_at(row_end(rest, width - lead));
        let mut row = Vec::new();
        if lead > 0 {
            row.push(Span { text: mark.to_owned(), role: Role::LineMark, ..Span::default() });
        }
        for (letter, source) in here {
            match row.last_mut() {
                Some(Span { text, role, .. }) if *role == source.role => text.push_str(letter),
                _ => row.push(Span { text: (*letter).to_owned(), ..**source }),
            }
        }
        rows.push(row);
        rest = after;
    }
    rows
}

/// How many letters go on a row.
fn row_end(letters: &[(&str, &Span)], width: usize) -> usize {
    let mut used = 0;
    let mut end = 0;
    let mut space = None;
    for (letter, _) in letters {
        used += grapheme_width(letter);
        if used > width {
            return space.filter(|space| *space * 3 > width * 2).unwrap_or(end.max(1));
        }
        end += 1;
        if *letter == " " {
            space = Some(end);
        }
    }
    end
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> Span {
        Span { text: text.to_owned(), ..Span::default() }
    }

    fn code(text: &str) -> Span {
        Span { text: text.to_owned(), role: Role::Code, ..Span::default() }
    }

    fn lines(spans: &[Span], width: usize) -> Vec<String> {
        wrap(spans, width).iter().map(|line| line.iter().map(|span| span.text.as_str()).collect()).collect()
    }

    #[test]
    fn lines_break_at_spaces() {
        assert_eq!(lines(&[text("one two  three four")], 9), ["one two", "three", "four"]);
        assert_eq!(lines(&[text("to the "), code("end"), text(", no further")], 10), ["to the", "end, no", "further"]);
        assert_eq!(lines(&[text("")], 9), [""]);
    }

    #[test]
    fn a_word_that_is_longer_than_a_line_is_cut_at_a_joint() {
        assert_eq!(
            lines(&[code("Schedule.run().self.tasks[0].check")], 20),
            ["Schedule.run().self", ".tasks[0].check"]
        );
        assert_eq!(lines(&[text("in /home/somebody/learn/lab.")], 16), ["in", "/home/somebody/", "learn/lab."]);
        assert_eq!(lines(&[text("abcdefghij.")], 10), ["abcdefghij", "."]);
        assert_eq!(lines(&[text("a.bcdefghijklm")], 8), ["a.bcdefg", "hijklm"]);
    }

    #[test]
    fn a_break_is_a_break() {
        assert_eq!(lines(&[text("one "), text(BREAK), text("two")], 20), ["one", "two"]);
    }

    #[test]
    fn short_inline_code_stays_whole() {
        assert_eq!(lines(&[text("ask if "), code("cpu >= 90"), text(", then")], 14), ["ask if", "cpu >= 90,", "then"]);
        assert_eq!(lines(&[code("a b c d e f g h")], 7), ["a b c d", "e f g h"]);
    }

    #[test]
    fn a_word_is_cut_only_if_it_is_longer_than_a_line() {
        assert_eq!(lines(&[text("see https://x.org/abc now")], 8), ["see", "https://", "x.org/", "abc now"]);
    }

    #[test]
    fn wide_letters_break_without_spaces_and_stay_whole() {
        assert_eq!(lines(&[text("漢字、かな。 abc漢")], 6), ["漢字、", "かな。", "abc漢"]);
        assert_eq!(lines(&[text("漢字、かな")], 5), ["漢", "字、", "かな"]);
        assert_eq!(lines(&[text("👩‍👩‍👧👩‍👩‍👧 é")], 4), ["👩‍👩‍👧👩‍👩‍👧", "é"]);
        assert_eq!(lines(&[text("漢字")], 1), ["漢", "字"]);
    }

    #[test]
    fn long_code_shows_where_it_goes_on() {
        let rows = |line: &str, width| -> Vec<String> {
            let rows = wrap_code(vec![text(line)], width, "↪ ");
            rows.iter().map(|row| row.iter().map(|span| span.text.as_str()).collect()).collect()
        };
        assert_eq!(rows("print(\"a\")", 10), ["print(\"a\")"]);
        assert_eq!(rows("total = total + sample", 14), ["total = total ", "↪ + sample"]);
        assert_eq!(rows("aaaaaaaaaaaa", 6), ["aaaaaa", "↪ aaaa", "↪ aa"]);
    }

    #[test]
    fn nothing_that_moves_the_cursor_is_left() {
        assert_eq!(clean("a\tb\n漢\tc", 4), "a   b\n漢  c");
        assert_eq!(clean("\u{1b}[2J\u{7f}\u{9b}\r\nx", 4), "␛[2J␡\u{fffd}\nx");
        assert_eq!(clean("plain\ntext", 4), "plain\ntext");
    }
}
