//! What an exercise says about memory that must stay flat: a call that is made over and over.

use super::Drive;
use super::manifest::{GrowthManifest, line_of};

/// A call that is made over and over, while memory must stay flat. All texts are source in the language of the track.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Growth {
    /// Statements that are run once, before the first round; may be empty.
    pub setup: String,
    /// One round; what it gives back is dropped.
    pub each: String,
    /// Rounds before memory is looked at for the first time; at least 1.
    pub warm_up: u32,
    /// N: memory is looked at again after 2N, 8N and 32N more rounds.
    pub rounds: u32,
    /// What the learner is told when it grows; markdown, may be empty.
    pub message: String,
    /// Line in `exercise.toml`, from 1, for complaints.
    pub line: usize,
}

/// Rounds before the first look, where nothing else is said.
const WARM_UP: u32 = 100;

/// N, where nothing else is said.
const ROUNDS: u32 = 50;

/// The most rounds that an author may ask for.
const MOST: u32 = 100_000;

/// Reads the entries; `complain` gets a line, what is wrong, and what to do.
pub(super) fn read(
    drive: &Drive,
    entries: &[toml::Spanned<GrowthManifest>],
    text: &str,
    mut complain: impl FnMut(usize, &str, &str),
) -> Vec<Growth> {
    let mut read = Vec::new();
    for entry in entries {
        let line = line_of(text, entry.span().start);
        let entry = entry.as_ref();
        if !matches!(drive, Drive::Function { .. }) {
            let advice = "rounds are calls: write [function], and in [[growth]] what is called";
            complain(line, "only the functions of a program can be called over and over", advice);
        }
        if entry.each.trim().is_empty() {
            complain(line, "`each` is empty", "write the call that makes one round: each = 'agent.turn()'");
        }
        let (warm_up, rounds) = (entry.warm_up.unwrap_or(WARM_UP), entry.rounds.unwrap_or(ROUNDS));
        if !(4..=MOST).contains(&rounds) {
            complain(line, &format!("`rounds` is {rounds}"), "4 to 100,000; 50 is right for most");
        }
        if warm_up > MOST {
            complain(
                line,
                &format!("`warm_up` is {warm_up}"),
                "100,000 at most, a little more than any bound of a cache",
            );
        }
        read.push(Growth {
            setup: entry.setup.clone(),
            each: entry.each.trim().to_owned(),
            warm_up: warm_up.clamp(1, MOST),
            rounds: rounds.clamp(4, MOST),
            message: entry.message.trim().to_owned(),
            line,
        });
    }
    read
}
