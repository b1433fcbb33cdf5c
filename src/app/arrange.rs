//! A puzzle of lines (kind `arrange`): which of the given lines are in the program, in which order and how far in, and
//! which are left out. Read from the learner's file and written back to it, so that the file stays the only truth.
//!
//! Pure: text in, text out. What does not belong here: which order is right (`check`), keys (`screen::exercise`).

use crate::check;
use crate::course;

/// Spaces of one step in.
const STEP: usize = 4;

/// Nobody needs more steps than this, and a line must stay in sight.
const DEEPEST: usize = 8;

/// The lines of a puzzle as they lie at the moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arrangement {
    /// What stands in the file above the puzzle, line by line.
    head: Vec<String>,
    /// How a comment begins.
    comment: &'static str,
    /// The lines of the program, from the first.
    program: Vec<Piece>,
    /// The lines that are left out.
    aside: Vec<String>,
    /// Where the learner is: an index into the program and, behind it, into what is left out.
    pub cursor: usize,
    /// What it was before each change, the newest last.
    before: Vec<(Vec<Piece>, Vec<String>, usize)>,
}

/// A line of the program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// The line, without indentation.
    pub text: String,
    /// How many steps it is set in.
    pub depth: usize,
}

/// What can be done with the line at the cursor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Move {
    /// It changes places with the one above; the first of those left out becomes the last of the program.
    Up,
    /// It changes places with the one below; the last of the program becomes the first of those left out.
    Down,
    /// It is set in by one step.
    In,
    /// It is set out by one step.
    Out,
    /// A line of the program is left out, one that is left out becomes the last of the program.
    Aside,
}

impl Arrangement {
    /// The puzzle as a file has it; none if the file has code of its own in it, which nobody may lose.
    pub fn read(text: &str, exercise: &course::Exercise, language: &str) -> Option<Self> {
        let comment = check::comment(language)?;
        let lines: Vec<&str> = text.lines().collect();
        let end = head_end(&lines, exercise, comment);
        let mut left: Vec<String> = exercise.lines.iter().map(|line| line.trim().to_owned()).collect();
        let mut take = |line: &str| left.iter().position(|given| given == line).map(|index| left.remove(index));
        let mut program = Vec::new();
        let mut aside = Vec::new();
        for line in &lines[end..] {
            let code = line.trim();
            if code.is_empty() {
                continue;
            }
            if let Some(said) = code.strip_prefix(comment) {
                // A remark of the learner's would be lost: their file is edited as a text.
                match take(said.trim()) {
                    Some(text) => aside.push(text),
                    None if said.trim().is_empty() => {}
                    None => return None,
                }
                continue;
            }
            let spaces = line.len() - line.trim_start().len();
            let depth = spaces.div_ceil(STEP).min(DEEPEST);
            program.push(Piece { text: take(code)?, depth });
        }
        // What was deleted from the file is still given.
        aside.extend(left);
        let head = lines[..end].iter().map(|line| (*line).to_owned()).collect();
        Some(Self { head, comment, program, aside, cursor: 0, before: Vec::new() })
    }

    /// The file: what stands above, the program, and the lines left out as comments.
    pub fn text(&self) -> String {
        let mut lines = self.head.clone();
        while lines.last().is_some_and(|line| line.trim().is_empty() || line.trim() == self.comment) {
            lines.pop();
        }
        if !lines.is_empty() {
            lines.push(String::new());
        }
        lines.extend(self.program.iter().map(|piece| format!("{}{}", " ".repeat(STEP * piece.depth), piece.text)));
        if !self.program.is_empty() && !self.aside.is_empty() {
            lines.push(String::new());
        }
        lines.extend(self.aside.iter().map(|line| format!("{} {line}", self.comment)));
        lines.join("\n") + "\n"
    }

    /// The lines of the program.
    pub fn program(&self) -> &[Piece] {
        &self.program
    }

    /// The lines that are left out.
    pub fn aside(&self) -> &[String] {
        &self.aside
    }

    /// How many lines there are in all.
    pub fn count(&self) -> usize {
        self.program.len() + self.aside.len()
    }

    /// The cursor goes by one line.
    pub fn step(&mut self, down: bool) {
        self.cursor = if down { self.cursor + 1 } else { self.cursor.saturating_sub(1) }.min(self.last());
    }

    fn last(&self) -> usize {
        self.count().saturating_sub(1)
    }

    /// Does something with the line at the cursor, which goes with it. Says whether anything has changed.
    pub fn change(&mut self, how: Move) -> bool {
        let before = (self.program.clone(), self.aside.clone(), self.cursor);
        match how {
            Move::Up => self.up(),
            Move::Down => self.down(),
            Move::In => self.indent(|depth| (depth + 1).min(DEEPEST)),
            Move::Out => self.indent(|depth| depth.saturating_sub(1)),
            Move::Aside => self.aside_or_back(),
        }
        let changed = (&self.program, &self.aside) != (&before.0, &before.1);
        if changed {
            self.before.push(before);
        }
        changed
    }

    /// Takes the last change back. Says whether there was one.
    pub fn undo(&mut self) -> bool {
        let Some((program, aside, cursor)) = self.before.pop() else { return false };
        (self.program, self.aside, self.cursor) = (program, aside, cursor);
        true
    }

    /// The line at an index, put at another place among the lines of the program. Says whether anything has changed.
    pub fn put(&mut self, from: usize, to: usize) -> bool {
        let before = (self.program.clone(), self.aside.clone(), self.cursor);
        let piece = if from < self.program.len() {
            self.program.remove(from)
        } else if from < self.count() {
            Piece { text: self.aside.remove(from - self.program.len()), depth: 0 }
        } else {
            return false;
        };
        let to = to.min(self.program.len());
        self.program.insert(to, piece);
        self.cursor = to;
        let changed = (&self.program, &self.aside) != (&before.0, &before.1);
        if changed {
            self.before.push(before);
        }
        changed
    }

    fn up(&mut self) {
        let (here, placed) = (self.cursor, self.program.len());
        if here < placed {
            if here > 0 {
                self.program.swap(here, here - 1);
                self.cursor -= 1;
            }
        } else if here == placed && !self.aside.is_empty() {
            self.take_in(0);
        } else if here < self.count() {
            self.aside.swap(here - placed, here - placed - 1);
            self.cursor -= 1;
        }
    }

    fn down(&mut self) {
        let (here, placed) = (self.cursor, self.program.len());
        if here + 1 < placed {
            self.program.swap(here, here + 1);
            self.cursor += 1;
        } else if here + 1 == placed {
            // It is the first line below the program now, and the cursor stays on it.
            if let Some(piece) = self.program.pop() {
                self.aside.insert(0, piece.text);
            }
        } else if here + 1 < self.count() {
            self.aside.swap(here - placed, here - placed + 1);
            self.cursor += 1;
        }
    }

    fn indent(&mut self, change: impl Fn(usize) -> usize) {
        if let Some(piece) = self.program.get_mut(self.cursor) {
            piece.depth = change(piece.depth);
        }
    }

    fn aside_or_back(&mut self) {
        let (here, placed) = (self.cursor, self.program.len());
        if here < placed {
            let piece = self.program.remove(here);
            self.aside.push(piece.text);
            self.cursor = here.min(self.last());
        } else if here < self.count() {
            self.take_in(here - placed);
            // The next one that is left out, if there is one: lines are often taken in one after the other.
            self.cursor = (here + 1).min(self.last());
        }
    }

    /// A line that is left out becomes the last of the program, as far in as the line above it asks for.
    fn take_in(&mut self, index: usize) {
        let text = self.aside.remove(index);
        let depth = self.program.last().map_or(0, |above| {
            let opens = above.text.ends_with(':') || above.text.ends_with('{');
            let depth = above.depth + usize::from(opens);
            if text.starts_with('}') { depth.saturating_sub(1) } else { depth }
        });
        self.program.push(Piece { text, depth: depth.min(DEEPEST) });
    }
}

/// How many lines of a file stand above the puzzle: as many as the starter has above its first line of it, found again
/// by the last of them that says something; where that is gone, all up to the last line of code that is none of the
/// puzzle's.
fn head_end(lines: &[&str], exercise: &course::Exercise, comment: &str) -> usize {
    let bare = |line: &str| line.trim().strip_prefix(comment).unwrap_or(line).trim().to_owned();
    let given = |line: &str| exercise.lines.iter().any(|given| given.trim() == bare(line));
    let starter: Vec<&str> = exercise.starter.lines().collect();
    let first = starter.iter().position(|line| line.trim().starts_with(comment) && given(line));
    let above = &starter[..first.unwrap_or(starter.len())];
    let says = |line: &&&str| !bare(line).is_empty();
    if let Some(anchor) = above.iter().rev().find(says)
        && let Some(index) = lines.iter().rposition(|line| line == anchor)
    {
        return index + 1;
    }
    let foreign = |line: &&str| !line.trim().is_empty() && !line.trim().starts_with(comment) && !given(line);
    lines.iter().rposition(foreign).map_or(0, |index| index + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::course::small::Small;
    use proptest::prelude::*;

    const STARTER: &str = "\"\"\"A puzzle.\"\"\"\n# given\ncpu = 40\n\n# your program: put these lines in order:\n#\n# else:\n# x = 1\n# if cpu:\n# x = 2\n# elif:\n";

    /// A course of one puzzle.
    fn puzzle(starter: &str) -> course::Exercise {
        let small = Small::new("# Decide\n").exercise("one");
        let puzzle = small.with(
            "exercises/python/if/one/exercise.toml",
            "title = 'x'\nkind = 'arrange'\nminutes = 1\ndifficulty = 1\nhints = ['a', 'b', 'c']\n\
             lines = ['else:', 'x = 1', 'if cpu:', 'x = 2', 'elif:']\n\
             [script]\ngiven = ['cpu']\nresults = ['x']\n[[case]]\ngiven = { cpu = '1' }\ngives = '2'\n",
        );
        let course = puzzle.with("exercises/python/if/one/starter.py", starter).open();
        course.exercises().next().unwrap().clone()
    }

    fn read(text: &str) -> Option<Arrangement> {
        Arrangement::read(text, &puzzle(STARTER), "python")
    }

    fn start() -> Arrangement {
        read(STARTER).unwrap()
    }

    /// The program with its indentation, then what is left out.
    fn shown(arrangement: &Arrangement) -> (Vec<String>, Vec<&str>) {
        let piece = |piece: &Piece| format!("{}{}", ">".repeat(piece.depth), piece.text);
        (arrangement.program().iter().map(piece).collect(), arrangement.aside().iter().map(String::as_str).collect())
    }

    #[test]
    fn at_first_every_line_is_left_out() {
        let arrangement = start();
        assert_eq!(shown(&arrangement), (Vec::new(), vec!["else:", "x = 1", "if cpu:", "x = 2", "elif:"]));
        let text = arrangement.text();
        assert_eq!(read(&text).map(|again| shown(&again) == shown(&arrangement)), Some(true), "{text}");
    }

    #[test]
    fn lines_are_taken_in_moved_and_indented() {
        let mut it = start();
        it.cursor = 2;
        assert!(it.change(Move::Aside));
        assert_eq!(shown(&it), (vec!["if cpu:".into()], vec!["else:", "x = 1", "x = 2", "elif:"]));
        it.cursor = 2;
        it.change(Move::Aside);
        assert_eq!(shown(&it).0, ["if cpu:", ">x = 1"], "a line below a colon is set in");
        it.cursor = 2;
        it.change(Move::Aside);
        it.cursor = 2;
        it.change(Move::Out);
        assert_eq!(shown(&it).0, ["if cpu:", ">x = 1", "else:"]);
        it.change(Move::Up);
        assert_eq!((shown(&it).0, it.cursor), (vec!["if cpu:".into(), "else:".into(), ">x = 1".into()], 1));
        assert!(it.undo());
        assert_eq!(
            it.text(),
            "\"\"\"A puzzle.\"\"\"\n# given\ncpu = 40\n\n# your program: put these lines in order:\n\n\
             if cpu:\n    x = 1\nelse:\n\n# x = 2\n# elif:\n"
        );
    }

    #[test]
    fn a_line_moves_over_the_border() {
        let mut it = start();
        it.change(Move::Up);
        assert_eq!(shown(&it).0, ["else:"]);
        assert!(!it.change(Move::Up), "it is the first");
        it.change(Move::Down);
        assert_eq!((shown(&it).0.len(), it.aside()[0].as_str()), (0, "else:"));
        it.change(Move::Down);
        assert_eq!((it.aside()[1].as_str(), it.cursor), ("else:", 1));
        it.cursor = 4;
        assert!(!it.change(Move::Down), "it is the last");
        assert!(!it.change(Move::In), "what is left out has no indentation");
    }

    #[test]
    fn what_the_learner_wrote_themselves_is_never_lost() {
        assert_eq!(read(&STARTER.replace("# x = 1", "y = 7")), None);
        assert_eq!(read(&STARTER.replace("# x = 1", "# my thoughts")), None);
        let other = STARTER.replace("cpu = 40", "cpu = 99");
        assert!(read(&other).unwrap().text().contains("cpu = 99"));
        // Without the comment, code that is none of the puzzle's is what stands above.
        let bare = "cpu = 40\nif cpu:\n  x = 1\n";
        assert_eq!(shown(&read(bare).unwrap()).0, ["if cpu:", ">x = 1"]);
        assert_eq!(read(bare).unwrap().aside(), ["else:", "x = 2", "elif:"]);
    }

    proptest! {
        /// Whatever is done, no line is lost, and the file says the same when it is read again.
        #[test]
        fn no_line_is_lost(steps in proptest::collection::vec((0_usize..5, 0_usize..6), 0..30)) {
            let mut it = start();
            for (index, how) in steps {
                it.cursor = index;
                match how {
                    0 => it.change(Move::Up),
                    1 => it.change(Move::Down),
                    2 => it.change(Move::In),
                    3 => it.change(Move::Out),
                    4 => it.change(Move::Aside),
                    _ => it.undo(),
                };
                prop_assert!(it.cursor < it.count());
                let mut lines: Vec<&str> = it.program().iter().map(|piece| piece.text.as_str()).collect();
                lines.extend(it.aside().iter().map(String::as_str));
                lines.sort_unstable();
                prop_assert_eq!(lines, ["elif:", "else:", "if cpu:", "x = 1", "x = 2"]);
                let again = read(&it.text()).unwrap();
                prop_assert_eq!(shown(&again), shown(&it));
            }
        }
    }
}
