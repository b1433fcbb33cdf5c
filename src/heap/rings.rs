//! The garbage collector's lists: where they begin, whether they are whole, and whether they are what we think.
//!
//! An interpreter keeps all objects that can be part of a cycle in four rings. A ring has a shape that nothing else has:
//! the neighbours of its head point back at it, and behind the first neighbour lies an object. So the table of offsets
//! (`layout`) can be checked against the memory itself; where they disagree we read nothing rather than something wrong.
//!
//! What does not belong here: the objects (`walk`).

use super::Refusal;
use super::image::Memory;
use super::layout::{In, Layout};
use super::types::{FLAGS, flag};

/// Behind a ring's link lies the object, after so many bytes.
pub(super) const LINK: u64 = 16;
/// Bytes of one generation: a link, a limit and a count.
const GENERATION: u64 = 24;
/// Bits of a link that are used for other things.
const BITS: u64 = 3;
/// How much of an interpreter's state is searched for rings.
const SEARCHED: u64 = 16 << 10;
/// More interpreters or objects than this cannot be.
const MOST_INTERPRETERS: usize = 1000;
const MOST_OBJECTS: usize = 1 << 31;

/// One interpreter and the heads of its rings, the permanent one last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Interpreter {
    pub address: u64,
    pub heads: Vec<u64>,
    /// Where it says whether a collection is under way.
    collecting: u64,
}

/// All interpreters of a process. Before 3.9 they share their rings, which the first one gets.
pub(super) fn interpreters(memory: &dyn Memory, layout: &Layout, runtime: u64) -> Vec<Interpreter> {
    let mut found: Vec<Interpreter> = Vec::new();
    let mut address = memory.word(runtime + layout.interpreters).unwrap_or(0);
    while address != 0 && found.len() < MOST_INTERPRETERS {
        let begins = match layout.gc.at {
            In::Runtime(offset) if found.is_empty() => Some(runtime + offset),
            In::Runtime(_) => None,
            In::Interpreter(offset) => Some(address.wrapping_add(offset)),
        };
        let generations = |gc: u64| (0..3).map(move |n| gc + layout.gc.generations + n * GENERATION);
        let heads = begins.map(|gc| generations(gc).chain([gc + layout.gc.permanent]).collect()).unwrap_or_default();
        let collecting = begins.map_or(0, |gc| gc + layout.gc.collecting);
        found.push(Interpreter { address, heads, collecting });
        address = memory.word(address.wrapping_add(layout.next_interpreter)).unwrap_or(0);
    }
    found
}

/// Whether nobody is in the middle of changing a ring: no collection runs, and at both ends of each ring the links agree.
/// Quick enough to be asked while the program stands still.
pub(super) fn is_at_rest(memory: &dyn Memory, interpreters: &[Interpreter]) -> bool {
    interpreters.iter().filter(|interpreter| !interpreter.heads.is_empty()).all(|interpreter| {
        let mut collecting = [0; 4];
        memory.read(interpreter.collecting, &mut collecting)
            && collecting == [0; 4]
            && interpreter.heads.iter().all(|head| is_head(memory, *head))
    })
}

/// Whether the neighbours of a head point back at it.
fn is_head(memory: &dyn Memory, head: u64) -> bool {
    let link = |address: u64| memory.word(address).map(|word| word & !BITS);
    let (Some(next), Some(previous)) = (link(head), link(head + 8)) else { return false };
    next != 0 && previous != 0 && link(next.wrapping_add(8)) == Some(head) && link(previous) == Some(head)
}

/// Goes around a ring and gives each object's address. Says how many, or that the ring is broken.
pub(super) fn around(memory: &dyn Memory, head: u64, mut each: impl FnMut(u64)) -> Option<usize> {
    let link = |address: u64| memory.word(address).map(|word| word & !BITS);
    let (mut count, mut previous) = (0, head);
    let mut here = link(head)?;
    while here != head {
        if link(here.checked_add(8)?)? != previous || count > MOST_OBJECTS {
            return None;
        }
        each(here.checked_add(LINK)?);
        count += 1;
        previous = here;
        here = link(here)?;
    }
    (link(head + 8)? == previous).then_some(count)
}

/// Whether the rings are where the table says, and nowhere else.
pub(super) fn agree(
    memory: &dyn Memory,
    layout: &Layout,
    runtime: u64,
    interpreters: &[Interpreter],
) -> Result<(), Refusal> {
    let [first, ..] = interpreters else { return Err(Refusal::NotStarted) };
    let begins = match layout.gc.at {
        In::Runtime(_) => runtime,
        In::Interpreter(_) => first.address,
    };
    if !first.heads.iter().all(|head| is_head(memory, *head)) {
        return Err(Refusal::Shape);
    }
    let mut found = 0;
    for address in (begins..begins.saturating_add(SEARCHED)).step_by(8) {
        if is_ring_of_objects(memory, address) {
            if !first.heads.contains(&address) {
                return Err(Refusal::Shape);
            }
            found += 1;
        }
    }
    if found == 0 { Err(Refusal::Shape) } else { Ok(()) }
}

/// A head whose first neighbour is followed by an object that the collector tracks.
fn is_ring_of_objects(memory: &dyn Memory, head: u64) -> bool {
    let Some(next) = memory.word(head).filter(|next| *next > 0x1000 && next.is_multiple_of(8) && *next != head) else {
        return false;
    };
    let tracked = || {
        let kind = memory.word(next.checked_add(LINK + 8)?)?;
        let flags = memory.word(kind.checked_add(FLAGS)?)?;
        Some(flags & flag::COLLECTED != 0 && flags & flag::READY != 0)
    };
    is_head(memory, head) && tracked() == Some(true)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashMap;

    /// Words at addresses; all else is not there.
    struct Words(HashMap<u64, u64>);

    impl Memory for Words {
        fn read(&self, address: u64, into: &mut [u8]) -> bool {
            let word = self.0.get(&address).copied();
            word.is_some_and(|word| {
                into.copy_from_slice(&word.to_le_bytes()[..into.len()]);
                true
            })
        }
    }

    /// A ring of links at these addresses, the head first.
    fn ring(addresses: &[u64]) -> HashMap<u64, u64> {
        let count = addresses.len();
        let link = |index: usize| {
            let (next, previous) = (addresses[(index + 1) % count], addresses[(index + count - 1) % count]);
            [(addresses[index], next), (addresses[index] + 8, previous)]
        };
        (0..count).flat_map(link).collect()
    }

    #[test]
    fn a_ring_is_followed_to_its_end() {
        let words = Words(ring(&[0x1000, 0x2000, 0x3000]));
        let mut objects = Vec::new();
        assert_eq!(around(&words, 0x1000, |object| objects.push(object)), Some(2));
        assert_eq!(objects, [0x2010, 0x3010]);
        assert!(is_head(&words, 0x1000));
    }

    #[test]
    fn an_empty_ring_is_a_ring() {
        let words = Words(ring(&[0x1000]));
        assert_eq!(around(&words, 0x1000, |_| ()), Some(0));
        assert!(is_head(&words, 0x1000));
        assert!(!is_ring_of_objects(&words, 0x1000));
    }

    #[test]
    fn bits_in_a_link_do_not_matter() {
        let mut words = ring(&[0x1000, 0x2000, 0x3000]);
        *words.get_mut(&0x2008).unwrap() |= 2;
        *words.get_mut(&0x3000).unwrap() |= 1;
        assert_eq!(around(&Words(words), 0x1000, |_| ()), Some(2));
    }

    #[test]
    fn a_broken_ring_is_none() {
        let mut cut = ring(&[0x1000, 0x2000, 0x3000]);
        cut.remove(&0x3000);
        assert_eq!(around(&Words(cut), 0x1000, |_| ()), None);
        let mut half_linked = ring(&[0x1000, 0x2000, 0x3000]);
        half_linked.insert(0x3008, 0x1000);
        assert_eq!(around(&Words(half_linked), 0x1000, |_| ()), None);
        let mut closed_early = ring(&[0x1000, 0x2000, 0x3000]);
        closed_early.insert(0x3000, 0x2000);
        assert_eq!(around(&Words(closed_early), 0x1000, |_| ()), None);
    }
}
