//! What one track teaches the others teach too, section by section, or the course says why not.
//!
//! Sections are compared by the number that their heading begins with, in chapters of the same id. The reasons stand in
//! `lessons/parity.toml`: `"rust 2.0" = "its questions stand at the head of the chapter"`.

use super::finding::Finding;
use super::ideas::number;
use super::lines;
use crate::course::{Course, Source, Track};
use crate::markdown;
use crate::markdown::document::BlockKind;
use std::collections::BTreeMap;

/// Where the reasons stand.
const REASONS: &str = "lessons/parity.toml";

/// Sections that a track lacks without a reason, and reasons that are none.
pub(super) fn check(course: &Course, source: &dyn Source) -> Vec<Finding> {
    let text = source.read(REASONS).unwrap_or_default();
    let reasons: BTreeMap<String, String> = match toml::from_str(&text) {
        Ok(reasons) => reasons,
        Err(error) => {
            let advice = "a line for each: \"rust 2.0\" = \"the reason\"";
            return vec![Finding::fault(REASONS, None, "parity", error.message(), advice)];
        }
    };
    let mut findings = Vec::new();
    let mut used = Vec::new();
    let sections: Vec<_> = course.tracks.iter().map(|track| (track, sections(track))).collect();
    for (track, own) in &sections {
        for (other, theirs) in sections.iter().filter(|(other, _)| other.id != track.id) {
            for (number, (path, line, title)) in own {
                let chapter = number.split('.').next().unwrap_or_default();
                let has_chapter = theirs.keys().any(|other| other.split('.').next() == Some(chapter));
                if theirs.contains_key(number) || !has_chapter {
                    continue;
                }
                let name = format!("{} {number}", other.id);
                if reasons.contains_key(&name) {
                    used.push(name);
                    continue;
                }
                let what = format!("the track {} has no section like \"{title}\"", other.id);
                let advice = format!("write it, or say why not in {REASONS}: \"{name}\" = \"...\"");
                findings.push(Finding::advice(path, Some(*line), "parity", &what, &advice));
            }
        }
    }
    for name in reasons.keys().filter(|name| !used.contains(name)) {
        let what = format!("\"{name}\" is not lacking");
        findings.push(Finding::fault(REASONS, lines::line_with(&text, name), "parity", &what, "take the line out"));
    }
    findings
}

/// The numbered sections of a track: where each stands, and its heading.
fn sections(track: &Track) -> BTreeMap<String, (String, usize, String)> {
    let mut sections = BTreeMap::new();
    for page in track.chapters.iter().flat_map(|chapter| chapter.warm_up.iter().chain([&chapter.page])) {
        for block in &markdown::parse(&page.text).blocks {
            let BlockKind::Heading(2, title, _) = &block.kind else { continue };
            let title = super::prose::text(title);
            let number = number(&title).to_owned();
            if !number.is_empty() {
                sections.insert(number, (page.path.clone(), block.line, title));
            }
        }
    }
    sections
}
