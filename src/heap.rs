//! What a running Python holds: from a copy of its memory to objects, their types, and who holds whom.
//!
//! ```text
//! Process (what it is) ─┐
//! Image (a copy) ───────┴─> Look ──> types()            counts and bytes by type
//!                                ├─> containers()       small; keep it to compare with a later look
//!                                ├─> grew(&earlier)     containers that grew, and the path to each from a module,
//!                                │                      a class or a running function
//!                                ├─> holders(name)      who holds the objects of a type
//!                                └─> export(writer)     one line for each object, for other tools
//! ```
//!
//! The room is pure: `host::heap` finds the process, lets it stand still, copies, and gives the copy to [`Look::at`].
//!
//! ```no_run
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! use learn::host::heap::{Attention, Lens};
//! let mut lens = Lens::open(1234)?;
//! let before = lens.look(&Attention::default())?.containers();
//! // some seconds later
//! let look = lens.look(&Attention::default())?;
//! for grown in look.grew(&before, 10) {
//!     println!("{} -> {} {}", grown.before, grown.after, grown.path);
//! }
//! # Ok(())
//! # }
//! ```
//!
//! What does not belong here: processes and files (`host`), how it is shown (`tui`, `plain`, `cli`).

mod export;
mod image;
mod layout;
mod paths;
mod program;
mod reader;
mod references;
mod rings;
mod sizes;
mod types;
mod version;
mod views;
mod walk;

pub use image::{Image, Memory, PAGE, Region};
pub use paths::Path;
pub use program::{Symbols, is_of_32_bits, symbols};
pub use version::Version;
pub use views::{Change, Containers, Grown, Holding, Row, difference};

use layout::Layout;
use paths::Ways;
use rings::Interpreter;
use std::cell::OnceCell;
use std::time::Duration;
use walk::Graph;

/// Why a process cannot be read. The text says what to do instead.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// A version without a row in the table.
    #[error(
        "it is Python {0}, and only 3.{low} to 3.{high} can be read from outside; take a snapshot from inside instead, \
         with tracemalloc",
        low = layout::MINORS.start(), high = layout::MINORS.end()
    )]
    Version(Version),
    /// The version is nowhere to be found.
    #[error("which version of Python it is cannot be told; take a snapshot from inside instead, with tracemalloc")]
    NoVersion,
    /// A build without the global lock keeps its objects elsewhere.
    #[error(
        "it is a free-threaded Python, which keeps no list of its objects; take a snapshot from inside instead, with \
         tracemalloc, or run the program with the usual build"
    )]
    FreeThreaded,
    /// Table and memory disagree.
    #[error(
        "its memory is not laid out as this version of Python lays it out, so nothing read from it could be trusted; take a \
         snapshot from inside instead, with tracemalloc"
    )]
    Shape,
    /// No interpreter yet, or none any more.
    #[error("Python has not started in it yet, or has ended; try again in a moment")]
    NotStarted,
}

/// A Python that can be read: its version and where things lie.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Process {
    /// Its version.
    pub version: Version,
    /// Address of `_PyRuntime`.
    runtime: u64,
    layout: Layout,
}

impl Process {
    /// Recognises the Python in a memory.
    ///
    /// `runtime` is the address of `_PyRuntime`; `py_version` that of `Py_Version` (from 3.11 on); `path` that of the program
    /// or library, whose name may tell the version.
    ///
    /// # Errors
    /// It is one that cannot be read.
    pub fn recognise(memory: &dyn Memory, runtime: u64, py_version: Option<u64>, path: &str) -> Result<Self, Refusal> {
        let own = version::own_offsets(memory, runtime);
        if own.is_some_and(|own| own.free_threaded) {
            return Err(Refusal::FreeThreaded);
        }
        let version = own
            .map(|own| own.version)
            .or_else(|| Version::from_hex(memory.word(py_version?)?))
            .or_else(|| Version::from_path(path))
            .ok_or(Refusal::NoVersion)?;
        let layout = Layout::for_process(version, own.as_ref()).ok_or(Refusal::Version(version))?;
        Ok(Self { version, runtime, layout })
    }

    /// Whether the process may be copied now: it is not in the middle of changing the list of its objects. It must stand
    /// still while this is asked.
    pub fn is_at_rest(&self, memory: &dyn Memory) -> bool {
        let interpreters = self.interpreters(memory);
        !interpreters.is_empty() && rings::is_at_rest(memory, &interpreters)
    }

    /// Whether there is an interpreter yet.
    pub fn has_begun(&self, memory: &dyn Memory) -> bool {
        memory.word(self.runtime + self.layout.interpreters).is_some_and(|interpreter| interpreter != 0)
    }

    fn interpreters(&self, memory: &dyn Memory) -> Vec<Interpreter> {
        rings::interpreters(memory, &self.layout, self.runtime)
    }
}

/// Everything that a Python held at one moment.
#[derive(Debug)]
pub struct Look {
    /// Of which version.
    pub version: Version,
    /// How long the process stood still; set by whoever copied.
    pub pause: Duration,
    /// How long the copy was read; set by whoever copied.
    pub reading: Duration,
    graph: Graph,
    /// Made when the first path is asked for.
    ways: OnceCell<Ways>,
}

/// Why there is no look.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unseen {
    /// It cannot be read at all.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// The copy was made in the middle of a change; another one is needed.
    #[error("the copy is not whole")]
    Torn,
    /// It was called off.
    #[error("called off")]
    CalledOff,
}

impl Look {
    /// Walks a copy. `go_on` is asked now and then with the number of objects done; false calls it off.
    ///
    /// # Errors
    /// See [`Unseen`].
    pub fn at(process: &Process, image: Image, go_on: &dyn Fn(usize) -> bool) -> Result<Self, Unseen> {
        let interpreters = process.interpreters(&image);
        if !rings::is_at_rest(&image, &interpreters) {
            return Err(Unseen::Torn);
        }
        rings::agree(&image, &process.layout, process.runtime, &interpreters)?;
        let heads = interpreters.iter().flat_map(|interpreter| &interpreter.heads);
        if !heads.clone().all(|head| rings::around(&image, *head, |_| ()).is_some()) {
            return Err(Unseen::Torn);
        }
        let graph = walk::walk(image, process.layout, &interpreters, go_on).ok_or(Unseen::CalledOff)?;
        let (pause, reading) = (Duration::ZERO, Duration::ZERO);
        Ok(Self { version: process.version, pause, reading, graph, ways: OnceCell::new() })
    }

    /// Objects, frames not counted.
    pub fn objects(&self) -> usize {
        self.graph.objects.iter().filter(|object| object.kind != 0).count()
    }

    /// Objects that the collector tracks: what `gc.get_objects()` counts.
    pub fn tracked(&self) -> usize {
        self.graph.tracked
    }

    /// Objects that were set aside with `gc.freeze()`.
    pub fn permanent(&self) -> usize {
        self.graph.permanent
    }

    /// Bytes of all objects.
    pub fn bytes(&self) -> u64 {
        self.graph.types.iter().map(|kind| kind.bytes).sum()
    }

    /// Bytes of the copy.
    pub fn copied(&self) -> usize {
        self.graph.reader.image.len()
    }

    /// Gives the memory of the copy back, for the next one.
    pub fn into_bytes(self) -> Vec<u8> {
        self.graph.reader.image.into_bytes()
    }
}

#[cfg(test)]
mod tests;
