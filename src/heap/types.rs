//! The types of objects: what can be read from a type object about all its instances.
//!
//! What does not belong here: the instances themselves (`references`, `sizes`).

use super::image::Memory;
use super::reader::Reader;

/// `PyTypeObject`, the same in all versions that are read.
const NAME: u64 = 24;
const BASIC_SIZE: u64 = 32;
const ITEM_SIZE: u64 = 40;
/// Where the flags lie.
pub(super) const FLAGS: u64 = 168;
const WEAK_LIST: u64 = 208;
const MEMBERS: u64 = 240;
const BASE: u64 = 256;
/// Where the dictionary of a class lies.
pub(super) const TYPE_DICT: u64 = 264;
const DICT_OFFSET: u64 = 288;

/// `tp_flags`.
pub(super) mod flag {
    pub const INLINE_VALUES: u64 = 1 << 2;
    pub const MANAGED_WEAK: u64 = 1 << 3;
    pub const MANAGED_DICT: u64 = 1 << 4;
    pub const HEAP: u64 = 1 << 9;
    pub const READY: u64 = 1 << 12;
    pub const COLLECTED: u64 = 1 << 14;
    pub const INT: u64 = 1 << 24;
    pub const LIST: u64 = 1 << 25;
    pub const TUPLE: u64 = 1 << 26;
    pub const BYTES: u64 = 1 << 27;
    pub const TEXT: u64 = 1 << 28;
    pub const DICT: u64 = 1 << 29;
    pub const TYPE: u64 = 1 << 31;
}

/// What decides how an object is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Dict,
    List,
    Tuple,
    Set,
    Deque,
    Text,
    Bytes,
    ByteArray,
    Int,
    Type,
    Module,
    /// A frame object, until 3.10 also what runs.
    Frame,
    /// Generators, coroutines and asynchronous generators: from 3.11 on a frame lies within.
    Generator,
    Weak,
    /// A frame that runs, from 3.11 on no object.
    Running,
    Other,
}

/// A type, with the sums over its instances.
#[derive(Debug, Clone)]
pub(super) struct Type {
    /// Zero for frames that run.
    pub address: u64,
    /// With its module, `collections.deque`; builtins without.
    pub name: String,
    pub basic: u64,
    pub item: u64,
    pub flags: u64,
    /// Where the address of an instance's dictionary lies; counted from the end if negative.
    pub dict_offset: i64,
    /// Where the list of weak references to an instance lies; they do not hold it.
    pub weak_offset: i64,
    /// Names of the attributes that instances keep without a dictionary.
    pub cached_keys: u64,
    pub kind: Kind,
    /// Offsets and names of fields, from the types' own tables.
    pub members: Vec<(u64, String)>,
    pub count: u64,
    pub bytes: u64,
    pub largest: u64,
    /// How many of `count` the collector tracks.
    pub tracked: u64,
}

impl Type {
    pub(super) fn has(&self, flag: u64) -> bool {
        self.flags & flag != 0
    }

    /// What stands for frames that run.
    pub(super) fn running() -> Self {
        Self {
            address: 0,
            name: "running frame".into(),
            basic: 0,
            item: 0,
            flags: 0,
            dict_offset: 0,
            weak_offset: 0,
            cached_keys: 0,
            kind: Kind::Running,
            members: Vec::new(),
            count: 0,
            bytes: 0,
            largest: 0,
            tracked: 0,
        }
    }

    /// The type at this address; none if it does not look like one.
    pub(super) fn read(reader: &Reader, address: u64) -> Option<Self> {
        if address & 7 != 0 || !(0x1000..1 << 47).contains(&address) {
            return None;
        }
        // The type of a type is a type whose flags say so.
        let meta = reader.image.word(address + 8)?;
        if reader.image.word(meta.checked_add(FLAGS)?)? & flag::TYPE == 0 {
            return None;
        }
        let flags = reader.image.word(address + FLAGS)?;
        let (basic, item) = (reader.image.word(address + BASIC_SIZE)?, reader.image.word(address + ITEM_SIZE)?);
        if flags & flag::READY == 0 || !(16..1 << 20).contains(&basic) || item > 1 << 16 {
            return None;
        }
        let name = reader.image.text(reader.image.word(address + NAME)?)?;
        if name.is_empty() {
            return None;
        }
        let mut kind = Kind::from_flags(flags);
        let mut members: Vec<(u64, String)> = Vec::new();
        let mut base = address;
        for _ in 0..32 {
            if base == 0 {
                break;
            }
            if kind == Kind::Other {
                kind = reader.image.text(reader.word(base + NAME)).map_or(kind, |name| Kind::from_name(&name));
            }
            read_members(reader, base, &mut members);
            base = reader.word(base + BASE);
        }
        let signed = |offset: u64| reader.word(address + offset).cast_signed();
        Some(Self {
            address,
            name: full_name(reader, address, flags, name),
            basic,
            item,
            flags,
            dict_offset: signed(DICT_OFFSET),
            weak_offset: signed(WEAK_LIST),
            cached_keys: if flags & flag::HEAP == 0 { 0 } else { reader.word(address + reader.layout.cached_keys) },
            kind,
            members,
            ..Self::running()
        })
    }
}

impl Kind {
    fn from_flags(flags: u64) -> Self {
        let kinds = [
            (flag::DICT, Self::Dict),
            (flag::LIST, Self::List),
            (flag::TUPLE, Self::Tuple),
            (flag::TEXT, Self::Text),
            (flag::BYTES, Self::Bytes),
            (flag::INT, Self::Int),
            (flag::TYPE, Self::Type),
        ];
        kinds.iter().find(|(flag, _)| flags & flag != 0).map_or(Self::Other, |(_, kind)| *kind)
    }

    /// Types that no flag tells.
    fn from_name(name: &str) -> Self {
        match name {
            "set" | "frozenset" => Self::Set,
            "collections.deque" => Self::Deque,
            "bytearray" => Self::ByteArray,
            "module" => Self::Module,
            "frame" => Self::Frame,
            "generator" | "coroutine" | "async_generator" => Self::Generator,
            // Since 3.12 it is called weakref.ReferenceType.
            "weakref" | "weakproxy" | "weakcallableproxy" => Self::Weak,
            name if name.starts_with("weakref.") => Self::Weak,
            _ => Self::Other,
        }
    }
}

/// A class of a program is named without its module; that stands in the class's dictionary.
fn full_name(reader: &Reader, address: u64, flags: u64, name: String) -> String {
    if flags & flag::HEAP == 0 || name.contains('.') {
        return name;
    }
    let dict = reader.word(address + TYPE_DICT);
    let module = reader.dict_value(dict, "__module__").and_then(|text| reader.text(text));
    match module {
        Some(module) if module != "builtins" && !module.is_empty() => format!("{module}.{name}"),
        _ => name,
    }
}

/// `PyMemberDef`: name, kind, offset; 40 bytes each.
fn read_members(reader: &Reader, address: u64, members: &mut Vec<(u64, String)>) {
    let mut row = reader.word(address + MEMBERS);
    if row == 0 {
        return;
    }
    for _ in 0..64 {
        let name = reader.word(row);
        if name == 0 {
            return;
        }
        let offset = reader.word(row + 16);
        if let Some(name) = reader.image.text(name)
            && !members.iter().any(|(known, _)| *known == offset)
        {
            members.push((offset, name));
        }
        row += 40;
    }
}
