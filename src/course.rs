//! What is taught: tracks, chapters and exercises, from manifest files to checked types.
//!
//! Pure. [`Course::open`] reads a course through a [`Source`] and either gives a course that the other rooms can rely
//! on, or says every [`Complaint`] it has: which file, which line, what to do. How the files look is in
//! `docs/format.md`.
//!
//! What does not belong here: how an exercise is judged (`check`), how a chapter is laid out (`markdown`), where the
//! files come from (`host`). Languages and kinds are only names here; `check` knows what they mean.

mod complaint;
mod exercise;
mod generate;
mod growth;
mod id;
mod manifest;
mod source;

pub use complaint::Complaint;
pub use exercise::{
    Answer, Case, Drive, Exercise, Expected, Inputs, Limits, Order, Question, Rule, RuleTest, Sequence, Survivor, Want,
    WrongAnswer, WrongProgram,
};
pub use generate::{Generate, Maker, Part, Range, parts};
pub use growth::Growth;
pub use id::{ExerciseId, IdError};
pub use source::{Source, SourceError};

use manifest::{CourseManifest, parse_manifest};

/// The version of the course format that this program reads.
pub const FORMAT: u32 = 1;

/// A whole course, checked.
#[derive(Debug, Clone)]
pub struct Course {
    /// Title of the course, one line.
    pub title: String,
    /// The tracks in the author's order; at least one.
    pub tracks: Vec<Track>,
}

/// One way through the course, in one language.
#[derive(Debug, Clone)]
pub struct Track {
    /// First part of every exercise id, for example `python`.
    pub id: String,
    /// What people call it, for example `Python`.
    pub title: String,
    /// Name of the language; `check::language` knows what it means.
    pub language: String,
    /// The chapters in order.
    pub chapters: Vec<Chapter>,
}

/// A chapter with its exercises.
#[derive(Debug, Clone)]
pub struct Chapter {
    /// Second part of every exercise id, for example `if`.
    pub id: String,
    /// Short title, for example `Decide`.
    pub title: String,
    /// One line for the home screen.
    pub about: String,
    /// The chapter's text.
    pub page: Lesson,
    /// A page that comes before the chapter, for those who need it.
    pub warm_up: Option<Lesson>,
    /// The exercises in order.
    pub exercises: Vec<Exercise>,
}

/// A text to read: where it comes from and its markdown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lesson {
    /// Path within the course, for example `lessons/python/1-if.md`.
    pub path: String,
    /// The markdown source.
    pub text: String,
}

impl Course {
    /// Reads a course. All complaints are collected, so that an author can mend them in one go.
    ///
    /// # Errors
    /// The complaints, at least one, ordered as they were found.
    pub fn open(source: &dyn Source) -> Result<Self, Vec<Complaint>> {
        let mut complaints = Vec::new();
        let course = read_course(source, &mut complaints);
        match course {
            Some(course) if complaints.is_empty() => Ok(course),
            _ => Err(complaints),
        }
    }

    /// The track with this id.
    pub fn track(&self, id: &str) -> Option<&Track> {
        self.tracks.iter().find(|track| track.id == id)
    }

    /// The exercise with this id.
    pub fn exercise(&self, id: &ExerciseId) -> Option<&Exercise> {
        self.exercises().find(|exercise| exercise.id == *id)
    }

    /// All exercises, in the order of the course.
    pub fn exercises(&self) -> impl Iterator<Item = &Exercise> {
        self.tracks.iter().flat_map(Track::exercises)
    }

    /// Finds an exercise by what a person types: `python/if/three-levels`, or `if/three-levels` or `three-levels`
    /// within the track in use, with `_` for `-` and a file ending allowed.
    ///
    /// # Errors
    /// The ids that are spelled most alike, best first, at most three.
    pub fn find(&self, typed: &str, track: Option<&str>) -> Result<&Exercise, Vec<String>> {
        let wanted = id::normalise(typed);
        let in_track = |exercise: &&Exercise| track.is_none_or(|track| exercise.id.track == track);
        let by_name = |exercise: &&Exercise| {
            let full = exercise.id.to_string();
            full == wanted || full.ends_with(&format!("/{wanted}"))
        };
        if let Some(exact) = self.exercises().find(|exercise| exercise.id.to_string() == wanted) {
            return Ok(exact);
        }
        if let Some(found) = self.exercises().filter(in_track).find(by_name).or_else(|| self.exercises().find(by_name))
        {
            return Ok(found);
        }
        let mut near: Vec<(usize, String)> = self
            .exercises()
            .map(|exercise| (id::distance(&wanted, &exercise.id, track), exercise.id.to_string()))
            .collect();
        near.sort();
        Err(near.into_iter().take(3).map(|(_, name)| name).collect())
    }

    /// The track, the chapter and the text of a page, by its path within the course.
    pub fn lesson(&self, path: &str) -> Option<(&Track, &Chapter, &Lesson)> {
        self.tracks.iter().find_map(|track| {
            track.chapters.iter().find_map(|chapter| {
                let pages = chapter.warm_up.iter().chain([&chapter.page]);
                pages.into_iter().find(|page| page.path == path).map(|page| (track, chapter, page))
            })
        })
    }

    /// The track and chapter that an exercise belongs to.
    pub fn place(&self, id: &ExerciseId) -> Option<(&Track, &Chapter)> {
        let track = self.track(&id.track)?;
        let chapter = track.chapters.iter().find(|chapter| chapter.id == id.chapter)?;
        Some((track, chapter))
    }
}

impl Track {
    /// All exercises of the track, in order.
    pub fn exercises(&self) -> impl Iterator<Item = &Exercise> {
        self.chapters.iter().flat_map(|chapter| chapter.exercises.iter())
    }
}

fn read_course(source: &dyn Source, complaints: &mut Vec<Complaint>) -> Option<Course> {
    const FILE: &str = "lessons/course.toml";
    let text = match source.read(FILE) {
        Ok(text) => text,
        Err(error) => {
            let advice = "a course is a folder with lessons/course.toml in it; is this the right folder?";
            complaints.push(Complaint::file(FILE, "course", &error.to_string(), advice));
            return None;
        }
    };
    let manifest: CourseManifest = parse_manifest(FILE, &text, complaints)?;
    if manifest.format != FORMAT {
        let what = format!("this course has format {}, and this program reads format {FORMAT}", manifest.format);
        complaints.push(Complaint::file(FILE, "format", &what, "update learn, or use a course made for this version"));
        return None;
    }
    if manifest.track.is_empty() {
        complaints.push(Complaint::file(FILE, "course", "there is no [[track]]", "add at least one track"));
    }
    let tracks = manifest
        .track
        .into_iter()
        .map(|track| Track {
            chapters: track
                .chapter
                .into_iter()
                .map(|chapter| read_chapter(source, &track.id, &text, chapter, complaints))
                .collect(),
            id: track.id,
            title: track.title,
            language: track.language,
        })
        .collect();
    Some(Course { title: manifest.title, tracks })
}

fn read_chapter(
    source: &dyn Source,
    track: &str,
    manifest_text: &str,
    chapter: manifest::ChapterManifest,
    complaints: &mut Vec<Complaint>,
) -> Chapter {
    let page = read_lesson(source, &chapter.file, manifest_text, complaints);
    let warm_up = chapter.warm_up.as_deref().map(|file| read_lesson(source, file, manifest_text, complaints));
    let exercises = chapter
        .exercises
        .iter()
        .filter_map(|slug| {
            let id = ExerciseId { track: track.to_owned(), chapter: chapter.id.clone(), slug: slug.clone() };
            exercise::read_exercise(source, id, complaints)
        })
        .collect();
    Chapter { id: chapter.id, title: chapter.title, about: chapter.about, page, warm_up, exercises }
}

fn read_lesson(source: &dyn Source, file: &str, manifest_text: &str, complaints: &mut Vec<Complaint>) -> Lesson {
    let path = format!("lessons/{file}");
    let text = source.read(&path).unwrap_or_else(|error| {
        let line = manifest::line_with(manifest_text, file);
        let complaint =
            Complaint::file("lessons/course.toml", "file", &error.to_string(), "make the file or mend the name");
        complaints.push(complaint.at(line));
        String::new()
    });
    Lesson { path, text }
}

#[cfg(test)]
pub(crate) mod small;
#[cfg(test)]
mod tests;
