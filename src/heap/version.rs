//! Which Python it is, and whether it can be read.
//!
//! What does not belong here: where things lie in it (`layout`).

use super::image::Memory;
use serde::{Serialize, Serializer};
use std::fmt;

/// A version of `CPython`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Version {
    /// 3 of 3.11.7.
    pub major: u8,
    /// 11 of 3.11.7.
    pub minor: u8,
    /// 7 of 3.11.7; none where the program does not tell.
    pub micro: Option<u8>,
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.micro {
            Some(micro) => write!(f, "{}.{}.{micro}", self.major, self.minor),
            None => write!(f, "{}.{}", self.major, self.minor),
        }
    }
}

impl Serialize for Version {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// What opens `_Py_DebugOffsets`, which `_PyRuntime` begins with from 3.13 on (`pycore_debug_offsets.h`).
const COOKIE: &[u8; 8] = b"xdebugpy";

impl Version {
    /// From `PY_VERSION_HEX`, 0x030b07f0 for 3.11.7.
    pub fn from_hex(hex: u64) -> Option<Self> {
        let byte = |shift: u32| u8::try_from(hex >> shift & 0xff).ok();
        let (major, minor) = (byte(24)?, byte(16)?);
        (hex >> 32 == 0 && major == 3).then_some(Self { major, minor, micro: byte(8) })
    }

    /// From the name of a program or library, `libpython3.9.so.1.0` or `python3.9`.
    pub fn from_path(path: &str) -> Option<Self> {
        let name = path.rsplit('/').next()?;
        let rest = &name[name.find("python3.")? + "python3.".len()..];
        let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
        Some(Self { major: 3, minor: digits.parse().ok()?, micro: None })
    }
}

/// What a Python says of itself from 3.13 on: offsets of its own structures, in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Own {
    pub version: Version,
    pub free_threaded: bool,
    /// `_PyRuntimeState.interpreters.head`.
    pub interpreters: u64,
    /// `PyInterpreterState.next`.
    pub next: u64,
    /// `PyInterpreterState.threads.head`.
    pub threads: u64,
    /// `PyInterpreterState.gc`.
    pub gc: u64,
}

/// Reads what a Python says of itself. None before 3.13.
pub(super) fn own_offsets(memory: &dyn Memory, runtime: u64) -> Option<Own> {
    let mut cookie = [0; 8];
    if !memory.read(runtime, &mut cookie) || &cookie != COOKIE {
        return None;
    }
    let at = |offset: u64| memory.word(runtime + offset);
    let version = Version::from_hex(at(8)?)?;
    // 3.14 put threads_main between threads_head and gc.
    let gc = if version.minor >= 14 { at(88)? } else { at(80)? };
    Some(Own { version, free_threaded: at(16)? != 0, interpreters: at(40)?, next: at(64)?, threads: at(72)?, gc })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_is_read_from_its_number_or_a_name() {
        let named = |path| Version::from_path(path).map(|version| version.to_string());
        assert_eq!(Version::from_hex(0x030b_07f0).unwrap().to_string(), "3.11.7");
        assert_eq!(Version::from_hex(0x0207_12f0), None);
        assert_eq!(Version::from_hex(0xffff_0000_030b_07f0), None);
        assert_eq!(named("/usr/lib/libpython3.9.so.1.0").as_deref(), Some("3.9"));
        assert_eq!(named("/opt/python3.13/bin/python3.8").as_deref(), Some("3.8"));
        assert_eq!(named("/opt/python3.13/bin/sleep"), None);
        assert_eq!(named("/usr/bin/python3"), None);
    }
}
