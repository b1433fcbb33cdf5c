//! A chapter's text, from markdown to lines of roles for a width: `parse(text) -> Document`, `layout(document, reading,
//! setting) -> Page`.
//!
//! Pure. The only room that names `pulldown_cmark` and `tree_sitter_highlight`. What does not belong here: colours
//! (`tui::theme`), running programs (`host`). Which choice of a prediction is right is told from what the program did
//! (`answer`): the same rule for the screen, for plain lines and for the course's own tests.

mod answer;
pub mod document;
pub mod glossary;
pub mod highlight;
mod layout;
pub mod page;
mod parse;
mod place;
#[cfg(test)]
mod properties;
pub mod search;
mod vary;

pub use document::{Document, Reading};
pub use layout::{Glyphs, Setting, layout, wrap, wrap_code};
pub use page::Page;
pub use parse::parse;
pub use place::Place;
