//! The lab: what was said since. What was typed is on the paper already.

use super::texts;
use crate::app::Lab;
use crate::app::screen::lab::Entry;
use crate::markdown::document::Reading;
use crate::markdown::{self, Setting};

/// The lines of the entries that were not told yet.
pub(super) fn lines(open: &Lab, told: usize, setting: Setting) -> Vec<String> {
    let mut lines = Vec::new();
    for entry in open.entries.iter().skip(told) {
        let Entry::Said(text) = entry else { continue };
        if !lines.is_empty() {
            lines.push(String::new());
        }
        lines.extend(texts(&markdown::layout(&markdown::parse(text), &Reading::default(), setting).lines));
    }
    lines
}
