//! Root gives up what it is: to a user who owns nothing where that user can read the tools, else by keeping the name
//! and none of the powers.

use super::cage::Owner;
use super::{NOBODY, User};
use rustix::process::{Gid, Uid, geteuid};
use rustix::thread::{
    CapabilitySet, CapabilitySets, set_capabilities, set_thread_groups, set_thread_res_gid, set_thread_res_uid,
};
use std::io;
use std::os::unix::fs::{PermissionsExt, lchown};
use std::path::Path;

/// Makes a scratch folder and what is in it nobody's, if we are root and nobody can reach it and the tool.
pub(super) fn hand_over(folder: &Path, tool: &Path) -> io::Result<Owner> {
    let reachable = |path: &Path| path.parent().is_some_and(|parent| parent.ancestors().all(is_open));
    let usable = std::fs::canonicalize(tool).is_ok_and(|tool| reachable(&tool) && is_open(&tool));
    if !geteuid().is_root() || !usable || !std::fs::canonicalize(folder).is_ok_and(|folder| reachable(&folder)) {
        return Ok(Owner::Same);
    }
    give(folder)?;
    Ok(Owner::Nobody)
}

/// Gives away a folder and all that is in it. Nothing foreign has run in it yet, so there is no link to be followed.
fn give(folder: &Path) -> io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            give(&entry.path())?;
        }
        lchown(entry.path(), Some(NOBODY), Some(NOBODY))?;
    }
    lchown(folder, Some(NOBODY), Some(NOBODY))
}

/// Whether everybody may go through this folder or execute this file.
fn is_open(path: &Path) -> bool {
    path.metadata().is_ok_and(|about| about.permissions().mode() & 0o001 != 0)
}

/// Gives up root, if we are root. This process must have one thread.
pub(super) fn give_up(owner: Owner) -> io::Result<User> {
    if !geteuid().is_root() {
        return Ok(User::Same);
    }
    if owner == Owner::Nobody {
        let (user, group) = (Uid::from_raw(NOBODY), Gid::from_raw(NOBODY));
        set_thread_groups(&[])?;
        set_thread_res_gid(group, group, group)?;
        set_thread_res_uid(user, user, user)?;
        return Ok(User::Nobody);
    }
    // Without new privileges, which are ruled out next, they do not come back with the program.
    let none = CapabilitySet::empty();
    set_capabilities(None, CapabilitySets { effective: none, permitted: none, inheritable: none })?;
    Ok(User::RootWithoutPowers)
}
