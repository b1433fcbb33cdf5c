//! What an author should mend or look at.

use crate::course::Complaint;
use serde::{Deserialize, Serialize};
use std::fmt;

/// One thing found in a course.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// Where, which rule, what, what to do.
    #[serde(flatten)]
    pub complaint: Complaint,
    /// Whether it must be mended.
    pub weight: Weight,
}

/// How much a finding weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Weight {
    /// It must be mended.
    Fault,
    /// A rule of thumb speaks against it; the author decides.
    Advice,
}

impl Finding {
    /// Something that must be mended.
    pub(super) fn fault(file: &str, line: Option<usize>, rule: &str, what: &str, advice: &str) -> Self {
        Self { complaint: Complaint::file(file, rule, what, advice).at(line), weight: Weight::Fault }
    }

    /// Something that may be looked at.
    pub(super) fn advice(file: &str, line: Option<usize>, rule: &str, what: &str, advice: &str) -> Self {
        Self { weight: Weight::Advice, ..Self::fault(file, line, rule, what, advice) }
    }
}

impl From<Complaint> for Finding {
    fn from(complaint: Complaint) -> Self {
        Self { complaint, weight: Weight::Fault }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.complaint.fmt(f)
    }
}
