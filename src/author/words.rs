//! The words of a track: each is defined once, in a note, before it is used in bold. What a definition is, the glossary
//! says (`markdown/glossary.rs`).
//!
//! Words of the field that mean nothing to a beginner are not used before they are defined, and a word that is defined is
//! used.

use super::finding::Finding;
use super::prose;
use crate::course::Track;
use crate::markdown;
use crate::markdown::document::{Block, BlockKind, Document, Inline};
use crate::markdown::glossary;
use crate::markdown::page::Callout;
use std::collections::{BTreeMap, BTreeSet};

/// Words that say nothing to somebody who learns to program, unless they have been told what they mean.
const JARGON: [&str; 9] = [
    "iterable",
    "iterator",
    "expression",
    "statement",
    "instantiate",
    "scope",
    "immutable",
    "callable",
    "polymorphism",
];

/// A place in the course.
type Place = (String, usize);

/// What the pages of a track say about its words, in reading order.
pub(super) fn check(track: &Track) -> Vec<Finding> {
    let mut glossary = Glossary::default();
    for page in track.chapters.iter().flat_map(|chapter| chapter.warm_up.iter().chain([&chapter.page])) {
        let document = markdown::parse(&page.text);
        glossary.read(&page.path, &document);
        glossary.text.push_str(&page.text.to_lowercase());
    }
    for exercise in track.exercises() {
        let hints = exercise.hints.iter().chain(&exercise.tools).map(String::as_str);
        let messages = exercise.wrong.iter().map(|wrong| wrong.message.as_str());
        for text in hints.chain(messages).chain([exercise.task.as_str(), exercise.after.as_str()]) {
            glossary.text.push_str(&text.to_lowercase());
        }
    }
    glossary.findings()
}

#[derive(Default)]
struct Glossary {
    defined: BTreeMap<String, Place>,
    /// All that a learner reads, in lower case.
    text: String,
    /// Bold words outside of their definitions, in reading order: where, and whether they were defined by then.
    used: Vec<(String, Place, bool)>,
    findings: Vec<Finding>,
}

impl Glossary {
    fn read(&mut self, path: &str, document: &Document) {
        self.jargon(path, document);
        for block in &document.blocks {
            match &block.kind {
                BlockKind::Callout(Callout::Note, blocks) => blocks.iter().for_each(|block| self.note(path, block)),
                _ => self.bold(path, block),
            }
        }
    }

    /// A paragraph of a note: it may be a definition.
    fn note(&mut self, path: &str, block: &Block) {
        let Some((inlines, ..)) = glossary::definition(block) else { return self.bold(path, block) };
        let mut words = Vec::new();
        strong(inlines, &mut words);
        for word in words {
            let place = (path.to_owned(), block.line);
            if let Some((other, line)) = self.defined.get(&word) {
                let what = format!("**{word}** is defined a second time");
                let advice = format!("it is defined in {other}:{line}; a word keeps its meaning");
                self.findings.push(Finding::fault(path, Some(block.line), "words", &what, &advice));
            } else {
                self.defined.insert(word, place);
            }
        }
    }

    fn bold(&mut self, path: &str, block: &Block) {
        let mut words = Vec::new();
        strong_in(block, &mut words);
        for word in words {
            let known = self.defined.contains_key(&word);
            self.used.push((word, (path.to_owned(), block.line), known));
        }
    }

    /// Words of the field that were not defined by then.
    fn jargon(&mut self, path: &str, document: &Document) {
        let here = markdown::glossary::words(document);
        for (line, words) in prose::words(document) {
            let is_known = |word: &str| {
                let defines = |name: &str| name.split([' ', ',']).any(|part| part.trim_end_matches('s') == word);
                self.defined.keys().any(|name| defines(name))
                    || here.iter().any(|known| known.line <= line && defines(&known.word.to_lowercase()))
            };
            let bare = words.iter().map(|word| word.trim_end_matches('s'));
            let unknown: BTreeSet<&str> = bare.filter(|word| JARGON.contains(word) && !is_known(word)).collect();
            for word in unknown {
                let what = format!("`{word}` is used and has not been defined");
                let advice = "say it in everyday words, or define it in a note before: **word**: meaning";
                self.findings.push(Finding::fault(path, Some(line), "words", &what, advice));
            }
        }
    }

    fn findings(mut self) -> Vec<Finding> {
        for (word, (path, line)) in &self.defined {
            // Its definition is one place; a word that is used stands in another.
            let is_used = |name: &str| self.text.matches(name).count() > 1;
            if !word.split([',', '/']).map(str::trim).any(is_used) {
                let what = format!("**{word}** is defined and then never used");
                let advice = "use it where it is meant, or leave the note out";
                self.findings.push(Finding::advice(path, Some(*line), "words", &what, advice));
            }
        }
        let mut told = BTreeSet::new();
        for (word, (path, line), known) in &self.used {
            if *known || !told.insert(word.clone()) {
                continue;
            }
            let finding = if let Some((other, there)) = self.defined.get(word) {
                let what = format!("**{word}** stands in bold before it is defined");
                let advice = format!("it is defined in {other}:{there}; bold is for the definition");
                Finding::fault(path, Some(*line), "words", &what, &advice)
            } else {
                let what = format!("**{word}** stands in bold and is defined nowhere");
                let advice = "define it in a note (> [!NOTE], then **word**: meaning), or write *word*";
                Finding::advice(path, Some(*line), "words", &what, advice)
            };
            self.findings.push(finding);
        }
        self.findings
    }
}

fn strong_in(block: &Block, words: &mut Vec<String>) {
    match &block.kind {
        BlockKind::Paragraph(inlines) => strong(inlines, words),
        BlockKind::Quote(blocks) | BlockKind::Callout(_, blocks) => blocks.iter().for_each(|b| strong_in(b, words)),
        BlockKind::List(list) => {
            list.items.iter().flat_map(|(_, blocks)| blocks).for_each(|block| strong_in(block, words));
        }
        _ => {}
    }
}

/// The texts in bold, in lower case.
fn strong(inlines: &[Inline], words: &mut Vec<String>) {
    for inline in inlines {
        match inline {
            Inline::Strong(inner) => words.push(prose::text(inner).trim().to_lowercase()),
            Inline::Emphasis(inner) | Inline::Link(_, inner) => strong(inner, words),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_defined_once_and_before_it_is_used() {
        let text = "# T\n\nA **loop** turns.\n\n> [!NOTE]\n> **loop**: lines that run again.\n>\n> **turn**: one run.\n\n\
                    The **turn** ends, and **never** again.\n\n> [!NOTE]\n> **turn**: a corner.\n";
        let mut glossary = Glossary::default();
        glossary.read("p.md", &markdown::parse(text));
        glossary.text = text.to_lowercase();
        let told: Vec<_> = glossary.findings().iter().map(std::string::ToString::to_string).collect();
        let first: Vec<_> = told.iter().map(|text| text.lines().next().unwrap_or_default()).collect();
        assert_eq!(
            first,
            [
                "p.md:13: **turn** is defined a second time [words]",
                "p.md:3: **loop** stands in bold before it is defined [words]",
                "p.md:10: **never** stands in bold and is defined nowhere [words]",
            ]
        );
    }
}
