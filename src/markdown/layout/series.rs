//! Series of points as lines, drawn with braille dots (or with a sign for each series in ASCII), with an axis.

use super::super::page::{Role, Span};
use super::Glyphs;
use super::pen::{Indent, Pen, fill, span};
use super::plot::{said, scaled};
use super::text::text_width;

/// Lines of the plot, without its axis.
const HEIGHT: usize = 9;
/// The longest plot, in columns.
const LONGEST: usize = 60;
/// A narrower plot is said in words.
const SHORTEST: usize = 12;

type Series = [(String, Vec<(f64, f64)>)];

/// Draws the series; `x` and `y` name the axes.
pub(super) fn draw(pen: &mut Pen, series: &Series, x: &str, y: &str) {
    let Some(bounds) = Bounds::of(series) else { return };
    let top = number(bounds.high);
    let bottom = number(bounds.low);
    let left = text_width(&top).max(text_width(&bottom)).max(1);
    let names =
        if series.len() > 1 { series.iter().map(|(name, _)| text_width(name)).max().unwrap_or(0) + 1 } else { 0 };
    let columns = pen.measure().saturating_sub(left + 4 + names).min(LONGEST);
    let ends = text_width(&number(bounds.from)) + text_width(&number(bounds.to)) + 1;
    if pen.glyphs == Glyphs::Plain || columns < SHORTEST.max(ends) {
        return in_words(pen, series, x, y);
    }
    let mut canvas = Canvas::new(columns, pen.glyphs);
    let mut ends = vec![None; HEIGHT];
    for (index, (name, points)) in series.iter().enumerate() {
        let role = Role::Plot(u8::try_from(index % 8).unwrap_or(0));
        canvas.series(index, points, &bounds);
        let end = points.last().map_or(0, |(_, y)| HEIGHT - 1 - scaled(bounds.up(*y), HEIGHT - 1));
        let free = (end..HEIGHT).chain((0..end).rev()).find(|row| ends[*row].is_none());
        if let Some(row) = free.filter(|_| series.len() > 1) {
            ends[row] = Some(span(format!(" {name}"), role));
        }
    }
    if !y.is_empty() {
        pen.open(Indent::spaces(2));
        pen.text(&[span(y, Role::Dim)]);
        pen.close();
    }
    for (row, end) in ends.into_iter().enumerate() {
        let label = if row == 0 {
            top.as_str()
        } else if row == HEIGHT - 1 {
            bottom.as_str()
        } else {
            ""
        };
        let tick = if label.is_empty() { pen.glyphs.pick("│", "|") } else { pen.glyphs.pick("┤", "+") };
        let mut spans = vec![span(format!("  {}{label} ", fill(label, left)), Role::Dim), span(tick, Role::Frame)];
        spans.extend(canvas.row(row));
        spans.extend(end);
        pen.line(spans);
    }
    axis(pen, &bounds, left, columns, x);
}

fn axis(pen: &mut Pen, bounds: &Bounds, left: usize, columns: usize, x: &str) {
    let corner = pen.glyphs.pick("└", "+");
    let dashes = pen.glyphs.pick("─", "-").repeat(columns);
    pen.line(vec![span(format!("{}{corner}{dashes}", " ".repeat(left + 3)), Role::Frame)]);
    let from = number(bounds.from);
    let to = [number(bounds.to), x.to_owned()].join(" ");
    let to = if text_width(&from) + text_width(&to) < columns { to } else { number(bounds.to) };
    let free = columns.saturating_sub(text_width(&from) + text_width(&to));
    pen.line(vec![span(format!("{}{from}{}{to}", " ".repeat(left + 4), " ".repeat(free)), Role::Dim)]);
}

fn in_words(pen: &mut Pen, series: &Series, x: &str, y: &str) {
    for (name, points) in series {
        said(pen, &format!("{name}:"));
        for (at, value) in points {
            said(pen, &format!("- {} {}: {} {}", x, number(*at), number(*value), y).replace("-  ", "- "));
        }
    }
}

/// At most three digits behind the point.
fn number(value: f64) -> String {
    ((value * 1000.0).round() / 1000.0).to_string()
}

/// What the axes reach over.
struct Bounds {
    from: f64,
    to: f64,
    low: f64,
    high: f64,
}

impl Bounds {
    fn of(series: &Series) -> Option<Self> {
        let points = || series.iter().flat_map(|(_, points)| points);
        points().next()?;
        let least = |values: &mut dyn Iterator<Item = f64>| values.fold(f64::INFINITY, f64::min);
        let most = |values: &mut dyn Iterator<Item = f64>| values.fold(f64::NEG_INFINITY, f64::max);
        let (from, to) = (least(&mut points().map(|point| point.0)), most(&mut points().map(|point| point.0)));
        let (low, high) = (least(&mut points().map(|point| point.1)), most(&mut points().map(|point| point.1)));
        // Zero belongs to the axis unless all values lie far above it.
        let low = if low > 0.0 && low <= high / 2.0 { 0.0 } else { low };
        Some(Self { from, to, low, high })
    }

    fn up(&self, value: f64) -> f64 {
        if self.high > self.low { (value - self.low) / (self.high - self.low) } else { 0.5 }
    }

    fn along(&self, value: f64) -> f64 {
        if self.to > self.from { (value - self.from) / (self.to - self.from) } else { 0.0 }
    }
}

/// Dots in cells: 2 by 4 to a cell with braille, one with ASCII.
struct Canvas {
    columns: usize,
    glyphs: Glyphs,
    /// Of each cell: its dots, and the series that drew last.
    cells: Vec<(u8, usize)>,
}

impl Canvas {
    fn new(columns: usize, glyphs: Glyphs) -> Self {
        Self { columns, glyphs, cells: vec![(0, 0); columns * HEIGHT] }
    }

    fn dots(&self) -> (usize, usize) {
        if self.glyphs == Glyphs::Unicode { (2, 4) } else { (1, 1) }
    }

    /// Lines from point to point.
    fn series(&mut self, index: usize, points: &[(f64, f64)], bounds: &Bounds) {
        let (across, down) = self.dots();
        let (width, height) = (self.columns * across - 1, HEIGHT * down - 1);
        let place =
            |point: &(f64, f64)| (scaled(bounds.along(point.0), width), height - scaled(bounds.up(point.1), height));
        for pair in points.windows(2) {
            let (from, to) = (place(&pair[0]), place(&pair[1]));
            let steps = from.0.abs_diff(to.0).max(from.1.abs_diff(to.1)).max(1);
            for step in 0..=steps {
                self.dot(index, between(from.0, to.0, step, steps), between(from.1, to.1, step, steps));
            }
        }
        if let [only] = points {
            let (x, y) = place(only);
            self.dot(index, x, y);
        }
    }

    fn dot(&mut self, series: usize, x: usize, y: usize) {
        // Bits of a braille cell, column by column.
        const BITS: [[u8; 4]; 2] = [[0x01, 0x02, 0x04, 0x40], [0x08, 0x10, 0x20, 0x80]];
        let (across, down) = self.dots();
        if let Some(cell) = self.cells.get_mut(y / down * self.columns + x / across) {
            *cell = (cell.0 | BITS[x % across][y % down], series);
        }
    }

    fn row(&self, row: usize) -> Vec<Span> {
        let cells = self.cells.iter().skip(row * self.columns).take(self.columns);
        let mut spans: Vec<Span> = Vec::new();
        for (dots, series) in cells {
            let letter = match (self.glyphs, dots) {
                (_, 0) => ' ',
                (Glyphs::Unicode, dots) => char::from_u32(0x2800 + u32::from(*dots)).unwrap_or(' '),
                _ => ['*', '+', 'o', 'x'][series % 4],
            };
            let role = Role::Plot(u8::try_from(series % 8).unwrap_or(0));
            match spans.last_mut() {
                Some(last) if last.role == role => last.text.push(letter),
                _ => spans.push(span(letter, role)),
            }
        }
        spans
    }
}

/// The whole number at `step` of `steps` on the way.
fn between(from: usize, to: usize, step: usize, steps: usize) -> usize {
    if to >= from { from + (to - from) * step / steps } else { from - (from - to) * step / steps }
}
