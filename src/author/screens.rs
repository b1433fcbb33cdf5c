//! Everything fits the smallest usual screen: 80 columns, and the lines that a screen of a lesson has.

use super::finding::Finding;
use super::lines;
use crate::course::{Exercise, Lesson};
use crate::markdown;
use crate::markdown::document::{Document, Ends};
use crate::markdown::page::PartKind;
use crate::markdown::{Glyphs, Page, Reading, Setting};

/// Columns of the smallest usual screen.
const COLUMNS: u16 = 80;
/// Columns of a program in the editor, beside line numbers.
const EDITOR: usize = 76;

/// A page of the course.
pub(super) fn page(page: &Lesson, document: &Document) -> Vec<Finding> {
    let laid_out = layout(document);
    let mut findings = too_wide(&page.path, document, &laid_out);
    let asks = laid_out.parts.iter().any(|part| matches!(part.kind, PartKind::Prediction(_)));
    if !asks && !document.programs.is_empty() {
        let advice = "add a ```predict block under a program, before its output is shown";
        findings.push(Finding::fault(&page.path, None, "prediction", "the page asks for no prediction", advice));
    }
    let fragments = document.programs.iter().filter(|program| program.ends == Ends::Fragment).count();
    if fragments * 10 > document.programs.len() {
        let what = format!("{fragments} of {} code blocks are fragments", document.programs.len());
        let first = document.programs.iter().find(|program| program.ends == Ends::Fragment).map(|program| program.line);
        findings.push(Finding::fault(
            &page.path,
            first,
            "block",
            &what,
            "one in ten at most: make them programs that run",
        ));
    }
    findings
}

/// The texts of an exercise.
pub(super) fn exercise(exercise: &Exercise) -> Vec<Finding> {
    let document = markdown::parse(&exercise.task);
    let mut findings = too_wide(&lines::task(exercise), &document, &layout(&document));
    let texts = [("starter", &exercise.starter), ("solution", &exercise.solution), ("program", &exercise.program)];
    for (name, text) in texts {
        for (index, line) in text.lines().enumerate().filter(|(_, line)| line.chars().count() > EDITOR) {
            let what = format!("the line is {} columns wide", line.chars().count());
            let file = lines::program(exercise, name);
            findings.push(Finding::fault(&file, Some(index + 1), "width", &what, "76 columns fit beside line numbers"));
        }
    }
    findings
}

fn layout(document: &Document) -> Page {
    let open = Reading { open: true, ..Reading::default() };
    markdown::layout(document, &open, Setting { width: COLUMNS, glyphs: Glyphs::Unicode })
}

fn too_wide(path: &str, document: &Document, page: &Page) -> Vec<Finding> {
    let wide = page.lines.iter().filter(|line| line.width() > usize::from(COLUMNS) || line.text().contains('↪'));
    wide.map(|line| {
        let at = document.blocks.get(line.block).map(|block| block.line);
        let what = format!("this does not fit 80 columns: {}", line.text().trim());
        Finding::fault(path, at, "width", &what, "break the line, or use narrower columns")
    })
    .collect()
}
