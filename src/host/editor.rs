//! Which editor opens a file: `$VISUAL`, `$EDITOR`, or one that is installed.
//!
//! What does not belong here: giving the terminal to the editor and back (`tui`).

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Tried in this order where the learner has named none. Only editors that say how one leaves them: a beginner who is
/// put into vi does not find out.
const USUAL: &[&str] = if cfg!(windows) { &["notepad"] } else { &["nano", "micro"] };

/// Why no editor can be opened.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EditorError {
    /// A variable cannot be understood.
    #[error("the variable {0} (`{1}`) has a quote without its end; mend it, for example {0}=\"code --wait\"")]
    Quotes(&'static str, String),
    /// There is none.
    #[error("no editor is named; set the variable EDITOR to your own, as in EDITOR=nano")]
    None,
}

/// A command that opens `file` in the learner's editor.
pub fn command(file: &Path) -> Result<Command, EditorError> {
    let mut words = words(|name| env::var_os(name), is_installed)?.into_iter();
    let mut command = Command::new(words.next().ok_or(EditorError::None)?);
    command.args(words).arg(file);
    Ok(command)
}

/// The editor's program and arguments.
fn words(
    variable: impl Fn(&str) -> Option<OsString>,
    installed: impl Fn(&str) -> bool,
) -> Result<Vec<String>, EditorError> {
    for name in ["VISUAL", "EDITOR"] {
        let value = variable(name).map(|value| value.to_string_lossy().trim().to_owned()).unwrap_or_default();
        if !value.is_empty() {
            return split(&value).ok_or(EditorError::Quotes(name, value));
        }
    }
    let usual = USUAL.iter().find(|program| installed(program)).ok_or(EditorError::None)?;
    Ok(vec![(*usual).to_owned()])
}

/// Splits a value as a shell would. On Windows a backslash stands between folders and quotes nothing.
fn split(value: &str) -> Option<Vec<String>> {
    if Path::new(value).is_file() {
        return Some(vec![value.to_owned()]);
    }
    let value = if cfg!(windows) { value.replace('\\', "\\\\") } else { value.to_owned() };
    shlex::split(&value).filter(|words| !words.is_empty())
}

fn is_installed(program: &str) -> bool {
    let name: PathBuf = format!("{program}{}", env::consts::EXE_SUFFIX).into();
    env::var_os("PATH").is_some_and(|path| env::split_paths(&path).any(|folder| folder.join(&name).is_file()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn choose(visual: Option<&str>, editor: Option<&str>, installed: &[&str]) -> Result<Vec<String>, EditorError> {
        let variable = |name: &str| if name == "VISUAL" { visual } else { editor }.map(OsString::from);
        words(variable, |program| installed.contains(&program))
    }

    #[test]
    fn visual_comes_before_editor_and_may_have_arguments() {
        assert_eq!(choose(Some("code --wait"), Some("vi"), &[]).unwrap(), ["code", "--wait"]);
        assert_eq!(choose(Some("  "), Some("'my editor' -n 'a b'"), &[]).unwrap(), ["my editor", "-n", "a b"]);
    }

    #[test]
    fn without_variables_an_installed_editor_is_taken() {
        assert_eq!(choose(None, None, &["vi", "nano", "notepad"]).unwrap(), [USUAL[0]]);
        assert_eq!(choose(None, None, &[]), Err(EditorError::None));
    }

    #[test]
    fn a_quote_without_its_end_is_said() {
        let error = choose(None, Some("vim 'x"), &["vi"]).unwrap_err();
        assert_eq!(error, EditorError::Quotes("EDITOR", "vim 'x".into()));
    }

    #[test]
    fn the_file_is_the_last_argument() {
        // Any name will do: the command is not started.
        if let Ok(command) = command(Path::new("a b.py")) {
            assert_eq!(command.get_args().last(), Some("a b.py".as_ref()));
        }
    }
}
