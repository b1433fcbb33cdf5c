//! The fence around files, signals and the network: Landlock, as far as this kernel has it.
//!
//! Landlock knows no exception below a folder that is open, and does not hide names, sizes and modes.

use super::cage::{Cage, Work};
use landlock::{
    ABI, Access, AccessFs, AccessNet, BitFlags, CompatLevel, Compatible, LandlockStatus, PathBeneath, PathFd, Ruleset,
    RulesetAttr, RulesetCreatedAttr, RulesetError, RulesetStatus, Scope, make_bitflags,
};
use std::path::Path;

/// The newest interface that was read about; an older kernel gives what it has.
const NEWEST: ABI = ABI::V9;

/// What may be done to a file that is read or executed.
const READ: BitFlags<AccessFs> = make_bitflags!(AccessFs::{ReadFile | ReadDir});

/// What must not come into being even where files may be made, and is not executed there.
const NEVER: BitFlags<AccessFs> =
    make_bitflags!(AccessFs::{Execute | MakeChar | MakeBlock | MakeSock | MakeFifo | MakeSym});

/// Puts the fence around this process. Gives the version of the interface that holds, or none.
pub(super) fn fence(cage: &Cage) -> Result<Option<u8>, RulesetError> {
    let all = AccessFs::from_all(NEWEST);
    let mut rules = Ruleset::default()
        .set_compatibility(CompatLevel::BestEffort)
        .handle_access(all)?
        .handle_access(AccessNet::from_all(NEWEST))?
        .scope(Scope::from_all(NEWEST))?
        .create()?;
    let device = Path::new("/dev/null");
    let lists = [(&cage.reads, READ), (&cage.runs, READ | AccessFs::Execute), (&cage.writes, all & !NEVER)];
    let listed = lists.iter().flat_map(|(paths, access)| paths.iter().map(|path| (path.as_path(), *access)));
    // A compiler that was asked to read from here would never come to an end.
    let random = (Path::new("/dev/urandom"), READ);
    let devices =
        [(device, READ | AccessFs::WriteFile)].into_iter().chain((cage.work == Work::Program).then_some(random));
    for (path, access) in listed.chain(devices) {
        // What is not there cannot be used.
        let (Ok(opened), Ok(about)) = (PathFd::new(path), path.metadata()) else { continue };
        let access = if about.is_dir() { access } else { access & AccessFs::from_file(NEWEST) };
        rules = rules.add_rule(PathBeneath::new(opened, access))?;
    }
    let status = rules.restrict_self()?;
    Ok(match (status.ruleset, status.landlock) {
        (RulesetStatus::NotEnforced, _) => None,
        (_, LandlockStatus::Available { effective_abi, .. }) => Some(effective_abi as u8),
        _ => None,
    })
}
