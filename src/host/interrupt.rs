//! Ctrl-C and a request to end, for commands without a screen: what runs under a check is ended too.
//!
//! Learner programs run in process groups of their own, so a key pressed at the terminal does not reach them. What does
//! not belong here: the signals of a program with a screen (`tui`).

use std::io;

/// Calls `tell` at each Ctrl-C or request to end. The second one ends the program at once.
#[cfg(unix)]
pub fn on_interrupt(tell: impl Fn() + Send + 'static) -> io::Result<()> {
    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
    let mut signals = signal_hook::iterator::Signals::new([SIGINT, SIGTERM, SIGHUP])?;
    std::thread::Builder::new().name("signals".into()).spawn(move || {
        let mut told = 0;
        for signal in signals.forever() {
            told += 1;
            if told > 1 {
                // The default is to end; if even that fails there is nothing better to do.
                let _ = signal_hook::low_level::emulate_default_handler(signal);
            }
            tell();
        }
    })?;
    Ok(())
}

/// On other systems Ctrl-C ends the program, and the programs that it started end with it.
#[cfg(not(unix))]
pub fn on_interrupt(_tell: impl Fn() + Send + 'static) -> io::Result<()> {
    Ok(())
}
