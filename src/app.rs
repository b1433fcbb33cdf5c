//! What the program does: a pure state machine. So far its vocabulary of keys and themes.

pub mod key;
pub mod theme;

pub use key::{Code, Key};
pub use theme::Theme;
