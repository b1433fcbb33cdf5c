//! An author's mistake, located: file, line, which rule, what is wrong and what to do. Never a learner's failure.

use serde::{Deserialize, Serialize};
use std::fmt;

/// One thing that an author should mend.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Complaint {
    /// Path within the course.
    pub file: String,
    /// Line in that file, from 1; none where the whole file is meant.
    pub line: Option<usize>,
    /// Short name of the rule, stable, for example `cases`.
    pub rule: String,
    /// What is wrong.
    pub what: String,
    /// What to do about it.
    pub advice: String,
}

impl Complaint {
    /// A complaint about a file as a whole.
    pub fn file(file: &str, rule: &str, what: &str, advice: &str) -> Self {
        Self { file: file.into(), line: None, rule: rule.into(), what: what.into(), advice: advice.into() }
    }

    /// The same complaint at a line (from 1).
    #[must_use]
    pub fn at(mut self, line: Option<usize>) -> Self {
        self.line = line;
        self
    }
}

impl fmt::Display for Complaint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.file)?;
        if let Some(line) = self.line {
            write!(f, ":{line}")?;
        }
        write!(f, ": {} [{}]\n  {}", self.what, self.rule, self.advice)
    }
}
