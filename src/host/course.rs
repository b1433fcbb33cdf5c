//! Where a course comes from: out of this binary, or from a folder (`--course DIR`).
//!
//! What does not belong here: what the files mean; that is `course`.

use super::text::{self, ReadError};
use crate::course::{Complaint, Course, Source, SourceError};
use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Read};
use std::path::{Component, Path, PathBuf};
use std::sync::OnceLock;

/// JSON map from path to text, compressed; made by `build.rs`.
static PACKED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/course.json.z"));

/// The course inside the binary. It is unpacked at the first reading.
#[derive(Debug, Clone, Copy, Default)]
pub struct Embedded;

/// The course inside the binary.
pub fn embedded() -> impl Source {
    Embedded
}

fn unpacked() -> &'static Result<BTreeMap<String, String>, String> {
    static FILES: OnceLock<Result<BTreeMap<String, String>, String>> = OnceLock::new();
    FILES.get_or_init(|| {
        let mut text = String::new();
        flate2::read::ZlibDecoder::new(PACKED).read_to_string(&mut text).map_err(|error| error.to_string())?;
        serde_json::from_str(&text).map_err(|error| error.to_string())
    })
}

impl Source for Embedded {
    fn read(&self, path: &str) -> Result<String, SourceError> {
        match unpacked() {
            Ok(files) => files.read(path),
            Err(why) => Err(SourceError::Unreadable(path.into(), why.clone())),
        }
    }

    fn names(&self, folder: &str) -> Vec<String> {
        unpacked().as_ref().map(|files| files.names(folder)).unwrap_or_default()
    }
}

/// A course in a folder. Only text files within it are read, of at most 1 MiB each; a link that leads out of it is
/// refused.
#[derive(Debug, Clone)]
pub struct Folder {
    /// The folder, without links.
    root: PathBuf,
}

impl Folder {
    /// The course in this folder.
    pub fn new(folder: &Path) -> Result<Self, OpenError> {
        let root = folder.canonicalize().map_err(|error| OpenError::NoFolder(folder.into(), error))?;
        if !root.is_dir() {
            return Err(OpenError::NoFolder(folder.into(), io::ErrorKind::NotADirectory.into()));
        }
        Ok(Self { root })
    }

    /// The real path of a file of the course, if it is within the folder.
    fn locate(&self, path: &str) -> Result<PathBuf, SourceError> {
        let refuse = |why: &str| Err(SourceError::Unreadable(path.into(), why.into()));
        let inner = Path::new(path);
        if inner.components().any(|part| !matches!(part, Component::Normal(_))) {
            return refuse("it is not within the folder of the course");
        }
        match self.root.join(inner).canonicalize() {
            Ok(real) if real.starts_with(&self.root) => Ok(real),
            Ok(_) => refuse("it is a link that leads out of the course"),
            Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => {
                Err(SourceError::Missing(path.into()))
            }
            Err(error) => refuse(&error.to_string()),
        }
    }
}

impl Source for Folder {
    fn read(&self, path: &str) -> Result<String, SourceError> {
        text::read(&self.locate(path)?).map_err(|error| {
            let why = match error {
                ReadError::Missing(_) => return SourceError::Missing(path.into()),
                ReadError::Folder(_) => "it is a folder".to_owned(),
                ReadError::Link(_) => "it is a link".to_owned(),
                ReadError::Special(_) => "it is no ordinary file".to_owned(),
                ReadError::Large(_) => "it has more than 1 MiB".to_owned(),
                ReadError::Binary(_) => "it is not text".to_owned(),
                ReadError::NotUtf8(_, line) => format!("it is not UTF-8 in line {line}"),
                ReadError::Changing(_) => "it changes while it is read".to_owned(),
                ReadError::Denied(_) => "permission denied".to_owned(),
                ReadError::Other(_, error) => error.to_string(),
            };
            SourceError::Unreadable(path.into(), why)
        })
    }

    fn names(&self, folder: &str) -> Vec<String> {
        let Ok(entries) = self.locate(folder).and_then(|real| {
            fs::read_dir(real).map_err(|error| SourceError::Unreadable(folder.into(), error.to_string()))
        }) else {
            return Vec::new();
        };
        let mut names: Vec<String> = entries
            .filter_map(Result::ok)
            .filter(|entry| !entry.path().is_dir())
            .filter_map(|entry| entry.file_name().into_string().ok())
            .filter(|name| !name.starts_with('.') && !name.ends_with('~'))
            .collect();
        names.sort();
        names
    }
}

/// Why a course cannot be opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// There is no such folder.
    #[error("{} is no folder that can be opened ({}); --course needs the folder that has lessons/ and exercises/ in it",
        .0.display(), .1)]
    NoFolder(PathBuf, io::Error),
    /// The course has faults; all of them.
    #[error("{}", complaints(.0, .1))]
    Faulty(String, Vec<Complaint>),
}

fn complaints(origin: &str, complaints: &[Complaint]) -> String {
    let number = match complaints.len() {
        1 => "1 fault".to_owned(),
        number => format!("{number} faults"),
    };
    let mut text = format!("the course {origin} has {number} and cannot be opened:");
    for complaint in complaints {
        text.push('\n');
        text.push_str(&complaint.to_string());
    }
    text
}

/// The files of the course in this folder, or of the one inside the binary.
pub fn source(folder: Option<&Path>) -> Result<Box<dyn Source + Send + Sync>, OpenError> {
    Ok(match folder {
        None => Box::new(Embedded),
        Some(path) => Box::new(Folder::new(path)?),
    })
}

/// Opens the course in this folder, or the one inside the binary.
pub fn open(folder: Option<&Path>) -> Result<Course, OpenError> {
    match folder {
        None => Course::open(&Embedded).map_err(|found| OpenError::Faulty("inside this program".into(), found)),
        Some(path) => Course::open(&Folder::new(path)?)
            .map_err(|found| OpenError::Faulty(format!("in {}", path.display()), found)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn course() -> (tempfile::TempDir, Folder) {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir_all(folder.path().join("lessons/python")).unwrap();
        fs::write(folder.path().join("lessons/course.toml"), "title = 'x'\r\n").unwrap();
        let source = Folder::new(folder.path()).unwrap();
        (folder, source)
    }

    #[test]
    fn the_packed_course_can_be_unpacked() {
        assert!(unpacked().is_ok());
    }

    #[test]
    fn a_file_of_a_folder_is_read() {
        let (_keep, source) = course();
        assert_eq!(source.read("lessons/course.toml").unwrap(), "title = 'x'\n");
        assert_eq!(source.names("lessons"), ["course.toml"]);
        assert_eq!(source.names("nowhere"), [""; 0]);
    }

    #[test]
    fn nothing_outside_the_folder_is_read() {
        let (_keep, source) = course();
        for path in ["../x", "/etc/passwd", "lessons/../../x"] {
            let error = source.read(path).unwrap_err().to_string();
            assert!(error.ends_with("it is not within the folder of the course"), "{error}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_link_out_of_the_folder_is_refused_and_one_within_is_followed() {
        let (keep, source) = course();
        let lessons = keep.path().join("lessons");
        std::os::unix::fs::symlink("/etc/hostname", lessons.join("out.md")).unwrap();
        std::os::unix::fs::symlink(lessons.join("course.toml"), lessons.join("in.toml")).unwrap();
        let error = source.read("lessons/out.md").unwrap_err().to_string();
        assert_eq!(error, "lessons/out.md cannot be read: it is a link that leads out of the course");
        assert_eq!(source.read("lessons/in.toml").unwrap(), "title = 'x'\n");
    }

    #[test]
    fn what_is_no_short_text_is_refused() {
        let (keep, source) = course();
        let lessons = keep.path().join("lessons");
        fs::write(lessons.join("large.md"), vec![b'a'; (1 << 20) + 1]).unwrap();
        fs::write(lessons.join("latin.md"), b"caf\xe9").unwrap();
        let say = |path: &str| source.read(path).unwrap_err().to_string();
        assert_eq!(say("lessons/large.md"), "lessons/large.md cannot be read: it has more than 1 MiB");
        assert_eq!(say("lessons/latin.md"), "lessons/latin.md cannot be read: it is not UTF-8 in line 1");
        assert_eq!(say("lessons/python"), "lessons/python cannot be read: it is a folder");
        assert_eq!(say("lessons/none.md"), "there is no file lessons/none.md");
    }

    #[test]
    fn all_faults_are_said_with_file_and_line() {
        let (keep, _) = course();
        let text = "format = 1\ntitle = 'x'\n[[track]]\nid = 'python'\ntitle = 'Python'\nlanguage = 'python'\n\
                    [[track.chapter]]\nid = 'if'\ntitle = 'Decide'\nfile = 'none.md'\nexercises = ['gone']\n";
        fs::write(keep.path().join("lessons/course.toml"), text).unwrap();
        let error = open(Some(keep.path())).unwrap_err().to_string();
        let expected = format!(
            "the course in {} has 2 faults and cannot be opened:\n\
             lessons/course.toml:10: there is no file lessons/none.md [file]\n  make the file or mend the name\n\
             exercises/python/if/gone/exercise.toml: there is no file exercises/python/if/gone/exercise.toml \
             [exercise]\n  make the file, or take the exercise out of lessons/course.toml",
            keep.path().display()
        );
        assert_eq!(error, expected);
    }

    #[test]
    fn a_missing_folder_is_said() {
        let error = open(Some(Path::new("/nowhere/at/all"))).unwrap_err().to_string();
        assert!(error.starts_with("/nowhere/at/all is no folder that can be opened"), "{error}");
    }
}
