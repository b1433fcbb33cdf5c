//! Packs `lessons/` and `exercises/` into one compressed file that `src/host/course.rs` puts into the binary.
//!
//! The file is a JSON map from path to text, compressed, so that hidden cases do not show up in `strings`. The same
//! files always give the same bytes: paths are sorted and nothing about time or owner is kept. A folder that is absent
//! packs nothing; a file that is not text, or hidden, is left out.
//!
//! And it makes a number of the rooms that decide what comes of an answer. What is kept in the cache folder bears it, so
//! that every program of one state of the sources can use it, the tests too, and no other one.

use flate2::{Compression, write::ZlibEncoder};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::{collections::BTreeMap, env, error::Error, fs, io::Write, path::Path};

fn main() -> Result<(), Box<dyn Error>> {
    let root = env::var("CARGO_MANIFEST_DIR")?;
    let mut files = BTreeMap::new();
    for folder in ["lessons", "exercises"] {
        // A path that does not exist makes cargo ask again at every build, so a new folder is never missed.
        println!("cargo::rerun-if-changed={folder}");
        pack(&Path::new(&root).join(folder), folder, &mut files)?;
    }
    println!("cargo::rerun-if-changed=build.rs");
    let mut packed = ZlibEncoder::new(Vec::new(), Compression::best());
    packed.write_all(&serde_json::to_vec(&files)?)?;
    fs::write(Path::new(&env::var("OUT_DIR")?).join("course.json.z"), packed.finish()?)?;

    let mut sources = BTreeMap::new();
    pack(&Path::new(&root).join("src"), "", &mut sources)?;
    let rooms = ["author", "check", "course", "host", "markdown"];
    sources.retain(|path, _| rooms.iter().any(|room| path.starts_with(&format!("/{room}"))));
    println!("cargo::rerun-if-changed=src");
    let mut hasher = DefaultHasher::new();
    sources.hash(&mut hasher);
    println!("cargo::rustc-env=LEARN_SOURCES={:016x}", hasher.finish());
    Ok(())
}

/// Adds the text files under `folder`; `name` is its path within the course, with `/` on every system.
fn pack(folder: &Path, name: &str, files: &mut BTreeMap<String, String>) -> Result<(), Box<dyn Error>> {
    if !folder.is_dir() {
        return Ok(());
    }
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let Ok(entry_name) = entry.file_name().into_string() else { continue };
        if entry_name.starts_with('.') || entry_name.ends_with('~') {
            continue;
        }
        let path = format!("{name}/{entry_name}");
        let kind = entry.file_type()?;
        if kind.is_dir() {
            pack(&entry.path(), &path, files)?;
        } else if kind.is_file() {
            match String::from_utf8(fs::read(entry.path())?) {
                // A checkout on Windows may have CRLF; the packed course is the same everywhere.
                Ok(text) => drop(files.insert(path, text.replace("\r\n", "\n"))),
                Err(_) => println!("cargo::warning={path} is not UTF-8 text and is left out of the course"),
            }
        }
    }
    Ok(())
}
