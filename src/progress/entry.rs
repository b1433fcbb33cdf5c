//! One line of the journal: JSON with `v`, `time`, `event` and what the event needs.
//!
//! The format is a promise. Later versions may add fields and events: a reader skips the fields that it does not know
//! and the lines whose event it does not know. Nothing is renamed.

use crate::course::ExerciseId;
use serde::{Deserialize, Serialize};

/// One line of the journal.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Entry {
    /// When it happened, in seconds since 1970 in UTC. First, so that entries sort by time.
    pub time: u64,
    /// Version of the format: 1.
    pub v: u32,
    /// What happened.
    #[serde(flatten)]
    pub event: Event,
}

/// What happened.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "lowercase")]
pub enum Event {
    /// The learner's file was made from the starter.
    Started {
        /// Which exercise.
        exercise: ExerciseId,
    },
    /// An answer was judged.
    Checked {
        /// Which exercise.
        exercise: ExerciseId,
        /// How it went.
        #[serde(flatten)]
        attempt: Attempt,
    },
    /// A hint was shown.
    Hint {
        /// Which exercise.
        exercise: ExerciseId,
        /// Which hint, from 1.
        number: usize,
    },
    /// The solution was shown.
    Solution {
        /// Which exercise.
        exercise: ExerciseId,
    },
    /// An answer passed for the first time.
    Solved {
        /// Which exercise.
        exercise: ExerciseId,
    },
    /// The learner's file was made anew from the starter.
    Reset {
        /// Which exercise.
        exercise: ExerciseId,
    },
    /// A prediction on a page was answered or skipped.
    Predicted {
        /// Which, and the answer.
        #[serde(flatten)]
        prediction: Prediction,
    },
    /// Reading stopped somewhere.
    Read {
        /// Where.
        #[serde(flatten)]
        place: Place,
    },
    /// A question or an exercise was looked at again.
    Reviewed {
        /// Which.
        #[serde(flatten)]
        card: Card,
        /// Whether the answer was right in the end.
        right: bool,
        /// How many checks the answer of an exercise took.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        tries: Option<usize>,
    },
}

/// What comes back to be looked at again.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Card {
    /// A prediction on a page.
    Prediction {
        /// Path of the page within the course.
        page: String,
        /// Index of the prediction on the page when it was first answered, from 0.
        number: usize,
        /// [`fingerprint`] of the program asked about.
        program: String,
    },
    /// An exercise.
    Exercise {
        /// Which.
        exercise: ExerciseId,
    },
}

/// How one check went.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Attempt {
    /// The verdict in one word.
    #[serde(rename = "verdict")]
    pub outcome: Outcome,
    /// How many cases passed.
    pub passed: usize,
    /// How many cases there were.
    pub total: usize,
    /// Id of the known mistake.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mistake: Option<String>,
}

/// The verdict in one word, of the answers that could be judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Outcome {
    /// Right.
    Passed,
    /// It runs and is not right.
    Wrong,
    /// It does not compile or ends with an error.
    Error,
    /// A limit stopped it.
    Stopped,
}

/// An answer to a prediction on a page. Without choice and text it was skipped.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Prediction {
    /// Path of the page within the course.
    pub page: String,
    /// Index of the prediction on the page, from 0.
    pub number: usize,
    /// [`fingerprint`] of the program asked about: an answer to another program is stale.
    #[serde(default)]
    pub program: String,
    /// Index of the choice, from 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub choice: Option<usize>,
    /// What was typed.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub typed: String,
    /// What the program printed, so that the page can be shown again without a run.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub stdout: String,
    /// The error that the program ended with.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub error: String,
    /// Whether the answer was right; none if it was skipped, or written down by a version that did not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub right: Option<bool>,
}

/// A place on a page.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Place {
    /// Path of the page within the course.
    pub page: String,
    /// Address of the section.
    #[serde(default)]
    pub section: String,
    /// Index of the block in the document.
    #[serde(default)]
    pub block: usize,
}

impl Prediction {
    /// What comes back of it.
    pub fn card(&self) -> Card {
        Card::Prediction { page: self.page.clone(), number: self.number, program: self.program.clone() }
    }
}

impl Entry {
    /// An entry of the present version.
    pub fn new(time: u64, event: Event) -> Self {
        Self { time, v: 1, event }
    }

    /// Reads one line. None if it is torn, or of a kind that this version does not know.
    pub fn parse(line: &str) -> Option<Self> {
        serde_json::from_str(line).ok()
    }

    /// The line, without its end.
    pub fn line(&self) -> String {
        // Text, numbers and names only: this cannot fail, and an empty line would be skipped on reading.
        serde_json::to_string(self).unwrap_or_default()
    }
}

/// A short stable name of a text (FNV-1a, 64 bits): tells whether a program has changed, keeps nobody out.
pub fn fingerprint(text: &str) -> String {
    let hash = text
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3));
    format!("{hash:016x}")
}
