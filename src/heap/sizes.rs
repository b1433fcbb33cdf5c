//! How large objects are: what `sys.getsizeof` would say, with the same exceptions.
//!
//! What does not belong here: whom they refer to (`references`).

use super::reader::Reader;
use super::types::{FLAGS, Kind, Type, flag};

/// Before a collected object lie two addresses.
pub(super) const GC_HEAD: u64 = 16;
/// Numbers that the machine tells are taken for sizes only below this.
const REASONABLE: u64 = 1 << 40;

impl Reader {
    /// Bytes of an object.
    pub(super) fn size(&self, address: u64, kind: &Type) -> u64 {
        let word = |offset: u64| self.image.copied_word(address + offset).unwrap_or(0);
        let count = word(16);
        let mut size = kind.basic;
        let is_static_type = || kind.kind == Kind::Type && self.word(address + FLAGS) & flag::HEAP == 0;
        if kind.has(flag::COLLECTED) && !is_static_type() {
            size += GC_HEAD;
        }
        if self.has_preheader(kind) {
            size += 16;
        }
        size += match kind.kind {
            Kind::List => word(32) * 8,
            Kind::Tuple => count * 8,
            Kind::Bytes => count * kind.item,
            Kind::ByteArray => word(24),
            // As with str, what a subclass adds does not count.
            Kind::Int => return size - kind.basic + 24 + self.digits(count).min(REASONABLE) * 4,
            Kind::Dict => self.dict_size(word(32), word(40)),
            Kind::Set if word(40) == address + 64 => 0,
            Kind::Set => (word(32) + 1) * 16,
            Kind::Text => return size - kind.basic + self.text_size(address, count),
            // Blocks of 64 items with two links.
            Kind::Deque => (word(40) + count).div_ceil(64) * 66 * 8,
            Kind::Generator if self.layout.minor >= 11 => {
                let code = word(kind.basic - self.layout.frames.locals + self.layout.frames.code) & !3;
                (self.half(code + self.layout.code.locals) + self.half(code + self.layout.code.locals - 8)) * 8
            }
            Kind::Type => self.keys_size(word(self.layout.cached_keys), kind, address),
            _ if kind.has(flag::INLINE_VALUES) && self.layout.minor >= 13 => self.inline_values_size(kind),
            _ if kind.item > 0 && count < 1 << 24 => count * kind.item,
            _ => 0,
        };
        if size < REASONABLE { size } else { kind.basic }
    }

    /// Whether two more addresses lie before the object.
    fn has_preheader(&self, kind: &Type) -> bool {
        match self.layout.minor {
            ..=10 => false,
            11 => kind.has(flag::MANAGED_DICT),
            _ => kind.has(flag::MANAGED_DICT) || kind.has(flag::MANAGED_WEAK),
        }
    }

    fn digits(&self, count: u64) -> u64 {
        match self.layout.minor {
            12.. => (count >> 3).max(1),
            11 => count.cast_signed().unsigned_abs().max(1),
            _ => count.cast_signed().unsigned_abs(),
        }
    }

    fn dict_size(&self, table: u64, values: u64) -> u64 {
        let Some(keys) = self.keys(table) else { return 0 };
        let values = if values == 0 { 0 } else { self.shared_room(table, &keys) * 8 };
        values + if keys.shared_by == 1 { keys.bytes } else { 0 }
    }

    /// Values that a shared table has room for.
    fn shared_room(&self, table: u64, keys: &super::reader::Keys) -> u64 {
        if self.layout.minor >= 11 { keys.used + self.word(table + 16).min(1 << 20) } else { keys.room }
    }

    /// A class keeps the names of its instances' attributes.
    fn keys_size(&self, table: u64, kind: &Type, address: u64) -> u64 {
        let is_class = self.word(address + FLAGS) & flag::HEAP != 0;
        if !is_class || kind.basic < self.layout.cached_keys + 8 {
            return 0;
        }
        self.keys(table).map_or(0, |keys| keys.bytes)
    }

    /// From 3.13 on attributes lie behind the object: a byte and an address for each, and one of both more.
    fn inline_values_size(&self, kind: &Type) -> u64 {
        let Some(keys) = self.keys(kind.cached_keys) else { return 0 };
        let room = self.shared_room(kind.cached_keys, &keys);
        room.next_multiple_of(8) + (room + 1) * 8
    }

    /// What a str counts for itself; what a subclass adds to it does not count.
    fn text_size(&self, address: u64, length: u64) -> u64 {
        let state = self.half(address + 32);
        let (width, is_compact, is_ascii) = (state >> 2 & 7, state >> 5 & 1 == 1, state >> 6 & 1 == 1);
        let (ascii, compact) = self.layout.text;
        if length > REASONABLE {
            return compact;
        }
        // A copy in UTF-8 is made when C code asks for it.
        let copy = || if self.word(address + ascii + 8) == 0 { 0 } else { self.word(address + ascii) + 1 };
        match (is_compact, is_ascii) {
            (true, true) => ascii + length + 1,
            (true, false) => compact + (length + 1) * width + copy().min(REASONABLE),
            // The letters lie elsewhere, and one more address leads to them.
            (false, true) => compact + 8 + (length + 1) * width,
            (false, false) => compact + 8 + (length + 1) * width + copy().min(REASONABLE),
        }
    }
}
