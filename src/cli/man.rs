//! `learn man [COMMAND]`: manual pages, made from the definition of the arguments.

use super::Exit;
use super::args::{Cli, ManArgs};
use super::trouble::Trouble;
use clap::CommandFactory;
use std::io::{self, Write};

pub(super) fn run(args: &ManArgs) -> Result<Exit, Trouble> {
    let mut whole = Cli::command();
    whole.build();
    let command = match &args.command {
        None => whole,
        Some(name) => {
            let found = whole.get_subcommands().find(|command| command.get_name() == name).cloned();
            found.ok_or_else(|| Trouble::Usage(format!("there is no command `{name}`; see learn --help")))?
        }
    };
    let mut text = Vec::new();
    clap_mangen::Man::new(command).render(&mut text)?;
    let mut out = io::stdout().lock();
    out.write_all(&text)?;
    out.flush()?;
    Ok(Exit::Good)
}
