//! Where Python's own state lies in a program file or library, by its symbols.
//!
//! `_PyRuntime` is exported in every build, also where all other symbols were stripped.
//!
//! What does not belong here: which files a process has mapped (`host`).

use object::read::elf::ElfFile64;
use object::{Object, ObjectSegment, ObjectSymbol};

/// Addresses as in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Symbols {
    runtime: u64,
    version: Option<u64>,
    /// Where segments lie in the file, and at which address they want to be.
    segments: Vec<(u64, u64)>,
}

/// Finds the symbols in the bytes of an ELF file of 64 bits. None if it is no such file or has no Python in it.
pub fn symbols(file: &[u8]) -> Option<Symbols> {
    let file = ElfFile64::<object::LittleEndian>::parse(file).ok()?;
    let mut runtime = None;
    let mut version = None;
    for symbol in file.dynamic_symbols().chain(file.symbols()) {
        if symbol.address() == 0 {
            continue;
        }
        match symbol.name_bytes() {
            Ok(b"_PyRuntime") => runtime = runtime.or(Some(symbol.address())),
            Ok(b"Py_Version") => version = version.or(Some(symbol.address())),
            _ => {}
        }
        if runtime.is_some() && version.is_some() {
            break;
        }
    }
    let segments = file.segments().map(|segment| (segment.file_range().0, segment.address())).collect();
    Some(Symbols { runtime: runtime?, version, segments })
}

/// Whether these are the bytes of an ELF file of 32 bits.
pub fn is_of_32_bits(file: &[u8]) -> bool {
    matches!(object::FileKind::parse(file), Ok(object::FileKind::Elf32))
}

impl Symbols {
    /// Addresses of `_PyRuntime` and `Py_Version` in a process that has mapped the file's bytes from `offset` on at
    /// `start`, in its first mapping of this file. None if that is no segment.
    pub fn in_process(&self, start: u64, offset: u64) -> Option<(u64, Option<u64>)> {
        const PAGE: u64 = !0xfff;
        let (_, wanted) = self.segments.iter().find(|(in_file, _)| in_file & PAGE == offset & PAGE)?;
        let shift = start.wrapping_sub(wanted & PAGE);
        Some((self.runtime.wrapping_add(shift), self.version.map(|address| address.wrapping_add(shift))))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_bytes_hold_no_python() {
        assert_eq!(symbols(b""), None);
        assert_eq!(symbols(b"#!/bin/sh\n"), None);
        assert_eq!(symbols(&[0x7f, b'E', b'L', b'F', 2, 1, 1, 0, 0, 0, 0]), None);
    }

    /// The beginning of `/usr/bin/python3` of a system of 32 bits.
    #[test]
    fn a_program_of_32_bits_is_known() {
        let mut header = [0; 64];
        header[..7].copy_from_slice(b"\x7fELF\x01\x01\x01");
        assert!(is_of_32_bits(&header));
        header[4] = 2;
        assert!(!is_of_32_bits(&header));
        assert!(!is_of_32_bits(b"\x7fELF\x01"), "cut off");
        assert!(!is_of_32_bits(b"#!/bin/sh\n"));
    }

    #[test]
    fn addresses_move_with_the_first_segment() {
        let symbols = Symbols { runtime: 0x5010, version: None, segments: vec![(0, 0), (0x1000, 0x2000)] };
        assert_eq!(symbols.in_process(0x7000_0000, 0), Some((0x7000_5010, None)));
        let fixed = Symbols { runtime: 0x40_5010, version: Some(0x40_1000), segments: vec![(0, 0x40_0000)] };
        assert_eq!(fixed.in_process(0x40_0000, 0), Some((0x40_5010, Some(0x40_1000))));
        assert_eq!(fixed.in_process(0x40_0000, 0x9000), None);
    }
}
