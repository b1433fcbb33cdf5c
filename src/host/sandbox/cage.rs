//! What one program may do, and how that is told to the process that becomes it.

use crate::host::process::Bounds;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// What one program may do. What is not listed it may not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::host) struct Cage {
    /// What it is for.
    pub work: Work,
    /// As whom it runs.
    pub owner: Owner,
    /// Files and folders that it may read.
    pub reads: Vec<PathBuf>,
    /// Files and folders that it may also execute.
    pub runs: Vec<PathBuf>,
    /// Folders in which it may make, change and remove files and folders.
    pub writes: Vec<PathBuf>,
}

/// What a program is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::host) enum Work {
    /// The learner's: starts no other program, changes nothing.
    Program,
    /// A compiler: starts its linker, writes what it builds.
    Compiler,
}

/// As whom a program runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::host) enum Owner {
    /// As we do. If we are root: without root's powers.
    Same,
    /// As a user who owns nothing.
    Nobody,
}

/// What the process that becomes the program is told.
#[derive(Debug, PartialEq, Eq)]
#[cfg_attr(not(target_os = "linux"), allow(dead_code, reason = "there is no box elsewhere yet"))]
pub(super) struct Order {
    pub cage: Cage,
    /// Who started it: it ends if that process is gone.
    pub parent: u32,
    pub memory: u64,
    pub processor: Duration,
    pub file: u64,
    /// Names of layers to leave off.
    pub off: Vec<String>,
    /// The program and its arguments.
    pub command: Vec<OsString>,
}

impl Cage {
    /// A cage in which nothing can be reached yet.
    pub(in crate::host) fn new(work: Work, owner: Owner) -> Self {
        Self { work, owner, reads: Vec::new(), runs: Vec::new(), writes: Vec::new() }
    }

    /// The order as arguments, without what is left off and without the command.
    pub(super) fn arguments(&self, bounds: &Bounds) -> Vec<OsString> {
        let mut all: Vec<OsString> = Vec::new();
        let mut say = |name: &str, value: OsString| all.extend([name.into(), value]);
        say("--parent", std::process::id().to_string().into());
        say("--memory", bounds.memory.to_string().into());
        say("--processor", bounds.processor.as_secs_f64().ceil().to_string().into());
        say("--file", bounds.file.to_string().into());
        let paths = [("--read", &self.reads), ("--run", &self.runs), ("--write", &self.writes)];
        for (name, paths) in paths {
            for path in paths {
                say(name, path.into());
            }
        }
        let flags = [(self.work == Work::Compiler, "--compiler"), (self.owner == Owner::Nobody, "--nobody")];
        all.extend(flags.into_iter().filter(|(is, _)| *is).map(|(_, name)| name.into()));
        all
    }
}

impl Order {
    /// Reads an order.
    ///
    /// # Errors
    /// The argument that makes no sense.
    #[cfg_attr(not(target_os = "linux"), allow(dead_code, reason = "there is no box elsewhere yet"))]
    pub(super) fn read(arguments: Vec<OsString>) -> Result<Self, String> {
        let mut order = Self {
            cage: Cage::new(Work::Program, Owner::Same),
            parent: 0,
            memory: 0,
            processor: Duration::ZERO,
            file: 0,
            off: Vec::new(),
            command: Vec::new(),
        };
        let mut arguments = arguments.into_iter();
        while let Some(argument) = arguments.next() {
            let name = argument.to_string_lossy().into_owned();
            match name.as_str() {
                "--compiler" => order.cage.work = Work::Compiler,
                "--nobody" => order.cage.owner = Owner::Nobody,
                "--" => {
                    order.command = arguments.collect();
                    break;
                }
                _ => {
                    let value = arguments.next().ok_or_else(|| format!("{name} lacks its value"))?;
                    order.set(&name, value)?;
                }
            }
        }
        if order.command.is_empty() {
            return Err("no program is named".to_owned());
        }
        Ok(order)
    }

    fn set(&mut self, name: &str, value: OsString) -> Result<(), String> {
        let number = |value: &OsString| -> Result<u64, String> {
            value.to_str().and_then(|text| text.parse().ok()).ok_or_else(|| format!("{name} needs a number"))
        };
        match name {
            "--read" => self.cage.reads.push(value.into()),
            "--run" => self.cage.runs.push(value.into()),
            "--write" => self.cage.writes.push(value.into()),
            "--parent" => self.parent = u32::try_from(number(&value)?).map_err(|_| format!("{name} is too large"))?,
            "--memory" => self.memory = number(&value)?,
            "--processor" => self.processor = Duration::from_secs(number(&value)?),
            "--file" => self.file = number(&value)?,
            "--off" => self.off.push(value.to_string_lossy().into_owned()),
            _ => return Err(format!("{name} is not known")),
        }
        Ok(())
    }

    /// The program.
    #[cfg_attr(not(target_os = "linux"), allow(dead_code, reason = "there is no box elsewhere yet"))]
    pub(super) fn program(&self) -> &Path {
        self.command.first().map_or(Path::new(""), |program| Path::new(program))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_ordered_is_what_is_read() {
        let mut cage = Cage::new(Work::Compiler, Owner::Nobody);
        cage.reads = vec!["/usr/lib".into(), "/a b".into()];
        cage.runs = vec!["--".into()];
        cage.writes = vec!["/tmp/x".into()];
        let bounds = Bounds { memory: 1 << 30, processor: Duration::from_millis(1500), file: 7, keep: 0, flood: 0 };
        let mut arguments = cage.arguments(&bounds);
        arguments.extend(["--off", "seccomp", "--", "/bin/x", "--read"].map(OsString::from));
        let order = Order::read(arguments).unwrap();
        assert_eq!(order.cage, cage);
        assert_eq!((order.memory, order.processor, order.file), (1 << 30, Duration::from_secs(2), 7));
        assert_eq!(order.parent, std::process::id());
        assert_eq!(order.off, ["seccomp"]);
        assert_eq!(order.command, ["/bin/x", "--read"]);
    }

    #[test]
    fn an_order_that_makes_no_sense_is_refused() {
        let read = |arguments: &[&str]| Order::read(arguments.iter().map(OsString::from).collect()).unwrap_err();
        assert_eq!(read(&["--memory", "much", "--", "x"]), "--memory needs a number");
        assert_eq!(read(&["--read"]), "--read lacks its value");
        assert_eq!(read(&["--what", "1", "--", "x"]), "--what is not known");
        assert_eq!(read(&["--file", "1"]), "no program is named");
    }
}
