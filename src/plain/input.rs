//! Standard input, a line at a time and only when it is asked for: between two lines the terminal belongs to whoever
//! else runs in it, the learner's editor for one.

use std::io::{self, BufRead, Read};
use std::sync::mpsc::{self, Sender};
use std::thread;

/// What came in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Came {
    /// A line, without its end.
    Line(String),
    /// There is no more.
    End,
}

/// Longest line that is kept, in bytes; the rest of it is dropped.
const LONGEST: u64 = 64 << 10;

/// The asking side.
pub(super) struct Input {
    asked: Sender<()>,
}

impl Input {
    /// Starts a thread that reads one line for each time it is asked.
    ///
    /// # Errors
    /// The system has no thread to give.
    pub(super) fn start(tell: impl Fn(Came) -> bool + Send + 'static) -> io::Result<Self> {
        let (asked, wishes) = mpsc::channel();
        thread::Builder::new().name("input".to_owned()).spawn(move || {
            while wishes.recv().is_ok() {
                let came = read_line(&mut io::stdin().lock()).map_or(Came::End, Came::Line);
                let ends = came == Came::End;
                if !tell(came) || ends {
                    return;
                }
            }
        })?;
        Ok(Self { asked })
    }

    /// Asks for the next line.
    pub(super) fn ask(&self) {
        // After the end nobody reads any more, and nobody needs to.
        let _ended = self.asked.send(());
    }
}

/// The next line, none at the end or where reading fails. What is no text is replaced.
fn read_line(source: &mut impl BufRead) -> Option<String> {
    let mut bytes = Vec::new();
    let read = source.by_ref().take(LONGEST).read_until(b'\n', &mut bytes).ok()?;
    if read == 0 {
        return None;
    }
    if bytes.last() != Some(&b'\n') && bytes.len() as u64 == LONGEST {
        source.skip_until(b'\n').ok()?;
    }
    let line = String::from_utf8_lossy(&bytes);
    Some(line.trim_end_matches(['\n', '\r']).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_read_until_the_end() {
        let mut source: &[u8] = b"one\r\n\n  three\nlast";
        let lines: Vec<_> = std::iter::from_fn(|| read_line(&mut source)).collect();
        assert_eq!(lines, ["one", "", "  three", "last"]);
    }

    #[test]
    fn what_is_too_long_or_no_text_does_no_harm() {
        let mut long = vec![b'x'; 100_000];
        long.extend(b"\n\xff\n");
        let mut source = &long[..];
        assert_eq!(read_line(&mut source).unwrap().len(), 65_536);
        assert_eq!(read_line(&mut source).unwrap(), "\u{fffd}");
        assert_eq!(read_line(&mut source), None);
    }
}
