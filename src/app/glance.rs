//! What a look at a running Python tells, as lines: the same on the command line, in plain lines and on the screen.
//!
//! What does not belong here: taking looks (`host`), what they mean (`heap`), colours.

use crate::heap::{Change, Grown, Holding, Look, Row};
use crate::number::{grouped, signed};

/// One line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Its text.
    pub text: String,
    /// How it is meant.
    pub tone: Tone,
    /// How many letters at its beginning stay where there is no room for all of it: figures, before a name or a way.
    pub kept: usize,
}

/// How a line is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Names what follows.
    Head,
    /// What is told.
    Text,
    /// Beside the matter.
    Dim,
}

impl Line {
    /// What is told.
    pub fn plain(text: impl Into<String>) -> Self {
        Self { text: text.into(), tone: Tone::Text, kept: 0 }
    }

    /// Figures, and a name or a way behind them.
    fn figures(figures: &str, rest: &str) -> Self {
        Self { text: format!("{figures}{rest}"), tone: Tone::Text, kept: figures.chars().count() }
    }

    fn head(text: impl Into<String>) -> Self {
        Self { tone: Tone::Head, ..Self::plain(text) }
    }

    fn dim(text: impl Into<String>) -> Self {
        Self { tone: Tone::Dim, ..Self::plain(text) }
    }
}

/// What one look told the screen.
#[derive(Debug, Clone, PartialEq)]
pub struct Glance {
    /// Which program, and how much it holds.
    pub program: String,
    /// Milliseconds for which it stood still.
    pub pause: f64,
    /// Number of the look since the mark, from 1.
    pub number: u64,
    /// Seconds since the mark.
    pub seconds: f64,
    /// Sums by type.
    pub types: Vec<Row>,
    /// Containers that grew since the mark.
    pub grown: Vec<Grown>,
    /// How the types changed since the mark.
    pub changes: Vec<Change>,
    /// Who holds the type that was asked for.
    pub holders: Option<Vec<Line>>,
}

/// Which process, and how much it holds.
pub fn head(pid: u32, name: &str, look: &Look) -> Line {
    Line::plain(format!(
        "process {pid} ({name}, Python {}): {}; it stood still for {:.1} ms",
        look.version,
        held(look),
        look.pause.as_secs_f64() * 1e3,
    ))
}

/// Which program, and how much it holds.
pub fn program(name: &str, look: &Look) -> String {
    format!("{name}, Python {}: {}", look.version, held(look))
}

fn held(look: &Look) -> String {
    format!("{} objects, {}", grouped(look.objects() as u64), size(look.bytes()))
}

/// Objects by type, the most bytes first, at most so many rows.
pub fn types(rows: &[Row], most: usize) -> Vec<Line> {
    let (count, bytes) = rows.iter().fold((0, 0), |(count, bytes), row| (count + row.count, bytes + row.bytes));
    let mut lines = vec![Line::head(format!(
        "{:>4} {:>10} {:>4} {:>13} {:>4} {:>4} {:>11}  type",
        "", "objects", "%", "bytes", "%", "sum", "largest"
    ))];
    let mut sum = 0;
    for (index, row) in rows.iter().take(most).enumerate() {
        sum += row.bytes;
        let figures = format!(
            "{index:>4} {:>10} {:>3}% {:>13} {:>3}% {:>3}% {:>11}  ",
            grouped(row.count),
            share(row.count, count),
            grouped(row.bytes),
            share(row.bytes, bytes),
            share(sum, bytes),
            grouped(row.largest),
        );
        lines.push(Line::figures(&figures, &row.name));
    }
    let more = rows.len().saturating_sub(most);
    if more > 0 {
        lines.push(Line::dim(format!("{:>4} and {more} type{} more", "", if more == 1 { "" } else { "s" })));
    }
    lines
}

/// Containers that hold more than some seconds ago.
pub fn grown(grown: &[Grown], seconds: f64) -> Vec<Line> {
    if grown.is_empty() {
        return vec![Line::plain(format!("no container grew in {seconds:.1} seconds"))];
    }
    let mut lines = vec![Line::head(format!("containers that grew in {seconds:.1} seconds"))];
    for one in grown {
        let growth = format!("+{}", grouped(one.after - one.before));
        let (kind, path) = (&one.kind, &one.path);
        let figures = format!("  {growth:>9}  to {:>9}  {kind:<6} ", grouped(one.after));
        lines.push(Line::figures(&figures, &path.to_string()));
    }
    lines
}

/// How the types changed, at most so many rows.
pub fn changes(changes: &[Change], most: usize) -> Vec<Line> {
    let grew: Vec<_> = more(changes).collect();
    if grew.is_empty() {
        return Vec::new();
    }
    let mut lines = vec![Line::head("types of which there is more")];
    for change in grew.into_iter().take(most) {
        let (count, bytes) = (signed(change.count), signed(change.bytes));
        lines.push(Line::figures(&format!("  {count:>9}  {bytes:>12} bytes  "), &change.name));
    }
    lines
}

/// The types of which there is more, in the order of their lines.
pub fn more(changes: &[Change]) -> impl Iterator<Item = &Change> {
    changes.iter().filter(|change| change.count > 0 || change.bytes > 0)
}

/// Who holds the objects of a type.
pub fn holders(name: &str, holdings: &[Holding], look: &Look) -> Vec<Line> {
    let short = |full: &str| full == name || full.rsplit('.').next() == Some(name);
    let rows: Vec<Row> = look.types().into_iter().filter(|row| short(&row.name)).collect();
    let count: u64 = rows.iter().map(|row| row.count).sum();
    if count == 0 {
        let near = look
            .types()
            .into_iter()
            .map(|row| row.name)
            .find(|full| full.to_lowercase().contains(&name.to_lowercase()));
        let advice = near.map_or_else(|| "--types lists all types".into(), |near| format!("did you mean {near}?"));
        return vec![Line::plain(format!("there is no object of the type {name}; {advice}"))];
    }
    let mut lines = vec![Line::head(format!("who holds objects of the type {name} ({} in all)", grouped(count)))];
    for held in holdings {
        let objects = grouped(held.objects);
        // What hangs on an object's dictionary is an attribute of the object.
        let path = held.path.to_string();
        let path = if held.by.starts_with('.') { path.trim_end_matches(".__dict__") } else { &path };
        lines.push(if held.holders == 1 {
            let figures = format!("  {objects:>9}  in one {}: ", held.holder);
            Line::figures(&figures, &format!("{path}{}", held.by))
        } else {
            let holders = grouped(held.holders);
            let figures = format!("  {objects:>9}  in {holders} of {}, each by {}; one is ", held.holder, held.by);
            Line::figures(&figures, path)
        });
    }
    lines
}

/// `512 KiB`, `3.4 MiB`.
pub fn size(bytes: u64) -> String {
    let tenths = |unit: u64| format!("{}.{}", bytes / unit, bytes % unit * 10 / unit);
    match bytes {
        0..1024 => format!("{bytes} bytes"),
        1024..1_048_576 => format!("{} KiB", bytes >> 10),
        1_048_576..1_073_741_824 => format!("{} MiB", tenths(1 << 20)),
        _ => format!("{} GiB", tenths(1 << 30)),
    }
}

fn share(part: u64, whole: u64) -> u64 {
    part.saturating_mul(100).checked_div(whole).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::heap::Path;

    fn texts(lines: Vec<Line>) -> Vec<String> {
        lines.into_iter().map(|line| line.text).collect()
    }

    fn row(name: &str, count: u64, bytes: u64, largest: u64) -> Row {
        Row { name: name.into(), count, bytes, largest, tracked: 0 }
    }

    #[test]
    fn the_table_is_the_one_of_the_old_viewer() {
        let rows = [row("dict", 6621, 3_565_158, 24_976), row("str", 9000, 700_000, 4096), row("int", 10, 280, 28)];
        let lines = texts(types(&rows, 2));
        assert_eq!(lines[0], "        objects    %         bytes    %  sum     largest  type");
        assert_eq!(lines[1], "   0      6,621  42%     3,565,158  83%  83%      24,976  dict");
        assert_eq!(lines[2], "   1      9,000  57%       700,000  16%  99%       4,096  str");
        assert_eq!(lines[3], "     and 1 type more");
    }

    #[test]
    fn growth_names_the_way_to_the_container() {
        let steps = ["Schedule.run()", ".self", ".pending"].map(String::from).to_vec();
        let one = Grown { kind: "list".into(), before: 965, after: 1435, bytes: 1, path: Path { steps }, address: 16 };
        let lines = texts(grown(&[one], 2.0));
        assert_eq!(
            lines,
            ["containers that grew in 2.0 seconds", "       +470  to     1,435  list   Schedule.run().self.pending",]
        );
        assert_eq!(texts(grown(&[], 2.0)), ["no container grew in 2.0 seconds"]);
    }

    #[test]
    fn numbers_are_read_at_a_glance() {
        assert_eq!([512, 2048, 3_565_158].map(size), ["512 bytes", "2 KiB", "3.3 MiB"]);
    }
}
