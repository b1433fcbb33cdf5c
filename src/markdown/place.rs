//! Keeping the place: a line of a page, said so that it is found again on a page of another width.

use super::page::{Line, Page};

/// A place in a text: a block, and how much of the block stands above the line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Place {
    /// Index of the block in the document.
    pub block: usize,
    /// Letters and digits of the block above the line.
    pub letters: usize,
    /// Lines without letters between them and the line.
    pub more: usize,
}

impl Page {
    /// The place of a line; of a line behind the end, the place of the last.
    pub fn place(&self, line: usize) -> Place {
        let line = line.min(self.lines.len().saturating_sub(1));
        let block = self.lines.get(line).map_or(0, |line| line.block);
        let first = self.first_of(block);
        let above = self.lines.get(first..line).unwrap_or_default();
        let more = above.iter().rev().take_while(|line| letters(line) == 0).count();
        Place { block, letters: above.iter().map(letters).sum(), more }
    }

    /// The line of a place on this page. A block that is not on this page gives the first line after it.
    pub fn line_of(&self, place: Place) -> usize {
        let first = self.first_of(place.block);
        let mut above = 0;
        let mut more = 0;
        let mut found = first;
        for (index, line) in self.lines.iter().enumerate().skip(first) {
            if line.block != place.block || above > place.letters {
                break;
            }
            found = index;
            if above == place.letters && more == place.more {
                break;
            }
            let here = letters(line);
            more = if here == 0 { more + 1 } else { 0 };
            above += here;
        }
        found.min(self.lines.len().saturating_sub(1))
    }

    /// The first line of a block or of the one after it. Blocks stand in order.
    fn first_of(&self, block: usize) -> usize {
        self.lines.partition_point(|line| line.block < block)
    }
}

fn letters(line: &Line) -> usize {
    line.spans.iter().flat_map(|span| span.text.chars()).filter(|letter| letter.is_alphanumeric()).count()
}

#[cfg(test)]
mod tests {
    use crate::markdown::{Glyphs, Page, Reading, Setting, layout, parse};

    fn page(width: u16) -> Page {
        let text = "# Title\n\nfour words stand here and here some more of them\n\n- one\n- two\n\n```python run\n\n\nx\n```\n";
        layout(&parse(text), &Reading::default(), Setting { width, glyphs: Glyphs::Unicode })
    }

    #[test]
    fn a_place_is_found_again_on_the_same_page() {
        for width in [20, 30, 80] {
            let page = page(width);
            for line in 0..page.lines.len() {
                assert_eq!(page.line_of(page.place(line)), line, "{:?}", page.text());
            }
        }
    }

    #[test]
    fn a_place_is_found_on_a_page_of_another_width() {
        let narrow = page(24);
        let wide = page(80);
        let line = narrow.lines.iter().position(|line| line.text().contains("more")).unwrap();
        let found = wide.line_of(narrow.place(line));
        assert_eq!(wide.lines[found].text().trim(), "four words stand here and here some more of them");
        let two = narrow.lines.iter().position(|line| line.text().contains("two")).unwrap();
        assert!(wide.lines[wide.line_of(narrow.place(two))].text().contains("two"));
    }

    #[test]
    fn a_page_without_lines_has_a_place() {
        let empty = Page::default();
        assert_eq!(empty.line_of(empty.place(3)), 0);
    }
}
