//! Makes a program do the same over and over and looks at its memory between the rounds. When it is seen enough is
//! for `check` to say.

use super::judge_error::JudgeError;
use super::process::Running;
use super::run::{Machine, done};
use crate::check::{CaseRun, Look, Run, Soak, SoakOutcome, Step, Watched};
use std::time::Instant;

impl Machine<'_> {
    /// Follows one soak to its end.
    pub(super) fn soak(&self, soak: &Soak) -> Result<SoakOutcome, JudgeError> {
        let mut seen = SoakOutcome::default();
        let mut running: [Option<Running>; 2] = [None, None];
        while let Some(step) = soak.schedule.next(&seen) {
            let (run, watched, child, rounds) = match step {
                Step::Close(rounds) => (&soak.close, &mut seen.close, &mut running[0], rounds),
                Step::Long(rounds) => {
                    running[0] = None;
                    (&soak.long, &mut seen.long, &mut running[1], rounds)
                }
            };
            if child.is_none() {
                match self.begin_rounds(run)? {
                    Ok(started) => *child = Some(started),
                    Err(load) => {
                        watched.load = Some(load);
                        continue;
                    }
                }
            }
            let Some(child) = child else { break };
            self.look(soak, run, watched, child, rounds)?;
        }
        Ok(seen)
    }

    /// A process that is ready for its first round, or what it said instead.
    fn begin_rounds(&self, run: &Run) -> Result<Result<Running, crate::check::Response>, JudgeError> {
        let started = self.fresh(run, &CaseRun { request: Some(String::new()), stdin: String::new() })?;
        Ok(started.map(|mut child| {
            child.watch();
            child
        }))
    }

    /// Some rounds, then a look.
    fn look(
        &self,
        soak: &Soak,
        run: &Run,
        watched: &mut Watched,
        child: &mut Running,
        rounds: u64,
    ) -> Result<(), JudgeError> {
        let number = watched.looks.len() + 1;
        let request = soak.request.replace("{rounds}", &rounds.to_string());
        let begun = Instant::now();
        let response = done(child.ask(number, &request, run.limits.case, self.cancel))?;
        let took = begun.elapsed();
        let rounds = watched.looks.last().map_or(0, |look| look.rounds) + rounds;
        watched.looks.push(Look { rounds, response, held: child.held(), peak: child.take_peak(), took });
        Ok(())
    }
}
