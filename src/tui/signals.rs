//! Signals as events: a polite request to end, a hung-up terminal, a program that was continued.
//!
//! Nothing is done in a signal handler; a thread waits for signals and sends what they mean.

/// What a signal means to the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Signalled {
    /// End now, and give the terminal back.
    End,
    /// The program was stopped and goes on; the screen may hold anything.
    Continued,
}

/// Starts the thread that waits for signals. `send` says whether anybody still listens.
///
/// # Errors
/// The system has no thread or no signal to give.
#[cfg(unix)]
pub fn listen(send: impl Fn(Signalled) -> bool + Send + 'static) -> std::io::Result<()> {
    use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGTERM};
    let mut signals = signal_hook::iterator::Signals::new([SIGTERM, SIGHUP, SIGINT, SIGCONT])?;
    let wait = move || {
        for signal in signals.forever() {
            // While an editor has the terminal, Ctrl-C is meant for the editor.
            if signal == SIGINT && !super::terminal::is_ours() {
                continue;
            }
            let meaning = if signal == SIGCONT { Signalled::Continued } else { Signalled::End };
            if !send(meaning) {
                return;
            }
        }
    };
    std::thread::Builder::new().name("signals".to_owned()).spawn(wait).map(drop)
}

/// There are no signals here.
///
/// # Errors
/// None.
#[cfg(not(unix))]
pub fn listen(_send: impl Fn(Signalled) -> bool + Send + 'static) -> std::io::Result<()> {
    Ok(())
}
