//! Which Python a process runs, from the files that it has mapped.

use super::{HeapError, rights};
use crate::heap::{self, Memory, Process, Symbols};
use std::fs::{self, File};
use std::io;
use std::os::unix::fs::{FileExt, MetadataExt};
use std::path::PathBuf;

/// A piece of a process's memory, a line of `/proc/PID/maps`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Mapping {
    pub start: u64,
    pub end: u64,
    /// `rw-p`
    pub rights: String,
    /// Where it begins in its file.
    pub offset: u64,
    /// The file, or a name in brackets, or nothing.
    pub path: String,
}

impl Mapping {
    fn parse(line: &str) -> Option<Self> {
        let (range, rest) = line.split_once(' ')?;
        let (start, end) = range.split_once('-')?;
        let mut fields = rest.splitn(5, ' ');
        let (rights, offset) = (fields.next()?, fields.next()?);
        let path = fields.nth(2).unwrap_or("").trim_start();
        let number = |text| u64::from_str_radix(text, 16).ok();
        Some(Self {
            start: number(start)?,
            end: number(end)?,
            rights: rights.into(),
            offset: number(offset)?,
            path: path.into(),
        })
    }

    /// Whether the process may write to it and nobody else sees it.
    pub(super) fn is_own(&self) -> bool {
        self.rights.starts_with("rw") && self.rights.ends_with('p') && !self.path.starts_with("[vvar")
    }
}

/// All mappings of a process.
pub(super) fn mappings(pid: u32) -> io::Result<Vec<Mapping>> {
    let text = fs::read(format!("/proc/{pid}/maps"))?;
    Ok(String::from_utf8_lossy(&text).lines().filter_map(Mapping::parse).collect())
}

/// Memory of a process as it is now. Its descriptor stays with the process, also when another one gets the number.
pub(super) struct Live(pub File);

impl Memory for Live {
    fn read(&self, address: u64, into: &mut [u8]) -> bool {
        // Beyond what a file offset can be there is no memory of a program.
        i64::try_from(address).is_ok() && self.0.read_exact_at(into, address).is_ok()
    }
}

/// What `stat` says of a process or a thread.
pub(super) struct Stat {
    /// `R`, `S`, `t` and so on, as proc(5) lists them.
    pub(super) state: char,
    /// When it was started, in what `/proc` counts in since the start of the system.
    pub(super) started: u64,
    flags: u64,
}

impl Stat {
    /// Of a process. None if there is no such process.
    pub(super) fn of(pid: u32) -> Option<Self> {
        Self::read(&format!("/proc/{pid}/stat"))
    }

    /// Of a thread of a process.
    pub(super) fn of_thread(pid: u32, thread: i32) -> Option<Self> {
        Self::read(&format!("/proc/{pid}/task/{thread}/stat"))
    }

    fn read(path: &str) -> Option<Self> {
        let text = fs::read(path).ok()?;
        let text = String::from_utf8_lossy(&text).into_owned();
        // The name may hold anything, brackets too.
        let mut fields = text.rsplit_once(')')?.1.split_whitespace();
        let state = fields.next()?.chars().next()?;
        let flags = fields.nth(5)?.parse().ok()?;
        Some(Self { state, flags, started: fields.nth(12)?.parse().ok()? })
    }

    /// Whether it has ended: it is only listed still.
    pub(super) fn has_ended(&self) -> bool {
        matches!(self.state, 'Z' | 'X')
    }

    /// Whether it has ended or is about to, and has no memory any more.
    pub(super) fn is_ending(&self) -> bool {
        /// `PF_EXITING` of the kernel's `sched.h`.
        const EXITING: u64 = 4;
        self.has_ended() || self.flags & EXITING != 0
    }
}

/// Whether a process was started in these seconds. `started` counts from the start of the system, as [`Stat`] has it.
pub(super) fn is_young(started: u64) -> bool {
    /// What `/proc` counts in, on every system that there is.
    const TICKS: u64 = 100;
    const YOUNG: u64 = 3;
    let uptime = fs::read_to_string("/proc/uptime").unwrap_or_default();
    let seconds = uptime.split('.').next().and_then(|seconds| seconds.parse::<u64>().ok());
    seconds.is_some_and(|seconds| started / TICKS + YOUNG >= seconds)
}

/// The process's name.
pub(super) fn name(pid: u32) -> String {
    fs::read_to_string(format!("/proc/{pid}/comm")).map(|name| name.trim().to_owned()).unwrap_or_default()
}

/// Why the system said no.
pub(super) fn refusal(pid: u32, error: &io::Error) -> HeapError {
    match error.kind() {
        io::ErrorKind::NotFound => HeapError::None(pid),
        io::ErrorKind::PermissionDenied => rights::forbidden(pid),
        _ if Stat::of(pid).is_none() => HeapError::Ended(pid),
        _ => HeapError::Machine { pid, what: error.to_string() },
    }
}

/// Files above this are no program.
const LARGEST: u64 = 1 << 30;

/// Finds the Python in a process.
pub(super) fn python(pid: u32, live: &Live, mappings: &[Mapping]) -> Result<Process, HeapError> {
    let mut seen: Vec<&str> = Vec::new();
    let program = fs::read_link(format!("/proc/{pid}/exe")).unwrap_or_default();
    for mapping in mappings.iter().filter(|mapping| mapping.path.starts_with('/')) {
        let path = mapping.path.as_str();
        let is_program = program.to_str() == Some(path);
        let name = path.rsplit('/').next().unwrap_or("");
        if seen.contains(&path) || !(is_program || name.contains("python")) {
            continue;
        }
        seen.push(path);
        let file = if is_program {
            PathBuf::from(format!("/proc/{pid}/exe"))
        } else {
            // A container has files of its own.
            PathBuf::from(format!("/proc/{pid}/root{path}"))
        };
        let Some(bytes) = read(&file) else { continue };
        if name.contains("python") && heap::is_of_32_bits(&bytes) {
            return Err(HeapError::Bits(pid));
        }
        let Some(symbols) = heap::symbols(&bytes) else { continue };
        let Some((runtime, version)) = place(&symbols, mapping) else { continue };
        return Process::recognise(live, runtime, version, path).map_err(|refusal| HeapError::Refused { pid, refusal });
    }
    if mappings.iter().any(|mapping| mapping.path.rsplit('/').next().is_some_and(|name| name.contains("pypy"))) {
        return Err(HeapError::PyPy(pid));
    }
    match seen.iter().filter_map(|path| path.rsplit('/').next()).find(|name| name.contains("python")) {
        Some(name) => Err(HeapError::Old { pid, name: name.to_owned() }),
        None => Err(HeapError::NotPython { pid, name: name(pid) }),
    }
}

fn read(file: &PathBuf) -> Option<Vec<u8>> {
    let is_program = fs::metadata(file).is_ok_and(|data| data.is_file() && data.size() <= LARGEST);
    if is_program { fs::read(file).ok() } else { None }
}

/// Where the symbols lie, from the file's first mapping.
fn place(symbols: &Symbols, first: &Mapping) -> Option<(u64, Option<u64>)> {
    symbols.in_process(first.start, first.offset)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_of_the_map_is_read_whole() {
        let line = "7f01a000-7f01b000 rw-p 0001c000 08:01 1234       /usr/lib/a name/libpython3.11.so.1.0";
        let mapping = Mapping::parse(line).unwrap();
        assert_eq!((mapping.start, mapping.end, mapping.offset), (0x7f01_a000, 0x7f01_b000, 0x1c000));
        assert_eq!(mapping.path, "/usr/lib/a name/libpython3.11.so.1.0");
        assert!(mapping.is_own());
        let nameless = Mapping::parse("7f01a000-7f01b000 r--p 00000000 00:00 0 ").unwrap();
        assert_eq!(nameless.path, "");
        assert!(!nameless.is_own());
        assert_eq!(Mapping::parse("nothing"), None);
    }

    #[test]
    fn a_process_without_a_number_has_no_state() {
        assert!(Stat::of(0).is_none());
        let stat = Stat::of(std::process::id()).unwrap();
        assert!(stat.state.is_alphabetic() && stat.started > 0 && !stat.is_ending());
    }
}
