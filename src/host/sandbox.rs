//! The box around a learner's program: what it may read, run, write and ask of the system.
//!
//! The judge does not start a program itself. It starts this same binary as `learn __sandbox ...`, a young process with
//! one thread, which puts the layers on itself and then becomes the program: its own session, close-on-exec for every
//! descriptor but those of the program, another user if root started it, limits, Landlock, one filter of system calls.
//! Its standard input is a socket by which it gets the descriptors of the program. Before it becomes that, or stays above
//! a compiler to end it and its linker with `learn`, it reports there which layers hold, so that [`Layers`] speaks of what
//! is in force and not of what was hoped for. Every layer is put on as far as the system has it.
//!
//! The box is a seat belt and no prison: a fault of the kernel opens it, names and sizes of files stay visible.
//!
//! What does not belong here: pipes, time and output (`process`), what is run in the box (`run`).

mod cage;
#[cfg(all(target_os = "linux", any(target_arch = "x86_64", target_arch = "aarch64")))]
mod calls;
#[cfg(unix)]
mod descriptors;
#[cfg(target_os = "linux")]
mod files;
#[cfg(target_os = "linux")]
mod helper;
#[cfg(target_os = "linux")]
mod keeper;
mod places;
mod seatbelt;
#[cfg(target_os = "linux")]
mod user;

pub(super) use cage::{Cage, Owner};
#[cfg(unix)]
pub(super) use descriptors::give;

use super::process::Start;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::sync::{Mutex, OnceLock, PoisonError};

/// The word by which this program knows that it is to be a box.
const WORD: &str = "__sandbox";

/// Number of the user who owns nothing, on every Linux: what files of unknown users belong to.
#[cfg(unix)]
pub(super) const NOBODY: u32 = 65534;

/// What starts a box, if this program said that it can.
static OWN_HELPER: OnceLock<PathBuf> = OnceLock::new();

/// What is in force around a program that runs.
#[allow(clippy::struct_excessive_bools, reason = "each layer is there or not, and JSON tells them by name")]
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Layers {
    /// Files, signals and the network are fenced by Landlock: the version of its interface.
    pub landlock: Option<u8>,
    /// System calls are filtered.
    pub seccomp: bool,
    /// Files, signals, programs and the network are fenced by the sandbox of macOS.
    #[serde(default)]
    pub seatbelt: bool,
    /// Memory, processor time and files are limited from the first instruction on.
    pub limits: bool,
    /// It has a session of its own and ends with us.
    pub session: bool,
    /// As whom it runs.
    pub user: User,
}

/// As whom a program runs.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum User {
    /// The user who runs `learn`.
    #[default]
    Same,
    /// `learn` runs as root, the program as nobody.
    Nobody,
    /// `learn` runs as root and the program too, without root's powers: nobody may not read the interpreter.
    RootWithoutPowers,
    /// `learn` runs as root and the program too.
    Root,
}

/// One layer, or one thing of a layer, to be left off in tests: each must be worth having.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Layer {
    /// [`Layers::landlock`].
    Landlock,
    /// [`Layers::seccomp`].
    Seccomp,
    /// [`Layers::limits`].
    Limits,
    /// [`Layers::session`].
    Session,
    /// [`Layers::user`].
    User,
    /// Of the limits: memory.
    Memory,
    /// Of the limits: processor time.
    Processor,
    /// Of the limits: the size of files that it writes.
    FileSize,
    /// Of the limits: how many files it may have open.
    Descriptors,
    /// A program that prints without end is stopped.
    Output,
    /// An answer is one line, to the request that was made, and nothing may come before it.
    Lockstep,
    /// Rust is built without `unsafe`.
    Unsafe,
}

impl Layer {
    const ALL: [Self; 12] = [
        Self::Landlock,
        Self::Seccomp,
        Self::Limits,
        Self::Session,
        Self::User,
        Self::Memory,
        Self::Processor,
        Self::FileSize,
        Self::Descriptors,
        Self::Output,
        Self::Lockstep,
        Self::Unsafe,
    ];

    fn name(self) -> &'static str {
        match self {
            Self::Landlock => "landlock",
            Self::Seccomp => "seccomp",
            Self::Limits => "limits",
            Self::Session => "session",
            Self::User => "user",
            Self::Memory => "memory",
            Self::Processor => "processor",
            Self::FileSize => "file-size",
            Self::Descriptors => "descriptors",
            Self::Output => "output",
            Self::Lockstep => "lockstep",
            Self::Unsafe => "unsafe",
        }
    }

    fn of(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|layer| layer.name() == name)
    }
}

impl Layers {
    /// What is missing, as words; empty if nothing is.
    pub fn missing(&self) -> Vec<&'static str> {
        let all = [
            (self.landlock.is_none() && !self.seatbelt, "a fence around files and the network"),
            (!self.seccomp && !self.seatbelt, "a filter of system calls"),
            (!self.limits, "limits from the start"),
            (!self.session, "a session of its own"),
            (matches!(self.user, User::Root), "another user than root"),
        ];
        all.into_iter().filter_map(|(missing, what)| missing.then_some(what)).collect()
    }
}

impl fmt::Display for Layers {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The fence of macOS stands in place of two layers of Linux.
        match self.landlock {
            Some(version) => write!(f, "landlock {version}")?,
            None if self.seatbelt => write!(f, "seatbelt")?,
            None => write!(f, "no landlock")?,
        }
        let filter = (!self.seatbelt).then_some((self.seccomp, "seccomp"));
        let words = filter.into_iter().chain([(self.limits, "limits"), (self.session, "own session")]);
        for (there, what) in words {
            write!(f, ", {}{what}", if there { "" } else { "no " })?;
        }
        f.write_str(match self.user {
            User::Same => "",
            User::Nobody => ", as nobody",
            User::RootWithoutPowers => ", as root without its powers",
            User::Root => ", as root",
        })
    }
}

/// Starts the box if this process was started to be one, else notes that this program can be one. To be called first
/// in `main`: a box needs a process with one thread.
///
/// Returns only if there is something else to do, or with the status to end with.
pub fn begin() -> Option<ExitCode> {
    #[cfg(target_os = "linux")]
    {
        let mut arguments = std::env::args_os().skip(1);
        if arguments.next().is_some_and(|word| word == WORD) {
            return Some(helper::run(arguments.collect()));
        }
        // Also true while the program is being replaced by a newer one.
        let _ = OWN_HELPER.set(PathBuf::from("/proc/self/exe"));
    }
    None
}

/// A command that starts a program in its box.
#[cfg_attr(not(unix), allow(dead_code, reason = "a job is put around a process that runs"))]
pub(super) struct Boxed {
    /// The command.
    pub command: Command,
    /// What is then in force; none if it reports that itself.
    pub layers: Option<Layers>,
}

/// What puts programs into boxes.
#[derive(Debug, Default)]
pub struct Sandbox {
    helper: Option<PathBuf>,
    off: Vec<Layer>,
    seen: Mutex<Option<Layers>>,
}

impl Sandbox {
    /// Boxes by this program, if [`begin`] was called in it; else programs run with limits only.
    pub fn of_this_program() -> Self {
        let mut sandbox = Self { helper: OWN_HELPER.get().cloned(), ..Self::default() };
        // To see in tests what each layer is good for; not in programs that people have.
        if cfg!(debug_assertions) {
            let off = std::env::var("LEARN_SANDBOX_OFF").unwrap_or_default();
            sandbox.off.extend(off.split(',').filter_map(Layer::of));
        }
        sandbox
    }

    /// Boxes by the `learn` binary at this path.
    pub fn with_helper(helper: &Path) -> Self {
        Self { helper: cfg!(target_os = "linux").then(|| helper.to_owned()), ..Self::of_this_program() }
    }

    /// The same without one layer.
    #[cfg(debug_assertions)]
    #[must_use]
    pub fn without(mut self, layer: Layer) -> Self {
        self.off.push(layer);
        self
    }

    /// Whether this is left off.
    pub(super) fn is_off(&self, layer: Layer) -> bool {
        self.off.contains(&layer)
    }

    /// What was in force around the program that was started last.
    pub fn layers(&self) -> Option<Layers> {
        *self.seen.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn note(&self, layers: Layers) {
        *self.seen.lock().unwrap_or_else(PoisonError::into_inner) = Some(layers);
    }

    /// The command that starts a program in its box; none if there are no boxes here.
    #[cfg_attr(not(unix), allow(dead_code, reason = "a job is put around a process that runs"))]
    pub(super) fn command(&self, start: &Start<'_>) -> Option<Boxed> {
        if seatbelt::is_here() {
            let command = seatbelt::command(start.cage, &start.bounds, start.program, start.args);
            return Some(Boxed { command, layers: Some(Layers { seatbelt: true, ..Layers::default() }) });
        }
        let helper = self.helper.as_ref().filter(|helper| helper.is_file())?;
        let mut command = Command::new(helper);
        command.arg(WORD).args(start.cage.arguments(&start.bounds));
        command.args(self.off.iter().flat_map(|layer| ["--off", layer.name()]));
        command.arg("--").arg(start.program).args(start.args);
        Some(Boxed { command, layers: None })
    }

    /// Makes a scratch folder the program's own. As whom it will run follows from whether that user can reach the
    /// folder and the tool.
    pub(super) fn hand_over(&self, folder: &Path, tool: &Path) -> io::Result<Owner> {
        #[cfg(target_os = "linux")]
        if self.helper.is_some() && !self.is_off(Layer::User) {
            return user::hand_over(folder, tool);
        }
        let _ = (folder, tool);
        Ok(Owner::Same)
    }
}

/// What a box has to say before it becomes the program.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Said {
    /// These layers hold.
    Layers(Layers),
    /// It could not be made, or the program could not be started.
    Trouble(String),
    /// The program was started; this is the last word of a box that stays above it.
    Begun,
}

/// Whether a box that stays above its program has said its last word.
pub(super) fn has_begun(report: &[u8]) -> bool {
    report.ends_with(b"\n\"begun\"\n")
}

/// Reads what a box said until it became the program.
pub(super) fn heard(report: &[u8]) -> io::Result<Layers> {
    let mut layers = None;
    for line in report.split(|byte| *byte == b'\n').filter(|line| !line.is_empty()) {
        match serde_json::from_slice(line)? {
            Said::Layers(said) => layers = Some(said),
            Said::Trouble(why) => return Err(io::Error::other(why)),
            Said::Begun => {}
        }
    }
    layers.ok_or_else(|| io::Error::other("its box ended before it began"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn layers_say_what_they_are() {
        let mut layers = Layers {
            landlock: Some(7),
            seccomp: true,
            limits: true,
            session: true,
            user: User::RootWithoutPowers,
            seatbelt: false,
        };
        assert_eq!(layers.to_string(), "landlock 7, seccomp, limits, own session, as root without its powers");
        assert_eq!(layers.missing(), Vec::<&str>::new());
        (layers.landlock, layers.user) = (None, User::Root);
        assert_eq!(layers.to_string(), "no landlock, seccomp, limits, own session, as root");
        assert_eq!(layers.missing(), ["a fence around files and the network", "another user than root"]);
        let mac = Layers { seatbelt: true, ..Layers::default() };
        assert_eq!(mac.to_string(), "seatbelt, no limits, no own session");
        assert_eq!(mac.missing(), ["limits from the start", "a session of its own"]);
    }

    #[test]
    fn a_report_is_believed_only_if_it_is_whole() {
        let layers = Layers { seccomp: true, ..Layers::default() };
        let line = serde_json::to_string(&Said::Layers(layers)).unwrap() + "\n";
        assert_eq!(heard(line.as_bytes()).unwrap(), layers);
        assert!(!has_begun(line.as_bytes()));
        let begun = line.clone() + &serde_json::to_string(&Said::Begun).unwrap() + "\n";
        assert!(has_begun(begun.as_bytes()));
        assert_eq!(heard(begun.as_bytes()).unwrap(), layers);
        let trouble = line + "{\"trouble\":\"no such file\"}\n";
        assert_eq!(heard(trouble.as_bytes()).unwrap_err().to_string(), "no such file");
        assert!(heard(b"").is_err());
        assert!(heard(b"running 0 tests\n").is_err());
    }
}
