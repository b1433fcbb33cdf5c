//! Reads the parts that objects are made of: texts, tables of dictionaries. Nothing here follows references.
//!
//! What does not belong here: which objects there are (`walk`), what a type looks like (`types`).

use super::image::{Image, Memory, word_of};
use super::layout::Layout;

/// An image together with where things lie in it.
#[derive(Debug)]
pub(super) struct Reader {
    pub image: Image,
    pub layout: Layout,
}

/// The keys of a dictionary, `PyDictKeysObject`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Keys {
    /// Address of the first entry.
    pub entries: u64,
    /// Bytes of an entry, 24 with a hash, 16 without.
    pub stride: u64,
    /// Entries used, those that were deleted among them.
    pub used: u64,
    /// Entries that there is room for.
    pub room: u64,
    /// Bytes of the whole table.
    pub bytes: u64,
    /// Dictionaries that share it.
    pub shared_by: u64,
}

impl Keys {
    /// Where the key lies in an entry; the value follows it.
    fn key(&self) -> usize {
        if self.stride == 24 { 8 } else { 0 }
    }
}

impl Reader {
    /// A number, from the copy or beyond it; zero if it is not there.
    pub(super) fn word(&self, address: u64) -> u64 {
        self.image.word(address).unwrap_or(0)
    }

    /// A number of 32 bits; zero if it is not there.
    pub(super) fn half(&self, address: u64) -> u64 {
        let mut bytes = [0; 4];
        if self.image.read(address, &mut bytes) { u64::from(u32::from_le_bytes(bytes)) } else { 0 }
    }

    /// Addresses in a row, from the copy or beyond it. Empty if they are not all there.
    pub(super) fn words(&self, address: u64, count: usize) -> Vec<u64> {
        let Some(length) = count.checked_mul(8) else { return Vec::new() };
        if let Some(bytes) = self.image.copied(address, length) {
            return bytes.chunks_exact(8).map(word_of).collect();
        }
        // Only small tables lie beyond the copy.
        if length > 1 << 20 {
            return Vec::new();
        }
        let mut bytes = vec![0; length];
        if self.image.read(address, &mut bytes) { bytes.chunks_exact(8).map(word_of).collect() } else { Vec::new() }
    }

    /// The text of a str object. What is longer than a line gives its length instead. None if it is no str.
    pub(super) fn text(&self, address: u64) -> Option<String> {
        const LONGEST: u64 = 200;
        let length = self.image.word(address.checked_add(16)?)?;
        if length > LONGEST {
            return Some(format!("<str of {length}>"));
        }
        let length = usize::try_from(length).ok()?;
        let (kind, is_ascii) = self.text_kind(address);
        let (ascii, compact) = self.layout.text;
        let (start, width) = if is_ascii { (ascii, 1) } else { (compact, usize::try_from(kind).ok()?.max(1)) };
        let mut bytes = vec![0; length * width];
        if !self.image.read(address + start, &mut bytes) {
            return None;
        }
        Some(match width {
            1 => bytes.iter().map(|&byte| char::from(byte)).collect(),
            2 => {
                let units: Vec<u16> = bytes.as_chunks().0.iter().map(|pair| u16::from_le_bytes(*pair)).collect();
                String::from_utf16_lossy(&units)
            }
            _ => bytes.as_chunks().0.iter().filter_map(|four| char::from_u32(u32::from_le_bytes(*four))).collect(),
        })
    }

    /// Bytes of a character (1, 2 or 4), and whether all are ASCII. From the bits of `PyASCIIObject.state`.
    pub(super) fn text_kind(&self, address: u64) -> (u64, bool) {
        let state = self.half(address + 32);
        (state >> 2 & 7, state >> 6 & 1 == 1)
    }

    /// Whether a str object is this ASCII text.
    pub(super) fn text_is(&self, address: u64, wanted: &str) -> bool {
        self.word(address.wrapping_add(16)) == wanted.len() as u64 && self.text(address).as_deref() == Some(wanted)
    }

    /// Names in a tuple of str.
    pub(super) fn names(&self, tuple: u64) -> Vec<String> {
        const MOST: u64 = 1000;
        let count = self.word(tuple.wrapping_add(16)).min(MOST);
        let items = self.words(tuple.wrapping_add(self.layout.tuple_items), usize::try_from(count).unwrap_or(0));
        items.into_iter().map(|item| self.text(item).unwrap_or_default()).collect()
    }

    /// The key table at this address. None if it does not look like one.
    pub(super) fn keys(&self, address: u64) -> Option<Keys> {
        if self.layout.minor >= 11 { self.keys_newer(address) } else { self.keys_older(address) }
    }

    /// From 3.11: sizes are powers of two, told by their logarithms; tables of texts alone keep no hash.
    fn keys_newer(&self, address: u64) -> Option<Keys> {
        let mut head = [0; 32];
        if !self.image.read(address, &mut head) {
            return None;
        }
        let (size, index_bytes, kind) = (head[8], head[9], head[10]);
        let used = word_of(&head[24..]);
        if size > 40 || index_bytes > 43 || kind > 2 {
            return None;
        }
        let room = usable(if size == 0 { 0 } else { 1 << size });
        if used > room {
            return None;
        }
        let stride = if kind == 0 { 24 } else { 16 };
        let entries = 32 + (1_u64 << index_bytes);
        Some(Keys {
            entries: address + entries,
            stride,
            used,
            room,
            bytes: entries + room * stride,
            shared_by: word_of(&head),
        })
    }

    /// Until 3.10.
    fn keys_older(&self, address: u64) -> Option<Keys> {
        let mut head = [0; 40];
        if !self.image.read(address, &mut head) {
            return None;
        }
        let (size, used) = (word_of(&head[8..]), word_of(&head[32..]));
        if size > 1 << 40 || !size.is_power_of_two() || used > usable(size) {
            return None;
        }
        let width = match size {
            0..=0xff => 1,
            0x100..=0xffff => 2,
            0x1_0000..=0xffff_ffff => 4,
            _ => 8,
        };
        let entries = 40 + size * width;
        let room = usable(size);
        Some(Keys {
            entries: address + entries,
            stride: 24,
            used,
            room,
            bytes: entries + room * 24,
            shared_by: word_of(&head),
        })
    }

    /// Keys and values of a dictionary, in order. False if its tables are not whole.
    pub(super) fn dict_entries(&self, dict: u64, mut each: impl FnMut(u64, u64)) -> bool {
        let (table, values) = (self.word(dict + 32), self.word(dict + 40));
        let Some(keys) = self.keys(table) else { return false };
        let Ok(used) = usize::try_from(keys.used) else { return false };
        if used == 0 {
            return true;
        }
        let stride = if keys.stride == 24 { 3 } else { 2 };
        let values = if values == 0 { Vec::new() } else { self.words(values + self.layout.values, used) };
        let key_at = keys.key();
        let mut entry = |bytes: &[u8], index: usize| {
            let key = word_of(&bytes[key_at..]);
            let value = values.get(index).copied().unwrap_or_else(|| word_of(&bytes[key_at + 8..]));
            if key != 0 && value != 0 {
                each(key, value);
            }
        };
        if let Some(bytes) = self.image.copied(keys.entries, used * stride * 8) {
            for (index, bytes) in bytes.chunks_exact(stride * 8).enumerate() {
                entry(bytes, index);
            }
            return true;
        }
        let words = self.words(keys.entries, used * stride);
        for (index, words) in words.chunks_exact(stride).enumerate() {
            let bytes: Vec<u8> = words.iter().flat_map(|word| word.to_le_bytes()).collect();
            entry(&bytes, index);
        }
        !words.is_empty()
    }

    /// The value of a text key in a dictionary.
    pub(super) fn dict_value(&self, dict: u64, name: &str) -> Option<u64> {
        let mut found = None;
        self.dict_entries(dict, |key, value| {
            if found.is_none() && self.text_is(key, name) {
                found = Some(value);
            }
        });
        found
    }

    /// The keys alone of a shared table, by position.
    pub(super) fn key_at(&self, keys: &Keys, index: u64) -> u64 {
        self.word(keys.entries + index * keys.stride + keys.key() as u64)
    }
}

/// Entries that a table of so many slots has room for, `USABLE_FRACTION`.
fn usable(size: u64) -> u64 {
    size * 2 / 3
}
