//! A child on Unix: pipes that are polled, a group that is killed by its id, limits on Linux.

use super::{Cancel, Courier, Event, Ids, LONGEST_LINE, Start, answer, line, response};
use crate::check::{End, Exit, Limit};
use crate::host::sandbox::Layer;
use crate::host::{memory, sandbox};
use command_fds::{CommandFdExt, FdMapping};
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::fs::{OFlags, fcntl_getfl, fcntl_setfl};
use rustix::process::{Pid, Signal, WaitId, WaitIdOptions, kill_process, kill_process_group, waitid};
use std::fs::File;
use std::io;
use std::os::fd::{AsFd, OwnedFd};
use std::os::unix::net::UnixStream;
use std::os::unix::process::{CommandExt, ExitStatusExt};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// How long one poll lasts at most: how soon a set flag is seen.
const SLICE: Duration = Duration::from_millis(10);

/// How long an answer is looked for before we sleep. One to a small question comes sooner than a processor that sleeps wakes
/// up, and a check asks twenty of them.
const EAGER: Duration = Duration::from_micros(100);

/// How often a case's time is given again to a child that was ready to run and did not get the processor.
const PATIENCE: u32 = 4;

/// How long a box may take to become its program.
const BOXING: Duration = Duration::from_secs(10);

/// A running child. It is killed with its group when this is dropped.
pub(in super::super) struct Running {
    child: Child,
    pid: Pid,
    ended: Option<Exit>,
    stdin: Writer,
    requests: Writer,
    ids: Ids,
    answers: Stream,
    stdout: Stream,
    stderr: Stream,
    read: usize,
    flood: usize,
    /// Whether an answer is one line to the request that was made; else, in tests, whatever line comes next.
    lockstep: bool,
    /// Whether its memory is watched while it works; then it may also print as much as it likes.
    watched: bool,
    peak: Option<u64>,
}

/// The end of a pipe that we read.
struct Stream {
    pipe: Option<OwnedFd>,
    kept: Vec<u8>,
    keep: usize,
    cut: bool,
}

/// The end of a pipe that we write, and what is still to be written.
#[derive(Default)]
struct Writer {
    pipe: Option<OwnedFd>,
    waiting: Vec<u8>,
}

impl Running {
    /// Starts a child in its box, or with its bounds where there are no boxes. It has not read a request by then.
    pub(in super::super) fn start(start: &Start<'_>) -> io::Result<Self> {
        let (out, child_out) = pipe()?;
        let (err, child_err) = pipe()?;
        let (mut command, layers) = match start.sandbox.command(start) {
            Some(sandbox::Boxed { command, layers }) => (command, layers),
            None => (bare(start), Some(sandbox::Layers::default())),
        };
        command.env_clear().current_dir(start.folder);
        command.envs(start.environment.iter().map(|(name, value)| (name, value)));
        command.stdout(Stdio::from(child_out)).stderr(Stdio::from(child_err));
        let (child_in, stdin) = if start.stdin.is_empty() {
            (File::open("/dev/null")?.into(), Writer::default())
        } else {
            let (child_in, own) = pipe()?;
            (child_in, Writer::of(own, start.stdin)?)
        };
        // Its ends of all that it reads from or answers to.
        let mut given = vec![child_in];
        let (mut requests, mut answers) = (Writer::default(), Stream::none());
        if start.courier == Courier::Pipes {
            let (child_requests, own_requests) = pipe()?;
            let (own_answers, child_answers) = pipe()?;
            given.extend([child_requests, child_answers]);
            requests = Writer::of(own_requests, start.opening)?;
            requests.write();
            answers = Stream::of(own_answers, LONGEST_LINE)?;
        }
        let control = if layers.is_none() {
            let (own, child) = UnixStream::pair()?;
            command.stdin(OwnedFd::from(child));
            Some(own)
        } else {
            let mut given = given.drain(..);
            command.process_group(0);
            command.stdin(given.next().map_or_else(Stdio::null, Stdio::from));
            let mappings = given.zip(3..).map(|(parent_fd, child_fd)| FdMapping { parent_fd, child_fd }).collect();
            command.fd_mappings(mappings).map_err(io::Error::other)?;
            None
        };
        let child = command.spawn()?;
        let pid = Pid::from_child(&child);
        drop(command);
        let running = Self {
            child,
            pid,
            ended: None,
            stdin,
            requests,
            ids: Ids::new(),
            answers,
            stdout: Stream::of(out, start.bounds.keep)?,
            stderr: Stream::of(err, start.bounds.keep)?,
            read: 0,
            flood: if start.sandbox.is_off(Layer::Output) { usize::MAX } else { start.bounds.flood },
            lockstep: !start.sandbox.is_off(Layer::Lockstep),
            watched: false,
            peak: None,
        };
        if let Some(control) = control {
            sandbox::give(&control, &given)?;
            drop(given);
            let report = Stream::of(control.into(), 64 << 10)?;
            start.sandbox.note(sandbox::heard(&until_begun(report)?)?);
        } else {
            start.sandbox.note(layers.unwrap_or_default());
            bound(pid, &start.bounds)?;
        }
        Ok(running)
    }

    /// Its id.
    #[cfg(test)]
    pub(in super::super) fn pid(&self) -> Pid {
        self.pid
    }

    /// Whether it still runs, as far as we have seen.
    pub(in super::super) fn is_running(&self) -> bool {
        self.ended.is_none()
    }

    /// What it has printed so far counts no longer: it goes on with another program.
    pub(in super::super) fn anew(mut self) -> Self {
        self.read = 0;
        self
    }

    /// From now on its memory is looked at now and then while it works, at times that it cannot know.
    pub(in super::super) fn watch(&mut self) {
        self.watched = true;
    }

    /// Memory of its own that it holds now, bytes; none where that cannot be seen.
    pub(in super::super) fn held(&self) -> Option<u64> {
        if self.ended.is_some() { None } else { memory::held(self.child.id()) }
    }

    /// The most that it was seen to hold since this was asked before.
    pub(in super::super) fn take_peak(&mut self) -> Option<u64> {
        self.peak.take()
    }

    /// Sends a request and waits for its one line. There the request's number stands in place of its id.
    pub(in super::super) fn ask(&mut self, number: usize, request: &str, time: Duration, cancel: &Cancel) -> Event {
        // What it has said since its last answer nobody asked for.
        self.answers.read(&mut 0);
        if self.lockstep && !self.answers.kept.is_empty() {
            return self.finish(End::Breach);
        }
        let id = self.ids.next();
        self.requests.waiting.extend_from_slice(line(request, id).as_bytes());
        self.requests.write();
        self.look_for_an_answer();
        let mut clock = Clock::new(self.pid, time);
        loop {
            if let Some(end) = self.answers.kept.iter().position(|byte| *byte == b'\n') {
                return self.answered(number, id, end);
            }
            if let Some(event) = self.trouble(&mut clock, cancel) {
                return event;
            }
        }
    }

    /// Looks for an answer for a moment, without sleep. What was printed before it is read as well.
    fn look_for_an_answer(&mut self) {
        let until = Instant::now() + EAGER;
        while !self.answers.read(&mut 0) && Instant::now() < until {
            // On a machine with one processor, nobody can answer before.
            std::thread::yield_now();
        }
        if self.answers.kept.contains(&b'\n') {
            self.turn(Duration::ZERO);
        }
    }

    /// Waits for the end of the process.
    pub(in super::super) fn wait(&mut self, time: Duration, cancel: &Cancel) -> Event {
        let mut clock = Clock::new(self.pid, time);
        loop {
            if let Some(event) = self.trouble(&mut clock, cancel) {
                return event;
            }
        }
    }

    /// One line is there: is it the one that was asked for, and the only one? What was printed before it has been read with
    /// it, as far as a pipe holds so much.
    fn answered(&mut self, number: usize, id: u64, end: usize) -> Event {
        self.answers.read(&mut 0);
        let line = String::from_utf8_lossy(&self.answers.kept[..end]).into_owned();
        let alone = self.answers.kept.len() == end + 1;
        let line = match answer(&line, id, number) {
            Some(line) if alone => line,
            _ if self.lockstep => return self.finish(End::Breach),
            _ => line,
        };
        self.answers.kept.drain(..=end);
        if self.read > self.flood {
            return self.finish(End::Limit(Limit::Output));
        }
        self.take(End::Answer(line))
    }

    /// Lets a slice of time pass; what ends the request without an answer.
    fn trouble(&mut self, clock: &mut Clock, cancel: &Cancel) -> Option<Event> {
        if cancel.is_cancelled() {
            self.end();
            return Some(Event::Cancelled);
        }
        if self.read > self.flood {
            return Some(self.finish(End::Limit(Limit::Output)));
        }
        if self.answers.cut {
            return Some(self.finish(End::TooLong));
        }
        let Some(left) = clock.left() else { return Some(self.finish(End::Limit(Limit::Time))) };
        let heard = self.turn(left.min(SLICE));
        if self.watched {
            self.peak = self.peak.max(self.held());
            self.read = 0;
        }
        // One that speaks has not ended.
        if heard || self.answers.kept.contains(&b'\n') || !self.has_exited() {
            return None;
        }
        let exit = self.end();
        self.turn(Duration::ZERO);
        // The answer may have been the last thing it said.
        let answer = self.answers.kept.contains(&b'\n');
        (!answer).then(|| self.take(End::Exit(exit)))
    }

    /// Ends the process, then the request.
    fn finish(&mut self, end: End) -> Event {
        self.end();
        self.take(end)
    }

    /// Gives out what was printed since the request before.
    fn take(&mut self, end: End) -> Event {
        let truncated = self.stdout.cut || self.stderr.cut;
        let event = response(end, &self.stdout.kept, &self.stderr.kept, truncated);
        for stream in [&mut self.stdout, &mut self.stderr] {
            stream.kept.clear();
            stream.cut = false;
        }
        event
    }

    /// Waits at most this long for something to read, write or see; then reads and writes what can be. Whether something was
    /// read.
    fn turn(&mut self, time: Duration) -> bool {
        let readers = [&self.answers, &self.stdout, &self.stderr].map(|stream| stream.pipe.as_ref());
        let busy = |writer: &Writer| !writer.waiting.is_empty();
        let writers = [&self.stdin, &self.requests].map(|writer| writer.pipe.as_ref().filter(|_| busy(writer)));
        let mut polled = Vec::with_capacity(5);
        let all =
            readers.map(|pipe| (pipe, PollFlags::IN)).into_iter().chain(writers.map(|pipe| (pipe, PollFlags::OUT)));
        polled.extend(all.filter_map(|(pipe, flags)| Some(PollFd::new(pipe?, flags))));
        let timeout = Timespec { tv_sec: 0, tv_nsec: i64::from(time.subsec_nanos()) };
        if polled.is_empty() {
            std::thread::sleep(time.min(Duration::from_millis(1)));
        } else {
            let _ = poll(&mut polled, Some(&timeout));
        }
        // Whoever has printed before it answers is read in the same turn: the answer is looked for first.
        let mut ready = polled.iter().map(|fd| !fd.revents().is_empty());
        let [answers, stdout, stderr] = readers.map(|pipe| pipe.is_some() && ready.next().unwrap_or(false));
        drop(ready);
        drop(polled);
        let mut heard = answers && self.answers.read(&mut 0);
        heard |= stdout && self.stdout.read(&mut self.read);
        heard |= stderr && self.stderr.read(&mut self.read);
        self.requests.write();
        self.stdin.write();
        if self.stdin.waiting.is_empty() {
            self.stdin.pipe = None;
        }
        heard
    }

    /// Whether it has ended; it is not reaped, so that its id stays its own.
    pub(in super::super) fn has_exited(&self) -> bool {
        let look = WaitIdOptions::EXITED | WaitIdOptions::NOHANG | WaitIdOptions::NOWAIT;
        self.ended.is_some() || matches!(waitid(WaitId::Pid(self.pid), look), Ok(Some(_)) | Err(_))
    }

    /// Kills the whole group. How it ended, [`Self::end`] says: the system needs a while to take down what it held.
    pub(in super::super) fn kill(&mut self) {
        if self.ended.is_none() {
            let _ = kill_process_group(self.pid, Signal::KILL);
            let _ = kill_process(self.pid, Signal::KILL);
        }
    }

    /// Kills the whole group, then reaps the child.
    fn end(&mut self) -> Exit {
        if let Some(exit) = self.ended {
            return exit;
        }
        self.kill();
        let exit =
            self.child.wait().map(|status| Exit { code: status.code(), signal: status.signal() }).unwrap_or_default();
        self.ended = Some(exit);
        exit
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.end();
    }
}

impl Stream {
    fn none() -> Self {
        Self { pipe: None, kept: Vec::new(), keep: 0, cut: false }
    }

    fn of(pipe: OwnedFd, keep: usize) -> io::Result<Self> {
        nonblocking(&pipe)?;
        Ok(Self { pipe: Some(pipe), kept: Vec::new(), keep, cut: false })
    }

    /// Reads what is there, a bounded piece of it; counts it and keeps what fits. Whether there was something.
    fn read(&mut self, total: &mut usize) -> bool {
        let mut buffer = [0; 16 << 10];
        let mut heard = false;
        for _ in 0..16 {
            let Some(pipe) = &self.pipe else { return heard };
            match rustix::io::read(pipe, &mut buffer[..]) {
                Ok(0) => self.pipe = None,
                Ok(length) => {
                    heard = true;
                    *total += length;
                    let fits = self.keep.saturating_sub(self.kept.len()).min(length);
                    self.kept.extend_from_slice(&buffer[..fits]);
                    self.cut |= fits < length;
                    // A pipe that holds more would have filled the buffer.
                    if length < buffer.len() {
                        return heard;
                    }
                }
                Err(rustix::io::Errno::INTR) => {}
                Err(rustix::io::Errno::AGAIN) => return heard,
                Err(_) => self.pipe = None,
            }
        }
        heard
    }
}

impl Writer {
    fn of(pipe: OwnedFd, text: &str) -> io::Result<Self> {
        nonblocking(&pipe)?;
        Ok(Self { pipe: Some(pipe), waiting: text.as_bytes().to_vec() })
    }

    /// Writes what the pipe takes; a reader that is gone wants nothing more.
    fn write(&mut self) {
        while let (Some(pipe), false) = (&self.pipe, self.waiting.is_empty()) {
            match rustix::io::write(pipe, &self.waiting) {
                Ok(length) => drop(self.waiting.drain(..length)),
                Err(rustix::io::Errno::INTR) => {}
                Err(rustix::io::Errno::AGAIN) => return,
                Err(_) => {
                    self.waiting.clear();
                    self.pipe = None;
                }
            }
        }
    }
}

/// The program itself, without a box.
fn bare(start: &Start<'_>) -> Command {
    let mut command = Command::new(start.program);
    command.args(start.args);
    command
}

/// Reads a pipe until nobody can write to it any more, or will: a box closes it by becoming its program, or says that the
/// program has begun.
fn until_begun(mut stream: Stream) -> io::Result<Vec<u8>> {
    let until = Instant::now() + BOXING;
    stream.read(&mut 0);
    while let (Some(pipe), false) = (&stream.pipe, sandbox::has_begun(&stream.kept)) {
        let left = until.saturating_duration_since(Instant::now());
        if left.is_zero() {
            return Err(io::Error::new(io::ErrorKind::TimedOut, "its box was not ready in time"));
        }
        let slice = Timespec { tv_sec: 0, tv_nsec: i64::from(left.min(BOXING / 20).subsec_nanos()) };
        let _ = poll(&mut [PollFd::new(pipe, PollFlags::IN)], Some(&slice));
        stream.read(&mut 0);
    }
    Ok(stream.kept)
}

fn pipe() -> io::Result<(OwnedFd, OwnedFd)> {
    let (reader, writer) = io::pipe()?;
    Ok((reader.into(), writer.into()))
}

fn nonblocking(pipe: &impl AsFd) -> io::Result<()> {
    let flags = fcntl_getfl(pipe)?;
    Ok(fcntl_setfl(pipe, flags | OFlags::NONBLOCK)?)
}

/// The time of one request. A child that was ready to run and did not get the processor gets more: a busy machine must
/// not make a slow verdict out of a quick program.
struct Clock {
    pid: Pid,
    time: Duration,
    until: Instant,
    used: Option<Duration>,
    /// Whether time has been asked for; most answers are there before it is worth to look at what was used.
    begun: bool,
    patience: u32,
}

impl Clock {
    fn new(pid: Pid, time: Duration) -> Self {
        Self { pid, time, until: Instant::now() + time, used: None, begun: false, patience: PATIENCE }
    }

    /// What is left of it; none if it is over.
    fn left(&mut self) -> Option<Duration> {
        if std::mem::replace(&mut self.begun, true) && self.used.is_none() {
            self.used = used(self.pid).map(|(used, _)| used);
        }
        let left = self.until.saturating_duration_since(Instant::now());
        if !left.is_zero() {
            return Some(left);
        }
        let (now, ready) = used_by_all(self.pid)?;
        if !ready || self.patience == 0 || now.saturating_sub(self.used?) >= self.time.mul_f64(0.7) {
            return None;
        }
        self.patience -= 1;
        self.until = Instant::now() + self.time / 2;
        Some(self.time / 2)
    }
}

/// Processor time of a process so far, and whether it is ready to run now.
#[cfg(target_os = "linux")]
fn used(pid: Pid) -> Option<(Duration, bool)> {
    // proc(5): state is the third field; utime and stime, the 14th and 15th, count in hundredths of a second.
    let stat = std::fs::read_to_string(format!("/proc/{}/stat", pid.as_raw_nonzero())).ok()?;
    let (_, fields) = stat.rsplit_once(')')?;
    let fields: Vec<&str> = fields.split_ascii_whitespace().collect();
    let ticks = fields.get(11)?.parse::<u64>().ok()? + fields.get(12)?.parse::<u64>().ok()?;
    Some((Duration::from_millis(ticks * 10), matches!(*fields.first()?, "R" | "D")))
}

/// The same for it and all that it has started: a compiler works below the process that keeps it.
#[cfg(target_os = "linux")]
fn used_by_all(pid: Pid) -> Option<(Duration, bool)> {
    /// More than a compiler with its linkers; what lies deeper is not counted.
    const MOST: usize = 32;
    let (mut time, mut ready) = used(pid)?;
    let mut open = vec![pid];
    let mut seen = 1;
    while let Some(pid) = open.pop() {
        let threads = std::fs::read_dir(format!("/proc/{}/task", pid.as_raw_nonzero())).into_iter().flatten().flatten();
        let lists = threads.filter_map(|thread| std::fs::read_to_string(thread.path().join("children")).ok());
        let lists = lists.collect::<Vec<_>>().join(" ");
        for child in lists.split_ascii_whitespace().filter_map(|id| Pid::from_raw(id.parse().ok()?)) {
            seen += 1;
            if seen > MOST {
                return Some((time, ready));
            }
            if let Some((more, is_ready)) = used(child) {
                time += more;
                ready |= is_ready;
            }
            open.push(child);
        }
    }
    Some((time, ready))
}

#[cfg(not(target_os = "linux"))]
fn used(_pid: Pid) -> Option<(Duration, bool)> {
    None
}

#[cfg(not(target_os = "linux"))]
fn used_by_all(_pid: Pid) -> Option<(Duration, bool)> {
    None
}

/// Puts the bounds on a process that has just started. Lock-step makes that safe: it gets nothing of the learner's
/// before its first request.
#[cfg(target_os = "linux")]
fn bound(pid: Pid, bounds: &super::Bounds) -> io::Result<()> {
    use rustix::process::{Resource, Rlimit, prlimit};
    let seconds = bounds.processor.as_secs() + u64::from(bounds.processor.subsec_nanos() > 0);
    let limits = [
        (Resource::As, bounds.memory, bounds.memory),
        (Resource::Cpu, seconds, seconds + 1),
        (Resource::Fsize, bounds.file, bounds.file),
        (Resource::Core, 0, 0),
        (Resource::Nofile, 256, 256),
    ];
    for (resource, current, maximum) in limits {
        let limit = Rlimit { current: Some(current), maximum: Some(maximum) };
        match prlimit(Some(pid), resource, limit) {
            // It has ended already, or a lower limit is in force that may not be raised.
            Ok(_) | Err(rustix::io::Errno::SRCH | rustix::io::Errno::PERM) => {}
            Err(error) => return Err(error.into()),
        }
    }
    Ok(())
}

/// Elsewhere a process cannot be bounded from outside; time and output are still limited.
#[cfg(not(target_os = "linux"))]
fn bound(_pid: Pid, _bounds: &super::Bounds) -> io::Result<()> {
    Ok(())
}
