//! Where the panels of an exercise stand on a screen of some size.

use super::{Exercise, Panel};

/// A rectangle on the screen, in columns and rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Area {
    /// Column of its left edge.
    pub x: u16,
    /// Row of its upper edge.
    pub y: u16,
    /// Columns.
    pub width: u16,
    /// Rows; 0 if the panel is not shown.
    pub height: u16,
}

/// Where the panels stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Areas {
    /// Task and hints.
    pub task: Area,
    /// The answer.
    pub file: Area,
    /// The verdict.
    pub report: Area,
}

/// From this many columns task and answer stand side by side.
pub const WIDE: u16 = 100;

/// Rows of the line above the verdict on a screen of this size; they belong to its area.
pub fn rule_rows(size: (u16, u16)) -> u16 {
    u16::from(size.0 >= 60 && size.1 >= 15)
}

impl Exercise {
    /// Where the panels stand on a screen of this size. One row above for the title, two below for notice and footer.
    pub fn areas(&self, size: (u16, u16)) -> Areas {
        let (columns, rows) = size;
        let body = Area { x: 0, y: 1, width: columns, height: rows.saturating_sub(3).max(1) };
        let report_rows = match u16::try_from(self.report.lines.len()).unwrap_or(u16::MAX) {
            0 => 0,
            lines => lines.saturating_add(rule_rows(size)),
        };
        if columns >= WIDE {
            let left = columns / 2;
            let report = report_rows.min(body.height * 6 / 10);
            let task = Area { width: left, height: body.height - report, ..body };
            return Areas {
                task,
                report: Area { y: task.y + task.height, height: report, ..task },
                file: Area { x: left, width: columns - left, ..body },
            };
        }
        // Narrow: task or answer above, the verdict below as high as it needs to be. It takes half of the rows at most,
        // or what the panel above leaves free.
        let air = if self.editing { 2 } else { 0 };
        let above = u16::try_from(self.lines(self.panel) + air).unwrap_or(u16::MAX);
        let least = if self.editing { body.height / 3 } else { body.height / 2 };
        let most = body.height.saturating_sub(above).max(least);
        let report = match self.panel {
            Panel::Report => report_rows.min(body.height),
            _ => report_rows.min(most),
        };
        let upper = Area { height: body.height - report, ..body };
        let below = Area { y: upper.y + upper.height, height: report, ..body };
        let nothing = Area::default();
        if let Some((task, file)) = self.stacked(upper) {
            return Areas { task, file, report: below };
        }
        match self.panel {
            Panel::Task => Areas { task: upper, file: nothing, report: below },
            _ => Areas { task: nothing, file: upper, report: below },
        }
    }

    /// Task above answer, where both can be seen whole. The answer's first row is left for a rule; while it is edited it
    /// needs some air to grow.
    fn stacked(&self, room: Area) -> Option<(Area, Area)> {
        const LEAST: usize = 6;
        const ANSWER: usize = 5;
        let air = if self.editing { 2 } else { 0 };
        let task = self.lines(Panel::Task);
        if self.path.is_empty() && self.text.is_some() {
            // A typed answer is short, and what it is about must be in sight.
            let file = (self.lines(Panel::File) + air + 1).max(ANSWER).min(usize::from(room.height) / 2);
            let task = u16::try_from(task.min(usize::from(room.height).saturating_sub(file))).ok()?;
            let file = Area { y: room.y + task, height: room.height - task, ..room };
            return Some((Area { height: task, ..room }, file));
        }
        let file = (self.lines(Panel::File) + air).max(LEAST) + 1;
        if self.panel == Panel::Report || task + file > usize::from(room.height) {
            return None;
        }
        let task = u16::try_from(task).ok()?;
        let file = Area { y: room.y + task, height: room.height - task, ..room };
        Some((Area { height: task, ..room }, file))
    }
}
