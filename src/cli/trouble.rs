//! What can keep a command from being done, and which exit code it means.

use super::Exit;
use crate::host::course::OpenError;
use crate::host::heap::HeapError;
use crate::host::text::{ReadError, WriteError};
use crate::host::workspace::WorkspaceError;
use std::io;

/// Why a command was not done. The text says what happened and what to do.
#[derive(Debug, thiserror::Error)]
pub(super) enum Trouble {
    /// The command line cannot be followed.
    #[error("{0}")]
    Usage(String),
    /// The machine is in the way.
    #[error("{0}")]
    Machine(String),
    /// It was stopped from the keyboard.
    #[error("stopped")]
    Stopped,
    /// Standard output cannot be written.
    #[error("standard output cannot be written: {0}")]
    Output(#[from] io::Error),
    /// The course cannot be opened.
    #[error(transparent)]
    Course(#[from] OpenError),
    /// The learner's folder is in the way.
    #[error(transparent)]
    Workspace(#[from] WorkspaceError),
    /// A process cannot be looked into.
    #[error(transparent)]
    Heap(#[from] HeapError),
    /// A text cannot be read.
    #[error(transparent)]
    Read(#[from] ReadError),
}

impl Trouble {
    /// Whether the reader of the output has gone away, which is its right.
    pub(super) fn is_closed_pipe(&self) -> bool {
        matches!(self, Self::Output(error) if error.kind() == io::ErrorKind::BrokenPipe)
    }

    pub(super) fn exit(&self) -> Exit {
        match self {
            Self::Usage(_)
            | Self::Read(_)
            | Self::Course(OpenError::NoFolder(..))
            | Self::Workspace(
                WorkspaceError::None
                | WorkspaceError::NotOne(_)
                | WorkspaceError::NoFile(_)
                | WorkspaceError::Read(_)
                | WorkspaceError::Write(WriteError::NotAFolder(_)),
            ) => Exit::Usage,
            Self::Stopped => Exit::Interrupted,
            Self::Heap(_) | Self::Machine(_) | Self::Output(_) | Self::Course(_) | Self::Workspace(_) => Exit::Machine,
        }
    }
}
