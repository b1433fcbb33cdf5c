//! Keeps a compiler while it works. A compiler starts its linker, which starts another, and the system ends only the
//! first of them with `learn`. So the process that made the box does not become the compiler but stays above it, in the
//! same box: when `learn` is gone it ends the whole group, and when the compiler is done it ends as that did.

use super::Said;
use super::helper::{self, FAILED};
use rustix::process::{Signal, getpid, kill_process_group};
use signal_hook::consts::{SIGCHLD, SIGTERM};
use signal_hook::iterator::Signals;
use std::fs::File;
use std::os::unix::process::ExitStatusExt;
use std::process::{Command, ExitCode};

/// What the system sends this process when `learn` is gone.
pub(super) const LEARN_IS_GONE: Signal = Signal::TERM;

/// Hears of the end of `learn` and of the compiler.
pub(super) struct Keeper {
    signals: Signals,
}

impl Keeper {
    /// To be made before the filter is on and before [`LEARN_IS_GONE`] can come.
    pub(super) fn new() -> Result<Self, String> {
        let signals = Signals::new([SIGTERM, SIGCHLD]).map_err(|error| format!("signals: {error}"))?;
        Ok(Self { signals })
    }

    /// Starts the compiler, says so, and stays until it has ended. Gives the status to end with.
    pub(super) fn keep(mut self, command: &mut Command, report: &mut File) -> Result<ExitCode, String> {
        let mut compiler = command.spawn().map_err(|error| error.to_string())?;
        // The pipe of the report stays open as long as this process lives, so its end says nothing.
        helper::say(report, &Said::Begun).map_err(|error| format!("report: {error}"))?;
        for signal in self.signals.forever() {
            if signal == SIGTERM {
                // This ends us as well.
                let _ = kill_process_group(getpid(), Signal::KILL);
                let _ = compiler.kill();
                break;
            }
            if let Some(status) = compiler.try_wait().map_err(|error| format!("waiting: {error}"))? {
                if let Some(signal) = status.signal() {
                    // A compiler that crashed is to be seen as one.
                    let _ = signal_hook::low_level::emulate_default_handler(signal);
                }
                return Ok(ExitCode::from(status.code().and_then(|code| u8::try_from(code).ok()).unwrap_or(FAILED)));
            }
        }
        Ok(ExitCode::from(FAILED))
    }
}
