//! The agent's processes. They run from the learner's copy, outside of the box: they start each other, and a look at
//! their memory must be possible.
//!
//! Nothing of them outlives this program. Each reads from a pipe, one from the other and the first from us, and ends when
//! its pipe ends: also when we are killed. Beside that they are a group that is killed when this is dropped, and after
//! four hours they end by themselves.

use super::memory::resident;
use crate::lab::Point;
use serde::Deserialize;
use serde_json::Value;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError, mpsc};
use std::time::{Duration, Instant};

/// What is kept of the agent's complaints, bytes.
const KEPT: u64 = 16 << 10;

/// The longest line that is read, bytes: an answer about a large memory.
const LONGEST: u64 = 8 << 20;

/// How long its processes have for ending by themselves.
const FAREWELL: Duration = Duration::from_secs(2);

/// How long an answer may take; the collector's other thread is held up meanwhile.
const PATIENCE: Duration = Duration::from_secs(30);

/// What is heard of the agent.
#[derive(Debug, Clone, PartialEq)]
pub enum Heard {
    /// All its processes run.
    Started {
        /// Their ids: supervisor, forwarder, collector.
        pids: [u32; 3],
        /// The version of its Python.
        python: String,
        /// Seconds between two collections.
        interval: u64,
        /// Its checks and how many instances each has.
        checks: Vec<(String, u64)>,
    },
    /// How far it is, and its memory then.
    At {
        /// Memory.
        point: Point,
        /// Collections so far.
        rounds: u64,
        /// Whether its clock rests there.
        rests: bool,
    },
    /// It is gone and was not asked to go: the last line that it complained with.
    Ended(String),
}

/// The agent.
#[derive(Debug)]
pub struct Agent {
    child: Child,
    stdin: Option<ChildStdin>,
    answers: mpsc::Receiver<(u64, Value)>,
    asked: u64,
    ending: Arc<AtomicBool>,
    pids: Arc<Mutex<Option<[u32; 3]>>>,
}

impl Agent {
    /// Starts the agent of a folder. What it says goes to `hear`, from a thread of its own, until it has ended.
    ///
    /// # Errors
    /// The interpreter cannot be started, or there is no thread for it.
    pub fn start(python: &Path, folder: &Path, hear: impl Fn(Heard) + Send + 'static) -> io::Result<Self> {
        let mut command = Command::new(python);
        command.args(["-B", "agent.py"]).current_dir(folder).env_clear();
        // What the agent needs of the surroundings is nothing; what Python needs is where programs are.
        command.env("PATH", std::env::var_os("PATH").unwrap_or_default()).env("PYTHONUTF8", "1");
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        #[cfg(unix)]
        {
            // Ctrl-C in the terminal is for us.
            use std::os::unix::process::CommandExt;
            command.process_group(0);
        }
        let mut child = command.spawn()?;
        let (stdin, stdout, stderr) = (child.stdin.take(), child.stdout.take(), child.stderr.take());
        let (sender, answers) = mpsc::channel();
        let ending = Arc::new(AtomicBool::new(false));
        let pids = Arc::new(Mutex::new(None));
        let complaint = Arc::new(Mutex::new(Vec::new()));
        let kept = complaint.clone();
        let complains = std::thread::Builder::new().name("agent-stderr".to_owned()).spawn(move || {
            let Some(stderr) = stderr else { return };
            let mut stderr = BufReader::new(stderr);
            let mut line = Vec::new();
            while stderr.by_ref().take(KEPT).read_until(b'\n', &mut line).is_ok_and(|read| read > 0) {
                if !line.trim_ascii().is_empty() {
                    // The last line of a traceback says what it is.
                    kept.lock().unwrap_or_else(PoisonError::into_inner).clone_from(&line);
                }
                line.clear();
            }
        })?;
        let (is_ending, known) = (ending.clone(), pids.clone());
        let agent = Self { child, stdin, answers, asked: 0, ending, pids };
        std::thread::Builder::new().name("agent".to_owned()).spawn(move || {
            if let Some(stdout) = stdout {
                listen(stdout, &known, &sender, &hear);
            }
            let _told = complains.join();
            let last = complaint.lock().unwrap_or_else(PoisonError::into_inner);
            let last = String::from_utf8_lossy(&last).trim().to_owned();
            let said = if last.is_empty() { "it ended without a word".to_owned() } else { last };
            if !is_ending.load(Ordering::Relaxed) {
                hear(Heard::Ended(said));
            }
        })?;
        Ok(agent)
    }

    /// The id of the collector, once the agent has said so.
    pub fn collector(&self) -> Option<u32> {
        self.pids.lock().unwrap_or_else(PoisonError::into_inner).map(|[_, _, collector]| collector)
    }

    /// Lets its time pass up to a moment, in simulated seconds; at most so many of them in a real one.
    pub fn run(&mut self, until: f64, pace: Option<f64>) -> io::Result<()> {
        let pace = pace.map_or(String::new(), |pace| format!(" {pace}"));
        self.write(&format!("until {until}{pace}\n"))
    }

    /// Asks the collector something.
    ///
    /// # Errors
    /// Why there is no answer.
    pub fn ask(&mut self, what: &str) -> Result<Value, String> {
        self.asked += 1;
        self.write(&format!("ask {what} {}\n", self.asked)).map_err(|error| error.to_string())?;
        let until = Instant::now() + PATIENCE;
        loop {
            let left = until.saturating_duration_since(Instant::now());
            match self.answers.recv_timeout(left) {
                Ok((id, answer)) if id == self.asked => return Ok(answer),
                // The answer to a question that nobody waited for any more.
                Ok(_) => {}
                Err(mpsc::RecvTimeoutError::Timeout) => return Err("it took too long".to_owned()),
                Err(mpsc::RecvTimeoutError::Disconnected) => return Err("the agent is gone".to_owned()),
            }
        }
    }

    fn write(&mut self, line: &str) -> io::Result<()> {
        let gone = || io::Error::from(io::ErrorKind::BrokenPipe);
        let stdin = self.stdin.as_mut().ok_or_else(gone)?;
        stdin.write_all(line.as_bytes())?;
        stdin.flush()
    }
}

impl Drop for Agent {
    fn drop(&mut self) {
        self.ending.store(true, Ordering::Relaxed);
        // The end of its pipe is what it ends by.
        self.stdin = None;
        let until = Instant::now() + FAREWELL;
        while Instant::now() < until && matches!(self.child.try_wait(), Ok(None)) {
            std::thread::sleep(Duration::from_millis(5));
        }
        #[cfg(unix)]
        {
            use rustix::process::{Pid, Signal, kill_process_group};
            // Who is left of the group, if somebody is.
            let _nobody = kill_process_group(Pid::from_child(&self.child), Signal::KILL);
        }
        let _gone = self.child.kill();
        let _status = self.child.wait();
    }
}

#[derive(Deserialize)]
struct Line {
    agent: Option<Pids>,
    python: Option<String>,
    interval: Option<u64>,
    checks: Option<Vec<(String, u64)>>,
    at: Option<f64>,
    rests: Option<f64>,
    cycles: Option<u64>,
    id: Option<u64>,
    answer: Option<Value>,
}

#[derive(Deserialize, Clone, Copy)]
struct Pids {
    supervisor: u32,
    forwarder: u32,
    collector: u32,
}

/// Reads what the agent says until it ends.
fn listen(
    stdout: impl Read,
    known: &Mutex<Option<[u32; 3]>>,
    answers: &mpsc::Sender<(u64, Value)>,
    hear: &impl Fn(Heard),
) {
    let mut stdout = BufReader::new(stdout);
    let (mut hello, mut checks, mut started) = (None, None, false);
    let mut moment = None;
    let mut text = Vec::new();
    loop {
        text.clear();
        match stdout.by_ref().take(LONGEST).read_until(b'\n', &mut text) {
            Ok(0) | Err(_) => return,
            Ok(_) => {}
        }
        // The learner may print in the agent: what is none of its lines is none of ours.
        let Ok(line) = serde_json::from_slice::<Line>(&text) else { continue };
        if let (Some(id), Some(answer)) = (line.id, line.answer) {
            let _nobody = answers.send((id, answer));
            continue;
        }
        if let Some(pids) = line.agent {
            hello = Some((pids, line.python.unwrap_or_default(), line.interval.unwrap_or(15)));
        }
        checks = line.checks.or(checks);
        // The first rest may be told before the processes are.
        moment = line.rests.or(line.at).map(|at| (at, line.cycles.unwrap_or(0), line.rests.is_some())).or(moment);
        let (Some((pids, python, interval)), Some(checks)) = (&hello, &checks) else { continue };
        let pids = [pids.supervisor, pids.forwarder, pids.collector];
        let Some((at, rounds, rests)) = moment.take() else { continue };
        // It has started when its clock rests at 0 and it can be steered: that rest is no end of a run.
        let is_first = !std::mem::replace(&mut started, true);
        if is_first {
            *known.lock().unwrap_or_else(PoisonError::into_inner) = Some(pids);
            hear(Heard::Started { pids, python: python.clone(), interval: *interval, checks: checks.clone() });
        }
        let kib = pids.map(|pid| resident(pid).unwrap_or(0));
        hear(Heard::At { point: Point { at, kib }, rounds, rests: rests && !is_first });
    }
}
