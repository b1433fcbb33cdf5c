//! The TOML of a `plot` block -> [`Plot`].

use super::super::document::{NumberLine, Plot, Problem};
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case", deny_unknown_fields)]
enum Raw {
    NumberLine {
        from: f64,
        to: f64,
        #[serde(default)]
        marks: Vec<RawMark>,
        #[serde(default)]
        zones: Vec<String>,
        #[serde(default)]
        points: Vec<RawPoint>,
    },
    Bars {
        bars: Vec<RawBar>,
        #[serde(default)]
        unit: String,
    },
    Line {
        series: Vec<RawSeries>,
        #[serde(default)]
        x: String,
        #[serde(default)]
        y: String,
    },
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawMark {
    at: f64,
    text: String,
    included: Side,
}

#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
enum Side {
    Left,
    Right,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawPoint {
    at: f64,
    text: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawBar {
    text: String,
    value: f64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawSeries {
    text: String,
    points: Vec<(f64, f64)>,
}

/// Reads a block whose text begins at the line `first`.
pub(super) fn read(text: &str, first: usize) -> Result<Plot, Problem> {
    let wrong = |what: &str, advice: &str| {
        Err(Problem { line: first, what: format!("the plot: {what}"), advice: advice.to_owned() })
    };
    match super::toml(text, first)? {
        Raw::NumberLine { from, to, marks, zones, points } => {
            let marks: Vec<_> =
                marks.into_iter().map(|mark| (mark.at, mark.text, matches!(mark.included, Side::Right))).collect();
            let inside = |at: f64| (from..=to).contains(&at);
            if !(from.is_finite() && to.is_finite() && from < to) {
                wrong("`from` is not below `to`", "give the ends of the line")
            } else if !marks.is_sorted_by(|a, b| a.0 < b.0) || !marks.iter().all(|mark| inside(mark.0)) {
                wrong("its marks are not in order between `from` and `to`", "put the smallest first")
            } else if zones.len() != marks.len() + 1 {
                wrong("the number of zones does not fit", "one more than marks")
            } else if !points.iter().all(|point| inside(point.at)) {
                wrong("a point lies outside", "between `from` and `to`")
            } else {
                let points = points.into_iter().map(|point| (point.at, point.text)).collect();
                Ok(Plot::NumberLine(NumberLine { from, to, marks, zones, points }))
            }
        }
        Raw::Bars { bars, unit } => {
            if bars.is_empty() || !bars.iter().all(|bar| bar.value.is_finite() && bar.value >= 0.0) {
                return wrong(
                    "it needs bars whose values are 0 or more",
                    "bars = [ { text = \"web-1\", value = 90 } ]",
                );
            }
            Ok(Plot::Bars(bars.into_iter().map(|bar| (bar.text, bar.value)).collect(), unit))
        }
        Raw::Line { series, x, y } => {
            let good = |points: &[(f64, f64)]| {
                !points.is_empty()
                    && points.iter().all(|(x, y)| x.is_finite() && y.is_finite())
                    && points.is_sorted_by(|a, b| a.0 <= b.0)
            };
            if series.is_empty() || !series.iter().all(|series| good(&series.points)) {
                let advice = "series = [ { text = \"memory\", points = [ [0, 10], [1, 12] ] } ]";
                return wrong("it needs series with points from left to right", advice);
            }
            Ok(Plot::Line { series: series.into_iter().map(|series| (series.text, series.points)).collect(), x, y })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problem(text: &str) -> String {
        read(text, 10).map_or_else(|problem| format!("{}: {}", problem.line, problem.what), |_| "fine".to_owned())
    }

    #[test]
    fn a_number_line_has_one_more_zone_than_marks() {
        let text = "kind = \"number-line\"\nfrom = 0\nto = 100\nzones = [\"ok\", \"warn\"]\n";
        assert_eq!(problem(text), "10: the plot: the number of zones does not fit");
        let marks = "marks = [ { at = 75, text = \"75\", included = \"right\" } ]";
        assert_eq!(problem(&format!("{text}{marks}")), "fine");
    }

    #[test]
    fn whole_numbers_will_do() {
        let text = "kind = \"line\"\nseries = [ { text = \"memory\", points = [ [0, 10], [1, 12.5] ] } ]";
        assert_eq!(
            read(text, 1),
            Ok(Plot::Line {
                series: vec![("memory".to_owned(), vec![(0.0, 10.0), (1.0, 12.5)])],
                x: String::new(),
                y: String::new()
            })
        );
    }

    #[test]
    fn a_plot_that_cannot_be_drawn_says_why() {
        assert_eq!(problem("kind = \"bars\"\nbars = []"), "10: the plot: it needs bars whose values are 0 or more");
        assert!(problem("kind = \"pie\"").starts_with("10: unknown variant `pie`"), "{}", problem("kind = \"pie\""));
        assert!(problem("kind = \"number-line\"\nfrom = nan\nto = 1").contains("not below"));
    }
}
