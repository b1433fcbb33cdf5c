//! How the program is shown in a terminal, and the loop that drives it.
//!
//! Drawing is a function of the model; what a key means is decided in `app`. What does not belong here: rules of the
//! course, the judge, files.

pub mod editor;
pub mod input;
pub mod paint;
pub mod signals;
pub mod terminal;
pub mod theme;
pub mod view;
