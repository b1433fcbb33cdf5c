//! Each case in which there is nothing to see, with the sentence that says so and what to do.

use super::common::{Target, learn, pythons};
use learn::host::heap::{Attention, HeapError, Lens};
use nix::sys::ptrace;
use nix::unistd::Pid;
use std::os::unix::fs::PermissionsExt;
use std::os::unix::process::CommandExt;
use std::path::PathBuf;
use std::process::{Command, Stdio};

fn sentence(pid: u32) -> String {
    Lens::open(pid).map(|_| ()).unwrap_err().to_string()
}

#[test]
fn a_process_that_is_none() {
    let mut target = Target::spawn(Command::new("cat"));
    let pid = target.pid();
    target.end();
    assert_eq!(sentence(pid), format!("there is no process {pid}; `pgrep -af python` lists the Pythons that run"));
    let output = learn(&["heap", &pid.to_string()]);
    assert_eq!(output.status.code(), Some(3));
    assert!(output.stdout.is_empty());
    assert!(String::from_utf8_lossy(&output.stderr).starts_with("learn: there is no process"));
}

#[test]
fn a_number_that_is_none() {
    for text in ["0", "-4", "python", "99999999999"] {
        let output = learn(&["heap", text]);
        assert_eq!(output.status.code(), Some(2), "{text}");
    }
}

#[test]
fn a_process_that_has_ended_and_was_not_waited_for() {
    let mut child = Command::new("true").stdin(Stdio::null()).spawn().unwrap();
    let stat = format!("/proc/{}/stat", child.id());
    while !std::fs::read_to_string(&stat).unwrap().contains(") Z ") {
        std::thread::yield_now();
    }
    let pid = child.id();
    let told = format!(
        "process {pid} has ended, and only its number is left until its parent asks for it; choose one that runs"
    );
    assert_eq!(sentence(pid), told);
    child.wait().unwrap();
}

#[test]
fn a_program_without_python() {
    let target = Target::spawn(Command::new("cat"));
    let told = sentence(target.pid());
    assert!(told.contains("is cat, and there is no Python in it"), "{told}");
}

#[test]
fn learn_itself() {
    let output = Command::new("/bin/sh")
        .args(["-c", "exec \"$0\" heap $$", env!("CARGO_BIN_EXE_learn")])
        .stdin(Stdio::null())
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(3));
    assert!(String::from_utf8_lossy(&output.stderr).contains("is learn itself"));
}

#[test]
fn pythons_that_are_too_old() {
    let versions = std::env::home_dir().unwrap().join(".pyenv/versions");
    let folders = std::fs::read_dir(versions).into_iter().flatten().flatten();
    for folder in folders {
        let name = folder.file_name().to_string_lossy().into_owned();
        let program =
            ["python3", "python"].iter().map(|name| folder.path().join("bin").join(name)).find(|p| p.exists());
        let Some(program) = program.filter(|_| ["2.", "3.6.", "3.7."].iter().any(|old| name.starts_with(old))) else {
            continue;
        };
        let mut target = Target::start(&program, "echo.py", &[]);
        target.line();
        let told = sentence(target.pid());
        let expected =
            if name.starts_with("3.7") { "it is Python 3.7, and only 3.8 to 3.15" } else { "no Python from 3.8 on" };
        assert!(told.contains(expected), "{name}: {told}");
    }
}

#[test]
fn a_process_that_a_debugger_holds() {
    let (_, python) = pythons().pop().unwrap();
    let mut target = Target::start(&python, "echo.py", &[]);
    target.line();
    let mut lens = target.lens();
    ptrace::seize(Pid::from_raw(i32::try_from(target.pid()).unwrap()), ptrace::Options::empty()).unwrap();
    let error = lens.look(&Attention::default()).unwrap_err();
    assert_eq!(error, HeapError::Held { pid: target.pid(), holder: std::process::id() });
}

#[test]
fn a_process_of_another_user() {
    if !rustix::process::geteuid().is_root() {
        return;
    }
    // Where anybody may start it.
    let folder = tempfile::tempdir().unwrap();
    let program: PathBuf = folder.path().join("learn");
    std::fs::copy(env!("CARGO_BIN_EXE_learn"), &program).unwrap();
    for path in [folder.path(), &program] {
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o755)).unwrap();
    }
    let (_, python) = pythons().pop().unwrap();
    let mut target = Target::start(&python, "echo.py", &[]);
    target.line();
    let pid = target.pid().to_string();
    let output =
        Command::new(program).args(["heap", &pid]).uid(65534).gid(65534).stdin(Stdio::null()).output().unwrap();
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(3), "{told}");
    let expected =
        format!("process {pid} belongs to root, and you are nobody; look as that user, or with `sudo learn heap");
    assert!(told.contains(&expected), "{told}");
}

/// A program of 32 bits by hand, which calls itself Python and waits: an ELF header, one segment, `pause` in a loop.
fn program_of_32_bits() -> Vec<u8> {
    const BASE: u32 = 0x0804_8000;
    const CODE: [u8; 9] = [0xb8, 29, 0, 0, 0, 0xcd, 0x80, 0xeb, 0xf7];
    let words = |words: &[u32]| words.iter().flat_map(|word| word.to_le_bytes()).collect::<Vec<u8>>();
    let halves = |halves: &[u16]| halves.iter().flat_map(|half| half.to_le_bytes()).collect::<Vec<u8>>();
    let size = 84 + 9;
    [
        b"\x7fELF\x01\x01\x01\0\0\0\0\0\0\0\0\0".to_vec(),
        halves(&[2, 3]),
        words(&[1, BASE + 84, 52, 0, 0]),
        halves(&[52, 32, 1, 40, 0, 0]),
        words(&[1, 0, BASE, BASE, size, size, 5, 0x1000]),
        CODE.to_vec(),
    ]
    .concat()
}

#[test]
fn a_python_of_32_bits() {
    if !cfg!(target_arch = "x86_64") {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let program = folder.path().join("python3");
    std::fs::write(&program, program_of_32_bits()).unwrap();
    std::fs::set_permissions(&program, std::fs::Permissions::from_mode(0o755)).unwrap();
    let mut child = match Command::new(&program).stdin(Stdio::null()).spawn() {
        Ok(child) => child,
        Err(error) => {
            println!("not tried: this kernel starts no program of 32 bits: {error}");
            return;
        }
    };
    let told = Lens::open(child.id()).map(|_| ()).unwrap_err();
    let ended = child.try_wait().unwrap();
    child.kill().unwrap();
    child.wait().unwrap();
    if let Some(ended) = ended {
        println!("not tried: this machine runs no program of 32 bits: {ended}");
        return;
    }
    let expected = "is a Python of 32 bits; only those of 64 bits can be read from outside; take a snapshot from inside \
                    instead, with tracemalloc";
    assert!(told.to_string().ends_with(expected), "{told}");
}

/// It is one's own, and no setting of the system forbids the look: it does not want to be seen.
#[test]
fn a_process_that_hides_its_memory() {
    let python = std::path::Path::new("/usr/bin/python3");
    if !rustix::process::geteuid().is_root() || !python.exists() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let program: PathBuf = folder.path().join("learn");
    std::fs::copy(env!("CARGO_BIN_EXE_learn"), &program).unwrap();
    for path in [folder.path(), &program] {
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o755)).unwrap();
    }
    let mut command = Command::new(python);
    let hides = "import ctypes, sys\nctypes.CDLL(None).prctl(4, 0)\nprint('hidden', flush=True)\nsys.stdin.read()\n";
    command.args(["-c", hides]).uid(65534).gid(65534).current_dir("/");
    let mut target = Target::spawn(command);
    assert_eq!(target.line(), "hidden");
    let pid = target.pid().to_string();
    let output =
        Command::new(program).args(["heap", &pid]).uid(65534).gid(65534).stdin(Stdio::null()).output().unwrap();
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(3), "{told}");
    let hidden = format!("the system does not let process {pid} be looked into: it hides its memory");
    // Where the system has Yama's rule, that one is in the way before.
    assert!(told.contains(&hidden) || told.contains("kernel.yama.ptrace_scope is"), "{told}");
}

#[test]
fn a_look_that_was_called_off() {
    let (_, python) = pythons().pop().unwrap();
    let mut target = Target::start(&python, "echo.py", &[]);
    target.line();
    let attention = Attention::default();
    attention.cancel.cancel();
    assert_eq!(target.lens().look(&attention).unwrap_err(), HeapError::CalledOff(target.pid()));
    target.tell("still there");
    assert_eq!(target.line(), "still there");
}
