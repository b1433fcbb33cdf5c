//! `learn course new`: files of a new course, chapter or exercise. Nothing is overwritten.

use super::Exit;
use super::args::{Global, NewArgs, NewCommand};
use super::out::Out;
use super::trouble::Trouble;
use crate::author::begin::{self, BeginError, LIST, Part};
use crate::host::course::{open, source};
use crate::host::text;
use std::fs;
use std::path::{Path, PathBuf};

pub(super) fn run(global: &Global, args: &NewArgs) -> Result<Exit, Trouble> {
    let refuse = |error: BeginError| Trouble::Usage(error.to_string());
    let here = || global.course.clone().unwrap_or_else(|| PathBuf::from("."));
    let (root, part, next) = match &args.what {
        NewCommand::Course { dir, language } => {
            let list = dir.join(LIST);
            if list.exists() {
                return Err(Trouble::Usage(format!("{} is there already; nothing was changed", list.display())));
            }
            let next = format!("learn course new chapter {language}/NAME");
            (dir.clone(), begin::course(language), next)
        }
        NewCommand::Chapter { name } => {
            let root = here();
            let part = begin::chapter(&open(Some(&root))?, &list(&root)?, name).map_err(refuse)?;
            (root, part, format!("learn course new exercise {name}/NAME"))
        }
        NewCommand::Exercise { name, kind } => {
            let root = here();
            let part = begin::exercise(&open(Some(&root))?, &list(&root)?, name, kind).map_err(refuse)?;
            (root, part, format!("learn course check --only {name}"))
        }
    };
    write(&root, &part)?;
    let mut out = Out::new(global, None);
    for (path, _) in &part.files {
        out.text(&format!("made     {path}"))?;
    }
    let word = if matches!(args.what, NewCommand::Course { .. }) { "made   " } else { "changed" };
    out.text(&format!("{word}  {LIST}"))?;
    out.text(&format!("Next: write what says TODO, then: {next}"))?;
    out.flush()?;
    Ok(Exit::Good)
}

fn list(root: &Path) -> Result<String, Trouble> {
    source(Some(root))?.read(LIST).map_err(|error| Trouble::Usage(error.to_string()))
}

/// Writes new files first, the list last, so that the list never names what is not there.
fn write(root: &Path, part: &Part) -> Result<(), Trouble> {
    for (path, _) in &part.files {
        let path = root.join(path);
        if path.exists() {
            return Err(Trouble::Usage(format!("{} is there already; nothing was changed", path.display())));
        }
    }
    for (path, content) in &part.files {
        make(&root.join(path), content)?;
    }
    let list = root.join(LIST);
    let written = if list.exists() { text::replace(&list, &part.list) } else { return make(&list, &part.list) };
    written.map_err(|error| Trouble::Machine(error.to_string()))
}

fn make(path: &Path, content: &str) -> Result<(), Trouble> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(|error| {
            Trouble::Machine(format!("the folder {} cannot be made: {error}; may you write there?", folder.display()))
        })?;
    }
    text::create(path, content).map_err(|error| Trouble::Machine(error.to_string()))
}
