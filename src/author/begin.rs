//! New parts of a course to begin with: files that hold together and say `TODO` where an author has to write.
//!
//! Pure: a part is a list of files to be made and one file to be changed. The one who writes them overwrites nothing.

mod template;

use crate::course::{Course, ExerciseId};

/// The list of a course's chapters and exercises.
pub const LIST: &str = "lessons/course.toml";

/// What makes up a new part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Files to be made: path within the course, and text.
    pub files: Vec<(String, String)>,
    /// The new text of `lessons/course.toml`.
    pub list: String,
}

/// Why a part cannot be made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BeginError {
    /// The name cannot be used.
    #[error("`{0}` is no name for a {1}; it looks like {2}, in small letters, digits and dashes")]
    Name(String, &'static str, &'static str),
    /// The course has no such track or chapter.
    #[error("the course has no {0}; make it first with `learn course new {1}`")]
    Missing(String, String),
    /// It is there already.
    #[error("{0} is listed in lessons/course.toml already; nothing was changed")]
    Listed(String),
    /// There is no such kind of exercise.
    #[error("there is no kind `{0}`; use write, fix, predict, arrange or investigate")]
    Kind(String),
    /// The list is written in a way that is not understood.
    #[error("lessons/course.toml could not be changed: {0}; add the entry yourself, docs/format.md shows it")]
    List(&'static str),
}

/// A new course with one track.
pub fn course(language: &str) -> Part {
    let title = if language == "rust" { "Rust" } else { "Python" };
    let list = format!(
        "format = 1\ntitle = \"TODO: what the course is called\"\nlearn = \"0.1\"\n\n[[track]]\nid = \"{language}\"\n\
         title = \"{title}\"\nlanguage = \"{language}\"\n"
    );
    Part { files: Vec::new(), list }
}

/// A new chapter at the end of its track: `python/while`.
pub fn chapter(course: &Course, list: &str, name: &str) -> Result<Part, BeginError> {
    let wrong = || BeginError::Name(name.to_owned(), "chapter", "python/while");
    let (track, id) = name.split_once('/').filter(|(_, id)| is_word(id)).ok_or_else(wrong)?;
    let found = course.track(track);
    let found = found.ok_or_else(|| BeginError::Missing(format!("track `{track}`"), "course DIR".into()))?;
    if found.chapters.iter().any(|chapter| chapter.id == id) {
        return Err(BeginError::Listed(name.to_owned()));
    }
    let file = format!("{track}/{}-{id}.md", found.chapters.len() + 1);
    let entry = format!(
        "\n[[track.chapter]]\nid = \"{id}\"\ntitle = \"TODO: a short title\"\nabout = \"TODO: what it is about\"\nfile = \
         \"{file}\"\nexercises = []\n"
    );
    let lines: Vec<&str> = list.lines().collect();
    let start = track_line(&lines, track).ok_or(BeginError::List("the track was not found"))?;
    let end = lines.iter().skip(start + 1).position(|line| line.trim() == "[[track]]").map(|more| start + 1 + more);
    let (before, after) = lines.split_at(end.unwrap_or(lines.len()));
    let mut list = format!("{}\n{entry}", before.join("\n").trim_end());
    if !after.is_empty() {
        list = format!("{list}\n{}\n", after.join("\n"));
    }
    Ok(Part { files: vec![(format!("lessons/{file}"), template::page(&found.language))], list })
}

/// A new exercise at the end of its chapter: `python/while/retry`.
pub fn exercise(course: &Course, list: &str, name: &str, kind: &str) -> Result<Part, BeginError> {
    let id: ExerciseId =
        name.parse().map_err(|_| BeginError::Name(name.to_owned(), "exercise", "python/while/retry"))?;
    if !["write", "fix", "predict", "arrange", "investigate", "growth"].contains(&kind) {
        return Err(BeginError::Kind(kind.to_owned()));
    }
    if course.exercise(&id).is_some() {
        return Err(BeginError::Listed(name.to_owned()));
    }
    let chapter = format!("{}/{}", id.track, id.chapter);
    let (track, found) = course
        .place(&id)
        .ok_or_else(|| BeginError::Missing(format!("chapter `{chapter}`"), format!("chapter {chapter}")))?;
    let files = template::exercise(kind, &track.language, &section(&found.page.text));
    let files = files.into_iter().map(|(file, text)| (format!("{}/{file}", id.folder()), text)).collect();
    let list =
        with_exercise(list, &id).ok_or(BeginError::List("the list of exercises of the chapter was not found"))?;
    Ok(Part { files, list })
}

/// The address of the last section of a page, where a new exercise most likely belongs.
fn section(text: &str) -> String {
    use crate::markdown::document::BlockKind;
    let blocks = crate::markdown::parse(text).blocks.into_iter();
    let mut addresses = blocks.filter_map(|block| match block.kind {
        BlockKind::Heading(2, _, address) => Some(address),
        _ => None,
    });
    addresses.next_back().unwrap_or_default()
}

fn is_word(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}

/// The line that names a track.
fn track_line(lines: &[&str], track: &str) -> Option<usize> {
    let starts = lines.iter().enumerate().filter(|(_, line)| line.trim() == "[[track]]").map(|(index, _)| index);
    starts.into_iter().find(|start| {
        let own = lines.iter().skip(start + 1).take_while(|line| !line.trim_start().starts_with('['));
        own.into_iter().any(|line| names(line, track))
    })
}

/// Whether a line is `id = "..."` with this id.
fn names(line: &str, id: &str) -> bool {
    let value = line.split_once('=').filter(|(key, _)| key.trim() == "id").map(|(_, value)| value.trim());
    value.is_some_and(|value| value.trim_matches(['"', '\'']) == id)
}

/// The list with one exercise more at the end of its chapter.
fn with_exercise(list: &str, id: &ExerciseId) -> Option<String> {
    let lines: Vec<&str> = list.lines().collect();
    let track = track_line(&lines, &id.track)?;
    let chapter = lines.iter().enumerate().skip(track + 1).take_while(|(_, line)| line.trim() != "[[track]]");
    let (chapter, _) = chapter.into_iter().find(|(_, line)| names(line, &id.chapter))?;
    let key = |line: &&str| line.split('=').next().is_some_and(|key| key.trim() == "exercises");
    let start = chapter + lines.iter().skip(chapter).position(key)?;
    let end = start + lines.iter().skip(start).position(|line| line.contains(']'))?;
    let (before, after) = lines[end].rsplit_once(']')?;
    let slug = format!("\"{}\"", id.slug);
    let last = if start == end {
        let comma = if before.trim_end().ends_with(['[', ',']) { "" } else { ", " };
        format!("{before}{comma}{slug}]{after}")
    } else {
        format!("{before}  {slug},\n]{after}")
    };
    let mut text: Vec<&str> = lines[..end].to_vec();
    text.push(&last);
    text.extend(&lines[end + 1..]);
    Some(text.join("\n") + "\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    /// A course made of new parts alone.
    fn grown(language: &str, kinds: &[&str]) -> BTreeMap<String, String> {
        let mut files = BTreeMap::from([(LIST.to_owned(), course(language).list)]);
        let mut add = |part: &dyn Fn(&Course, &str) -> Part| {
            let course = Course::open(&files).unwrap_or_else(|complaints| panic!("{complaints:#?}"));
            let part = part(&course, &files[LIST]);
            files.insert(LIST.to_owned(), part.list);
            files.extend(part.files);
        };
        add(&|course, list| chapter(course, list, &format!("{language}/one")).unwrap());
        for kind in kinds {
            add(&|course, list| exercise(course, list, &format!("{language}/one/a-{kind}"), kind).unwrap());
        }
        add(&|course, list| chapter(course, list, &format!("{language}/two")).unwrap());
        files
    }

    #[test]
    fn new_parts_make_a_course_that_opens() {
        for language in ["python", "rust"] {
            let files = grown(language, &["write", "fix", "predict", "arrange", "investigate", "growth"]);
            let course = Course::open(&files).unwrap_or_else(|complaints| panic!("{complaints:#?}"));
            assert_eq!(course.exercises().count(), 6);
            assert_eq!(course.exercises().last().unwrap().growth.len(), 1);
            assert_eq!(course.tracks[0].chapters[1].id, "two");
        }
    }

    #[test]
    fn a_list_of_several_lines_keeps_its_form() {
        let list = "[[track]]\nid = \"a\"\n[[track.chapter]]\nid = \"if\"\nexercises = [\n  \"one\",\n]\n\n[[track]]\nid = \"b\"\n\
                    [[track.chapter]]\nid = \"if\"\nexercises = [\"x\"]\n";
        let add = |id: &str| with_exercise(list, &id.parse().unwrap()).unwrap();
        assert!(add("a/if/two").contains("[\n  \"one\",\n  \"two\",\n]\n\n[[track]]"), "{}", add("a/if/two"));
        assert!(add("b/if/y").ends_with("exercises = [\"x\", \"y\"]\n"));
        assert_eq!(with_exercise(list, &"b/for/y".parse().unwrap()), None);
    }

    #[test]
    fn what_is_there_is_not_made_again() {
        let files = grown("python", &["write"]);
        let course = Course::open(&files).unwrap();
        let list = &files[LIST];
        assert!(matches!(chapter(&course, list, "python/one"), Err(BeginError::Listed(_))));
        assert!(matches!(exercise(&course, list, "python/one/a-write", "fix"), Err(BeginError::Listed(_))));
        assert!(matches!(exercise(&course, list, "python/none/x", "fix"), Err(BeginError::Missing(..))));
        assert!(matches!(exercise(&course, list, "python/one/X", "fix"), Err(BeginError::Name(..))));
        assert!(matches!(exercise(&course, list, "python/one/x", "essay"), Err(BeginError::Kind(_))));
    }
}
