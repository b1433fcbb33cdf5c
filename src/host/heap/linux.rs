//! The lens: a process, the Python in it, and looks at it.

use super::copy::Copier;
use super::find::{self, Live};
use super::freeze::Frozen;
use super::{Attention, HeapError, Stage};
use crate::heap::{Image, Look, Process, Refusal, Unseen, Version};
use std::fs::File;
use std::thread;
use std::time::{Duration, Instant};

/// How long a process may be restless before we give up.
const PATIENCE: Duration = Duration::from_secs(10);
/// How long a program that was started just now may take to load its Python.
const LOADING: Duration = Duration::from_secs(1);
/// Copies that were torn before we give up.
const COPIES: u32 = 20;
/// Between two tries, so that the process comes to do something else.
const PAUSE: Duration = Duration::from_micros(300);

/// A process and the Python found in it. Looks may be taken one after the other; each takes the memory of the one before if
/// it is given back with [`Lens::recycle`].
#[derive(Debug)]
pub struct Lens {
    pid: u32,
    name: String,
    /// Tells it from a later process with the same number.
    started: u64,
    process: Process,
    memory: File,
    spare: Vec<u8>,
}

impl Lens {
    /// Finds the Python in a process. The process is not disturbed.
    ///
    /// # Errors
    /// There is no such process, it may not be looked into, or it is no Python that can be read.
    pub fn open(pid: u32) -> Result<Self, HeapError> {
        let stat = find::Stat::of(pid).ok_or(HeapError::None(pid))?;
        if stat.has_ended() {
            return Err(HeapError::Finished(pid));
        }
        if pid == std::process::id() {
            return Err(HeapError::Itself(pid));
        }
        let since = Instant::now();
        loop {
            match Self::find(pid, stat.started) {
                // What was started a moment ago may not have loaded its Python yet.
                Err(
                    HeapError::NotPython { .. }
                    | HeapError::Old { .. }
                    | HeapError::Refused { refusal: Refusal::NotStarted, .. },
                ) if since.elapsed() < LOADING && find::is_young(stat.started) => {
                    thread::sleep(LOADING / 50);
                }
                found => return found,
            }
        }
    }

    fn find(pid: u32, started: u64) -> Result<Self, HeapError> {
        let mappings = find::mappings(pid).map_err(|error| find::refusal(pid, &error))?;
        let memory = File::open(format!("/proc/{pid}/mem")).map_err(|error| find::refusal(pid, &error))?;
        let live = Live(memory);
        let process = find::python(pid, &live, &mappings)?;
        if !process.has_begun(&live) {
            return Err(HeapError::Refused { pid, refusal: Refusal::NotStarted });
        }
        Ok(Self { pid, name: find::name(pid), started, process, memory: live.0, spare: Vec::new() })
    }

    /// The process's number.
    pub fn pid(&self) -> u32 {
        self.pid
    }

    /// The version of its Python.
    pub fn version(&self) -> Version {
        self.process.version
    }

    /// The process's name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Whether it is still the process that was opened.
    pub fn is_alive(&self) -> bool {
        find::Stat::of(self.pid).is_some_and(|stat| stat.started == self.started && !stat.has_ended())
    }

    /// Looks: lets the process stand still, copies its memory, lets it go, and reads the copy.
    ///
    /// # Errors
    /// The process has ended, may not be held, or never comes to rest; the look was called off; there is no memory for it.
    pub fn look(&mut self, attention: &Attention) -> Result<Look, HeapError> {
        let pid = self.pid;
        let since = Instant::now();
        for _ in 0..COPIES {
            let (image, pause) = self.copy(attention, since).map_err(|error| match error {
                // It was there when the lens was opened.
                HeapError::None(_) | HeapError::Finished(_) => HeapError::Ended(pid),
                other => other,
            })?;
            let go_on = |objects: usize| {
                attention.tell(Stage::Reading(objects));
                !attention.cancel.is_cancelled()
            };
            let reading = Instant::now();
            match Look::at(&self.process, image, &go_on) {
                // What lies in the program's files was read after the standstill.
                Ok(_) if !self.is_alive() => return Err(HeapError::Ended(pid)),
                Ok(mut look) => {
                    look.pause = pause;
                    look.reading = reading.elapsed();
                    return Ok(look);
                }
                Err(Unseen::CalledOff) => return Err(HeapError::CalledOff(pid)),
                Err(_) if !self.is_alive() => return Err(HeapError::Ended(pid)),
                Err(Unseen::Refused(refusal)) => return Err(HeapError::Refused { pid, refusal }),
                Err(Unseen::Torn) => thread::sleep(PAUSE),
            }
        }
        Err(HeapError::Restless(pid))
    }

    /// Takes the memory of an old look for the next one.
    pub fn recycle(&mut self, look: Look) {
        self.spare = look.into_bytes();
    }

    /// A copy, and how long the process stood still for it.
    fn copy(&mut self, attention: &Attention, since: Instant) -> Result<(Image, Duration), HeapError> {
        let pid = self.pid;
        let fresh = |memory: &File| memory.try_clone().map(Live).map_err(|error| find::refusal(pid, &error));
        let live = fresh(&self.memory)?;
        let still = fresh(&self.memory)?;
        let copier = Copier::prepare(pid, std::mem::take(&mut self.spare))?;
        loop {
            if attention.cancel.is_cancelled() {
                return Err(HeapError::CalledOff(pid));
            }
            if !self.is_alive() {
                return Err(HeapError::Ended(pid));
            }
            let held = Instant::now();
            let frozen = Frozen::hold(pid)?;
            if self.process.is_at_rest(&live) {
                let copied = copier.copy(&live, attention);
                drop(frozen);
                let pause = held.elapsed();
                let (bytes, regions) = copied?;
                return Ok((Image::new(bytes, regions, Box::new(still)), pause));
            }
            // In the middle of a collection or a change: it goes on at once.
            drop(frozen);
            if since.elapsed() > PATIENCE {
                return Err(HeapError::Restless(pid));
            }
            thread::sleep(PAUSE);
        }
    }
}
