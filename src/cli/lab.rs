//! `learn lab`: the hunt for a real leak, on the screen or in plain lines.

use super::args::{Global, LabArgs};
use super::session::Session;
use super::trouble::Trouble;
use super::{Exit, home};
use crate::app::First;
use crate::host::lab::Place;
use std::time::SystemTime;

pub(super) fn run(global: &Global, args: &LabArgs) -> Result<Exit, Trouble> {
    let session = Session::open(global)?;
    if args.fresh {
        let place = Place::of(session.workspace()?);
        place.put_away(SystemTime::now()).map_err(|error| Trouble::Machine(error.to_string()))?;
    }
    home::open(global, session, First::Lab)
}
