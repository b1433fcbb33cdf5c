//! The manifest files as they stand: `course.toml` and `exercise.toml` as serde sees them. What they mean is checked
//! in `course` and `exercise`; nothing here leaves this room.

use super::Complaint;
use serde::{Deserialize, de::DeserializeOwned};
use std::collections::BTreeMap;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CourseManifest {
    pub format: u32,
    pub title: String,
    /// The oldest version of `learn`; kept for other programs, the format number decides here.
    #[serde(default, rename = "learn")]
    pub _learn: String,
    #[serde(default)]
    pub track: Vec<TrackManifest>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TrackManifest {
    pub id: String,
    pub title: String,
    pub language: String,
    #[serde(default)]
    pub chapter: Vec<ChapterManifest>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ChapterManifest {
    pub id: String,
    pub title: String,
    #[serde(default)]
    pub about: String,
    pub file: String,
    pub warm_up: Option<String>,
    #[serde(default)]
    pub exercises: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ExerciseManifest {
    pub title: String,
    pub kind: String,
    pub minutes: u32,
    pub difficulty: u8,
    #[serde(default)]
    pub misconceptions: Vec<String>,
    #[serde(default)]
    pub section: String,
    #[serde(default)]
    pub capstone: bool,
    #[serde(default)]
    pub tools: Vec<String>,
    pub hints: Vec<String>,
    #[serde(default)]
    pub after: String,
    pub script: Option<ScriptManifest>,
    pub function: Option<FunctionManifest>,
    pub program: Option<ProgramManifest>,
    #[serde(default)]
    pub case: Vec<toml::Spanned<CaseManifest>>,
    #[serde(default)]
    pub growth: Vec<toml::Spanned<GrowthManifest>>,
    #[serde(default)]
    pub rule: Vec<toml::Spanned<RuleManifest>>,
    #[serde(default)]
    pub wrong: Vec<WrongManifest>,
    #[serde(default)]
    pub lines: Vec<String>,
    #[serde(default)]
    pub question: Vec<QuestionManifest>,
    #[serde(default)]
    pub limits: LimitsManifest,
    pub generate: Option<toml::Spanned<GenerateManifest>>,
    pub order: Option<toml::Spanned<String>>,
    #[serde(default)]
    pub survivor: Vec<toml::Spanned<SurvivorManifest>>,
    #[serde(default)]
    pub not_limits: Vec<String>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SurvivorManifest {
    pub line: String,
    pub change: String,
    pub because: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ScriptManifest {
    pub given: Vec<String>,
    pub results: Vec<String>,
    #[serde(default)]
    pub keeps: Vec<toml::Spanned<String>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FunctionManifest {
    pub names: BTreeMap<String, String>,
    #[serde(default)]
    pub setup: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ProgramManifest {}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CaseManifest {
    pub given: Option<BTreeMap<String, String>>,
    pub call: Option<String>,
    pub stdin: Option<String>,
    pub gives: Option<Gives>,
    pub raises: Option<String>,
    pub panics: Option<String>,
    pub prints: Option<String>,
    pub sequence: Option<String>,
    #[serde(default)]
    pub keeps: bool,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct GenerateManifest {
    pub cases: Option<usize>,
    pub given: Option<BTreeMap<String, String>>,
    pub call: Option<String>,
    pub stdin: Option<String>,
    pub sequence: Option<String>,
    #[serde(default)]
    pub keeps: bool,
    #[serde(default)]
    pub with: BTreeMap<String, toml::Spanned<MakerManifest>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct MakerManifest {
    pub from: Option<f64>,
    pub to: Option<f64>,
    pub step: Option<f64>,
    pub one: Option<Vec<String>>,
    pub list: Option<ItemsManifest>,
    pub length: Option<[usize; 2]>,
    pub join: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(untagged)]
pub(super) enum ItemsManifest {
    Text(String),
    Made(Box<MakerManifest>),
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct GrowthManifest {
    #[serde(default)]
    pub setup: String,
    pub each: String,
    pub warm_up: Option<u32>,
    pub rounds: Option<u32>,
    #[serde(default)]
    pub message: String,
}

#[derive(Debug, Deserialize)]
#[serde(untagged)]
pub(super) enum Gives {
    One(String),
    Many(BTreeMap<String, String>),
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RuleManifest {
    pub name: String,
    pub message: String,
    pub query: Option<String>,
    pub want: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WrongManifest {
    pub answer: String,
    pub message: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct QuestionManifest {
    pub id: String,
    pub ask: String,
    pub answer: String,
    #[serde(default)]
    pub wrong: Vec<WrongManifest>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct LimitsManifest {
    pub seconds: Option<f64>,
    pub memory: Option<u64>,
    pub output: Option<u64>,
}

/// Reads one manifest; what `toml` cannot read becomes a complaint at its line.
pub(super) fn parse_manifest<T: DeserializeOwned>(
    file: &str,
    text: &str,
    complaints: &mut Vec<Complaint>,
) -> Option<T> {
    match toml::from_str(text) {
        Ok(manifest) => Some(manifest),
        Err(error) => {
            let line = error.span().map(|span| line_of(text, span.start));
            let advice = "docs/format.md lists what may stand here";
            complaints.push(Complaint::file(file, "toml", error.message(), advice).at(line));
            None
        }
    }
}

/// The line (from 1) of a byte offset.
pub(super) fn line_of(text: &str, offset: usize) -> usize {
    text.bytes().take(offset).filter(|byte| *byte == b'\n').count() + 1
}

/// The first line (from 1) that contains `needle`.
pub(super) fn line_with(text: &str, needle: &str) -> Option<usize> {
    text.lines().position(|line| line.contains(needle)).map(|index| index + 1)
}
