//! The languages: the only room that knows one. A language says how an answer is driven, reads what came back, reads and
//! writes its values, finds its constructs, and knows what its tools say badly.
//!
//! A new language is one file here and one line in [`of`].

mod python;
mod rust;

use super::loops::{Loop, Shapes};
use super::mutant::Mutable;
use super::observed::{Fault, Observed, Reading};
use super::outcome::{Built, Outcome, Response};
use super::plan::{Plan, Tool};
use super::story::Story;
use super::value::Value;
use crate::course::{Growth, Limits};
use std::collections::BTreeMap;

/// What many rounds may take, as a multiple of the time of a case.
pub(super) const ROUNDS_TIME: u32 = 4;

/// What the judge needs to know of a language.
pub(super) trait Language: Sync {
    /// Its name in a course: `python`.
    fn name(&self) -> &'static str;
    /// The tool that its programs need.
    fn tool(&self) -> &'static Tool;
    /// Its grammar.
    fn grammar(&self) -> tree_sitter::Language;
    /// How the text is driven.
    fn plan(&self, work: &Work<'_>) -> Plan;
    /// How many texts are driven in one plan, run `n` for text `n`; none where it cannot be done.
    fn together(&self, work: &[Work<'_>]) -> Option<Plan>;
    /// Which of them the compiler did not like.
    fn refused(&self, built: &Built) -> Vec<usize>;
    /// What came of that plan.
    fn read(&self, work: &Work<'_>, outcome: &Outcome) -> Reading;
    /// What one response means.
    fn observe(&self, work: &Work<'_>, response: &Response) -> Observed;
    /// A value from its source text, or why it cannot be read.
    fn literal(&self, text: &str) -> Result<Value, String>;
    /// Whether it can be seen that what goes into this call stays as it was, or why not.
    fn keeps(&self, call: &str) -> Result<(), String>;
    /// A value as the learner would write it.
    fn show(&self, value: &Value) -> String;
    /// A value as printing shows it.
    fn printed(&self, value: &Value) -> String;
    /// The tree-sitter query that finds a construct by the words of a rule: `elif`, `call sum`.
    fn query(&self, feature: &str) -> Option<String>;
    /// What the tool's words mean, one plain sentence; empty if they say it best.
    fn advice(&self, fault: &Fault, source: &str) -> String;
    /// Which places can be changed to make a mutant.
    fn mutable(&self) -> &'static Mutable;
    /// What loops are made of in its grammar.
    fn shapes(&self) -> &'static Shapes;
    /// How the text is run once more, under watch. `again` counts the times that this was tried before: another way
    /// each time, none when there is no other.
    fn watch(&self, work: &Work<'_>, loops: &[Loop], again: usize) -> Option<Plan>;
    /// What the watcher told.
    fn watched(&self, work: &Work<'_>, outcome: &Outcome) -> Option<Story>;
    /// A program that prints in the end what an expression in it comes to.
    fn looking(&self, program: &str, expression: &str) -> String;
    /// How a comment begins.
    fn comment(&self) -> &'static str;
    /// The name that a line gives a value to, if it is a line that does just that.
    fn assigns(&self, line: &str) -> Option<String>;
}

/// A text and what is to be done with it.
#[derive(Debug)]
pub(super) struct Work<'a> {
    /// Name of the learner's file, without folders; messages speak of it.
    pub file: &'a str,
    /// The program.
    pub text: &'a str,
    /// How it is driven.
    pub driving: Driving<'a>,
    /// What is done over and over after that.
    pub growth: &'a [Growth],
    /// What each case may use.
    pub limits: Limits,
}

/// How a text is driven.
#[derive(Debug)]
pub(super) enum Driving<'a> {
    /// Other values for the given names, then the result names are read.
    Script { given: &'a [String], results: &'a [String], keeps: &'a [String], cases: Vec<&'a BTreeMap<String, String>> },
    /// Calls of its functions, whose types may be pinned. The set-up is text of the author's that calls may use.
    Calls { types: &'a BTreeMap<String, String>, setup: &'a str, calls: Vec<Call<'a>> },
    /// As a whole, with these texts on standard input.
    Program { stdins: Vec<&'a str>, prompts: Prompts },
}

/// A call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Call<'a> {
    /// An expression.
    pub text: &'a str,
    /// What goes in must still be as it was afterwards.
    pub keeps: bool,
}

/// Whether what a program asks its user is part of its output.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Prompts {
    /// As on a terminal.
    Shown,
    /// Kept out, since it is not judged.
    Hidden,
}

/// The language of this name.
pub(super) fn of(name: &str) -> Option<&'static dyn Language> {
    const ALL: [&dyn Language; 2] = [&python::Python, &rust::Rust];
    ALL.into_iter().find(|language| language.name() == name)
}
