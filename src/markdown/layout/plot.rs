//! Plots drawn with letters: bars here, number lines and series in files of their own.

use super::super::document::Plot;
use super::super::page::Role;
use super::pen::{Pen, fill, span};
use super::text::{clean, text_width};
use super::{Glyphs, number_line, series};

/// The longest bar, in columns.
const LONGEST: usize = 48;
/// A bar chart with less room for its bars is written as lines of text.
const SHORTEST: usize = 8;

/// Draws a plot.
pub(super) fn draw(pen: &mut Pen, plot: &Plot) {
    match &cleaned(plot) {
        Plot::NumberLine(line) => number_line::draw(pen, line),
        Plot::Bars(bars, unit) => self::bars(pen, bars, unit),
        Plot::Line { series, x, y } => series::draw(pen, series, x, y),
    }
}

/// The plot with its texts fit for a line of a terminal.
fn cleaned(plot: &Plot) -> Plot {
    let mut plot = plot.clone();
    let texts: Vec<&mut String> = match &mut plot {
        Plot::NumberLine(line) => {
            let marks = line.marks.iter_mut().map(|mark| &mut mark.1);
            marks.chain(&mut line.zones).chain(line.points.iter_mut().map(|point| &mut point.1)).collect()
        }
        Plot::Bars(bars, unit) => bars.iter_mut().map(|bar| &mut bar.0).chain([unit]).collect(),
        Plot::Line { series, x, y } => series.iter_mut().map(|series| &mut series.0).chain([x, y]).collect(),
    };
    for text in texts {
        *text = clean(text, 1).replace('\n', " ");
    }
    plot
}

/// A line of a plot that is said in words.
pub(super) fn said(pen: &mut Pen, text: &str) {
    pen.text(&[span(text, Role::Text)]);
}

fn bars(pen: &mut Pen, bars: &[(String, f64)], unit: &str) {
    let rows: Vec<(String, String, f64)> = bars
        .iter()
        .map(|(name, value)| {
            let space = if unit.is_empty() { "" } else { " " };
            (name.clone(), format!("{value}{space}{unit}"), *value)
        })
        .collect();
    let widest = |texts: &mut dyn Iterator<Item = &String>| texts.map(|text| text_width(text)).max().unwrap_or(0);
    let names = widest(&mut rows.iter().map(|row| &row.0));
    let values = widest(&mut rows.iter().map(|row| &row.1));
    let room = pen.measure().saturating_sub(names + values + 6).min(LONGEST);
    if pen.glyphs == Glyphs::Plain || room < SHORTEST {
        return rows.iter().for_each(|(name, value, _)| said(pen, &format!("- {name}: {value}")));
    }
    let highest = bars.iter().map(|bar| bar.1).fold(0.0, f64::max);
    // Percent are parts of a hundred, all else is measured by the highest.
    let full = if unit == "%" && highest <= 100.0 { 100.0 } else { highest };
    for (name, text, value) in rows {
        let bar = if full > 0.0 { bar(value / full, room, pen.glyphs) } else { String::new() };
        pen.line(vec![
            span(format!("  {name}{}  ", fill(&name, names)), Role::Label),
            span(bar.as_str(), Role::Plot(0)),
            span(format!("{}  {}{text}", fill(&bar, room), fill(&text, values)), Role::Text),
        ]);
    }
}

/// A bar of `part` of the room, drawn to the eighth of a column.
fn bar(part: f64, room: usize, glyphs: Glyphs) -> String {
    let eighths = scaled(part, room * 8);
    if glyphs != Glyphs::Unicode {
        return "#".repeat((eighths + 4) / 8);
    }
    let rest = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"][eighths % 8];
    format!("{}{rest}", "█".repeat(eighths / 8))
}

/// `part` (0 to 1) of `whole`, rounded.
pub(super) fn scaled(part: f64, whole: usize) -> usize {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss)]
    let scaled = (part.clamp(0.0, 1.0) * whole as f64).round() as usize;
    scaled
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bars_are_drawn_to_the_eighth() {
        assert_eq!(bar(0.5, 5, Glyphs::Unicode), "██▌");
        assert_eq!(bar(0.01, 10, Glyphs::Unicode), "▏");
        assert_eq!(bar(1.0, 3, Glyphs::Unicode), "███");
        assert_eq!(bar(0.5, 5, Glyphs::Ascii), "###");
        assert_eq!(bar(f64::NAN, 5, Glyphs::Ascii), "");
    }
}
