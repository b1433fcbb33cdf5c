//! For those who write a course: what a program can find wrong with it (`survey`), and new parts of it to begin with
//! (`begin`).
//!
//! A finding is a located [`Complaint`](crate::course::Complaint) with a weight: a fault must be mended, an advice may be looked at. What shows on
//! reading is found in the pure files (`hints`, `messages`, `limits`, `prose`, `words`, `spelling`,
//! `screens`, `ideas`, `parity`), what shows
//! on running in `answers`, `blocks`, `mutants` and `compose`; `units` shares that work out and keeps what came of it.
//!
//! What does not belong here: how an answer is judged (`check`), how programs are run (`host`), printing (`cli`).

mod answers;
pub mod begin;
mod blocks;
mod compose;
mod finding;
mod hints;
mod ideas;
mod limits;
mod lines;
mod links;
mod messages;
mod mutants;
mod parity;
mod prerequisites;
mod prose;
mod report;
mod screens;
mod spelling;
mod survey;
mod todo;
mod units;
mod words;

pub use finding::{Finding, Weight};
pub use report::report;
pub use survey::{Ask, Depth, Step, Survey, survey};
