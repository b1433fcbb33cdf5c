//! Which answer to a prediction is right, told from what the program really did.

use super::document::{Means, Prediction, Ran};

impl Prediction {
    /// The choices that say what the program did, by index. A sound prediction has exactly one.
    pub fn fitting(&self, ran: &Ran) -> Vec<usize> {
        let fits = self.choices.iter().enumerate().filter(|(_, choice)| choice.means.fits(ran));
        fits.map(|(index, _)| index).collect()
    }

    /// The right choice, by index; none if no choice says what the program did.
    pub fn right(&self, ran: &Ran) -> Option<usize> {
        self.fitting(ran).first().copied()
    }

    /// Whether a typed text says what the program did. Of a program that fails: what it printed and then the error, the
    /// error alone, or its kind. Spaces at line ends and empty lines at the end do not count.
    pub fn matches(&self, typed: &str, ran: &Ran) -> bool {
        if ran.error.is_empty() {
            return same_text(typed, &ran.stdout);
        }
        let whole = format!("{}\n{}", ran.stdout.trim_end(), ran.error);
        same_text(typed, whole.trim_start_matches('\n'))
            || same_text(typed, &ran.error)
            || (!typed.trim().is_empty() && is_kind(typed.trim(), &ran.error))
    }

    /// What is said to a typed text that is known and wrong; markdown.
    pub fn known_wrong(&self, typed: &str) -> Option<&str> {
        self.wrong.iter().find(|(text, _)| same_text(text, typed)).map(|(_, why)| why.as_str())
    }
}

impl Means {
    fn fits(&self, ran: &Ran) -> bool {
        match self {
            Self::Prints(text) => ran.error.is_empty() && same_text(text, &ran.stdout),
            Self::Nothing => ran.error.is_empty() && same_text("", &ran.stdout),
            Self::Error(None) => !ran.error.is_empty(),
            Self::Error(Some(kind)) => is_kind(kind, &ran.error),
        }
    }
}

/// Whether an error is of a kind: `NameError` of `NameError: name 'x' is not defined`, `E0308` of
/// `error[E0308]: mismatched types`. The kind is a word before the first colon of a line.
fn is_kind(kind: &str, error: &str) -> bool {
    error.lines().any(|line| {
        let head = line.split(": ").next().unwrap_or_default().trim_end_matches(':');
        head == kind || head.split(|letter: char| !letter.is_alphanumeric() && letter != '_').any(|word| word == kind)
    })
}

/// Whether two texts are the same but for spaces at line ends and empty lines at the end.
fn same_text(one: &str, other: &str) -> bool {
    let lines = |text: &str| -> Vec<String> {
        let mut lines: Vec<String> = text.lines().map(|line| line.trim_end().to_owned()).collect();
        while lines.last().is_some_and(String::is_empty) {
            lines.pop();
        }
        lines
    };
    lines(one) == lines(other)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markdown::parse;

    fn prediction(choices: &str) -> Prediction {
        let text = format!("```python run\nx\n```\n\n```predict\nask = \"?\"\nwhy = \"because\"\n{choices}\n```\n");
        parse(&text).predictions.remove(0)
    }

    fn ran(stdout: &str, error: &str) -> Ran {
        Ran { stdout: stdout.to_owned(), error: error.to_owned() }
    }

    #[test]
    fn the_right_choice_says_what_the_program_did() {
        let asked = prediction(
            "[[choice]]\ntext = \"hot\\nok\"\nwhy = \"1\"\n[[choice]]\ntext = \"nothing\"\nmeans = \"nothing\"\n\
             why = \"2\"\n[[choice]]\ntext = \"a name is missing\"\nmeans = \"error NameError\"\nwhy = \"3\"\n\
             [[choice]]\ntext = \"it stops\"\nmeans = \"error\"\nwhy = \"4\"",
        );
        assert_eq!(asked.right(&ran("hot  \nok\n\n", "")), Some(0));
        assert_eq!(asked.right(&ran("\n", "")), Some(1));
        assert_eq!(asked.fitting(&ran("hot\nok", "NameError: name 'x' is not defined")), [2, 3]);
        assert_eq!(asked.right(&ran("", "TypeError: no")), Some(3));
        assert_eq!(asked.right(&ran("ok", "")), None);
    }

    #[test]
    fn a_kind_of_error_is_a_word_before_the_colon() {
        assert!(is_kind("E0308", "error[E0308]: mismatched types"));
        assert!(is_kind("JSONDecodeError", "json.decoder.JSONDecodeError: Expecting value"));
        assert!(is_kind("KeyboardInterrupt", "KeyboardInterrupt"));
        assert!(!is_kind("TypeError", "ValueError: this is no TypeError"));
        assert!(!is_kind("Name", "NameError: name"));
    }

    #[test]
    fn a_typed_answer_may_end_in_spaces() {
        let asked = prediction("[[wrong]]\ntext = \"0\"\nwhy = \"indented\"");
        assert!(asked.matches("5 ", &ran("5\n", "")));
        assert!(!asked.matches("5", &ran(" 5\n", "")));
        assert_eq!(asked.known_wrong("0 \n"), Some("indented"));
        assert_eq!(asked.known_wrong("1"), None);
    }

    #[test]
    fn a_typed_answer_may_name_the_error() {
        let asked = prediction("");
        let failed = ran("1\n", "NameError: name 'x' is not defined");
        for typed in ["NameError", "NameError: name 'x' is not defined", "1\nNameError: name 'x' is not defined"] {
            assert!(asked.matches(typed, &failed), "{typed}");
        }
        for typed in ["1", "", "TypeError", "error"] {
            assert!(!asked.matches(typed, &failed), "{typed}");
        }
    }
}
