//! What can happen to the program. The terminal, the check worker, the file poller and the effects' results all speak
//! through these.

use super::command::Command;
use super::glance::Glance;
use super::key::Key;
use crate::check::Verdict;
use crate::course::ExerciseId;
use crate::lab;
use crate::markdown::document::Ran;

/// One thing that happened.
#[derive(Debug, Clone, PartialEq)]
pub enum Event {
    /// A key was pressed (while editing, only what the editor did not take).
    Key(Key),
    /// A command was asked for by other means than a key: the editor, the plain menu.
    Command(Command),
    /// Text was pasted.
    Paste(String),
    /// The terminal has another size: columns, rows.
    Resized(u16, u16),
    /// The terminal's background is known.
    Background(Background),
    /// The learner's file was read (made from the starter if there was none).
    Loaded {
        /// Which exercise.
        exercise: ExerciseId,
        /// Its text, or why it cannot be had.
        text: Result<String, String>,
        /// Where it is, for people.
        path: String,
    },
    /// Somebody saved the learner's file.
    FileSaved {
        /// Which exercise.
        exercise: ExerciseId,
        /// The new text, or why it cannot be read.
        text: Result<String, String>,
        /// Time of the save, `14:03:22`.
        at: String,
    },
    /// The text in the editor on this screen changed.
    Edited(String),
    /// A text was written to the learner's file, or not.
    Written {
        /// Which exercise.
        exercise: ExerciseId,
        /// Time of the save, or what went wrong.
        at: Result<String, String>,
    },
    /// The editor of one's choice was closed.
    EditorClosed(Result<(), String>),
    /// A check ended.
    Checked {
        /// The number that the check was started with.
        generation: u64,
        /// What came out; an error is trouble with the machine.
        verdict: Result<Box<Verdict>, String>,
    },
    /// A program of a chapter was run.
    Ran {
        /// The number that the run was started with.
        generation: u64,
        /// What it did; an error is trouble with the machine.
        ran: Result<Ran, String>,
    },
    /// A process is to be looked at, from the command line: the milliseconds between two looks if they were given.
    Watch {
        /// The process's number.
        pid: u32,
        /// Milliseconds.
        every: Option<u64>,
    },
    /// A look was taken, or there will be none.
    Looked {
        /// The number that it was asked for with.
        wish: u64,
        /// What was seen, or why nothing was.
        glance: Result<Box<Glance>, String>,
    },
    /// Something happened in the lab.
    Lab(lab::News),
    /// A line was typed in the lab, by other means than keys.
    LabLine(String),
    /// The learner's folder was made, or not.
    FolderMade(Result<String, String>),
    /// Something went wrong beside the work at hand: the journal cannot be written, the settings are unreadable.
    Trouble(String),
    /// Time passes; sent only while a check or a run is under way. Milliseconds since it began.
    Tick(u64),
    /// The program has the terminal again after a suspend.
    Resumed,
}

/// Whether the terminal's background is dark or light.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Background {
    /// Light text on dark.
    Dark,
    /// Dark text on light.
    Light,
}
