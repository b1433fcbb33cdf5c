//! Where programs keep what they need to start: libraries, the loader, an interpreter's own modules, a linker. Small on
//! purpose: no home folder, no `/tmp`, no `/proc`, no `/usr` as a whole.

use super::cage::{Cage, Owner, Work};
use crate::check::{Tool, Version};
use crate::host::toolchain::Found;
use std::fs::File;
use std::io::{Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};

/// Folders of shared libraries; most systems have some of them.
const LIBRARIES: [&str; 3] = ["/usr/lib64", "/lib64", "/etc/ld.so.cache"];

/// Where those of this architecture are on Debian and its kin; elsewhere they are in the folder itself.
const TRIPLETS: [(&str, &str); 2] =
    [(concat!("/usr/lib/", "x86_64-linux-gnu"), "x86_64"), (concat!("/usr/lib/", "aarch64-linux-gnu"), "aarch64")];

/// What programs look at to tell the time of day.
const CLOCK: [&str; 2] = ["/usr/share/zoneinfo", "/etc/localtime"];

/// Prefixes that an interpreter shares with the whole system.
const SHARED: [&str; 3] = ["/", "/usr", "/usr/local"];

/// Where some systems keep all programs with their libraries, readable for everybody.
const STORES: [&str; 3] = ["/nix/store", "/gnu/store", "/home/linuxbrew/.linuxbrew"];

/// Where a system linker and its parts are.
const LINKER: [&str; 5] = ["/usr/bin", "/bin", "/usr/lib", "/usr/libexec", "/lib"];

impl Cage {
    /// For an interpreter that runs what the learner wrote.
    pub(in crate::host) fn interpreter(tool: &Tool, found: &Found, owner: Owner) -> Self {
        let mut cage = program(&found.path, owner);
        if let Some(prefix) = prefix(&found.path) {
            cage.reads.extend(own_files(tool.reads, found.version, &prefix));
        }
        cage
    }

    /// For a program that was built from what the learner wrote.
    pub(in crate::host) fn built(path: &Path, owner: Owner) -> Self {
        program(path, owner)
    }

    /// For a compiler that builds in a folder.
    pub(in crate::host) fn compiler(tool: &Tool, found: &Found, folder: &Path, owner: Owner) -> Self {
        let mut cage = Self { work: Work::Compiler, ..program(&found.path, owner) };
        let prefix = prefix(&found.path);
        cage.runs.extend(prefix.into_iter().flat_map(|prefix| own_files(tool.reads, found.version, &prefix)));
        cage.runs.extend(LINKER.map(PathBuf::from));
        cage.runs.extend(linker());
        cage.writes.push(folder.to_owned());
        cage
    }
}

/// A program, its loader and the system's libraries.
fn program(path: &Path, owner: Owner) -> Cage {
    let mut cage = Cage::new(Work::Program, owner);
    let real = std::fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    cage.runs.extend(loader(&real));
    cage.reads.extend(LIBRARIES.iter().chain(&CLOCK).map(PathBuf::from));
    let own = TRIPLETS.iter().find(|(folder, name)| *name == std::env::consts::ARCH && Path::new(folder).is_dir());
    match own {
        Some((folder, _)) => cage.reads.push(folder.into()),
        None => cage.reads.extend(["/usr/lib", "/lib"].map(PathBuf::from)),
    }
    cage.reads.extend(STORES.iter().filter(|store| real.starts_with(store)).map(PathBuf::from));
    cage.runs.push(real);
    cage
}

/// Where a tool is installed: above the folder of its program.
fn prefix(program: &Path) -> Option<PathBuf> {
    Some(std::fs::canonicalize(program).ok()?.parent()?.parent()?.to_owned())
}

/// What a tool has of its own below its prefix.
fn own_files(names: &[&str], version: Version, prefix: &Path) -> Vec<PathBuf> {
    let version = format!("{}.{}", version.0, version.1);
    let mut all: Vec<_> = names.iter().map(|name| prefix.join(name.replace("{version}", &version))).collect();
    if !SHARED.iter().any(|shared| prefix == Path::new(shared)) {
        all.extend(["lib", "lib64"].map(|name| prefix.join(name)));
    }
    all
}

/// The folder of the linker that is first on PATH, if it is not the system's.
fn linker() -> Option<PathBuf> {
    let folders = std::env::var_os("PATH")?;
    let found = std::env::split_paths(&folders).map(|folder| folder.join("cc")).find(|path| path.is_file())?;
    prefix(&found).filter(|prefix| !SHARED[..2].iter().any(|shared| prefix == Path::new(shared)))
}

/// The loader that the kernel starts for a program of shared libraries: its ELF header names it.
fn loader(program: &Path) -> Option<PathBuf> {
    /// `PT_INTERP` of elf(5).
    const INTERPRETER: [u8; 4] = [3, 0, 0, 0];
    let mut file = File::open(program).ok()?;
    let mut header = [0; 64];
    file.read_exact(&mut header).ok()?;
    // 64 bit, little end first: offset of the table at 32, size of an entry at 54, number of entries at 56.
    if !header.starts_with(b"\x7fELF\x02\x01") {
        return None;
    }
    let table = u64::from_le_bytes(header[32..40].try_into().ok()?);
    let size = u16::from_le_bytes(header[54..56].try_into().ok()?);
    for number in 0..u16::from_le_bytes(header[56..58].try_into().ok()?).min(100) {
        let mut entry = [0; 56];
        file.seek(SeekFrom::Start(table.checked_add(u64::from(size) * u64::from(number))?)).ok()?;
        file.read_exact(&mut entry).ok()?;
        if entry.starts_with(&INTERPRETER) {
            let offset = u64::from_le_bytes(entry[8..16].try_into().ok()?);
            let length = usize::try_from(u64::from_le_bytes(entry[32..40].try_into().ok()?)).ok()?;
            let mut name = vec![0; length.min(4096)];
            file.seek(SeekFrom::Start(offset)).ok()?;
            file.read_exact(&mut name).ok()?;
            return Some(String::from_utf8(name).ok()?.trim_end_matches('\0').into());
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_private_prefix_is_read_whole_and_a_shared_one_is_not() {
        let names = ["lib/python{version}"];
        let of = |prefix: &str| {
            let all = own_files(&names, (3, 12), Path::new(prefix));
            all.iter().map(|path| path.display().to_string()).collect::<Vec<_>>()
        };
        assert_eq!(of("/usr"), ["/usr/lib/python3.12"]);
        assert_eq!(of("/opt/py"), ["/opt/py/lib/python3.12", "/opt/py/lib", "/opt/py/lib64"]);
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_program_names_its_loader() {
        let loader = loader(&std::env::current_exe().unwrap()).unwrap();
        assert!(loader.is_absolute() && loader.exists(), "{loader:?}");
    }
}
