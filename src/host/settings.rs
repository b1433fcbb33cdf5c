//! What the program remembers between starts, outside the learner's folder: theme, track in use, the learner's folder
//! made last.
//!
//! The file is a person's to edit: unknown keys stay, and one that cannot be read is left alone. Nothing depends on it;
//! without it the usual values hold. What does not belong here: progress (`journal`).

use super::text::{self, ReadError, WriteError};
use etcetera::BaseStrategy;
use std::path::{Path, PathBuf};

/// What is remembered.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Settings {
    /// Name of the theme: `dark`, `light`, `contrast`, `mono`.
    pub theme: Option<String>,
    /// Id of the track in use.
    pub track: Option<String>,
    /// The learner's folder made last.
    pub workspace: Option<PathBuf>,
}

/// The file of the settings: none where the system names no place for it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SettingsFile {
    path: Option<PathBuf>,
}

/// Trouble with the settings. The program goes on with the usual values.
#[derive(Debug, thiserror::Error)]
pub enum SettingsError {
    /// The system names no place for them.
    #[error("there is no place for settings; set HOME, or XDG_CONFIG_HOME")]
    NoPlace,
    /// The file cannot be read.
    #[error("the settings are not used: {0}")]
    Read(#[from] ReadError),
    /// The file is no TOML.
    #[error("the settings are not used: {}:{} is not TOML ({}); mend the line or delete the file", .0.display(), .1, .2)]
    Toml(PathBuf, usize, String),
    /// The file cannot be written.
    #[error("the settings are not kept: {0}")]
    Write(#[from] WriteError),
}

impl SettingsFile {
    /// `learn/settings.toml` in the folder for settings of this system.
    pub fn of_this_system() -> Self {
        let path = etcetera::choose_base_strategy().ok().map(|base| base.config_dir().join("learn/settings.toml"));
        Self { path }
    }

    /// The settings in this file.
    pub fn at(path: &Path) -> Self {
        Self { path: Some(path.into()) }
    }

    /// Where they are.
    pub fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }

    /// Reads them. A file that is not there gives the usual values.
    pub fn load(&self) -> Result<Settings, SettingsError> {
        let table = self.table()?;
        let text = |key: &str| table.get(key).and_then(toml::Value::as_str).map(str::to_owned);
        Ok(Settings { theme: text("theme"), track: text("track"), workspace: text("workspace").map(PathBuf::from) })
    }

    /// Reads them anew, changes them and writes them; other keys in the file stay. A file that cannot be read is not
    /// replaced.
    pub fn change(&self, change: impl FnOnce(&mut Settings)) -> Result<(), SettingsError> {
        let path = self.path.as_deref().ok_or(SettingsError::NoPlace)?;
        let mut table = self.table()?;
        let mut settings = self.load()?;
        change(&mut settings);
        let workspace = settings.workspace.as_deref().and_then(Path::to_str).map(str::to_owned);
        for (key, value) in [("theme", settings.theme), ("track", settings.track), ("workspace", workspace)] {
            match value {
                Some(value) => drop(table.insert(key.into(), value.into())),
                None => drop(table.remove(key)),
            }
        }
        if let Some(folder) = path.parent() {
            text::make_folder(folder)?;
        }
        Ok(text::replace(&real(path), &table.to_string())?)
    }

    fn table(&self) -> Result<toml::Table, SettingsError> {
        let Some(path) = &self.path else { return Ok(toml::Table::new()) };
        let text = match text::read(&real(path)) {
            Ok(text) => text,
            Err(ReadError::Missing(_)) => return Ok(toml::Table::new()),
            Err(error) => return Err(error.into()),
        };
        text.parse().map_err(|error: toml::de::Error| {
            let before = error.span().map_or("", |span| text.get(..span.start).unwrap_or(""));
            SettingsError::Toml(path.clone(), before.matches('\n').count() + 1, error.message().to_owned())
        })
    }
}

/// The file itself: many keep their settings in one place and have links to them.
fn real(path: &Path) -> PathBuf {
    path.canonicalize().unwrap_or_else(|_| path.to_owned())
}

/// The folder that `learn init` makes when none is named: `learn` in the home folder.
pub fn usual_workspace() -> Option<PathBuf> {
    etcetera::home_dir().ok().map(|home| home.join("learn"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    fn file() -> (tempfile::TempDir, SettingsFile, PathBuf) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("learn/settings.toml");
        (folder, SettingsFile::at(&path), path)
    }

    #[test]
    fn without_a_file_there_are_the_usual_values() {
        assert_eq!(file().1.load().unwrap(), Settings::default());
        assert_eq!(SettingsFile::default().load().unwrap(), Settings::default());
    }

    #[test]
    fn a_change_is_kept_and_other_keys_stay() {
        let (_keep, settings, path) = file();
        settings.change(|settings| settings.track = Some("rust".into())).unwrap();
        fs::write(&path, "track = \"rust\"\nlater = [1, 2]\n").unwrap();
        settings.change(|settings| settings.theme = Some("light".into())).unwrap();
        let loaded = settings.load().unwrap();
        assert_eq!((loaded.theme.as_deref(), loaded.track.as_deref()), (Some("light"), Some("rust")));
        assert!(fs::read_to_string(&path).unwrap().contains("later = [1, 2]"));
    }

    #[cfg(unix)]
    #[test]
    fn a_link_to_settings_that_are_kept_elsewhere_is_followed_and_stays() {
        let (keep, settings, path) = file();
        let elsewhere = keep.path().join("elsewhere.toml");
        fs::write(&elsewhere, "track = \"rust\"\n").unwrap();
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::os::unix::fs::symlink(&elsewhere, &path).unwrap();
        settings.change(|settings| settings.theme = Some("light".into())).unwrap();
        assert!(path.is_symlink());
        assert_eq!(fs::read_to_string(&elsewhere).unwrap(), "theme = \"light\"\ntrack = \"rust\"\n");
    }

    #[test]
    fn a_value_of_another_type_is_passed_over() {
        let (_keep, settings, path) = file();
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, "theme = 7\ntrack = \"rust\"\n").unwrap();
        let loaded = settings.load().unwrap();
        assert_eq!((loaded.theme, loaded.track.as_deref()), (None, Some("rust")));
    }

    #[test]
    fn a_file_that_is_no_toml_is_said_and_left_alone() {
        let (_keep, settings, path) = file();
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, "theme = \"dark\"\ntrack = = rust\n").unwrap();
        let error = settings.load().unwrap_err().to_string();
        assert!(error.contains("settings.toml:2 is not TOML"), "{error}");
        assert!(settings.change(|settings| settings.theme = None).is_err());
        assert_eq!(fs::read_to_string(&path).unwrap(), "theme = \"dark\"\ntrack = = rust\n");
    }
}
