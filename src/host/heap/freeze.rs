//! Lets all threads of a process stand still, and go on.
//!
//! Seized threads are let go by the kernel when we end, however that happens.

use super::{HeapError, find, rights};
use find::Stat;
use nix::errno::Errno;
use nix::sys::ptrace::{self, Options};
use nix::sys::signal::Signal;
use nix::sys::wait::{WaitPidFlag, WaitStatus, waitpid};
use nix::unistd::Pid;
use std::fs;
use std::io;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// A thread that does not stop in this time hangs in the kernel.
const PATIENCE: Duration = Duration::from_secs(2);
/// New threads may come while we take hold of the others, but not for ever.
const ROUNDS: usize = 100;

/// A process that stands still. It goes on when this is dropped.
pub(super) struct Frozen {
    pid: u32,
    threads: Vec<Thread>,
}

struct Thread {
    id: Pid,
    hold: Hold,
}

/// How a thread is held.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Hold {
    /// Asked to stop, not stopped yet.
    Asked,
    /// Stopped.
    Still,
    /// Stopped on its way to a signal, which it must get when it goes on.
    Signal(Signal),
    /// The same with a signal that has a number only.
    Numbered(i32),
    /// It ended.
    Gone,
}

impl Frozen {
    /// Holds all threads.
    pub(super) fn hold(pid: u32) -> Result<Self, HeapError> {
        let mut frozen = Self { pid, threads: Vec::new() };
        for _ in 0..ROUNDS {
            if !frozen.seize_new()? {
                return Ok(frozen);
            }
            frozen.wait()?;
        }
        Err(HeapError::Restless(pid))
    }

    /// Takes hold of threads that are not held yet. Says whether there were any.
    fn seize_new(&mut self) -> Result<bool, HeapError> {
        let pid = self.pid;
        let folder = fs::read_dir(format!("/proc/{pid}/task")).map_err(|_| HeapError::Ended(pid))?;
        let ids = folder.filter_map(|entry| entry.ok()?.file_name().to_str()?.parse().ok());
        let mut any_new = false;
        for id in ids.map(Pid::from_raw) {
            if self.threads.iter().any(|thread| thread.id == id) {
                continue;
            }
            match ptrace::seize(id, Options::empty()).and_then(|()| ptrace::interrupt(id)) {
                Ok(()) => {
                    any_new = true;
                    self.threads.push(Thread { id, hold: Hold::Asked });
                }
                // It has ended since, or is about to.
                Err(Errno::ESRCH) => {}
                Err(Errno::EPERM) if has_ended(pid, id) => {}
                Err(Errno::EPERM) => return Err(rights::forbidden(pid)),
                Err(error) => return Err(find::refusal(pid, &io::Error::from(error))),
            }
        }
        if self.threads.iter().all(|thread| thread.hold == Hold::Gone) {
            return Err(HeapError::Ended(pid));
        }
        Ok(any_new)
    }

    /// Waits until all threads that were asked have stopped.
    fn wait(&mut self) -> Result<(), HeapError> {
        let since = Instant::now();
        for thread in &mut self.threads {
            let mut rounds = 0_u32;
            while thread.hold == Hold::Asked {
                thread.hold = stopped(self.pid, thread.id, rounds)?;
                if since.elapsed() > PATIENCE {
                    let what = "one of its threads does not stop, it waits for a device".into();
                    return Err(HeapError::Machine { pid: self.pid, what });
                }
                rounds += 1;
                if thread.hold == Hold::Asked {
                    thread::sleep(Duration::from_micros(20));
                }
            }
        }
        if self.threads.iter().all(|thread| thread.hold == Hold::Gone) {
            return Err(HeapError::Ended(self.pid));
        }
        Ok(())
    }
}

/// How a thread is held by now.
fn stopped(pid: u32, id: Pid, rounds: u32) -> Result<Hold, HeapError> {
    let options = WaitPidFlag::__WALL | WaitPidFlag::WNOHANG | WaitPidFlag::__WNOTHREAD;
    match waitpid(id, Some(options)) {
        Ok(WaitStatus::StillAlive) => {
            // Somebody else in this program may have been told of the stop.
            let told = rounds > 0
                && rounds.is_multiple_of(100)
                && Stat::of_thread(pid, id.as_raw()).is_some_and(|stat| stat.state == 't');
            Ok(if told { Hold::Still } else { Hold::Asked })
        }
        Ok(WaitStatus::Stopped(_, signal)) => Ok(Hold::Signal(signal)),
        Ok(WaitStatus::Exited(..) | WaitStatus::Signaled(..)) | Err(Errno::ECHILD) => Ok(Hold::Gone),
        Ok(_) => Ok(Hold::Still),
        // A signal without a name in the library: one of the real-time signals.
        Err(Errno::EINVAL) => Ok(ptrace::getsiginfo(id).map_or(Hold::Still, |info| Hold::Numbered(info.si_signo))),
        Err(Errno::EINTR) => Ok(Hold::Asked),
        Err(error) => Err(HeapError::Machine { pid, what: error.to_string() }),
    }
}

fn has_ended(pid: u32, id: Pid) -> bool {
    Stat::of_thread(pid, id.as_raw()).is_none_or(|stat| stat.has_ended())
}

impl Drop for Frozen {
    fn drop(&mut self) {
        for thread in &self.threads {
            // What has ended meanwhile needs no letting go.
            let _ended = match thread.hold {
                Hold::Signal(signal) => ptrace::detach(thread.id, signal),
                Hold::Still | Hold::Numbered(_) => ptrace::detach(thread.id, None),
                Hold::Gone => Ok(()),
                Hold::Asked => {
                    // Only what stands still can be let go; it is a matter of microseconds, or of our own end.
                    let options = WaitPidFlag::__WALL | WaitPidFlag::__WNOTHREAD | WaitPidFlag::WNOHANG;
                    let _state = waitpid(thread.id, Some(options));
                    ptrace::detach(thread.id, None)
                }
            };
            if let Hold::Numbered(number) = thread.hold {
                send_again(self.pid, number);
            }
        }
    }
}

/// A real-time signal that was taken off its way is sent once more. The libraries at hand know only signals with names.
fn send_again(pid: u32, number: i32) {
    let mut kill = Command::new("/bin/sh");
    kill.args(["-c", "kill -\"$0\" \"$1\"", &number.to_string(), &pid.to_string()]);
    let _without_shell = kill.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).status();
}
