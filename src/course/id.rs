//! The name of an exercise: track, chapter, slug. Ids are stable for ever; files and journals hold them.

use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// `python/if/three-levels`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct ExerciseId {
    /// Id of the track.
    pub track: String,
    /// Id of the chapter.
    pub chapter: String,
    /// Name within the chapter, words joined by dashes.
    pub slug: String,
}

/// A text that is no exercise id.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not the name of an exercise; a name looks like python/if/three-levels")]
pub struct IdError(String);

impl ExerciseId {
    /// The learner's file without its ending, relative to the learner's folder: `python/if/three_levels`. Dashes turn
    /// into underscores, so that Python can import the file.
    pub fn file_stem(&self) -> String {
        format!("{}/{}/{}", self.track, self.chapter, self.slug.replace('-', "_"))
    }

    /// The exercise's folder within the course: `exercises/python/if/three-levels`.
    pub fn folder(&self) -> String {
        format!("exercises/{self}")
    }

    /// The name within its track: `if/three-levels`.
    pub fn short(&self) -> String {
        format!("{}/{}", self.chapter, self.slug)
    }
}

impl fmt::Display for ExerciseId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}/{}", self.track, self.chapter, self.slug)
    }
}

impl FromStr for ExerciseId {
    type Err = IdError;

    fn from_str(text: &str) -> Result<Self, IdError> {
        let word = |part: &str| {
            !part.is_empty() && part.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
        };
        let mut parts = text.split('/');
        match (parts.next(), parts.next(), parts.next(), parts.next()) {
            (Some(track), Some(chapter), Some(slug), None) if word(track) && word(chapter) && word(slug) => {
                Ok(Self { track: track.into(), chapter: chapter.into(), slug: slug.into() })
            }
            _ => Err(IdError(text.into())),
        }
    }
}

impl TryFrom<String> for ExerciseId {
    type Error = IdError;

    fn try_from(text: String) -> Result<Self, IdError> {
        text.parse()
    }
}

impl From<ExerciseId> for String {
    fn from(id: ExerciseId) -> Self {
        id.to_string()
    }
}

/// What a person typed, as an id would spell it: `./python/if/three_levels.py` becomes `python/if/three-levels`.
pub(super) fn normalise(typed: &str) -> String {
    let typed = typed.trim().trim_start_matches("./").trim_matches('/').replace('\\', "/");
    let stem = typed.rsplit_once('.').map_or(typed.as_str(), |(stem, _)| stem);
    stem.replace('_', "-").to_lowercase()
}

/// How far a typed name is from an exercise, in edits; a name in the track in use is a little nearer.
pub(super) fn distance(wanted: &str, id: &ExerciseId, track: Option<&str>) -> usize {
    let wanted_parts = wanted.split('/').count();
    let name = match wanted_parts {
        1 => id.slug.clone(),
        2 => id.short(),
        _ => id.to_string(),
    };
    let elsewhere = track.is_some_and(|track| track != id.track);
    // Half a name is nearer than a whole one that is spelled like it.
    let far = if wanted.len() > 1 && name.contains(wanted) { 1 } else { edits(wanted, &name) };
    far * 2 + usize::from(elsewhere)
}

/// Levenshtein's distance: how many letters to add, drop or change.
fn edits(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.chars().enumerate() {
        let mut corner = i;
        let mut left = i + 1;
        row[0] = left;
        for (j, y) in b.iter().enumerate() {
            let above = row[j + 1];
            left = (above + 1).min(left + 1).min(corner + usize::from(x != *y));
            corner = above;
            row[j + 1] = left;
        }
    }
    row[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_read_and_written_the_same() {
        let id: ExerciseId = "python/if/three-levels".parse().unwrap();
        assert_eq!(id.to_string(), "python/if/three-levels");
        assert_eq!(id.file_stem(), "python/if/three_levels");
        assert_eq!(id.folder(), "exercises/python/if/three-levels");
    }

    #[test]
    fn other_texts_are_no_ids() {
        for text in ["", "if", "if/three-levels", "a/b/c/d", "a//c", "../../etc", "Python/if/x", "a/b/c d"] {
            assert!(text.parse::<ExerciseId>().is_err(), "{text}");
        }
    }

    #[test]
    fn a_typed_file_name_becomes_an_id() {
        assert_eq!(normalise("./python/if/three_levels.py"), "python/if/three-levels");
        assert_eq!(normalise("If/Three-Levels"), "if/three-levels");
    }

    #[test]
    fn edits_are_counted() {
        assert_eq!(edits("kitten", "sitting"), 3);
        assert_eq!(edits("", "abc"), 3);
        assert_eq!(edits("same", "same"), 0);
    }
}
