//! The screens: one file each, state and update. `tui::view` has a view of the same name.

pub mod exercise;
pub mod heap;
pub mod home;
pub mod lab;
pub mod reader;

pub use exercise::Exercise;
pub use heap::Heap;
pub use home::Home;
pub use lab::Lab;
pub use reader::Reader;

/// A screen.
#[derive(Debug)]
pub enum Screen {
    /// Chapters and exercises of the track in use.
    Home(Home),
    /// A chapter.
    Reader(Box<Reader>),
    /// An exercise.
    Exercise(Box<Exercise>),
    /// What a running Python holds.
    Heap(Box<Heap>),
    /// The lab.
    Lab(Box<Lab>),
}

/// Columns that text gets in a panel of so many: with margins where there is room for them.
pub fn text_width(columns: u16) -> u16 {
    const MOST: u16 = 100;
    // A page keeps one column free at its left by itself.
    let margins = if columns < 44 { 0 } else { 2 };
    (columns - margins).min(MOST)
}
