//! The machine: all input and output lives here.
//!
//! What does not belong here: what a verdict means (`check`), what a screen shows (`app`, `tui`).

pub mod judge;
mod known;
mod process;
mod run;
pub mod toolchain;
