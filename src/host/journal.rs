//! The journal's file: one JSON line per event, appended and synced, read with patience.
//!
//! Appending is one write to a file opened for appending, so two processes can write at once. A line that was torn
//! (full disk, power) is left alone and closed by the next one, and skipped on reading.
//!
//! What does not belong here: what the lines say (`progress`).

use super::text::{self, WriteError};
use crate::progress::Entry;
use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// More than a life's journal; a larger file is something else.
const MAX_BYTES: u64 = 256 << 20;

/// The journal of one learner's folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Journal {
    path: PathBuf,
}

/// What was read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reading {
    /// The entries, in the order of the file.
    pub entries: Vec<Entry>,
    /// The numbers, from 1, of lines that were skipped: torn, or from a later version.
    pub skipped: Vec<usize>,
}

/// Trouble with the journal. The program goes on without it.
#[derive(Debug, thiserror::Error)]
pub enum JournalError {
    /// A line could not be added.
    #[error("this step could not be noted in the journal: {0}")]
    Append(#[source] WriteError),
    /// The journal could not be read.
    #[error("the journal could not be read, so progress is not shown: {0}")]
    Read(#[source] text::ReadError),
}

impl Journal {
    /// The journal in this file; the file need not be there.
    pub fn new(path: PathBuf) -> Self {
        Self { path }
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Adds a line and waits until it is on the disk.
    pub fn append(&self, entry: &Entry) -> Result<(), JournalError> {
        self.append_line(&entry.line()).map_err(JournalError::Append)
    }

    fn append_line(&self, line: &str) -> Result<(), WriteError> {
        let file = text::open_to_append(&self.path).map_err(WriteError::of_opening)?;
        write_line(file, line).map_err(|error| WriteError::from_io(&self.path, error))
    }

    /// Reads the journal; no journal is an empty one. Lines that cannot be read are skipped and named.
    pub fn read(&self) -> Result<Reading, JournalError> {
        let file = match text::open_ordinary(&self.path) {
            Ok((_, about)) if about.len() > MAX_BYTES => {
                let error = io::Error::other("it has more than 256 MiB; is it a journal?");
                return Err(JournalError::Read(text::ReadError::Other(self.path.clone(), error)));
            }
            Ok((file, _)) => file,
            Err(text::ReadError::Missing(_)) => return Ok(Reading::default()),
            Err(error) => return Err(JournalError::Read(error)),
        };
        let mut bytes = Vec::new();
        file.take(MAX_BYTES)
            .read_to_end(&mut bytes)
            .map_err(|error| JournalError::Read(text::ReadError::Other(self.path.clone(), error)))?;
        Ok(parse(&bytes))
    }
}

/// Adds a line, and closes one before it that was torn.
fn write_line(mut file: File, line: &str) -> io::Result<()> {
    let mut bytes = Vec::with_capacity(line.len() + 2);
    if is_torn(&mut file)? {
        bytes.push(b'\n');
    }
    bytes.extend_from_slice(line.as_bytes());
    bytes.push(b'\n');
    // A short write means a full disk: the rest is tried once more and its error is the one to tell.
    file.write_all(&bytes)?;
    file.sync_data()
}

/// Whether the last line has no end.
fn is_torn(file: &mut File) -> io::Result<bool> {
    if file.seek(SeekFrom::End(0))? == 0 {
        return Ok(false);
    }
    file.seek(SeekFrom::End(-1))?;
    let mut last = [0];
    file.read_exact(&mut last)?;
    Ok(last != *b"\n")
}

fn parse(bytes: &[u8]) -> Reading {
    let mut reading = Reading::default();
    for (index, line) in bytes.split(|byte| *byte == b'\n').enumerate() {
        let line = line.trim_ascii();
        if line.is_empty() {
            continue;
        }
        match std::str::from_utf8(line).ok().and_then(Entry::parse) {
            Some(entry) => reading.entries.push(entry),
            None => reading.skipped.push(index + 1),
        }
    }
    reading
}

/// Now, in seconds since 1970 in UTC.
pub fn now() -> u64 {
    super::clock::since_1970(SystemTime::now())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::progress::Event;
    use std::fs;

    fn entry(number: usize) -> Entry {
        Entry::new(7, Event::Hint { exercise: "python/if/one".parse().unwrap(), number })
    }

    fn journal() -> (tempfile::TempDir, Journal) {
        let folder = tempfile::tempdir().unwrap();
        let journal = Journal::new(folder.path().join("journal.jsonl"));
        (folder, journal)
    }

    #[test]
    fn no_journal_is_an_empty_one() {
        assert_eq!(journal().1.read().unwrap(), Reading::default());
    }

    #[test]
    fn what_is_appended_is_read() {
        let (_keep, journal) = journal();
        journal.append(&entry(1)).unwrap();
        journal.append(&entry(2)).unwrap();
        assert_eq!(journal.read().unwrap(), Reading { entries: vec![entry(1), entry(2)], skipped: vec![] });
    }

    #[test]
    fn a_torn_last_line_is_closed_and_skipped() {
        let (_keep, journal) = journal();
        journal.append(&entry(1)).unwrap();
        let mut torn = fs::read(journal.path()).unwrap();
        torn.extend_from_slice(b"{\"v\":1,\"time\":8,\"ev");
        fs::write(journal.path(), torn).unwrap();
        journal.append(&entry(2)).unwrap();
        assert_eq!(journal.read().unwrap(), Reading { entries: vec![entry(1), entry(2)], skipped: vec![2] });
    }

    #[test]
    fn a_journal_cut_anywhere_loses_only_the_last_line() {
        let (_keep, journal) = journal();
        for number in 1..=3 {
            journal.append(&entry(number)).unwrap();
        }
        let whole = fs::read(journal.path()).unwrap();
        let line = whole.len() / 3;
        for cut in 2 * line..whole.len() - 1 {
            fs::write(journal.path(), &whole[..cut]).unwrap();
            journal.append(&entry(4)).unwrap();
            assert_eq!(journal.read().unwrap().entries, [entry(1), entry(2), entry(4)], "cut at {cut}");
        }
    }

    #[test]
    fn bytes_that_are_no_text_are_skipped() {
        let (_keep, journal) = journal();
        fs::write(journal.path(), [b"\xff\x00\xfe\n".as_slice(), entry(1).line().as_bytes(), b"\r\n\n"].concat())
            .unwrap();
        assert_eq!(journal.read().unwrap(), Reading { entries: vec![entry(1)], skipped: vec![1] });
    }

    #[test]
    fn two_writers_at_once_lose_nothing() {
        let (_keep, journal) = journal();
        std::thread::scope(|scope| {
            for writer in 0..4 {
                let journal = journal.clone();
                scope.spawn(move || {
                    for step in 0..25 {
                        journal.append(&entry(writer * 100 + step)).unwrap();
                    }
                });
            }
        });
        let reading = journal.read().unwrap();
        assert_eq!((reading.entries.len(), reading.skipped.len()), (100, 0));
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_full_disk_is_said() {
        // /dev/full is no ordinary file, so the words of the error are made here.
        let error = WriteError::from_io(Path::new("journal.jsonl"), io::ErrorKind::StorageFull.into());
        assert_eq!(
            JournalError::Append(error).to_string(),
            "this step could not be noted in the journal: journal.jsonl cannot be written: the disk is full; make room \
             and try again (nothing was lost)"
        );
    }

    #[test]
    fn a_folder_in_its_place_is_said() {
        let (keep, _) = journal();
        let journal = Journal::new(keep.path().to_owned());
        assert!(journal.append(&entry(1)).is_err());
        assert!(matches!(journal.read(), Err(JournalError::Read(text::ReadError::Folder(_)))));
    }
}
