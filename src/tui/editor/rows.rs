//! What is done to whole rows: indent and the way back, comment, move, delete. Each is one step of undo.

use super::text::{STEP, Spot, Step, Text, indent};
use std::ops::RangeInclusive;

/// A way through the rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// Towards the first row.
    Up,
    /// Towards the last row.
    Down,
}

/// Indents the touched rows by one step. Empty rows stay empty.
pub fn indent_rows(text: &mut Text) {
    change_rows(text, |line| if line.trim().is_empty() { line.to_owned() } else { format!("{:STEP$}{line}", "") });
}

/// Takes one step of indentation from the touched rows.
pub fn dedent_rows(text: &mut Text) {
    change_rows(text, |line| line.get(dedent_bytes(line)..).unwrap_or_default().to_owned());
}

/// Takes one step of indentation from the row of the cursor, as part of the step under way.
pub fn dedent_row(text: &mut Text) {
    let row = text.cursor().row;
    let bytes = dedent_bytes(text.line());
    let behind = text.cursor().byte - bytes;
    text.replace(Spot { row, byte: 0 }..Spot { row, byte: bytes }, "");
    text.place(Spot { row, byte: behind });
}

/// Bytes of the last step of a row's indentation.
fn dedent_bytes(line: &str) -> usize {
    if line.starts_with('\t') { 1 } else { indent(line).bytes().take(STEP).take_while(|byte| *byte == b' ').count() }
}

/// Makes the touched rows comments, or takes the sign away if all of them are.
pub fn toggle_comment(text: &mut Text, sign: &str) {
    let rows = text.rows();
    let full: Vec<&String> = text.lines()[rows].iter().filter(|line| !line.trim().is_empty()).collect();
    if full.is_empty() {
        return;
    }
    if full.iter().all(|line| line.trim_start().starts_with(sign)) {
        change_rows(text, |line| {
            let blank = indent(line);
            let rest = line.trim_start();
            let bare = rest.strip_prefix(sign).unwrap_or(rest);
            format!("{blank}{}", bare.strip_prefix(' ').unwrap_or(bare))
        });
    } else {
        let depth = full.iter().map(|line| indent(line).len()).min().unwrap_or(0);
        change_rows(text, |line| {
            if line.trim().is_empty() {
                return line.to_owned();
            }
            let (blank, rest) = line.split_at(depth);
            format!("{blank}{sign} {rest}")
        });
    }
}

/// Moves the touched rows by one row.
pub fn move_rows(text: &mut Text, way: Way) {
    let rows = text.rows();
    let (first, last) = (*rows.start(), *rows.end());
    // An empty row at the very end is where the file ends, and not a row to trade places with.
    let file_end = text.lines().len() - 1;
    let floor = if text.lines()[file_end].is_empty() { file_end.saturating_sub(1) } else { file_end };
    if (way == Way::Up && first == 0) || (way == Way::Down && last >= floor) {
        return;
    }
    text.remember(Step::Other);
    let (cursor, anchor) = (text.cursor(), text.anchor());
    let (block, shift): (RangeInclusive<usize>, isize) = match way {
        Way::Up => (first - 1..=last, -1),
        Way::Down => (first..=last + 1, 1),
    };
    let mut lines = text.lines()[block.clone()].to_vec();
    match way {
        Way::Up => lines.rotate_left(1),
        Way::Down => lines.rotate_right(1),
    }
    let end = Spot { row: *block.end(), byte: usize::MAX };
    text.replace(Spot { row: *block.start(), byte: 0 }..end, &lines.join("\n"));
    let moved = |spot: Spot| Spot { row: spot.row.saturating_add_signed(shift), ..spot };
    match anchor {
        Some(anchor) => text.select(moved(anchor), moved(cursor)),
        None => text.place(moved(cursor)),
    }
}

/// Deletes the touched rows.
pub fn delete_rows(text: &mut Text) {
    text.remember(Step::Other);
    let rows = text.rows();
    let (first, last) = (*rows.start(), *rows.end());
    let byte = text.cursor().byte;
    if last + 1 < text.lines().len() {
        text.replace(Spot { row: first, byte: 0 }..Spot { row: last + 1, byte: 0 }, "");
        text.place(Spot { row: first, byte });
    } else if first > 0 {
        let before = Spot { row: first - 1, byte: usize::MAX };
        text.replace(before..text.end(), "");
    } else {
        text.replace(Spot::default()..text.end(), "");
    }
}

/// Rewrites every touched row and keeps cursor and selection at their letters.
fn change_rows(text: &mut Text, change: impl Fn(&str) -> String) {
    let rows = text.rows();
    let old = text.lines()[rows.clone()].to_vec();
    let new: Vec<String> = old.iter().map(|line| change(line)).collect();
    if old == new {
        return;
    }
    text.remember(Step::Other);
    let (cursor, anchor) = (text.cursor(), text.anchor());
    let start = *rows.start();
    text.replace(Spot { row: start, byte: 0 }..Spot { row: *rows.end(), byte: usize::MAX }, &new.join("\n"));
    // Rows change at their beginning, so what stands behind a spot keeps its length.
    let moved = |spot: Spot| {
        if !rows.contains(&spot.row) || spot.byte == 0 {
            return spot;
        }
        let behind = old[spot.row - start].len() - spot.byte;
        Spot { byte: new[spot.row - start].len().saturating_sub(behind), ..spot }
    };
    match anchor {
        Some(anchor) => text.select(moved(anchor), moved(cursor)),
        None => text.place(moved(cursor)),
    }
}
