//! A small course for the tests of other rooms: one track, one chapter, and exercises that all ask for the same. What a
//! test is about, it writes itself: the page, another file, one line.
//!
//! What does not belong here: how a course is read and what is wrong with one (`tests`).

use super::Course;
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// The folder of the exercises.
const FOLDER: &str = "exercises/python/if";

/// In the end `level` must be `"ok"`.
const EXERCISE: &str = r#"title = "TITLE"
kind = "write"
minutes = 4
difficulty = 1
section = "11-a-question"
hints = ["Where to look.", "The idea.", "The line ____."]
after = "It works."

[script]
given = ["cpu"]
results = ["level"]

[[case]]
given = { cpu = '1' }
gives = '"ok"'
"#;

const PREDICTION: &str = r#"title = "TITLE"
kind = "predict"
minutes = 1
difficulty = 1
hints = ["a", "b", "c"]
"#;

/// A course in the making: the chapter `python/if`.
#[derive(Debug, Clone)]
pub(crate) struct Small {
    files: BTreeMap<String, String>,
    exercises: Vec<String>,
    /// What follows the one track in the manifest.
    tracks: String,
}

impl Small {
    /// A chapter with this text and without exercises.
    pub(crate) fn new(page: &str) -> Self {
        let files = BTreeMap::from([("lessons/python/1-if.md".to_owned(), page.to_owned())]);
        Self { files, exercises: Vec::new(), tracks: String::new() }
    }

    /// One more exercise to write, called as its slug.
    pub(crate) fn exercise(self, slug: &str) -> Self {
        let folder = format!("{FOLDER}/{slug}");
        self.listed(slug)
            .with(&format!("{folder}/exercise.toml"), &EXERCISE.replace("TITLE", slug))
            .with(&format!("{folder}/task.md"), "# Task\n\nDo it.\n")
            .with(&format!("{folder}/starter.py"), "cpu = 1\n")
            .with(&format!("{folder}/solution.py"), "cpu = 1\nlevel = \"ok\"\n")
    }

    /// One more exercise that is answered with a text.
    pub(crate) fn prediction(self, slug: &str, program: &str) -> Self {
        let folder = format!("{FOLDER}/{slug}");
        self.listed(slug)
            .with(&format!("{folder}/exercise.toml"), &PREDICTION.replace("TITLE", slug))
            .with(&format!("{folder}/task.md"), "What does it print?\n")
            .with(&format!("{folder}/program.py"), program)
    }

    /// One more track, in which there is nothing.
    pub(crate) fn track(mut self, id: &str, title: &str) -> Self {
        let _ = write!(self.tracks, "[[track]]\nid = \"{id}\"\ntitle = \"{title}\"\nlanguage = \"{id}\"\n");
        self
    }

    /// With this file, in place of one that may be there.
    pub(crate) fn with(mut self, path: &str, text: &str) -> Self {
        self.files.insert(path.to_owned(), text.to_owned());
        self
    }

    /// With another text in a file.
    #[track_caller]
    pub(crate) fn edited(mut self, path: &str, from: &str, to: &str) -> Self {
        let text = self.files.get_mut(path).filter(|text| text.contains(from));
        let text = text.unwrap_or_else(|| panic!("{path} does not hold {from}"));
        *text = text.replace(from, to);
        self
    }

    /// The course.
    #[track_caller]
    pub(crate) fn open(self) -> Course {
        let Self { exercises, tracks, .. } = &self;
        let manifest = format!(
            "format = 1\ntitle = \"Small\"\n[[track]]\nid = \"python\"\ntitle = \"Python\"\nlanguage = \"python\"\n\
             [[track.chapter]]\nid = \"if\"\ntitle = \"Decide\"\nabout = \"if\"\nfile = \"python/1-if.md\"\n\
             exercises = {exercises:?}\n{tracks}"
        );
        let files = self.with("lessons/course.toml", &manifest).files;
        Course::open(&files).unwrap_or_else(|complaints| panic!("{complaints:#?}"))
    }

    fn listed(mut self, slug: &str) -> Self {
        self.exercises.push(slug.to_owned());
        self
    }
}
