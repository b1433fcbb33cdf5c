//! Moving the lines of a puzzle by their numbers, for those who have no screen. Pure: an arrangement in, what is said out.
//!
//! The lines of the program are numbered first, the lines left out after them. A change says which number the line has
//! now; `show` says them all.

use crate::app::arrange::{Arrangement, Move};

/// A change of a puzzle.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shift {
    /// `take 7` or `take 7 2`: a line goes to the end of the program, or to a place in it.
    Take,
    /// `aside 3`: a line is left out.
    Aside,
    /// `move 3 up`, `move 3 down`, `move 3 1`.
    Move,
    /// `indent 2`: one step in, `indent 2 3`: so many.
    Indent,
    /// `dedent 2`: one step out.
    Dedent,
}

/// Carries a change out and says what has come of it. What cannot be done is said, and changes nothing.
pub(super) fn apply(puzzle: &mut Arrangement, shift: Shift, words: &str) -> String {
    match change(puzzle, shift, words) {
        Ok(index) => numbered(puzzle, index),
        Err(why) => why,
    }
}

fn change(puzzle: &mut Arrangement, shift: Shift, words: &str) -> Result<usize, String> {
    let mut words = words.split_whitespace();
    let (first, second) = (words.next().unwrap_or_default(), words.next());
    let index = existing(puzzle, first)?;
    let placed = index < puzzle.program().len();
    puzzle.cursor = index;
    match shift {
        Shift::Take | Shift::Move if matches!(second, Some(place) if place.parse::<usize>().is_ok()) => {
            let to = existing(puzzle, second.unwrap_or_default())?;
            puzzle.put(index, to);
            Ok(puzzle.cursor)
        }
        Shift::Take if placed => Err(format!("Line {first} is in the program already.")),
        Shift::Take => {
            puzzle.change(Move::Aside);
            Ok(puzzle.program().len() - 1)
        }
        Shift::Aside if !placed => Err(format!("Line {first} is left out already.")),
        Shift::Aside => {
            puzzle.change(Move::Aside);
            Ok(puzzle.count() - 1)
        }
        Shift::Move => {
            let how = match second {
                Some("up") => Move::Up,
                Some("down") => Move::Down,
                _ => return Err("Say where to: move 3 up, move 3 down, or move 3 1.".to_owned()),
            };
            puzzle.change(how);
            Ok(puzzle.cursor)
        }
        Shift::Indent | Shift::Dedent if !placed => {
            Err(format!("Line {first} is left out: take {first} brings it into the program."))
        }
        Shift::Indent | Shift::Dedent => {
            let times = second.and_then(|times| times.parse().ok()).unwrap_or(1);
            for _ in 0..times {
                if !puzzle.change(if shift == Shift::Indent { Move::In } else { Move::Out }) {
                    break;
                }
            }
            Ok(index)
        }
    }
}

fn existing(puzzle: &Arrangement, word: &str) -> Result<usize, String> {
    match word.parse::<usize>() {
        Ok(number) if (1..=puzzle.count()).contains(&number) => Ok(number - 1),
        Ok(number) => Err(format!("There is no line {number}; the puzzle has {}.", puzzle.count())),
        Err(_) if word.is_empty() => Err("Say which line: its number comes after the word.".to_owned()),
        Err(_) => Err(format!("\"{word}\" is not the number of a line.")),
    }
}

/// All lines with their numbers.
pub(super) fn shown(puzzle: &Arrangement) -> Vec<String> {
    let mut lines =
        vec![if puzzle.program().is_empty() { "No line is in the program yet." } else { "The program:" }.to_owned()];
    lines.extend((0..puzzle.program().len()).map(|index| numbered(puzzle, index)));
    let left = if puzzle.aside().is_empty() { "No line is left out." } else { "Left out:" };
    lines.push(left.to_owned());
    lines.extend((puzzle.program().len()..puzzle.count()).map(|index| numbered(puzzle, index)));
    lines
}

/// `2, 1 step in: x = 1`.
fn numbered(puzzle: &Arrangement, index: usize) -> String {
    let number = index + 1;
    if let Some(piece) = puzzle.program().get(index) {
        return match piece.depth {
            0 => format!("{number}: {}", piece.text),
            1 => format!("{number}, 1 step in: {}", piece.text),
            depth => format!("{number}, {depth} steps in: {}", piece.text),
        };
    }
    let line = puzzle.aside().get(index - puzzle.program().len()).map_or("", String::as_str);
    format!("{number}, left out: {line}")
}
