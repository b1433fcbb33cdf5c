//! Copies the memory that a process may write to, as far as it is there.
//!
//! The time that counts is that of the standstill, so everything that can be done before is done before: the target of the
//! copy is as large as it will have to be and its pages are there.

use super::find::{self, Mapping};
use super::{Attention, HeapError, Stage};
use crate::heap::{Memory, PAGE, Region};
use nix::errno::Errno;
use nix::sys::uio::{RemoteIoVec, process_vm_readv};
use nix::unistd::Pid;
use std::fs::{self, File};
use std::io::IoSliceMut;
use std::os::unix::fs::FileExt;

/// Bytes copied between two questions whether to go on.
const CHUNK: usize = 8 << 20;
/// What is held more than counted: a process that runs grows.
const SPARE: usize = 1 << 20;
/// Pages asked about at once.
const PAGES_AT_ONCE: usize = 1 << 16;

/// A stretch of memory that is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Run {
    address: u64,
    length: usize,
}

/// What is there of a process's own memory.
fn runs(pages: &File, mappings: &[Mapping]) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for mapping in mappings.iter().filter(|mapping| mapping.is_own()) {
        let mut address = mapping.start;
        while address < mapping.end {
            let left = usize::try_from((mapping.end - address) / PAGE as u64).unwrap_or(PAGES_AT_ONCE);
            let count = left.min(PAGES_AT_ONCE);
            let mut entries = vec![0; count * 8];
            let known = pages.read_exact_at(&mut entries, address / PAGE as u64 * 8).is_ok();
            for entry in entries.as_chunks().0 {
                // The two uppermost bits: in memory, or swapped out.
                if !known || u64::from_le_bytes(*entry) >> 62 != 0 {
                    match runs.last_mut() {
                        Some(last) if last.address + last.length as u64 == address => last.length += PAGE,
                        _ => runs.push(Run { address, length: PAGE }),
                    }
                }
                address += PAGE as u64;
            }
            if count == 0 {
                break;
            }
        }
    }
    runs
}

/// What a copy is made with.
pub(super) struct Copier {
    pid: u32,
    pages: File,
    bytes: Vec<u8>,
}

impl Copier {
    /// Makes room for a copy, before the process stands still. `spare` is memory of an earlier copy.
    pub(super) fn prepare(pid: u32, spare: Vec<u8>) -> Result<Self, HeapError> {
        let pages = File::open(format!("/proc/{pid}/pagemap")).map_err(|error| find::refusal(pid, &error))?;
        let mappings = find::mappings(pid).map_err(|error| find::refusal(pid, &error))?;
        let held: usize = runs(&pages, &mappings).iter().map(|run| run.length).sum();
        let wanted = held + held / 16 + SPARE;
        let mut bytes = spare;
        if bytes.len() < wanted {
            check_room(pid, wanted.saturating_sub(bytes.capacity()))?;
            // Not zero: pages full of zeros come only when they are touched, and that would be during the standstill.
            bytes.resize(wanted.next_multiple_of(PAGE), 1);
        }
        Ok(Self { pid, pages, bytes })
    }

    /// Copies. The process stands still.
    pub(super) fn copy(
        mut self,
        live: &dyn Memory,
        attention: &Attention,
    ) -> Result<(Vec<u8>, Vec<Region>), HeapError> {
        let mappings = find::mappings(self.pid).map_err(|error| find::refusal(self.pid, &error))?;
        let runs = runs(&self.pages, &mappings);
        let total: usize = runs.iter().map(|run| run.length).sum();
        if self.bytes.len() < total {
            self.bytes.resize(total, 0);
        }
        let mut regions = Vec::with_capacity(runs.len());
        let mut offset = 0;
        let mut told = 0;
        for run in &runs {
            let mut done = 0;
            while done < run.length {
                if attention.cancel.is_cancelled() {
                    return Err(HeapError::CalledOff(self.pid));
                }
                if offset - told >= CHUNK {
                    told = offset;
                    attention.tell(Stage::Copying(offset, total));
                }
                let address = run.address + done as u64;
                let wanted = CHUNK.min(run.length - done);
                let copied = self.piece(live, address, offset, wanted)?;
                if copied > 0 {
                    regions.push(Region { address, offset, length: copied });
                    offset += copied;
                }
                // A page that cannot be read is left out.
                done += if copied < wanted { copied + PAGE } else { copied };
            }
        }
        self.bytes.truncate(offset.next_multiple_of(PAGE));
        Ok((self.bytes, regions))
    }

    /// Copies a piece. Says how many bytes of whole pages.
    fn piece(&mut self, live: &dyn Memory, address: u64, offset: usize, length: usize) -> Result<usize, HeapError> {
        let (Ok(base), Ok(pid)) = (usize::try_from(address), i32::try_from(self.pid)) else { return Ok(0) };
        let Some(target) = self.bytes.get_mut(offset..offset + length) else { return Ok(0) };
        let remote = [RemoteIoVec { base, len: length }];
        match process_vm_readv(Pid::from_raw(pid), &mut [IoSliceMut::new(target)], &remote) {
            Ok(copied) => Ok(copied / PAGE * PAGE),
            Err(Errno::ESRCH) => Err(HeapError::Ended(self.pid)),
            // A container may forbid the call and allow the file.
            Err(Errno::EPERM | Errno::ENOSYS) => Ok(if live.read(address, target) { length } else { 0 }),
            Err(_) => Ok(0),
        }
    }
}

/// A copy must not take the memory that the machine needs.
fn check_room(pid: u32, wanted: usize) -> Result<(), HeapError> {
    let text = fs::read_to_string("/proc/meminfo").unwrap_or_default();
    let free = text
        .lines()
        .find_map(|line| line.strip_prefix("MemAvailable:")?.trim().strip_suffix("kB")?.trim().parse().ok());
    let needed = wanted as u64 >> 20;
    // The walk takes about as much again as a third of the copy.
    match free.map(|free: u64| free >> 10).filter(|free| needed + needed / 3 > *free) {
        Some(free) => Err(HeapError::Room { pid, needed, free }),
        None => Ok(()),
    }
}
