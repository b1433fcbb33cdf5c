//! Where things lie in the structures of each `CPython`: 64 bits, with a global lock.
//!
//! The figures were printed by a C program from each version's own headers. What is the same in all versions is a constant
//! where it is used. From 3.13 on the process tells some of them itself; then its word counts, and the shape of the
//! collector's lists (`rings`) must agree with either.
//!
//! What does not belong here: reading objects (`walk`).

use super::version::{Own, Version};

/// The oldest and the newest minor version that there is a row for.
pub(super) const MINORS: std::ops::RangeInclusive<u8> = 8..=15;

/// Offsets in bytes that differ between versions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Layout {
    pub minor: u8,
    /// `_PyRuntimeState.interpreters.head`.
    pub interpreters: u64,
    /// `PyInterpreterState.next`.
    pub next_interpreter: u64,
    /// `PyInterpreterState.threads.head`.
    pub threads: u64,
    /// The collector's state.
    pub gc: Collector,
    /// Where the running frame of a thread is found.
    pub frame: FrameOf,
    /// `PyThreadState.dict`, none where it is not used.
    pub frames: Frames,
    pub code: Code,
    /// `PyHeapTypeObject.ht_cached_keys`.
    pub cached_keys: u64,
    /// Sizes of `PyASCIIObject` and `PyCompactUnicodeObject`.
    pub text: (u64, u64),
    /// `PyTupleObject.ob_item`.
    pub tuple_items: u64,
    /// `PyDictValues.values`.
    pub values: u64,
}

/// The state of the garbage collector, `struct _gc_runtime_state`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Collector {
    /// Where it begins: in the interpreter, or in the runtime before 3.9.
    pub at: In,
    /// The three generations, each a list head and two numbers (24 bytes); from its beginning.
    pub generations: u64,
    /// The permanent generation, from its beginning.
    pub permanent: u64,
    /// Whether a collection is under way, from its beginning.
    pub collecting: u64,
}

/// Where a piece of state lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum In {
    Runtime(u64),
    Interpreter(u64),
}

/// How a thread names its running frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum FrameOf {
    /// Directly, at this offset of `PyThreadState`.
    Thread(u64),
    /// Over `PyThreadState.cframe`: its offset, and that of `current_frame` there.
    Cframe(u64, u64),
}

/// A frame. Until 3.10 it is an object, then `_PyInterpreterFrame`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Frames {
    /// Size of what comes before the locals.
    pub locals: u64,
    pub code: u64,
    pub previous: u64,
    pub globals: u64,
    pub own_locals: u64,
    /// How many slots are in use: a count of 32 bits (until 3.13), or the address after the last one.
    pub top: u64,
}

/// A code object.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Code {
    /// Names of the locals: `co_localsplusnames`, before 3.11 `co_varnames`.
    pub names: u64,
    /// `co_qualname`, before 3.11 `co_name`.
    pub name: u64,
    /// `co_nlocalsplus`, before 3.11 unused.
    pub locals: u64,
}

impl Layout {
    /// The row of a minor version.
    #[rustfmt::skip]
    pub(super) fn of(minor: u8) -> Option<Self> {
        let gc = Collector { at: In::Interpreter(616), generations: 24, permanent: 104, collecting: 200 };
        let object_frames = Frames { locals: 360, code: 32, previous: 24, globals: 48, own_locals: 56, top: 0 };
        let frames = Frames { locals: 72, code: 0, previous: 8, globals: 24, own_locals: 40, top: 64 };
        let object_code = Code { names: 72, name: 112, locals: 0 };
        let code = Code { names: 96, name: 128, locals: 72 };
        let base = Self {
            minor, interpreters: 32, next_interpreter: 0, threads: 8, gc, frame: FrameOf::Thread(24), frames: object_frames,
            code: object_code, cached_keys: 872, text: (48, 72), tuple_items: 24, values: 0,
        };
        let newer = Self { frames, code, cached_keys: 880, text: (40, 56), values: 8, ..base };
        Some(match minor {
            8 => Self { gc: Collector { at: In::Runtime(344), ..gc }, ..base },
            9 => Self { cached_keys: 864, ..base },
            10 => Self { frames: Frames { locals: 352, ..object_frames }, ..base },
            11 => Self {
                interpreters: 40, threads: 16, gc: Collector { at: In::Interpreter(648), ..gc }, frame: FrameOf::Cframe(56, 8),
                frames: Frames { code: 32, previous: 48, globals: 8, own_locals: 24, ..frames }, code: Code { locals: 76, ..code },
                ..base
            },
            12 => Self {
                interpreters: 40, next_interpreter: 7264, threads: 72, gc: Collector { at: In::Interpreter(112), ..gc },
                frame: FrameOf::Cframe(56, 0), values: 0, ..newer
            },
            13 => Self {
                interpreters: 632, next_interpreter: 7264, threads: 7344, gc: Collector { at: In::Interpreter(7400), ..gc },
                frame: FrameOf::Thread(72), ..newer
            },
            14 => Self {
                interpreters: 808, next_interpreter: 7272, threads: 7344,
                gc: Collector { at: In::Interpreter(7408), generations: 24, permanent: 96, collecting: 192 },
                frame: FrameOf::Thread(72), frames: Frames { locals: 80, ..frames }, tuple_items: 32, ..newer
            },
            15 => Self {
                interpreters: 936, next_interpreter: 7264, threads: 7336,
                gc: Collector { at: In::Interpreter(7400), generations: 8, permanent: 80, collecting: 112 },
                frame: FrameOf::Thread(72), frames: Frames { locals: 80, ..frames }, cached_keys: 888, tuple_items: 32, ..newer
            },
            _ => return None,
        })
    }

    /// The row of a version, with what the process itself says in its place.
    pub(super) fn for_process(version: Version, own: Option<&Own>) -> Option<Self> {
        let row = Self::of(version.minor)?;
        Some(match own {
            None => row,
            Some(own) => Self {
                interpreters: own.interpreters,
                next_interpreter: own.next,
                threads: own.threads,
                gc: Collector { at: In::Interpreter(own.gc), ..row.gc },
                ..row
            },
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_minor_version_in_the_range_has_a_row_and_no_other() {
        for minor in 0..40 {
            assert_eq!(Layout::of(minor).is_some(), MINORS.contains(&minor), "3.{minor}");
        }
    }
}
