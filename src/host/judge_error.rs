//! Why an answer could not be judged, and what to do about it. Never about what the answer is worth.

use crate::check::{UnknownName, Version};
use std::path::PathBuf;

/// Why an answer could not be judged: trouble with the machine, never with the answer.
#[derive(Debug, thiserror::Error)]
pub enum JudgeError {
    /// A tool is not there.
    #[error("{tool} is not installed, or not on PATH. {install}")]
    Missing {
        /// What is missing.
        tool: &'static str,
        /// What to install.
        install: &'static str,
    },
    /// A tool is there and does not run: a shim without anything behind it.
    #[error("{tool} at {path} does not run. It says: {said}. {install}")]
    Mute {
        /// Which tool.
        tool: &'static str,
        /// Where it is.
        path: PathBuf,
        /// The first line of its complaint.
        said: String,
        /// What to install.
        install: &'static str,
    },
    /// A tool is there and too old.
    #[error("{tool} at {path} has version {}.{}, which is too old. {install}", version.0, version.1)]
    TooOld {
        /// Which tool.
        tool: &'static str,
        /// Where it is.
        path: PathBuf,
        /// Its version.
        version: Version,
        /// What to install.
        install: &'static str,
    },
    /// The one that a variable names cannot be used.
    #[error("{variable} names {path}, and that does not run as {tool}. Name another one or unset {variable}.")]
    Named {
        /// Which tool.
        tool: &'static str,
        /// The variable.
        variable: &'static str,
        /// What it says.
        path: PathBuf,
    },
    /// A tool starts and does not work.
    #[error("{tool} at {path} does not work: {said}. {tool} may have to be installed anew.")]
    Broken {
        /// Which tool.
        tool: &'static str,
        /// Where it is.
        path: PathBuf,
        /// What it said.
        said: String,
    },
    /// A process could not be started.
    #[error("{program} could not be started: {source}. Is the machine out of memory or processes?")]
    Start {
        /// Which program.
        program: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// There is no place for temporary files.
    #[error("no folder for temporary files: {0}. Is the disk full, or TMPDIR wrong?")]
    Scratch(std::io::Error),
    /// The course asks for what this program does not know.
    #[error(transparent)]
    Unknown(#[from] UnknownName),
    /// It was called off.
    #[error("called off")]
    Cancelled,
}
