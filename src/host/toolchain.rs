//! Which interpreter and which compiler are really used: found behind shims once, remembered in the user's cache folder.

use super::cache;
use super::judge_error::JudgeError;
use crate::check::{Tool, Version};
use crate::progress;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

/// How long a tool may take to say what it is; a shim on a cold disk takes a second.
const PATIENCE: Duration = Duration::from_secs(15);

/// A tool that was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Found {
    /// The program itself, behind any shim.
    pub path: PathBuf,
    /// Its version.
    pub version: Version,
    /// What was found on the way to it: the shim, or the program itself.
    pub by: PathBuf,
    /// What it made ready for later runs; see `check::Probed`.
    pub ready: String,
    /// When the program itself was last changed: what it made ready is good for this one only.
    changed: String,
}

/// The tools of this machine. Each is looked for when it is first needed.
#[derive(Debug, Default)]
pub struct Toolchain {
    found: Mutex<BTreeMap<&'static str, Found>>,
}

impl Toolchain {
    /// The tools of this machine; nothing is looked for yet.
    pub fn find() -> Self {
        Self::default()
    }

    /// Finds a tool.
    pub fn locate(&self, tool: &'static Tool) -> Result<Found, JudgeError> {
        let mut known = self.found.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(found) = known.get(tool.name) {
            return Ok(found.clone());
        }
        let found = search(tool)?;
        known.insert(tool.name, found.clone());
        Ok(found)
    }
}

fn search(tool: &'static Tool) -> Result<Found, JudgeError> {
    if let Some(named) = std::env::var_os(tool.variable).filter(|named| !named.is_empty()) {
        let path = PathBuf::from(&named);
        let program = if path.components().count() > 1 { Some(path.clone()) } else { on_path(&named) };
        let found = program.and_then(|program| resolve(tool, &program, &[]).ok());
        let found = found.ok_or(JudgeError::Named { tool: tool.name, variable: tool.variable, path })?;
        return new_enough(tool, found);
    }
    let mut nearest = None;
    for command in tool.commands {
        let Some((name, args)) = command.split_first() else { continue };
        let Some(program) = on_path(&OsString::from(name)) else { continue };
        let found = resolve(tool, &program, args).map_err(|said| JudgeError::Mute {
            tool: tool.name,
            path: program,
            said,
            install: tool.install,
        });
        match found.and_then(|found| new_enough(tool, found)) {
            Ok(found) => return Ok(found),
            Err(error) => nearest = nearest.or(Some(error)),
        }
    }
    Err(nearest.unwrap_or(JudgeError::Missing { tool: tool.name, install: tool.install }))
}

fn new_enough(tool: &'static Tool, found: Found) -> Result<Found, JudgeError> {
    if found.version >= tool.oldest {
        return Ok(found);
    }
    Err(JudgeError::TooOld { tool: tool.name, path: found.path, version: found.version, install: tool.install })
}

/// The first program of this name on PATH.
fn on_path(name: &OsString) -> Option<PathBuf> {
    let folders = std::env::var_os("PATH")?;
    let suffix = std::env::consts::EXE_SUFFIX;
    std::env::split_paths(&folders)
        .flat_map(|folder| {
            let mut with_suffix = name.clone();
            with_suffix.push(suffix);
            [folder.join(name), folder.join(with_suffix)]
        })
        .find(|path| is_program(path))
}

#[cfg(unix)]
fn is_program(path: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    path.metadata().is_ok_and(|about| about.is_file() && about.permissions().mode() & 0o111 != 0)
}

#[cfg(not(unix))]
fn is_program(path: &Path) -> bool {
    path.is_file()
}

/// The real program behind a command, from memory or by asking it; else what it said instead of an answer.
fn resolve(tool: &Tool, program: &Path, args: &[&str]) -> Result<Found, String> {
    let key = key(tool, program, args);
    let mut memory = remember();
    if let Some(found) = memory.get(&key).filter(|found| found.changed == changed(&found.path)) {
        return Ok(found.clone());
    }
    let said: Result<String, String> = tool.probe.iter().map(|probe| ask(program, args, probe)).collect();
    let probed = (tool.read)(&said?).ok_or("it does not tell its version")?;
    let path = Some(PathBuf::from(probed.path)).filter(|path| is_program(path)).unwrap_or_else(|| program.to_owned());
    let changed = changed(&path);
    let found = Found { path, version: probed.version, by: program.to_owned(), ready: probed.ready, changed };
    memory.insert(key, found.clone());
    keep(&memory);
    Ok(found)
}

/// What a program prints for these arguments; if it does not end well, the first line of what it complains of.
fn ask(program: &Path, args: &[&str], probe: &[&str]) -> Result<String, String> {
    let mut command = Command::new(program);
    command.args(args).args(probe).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().map_err(|error| error.to_string())?;
    let started = Instant::now();
    // What it says fits into the pipes, so it can end before it is read.
    while child.try_wait().map_err(|error| error.to_string())?.is_none() {
        if started.elapsed() > PATIENCE {
            let _ = child.kill();
            let _ = child.wait();
            return Err(format!("nothing within {} s", PATIENCE.as_secs()));
        }
        std::thread::sleep(Duration::from_millis(2));
    }
    let output = child.wait_with_output().map_err(|error| error.to_string())?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
    }
    let complaint = String::from_utf8_lossy(&output.stderr);
    Err(complaint
        .lines()
        .find(|line| !line.trim().is_empty())
        .unwrap_or("nothing")
        .trim()
        .trim_end_matches('.')
        .to_owned())
}

/// What a choice depends on: the command, when it was made, and what a shim looks at.
fn key(tool: &Tool, program: &Path, args: &[&str]) -> String {
    let probe = progress::fingerprint(&tool.probe.concat().join(" "));
    let mut parts = vec![program.display().to_string(), args.join(" "), changed(program), probe];
    parts.extend(tool.chosen_by.iter().map(|name| std::env::var(name).unwrap_or_default()));
    if let Some(home) = std::env::home_dir() {
        parts.extend(tool.chosen_in.iter().map(|file| changed(&home.join(file))));
    }
    parts.join("|")
}

fn changed(path: &Path) -> String {
    let time = path.metadata().and_then(|about| about.modified()).unwrap_or(SystemTime::UNIX_EPOCH);
    time.duration_since(UNIX_EPOCH).map(|time| time.as_nanos().to_string()).unwrap_or_default()
}

fn remember() -> BTreeMap<String, Found> {
    let text = cache::folder().and_then(|folder| cache::read_text(&folder.join("tools.json")));
    text.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default()
}

/// Keeps what was found. Without it the next start asks again, so trouble here does not matter.
fn keep(memory: &BTreeMap<String, Found>) {
    let newest: BTreeMap<_, _> = memory.iter().take(50).collect();
    if let (Some(folder), Ok(text)) = (cache::folder(), serde_json::to_string_pretty(&newest)) {
        cache::write_whole(&folder.join("tools.json"), text.as_bytes());
    }
}
