//! A chapter's text, from markdown to lines of roles for a width: `parse(text) -> Document`, `layout(document, reading,
//! width) -> Page`.
//!
//! Pure. The only room that names `pulldown_cmark` and `tree_sitter_highlight`. What does not belong here: colours
//! (`tui::theme`), running programs (`host`), telling whether a prediction is right (`check`).

pub mod document;
pub mod page;
