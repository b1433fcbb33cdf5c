//! Reading a text that somebody else wrote, and replacing a file whole or not at all.
//!
//! A path can lead to anything: a folder, a pipe that never ends, a device, a video. Every file of a course and every
//! answer comes in through [`read`], what we keep for ourselves through `read_bytes`, and both go through
//! `open_ordinary`, which never waits. Every file is written through [`replace`] or [`create`]. What does not belong
//! here: what the text means, and where it stands (`course`, `workspace`).

use super::beside;
use std::fs::{self, File, Metadata, OpenOptions};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

/// The largest text that is read, in bytes.
pub const MAX_BYTES: u64 = 1 << 20;

/// Why a text cannot be had.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// There is no such file.
    #[error("there is no file {}", .0.display())]
    Missing(PathBuf),
    /// It is a folder.
    #[error("{} is a folder; name the file in it", .0.display())]
    Folder(PathBuf),
    /// It is a symbolic link.
    #[error("{} is a link; put the file itself there, or name the file that it leads to", .0.display())]
    Link(PathBuf),
    /// It is a device, a pipe or a socket.
    #[error("{} is no ordinary file (a device, pipe or socket); save the text to a file, or use `-` for standard input",
        .0.display())]
    Special(PathBuf),
    /// It is too large.
    #[error("{} has more than 1 MiB; an answer is a short program, is this the right file?", .0.display())]
    Large(PathBuf),
    /// It holds zero bytes.
    #[error("{} is not a text file (it holds zero bytes); save it as plain UTF-8 text", .0.display())]
    Binary(PathBuf),
    /// It is not UTF-8. The number is the line, from 1.
    #[error("{} is not UTF-8 in line {}; save it with the encoding UTF-8", .0.display(), .1)]
    NotUtf8(PathBuf, usize),
    /// Somebody writes to it while it is read.
    #[error("{} changes while it is read; try again when it is saved to its end", .0.display())]
    Changing(PathBuf),
    /// It may not be read.
    #[error("{} may not be read; give yourself permission to read it", .0.display())]
    Denied(PathBuf),
    /// Something else.
    #[error("{} cannot be read: {}", .0.display(), .1)]
    Other(PathBuf, io::Error),
}

impl ReadError {
    fn from_io(path: &Path, error: io::Error) -> Self {
        let path = path.to_owned();
        match error.kind() {
            io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => Self::Missing(path),
            io::ErrorKind::PermissionDenied => Self::Denied(path),
            io::ErrorKind::IsADirectory => Self::Folder(path),
            _ => Self::Other(path, error),
        }
    }
}

/// Reads a text file: an ordinary file of at most [`MAX_BYTES`], UTF-8, no zero byte. A byte order mark is dropped and
/// CRLF becomes LF, as compilers do it. Never waits on a pipe and never follows a link in the last part of the path. What
/// is read is one state of the file: half an old text with half a new one is nobody's answer.
pub fn read(path: &Path) -> Result<String, ReadError> {
    decode(path, read_bytes(path, MAX_BYTES)?)
}

/// Reads an ordinary file of at most `most` bytes whole, with the same care.
pub(super) fn read_bytes(path: &Path, most: u64) -> Result<Vec<u8>, ReadError> {
    read_while(path, most, || ())
}

/// The same; `meanwhile` happens in the middle of each attempt.
fn read_while(path: &Path, most: u64, meanwhile: impl Fn()) -> Result<Vec<u8>, ReadError> {
    let fail = |error| ReadError::from_io(path, error);
    // A save may fall between: once is no wonder, twice is somebody who goes on writing.
    for _ in 0..2 {
        let (mut file, before) = open_ordinary(path)?;
        if before.len() > most {
            return Err(ReadError::Large(path.into()));
        }
        let mut bytes = Vec::new();
        // The file may grow while it is read, so the reading has the limit too.
        (&mut file).take(most / 2).read_to_end(&mut bytes).map_err(fail)?;
        meanwhile();
        (&mut file).take(most - most / 2 + 1).read_to_end(&mut bytes).map_err(fail)?;
        let after = file.metadata().map_err(fail)?;
        let is_whole = bytes.len() as u64 == after.len();
        if is_whole && before.len() == after.len() && before.modified().ok() == after.modified().ok() {
            return Ok(bytes);
        }
    }
    Err(ReadError::Changing(path.into()))
}

/// Reads a text from a stream such as standard input, with the same limits; `name` stands for the path in errors.
pub fn read_stream(stream: impl Read, name: &str) -> Result<String, ReadError> {
    let mut bytes = Vec::new();
    stream.take(MAX_BYTES + 1).read_to_end(&mut bytes).map_err(|error| ReadError::Other(name.into(), error))?;
    decode(Path::new(name), bytes)
}

fn decode(path: &Path, bytes: Vec<u8>) -> Result<String, ReadError> {
    if bytes.len() as u64 > MAX_BYTES {
        return Err(ReadError::Large(path.into()));
    }
    if bytes.contains(&0) {
        return Err(ReadError::Binary(path.into()));
    }
    let text = String::from_utf8(bytes).map_err(|error| {
        let before = &error.as_bytes()[..error.utf8_error().valid_up_to()];
        let line = before.split(|byte| *byte == b'\n').count();
        ReadError::NotUtf8(path.into(), line)
    })?;
    Ok(text.trim_start_matches('\u{feff}').replace("\r\n", "\n"))
}

/// Opens an ordinary file without following a link and without waiting, and says what it is.
pub(super) fn open_ordinary(path: &Path) -> Result<(File, Metadata), ReadError> {
    let file = open_without_following(path, For::Reading)?;
    let about = file.metadata().map_err(|error| ReadError::from_io(path, error))?;
    if about.is_dir() {
        return Err(ReadError::Folder(path.into()));
    }
    if !about.is_file() {
        return Err(ReadError::Special(path.into()));
    }
    Ok((file, about))
}

/// Opens an ordinary file for reading and for adding to its end, or makes it; with the same care.
pub(super) fn open_to_append(path: &Path) -> Result<File, ReadError> {
    let file = open_without_following(path, For::Appending)?;
    let about = file.metadata().map_err(|error| ReadError::from_io(path, error))?;
    if about.is_file() { Ok(file) } else { Err(ReadError::Special(path.into())) }
}

/// What a file is opened for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum For {
    Reading,
    Appending,
}

#[cfg(unix)]
fn open_without_following(path: &Path, work: For) -> Result<File, ReadError> {
    use rustix::fs::{Mode, OFlags};
    let way = match work {
        For::Reading => OFlags::RDONLY,
        For::Appending => OFlags::RDWR | OFlags::APPEND | OFlags::CREATE,
    };
    let flags = way | OFlags::NOFOLLOW | OFlags::NONBLOCK | OFlags::CLOEXEC | OFlags::NOCTTY;
    // A new file gets what any program would give it: the umask decides.
    rustix::fs::open(path, flags, Mode::from_raw_mode(0o666)).map(File::from).map_err(|error| match error {
        rustix::io::Errno::LOOP | rustix::io::Errno::MLINK => ReadError::Link(path.into()),
        rustix::io::Errno::NXIO => ReadError::Special(path.into()),
        _ => ReadError::from_io(path, error.into()),
    })
}

#[cfg(not(unix))]
fn open_without_following(path: &Path, work: For) -> Result<File, ReadError> {
    let fail = |error| ReadError::from_io(path, error);
    match fs::symlink_metadata(path) {
        Ok(about) if about.is_symlink() => return Err(ReadError::Link(path.into())),
        Ok(about) if about.is_dir() => return Err(ReadError::Folder(path.into())),
        Err(error) if work == For::Reading || error.kind() != io::ErrorKind::NotFound => return Err(fail(error)),
        _ => {}
    }
    let appends = work == For::Appending;
    OpenOptions::new().read(true).append(appends).create(appends).open(path).map_err(fail)
}

/// Why a file cannot be written. What was there before is still there.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// The disk is full or the quota used up.
    #[error("{} cannot be written: the disk is full; make room and try again (nothing was lost)", .0.display())]
    Full(PathBuf),
    /// The file, its folder or the whole disk is read-only.
    #[error("{} may not be written; give yourself permission to write there, or use another folder (nothing was lost)",
        .0.display())]
    ReadOnly(PathBuf),
    /// Something stands where a folder should be.
    #[error("{} cannot be a folder, because a file has this name; move that file or use another folder", .0.display())]
    NotAFolder(PathBuf),
    /// There is something already.
    #[error("{} is there already and stays as it is", .0.display())]
    Exists(PathBuf),
    /// It is a link, a folder or a device.
    #[error("{} is no ordinary file; move it away first (nothing was lost)", .0.display())]
    Special(PathBuf),
    /// Something else.
    #[error("{} cannot be written: {} (nothing was lost)", .0.display(), .1)]
    Other(PathBuf, io::Error),
}

impl WriteError {
    /// The error of writing `path`.
    pub(super) fn from_io(path: &Path, error: io::Error) -> Self {
        let path = path.to_owned();
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::Full(path),
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => Self::ReadOnly(path),
            io::ErrorKind::AlreadyExists => Self::Exists(path),
            io::ErrorKind::NotADirectory => Self::NotAFolder(path.parent().unwrap_or(&path).to_owned()),
            _ => Self::Other(path, error),
        }
    }
}

impl WriteError {
    /// The error of opening a file to write to it.
    pub(super) fn of_opening(error: ReadError) -> Self {
        match error {
            ReadError::Missing(path) => Self::from_io(&path, io::ErrorKind::NotFound.into()),
            ReadError::Denied(path) => Self::ReadOnly(path),
            ReadError::Other(path, error) => Self::from_io(&path, error),
            ReadError::Folder(path)
            | ReadError::Link(path)
            | ReadError::Special(path)
            | ReadError::Large(path)
            | ReadError::Binary(path)
            | ReadError::NotUtf8(path, _)
            | ReadError::Changing(path) => Self::Special(path),
        }
    }
}

/// Makes a folder and those above it.
pub(super) fn make_folder(path: &Path) -> Result<(), WriteError> {
    fs::create_dir_all(path).map_err(|error| match error.kind() {
        io::ErrorKind::AlreadyExists => WriteError::NotAFolder(path.into()),
        _ => WriteError::from_io(path, error),
    })
}

/// Makes a new file with this text; never touches one that is there. The file appears whole or not at all.
pub fn create(path: &Path, text: &str) -> Result<(), WriteError> {
    let fail = |error| WriteError::from_io(path, error);
    let new = beside::write(path, text, None)?;
    new.persist_noclobber(path).map_err(|error| fail(error.error))?;
    Ok(())
}

/// Replaces a file, or makes it. At every moment the path holds the old text or the new text, whole. Permission bits
/// stay; a file that is read-only stays as it is.
pub fn replace(path: &Path, text: &str) -> Result<(), WriteError> {
    let fail = |error| WriteError::from_io(path, error);
    let permissions = match fs::symlink_metadata(path) {
        Ok(about) if !about.is_file() => return Err(WriteError::Special(path.into())),
        Ok(about) if about.permissions().readonly() => return Err(WriteError::ReadOnly(path.into())),
        Ok(about) => Some(about.permissions()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        Err(error) => return Err(fail(error)),
    };
    let new = beside::write(path, text, permissions)?;
    new.persist(path).map_err(|error| fail(error.error))?;
    Ok(())
}

/// Takes a name for a file by making it empty; fails if there is something of that name.
pub(super) fn reserve(path: &Path) -> io::Result<()> {
    OpenOptions::new().write(true).create_new(true).open(path).map(drop)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;

    fn folder() -> tempfile::TempDir {
        tempfile::tempdir().unwrap()
    }

    fn file(bytes: &[u8]) -> (tempfile::TempDir, PathBuf) {
        let folder = folder();
        let path = folder.path().join("answer.py");
        fs::write(&path, bytes).unwrap();
        (folder, path)
    }

    #[test]
    fn a_byte_order_mark_and_windows_line_ends_are_accepted() {
        let (_keep, path) = file(b"\xef\xbb\xbfcpu = 80\r\nlevel = 1\r\n");
        assert_eq!(read(&path).unwrap(), "cpu = 80\nlevel = 1\n");
    }

    #[test]
    fn what_is_no_short_text_is_refused_with_a_reason() {
        let large = vec![b'a'; (1 << 20) + 1];
        let cases: [(&[u8], &str); 3] = [
            (b"a\0b", "is not a text file (it holds zero bytes); save it as plain UTF-8 text"),
            (b"one\ntwo\xff\n", "is not UTF-8 in line 2; save it with the encoding UTF-8"),
            (&large, "has more than 1 MiB; an answer is a short program, is this the right file?"),
        ];
        for (bytes, reason) in cases {
            let (_keep, path) = file(bytes);
            assert_eq!(read(&path).unwrap_err().to_string(), format!("{} {reason}", path.display()));
        }
    }

    #[test]
    fn one_mebibyte_is_not_too_much() {
        let (_keep, path) = file(&vec![b'a'; 1 << 20]);
        assert_eq!(read(&path).unwrap().len(), 1 << 20);
    }

    #[test]
    fn a_folder_and_a_missing_file_are_told_apart() {
        let folder = folder();
        assert!(matches!(read(folder.path()), Err(ReadError::Folder(_))));
        assert!(matches!(read(&folder.path().join("no.py")), Err(ReadError::Missing(_))));
        let (_keep, path) = file(b"x");
        assert!(matches!(read(&path.join("no.py")), Err(ReadError::Missing(_))));
    }

    #[cfg(unix)]
    #[test]
    fn links_pipes_and_devices_are_refused_without_waiting() {
        let (folder, path) = file(b"x = 1\n");
        let link = folder.path().join("link.py");
        std::os::unix::fs::symlink(&path, &link).unwrap();
        assert!(matches!(read(&link), Err(ReadError::Link(_))));
        let pipe = folder.path().join("pipe");
        rustix::fs::mknodat(
            rustix::fs::CWD,
            &pipe,
            rustix::fs::FileType::Fifo,
            rustix::fs::Mode::from_raw_mode(0o600),
            0,
        )
        .unwrap();
        assert!(matches!(read(&pipe), Err(ReadError::Special(_))));
        assert!(matches!(read(Path::new("/dev/zero")), Err(ReadError::Special(_))));
    }

    #[cfg(unix)]
    #[test]
    fn a_giant_with_nothing_in_it_is_refused_before_it_is_read() {
        let (_keep, path) = file(b"");
        File::options().write(true).open(&path).unwrap().set_len(20 << 30).unwrap();
        assert!(matches!(read(&path), Err(ReadError::Large(_))));
    }

    #[test]
    fn a_file_that_is_saved_while_it_is_read_is_read_again() {
        let (_keep, path) = file(b"old\n");
        let saves = std::cell::Cell::new(1);
        let save = || {
            if saves.replace(0) == 1 {
                fs::write(&path, "new and longer\n").unwrap();
            }
        };
        assert_eq!(read_while(&path, 100, save).unwrap(), b"new and longer\n");
    }

    #[test]
    fn a_file_that_goes_on_changing_is_refused() {
        let (_keep, path) = file(b"1\n");
        let grow = || File::options().append(true).open(&path).unwrap().write_all(b"1\n").unwrap();
        let error = read_while(&path, 100, grow).unwrap_err();
        assert!(error.to_string().ends_with("changes while it is read; try again when it is saved to its end"));
        // Of the same length it has another time; a file system whose clock stands still is helped along.
        let times = std::cell::Cell::new(1);
        let touch = || {
            let time = std::time::UNIX_EPOCH + std::time::Duration::from_secs(times.replace(times.get() + 1));
            File::options().write(true).open(&path).unwrap().set_modified(time).unwrap();
        };
        assert!(matches!(read_while(&path, 100, touch), Err(ReadError::Changing(_))));
    }

    #[cfg(unix)]
    #[test]
    fn nothing_is_added_to_a_pipe_a_link_or_a_device() {
        let (folder, path) = file(b"x\n");
        open_to_append(&path).unwrap().write_all(b"y\n").unwrap();
        assert_eq!(read(&path).unwrap(), "x\ny\n");
        let link = folder.path().join("link");
        std::os::unix::fs::symlink(&path, &link).unwrap();
        assert!(matches!(open_to_append(&link), Err(ReadError::Link(_))));
        let pipe = folder.path().join("pipe");
        let mode = rustix::fs::Mode::from_raw_mode(0o600);
        rustix::fs::mknodat(rustix::fs::CWD, &pipe, rustix::fs::FileType::Fifo, mode, 0).unwrap();
        assert!(matches!(open_to_append(&pipe), Err(ReadError::Special(_))));
        assert!(matches!(open_to_append(Path::new("/dev/null")), Err(ReadError::Special(_))));
        assert!(matches!(open_to_append(folder.path()), Err(ReadError::Folder(_))));
    }

    #[test]
    fn a_new_file_never_replaces_one() {
        let (_keep, path) = file(b"mine\n");
        assert!(matches!(create(&path, "starter\n"), Err(WriteError::Exists(_))));
        assert_eq!(read(&path).unwrap(), "mine\n");
    }

    #[cfg(unix)]
    #[test]
    fn replacing_keeps_the_permission_bits() {
        use std::os::unix::fs::PermissionsExt;
        let (_keep, path) = file(b"old\n");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
        replace(&path, "new\n").unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "new\n");
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o640);
    }

    #[cfg(unix)]
    #[test]
    fn a_read_only_file_and_a_link_stay_as_they_are() {
        use std::os::unix::fs::PermissionsExt;
        let (folder, path) = file(b"old\n");
        let link = folder.path().join("link.py");
        std::os::unix::fs::symlink(&path, &link).unwrap();
        assert!(matches!(replace(&link, "new\n"), Err(WriteError::Special(_))));
        fs::set_permissions(&path, fs::Permissions::from_mode(0o440)).unwrap();
        assert!(matches!(replace(&path, "new\n"), Err(WriteError::ReadOnly(_))));
        assert_eq!(fs::read_to_string(&path).unwrap(), "old\n");
    }

    #[test]
    fn a_file_where_a_folder_should_be_is_said() {
        let (_keep, path) = file(b"x");
        let error = create(&path.join("inner.py"), "text").unwrap_err();
        assert!(error.to_string().contains("cannot be a folder, because a file has this name"), "{error}");
        assert!(matches!(make_folder(&path), Err(WriteError::NotAFolder(_))));
    }
}
