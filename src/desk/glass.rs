//! Looks at another process, one after the other, for the screen. A newer wish takes the place of the one that waits; the
//! lens and the mark that growth is counted from live here.
//!
//! What does not belong here: deciding when to look (`app`), how a look is taken (`host`).

use super::Tell;
use crate::app::Event;
use crate::app::glance::{self, Glance};
use crate::heap::{Containers, Row, difference};
use crate::host::heap::{Attention, Cancel, Lens};
use std::io;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

/// Rows of a table on the screen.
const MOST: usize = 200;

/// A look that is wished for.
struct Wish {
    pid: u32,
    wanted: Wanted,
    cancel: Cancel,
}

/// What is wanted of a look.
pub(super) struct Wanted {
    pub wish: u64,
    pub after: Duration,
    /// Whether growth is counted from this look on.
    pub anew: bool,
    pub holders: Option<String>,
}

/// The one who looks, seen from outside. Ends with the desk.
pub(super) struct Glass {
    wishes: Sender<Wish>,
    /// Ends the newest look.
    newest: Mutex<Cancel>,
}

impl Glass {
    pub(super) fn start(tell: Tell) -> io::Result<Self> {
        let (wishes, taken) = mpsc::channel();
        let eye = Eye { tell, lens: None, mark: None, number: 0 };
        thread::Builder::new().name("glass".to_owned()).spawn(move || eye.work(&taken))?;
        Ok(Self { wishes, newest: Mutex::default() })
    }

    pub(super) fn look(&self, pid: u32, wanted: Wanted) {
        let cancel = Cancel::new();
        *self.newest.lock().unwrap_or_else(PoisonError::into_inner) = cancel.clone();
        // The thread ends only with the desk.
        let _ended = self.wishes.send(Wish { pid, wanted, cancel });
    }

    /// Ends the look under way; the process goes on at once.
    pub(super) fn away(&self) {
        self.newest.lock().unwrap_or_else(PoisonError::into_inner).cancel();
    }
}

impl Drop for Glass {
    fn drop(&mut self) {
        self.away();
    }
}

struct Eye {
    tell: Tell,
    lens: Option<Lens>,
    /// When growth began to be counted, and what there was.
    mark: Option<(Instant, Containers, Vec<Row>)>,
    number: u64,
}

impl Eye {
    fn work(mut self, wishes: &Receiver<Wish>) {
        while let Ok(mut wish) = wishes.recv() {
            loop {
                match wishes.recv_timeout(wish.wanted.after) {
                    // A mark that was wished for is not forgotten.
                    Ok(mut newer) => {
                        newer.wanted.anew |= wish.wanted.anew;
                        wish = newer;
                    }
                    Err(RecvTimeoutError::Timeout) => break,
                    Err(RecvTimeoutError::Disconnected) => return,
                }
            }
            let glance = self.look(&wish);
            if !(self.tell)(Event::Looked { wish: wish.wanted.wish, glance }) {
                return;
            }
        }
    }

    fn look(&mut self, wish: &Wish) -> Result<Box<Glance>, String> {
        if self.lens.as_ref().is_none_or(|lens| lens.pid() != wish.pid) {
            self.lens = Some(Lens::open(wish.pid).map_err(|error| error.to_string())?);
            (self.mark, self.number) = (None, 0);
        }
        let Some(lens) = &mut self.lens else { return Err(String::new()) };
        let attention = Attention { cancel: wish.cancel.clone(), tell: None };
        let look = lens.look(&attention).map_err(|error| error.to_string())?;
        let types = look.types();
        if wish.wanted.anew || self.mark.is_none() {
            self.mark = Some((Instant::now(), look.containers(), types.clone()));
            self.number = 0;
        }
        self.number += 1;
        let Some((since, containers, before)) = &self.mark else { return Err(String::new()) };
        let glance = Glance {
            program: glance::program(lens.name(), &look),
            pause: look.pause.as_secs_f64() * 1e3,
            number: self.number,
            seconds: since.elapsed().as_secs_f64(),
            grown: look.grew(containers, MOST),
            changes: difference(before, &types),
            holders: wish.wanted.holders.as_ref().map(|name| glance::holders(name, &look.holders(name, MOST), &look)),
            types,
        };
        lens.recycle(look);
        Ok(Box::new(glance))
    }
}
