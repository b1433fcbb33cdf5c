//! A child where there are no Unix pipes: threads read, the courier speaks on standard input and output. Time and output
//! are limited; memory is not, and what a program prints while it is driven by a courier cannot be told from answers
//! but by their form, so it is taken from standard error, where the driver sends it.

use super::{Cancel, Courier, Event, FLOOD, Ids, LONGEST_LINE, Start, answer, line, response};
use crate::check::{End, Exit, Limit};
use crate::host::sandbox;
use std::io::{self, Read, Write};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

const SLICE: Duration = Duration::from_millis(2);

/// A running child. It is killed when this is dropped.
pub(in super::super) struct Running {
    child: Child,
    ended: Option<Exit>,
    courier: Courier,
    ids: Ids,
    stdout: Shared,
    stderr: Shared,
    keep: usize,
    /// What the child starts ends with this.
    #[cfg(windows)]
    _job: Option<win32job::Job>,
}

type Shared = Arc<Mutex<Vec<u8>>>;

impl Running {
    /// Starts a child.
    pub(in super::super) fn start(start: &Start<'_>) -> io::Result<Self> {
        let mut command = Command::new(start.program);
        command.args(start.args).env_clear().current_dir(start.folder);
        command.envs(start.environment.iter().map(|(name, value)| (name, value)));
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn()?;
        #[cfg(windows)]
        let job = job(&child);
        #[cfg(windows)]
        start.sandbox.note(sandbox::Layers { session: job.is_some(), ..sandbox::Layers::default() });
        #[cfg(not(windows))]
        start.sandbox.note(sandbox::Layers::default());
        if let Some(stdin) = child.stdin.as_mut().filter(|_| !start.opening.is_empty()) {
            stdin.write_all(start.opening.as_bytes())?;
        }
        let stdout = collect(child.stdout.take())?;
        let stderr = collect(child.stderr.take())?;
        if start.courier == Courier::None {
            let (stdin, text) = (child.stdin.take(), start.stdin.to_owned());
            thread::Builder::new().spawn(move || stdin.map(|mut stdin| stdin.write_all(text.as_bytes())))?;
        }
        Ok(Self {
            child,
            ended: None,
            courier: start.courier,
            ids: Ids::new(),
            stdout,
            stderr,
            keep: start.bounds.keep,
            #[cfg(windows)]
            _job: job,
        })
    }

    /// Whether it still runs, as far as we have seen.
    pub(in super::super) fn is_running(&self) -> bool {
        self.ended.is_none()
    }

    /// Whether it has ended. Here that shows when it is spoken to.
    pub(in super::super) fn has_exited(&self) -> bool {
        self.ended.is_some()
    }

    /// Sends a request and waits for its one line. There the request's number stands in place of its id.
    pub(in super::super) fn ask(&mut self, number: usize, request: &str, time: Duration, cancel: &Cancel) -> Event {
        if !lock(&self.stdout).is_empty() {
            return self.finish(End::Breach);
        }
        let id = self.ids.next();
        let sent = self.child.stdin.as_mut().map(|stdin| stdin.write_all(line(request, id).as_bytes()));
        if !matches!(sent, Some(Ok(()))) {
            let exit = self.end();
            return self.take(End::Exit(exit));
        }
        let until = Instant::now() + time;
        loop {
            let end = lock(&self.stdout).iter().position(|byte| *byte == b'\n');
            if let Some(end) = end {
                let mut answers = lock(&self.stdout);
                let said = String::from_utf8_lossy(&answers[..end]).trim_end().to_owned();
                let alone = answers.len() == end + 1;
                answers.clear();
                drop(answers);
                return match answer(&said, id, number).filter(|_| alone) {
                    Some(answer) => self.take(End::Answer(answer)),
                    None => self.finish(End::Breach),
                };
            }
            if let Some(event) = self.trouble(until, cancel) {
                return event;
            }
        }
    }

    /// Waits for the end of the process.
    pub(in super::super) fn wait(&mut self, time: Duration, cancel: &Cancel) -> Event {
        let until = Instant::now() + time;
        loop {
            if let Some(event) = self.trouble(until, cancel) {
                return event;
            }
        }
    }

    fn trouble(&mut self, until: Instant, cancel: &Cancel) -> Option<Event> {
        if cancel.is_cancelled() {
            self.end();
            return Some(Event::Cancelled);
        }
        if lock(&self.stdout).len() > FLOOD.min(LONGEST_LINE) || lock(&self.stderr).len() > FLOOD {
            return Some(self.finish(End::Limit(Limit::Output)));
        }
        if Instant::now() >= until {
            return Some(self.finish(End::Limit(Limit::Time)));
        }
        if let Ok(Some(status)) = self.child.try_wait() {
            let exit = Exit { code: status.code(), signal: None };
            self.ended = Some(exit);
            // The readers have seen the end soon after.
            thread::sleep(SLICE * 5);
            return Some(self.take(End::Exit(exit)));
        }
        thread::sleep(SLICE);
        None
    }

    fn finish(&mut self, end: End) -> Event {
        self.end();
        self.take(end)
    }

    fn take(&mut self, end: End) -> Event {
        let (mut out, mut err) = (std::mem::take(&mut *lock(&self.stdout)), std::mem::take(&mut *lock(&self.stderr)));
        if self.courier == Courier::Pipes {
            out = std::mem::take(&mut err);
        }
        let truncated = out.len() > self.keep || err.len() > self.keep;
        out.truncate(self.keep);
        err.truncate(self.keep);
        response(end, &out, &err, truncated)
    }

    /// Kills it, and waits until it is gone: a folder that it stands in cannot be removed before.
    pub(in super::super) fn kill(&mut self) {
        self.end();
    }

    fn end(&mut self) -> Exit {
        if let Some(exit) = self.ended {
            return exit;
        }
        let _ = self.child.kill();
        let exit = self.child.wait().map(|status| Exit { code: status.code(), signal: None }).unwrap_or_default();
        self.ended = Some(exit);
        exit
    }
}

/// Here the memory of another process cannot be seen: what it says of itself decides.
#[allow(clippy::unused_self, reason = "the same calls as where it can be seen")]
impl Running {
    pub(in super::super) fn watch(&mut self) {}

    /// It goes on with another program; its readers stop at a flood all the same.
    pub(in super::super) fn anew(self) -> Self {
        self
    }

    pub(in super::super) fn held(&self) -> Option<u64> {
        None
    }

    pub(in super::super) fn take_peak(&mut self) -> Option<u64> {
        None
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.end();
    }
}

/// A job that ends all that is in it when it is closed, which the system does when we end. The child was given nothing
/// of the learner's yet, or is a compiler.
#[cfg(windows)]
fn job(child: &Child) -> Option<win32job::Job> {
    use std::os::windows::io::AsRawHandle;
    let mut limits = win32job::ExtendedLimitInfo::new();
    limits.limit_kill_on_job_close();
    let job = win32job::Job::create_with_limit_info(&limits).ok()?;
    job.assign_process(child.as_raw_handle() as isize).ok()?;
    Some(job)
}

fn lock(shared: &Shared) -> std::sync::MutexGuard<'_, Vec<u8>> {
    shared.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Reads a pipe on a thread, at most a little more than a flood.
fn collect(pipe: Option<impl Read + Send + 'static>) -> io::Result<Shared> {
    let shared = Shared::default();
    let copy = Arc::clone(&shared);
    thread::Builder::new().spawn(move || {
        let Some(mut pipe) = pipe else { return };
        let mut buffer = [0; 16 << 10];
        while let Ok(length @ 1..) = pipe.read(&mut buffer) {
            let mut kept = lock(&copy);
            if kept.len() <= FLOOD {
                kept.extend_from_slice(&buffer[..length]);
            }
        }
    })?;
    Ok(shared)
}

#[cfg(unix)]
#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::Response;
    use crate::host::process::Bounds;
    use crate::host::sandbox::{Cage, Owner, Sandbox};
    use std::path::Path;

    const PATIENCE: Duration = Duration::from_secs(30);

    /// A shell that does this. Whatever reads and writes lines can stand for a courier here.
    fn shell(script: &str, courier: Courier, stdin: &str) -> Running {
        let cage = Cage::built(Path::new("/bin/sh"), Owner::Same);
        let args = ["-c".to_owned(), script.to_owned()];
        let bounds = Bounds { memory: 1 << 30, processor: PATIENCE, file: 0, keep: 1000, flood: FLOOD };
        let (program, folder, sandbox) = (Path::new("/bin/sh"), Path::new("/"), &Sandbox::default());
        let environment = &[];
        let start = Start {
            program,
            args: &args,
            environment,
            folder,
            sandbox,
            cage: &cage,
            bounds,
            courier,
            opening: "",
            stdin,
        };
        Running::start(&start).unwrap()
    }

    fn done(event: Event) -> Response {
        match event {
            Event::Done(response) => response,
            Event::Cancelled => panic!("cancelled"),
        }
    }

    #[test]
    fn requests_are_answered_one_line_for_one_and_prints_come_by_the_other_stream() {
        let mut child = shell("while read -r line; do echo printed >&2; echo \"$line\"; done", Courier::Pipes, "");
        for number in 0..3 {
            let response = done(child.ask(number, "[{id},\"ok\"]", PATIENCE, &Cancel::new()));
            assert_eq!(response.end, End::Answer(format!("[{number},\"ok\"]")));
        }
        assert!(child.is_running());
        assert_eq!(done(child.ask(3, "[7,\"ok\"]", PATIENCE, &Cancel::new())).end, End::Breach);
        assert!(!child.is_running());
    }

    /// Whoever knows how requests are numbered in a plan still cannot answer one that has not been made.
    #[test]
    fn an_answer_that_was_written_before_its_request_fits_none() {
        let mut child = shell("while read -r line; do echo '[0,\"ok\"]'; done", Courier::Pipes, "");
        assert_eq!(done(child.ask(0, "[{id},\"ok\"]", PATIENCE, &Cancel::new())).end, End::Breach);
        let mut ids = Ids::new();
        let given: std::collections::BTreeSet<u64> = (0..100).map(|_| ids.next()).collect();
        assert_eq!((given.len(), given.iter().all(|id| *id < 1 << 53)), (100, true));
        assert_ne!(Ids::new().next(), Ids::new().next());
    }

    #[test]
    fn a_program_reads_its_input_and_ends() {
        let response =
            done(shell("read -r a; echo \"got $a\"; exit 3", Courier::None, "one\n").wait(PATIENCE, &Cancel::new()));
        assert_eq!(
            (response.end, response.stdout.as_str()),
            (End::Exit(Exit { code: Some(3), signal: None }), "got one\n")
        );
    }

    #[test]
    fn time_and_output_are_limited_and_a_flag_ends_it() {
        let forever = "while :; do :; done";
        let mut slow = shell(forever, Courier::Pipes, "");
        assert_eq!(done(slow.ask(0, "[0]", Duration::from_millis(50), &Cancel::new())).end, End::Limit(Limit::Time));
        let mut flood = shell("while :; do echo 0123456789012345678901234567890123456789; done", Courier::None, "");
        let response = done(flood.wait(PATIENCE, &Cancel::new()));
        assert_eq!((response.end, response.stdout.len(), response.truncated), (End::Limit(Limit::Output), 1000, true));
        let cancel = Cancel::new();
        cancel.cancel();
        assert!(matches!(shell(forever, Courier::None, "").wait(PATIENCE, &cancel), Event::Cancelled));
    }
}
