//! A look into another process: finds the Python in it, lets it stand still for some milliseconds, copies its memory and
//! lets go. Nothing runs in the process, nothing is changed in it. The rest is done on the copy (`heap`).
//!
//! The process goes on whatever becomes of us. It is held with `PTRACE_SEIZE`, and the kernel lets go of what is so held when
//! the thread that holds it ends, also when that is killed. (A `SIGSTOP` would be as quick, and would stay for ever.)
//!
//! Whoever looks at a child of this same process must not wait for that child in another thread meanwhile: `wait` would be
//! told of the standstill and take it for an end. A descriptor of the process (`pidfd`) tells ends alone.
//!
//! What does not belong here: what the memory means (`heap`), and what is said about it (`cli`, `plain`, `tui`).

#[cfg(all(target_os = "linux", target_pointer_width = "64"))]
mod copy;
#[cfg(all(target_os = "linux", target_pointer_width = "64"))]
mod find;
#[cfg(all(target_os = "linux", target_pointer_width = "64"))]
mod freeze;
#[cfg(all(target_os = "linux", target_pointer_width = "64"))]
mod linux;
#[cfg(all(target_os = "linux", target_pointer_width = "64"))]
mod rights;
#[cfg(all(target_os = "linux", target_pointer_width = "64"))]
pub use linux::Lens;

// Where there is a lens, for its test only.
#[cfg(any(test, not(all(target_os = "linux", target_pointer_width = "64"))))]
#[cfg_attr(test, allow(dead_code, reason = "its test wants one sentence"))]
mod elsewhere;
#[cfg(not(all(target_os = "linux", target_pointer_width = "64")))]
pub use elsewhere::Lens;

pub use super::process::Cancel;
use crate::heap::{Look, Refusal};
use std::fmt;
use std::io::{self, BufWriter};
use std::path::Path;
use std::sync::Arc;

/// How far a look is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// The process stands still: bytes copied, and bytes in all.
    Copying(usize, usize),
    /// The process runs again: objects read.
    Reading(usize),
}

/// Who is told how far a look is, and what ends it early.
#[derive(Clone, Default)]
pub struct Attention {
    /// Ends the look.
    pub cancel: Cancel,
    /// Is told. Called while the process stands still, so it must be quick.
    pub tell: Option<Arc<dyn Fn(Stage) + Send + Sync>>,
}

impl fmt::Debug for Attention {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Attention").field("cancel", &self.cancel).finish_non_exhaustive()
    }
}

impl Attention {
    #[cfg_attr(not(target_os = "linux"), allow(dead_code, reason = "looks are taken on Linux"))]
    fn tell(&self, stage: Stage) {
        if let Some(tell) = &self.tell {
            tell(stage);
        }
    }
}

/// Writes all objects of a look to a file, a line each (see [`Look::export`]). The file is there whole or not at all. Says
/// how many lines.
///
/// # Errors
/// The file cannot be written.
pub fn export(look: &Look, path: &Path) -> io::Result<usize> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut file = BufWriter::new(tempfile::NamedTempFile::new_in(folder)?);
    let lines = look.export(&mut file)?;
    file.into_inner().map_err(io::IntoInnerError::into_error)?.persist(path)?;
    Ok(lines)
}

/// Why a process cannot be looked into. Each text says what to do.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum HeapError {
    /// No such process.
    #[error("there is no process {0}; `pgrep -af python` lists the Pythons that run")]
    None(u32),
    /// It ended before.
    #[error("process {0} has ended, and only its number is left until its parent asks for it; choose one that runs")]
    Finished(u32),
    /// It ended while we looked.
    #[error("process {0} has ended: its memory is gone")]
    Ended(u32),
    /// It belongs to somebody else.
    #[error("process {pid} belongs to {owner}, and you are {you}; look as that user, or with `sudo learn heap {pid}`")]
    Foreign {
        /// Which.
        pid: u32,
        /// Name of its user.
        owner: String,
        /// Name of one's own user.
        you: String,
    },
    /// The kernel lets programs look into their own children only (Yama).
    #[error(
        "this system lets {}",
        match scope {
            0 | 1 => format!(
                "a program look into its own children only (kernel.yama.ptrace_scope is {scope}); look with `sudo learn heap \
                 {pid}`, or let the program allow it with prctl(PR_SET_PTRACER, PR_SET_PTRACER_ANY)"
            ),
            2 => format!(
                "only the administrator look into other programs (kernel.yama.ptrace_scope is 2): `sudo learn heap {pid}`"
            ),
            _ => format!(
                "nobody look into other programs, and that cannot be changed before a restart (kernel.yama.ptrace_scope is \
                 {scope}); take a snapshot from inside instead, with tracemalloc"
            ),
        }
    )]
    Scope {
        /// Which.
        pid: u32,
        /// The setting: 1 children, 2 administrator, 3 nobody.
        scope: u8,
    },
    /// The kernel says no and does not say why.
    #[error(
        "the system does not let process {0} be looked into: it hides its memory, or a container's rules forbid it; try \
         `sudo learn heap {0}`, in a container start it with --cap-add=SYS_PTRACE, or take a snapshot from inside, with \
         tracemalloc"
    )]
    Forbidden(u32),
    /// A debugger has it.
    #[error("process {pid} is held by another program (a debugger or strace), number {holder}; end that first")]
    Held {
        /// Which.
        pid: u32,
        /// Who has it.
        holder: u32,
    },
    /// It is this very program.
    #[error("process {0} is learn itself; give the number of a Python program")]
    Itself(u32),
    /// No Python in it.
    #[error("process {pid} is {name}, and there is no Python in it; `pgrep -af python` lists the Pythons that run")]
    NotPython {
        /// Which.
        pid: u32,
        /// Its name.
        name: String,
    },
    /// No Python that is new enough.
    #[error(
        "process {pid} runs {name}, and no Python from 3.8 on is in it; older ones cannot be read from outside; from 3.4 on \
         tracemalloc takes a snapshot from inside"
    )]
    Old {
        /// Which.
        pid: u32,
        /// Name of its program.
        name: String,
    },
    /// Another Python.
    #[error(
        "process {0} is PyPy, whose memory is laid out otherwise; only CPython can be read from outside; PyPy writes down \
         what it holds from inside, with gc.dump_rpy_heap(file)"
    )]
    PyPy(u32),
    /// A program of 32 bits.
    #[error(
        "process {0} is a Python of 32 bits; only those of 64 bits can be read from outside; take a snapshot from inside \
         instead, with tracemalloc"
    )]
    Bits(u32),
    /// A Python that cannot be read.
    #[error("process {pid} cannot be read: {refusal}")]
    Refused {
        /// Which.
        pid: u32,
        /// Why.
        refusal: Refusal,
    },
    /// It changed its list of objects at each try.
    #[error("process {0} was in the middle of changing its objects at every try; try again in a moment")]
    Restless(u32),
    /// There is no room for a copy.
    #[error("process {pid} holds {needed} MiB and only {free} MiB are free for a copy of it; free some memory first")]
    Room {
        /// Which.
        pid: u32,
        /// What a copy would need, MiB.
        needed: u64,
        /// What there is, MiB.
        free: u64,
    },
    /// It was called off.
    #[error("the look at process {0} was called off")]
    CalledOff(u32),
    /// Another system.
    #[error(
        "another program's memory can be read on Linux with 64 bits only; elsewhere take a snapshot from inside, with \
         tracemalloc"
    )]
    System,
    /// Anything else.
    #[error("process {pid} could not be looked into: {what}")]
    Machine {
        /// Which.
        pid: u32,
        /// What the system said.
        what: String,
    },
}
