//! Where something stands in a file: the files of an exercise, and the line of a text in one of them.

use crate::course::{Exercise, Source};

/// The manifest of an exercise.
pub(super) fn manifest(exercise: &Exercise) -> String {
    format!("{}/exercise.toml", exercise.id.folder())
}

/// The task of an exercise.
pub(super) fn task(exercise: &Exercise) -> String {
    format!("{}/task.md", exercise.id.folder())
}

/// A program file of an exercise: `solution`, `wrong/strict`.
pub(super) fn program(exercise: &Exercise, name: &str) -> String {
    format!("{}/{name}.{}", exercise.id.folder(), exercise.ending)
}

/// The line of a file of the course where a text begins, found by the text's first line. None if the file writes it in
/// another way than it is.
pub(super) fn find(source: &dyn Source, file: &str, text: &str) -> Option<usize> {
    let first = text.lines().map(str::trim).find(|line| !line.is_empty())?;
    let written = source.read(file).ok()?;
    line_with(&written, first).or_else(|| {
        // In a TOML string quotes and backslashes are written with one before them.
        line_with(&written, &first.replace('\\', "\\\\").replace('"', "\\\""))
    })
}

/// The first line, from 1, that holds a text.
pub(super) fn line_with(text: &str, needle: &str) -> Option<usize> {
    text.lines().position(|line| line.contains(needle)).map(|index| index + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    #[test]
    fn a_text_is_found_as_toml_writes_it() {
        let file = "a = 1\nmessage = \"say \\\"hi\\\" twice\"\nhint = \"\"\"\nLook up.\nThen down.\"\"\"\n";
        let source = BTreeMap::from([("x.toml".to_owned(), file.to_owned())]);
        assert_eq!(find(&source, "x.toml", "say \"hi\" twice"), Some(2));
        assert_eq!(find(&source, "x.toml", "\nLook up.\nThen down."), Some(4));
        assert_eq!(find(&source, "x.toml", "nowhere"), None);
        assert_eq!(find(&source, "y.toml", "a"), None);
    }
}
