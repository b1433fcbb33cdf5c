//! What the lab wants done, and what it is told: the words between the lab and the machine.

use super::Point;
use super::evidence::{Container, Kind};
use super::trial::{Done, Own, Trial};
use std::collections::BTreeMap;

/// What the lab wants done. Answers come as [`News`].
#[derive(Debug, Clone, PartialEq)]
pub enum Wish {
    /// Make the learner's copy of the agent if there is none, and read what was saved. Answer: `Opened`.
    Open,
    /// Start the agent; one that runs is ended first. Answer: `Started`, or `Ended`.
    Start,
    /// End the agent and whatever is under way.
    Stop,
    /// Let the agent's time pass. Answers: `Measured` now and then, `Rested` at last.
    Run {
        /// Up to this moment, in simulated seconds.
        until: f64,
        /// Simulated seconds in a real one; as fast as it goes without.
        pace: Option<f64>,
    },
    /// Look at what the collector holds. Answer: `Looked`.
    Look,
    /// Ask the collector what the garbage collector knows. Answer: `Counted`.
    Count,
    /// Try something. Answer: `Tried`.
    Try(Trial),
    /// Copy `lab/agent` to `lab/mended` if there is none. Answer: `Copied`.
    Mend,
    /// Read the learner's files. Answer: `Files`.
    Files(Asked),
    /// Open a file below the lab's folder in the learner's editor. Answer: `Edited`.
    Edit(String),
    /// Write down where one is.
    Save(String),
    /// Leave the lab.
    Leave,
}

/// What files are read for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Asked {
    /// To show one, or all names.
    Show(Option<String>),
    /// To find a word.
    Find(String),
}

/// What happened.
#[derive(Debug, Clone, PartialEq)]
pub enum News {
    /// The folder is there; what was saved last time.
    Opened {
        /// The saved text.
        saved: Option<String>,
        /// Where the lab's folder is, for people.
        folder: String,
    },
    /// The agent runs.
    Started {
        /// Ids of its processes.
        pids: [u32; 3],
        /// The version of its Python.
        python: String,
        /// Seconds between two collections.
        interval: u64,
        /// Its checks and how many instances each has.
        checks: Vec<(String, u64)>,
    },
    /// Its memory was measured.
    Measured {
        /// Memory.
        point: Point,
        /// Collections so far.
        rounds: u64,
    },
    /// Its clock rests.
    Rested {
        /// Simulated seconds.
        at: f64,
        /// Collections so far.
        rounds: u64,
    },
    /// The agent is gone; why, if it was not asked to go.
    Ended(Option<String>),
    /// A look, or why there is none.
    Looked(Result<Seen, String>),
    /// What the garbage collector knows, or why this is not known.
    Counted(Result<Count, String>),
    /// What came of a trial; or why it could not be made.
    Tried(Trial, Result<Vec<Done>, String>),
    /// The copy to be mended is there; whether it was made now. Or why not.
    Copied(Result<bool, String>),
    /// The learner's files, or why they cannot be read.
    Files(Asked, Result<Own, String>),
    /// The editor was closed, or why a file could not be opened in one.
    Edited {
        /// The file, by its path below the lab's folder.
        file: String,
        /// How it went.
        closed: Result<(), String>,
    },
    /// Something went wrong beside this.
    Trouble(String),
}

/// What the garbage collector knows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Count {
    /// Objects by kind.
    pub kinds: BTreeMap<String, u64>,
    /// Which of five objects it tracks.
    pub tracked: BTreeMap<String, bool>,
}

/// What a look brought.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Seen {
    /// How it was taken, a few words.
    pub how: String,
    /// Kinds of objects.
    pub kinds: Vec<Kind>,
    /// Long containers, or those that grew since the look before.
    pub containers: Vec<Container>,
    /// How long those were at the look before, where that is known only now.
    pub before: Vec<Container>,
    /// Why the look was taken in another way than usual.
    pub note: Option<String>,
}
