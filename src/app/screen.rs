//! The screens: one file each, state and update. `tui::view` has a view of the same name.

pub mod exercise;
pub mod home;
pub mod reader;

pub use exercise::Exercise;
pub use home::Home;
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
}
