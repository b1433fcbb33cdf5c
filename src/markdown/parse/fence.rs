//! Fenced blocks: what the words after the fence say, and what kind of block it is. The words are those of
//! docs/format.md. Predictions and plots, which are TOML, are read in `predict` and `plot`.

use super::super::document::{BlockKind, Ends, Program};
use super::super::highlight;
use super::super::layout::text_width;
use super::{Builder, plot, predict};
use std::ops::Range;

/// Columns of a program, at most.
const CODE_COLUMNS: usize = 72;
/// Columns of the code and of the notes of a worked example, and its lines, at most.
const WORKED: [usize; 3] = [34, 30, 12];

/// The words after a fence.
struct Info<'a> {
    language: &'a str,
    ends: Option<Ends>,
    numbers: bool,
    marks: Vec<usize>,
}

impl Builder<'_> {
    /// A fenced block: its words, its text, the line of the fence and of the first line of text.
    pub(super) fn fence(&mut self, info: &str, text: String, line: usize, first: usize) -> Option<BlockKind> {
        let mut words = info.split_whitespace();
        let language = words.next().unwrap_or_default();
        match language {
            "output" => self.output(text, line),
            "predict" => Some(self.prediction(&text, line, first)),
            "plot" => Some(self.plot(&text, first)),
            "worked" => {
                let info = self.info(words.next().unwrap_or_default(), words, line);
                Some(self.worked(&info, &text, first))
            }
            _ => {
                let info = self.info(language, words, line);
                Some(self.program(info, text, line, first))
            }
        }
    }

    fn info<'i>(&mut self, language: &'i str, words: impl Iterator<Item = &'i str>, line: usize) -> Info<'i> {
        let mut info = Info { language, ends: None, numbers: false, marks: Vec::new() };
        for word in words {
            match word {
                "run" => info.ends = Some(Ends::Well),
                "error" => info.ends = Some(Ends::Error),
                "fragment" => info.ends = Some(Ends::Fragment),
                "numbers" => info.numbers = true,
                _ => {
                    if let Some(marks) = word.strip_prefix("mark=").and_then(marks) {
                        info.marks = marks;
                    } else {
                        let what = format!("`{word}` after the fence says nothing");
                        self.problem(line, &what, "known words: run, error, fragment, numbers, mark=2,4-5");
                    }
                }
            }
        }
        info
    }

    fn program(&mut self, info: Info, text: String, line: usize, first: usize) -> BlockKind {
        if info.ends.is_none() && !highlight::knows(info.language) {
            return BlockKind::Code(info.language.to_owned(), text);
        }
        if info.ends.is_none() {
            let what = format!("the block does not say whether its {} is run", info.language);
            self.problem(line, &what, "add run, error or fragment after the language");
        }
        self.check_width(&text, first);
        if let Some(mark) = info.marks.iter().find(|mark| **mark == 0 || **mark > text.lines().count()) {
            self.problem(line, &format!("there is no line {mark} to mark"), "lines are counted from 1");
        }
        self.document.programs.push(Program {
            language: info.language.to_owned(),
            ends: info.ends.unwrap_or(Ends::Fragment),
            text,
            worked: None,
            numbers: info.numbers,
            marks: info.marks,
            output: None,
            output_line: 0,
            line: first,
        });
        BlockKind::Program(self.document.programs.len() - 1)
    }

    fn check_width(&mut self, text: &str, first: usize) {
        for (index, row) in text.lines().enumerate() {
            let columns = text_width(row);
            if columns > CODE_COLUMNS {
                let what = format!("the line is {columns} columns wide");
                self.problem(first + index, &what, &format!("code has at most {CODE_COLUMNS} columns"));
            }
        }
    }

    /// What the program above prints goes to that program.
    fn output(&mut self, text: String, line: usize) -> Option<BlockKind> {
        match self.document.programs.last_mut() {
            Some(program) if program.output.is_none() && program.ends != Ends::Fragment => {
                program.output = Some(text);
                program.output_line = line;
                None
            }
            _ => {
                let advice = "put it right under a program that is run; one output for each program";
                self.problem(line, "an output block without its program", advice);
                Some(BlockKind::Code("output".to_owned(), text))
            }
        }
    }

    fn worked(&mut self, info: &Info, text: &str, first: usize) -> BlockKind {
        let rows: Vec<[String; 3]> = text.lines().map(worked_row).collect();
        let widest = |column: usize| rows.iter().map(|row| text_width(&row[column])).max().unwrap_or(0);
        let sizes = [widest(1), widest(2), rows.len()];
        let names = ["columns of code", "columns of notes", "lines"];
        for ((size, most), name) in sizes.into_iter().zip(WORKED).zip(names) {
            if size > most {
                let what = format!("the worked example has {size} {name}");
                self.problem(first, &what, &format!("at most {most}, so that it fits beside its labels"));
            }
        }
        self.document.programs.push(Program {
            language: info.language.to_owned(),
            ends: info.ends.unwrap_or(Ends::Well),
            text: rows.iter().map(|row| row[1].as_str()).collect::<Vec<_>>().join("\n"),
            worked: Some(rows),
            numbers: info.numbers,
            marks: info.marks.clone(),
            output: None,
            output_line: 0,
            line: first,
        });
        BlockKind::Program(self.document.programs.len() - 1)
    }

    fn prediction(&mut self, text: &str, line: usize, first: usize) -> BlockKind {
        let (prediction, problems) = predict::read(text, line, first, self.document.programs.last());
        self.document.problems.extend(problems);
        let Some(prediction) = prediction else { return BlockKind::Code("predict".to_owned(), text.to_owned()) };
        self.document.predictions.push(prediction);
        BlockKind::Prediction(self.document.predictions.len() - 1)
    }

    fn plot(&mut self, text: &str, first: usize) -> BlockKind {
        match plot::read(text, first) {
            Ok(plot) => BlockKind::Plot(plot),
            Err(problem) => {
                self.document.problems.push(problem);
                BlockKind::Code("plot".to_owned(), text.to_owned())
            }
        }
    }
}

/// `2,4-5` as lines.
fn marks(text: &str) -> Option<Vec<usize>> {
    let mut marks = Vec::new();
    for part in text.split(',') {
        let (from, to) = part.split_once('-').unwrap_or((part, part));
        let range: Range<usize> = from.parse().ok()?..to.parse::<usize>().ok()?.checked_add(1)?;
        if range.len() > 1000 {
            return None;
        }
        marks.extend(range);
    }
    Some(marks)
}

/// `label | code | note`: the code may hold `|` itself, the other two may not.
fn worked_row(row: &str) -> [String; 3] {
    let Some((label, rest)) = row.split_once('|') else {
        return [String::new(), row.trim_end().to_owned(), String::new()];
    };
    let (code, note) = rest.rsplit_once(" |").unwrap_or((rest, ""));
    let code = code.strip_prefix(' ').unwrap_or(code);
    [label.trim().to_owned(), code.trim_end().to_owned(), note.trim().to_owned()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_lines_and_ranges() {
        assert_eq!(marks("2,4-5"), Some(vec![2, 4, 5]));
        assert_eq!(marks("2-"), None);
        assert_eq!(marks("1-999999999"), None);
    }

    #[test]
    fn a_worked_row_keeps_the_indentation_and_the_bars_of_its_code() {
        assert_eq!(worked_row("belongs |     x = 1   | jumped over"), ["belongs", "    x = 1", "jumped over"]);
        assert_eq!(worked_row("ask | 1 | 2 => x, | one of two"), ["ask", "1 | 2 => x,", "one of two"]);
        assert_eq!(worked_row("ask | v.map(|x| x) |"), ["ask", "v.map(|x| x)", ""]);
        assert_eq!(worked_row("no columns"), ["", "no columns", ""]);
    }
}
