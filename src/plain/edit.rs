//! Changing an answer by the numbers of its lines, for those who have no editor. Pure: text in, text out.
//!
//! What follows the number and one space is taken as it is, so that a line can begin with spaces.

/// A change of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Edit {
    /// `line 3 TEXT`: the line becomes this; without text it is read out.
    Line,
    /// `insert 3 TEXT`: a new line before it.
    Insert,
    /// `add TEXT`: a new line at the end.
    Add,
    /// `move 3 1`: the line goes to that place.
    Move,
    /// `delete 3` or `delete 3 5`: these lines go.
    Delete,
}

/// What a change comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Edited {
    /// The new text, and what is said of it.
    Changed(String, String),
    /// Nothing is changed; what is said.
    Same(String),
}

/// Carries a change out. What cannot be done is said, and changes nothing.
pub(super) fn apply(text: &str, edit: Edit, words: &str) -> Edited {
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    match change(&mut lines, edit, words) {
        Ok(Some(said)) => {
            let end = if lines.is_empty() { "" } else { "\n" };
            Edited::Changed(lines.join("\n") + end, said)
        }
        Ok(None) => Edited::Same(words.trim().parse().map_or(String::new(), |number| numbered(&lines, number))),
        Err(why) => Edited::Same(why),
    }
}

/// What is said of the change; none if nothing changes.
fn change(lines: &mut Vec<String>, edit: Edit, words: &str) -> Result<Option<String>, String> {
    let (first, rest) = words.split_once(' ').unwrap_or((words, ""));
    match edit {
        Edit::Add => {
            lines.push(words.to_owned());
            Ok(Some(numbered(lines, lines.len())))
        }
        Edit::Line => {
            let number = existing(lines, first)?;
            if rest.is_empty() {
                return Ok(None);
            }
            rest.clone_into(&mut lines[number - 1]);
            Ok(Some(numbered(lines, number)))
        }
        Edit::Insert => {
            // One after the last is the end.
            let number = if first == (lines.len() + 1).to_string() { lines.len() + 1 } else { existing(lines, first)? };
            lines.insert(number - 1, rest.to_owned());
            Ok(Some(numbered(lines, number)))
        }
        Edit::Move => {
            let (from, to) = (existing(lines, first)?, existing(lines, rest.trim())?);
            let line = lines.remove(from - 1);
            lines.insert(to - 1, line);
            Ok(Some(numbered(lines, to)))
        }
        Edit::Delete => {
            let from = existing(lines, first)?;
            let to = if rest.trim().is_empty() { from } else { existing(lines, rest.trim())? };
            if to < from {
                return Err(format!("line {to} comes before line {from}"));
            }
            lines.drain(from - 1..to);
            let gone = if from == to { format!("line {from}") } else { format!("lines {from} to {to}") };
            Ok(Some(format!("Deleted {gone}; {} are left.", count(lines.len()))))
        }
    }
}

fn existing(lines: &[String], word: &str) -> Result<usize, String> {
    match word.parse() {
        Ok(number) if (1..=lines.len()).contains(&number) => Ok(number),
        Ok(number) => Err(format!("There is no line {number}; the answer has {}.", count(lines.len()))),
        Err(_) if word.is_empty() => Err("Say which line: its number comes after the word.".to_owned()),
        Err(_) => Err(format!("\"{word}\" is not the number of a line.")),
    }
}

fn count(lines: usize) -> String {
    if lines == 1 { "1 line".to_owned() } else { format!("{lines} lines") }
}

fn numbered(lines: &[String], number: usize) -> String {
    lines.get(number.wrapping_sub(1)).map_or(String::new(), |line| format!("{number}: {line}").trim_end().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "cpu = 1\nif cpu:\n    level = 1\n";

    fn changed(edit: Edit, words: &str) -> (String, String) {
        match apply(TEXT, edit, words) {
            Edited::Changed(text, said) => (text, said),
            Edited::Same(said) => panic!("not changed: {said}"),
        }
    }

    fn same(edit: Edit, words: &str) -> String {
        match apply(TEXT, edit, words) {
            Edited::Changed(text, _) => panic!("changed: {text}"),
            Edited::Same(said) => said,
        }
    }

    #[test]
    fn a_line_is_replaced_with_the_spaces_that_it_begins_with() {
        let (text, said) = changed(Edit::Line, "3     level = 2");
        assert_eq!((text.as_str(), said.as_str()), ("cpu = 1\nif cpu:\n    level = 2\n", "3:     level = 2"));
    }

    #[test]
    fn lines_are_inserted_added_moved_and_deleted() {
        assert_eq!(changed(Edit::Insert, "1 # top").0, "# top\ncpu = 1\nif cpu:\n    level = 1\n");
        assert_eq!(changed(Edit::Insert, "4 end").0, "cpu = 1\nif cpu:\n    level = 1\nend\n");
        assert_eq!(changed(Edit::Insert, "2").1, "2:");
        assert_eq!(changed(Edit::Add, "print(1)").1, "4: print(1)");
        assert_eq!(changed(Edit::Move, "3 1").0, "    level = 1\ncpu = 1\nif cpu:\n");
        assert_eq!(
            changed(Edit::Delete, "2"),
            ("cpu = 1\n    level = 1\n".into(), "Deleted line 2; 2 lines are left.".into())
        );
        assert_eq!(changed(Edit::Delete, "1 3"), (String::new(), "Deleted lines 1 to 3; 0 lines are left.".into()));
    }

    #[test]
    fn a_line_without_a_text_is_read_out() {
        assert_eq!(same(Edit::Line, "2"), "2: if cpu:");
    }

    #[test]
    fn what_cannot_be_done_is_said() {
        assert_eq!(same(Edit::Line, "9 x"), "There is no line 9; the answer has 3 lines.");
        assert_eq!(same(Edit::Line, ""), "Say which line: its number comes after the word.");
        assert_eq!(same(Edit::Delete, "x"), "\"x\" is not the number of a line.");
        assert_eq!(same(Edit::Delete, "3 1"), "line 1 comes before line 3");
        assert_eq!(same(Edit::Move, "1 0"), "There is no line 0; the answer has 3 lines.");
    }
}
