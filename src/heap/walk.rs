//! From a copy of memory to objects and who refers to whom: first the collector's rings, then everything that can be
//! reached from them. Only so the objects are found that the collector does not track; before 3.14 an empty dictionary is
//! one of them.
//!
//! What does not belong here: what is told about them (`views`, `paths`).

use super::image::Image;
use super::layout::FrameOf;
use super::reader::Reader;
use super::rings::{self, Interpreter};
use super::types::{Kind, Type};
use rustc_hash::FxHashMap;

/// Threads and frames beyond this are a broken chain.
const MOST_THREADS: usize = 10_000;
const MOST_FRAMES: usize = 10_000;
/// A walk asks whether it should stop after so many objects.
const ASKED_EVERY: usize = 1 << 14;

/// An object: where, and its type's number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Object {
    pub address: u64,
    pub kind: u32,
}

/// All objects, numbered, and who refers to whom.
#[derive(Debug)]
pub(super) struct Graph {
    pub reader: Reader,
    pub types: Vec<Type>,
    pub objects: Vec<Object>,
    /// Where the references of each object begin in `targets`; one more than there are objects.
    pub first: Vec<usize>,
    /// Numbers of the objects referred to.
    pub targets: Vec<u32>,
    /// Frames that run: number and name of the function, the innermost first.
    pub frames: Vec<(u32, String)>,
    /// Objects that the collector tracks, without the permanent ones.
    pub tracked: usize,
    /// Objects that were taken out of collection with `gc.freeze`.
    pub permanent: usize,
}

/// Which object begins at a place of the copy. Objects lie at multiples of 16, but for a few in the program file.
struct Places {
    numbers: Vec<u32>,
    odd: FxHashMap<u64, u32>,
}

/// No object.
const NONE: u32 = 0;

impl Places {
    fn new(bytes: usize) -> Self {
        Self { numbers: vec![NONE; bytes / 16 + 1], odd: FxHashMap::default() }
    }

    fn get(&self, place: usize) -> Option<u32> {
        let number = match place % 16 {
            0 => self.numbers.get(place / 16).copied().unwrap_or(NONE),
            _ => self.odd.get(&(place as u64)).copied().unwrap_or(NONE),
        };
        number.checked_sub(1)
    }

    fn set(&mut self, place: usize, number: u32) {
        match place % 16 {
            0 => {
                if let Some(slot) = self.numbers.get_mut(place / 16) {
                    *slot = number + 1;
                }
            }
            _ => {
                self.odd.insert(place as u64, number + 1);
            }
        }
    }
}

struct Walk {
    graph: Graph,
    places: Places,
    known: FxHashMap<u64, Option<u32>>,
}

/// Walks a copy. None if `go_on` said no.
pub(super) fn walk(
    image: Image,
    layout: super::layout::Layout,
    interpreters: &[Interpreter],
    go_on: &dyn Fn(usize) -> bool,
) -> Option<Graph> {
    let places = Places::new(image.len());
    let graph = Graph {
        reader: Reader { image, layout },
        types: vec![Type::running()],
        objects: Vec::new(),
        first: vec![0],
        targets: Vec::new(),
        frames: Vec::new(),
        tracked: 0,
        permanent: 0,
    };
    let mut walk = Walk { graph, places, known: FxHashMap::default() };
    for interpreter in interpreters {
        walk.rings(interpreter);
    }
    for interpreter in interpreters {
        walk.frames(interpreter);
    }
    walk.follow(go_on)?;
    Some(walk.graph)
}

impl Walk {
    fn rings(&mut self, interpreter: &Interpreter) {
        let mut tracked = Vec::new();
        let mut permanent = Vec::new();
        for (index, head) in interpreter.heads.iter().enumerate() {
            let list = if index == 3 { &mut permanent } else { &mut tracked };
            // Whether the ring is whole was asked before.
            let _count = rings::around(&self.graph.reader.image, *head, |object| list.push(object));
        }
        for address in tracked {
            if let Some(number) = self.object(address) {
                let kind = self.graph.objects[number as usize].kind;
                self.graph.types[kind as usize].tracked += 1;
                self.graph.tracked += 1;
            }
        }
        for address in permanent {
            self.graph.permanent += usize::from(self.object(address).is_some());
        }
    }

    /// The frames of all threads: their locals hold objects and they are in no ring.
    fn frames(&mut self, interpreter: &Interpreter) {
        let layout = self.graph.reader.layout;
        let mut thread = self.graph.reader.word(interpreter.address.wrapping_add(layout.threads));
        for _ in 0..MOST_THREADS {
            if thread == 0 {
                return;
            }
            let mut frame = match layout.frame {
                FrameOf::Thread(offset) => self.graph.reader.word(thread + offset),
                FrameOf::Cframe(cframe, current) => {
                    let cframe = self.graph.reader.word(thread + cframe);
                    self.graph.reader.word(cframe.wrapping_add(current))
                }
            };
            for _ in 0..MOST_FRAMES {
                if frame == 0 || frame & 7 != 0 {
                    break;
                }
                self.running_frame(frame);
                frame = self.graph.reader.word(frame + layout.frames.previous);
            }
            // PyThreadState.next
            thread = self.graph.reader.word(thread + 8);
        }
    }

    fn running_frame(&mut self, frame: u64) {
        let reader = &self.graph.reader;
        let code = reader.word(frame + reader.layout.frames.code) & !3;
        let name_at = reader.word(code.wrapping_add(reader.layout.code.name));
        let Some(name) = reader.text(name_at).filter(|name| !name.is_empty()) else { return };
        let number = if reader.layout.minor <= 10 {
            self.object(frame)
        } else {
            let is_code = self.kind_at(code).is_some_and(|kind| self.graph.types[kind as usize].name == "code");
            is_code.then(|| self.push(Object { address: frame, kind: 0 }))
        };
        if let Some(number) = number {
            self.graph.frames.push((number, name));
        }
    }

    /// The type's number of the object at an address.
    fn kind_at(&mut self, address: u64) -> Option<u32> {
        let kind = self.graph.reader.image.copied_word(address.checked_add(8)?)?;
        self.kind(kind)
    }

    fn kind(&mut self, address: u64) -> Option<u32> {
        if let Some(known) = self.known.get(&address) {
            return *known;
        }
        let number = Type::read(&self.graph.reader, address).and_then(|kind| {
            self.graph.types.push(kind);
            u32::try_from(self.graph.types.len() - 1).ok()
        });
        self.known.insert(address, number);
        number
    }

    /// The number of the object at this address; it gets one if it looks like an object.
    #[inline]
    fn object(&mut self, address: u64) -> Option<u32> {
        if address & 7 != 0 {
            return None;
        }
        let place = self.graph.reader.image.place(address)?;
        if let Some(number) = self.places.get(place) {
            return Some(number);
        }
        let count = self.graph.reader.image.copied_word(address)?;
        if !is_count(count, self.graph.reader.layout.minor) {
            return None;
        }
        let kind = self.kind_at(address)?;
        let number = self.push(Object { address, kind });
        self.places.set(place, number);
        let size = self.graph.reader.size(address, &self.graph.types[kind as usize]);
        let kind = &mut self.graph.types[kind as usize];
        kind.count += 1;
        kind.bytes += size;
        kind.largest = kind.largest.max(size);
        Some(number)
    }

    fn push(&mut self, object: Object) -> u32 {
        self.graph.objects.push(object);
        // Numbers end where the memory of a machine does.
        u32::try_from(self.graph.objects.len() - 1).unwrap_or(u32::MAX)
    }

    /// Breadth first through all references.
    fn follow(&mut self, go_on: &dyn Fn(usize) -> bool) -> Option<()> {
        let mut links: Vec<u64> = Vec::new();
        let mut next = 0;
        while let Some(object) = self.graph.objects.get(next).copied() {
            if next.is_multiple_of(ASKED_EVERY) && !go_on(next) {
                return None;
            }
            let kind = &self.graph.types[object.kind as usize];
            self.graph.reader.references(object.address, kind, &mut |_, address| links.push(address));
            for address in links.drain(..) {
                if let Some(number) = self.object(address) {
                    self.graph.targets.push(number);
                }
            }
            self.graph.first.push(self.graph.targets.len());
            next += 1;
        }
        Some(())
    }
}

/// Whether this can be a reference count. A piece of memory that was freed begins with an address instead.
fn is_count(word: u64, minor: u8) -> bool {
    match minor {
        ..=11 => word > 0 && word < 1 << 31,
        // From 3.12 on objects that live for ever have all 32 bits set.
        12 | 13 => word & 0xffff_ffff != 0 && word >> 32 == 0,
        // From 3.14 on flags lie in the upper 16 bits.
        _ => word & 0xffff_ffff != 0 && (word >> 32).is_multiple_of(1 << 16),
    }
}

impl Graph {
    /// The type of an object.
    pub(super) fn kind(&self, object: u32) -> &Type {
        &self.types[self.objects[object as usize].kind as usize]
    }

    /// Numbers of the objects that one refers to.
    pub(super) fn targets(&self, object: u32) -> &[u32] {
        let index = object as usize;
        &self.targets[self.first[index]..self.first[index + 1]]
    }

    /// Bytes of an object.
    pub(super) fn size(&self, object: u32) -> u64 {
        let Object { address, kind } = self.objects[object as usize];
        self.reader.size(address, &self.types[kind as usize])
    }

    /// How many things a container holds; none if it is no container whose size changes.
    pub(super) fn length(&self, object: u32) -> Option<u64> {
        let Object { address, kind } = self.objects[object as usize];
        let word = |offset: u64| self.reader.image.copied_word(address + offset);
        match self.types[kind as usize].kind {
            Kind::List | Kind::Dict | Kind::Deque | Kind::ByteArray => word(16),
            Kind::Set => word(24),
            _ => None,
        }
    }
}
