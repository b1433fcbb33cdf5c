//! The machine: all input and output lives here. Course files, the learner's folder, the journal file, settings, the
//! editor, watching a file; finding interpreters and compilers, running programs under limits, and the judge that puts
//! them together with `check`; looking into a running Python.
//!
//! What does not belong here: what the files mean (`course`, `progress`), what an answer is worth (`check`), and
//! speaking to the terminal (`cli`, `plain`, `tui`).

mod beside;
pub mod cache;
pub mod clock;
pub mod course;
pub mod editor;
pub mod heap;
pub mod interrupt;
pub mod journal;
pub mod judge;
mod judge_error;
mod known;
pub mod lab;
pub mod many;
mod memory;
mod pool;
mod process;
mod run;
pub mod sandbox;
mod scratch;
pub mod settings;
mod soak;
mod spare;
pub mod text;
pub mod toolchain;
pub mod watch;
pub mod workspace;
