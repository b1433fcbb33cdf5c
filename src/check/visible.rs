//! Makes a text safe to show: every control, direction and other invisible character is written as what it is. Nothing
//! that a learner, a course or the machine's names hold may speak to a terminal, so every way out of the program goes
//! through here: lines and messages (`cli`), JSON (`cli`), plain lines (`plain`), and what a screen takes as it is (`tui`).

use std::fmt::Write as _;

/// The text with control characters made visible. Line ends and tabs stay.
///
/// `\x1b` becomes `␛`, other control characters their picture, what turns or hides text `⟨U+202E⟩`.
pub fn visible(text: &str) -> String {
    if text.bytes().all(|byte| matches!(byte, b'\n' | b'\t' | 0x20..0x7f)) {
        return text.to_owned();
    }
    let mut shown = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '\r' if letters.peek() == Some(&'\n') => {}
            '\n' | '\t' => shown.push(letter),
            '\0'..='\x1f' => shown.push(char::from_u32(0x2400 + u32::from(letter)).unwrap_or('\u{fffd}')),
            '\x7f' => shown.push('\u{2421}'),
            _ if hides(letter) => {
                let _ = write!(shown, "\u{27e8}U+{:04X}\u{27e9}", u32::from(letter));
            }
            _ => shown.push(letter),
        }
    }
    shown
}

/// The same in one line: line ends become `\n`, tabs `\t`, and what is long is cut.
pub fn visible_line(text: &str, longest: usize) -> String {
    let text = visible(text).replace('\n', "\\n").replace('\t', "\\t");
    if text.chars().count() <= longest {
        return text;
    }
    let mut cut: String = text.chars().take(longest.saturating_sub(1)).collect();
    cut.push('\u{2026}');
    cut
}

/// Whether a letter is one that a terminal obeys or does not show. Line ends and tabs are such letters too.
pub fn is_hidden(letter: char) -> bool {
    letter.is_control() || hides(letter)
}

/// C1 controls, directions, joiners, separators, tags, fillers: what a terminal obeys or does not show.
fn hides(letter: char) -> bool {
    matches!(
        letter,
        '\u{80}'..='\u{9f}'
            | '\u{ad}'
            | '\u{34f}'
            | '\u{61c}'
            | '\u{115f}'..='\u{1160}'
            | '\u{17b4}'..='\u{17b5}'
            | '\u{180b}'..='\u{180f}'
            | '\u{200b}'..='\u{200f}'
            | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{3164}'
            | '\u{feff}'
            | '\u{ffa0}'
            | '\u{fff0}'..='\u{fffb}'
            | '\u{e0000}'..='\u{e0fff}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_a_terminal_obeys_is_left() {
        assert_eq!(visible("ok\n\tdone"), "ok\n\tdone");
        assert_eq!(visible("a\x1b[31mred"), "a\u{241b}[31mred");
        assert_eq!(visible("a\r\nb\rc"), "a\nb\u{240d}c");
        assert_eq!(visible("x\u{202e}y\u{2028}z\u{9b}"), "x⟨U+202E⟩y⟨U+2028⟩z⟨U+009B⟩");
        assert_eq!(visible("Zürich 東京 🙂"), "Zürich 東京 🙂");
        assert_eq!(visible_line("a\nb\tc", 10), "a\\nb\\tc");
        assert_eq!(visible_line("abcdef", 4), "abc…");
    }
}
