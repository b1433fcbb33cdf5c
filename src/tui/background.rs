//! Is the terminal dark or light? The terminal is asked (OSC 11), and its answer, which comes as input, is picked out
//! of the keys.
//!
//! A library that reads the answer by itself would have to wait for it, and would eat keys typed meanwhile; here nobody
//! waits, and an answer that comes late or never does no harm.

use crate::app::{Background, Code, Key};

/// What is written to the terminal to ask it.
pub const QUESTION: &str = "\x1b]11;?\x1b\\";

/// Picks the answer out of the keys: `ESC ] 11;rgb:RRRR/GGGG/BBBB` and its end. To the reader of keys it looks like
/// Alt-], letters and signs, and Ctrl-G or Alt-\ at the end.
#[derive(Debug, Default)]
pub struct Answer {
    text: Option<String>,
}

/// What a key is to the answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// A person pressed it.
    No,
    /// It belongs to the answer.
    Yes,
    /// It ends the answer.
    End(Option<Background>),
}

impl Answer {
    /// No answer is longer than this.
    const LONGEST: usize = 32;

    /// Looks at the next key.
    pub fn look(&mut self, key: Key) -> Part {
        if key == alt(']') {
            self.text = Some(String::new());
            return Part::Yes;
        }
        let Some(text) = &mut self.text else { return Part::No };
        let end = key == alt('\\') || key == Key { ctrl: true, ..Key::plain(Code::Char('g')) };
        if end {
            let background = read(text);
            self.text = None;
            return Part::End(background);
        }
        match key.typed() {
            Some(letter) if text.len() < Self::LONGEST && (letter.is_ascii_hexdigit() || ";:/rg".contains(letter)) => {
                text.push(letter);
                Part::Yes
            }
            // It was a person after all.
            _ => {
                self.text = None;
                Part::No
            }
        }
    }
}

fn alt(letter: char) -> Key {
    Key { alt: true, ..Key::plain(Code::Char(letter)) }
}

/// `11;rgb:RRRR/GGGG/BBBB`, one to four digits each, as dark or light.
fn read(text: &str) -> Option<Background> {
    let colours = text.strip_prefix("11;rgb:").or_else(|| text.strip_prefix("11;rgba:"))?;
    let mut parts = colours.split('/').map(|digits| {
        let most = 16_f64.powi(i32::try_from(digits.len()).ok()?) - 1.0;
        Some(f64::from(u32::from_str_radix(digits, 16).ok()?) / most)
    });
    let (red, green, blue) = (parts.next()??, parts.next()??, parts.next()??);
    // How bright the three are to the eye (ITU-R BT.709).
    let bright = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    Some(if bright > 0.5 { Background::Light } else { Background::Dark })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn looked(names: &[&str]) -> Vec<Part> {
        let mut answer = Answer::default();
        names.iter().map(|name| answer.look(name.parse().unwrap())).collect()
    }

    fn letters(text: &str) -> Vec<String> {
        text.chars().map(String::from).collect()
    }

    #[test]
    fn the_answer_is_picked_out_of_the_keys() {
        for (end, colours, expected) in [
            ("ctrl-g", "11;rgb:ffff/ffff/ffff", Background::Light),
            ("alt-\\", "11;rgb:1e1e/1e1e/2e2e", Background::Dark),
            ("alt-\\", "11;rgb:fd/f6/e3", Background::Light),
        ] {
            let mut names = vec!["alt-]".to_owned()];
            names.extend(letters(colours));
            names.push(end.to_owned());
            let names: Vec<&str> = names.iter().map(String::as_str).collect();
            let parts = looked(&names);
            assert_eq!(parts.last(), Some(&Part::End(Some(expected))), "{colours}");
            assert!(parts.iter().rev().skip(1).all(|part| *part == Part::Yes), "{colours}");
        }
    }

    #[test]
    fn keys_of_a_person_are_left_alone() {
        assert_eq!(looked(&["q", "1", "ctrl-g", "alt-\\", "esc"]), [Part::No; 5]);
        assert_eq!(looked(&["alt-]", "q", "r"]), [Part::Yes, Part::No, Part::No]);
    }

    #[test]
    fn nonsense_is_no_background() {
        for text in ["", "11;rgb:", "11;rgb:zz/00/00", "11;rgb:ff/ff", "10;rgb:ff/ff/ff", "11;rgb:ffffffffff/0/0"] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
