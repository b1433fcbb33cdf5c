//! What an answer did, read from the machine's outcome: the language-neutral middle between courier lines and verdict.

use super::{Limit, value::Value};
use crate::course::Sequence;
use std::collections::BTreeMap;

/// What a language reads from an outcome.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Reading {
    /// It does not compile, does not parse, or stops before any case.
    Broken(Vec<Fault>),
    /// What each case did.
    Ran(Vec<Observed>),
}

/// Something that compiler or interpreter said about the text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Fault {
    /// Stable name: `SyntaxError`, `E0308`; empty where the tool has none.
    pub kind: String,
    /// What is wrong, one line.
    pub message: String,
    /// Line in the learner's file, from 1; 0 if it has no place.
    pub line: usize,
    /// Column in characters, from 1; 0 if unknown.
    pub column: usize,
    /// How the tool says it.
    pub text: String,
}

/// Kind of a fault that is the machine's and not the answer's: something is missing to build any answer.
pub(super) const MACHINE: &str = "machine";

/// What one case did.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Observed {
    /// What came of it.
    pub came: Came,
    /// What should stay as it was, where that is judged.
    pub kept: Vec<Kept>,
    /// What it printed.
    pub stdout: String,
    /// What it printed to standard error.
    pub stderr: String,
    /// Whether that was cut.
    pub truncated: bool,
}

/// A value that goes in, as it was and as it is after the call.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Kept {
    /// The learner's name for it.
    pub name: String,
    /// What went in.
    pub was: Value,
    /// What it is now.
    pub is: Value,
}

impl Kept {
    /// Whether it is as it was.
    pub fn is_same(&self) -> bool {
        self.is.same(&self.was, Sequence::Exact)
    }
}

/// What came of a case.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Came {
    /// A call gave this back.
    Value(Value),
    /// A script left these under its result names; none where the name was not set.
    Results(BTreeMap<String, Option<Value>>),
    /// A program ended well.
    Ended,
    /// An exception or a panic that nothing caught.
    Raised(Raised),
    /// A limit stopped it.
    Stopped(Limit),
    /// It ended without an answer; why, as the end of "the program ...".
    Died(String),
    /// It was not tried.
    NotRun,
}

/// An exception or a panic.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Raised {
    /// Its class and the classes that this extends; `panic` for a panic. A class of the learner's own that has the name
    /// of a built-in one begins with `user:`.
    pub classes: Vec<String>,
    /// Its text.
    pub message: String,
    /// Line in the learner's file, from 1; 0 if it has no place there.
    pub line: usize,
    /// Column in letters, from 1; 0 if unknown.
    pub column: usize,
    /// How the language tells it, cut to the learner's own frames.
    pub text: String,
}

impl Raised {
    /// Name of its class, without the mark of the learner's own classes.
    pub fn class(&self) -> &str {
        self.classes.first().map_or("error", |class| class.strip_prefix("user:").unwrap_or(class))
    }

    /// Whether it is of this class or of one that extends it.
    pub fn is(&self, wanted: &str) -> bool {
        self.classes.iter().any(|class| class == wanted)
    }
}
