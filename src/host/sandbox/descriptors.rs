//! Hands a box its descriptors through its standard input, which is a socket at first.
//!
//! A process can be started with three descriptors and no code of ours between; for more there must be a fork, and that
//! copies the tables of all our memory. So the box gets what else its program needs once it runs.

use rustix::io::Errno;
use rustix::net::{SendAncillaryBuffer, SendAncillaryMessage, SendFlags, sendmsg};
use std::io::{self, IoSlice};
use std::mem::MaybeUninit;
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};

/// Standard input, and the two pipes of a courier.
const MOST: usize = 3;

const SPACE: usize = rustix::cmsg_space!(ScmRights(MOST));

/// Sends them; the box takes them with [`taken`]. That it is gone shows when it is heard.
pub(in super::super) fn give(control: impl AsFd, all: &[OwnedFd]) -> io::Result<()> {
    let all: Vec<BorrowedFd<'_>> = all.iter().map(AsFd::as_fd).collect();
    let mut space = [MaybeUninit::uninit(); SPACE];
    let mut buffer = SendAncillaryBuffer::new(&mut space);
    if !buffer.push(SendAncillaryMessage::ScmRights(&all)) {
        return Err(io::Error::other("too many descriptors for a box"));
    }
    match sendmsg(control, &[IoSlice::new(b"\n")], &mut buffer, SendFlags::NOSIGNAL) {
        Ok(_) | Err(Errno::PIPE | Errno::CONNRESET) => Ok(()),
        Err(error) => Err(error.into()),
    }
}

/// Waits for them, in the order in which they were sent. None of them outlives the start of a program by itself.
#[cfg(target_os = "linux")]
pub(super) fn taken(control: impl AsFd) -> io::Result<Vec<OwnedFd>> {
    use rustix::net::{RecvAncillaryBuffer, RecvAncillaryMessage, RecvFlags, recvmsg};
    let mut space = [MaybeUninit::uninit(); SPACE];
    let mut buffer = RecvAncillaryBuffer::new(&mut space);
    recvmsg(control, &mut [io::IoSliceMut::new(&mut [0])], &mut buffer, RecvFlags::CMSG_CLOEXEC)?;
    let all = buffer.drain().filter_map(|message| match message {
        RecvAncillaryMessage::ScmRights(all) => Some(all),
        _ => None,
    });
    Ok(all.flatten().collect())
}
