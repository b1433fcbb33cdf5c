//! The box of macOS: a profile for its `sandbox-exec`, and limits by the shell that starts it.
//!
//! The profile allows what it does not name, for a program that cannot start is worse than a fence with a gap: it takes
//! away writing, the network, other programs, signals to others, asking other programs for favours, and reading what
//! people keep (home folders, temporary folders, other disks). Rules that stand further down win.
//!
//! Written after the system's own profiles and not tried on a Mac by hand; `learn doctor` there tells whether an answer can
//! be judged in it. The text is made on every system, so that its tests run on every system.

use super::cage::{Cage, Work};
use crate::host::process::Bounds;
use std::ffi::OsString;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What puts a profile on. Apple calls it deprecated and starts its own services with it.
const PROGRAM: &str = "/usr/bin/sandbox-exec";

/// Folders of people and of running programs.
const PRIVATE: [&str; 5] = ["/Users", "/Volumes", "/private/tmp", "/private/var/folders", "/private/var/root"];

/// Sets what this system limits and becomes the program. Memory cannot be limited here: the kernel accepts the number
/// and ignores it.
const LIMITS: &str = "ulimit -c 0; ulimit -t \"$1\"; ulimit -f \"$2\"; shift 2; exec \"$@\"";

/// Whether this system has it.
pub(super) fn is_here() -> bool {
    cfg!(target_os = "macos") && Path::new(PROGRAM).is_file()
}

/// The command that starts a program in its box.
pub(super) fn command(cage: &Cage, bounds: &Bounds, program: &Path, args: &[String]) -> Command {
    let mut command = Command::new("/bin/sh");
    command.args(["-c", LIMITS, "sh"]);
    // The shell counts files in blocks of 512 bytes.
    command.arg(bounds.processor.as_secs().max(1).to_string()).arg(bounds.file.div_ceil(512).to_string());
    command.args([PROGRAM, "-p", &profile(cage)]).arg(program).args(args);
    command
}

/// The profile of a cage.
fn profile(cage: &Cage) -> String {
    let mut text = String::from("(version 1)\n(allow default)\n");
    text.push_str("(deny network*)\n(deny mach-lookup)\n(deny appleevent-send)\n(deny file-write*)\n");
    text.push_str("(deny signal)\n(allow signal (target self))\n");
    rule(&mut text, "deny file-read-data", PRIVATE.iter().map(PathBuf::from));
    let reads = cage.reads.iter().chain(&cage.runs).chain(&cage.writes);
    rule(&mut text, "allow file-read*", reads.cloned());
    text.push_str("(allow file-write-data (literal \"/dev/null\"))\n");
    match cage.work {
        Work::Program => {
            text.push_str("(deny process-fork)\n(deny process-exec*)\n");
            rule(&mut text, "allow process-exec*", cage.runs.iter().cloned());
        }
        // A compiler starts its linker, and asks the system's services where that is.
        Work::Compiler => {
            text.push_str("(allow mach-lookup)\n");
            rule(&mut text, "allow file-write*", cage.writes.iter().cloned());
        }
    }
    text
}

/// One rule over files and folders; a folder means what is in it. Temporary folders are links, so both names are told.
fn rule(text: &mut String, what: &str, paths: impl Iterator<Item = PathBuf>) {
    let mut names: Vec<OsString> = Vec::new();
    for path in paths {
        names.extend(std::fs::canonicalize(&path).ok().filter(|real| *real != path).map(PathBuf::into_os_string));
        names.push(path.into_os_string());
    }
    if names.is_empty() {
        return;
    }
    let _ = write!(text, "({what}");
    for name in names {
        let quoted = name.to_string_lossy().replace('\\', "\\\\").replace('"', "\\\"");
        let _ = write!(text, " (subpath \"{quoted}\")");
    }
    text.push_str(")\n");
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::host::sandbox::Owner;
    use std::time::Duration;

    fn cage(work: Work) -> Cage {
        let mut cage = Cage::new(work, Owner::Same);
        cage.reads = vec!["/nowhere/lib".into()];
        cage.runs = vec!["/nowhere/bin/python3".into()];
        cage.writes = vec!["/nowhere/a \"b\"".into()];
        cage
    }

    #[test]
    fn a_program_may_read_its_own_and_start_nothing_else() {
        let text = profile(&cage(Work::Program));
        let expected = [
            "(version 1)",
            "(allow default)",
            "(deny network*)",
            "(deny mach-lookup)",
            "(deny appleevent-send)",
            "(deny file-write*)",
            "(deny signal)",
            "(allow signal (target self))",
        ];
        assert_eq!(text.lines().take(8).collect::<Vec<_>>(), expected);
        assert!(text.lines().any(|line| line.starts_with("(deny file-read-data (subpath \"/Users\")")), "{text}");
        let rest: Vec<_> = text.lines().skip_while(|line| !line.starts_with("(allow file-read*")).collect();
        assert_eq!(
            rest,
            [
                "(allow file-read* (subpath \"/nowhere/lib\") (subpath \"/nowhere/bin/python3\") (subpath \"/nowhere/a \\\"b\\\"\"))",
                "(allow file-write-data (literal \"/dev/null\"))",
                "(deny process-fork)",
                "(deny process-exec*)",
                "(allow process-exec* (subpath \"/nowhere/bin/python3\"))",
            ]
        );
    }

    #[test]
    fn a_compiler_writes_in_its_folder_and_starts_its_linker() {
        let text = profile(&cage(Work::Compiler));
        assert!(
            text.ends_with("(allow mach-lookup)\n(allow file-write* (subpath \"/nowhere/a \\\"b\\\"\"))\n"),
            "{text}"
        );
        assert!(!text.contains("process-fork"));
    }

    /// The shell half works as it stands on every Unix.
    #[cfg(unix)]
    #[test]
    fn limits_are_set_before_the_program_begins() {
        let bounds = Bounds { memory: 0, processor: Duration::from_secs(7), file: 1024, keep: 0, flood: 0 };
        let command = command(&cage(Work::Program), &bounds, Path::new("/bin/echo"), &["one two".to_owned()]);
        let args: Vec<_> = command.get_args().map(|arg| arg.to_string_lossy().into_owned()).collect();
        assert_eq!((args[3].as_str(), args[4].as_str(), args[5].as_str()), ("7", "2", PROGRAM));
        assert_eq!(args[args.len() - 2..], ["/bin/echo", "one two"]);
        let told = Command::new("/bin/sh")
            .args(["-c", LIMITS, "sh", "7", "2", "/bin/sh", "-c", "ulimit -t; echo \"$0\"", "a b"])
            .output()
            .unwrap();
        assert_eq!(String::from_utf8_lossy(&told.stdout), "7\na b\n");
    }
}
