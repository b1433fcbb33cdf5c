//! What a program that had to be stopped did when it was run once more under watch: read from the watcher's line, and
//! doubted, since that line comes from the learner's process. How it is put into sentences is in `story/tell.rs`.

mod tell;

pub(super) use tell::{Stop, tell};

use super::visible::visible_line;
use serde_json::Value as Json;

/// How the watcher's line begins.
const MARK: &str = "story:";

/// The longest name or value that is believed.
const LONGEST: usize = 60;

/// What the watcher saw.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Story {
    /// The line that ran last; 0 if it is not known.
    pub line: usize,
    /// The loops that it was in, the outer ones first.
    pub turns: Vec<Turn>,
    /// The largest value that could be seen.
    pub heavy: Option<Heavy>,
    /// The type that most values have, and how many these are.
    pub crowd: Option<(String, u64)>,
    /// How often the input had ended, and the line that asked for more.
    pub ends: (u64, usize),
    /// Whether it was stuck in one step, so that no loop could be watched.
    pub one_step: bool,
}

/// A loop that it was in.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Turn {
    /// The line it begins in.
    pub line: usize,
    /// Rounds begun since it was entered.
    pub rounds: u64,
    /// What stood behind the watched names.
    pub names: Vec<Seen>,
    /// Lines and the round in which each ran last.
    pub hits: Vec<(usize, u64)>,
}

/// What stood behind a name at the beginning of the rounds.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Seen {
    pub name: String,
    /// At first, and now, as the language writes it or as "a list with 3 items".
    pub first: String,
    pub last: String,
    /// The first round it was there, and the round in which it was seen changed for the last time.
    pub from: u64,
    pub changed: u64,
    /// The values after the first one, a few.
    pub early: Vec<String>,
    /// How many items at first and now; none if it has none.
    pub items: Option<(u64, u64)>,
}

/// A large value.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Heavy {
    pub name: String,
    /// `list`, `text`.
    pub kind: String,
    pub items: u64,
    /// Bytes, roughly.
    pub bytes: u64,
}

impl Seen {
    /// Whether it is told by its value, and not only by what it is.
    pub(super) fn is_plain(&self) -> bool {
        !self.last.starts_with("a ") || self.items.is_some()
    }
}

/// The last story in a text.
pub(super) fn read(said: &str) -> Option<Story> {
    let line = said.lines().rev().find_map(|line| line.strip_prefix(MARK))?;
    let json: Json = serde_json::from_str(line).ok()?;
    let size = |json: &Json| json.as_u64().and_then(|number| usize::try_from(number).ok());
    let words = |json: &Json| json.as_str().map(|text| visible_line(text, LONGEST));
    let name = |json: &Json| {
        let [name, first, last, from, changed, early, before, now] = json.as_array()?.as_slice() else { return None };
        Some(Seen {
            name: words(name)?,
            first: words(first)?,
            last: words(last)?,
            from: from.as_u64()?,
            changed: changed.as_u64()?,
            early: early.as_array()?.iter().filter_map(words).collect(),
            items: before.as_u64().zip(now.as_u64()),
        })
    };
    let turn = |json: &Json| {
        let [line, rounds, names, hits] = json.as_array()?.as_slice() else { return None };
        let hit = |json: &Json| Some((size(json.get(0)?)?, json.get(1)?.as_u64()?));
        Some(Turn {
            line: size(line)?,
            rounds: rounds.as_u64()?,
            names: names.as_array()?.iter().filter_map(name).collect(),
            hits: hits.as_array()?.iter().filter_map(hit).collect(),
        })
    };
    let heavy = json.get("heavy").and_then(|json| {
        let [name, kind, items, bytes] = json.as_array()?.as_slice() else { return None };
        Some(Heavy { name: words(name)?, kind: words(kind)?, items: items.as_u64()?, bytes: bytes.as_u64()? })
    });
    let ends = json.get("ends").and_then(|json| Some((json.get(0)?.as_u64()?, size(json.get(1)?)?)));
    let crowd = json.get("crowd").and_then(|json| Some((words(json.get(0)?)?, json.get(1)?.as_u64()?)));
    Some(Story {
        crowd,
        line: json.get("line").and_then(size).unwrap_or(0),
        turns: json.get("loops")?.as_array()?.iter().filter_map(turn).collect(),
        heavy,
        ends: ends.unwrap_or_default(),
        one_step: false,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_story_is_read_and_doubted() {
        let line = r#"{"line":3,"loops":[[2,7,[["i","0","1",1,2,["1"],-1,-1],["\u001b[31m","[]","a list with 3 items",1,7,[],0,3]],[[3,7]]]],"heavy":["x","list",3,900],"crowd":["N\u001bode",4000],"ends":[0,0]}"#;
        let story = read(&format!("noise\nstory:{{\nstory:{line}\n")).unwrap();
        assert_eq!((story.line, story.turns[0].line, story.turns[0].rounds), (3, 2, 7));
        let seen = &story.turns[0].names;
        assert_eq!((seen[0].last.as_str(), seen[0].changed, seen[0].items), ("1", 2, None));
        assert_eq!((seen[1].name.as_str(), seen[1].items), ("␛[31m", Some((0, 3))));
        assert_eq!((story.heavy.unwrap().bytes, story.crowd), (900, Some(("N␛ode".into(), 4000))));
        for odd in ["", "story:", "story:[]", "story:{}", "story:{\"loops\":7}", "story:nonsense"] {
            assert_eq!(read(odd), None, "{odd}");
        }
        let empty = read(r#"story:{"loops":[[1],[1,2,[7],[]]],"heavy":[],"line":"x"}"#).unwrap();
        assert_eq!((empty.line, empty.turns.len(), empty.heavy), (0, 1, None));
    }
}
