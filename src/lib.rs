//! `learn` is a course in a terminal and the engine behind it. This page is the map of the house.
//!
//! Four storeys, imports run downward only; `tests/architecture.rs` holds the walls.
//!
//! ```text
//! main.rs        reads the command line, wires the house, returns the exit code
//! cli            one file per command; the arguments are also the source of help, man page, completions
//!
//!                storey 1: what is taught (pure)
//! course         Course, Chapter, Exercise, ids: from manifest files to checked types
//! markdown       text -> Document (blocks) -> Page (lines of roles, links, anchors) for a width
//! progress       journal entries -> what is done, what is next
//! heap           what a running Python holds: copy of its memory -> objects -> types, growth, who holds whom
//! lab            the hunt for a real leak: steps, answers, what is worth what
//! number         numbers as people read them
//!
//!                storey 2: how an answer is judged (pure)
//! check          exercise + submission -> Plan;  Outcome -> Verdict
//!
//!                the machine: all input and output lives here
//! host           course files, learner's folder, journal file, processes, file watch, editor
//!
//!                storey 3: what the program does (pure state machine)
//! app            Model, Event, Effect, Command and keymap; one file per screen
//!
//! author         for those who write a course: what a program can find wrong with it, new parts to begin with
//!
//!                storey 4: how it is shown
//! tui            terminal, input, theme, one view per screen (same name as its state in app)
//! plain          the same as plain lines, for pipes and screen readers
//! ```
//!
//! The way of the data is one line, and no step knows the one after next:
//!
//! ```text
//! answer file -> host reads -> check::plan -> host runs -> check::judge -> Verdict -> app updates -> tui or plain shows
//!                                                                              \-> journal
//! ```
//!
//! Three kinds of bad news, never mixed: a learner's failure is a value ([`check::Verdict`]), an author's mistake is a
//! located [`course::Complaint`], trouble with the machine is an error of the room where it happened.

pub mod app;
pub mod author;
pub mod check;
pub mod cli;
pub mod course;
pub mod desk;
pub mod heap;
pub mod host;
pub mod lab;
pub mod markdown;
pub mod number;
pub mod plain;
pub mod progress;
pub mod tui;
