//! Follows a plan: scratch folder, builds, requests one after the other; says what came of it.
//!
//! What does not belong here: what requests and answers mean (`check`), how a child is started (`process`).

use super::cache;
use super::judge_error::JudgeError;
use super::process::{Bounds, Cancel, Courier, Event, FLOOD, Running, Start};
use super::sandbox::{Cage, Layer, Owner, Sandbox};
use super::scratch::Scratch;
use super::spare::{Kind, Spare, Spares};
use super::toolchain::Found;
use crate::check::{
    Build, Built, CaseRun, End, Kept, Outcome, Plan, Process, Program, Response, Run, RunOutcome, Tool,
};
use std::cell::RefCell;
use std::ffi::OsString;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// Cases that must be stopped before the rest is not tried.
const GIVE_UP: usize = 2;

/// After a case that had to be stopped the next ones get a part of the time, so that nobody waits long for a loop without
/// end. A part, but not less than this: a case that takes milliseconds passes in it also on a busy machine, which gives
/// more to one that did not get the processor (`Clock`).
const HASTE: u32 = 4;
const LEAST: Duration = Duration::from_millis(500);

/// How long a program is waited for.
#[derive(Debug, Clone, Copy)]
pub(super) struct Patience {
    /// A case gets no more than this, whatever its limit is.
    pub time: Duration,
    /// Cases that must be stopped before the rest is not tried.
    pub stops: usize,
}

impl Patience {
    /// With an answer of a learner's: as the limits say.
    pub(super) const FULL: Self = Self { time: Duration::MAX, stops: GIVE_UP };

    /// With programs of the course's author: nearly all cases need a hundredth of this, and a loop without end is known
    /// by then.
    pub(super) const HASTE: Self = Self { time: Duration::from_millis(300), stops: GIVE_UP };
}

/// What all cases of a run may take.
const TOTAL: Duration = Duration::from_secs(30);

/// What loading may take, as a multiple of the time of a case.
const LOADING: u32 = 2;

/// What a compiler may use.
const COMPILER: Bounds =
    Bounds { memory: 4 << 30, processor: Duration::from_secs(30), file: 256 << 20, keep: 256 << 10, flood: 512 << 10 };

/// Time for one run of a compiler.
const COMPILING: Duration = Duration::from_secs(15);

/// Follows the plan with the tool that it needs, each program in its box. What is to be done over and over is done if that
/// is wanted after all else has come out.
pub(super) fn follow(
    plan: &Plan,
    found: &Found,
    sandbox: &Sandbox,
    wants_soak: impl Fn(&Outcome) -> bool,
    cancel: &Cancel,
) -> Result<Outcome, JudgeError> {
    follow_with(plan, found, sandbox, &Spares::default(), wants_soak, Patience::FULL, cancel)
}

/// The same. If a process waits that is good for the plan's first run, it is the first to be used.
pub(super) fn follow_with(
    plan: &Plan,
    found: &Found,
    sandbox: &Sandbox,
    spares: &Spares,
    wants_soak: impl Fn(&Outcome) -> bool,
    patience: Patience,
    cancel: &Cancel,
) -> Result<Outcome, JudgeError> {
    let spare = kind_of_spare(plan, found).and_then(|kind| spares.take(&kind));
    let (scratch, owner, waiting) = if let Some(Spare { running, scratch, owner, .. }) = spare {
        (scratch, owner, Some(running))
    } else {
        let scratch = Scratch::new().map_err(JudgeError::Scratch)?;
        for (name, text) in &plan.files {
            let path = scratch.path().join(name);
            // A name may hold folders.
            let made = path.parent().map_or(Ok(()), std::fs::create_dir_all);
            made.and_then(|()| std::fs::write(&path, text)).map_err(JudgeError::Scratch)?;
        }
        let owner = sandbox.hand_over(scratch.path(), &found.path).map_err(JudgeError::Scratch)?;
        (scratch, owner, None)
    };
    let waiting = RefCell::new(waiting);
    let folder = scratch.path();
    let has_files = !plan.files.is_empty();
    let machine = Machine { found, tool: plan.tool, folder, has_files, sandbox, owner, waiting, patience, cancel };
    let mut outcome = Outcome::default();
    for kept in &plan.kept {
        machine.keep(kept)?;
    }
    for build in &plan.builds {
        let built = machine.build(build)?;
        let ok = built.is_ok();
        outcome.builds.push(built);
        if !ok {
            return Ok(outcome);
        }
    }
    let mut left: Option<Running> = None;
    for run in &plan.runs {
        outcome.runs.push(machine.run(run, &mut left)?);
    }
    // It is waited for at the end: the system needs as long to take it down as we need for the folder.
    if let Some(child) = &mut left {
        child.kill();
    }
    if !plan.soaks.is_empty() && wants_soak(&outcome) {
        for soak in &plan.soaks {
            outcome.soaks.push(machine.soak(soak)?);
        }
    }
    drop(machine);
    drop(scratch);
    drop(left);
    Ok(outcome)
}

/// Starts the process that the next answer with such a plan needs first, and lets it wait. Nothing is done if one waits
/// already, or if the plan begins with something else than the tool itself.
///
/// It ends with the thread that calls this.
pub(super) fn get_ready(plan: &Plan, found: &Found, sandbox: &Sandbox, spares: &Spares) -> Result<(), JudgeError> {
    let (Some(kind), Some(run)) = (kind_of_spare(plan, found), plan.runs.first()) else { return Ok(()) };
    if spares.has(&kind) {
        return Ok(());
    }
    let scratch = Scratch::new().map_err(JudgeError::Scratch)?;
    let owner = sandbox.hand_over(scratch.path(), &found.path).map_err(JudgeError::Scratch)?;
    let (waiting, cancel) = (RefCell::default(), &Cancel::new());
    let (folder, patience) = (scratch.path(), Patience::FULL);
    let machine =
        Machine { found, tool: plan.tool, folder, has_files: false, sandbox, owner, waiting, patience, cancel };
    let running = machine.start(run, "", true)?;
    spares.put(Spare { running, scratch, owner, kind });
    Ok(())
}

/// What a process must be to be the first of a plan; none if it cannot be started before the answer is there.
fn kind_of_spare(plan: &Plan, found: &Found) -> Option<Kind> {
    let run =
        plan.runs.first().filter(|run| run.program == Program::Tool && run.load.is_some() && !run.cases.is_empty())?;
    let untouched = plan.files.is_empty() && plan.kept.is_empty() && plan.builds.is_empty();
    let no_input = run.cases.iter().all(|case| case.stdin.is_empty());
    (untouched && no_input).then(|| Kind { program: found.path.clone(), args: run.args.clone(), bounds: bounds(run) })
}

fn bounds(run: &Run) -> Bounds {
    Bounds {
        memory: run.limits.memory,
        // The wall is the limit of a case; this one is for a child whose owner is gone. It does not depend on the number
        // of cases: a process that waits does not know it yet.
        processor: run.limits.case * 40,
        file: 0,
        keep: run.limits.output,
        flood: FLOOD,
    }
}

/// What a plan is followed with.
pub(super) struct Machine<'a> {
    found: &'a Found,
    tool: &'static Tool,
    folder: &'a Path,
    /// Whether files lie in the folder that the tool is to read.
    has_files: bool,
    sandbox: &'a Sandbox,
    owner: Owner,
    /// A process that is good for the first run and has waited for it.
    waiting: RefCell<Option<Running>>,
    patience: Patience,
    pub(super) cancel: &'a Cancel,
}

impl Machine<'_> {
    /// Puts a part that is built once into the scratch folder.
    fn keep(&self, kept: &Kept) -> Result<(), JudgeError> {
        let mut hasher = DefaultHasher::new();
        (&self.found.path, self.found.version, kept.source, &kept.args).hash(&mut hasher);
        let changed = self.found.path.metadata().and_then(|about| about.modified()).ok();
        changed.hash(&mut hasher);
        let store = cache::folder().map(|folder| folder.join("built").join(format!("{:016x}", hasher.finish())));
        let ready = self.folder.join(kept.name);
        if let Some(built) = store.as_deref().and_then(cache::read_bytes) {
            std::fs::write(&ready, built).map_err(JudgeError::Scratch)?;
            return self.hand_over();
        }
        std::fs::write(self.folder.join(kept.source.0), kept.source.1).map_err(JudgeError::Scratch)?;
        self.hand_over()?;
        let response = self.compile(&kept.args)?;
        if !ready.is_file() {
            let said = crate::check::visible(response.stderr.lines().next().unwrap_or("it said nothing"));
            return Err(JudgeError::Broken { tool: self.tool.name, path: self.found.path.clone(), said });
        }
        if let (Some(store), Some(built)) = (store, cache::read_bytes(&ready)) {
            cache::write_whole(&store, &built);
        }
        Ok(())
    }

    /// What we put into the scratch folder, the compiler must be able to read. Nothing of the learner's has run by then.
    fn hand_over(&self) -> Result<(), JudgeError> {
        self.sandbox.hand_over(self.folder, &self.found.path).map(drop).map_err(JudgeError::Scratch)
    }

    fn build(&self, build: &Build) -> Result<Built, JudgeError> {
        let response = self.compile(&build.args)?;
        let built = Built { end: response.end, stderr: response.stderr, as_it_stands: false };
        // What had to be stopped would have to be stopped again.
        let worth = !built.is_ok() && !matches!(built.end, End::Limit(_));
        let Some(again) = build.on_failure.as_ref().filter(|_| worth) else { return Ok(built) };
        let again = self.compile(again)?;
        let again = Built { end: again.end, stderr: again.stderr, as_it_stands: true };
        Ok(if again.is_ok() { built } else { again })
    }

    fn compile(&self, args: &[String]) -> Result<Response, JudgeError> {
        let safe_only = |arg: &&String| ["-F", "unsafe_code"].contains(&arg.as_str());
        let args: Vec<_> =
            args.iter().filter(|arg| !self.sandbox.is_off(Layer::Unsafe) || !safe_only(arg)).cloned().collect();
        let mut environment = self.environment();
        // The compiler calls the linker by name.
        environment.retain(|(name, _)| name != "PATH");
        environment.push(("PATH".into(), std::env::var_os("PATH").unwrap_or_default()));
        let start = Start {
            program: &self.found.path,
            args: &args,
            environment: &environment,
            folder: self.folder,
            sandbox: self.sandbox,
            cage: &Cage::compiler(self.tool, self.found, self.folder, self.owner),
            bounds: COMPILER,
            courier: Courier::None,
            opening: "",
            stdin: "",
        };
        done(begin(&start)?.wait(COMPILING, self.cancel))
    }

    /// Asks the cases of a run. The process that the run before has left comes in, and the one that this one leaves goes
    /// out.
    fn run(&self, run: &Run, left: &mut Option<Running>) -> Result<RunOutcome, JudgeError> {
        let mut outcome = RunOutcome::default();
        let mut running: Option<Running> = None;
        if let Some(child) = left.take().filter(|_| run.process == Process::HandedOn) {
            match self.load(run, child.anew())? {
                Ok(child) => running = Some(child),
                // It ended just now; a new one will say more.
                Err(load) if matches!(load.end, End::Exit(_)) => {}
                Err(load) => outcome.load = Some(load),
            }
        }
        let until = Instant::now() + TOTAL;
        let mut stopped = 0;
        for (number, case) in run.cases.iter().enumerate() {
            let further = number >= run.first && stopped > 0;
            if outcome.load.is_some() {
                break;
            }
            if further || stopped >= self.patience.stops || Instant::now() >= until {
                outcome.cases.push(Response::of(End::NotRun));
                continue;
            }
            let mut child = match running.take().filter(|_| run.process != Process::Fresh) {
                Some(child) => child,
                None => match self.fresh(run, case)? {
                    Ok(child) => child,
                    Err(load) => {
                        outcome.load = Some(load);
                        break;
                    }
                },
            };
            let full = run.limits.case.min(self.patience.time);
            let time = if stopped == 0 { full } else { (full / HASTE).max(LEAST).min(full) };
            let event = match &case.request {
                Some(request) => child.ask(number + 1, request, time, self.cancel),
                None => child.wait(time, self.cancel),
            };
            let response = done(event)?;
            stopped += usize::from(matches!(response.end, End::Limit(_)));
            outcome.cases.push(response);
            running = Some(child).filter(Running::is_running);
        }
        *left = running;
        let tried = outcome.cases.len();
        outcome.cases.extend((tried..run.cases.len()).map(|_| Response::of(End::NotRun)));
        Ok(outcome)
    }

    /// A new process that is ready for its first case, or what it said instead.
    pub(super) fn fresh(&self, run: &Run, case: &CaseRun) -> Result<Result<Running, Response>, JudgeError> {
        loop {
            let waited = self.waiting.take();
            let has_waited = waited.is_some();
            let child = match waited {
                Some(child) => child,
                None => self.start(run, &case.stdin, run.load.is_some() || case.request.is_some())?,
            };
            match self.load(run, child)? {
                // A process that has waited may have come to harm meanwhile, and that is not the answer's fault.
                Err(response) if has_waited && matches!(response.end, End::Exit(_)) => {}
                ready => return Ok(ready),
            }
        }
    }

    /// A process that has been told what comes before the first case, or what it said instead of being ready.
    fn load(&self, run: &Run, mut child: Running) -> Result<Result<Running, Response>, JudgeError> {
        let Some(load) = &run.load else { return Ok(Ok(child)) };
        let time = (run.limits.case * LOADING).min(self.patience.time.saturating_mul(LOADING));
        let response = done(child.ask(0, &load.request, time, self.cancel))?;
        Ok(if response.end == End::Answer(load.ready.clone()) { Ok(child) } else { Err(response) })
    }

    /// A process that has been told nothing yet.
    fn start(&self, run: &Run, stdin: &str, couriers: bool) -> Result<Running, JudgeError> {
        let (program, cage) = match &run.program {
            Program::Tool => {
                let mut cage = Cage::interpreter(self.tool, self.found, self.owner);
                cage.reads.extend(self.has_files.then(|| self.folder.to_owned()));
                (self.found.path.clone(), cage)
            }
            Program::Built(name) => {
                let built = self.folder.join(name);
                let cage = Cage::built(&built, self.owner);
                (built, cage)
            }
        };
        let opening = if run.ready_first { format!("{}\n", self.found.ready) } else { String::new() };
        begin(&Start {
            program: &program,
            args: &run.args,
            environment: &self.environment(),
            folder: self.folder,
            sandbox: self.sandbox,
            cage: &cage,
            bounds: bounds(run),
            courier: if couriers { Courier::Pipes } else { Courier::None },
            opening: &opening,
            stdin,
        })
    }

    /// The exact environment of a child.
    fn environment(&self) -> Vec<(String, OsString)> {
        let nowhere = OsString::from("/nonexistent");
        let mut all: Vec<(String, OsString)> = vec![
            ("LC_ALL".into(), "C.UTF-8".into()),
            ("HOME".into(), nowhere.clone()),
            ("PATH".into(), nowhere),
            ("TMPDIR".into(), PathBuf::from(self.folder).into_os_string()),
        ];
        all.extend(self.tool.environment.iter().map(|(name, value)| ((*name).to_owned(), (*value).into())));
        // Windows programs do not start without these.
        let needed = ["SYSTEMROOT", "SYSTEMDRIVE", "COMSPEC", "WINDIR"].into_iter().filter(|_| cfg!(windows));
        all.extend(needed.filter_map(|name| Some((name.to_owned(), std::env::var_os(name)?))));
        all
    }
}

fn begin(start: &Start<'_>) -> Result<Running, JudgeError> {
    Running::start(start).map_err(|source| JudgeError::Start { program: start.program.to_owned(), source })
}

pub(super) fn done(event: Event) -> Result<Response, JudgeError> {
    match event {
        Event::Done(response) => Ok(response),
        Event::Cancelled => Err(JudgeError::Cancelled),
    }
}
