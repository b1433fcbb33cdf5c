//! The words that a chapter defines: a paragraph of a `> [!NOTE]` that begins in bold, `**word**: meaning`.
//!
//! What does not belong here: whether a word is defined too often or too late (the author's lint).

use super::document::{Block, BlockKind, Document, Inline};
use super::page::Callout;
use super::parse::plain;

/// A word and what it means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// The word, or several that mean the same, as the chapter writes them.
    pub word: String,
    /// What it means, without marks.
    pub meaning: String,
    /// Address of the section that defines it; empty above the first heading.
    pub address: String,
    /// Line of the source, from 1.
    pub line: usize,
}

/// The words of a chapter in reading order.
pub fn words(document: &Document) -> Vec<Word> {
    let (mut found, mut address) = (Vec::new(), "");
    for block in &document.blocks {
        match &block.kind {
            BlockKind::Heading(_, _, name) => address = name,
            BlockKind::Callout(Callout::Note, blocks) => {
                found.extend(blocks.iter().filter_map(|block| word(block, address)));
            }
            _ => {}
        }
    }
    found
}

/// A paragraph of a note that defines a word: what stands in it, the word and its meaning.
pub fn definition(block: &Block) -> Option<(&[Inline], String, String)> {
    let BlockKind::Paragraph(inlines) = &block.kind else { return None };
    let Some(Inline::Strong(_)) = inlines.first() else { return None };
    let text = plain(inlines);
    let (word, meaning) = text.split_once(':')?;
    let (word, meaning) = (word.trim().to_owned(), meaning.trim().to_owned());
    (!word.is_empty() && !meaning.is_empty()).then_some((inlines, word, meaning))
}

fn word(block: &Block, address: &str) -> Option<Word> {
    let (_, word, meaning) = definition(block)?;
    Some(Word { word, meaning, address: address.to_owned(), line: block.line })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_note_that_begins_in_bold_defines_a_word() {
        let text = "# T\n\n## 1.1 For each\n\n> [!NOTE]\n> **list**: values in a fixed order. `[4]` is one.\n>\n\
                    > **loop variable**: the name after `for`.\n\n> [!TIP]\n> **no**: this is a tip.\n\n\
                    > [!NOTE]\n> A note that defines nothing: it has a colon.\n";
        let words = words(&crate::markdown::parse(text));
        let told: Vec<_> =
            words.iter().map(|w| (w.word.as_str(), w.meaning.as_str(), w.address.as_str(), w.line)).collect();
        assert_eq!(
            told,
            [
                ("list", "values in a fixed order. [4] is one.", "11-for-each", 6),
                ("loop variable", "the name after for.", "11-for-each", 8),
            ]
        );
    }
}
