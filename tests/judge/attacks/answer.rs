//! One answer of the collection: its file, what it says of itself, the exercise that it answers.

use super::super::common::exercise;
use super::target::Target;
use learn::course::Exercise;
use std::path::Path;

/// What an answer can do to its target.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Effect {
    /// The verdict holds what only the target knew.
    Read,
    /// A file or a process is not as it was.
    Changed,
    /// Somebody called on a socket.
    Called,
    /// It passes.
    Passed,
}

/// One answer.
pub struct Answer {
    /// Name of the file, without its ending.
    pub name: String,
    /// Row of the threat model.
    pub row: String,
    /// Verdicts that are right.
    pub verdicts: Vec<String>,
    /// Without these layers, this happens.
    pub without: Option<(String, Effect)>,
    exercise: String,
    text: String,
    is_rust: bool,
}

/// All answers in a language, by name.
pub fn all(language: &str) -> Vec<Answer> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/judge/attacks").join(language);
    let mut paths: Vec<_> = folder.read_dir().unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths.iter().map(|path| Answer::read(path)).collect()
}

impl Answer {
    fn read(path: &Path) -> Self {
        let text = std::fs::read_to_string(path).unwrap();
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let head = text.lines().next().unwrap().trim_start_matches(['#', '/', ' ']);
        let (head, without) = match head.split_once("; without ") {
            Some((head, without)) => (head, Some(without)),
            None => (head, None),
        };
        let (about, verdicts) = head.split_once(": ").unwrap_or_else(|| panic!("{name}: {head}"));
        let (row, exercise) = about.split_once(", ").unwrap_or_else(|| panic!("{name}: {head}"));
        let without = without.map(|without| {
            let (layers, effect) = without.split_once(": ").unwrap_or_else(|| panic!("{name}: {without}"));
            let effect = match effect {
                "read" => Effect::Read,
                "changed" => Effect::Changed,
                "called" => Effect::Called,
                "passed" => Effect::Passed,
                other => panic!("{name}: {other}"),
            };
            (layers.to_owned(), effect)
        });
        let is_rust = path.extension().is_some_and(|ending| ending == "rs");
        let verdicts = verdicts.split(' ').map(str::to_owned).collect();
        Self { name, row: row.into(), verdicts, without, exercise: exercise.into(), text, is_rust }
    }

    /// The text, aimed.
    pub fn aimed_at(&self, target: &Target, learn: &Path) -> String {
        let pairs = [
            ("FOLDER", target.folder().display().to_string()),
            ("COURSE", env!("CARGO_MANIFEST_DIR").to_owned()),
            ("VICTIM", target.victim().to_string()),
            ("JUDGE", std::process::id().to_string()),
            ("PORT", target.port().to_string()),
        ];
        let mut text = pairs.iter().fold(self.text.clone(), |text, (name, value)| text.replace(name, value));
        for quoted in ["'LEARN'", "\"LEARN\""] {
            text = text.replace(quoted, &format!("{:?}", learn.display().to_string()));
        }
        while let Some((before, rest)) = text.split_once("REPEAT(") {
            let (number, rest) = rest.split_once(", \"").unwrap();
            let (part, rest) = rest.split_once("\")").unwrap();
            let part = part.replace("\\n", "\n").replace("\\\"", "\"");
            text = format!("{before}{}{rest}", part.repeat(number.parse().unwrap()));
        }
        text
    }

    /// The seconds that a case may take: little for a hostile answer, for an honest one enough for a busy machine.
    pub fn seconds(&self) -> f64 {
        if ["control", "leaking"].contains(&self.row.as_str()) { 10.0 } else { 0.25 }
    }

    /// The exercise that it answers, with so many seconds for a case.
    pub fn exercise(&self, seconds: f64) -> Exercise {
        let limits = format!("[limits]\nseconds = {seconds}\n");
        let large: Vec<_> = (0..60_000).map(|n: u32| n.to_string()).collect();
        let (language, body) = match self.exercise.as_str() {
            "levels" | "levels in order" => ("python", LEVELS.to_owned()),
            "total" => ("python", TOTAL.to_owned()),
            "large" => ("python", LARGE.replace("ALL", &large.join(", "))),
            "filter" => ("python", FILTER.to_owned()),
            "hot" => ("rust", HOT.to_owned()),
            "lines" => ("rust", FILTER.to_owned()),
            "turns" if self.is_rust => ("rust", TURNS.replace("\"\"", "\"fn()\"")),
            "turns" => ("python", TURNS.to_owned()),
            other => panic!("{}: there is no exercise {other}", self.name),
        };
        // Asked once, as listed: what is drawn or shuffled cannot be known ahead.
        let order = if self.exercise.ends_with(" in order") { "order = \"fixed\"\n" } else { "" };
        exercise(language, "write", &format!("{order}{limits}{body}"), &[])
    }
}

/// Only memory decides.
const TURNS: &str = "[function]\nnames = { turn = \"\" }\n[[growth]]\neach = 'turn()'\n";

const LEVELS: &str = r#"
[script]
given = ["cpu"]
results = ["level"]
[[case]]
given = { cpu = '90' }
gives = '"crit"'
[[case]]
given = { cpu = '75' }
gives = '"warn"'
[[case]]
given = { cpu = '0' }
gives = '"ok"'
[[rule]]
name = "no call sum"
message = "Without sum."
"#;

const TOTAL: &str = r#"
[function]
names = { f = "" }
[[case]]
call = 'f([3, 4])'
gives = '7'
[[case]]
call = 'f([])'
raises = "ValueError"
[[case]]
call = 'f([1, 2, 3])'
gives = '6'
"#;

const LARGE: &str = r#"
[function]
names = { f = "" }
[[case]]
call = 'f(60000)'
gives = '[ALL]'
"#;

const FILTER: &str = r#"
[program]
[[case]]
stdin = "80\n95\n"
prints = "ok\ncrit"
[[case]]
stdin = ""
prints = ""
[[case]]
stdin = "95\n"
prints = "crit"
"#;

const HOT: &str = r#"
[function]
names = { is_hot = "fn(u32) -> bool" }
[[case]]
call = 'is_hot(90)'
gives = 'true'
[[case]]
call = 'is_hot(89)'
gives = 'false'
[[case]]
call = 'is_hot(0)'
gives = 'false'
"#;
