//! What the program wants done. `update` returns effects as data; storey 4 carries them out and answers with events.

use super::theme::Theme;
use crate::course::ExerciseId;
use crate::lab;
use crate::progress;

/// One thing to do.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Read the learner's file of an exercise, make it if it is not there, and watch it from now on. Answer: `Loaded`,
    /// then `FileSaved` at each save. Only one file is watched.
    Load(ExerciseId),
    /// The same for the file in which an exercise is written again in a review, beside the learner's file. What is
    /// written, reset or opened in an editor from now on is this one.
    LoadAgain(ExerciseId),
    /// The same, from the starter; what stood there is kept as a backup.
    BeginAgain(ExerciseId),
    /// Watch no file.
    Unwatch,
    /// Write the learner's file; the newest text wins. Answer: `Written`.
    Write(ExerciseId, String),
    /// Check an answer; a newer check replaces one that waits and ends one that runs. Answer: `Checked`.
    Check {
        /// To tell the answers apart.
        generation: u64,
        /// What to check.
        exercise: ExerciseId,
        /// The answer.
        text: String,
    },
    /// Run a program of a chapter. Answer: `Ran`.
    Run {
        /// To tell the answers apart.
        generation: u64,
        /// Its language.
        language: String,
        /// The program.
        text: String,
    },
    /// End the check or run under way, if there is one.
    Cancel,
    /// Put the starter back, after a backup. Answer: `Loaded`.
    Reset(ExerciseId),
    /// Open the learner's file in the editor of one's choice. Answer: `EditorClosed`.
    OpenEditor(ExerciseId),
    /// Look at a process after so many milliseconds; a newer look takes the place of one that waits. Answer: `Looked`.
    Look {
        /// The process's number.
        pid: u32,
        /// To tell the answers apart.
        wish: u64,
        /// Milliseconds.
        after: u64,
        /// Whether growth is counted from this look on.
        anew: bool,
        /// The type whose holders are wanted.
        holders: Option<String>,
    },
    /// End a look that is under way.
    LookAway,
    /// Do what the lab wants. Answers: `Lab`.
    Lab(lab::Wish),
    /// Open a file of the lab, by its path below the lab's folder, in the editor of one's choice. Answer: `Lab` with
    /// `Edited`.
    EditLab(String),
    /// Write to the journal.
    Record(progress::Event),
    /// Make the learner's folder at the place proposed. Answer: `FolderMade`.
    MakeFolder,
    /// Put text on the clipboard.
    Copy(String),
    /// Remember the theme.
    RememberTheme(Theme),
    /// Remember the track in use.
    RememberTrack(String),
    /// Give the shell back until `fg`. Answer: `Resumed`.
    Suspend,
    /// Leave the program.
    Quit,
}
