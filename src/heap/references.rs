//! Whom an object refers to, and by which name.
//!
//! Containers are read exactly. Of all other objects each word of the fixed part that is the address of an object counts,
//! except what is known not to hold: weak references, and the list of those that point here.
//!
//! What does not belong here: which addresses are objects (`walk`).

use super::image::word_of;
use super::layout::Frames;
use super::reader::Reader;
use super::types::{FLAGS, Kind, TYPE_DICT, Type, flag};

/// How a reference is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Link {
    /// The value of this key (its address) in a dictionary.
    Key(u64),
    /// A key of a dictionary, a member of a set.
    Member,
    /// A place in a list, tuple or deque.
    Item(u64),
    /// An attribute; its name is the str at this address.
    Attribute(u64),
    /// The dictionary of attributes.
    OwnDict,
    /// A local variable: the code object and its number there.
    Local(u64, u32),
    /// Something that a frame computes with.
    Stack,
    /// The global names of a frame.
    Globals,
    /// The names of a class body or of `exec`.
    Names,
    /// A field at this offset.
    Field(u64),
}

/// Words of a type object that are the same for all; beyond them a static type's neighbour begins.
const STATIC_TYPE: u64 = 400;
/// No deque has more blocks than this; a chain that is longer is broken.
const MOST_BLOCKS: u64 = 1 << 26;
/// No frame has more slots than this.
const MOST_SLOTS: u64 = 10_000;

impl Reader {
    /// Calls `each` for all addresses that the object refers to; not all of them need be objects.
    pub(super) fn references(&self, address: u64, kind: &Type, each: &mut dyn FnMut(Link, u64)) {
        let word = |offset: u64| self.image.copied_word(address.wrapping_add(offset)).unwrap_or(0);
        // From here on the fixed part is searched.
        let mut from = 16;
        match kind.kind {
            Kind::Text | Kind::Bytes | Kind::Int | Kind::ByteArray => return,
            Kind::Running => return self.frame(address, self.layout.frames, each),
            Kind::Dict => {
                self.dict_entries(address, |key, value| {
                    each(Link::Key(key), value);
                    each(Link::Member, key);
                });
                from = 48;
            }
            Kind::List => {
                self.items(word(24), word(16), each);
                from = 40;
            }
            Kind::Tuple => {
                self.items(address + self.layout.tuple_items, word(16), each);
                from = kind.basic;
            }
            Kind::Set => {
                self.set(word(40), word(32), each);
                // Behind the set itself only what a subclass adds.
                from = 200;
            }
            Kind::Deque => {
                self.deque(word(24), word(32), word(40), word(48), each);
                from = 64;
            }
            // The callback, and what a subclass adds. Not the object, nor the neighbours in its list.
            Kind::Weak => {
                each(Link::Field(24), word(24));
                from = 64;
            }
            Kind::Frame if self.layout.minor <= 10 => self.object_frame(address, word(32), each),
            // A frame that is kept, by a traceback for example.
            Kind::Frame if word(24) != 0 => self.frame(word(24), self.layout.frames, each),
            Kind::Generator if self.layout.minor >= 11 => {
                let frame = address + kind.basic - self.layout.frames.locals;
                // A frame that is done says so in the byte before: what it held is gone.
                let state = self.image.copied(frame - 5, 1).and_then(|byte| byte.first().copied()).unwrap_or(0);
                if state.cast_signed() <= 0 {
                    self.frame(frame, self.layout.frames, each);
                }
            }
            Kind::Frame | Kind::Generator | Kind::Type | Kind::Module | Kind::Other => {}
        }
        self.fixed_part(address, kind, from, each);
        if kind.kind == Kind::Other && kind.item == 8 {
            self.items(address + kind.basic, word(16).min(1 << 20), each);
        }
        self.attributes(address, kind, each);
    }

    /// A row of addresses.
    fn items(&self, address: u64, count: u64, each: &mut dyn FnMut(Link, u64)) {
        let Some(length) = usize::try_from(count).ok().and_then(|count| count.checked_mul(8)) else { return };
        let Some(bytes) = self.image.copied(address, length) else {
            // Tuples of constants may lie in the program file.
            if length < 1 << 16 {
                for (index, item) in self.words(address, length / 8).into_iter().enumerate() {
                    each(Link::Item(index as u64), item);
                }
            }
            return;
        };
        for (index, item) in bytes.chunks_exact(8).enumerate() {
            each(Link::Item(index as u64), word_of(item));
        }
    }

    /// Slots of a key and its hash.
    fn set(&self, table: u64, mask: u64, each: &mut dyn FnMut(Link, u64)) {
        let length = mask.checked_add(1).and_then(|slots| slots.checked_mul(16)).and_then(|n| usize::try_from(n).ok());
        let Some(bytes) = length.and_then(|length| self.image.copied(table, length)) else { return };
        for slot in bytes.chunks_exact(16) {
            each(Link::Member, word_of(slot));
        }
    }

    /// Blocks in a chain: the one to the left, 64 items, the one to the right.
    fn deque(&self, left: u64, right: u64, first: u64, last: u64, each: &mut dyn FnMut(Link, u64)) {
        let (mut block, mut item, mut number) = (left, first, 0);
        for _ in 0..MOST_BLOCKS {
            let end = if block == right { last } else { 63 };
            while item <= end && item < 64 {
                let Some(object) = self.image.copied_word(block + 8 + item * 8) else { return };
                each(Link::Item(number), object);
                number += 1;
                item += 1;
            }
            if block == right {
                return;
            }
            item = 0;
            block = self.image.copied_word(block + 8 + 64 * 8).unwrap_or(0);
            if block == 0 {
                return;
            }
        }
    }

    /// Any word that may be an address.
    fn fixed_part(&self, address: u64, kind: &Type, from: u64, each: &mut dyn FnMut(Link, u64)) {
        let mut end = kind.basic;
        if kind.kind == Kind::Type && self.word(address + FLAGS) & flag::HEAP == 0 {
            end = end.min(STATIC_TYPE);
        }
        if end <= from {
            return;
        }
        let Ok(length) = usize::try_from(end - from) else { return };
        let Some(bytes) = self.image.copied(address + from, length) else { return };
        for (index, bytes) in bytes.chunks_exact(8).enumerate() {
            let offset = from + index as u64 * 8;
            let signed = offset.cast_signed();
            // Weak references do not hold; the dictionary is named below. A class has its own in the same place.
            let is_own = signed == kind.dict_offset && kind.kind != Kind::Type;
            if signed == kind.weak_offset || is_own {
                continue;
            }
            let target = word_of(bytes);
            if target != 0 {
                let own_dict =
                    kind.kind == Kind::Type && offset == TYPE_DICT || kind.kind == Kind::Module && offset == 16;
                each(if own_dict { Link::OwnDict } else { Link::Field(offset) }, target);
            }
        }
    }

    /// What an instance of a class holds, in a dictionary or without one.
    fn attributes(&self, address: u64, kind: &Type, each: &mut dyn FnMut(Link, u64)) {
        let word = |place: u64| self.image.copied_word(place).unwrap_or(0);
        let (mut dict, mut values) = (0, 0);
        let minor = self.layout.minor;
        if minor >= 11 && kind.has(flag::MANAGED_DICT) {
            match minor {
                11 => (values, dict) = (word(address - 32), word(address - 24)),
                // One word for both: the last bit tells the values, whose address is one more.
                12 => match word(address - 24) {
                    tagged if tagged & 1 == 1 => values = tagged + 1,
                    plain => dict = plain,
                },
                _ => {
                    dict = word(address - 24);
                    let inline = address + kind.basic;
                    let is_valid = self.image.copied(inline, 4).is_some_and(|head| head[3] != 0);
                    if dict == 0 && kind.has(flag::INLINE_VALUES) && is_valid {
                        values = inline;
                    }
                }
            }
        } else if kind.kind != Kind::Type {
            dict = self.dict_place(address, kind).map_or(0, word);
        }
        if dict != 0 {
            each(Link::OwnDict, dict);
        }
        if values != 0
            && let Some(keys) = self.keys(kind.cached_keys)
        {
            for index in 0..keys.used {
                let value = word(values + self.layout.values + index * 8);
                if value != 0 {
                    each(Link::Attribute(self.key_at(&keys, index)), value);
                }
            }
        }
    }

    /// Where the address of an instance's dictionary lies.
    fn dict_place(&self, address: u64, kind: &Type) -> Option<u64> {
        match kind.dict_offset {
            0 => None,
            offset @ 1.. => address.checked_add(offset.unsigned_abs()),
            // Counted from the end of what has no fixed length.
            offset => {
                let count = self.image.copied_word(address + 16)?.cast_signed().unsigned_abs();
                let size = kind.basic.checked_add(count.checked_mul(kind.item)?)?.checked_next_multiple_of(8)?;
                address.checked_add(size.checked_sub(offset.unsigned_abs())?)
            }
        }
    }

    /// A frame that runs or waits, from 3.11 on.
    fn frame(&self, frame: u64, layout: Frames, each: &mut dyn FnMut(Link, u64)) {
        let code = self.word(frame + layout.code) & !3;
        let locals = self.half(code + self.layout.code.locals);
        if code == 0 || locals > MOST_SLOTS {
            return;
        }
        each(Link::Globals, self.word(frame + layout.globals) & !3);
        each(Link::Names, self.word(frame + layout.own_locals) & !3);
        let first = frame + layout.locals;
        for slot in 0..locals {
            let value = self.word(first + slot * 8) & !3;
            if value != 0 {
                each(Link::Local(code, u32::try_from(slot).unwrap_or(0)), value);
            }
        }
        // A frame that computes right now does not tell how far its stack reaches.
        let top = if self.layout.minor >= 14 {
            self.word(frame + layout.top).saturating_sub(first) / 8
        } else {
            self.half(frame + layout.top)
        };
        if top > locals && top < locals + 1000 {
            for slot in locals..top {
                let value = self.word(first + slot * 8) & !3;
                if value != 0 {
                    each(Link::Stack, value);
                }
            }
        }
    }

    /// A frame object until 3.10: locals, cells of inner functions, cells of outer ones; then the stack.
    fn object_frame(&self, frame: u64, code: u64, each: &mut dyn FnMut(Link, u64)) {
        let length = |tuple: u64| self.word(tuple.wrapping_add(16)).min(MOST_SLOTS);
        let (free, cells) = (self.word(code + 80), self.word(code + 88));
        let locals = self.half(code + 28).min(MOST_SLOTS) + length(cells) + length(free);
        let first = frame + self.layout.frames.locals;
        for slot in 0..locals {
            let value = self.word(first + slot * 8);
            if value != 0 {
                each(Link::Local(code, u32::try_from(slot).unwrap_or(0)), value);
            }
        }
        let depth = if self.layout.minor == 10 {
            self.half(frame + 80)
        } else {
            self.word(frame + 72).saturating_sub(self.word(frame + 64)) / 8
        };
        if depth < 1000 {
            for slot in locals..locals + depth {
                each(Link::Stack, self.word(first + slot * 8));
            }
        }
    }

    /// Names of the locals of a code object, in the order of a frame's slots.
    pub(super) fn local_names(&self, code: u64) -> Vec<String> {
        let mut names = self.names(self.word(code + self.layout.code.names));
        if self.layout.minor <= 10 {
            names.extend(self.names(self.word(code + 88)));
            names.extend(self.names(self.word(code + 80)));
        }
        names
    }
}
