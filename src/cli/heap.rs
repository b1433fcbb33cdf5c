//! `learn heap`: what a running Python holds, as lines or JSON. On a terminal it opens on the whole screen.

use super::Exit;
use super::args::{Global, HeapArgs, OBJECTS};
use super::home;
use super::out::{Out, span, strong};
use super::session::Session;
use super::trouble::Trouble;
use crate::app;
use crate::app::glance::{self, Line};
use crate::heap::{Change, Containers, Grown, Holding, Look, Row, Version, difference};
use crate::host::heap::{self, Attention, HeapError, Lens, Stage};
use crate::host::interrupt::on_interrupt;
use crate::markdown::page::Role;
use serde::Serialize;
use std::io::{self, IsTerminal, Write};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

/// Seconds between two looks where none are given.
const USUAL: f64 = 2.0;
/// Containers and holders of the JSON.
const MOST: usize = 100;

pub(super) fn run(global: &Global, args: &HeapArgs) -> Result<Exit, Trouble> {
    // Said before any screen opens.
    let mut lens = Lens::open(args.pid)?;
    if wants_screen(global, args) {
        drop(lens);
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "at most a day, and not negative")]
        let every = args.every.map(|seconds| (seconds * 1e3) as u64);
        let first = app::Event::Watch { pid: args.pid, every };
        return home::open_screen(global, Session::open(global)?, crate::app::First::Home, Some(first));
    }
    let attention = attention(args);
    let (send, interrupted) = mpsc::channel();
    let cancel = attention.cancel.clone();
    // Without signals Ctrl-C ends the program as it ends any other.
    let _ = on_interrupt(move || {
        cancel.cancel();
        // The other end goes with the program.
        let _ended = send.send(());
    });
    let out = Out::new(global, None);
    Watch { args, out, attention, interrupted, number: 0, before: None }.run(&mut lens)
}

/// The whole screen is for a person at a terminal who asked for nothing else.
fn wants_screen(global: &Global, args: &HeapArgs) -> bool {
    let asked = args.types || args.grew || args.holders.is_some() || args.looks.is_some() || args.export.is_some();
    let dumb = std::env::var("TERM").is_ok_and(|term| term == "dumb");
    !(asked || args.json || global.plain || dumb) && io::stdout().is_terminal() && io::stdin().is_terminal()
}

/// Progress of a long look goes to a person at the terminal.
fn attention(args: &HeapArgs) -> Attention {
    let shown = !args.json && io::stderr().is_terminal();
    let tell = move |stage: Stage| {
        // Nobody reads standard error then.
        let _ = match stage {
            Stage::Copying(done, all) => {
                write!(io::stderr(), "\rlearn: copying, {} of {} MiB ", done >> 20, all >> 20)
            }
            Stage::Reading(0) => write!(io::stderr(), "\r\x1b[K"),
            Stage::Reading(objects) if objects % (1 << 19) == 0 => {
                write!(io::stderr(), "\rlearn: reading, {objects} objects ")
            }
            Stage::Reading(_) => Ok(()),
        };
    };
    Attention { tell: shown.then(|| Arc::new(tell) as Arc<dyn Fn(Stage) + Send + Sync>), ..Attention::default() }
}

/// What is kept of an earlier look.
struct Before {
    taken: Instant,
    containers: Containers,
    types: Vec<Row>,
}

struct Watch<'a> {
    args: &'a HeapArgs,
    out: Out,
    attention: Attention,
    interrupted: Receiver<()>,
    number: u64,
    before: Option<Before>,
}

impl Watch<'_> {
    fn run(mut self, lens: &mut Lens) -> Result<Exit, Trouble> {
        // Growth needs a look to compare with, which tells nothing itself.
        let first_of_two = u64::from(self.args.grew);
        let looks = match (self.args.looks, self.args.every) {
            (Some(looks), _) => looks,
            (None, Some(_)) => u64::MAX,
            (None, None) => 1 + first_of_two,
        };
        let pause = Duration::from_secs_f64(self.args.every.unwrap_or(USUAL));
        loop {
            let look = match lens.look(&self.attention) {
                Err(HeapError::CalledOff(_)) => return Err(Trouble::Stopped),
                look => look?,
            };
            self.number += 1;
            let exported = self.export(lens, &look)?;
            self.tell(lens, &look, exported)?;
            if self.number >= looks {
                return Ok(Exit::Good);
            }
            let (taken, containers, types) = (Instant::now(), look.containers(), look.types());
            // Growth is counted from the look before, or from the first one where all are compared with it.
            self.before = Some(Before { taken, containers, types });
            lens.recycle(look);
            match self.interrupted.recv_timeout(pause) {
                Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => {}
                Ok(()) => return Ok(Exit::Interrupted),
            }
        }
    }

    fn export(&self, lens: &Lens, look: &Look) -> Result<Option<Exported>, Trouble> {
        let Some(file) = &self.args.export else { return Ok(None) };
        let is_named = file.as_os_str() != OBJECTS;
        let file = if is_named { file.clone() } else { OBJECTS.replace("PID", &lens.pid().to_string()).into() };
        let lines = heap::export(look, &file).map_err(|error| {
            Trouble::Machine(format!("{} cannot be written: {error}; name another file after --export", file.display()))
        })?;
        Ok(Some(Exported { file, lines }))
    }

    fn tell(&mut self, lens: &Lens, look: &Look, exported: Option<Exported>) -> Result<(), Trouble> {
        let holders = self.args.holders.as_deref();
        if self.args.json {
            let told = Told::new(lens, self.number, look, self.before.as_ref(), holders, exported);
            return Ok(self.out.json(&told)?);
        }
        if self.number > 1 && !self.args.grew {
            self.out.blank()?;
        }
        let most = self.args.top;
        let mut lines = Vec::new();
        match (&self.before, holders) {
            (_, Some(name)) => {
                lines.push(glance::head(lens.pid(), lens.name(), look));
                lines.extend(glance::holders(name, &look.holders(name, most), look));
            }
            (Some(before), None) if self.args.grew => {
                let seconds = before.taken.elapsed().as_secs_f64();
                lines.push(Line::plain(""));
                lines.extend(glance::grown(&look.grew(&before.containers, most), seconds));
                lines.extend(glance::changes(&difference(&before.types, &look.types()), most.min(10)));
            }
            (None, None) if self.args.grew => lines.push(glance::head(lens.pid(), lens.name(), look)),
            _ => {
                lines.push(glance::head(lens.pid(), lens.name(), look));
                lines.extend(glance::types(&look.types(), most));
            }
        }
        if let Some(Exported { file, lines: count }) = exported {
            lines.push(Line::plain(format!("{count} objects are in {}", file.display())));
        }
        for line in lines {
            let span = match line.tone {
                glance::Tone::Head => strong(Role::Text, line.text),
                glance::Tone::Text => span(Role::Text, line.text),
                glance::Tone::Dim => span(Role::Dim, line.text),
            };
            self.out.line(&[span])?;
        }
        Ok(self.out.flush()?)
    }
}

#[derive(Serialize)]
struct Exported {
    file: PathBuf,
    lines: usize,
}

/// The object of `--json`.
#[derive(Serialize)]
struct Told<'a> {
    format: u32,
    pid: u32,
    name: &'a str,
    python: Version,
    /// Number of the look, from 1.
    look: u64,
    objects: usize,
    /// What `gc.get_objects()` counts.
    tracked: usize,
    /// What `gc.freeze()` set aside.
    permanent: usize,
    bytes: u64,
    /// Bytes of the copy.
    copied: usize,
    /// How long the process stood still, and how long the copy was read; milliseconds.
    pause_ms: f64,
    reading_ms: f64,
    types: Vec<Row>,
    /// Seconds since the look before; none at the first.
    since: Option<f64>,
    changes: Option<Vec<Change>>,
    grew: Option<Vec<Grown>>,
    holders: Option<Vec<Holding>>,
    exported: Option<Exported>,
}

impl<'a> Told<'a> {
    fn new(
        lens: &'a Lens,
        number: u64,
        look: &Look,
        before: Option<&Before>,
        holders: Option<&str>,
        exported: Option<Exported>,
    ) -> Self {
        let types = look.types();
        Self {
            format: 1,
            pid: lens.pid(),
            name: lens.name(),
            python: look.version,
            look: number,
            objects: look.objects(),
            tracked: look.tracked(),
            permanent: look.permanent(),
            bytes: look.bytes(),
            copied: look.copied(),
            pause_ms: look.pause.as_secs_f64() * 1e3,
            reading_ms: look.reading.as_secs_f64() * 1e3,
            since: before.map(|before| before.taken.elapsed().as_secs_f64()),
            changes: before.map(|before| difference(&before.types, &types)),
            grew: before.map(|before| look.grew(&before.containers, MOST)),
            holders: holders.map(|name| look.holders(name, MOST)),
            types,
            exported,
        }
    }
}
