//! Pages as literal lines, for two widths where the width matters. Spaces at line ends are cut.

use super::*;
use crate::markdown::document::{Answered, Ran};
use crate::markdown::page::{Anchor, Part};
use crate::markdown::parse;

fn page(markdown: &str, width: u16, glyphs: Glyphs, reading: &Reading) -> Page {
    layout(&parse(markdown), reading, Setting { width, glyphs })
}

/// The lines of a page, each with its margin.
fn lines(markdown: &str, width: u16, glyphs: Glyphs) -> Vec<String> {
    let open = Reading { open: true, ..Reading::default() };
    page(markdown, width, glyphs, &open).text().lines().map(str::to_owned).collect()
}

fn unicode(markdown: &str, width: u16) -> Vec<String> {
    lines(markdown, width, Glyphs::Unicode)
}

fn ascii(markdown: &str, width: u16) -> Vec<String> {
    lines(markdown, width, Glyphs::Ascii)
}

fn said(markdown: &str) -> Vec<String> {
    lines(markdown, 60, Glyphs::Plain)
}

mod code;
mod plot;
mod prediction;
mod prose;
mod table;
