//! Memory of another program: a copy of what it may write, and a way to what it may not.
//!
//! What does not belong here: where the bytes come from (`host`), and what they mean (`layout`, `walk`).

use rustc_hash::FxHashMap;
use std::cell::{Cell, RefCell};
use std::fmt;

/// Memory that can be read at an address.
pub trait Memory {
    /// Fills `into` from this address; false if some of it is not there.
    fn read(&self, address: u64, into: &mut [u8]) -> bool;

    /// The eight bytes at an address as a number.
    fn word(&self, address: u64) -> Option<u64> {
        let mut bytes = [0; 8];
        self.read(address, &mut bytes).then(|| u64::from_le_bytes(bytes))
    }
}

/// One piece of the copy: where it lay, and which part of the bytes it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Region {
    /// Its address in the program; the start of a page.
    pub address: u64,
    /// Where it begins in [`Image::new`]'s bytes; the start of a page.
    pub offset: usize,
    /// Bytes.
    pub length: usize,
}

/// Bytes of a page: regions begin and end at its multiples.
pub const PAGE: usize = 4096;

/// A copy of a program's memory at one moment.
///
/// What the program may write to was copied while it stood still. What it may only read (names in the program file, tables
/// of C types) does not change, so it is fetched when it is asked for, and kept.
pub struct Image {
    bytes: Vec<u8>,
    regions: Vec<Region>,
    /// Reads of the same region follow each other.
    last: Cell<usize>,
    still: Box<dyn Memory + Send>,
    pages: RefCell<FxHashMap<u64, Option<Box<[u8; PAGE]>>>>,
}

impl Image {
    /// A copy made of these pieces of `bytes`, and the memory that does not change.
    pub fn new(bytes: Vec<u8>, mut regions: Vec<Region>, still: Box<dyn Memory + Send>) -> Self {
        regions.retain(|region| region.offset.checked_add(region.length).is_some_and(|end| end <= bytes.len()));
        regions.sort_by_key(|region| region.address);
        let mut joined: Vec<Region> = Vec::with_capacity(regions.len());
        for region in regions {
            match joined.last_mut() {
                // What lies side by side here and there is one piece: a list may reach over both.
                Some(last)
                    if last.address + last.length as u64 == region.address
                        && last.offset + last.length == region.offset =>
                {
                    last.length += region.length;
                }
                _ => joined.push(region),
            }
        }
        Self { bytes, regions: joined, last: Cell::new(0), still, pages: RefCell::default() }
    }

    /// Bytes copied.
    pub fn len(&self) -> usize {
        self.bytes.len()
    }

    /// Whether nothing was copied.
    pub fn is_empty(&self) -> bool {
        self.bytes.is_empty()
    }

    /// Gives the memory of the copy back, to be used for the next one.
    pub fn into_bytes(self) -> Vec<u8> {
        self.bytes
    }

    /// Where an address lies in the copy, as a place in its bytes.
    #[inline]
    pub(super) fn place(&self, address: u64) -> Option<usize> {
        self.find(address).map(|(region, within)| region.offset + within)
    }

    #[inline]
    fn find(&self, address: u64) -> Option<(Region, usize)> {
        let holds = |region: &Region| {
            let within = usize::try_from(address.wrapping_sub(region.address)).ok()?;
            (within < region.length).then_some((*region, within))
        };
        if let Some(found) = self.regions.get(self.last.get()).and_then(holds) {
            return Some(found);
        }
        let index = self.regions.partition_point(|region| region.address <= address).checked_sub(1)?;
        let found = self.regions.get(index).and_then(holds)?;
        self.last.set(index);
        Some(found)
    }

    /// Bytes of the copy, without looking beyond it.
    #[inline]
    pub(super) fn copied(&self, address: u64, length: usize) -> Option<&[u8]> {
        let (region, within) = self.find(address)?;
        let end = within.checked_add(length)?;
        if end > region.length {
            return None;
        }
        self.bytes.get(region.offset + within..region.offset + end)
    }

    /// A number of the copy, without looking beyond it.
    #[inline]
    pub(super) fn copied_word(&self, address: u64) -> Option<u64> {
        self.copied(address, 8).map(word_of)
    }

    /// The text that ends with a zero byte at this address; none if it is no text or long beyond reason.
    pub(super) fn text(&self, address: u64) -> Option<String> {
        const LONGEST: usize = 400;
        let mut text = Vec::new();
        let mut byte = [0];
        while text.len() < LONGEST {
            if !self.read(address + text.len() as u64, &mut byte) {
                return None;
            }
            if byte[0] == 0 {
                return String::from_utf8(text).ok();
            }
            text.push(byte[0]);
        }
        None
    }
}

/// The number in the first eight bytes.
#[inline]
pub(super) fn word_of(bytes: &[u8]) -> u64 {
    bytes.first_chunk().map_or(0, |bytes| u64::from_le_bytes(*bytes))
}

impl Memory for Image {
    fn read(&self, address: u64, into: &mut [u8]) -> bool {
        if let Some(bytes) = self.copied(address, into.len()) {
            into.copy_from_slice(bytes);
            return true;
        }
        let mut at = address;
        let mut left = into;
        let mut pages = self.pages.borrow_mut();
        while !left.is_empty() {
            let page = at & !(PAGE as u64 - 1);
            let Ok(within) = usize::try_from(at - page) else { return false };
            let here = left.len().min(PAGE - within);
            let (now, rest) = left.split_at_mut(here);
            let kept = pages.entry(page).or_insert_with(|| {
                let mut bytes = Box::new([0; PAGE]);
                let known = match self.copied(page, PAGE) {
                    Some(copied) => {
                        bytes.copy_from_slice(copied);
                        true
                    }
                    None => self.still.read(page, &mut bytes[..]),
                };
                known.then_some(bytes)
            });
            let Some(bytes) = kept else { return false };
            now.copy_from_slice(&bytes[within..within + here]);
            let Some(next) = at.checked_add(here as u64) else { return false };
            at = next;
            left = rest;
        }
        true
    }
}

impl fmt::Debug for Image {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Image of {} bytes in {} regions", self.bytes.len(), self.regions.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Nothing;

    impl Memory for Nothing {
        fn read(&self, _address: u64, _into: &mut [u8]) -> bool {
            false
        }
    }

    /// Every byte is 7.
    struct Sevens;

    impl Memory for Sevens {
        fn read(&self, address: u64, into: &mut [u8]) -> bool {
            into.fill(7);
            address < 0x9000
        }
    }

    fn regions(list: &[(u64, usize)]) -> Vec<Region> {
        list.iter().map(|&(address, offset)| Region { address, offset, length: PAGE }).collect()
    }

    #[test]
    fn pieces_side_by_side_are_read_as_one() {
        let mut bytes = vec![0; 2 * PAGE];
        bytes[PAGE - 4..PAGE + 4].copy_from_slice(&[1, 2, 3, 4, 5, 6, 7, 8]);
        let image = Image::new(bytes, regions(&[(0x2000, PAGE), (0x1000, 0)]), Box::new(Nothing));
        assert_eq!(image.copied_word(0x1ffc), Some(0x0807_0605_0403_0201));
        assert_eq!(image.place(0x2000), Some(PAGE));
        assert_eq!(image.copied(0x2ffc, 8), None);
        assert_eq!(image.place(0xfff), None);
    }

    #[test]
    fn what_was_not_copied_is_fetched() {
        let image = Image::new(vec![1; PAGE], regions(&[(0x8000, 0)]), Box::new(Sevens));
        assert_eq!(image.word(0x7ffc), Some(0x0101_0101_0707_0707));
        assert_eq!(image.word(0x8ffc), None);
        assert_eq!(image.word(u64::MAX - 3), None);
    }

    #[test]
    fn regions_beyond_the_bytes_are_left_out() {
        let image = Image::new(vec![0; PAGE], regions(&[(0x1000, PAGE)]), Box::new(Nothing));
        assert_eq!(image.copied(0x1000, 1), None);
    }

    #[test]
    fn text_ends_at_a_zero() {
        let mut bytes = vec![b'x'; PAGE];
        bytes[..5].copy_from_slice(b"dict\0");
        let image = Image::new(bytes, regions(&[(0x1000, 0)]), Box::new(Nothing));
        assert_eq!(image.text(0x1000).as_deref(), Some("dict"));
        assert_eq!(image.text(0x1005), None, "too long");
        assert_eq!(image.text(0x1ff0), None, "runs out of the memory");
    }
}
