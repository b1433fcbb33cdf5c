//! How an answer is judged: exercise + submission -> plan; outcome of the plan -> [`Verdict`].
//!
//! Pure. The machine is asked through a plan, and what it did comes back as an outcome; nothing here starts a program
//! or reads a file. `language` is the only room that knows a language, `kind` the only one that knows a kind of
//! exercise.

mod verdict;

pub use verdict::{Diagnostic, Failure, JSON_FORMAT, Judged, Limit, Output, RuleKept, Verdict};
