//! `learn init`: makes a learner's folder and remembers it.

use super::Exit;
use super::args::{Global, InitArgs};
use super::out::Out;
use super::say;
use super::session::{Session, learn_home, load_settings};
use super::trouble::Trouble;
use crate::host::settings::{SettingsFile, usual_workspace};
use crate::host::workspace::Workspace;

pub(super) fn run(global: &Global, args: &InitArgs) -> Result<Exit, Trouble> {
    let named = args.dir.clone().or_else(|| global.workspace.clone()).or_else(learn_home);
    let folder = named
        .or_else(usual_workspace)
        .ok_or_else(|| Trouble::Usage("the home folder is not known; name the folder: `learn init DIR`".into()))?;
    let before = Workspace::open(&folder).is_ok();
    let workspace = Workspace::init(&folder)?;
    let root = workspace.root().to_owned();
    if let Err(error) = SettingsFile::of_this_system().change(|settings| settings.workspace = Some(root)) {
        // The folder is there; only the short way to it is missing.
        say(&format!("{error}; start learn within the folder, or use --workspace"));
    }
    let mut out = Out::new(global, load_settings().theme.as_deref());
    let place = Session::short(workspace.root());
    out.text(&if before {
        format!("{place} is your folder already; nothing in it was changed.")
    } else {
        format!("{place} is now the folder for your answers.")
    })?;
    out.text("`learn` opens the course, `learn list` shows the exercises.")?;
    out.flush()?;
    Ok(Exit::Good)
}
