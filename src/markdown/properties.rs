//! What holds for every text and every width.

use super::document::{Answered, Inline, Ran};
use super::layout::grapheme_width;
use super::{Document, Glyphs, Page, Reading, Setting, layout, parse};
use proptest::prelude::*;
use unicode_segmentation::UnicodeSegmentation;

/// Pieces that texts are put together of: every kind of block, wide letters, joined emoji, rubbish.
const PIECES: [&str; 35] = [
    "# Title\n\n",
    "## 1.1 Section 漢字\n\n",
    "plain words of a paragraph that is long enough to be broken somewhere ",
    "漢字かな交じり文。",
    "👩‍👩‍👧 e\u{301} \u{200d}",
    "**strong** *soft* ~~gone~~ `code span` ",
    "[a link](https://example.org/a/very/long/address/indeed) ",
    "![a picture](p.png) ",
    "note[^1] ",
    "\n\n[^1]: a footnote\n\n",
    "\n\n- item\n  - nested\n    1. deep\n",
    "\n\n999999999. a number\n",
    "\n- [ ] to do\n- [x] done\n",
    "\n\n> quote\n> > in quote\n",
    "\n\n> [!IMPORTANT]\n> callout\n\n",
    "> > > > > > > > > > > > ",
    "\n\n| a | b |\n|--:|:-:|\n| long cell with several words | `x` |\n| 漢 | y |\n\n",
    "\n\n---\n\n",
    "\n\n```python run numbers mark=2\nif cpu >= 90:\n\tprint(\"a line of code that is longer than the page\")\n```\n\n",
    "\n\n```output\nfirst\n\tsecond\n```\n\n",
    "\n\n```worked rust\nask | if x { | is it?\nbelongs |     f(); | a note that is rather long\n```\n\n",
    "\n\n```predict\nask = \"What?\"\n[[choice]]\ntext = \"a\\nb\"\nwhy = \"1\"\n[[choice]]\ntext = \"no\"\nmeans = \"nothing\"\nwhy = \"2\"\n```\n\n",
    "\n\n```worked python\na label that is much too long | x | n\n```\n\n",
    "\n\n```predict\nask = \"Type.\"\nwhy = \"so\"\n```\n\n",
    "\n\n```plot\nkind = \"number-line\"\nfrom = 0\nto = 100\nmarks = [{ at = 7, text = \"7\", included = \"left\" }]\nzones = [\"ok\", \"warn\"]\npoints = [{ at = 99, text = \"p\" }]\n```\n\n",
    "\n\n```plot\nkind = \"bars\"\nbars = [{ text = \"web-1\", value = 3.5 }]\n```\n\n",
    "\n\n```plot\nkind = \"line\"\ny = \"MiB\"\nseries = [{ text = \"m\", points = [[0, 1], [2, 5]] }, { text = \"n\", points = [[0, 1]] }]\n```\n\n",
    "\n\n```text\n  +--+  漢\n漢漢漢漢漢漢漢漢漢漢漢漢漢 a|-------------------|b\n```\n\n",
    "<b>html</b> <!-- c --> Vec<u32> ",
    "\u{1b}[31m\u{7}\u{0}\u{85} ",
    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa ",
    "\n",
    "\n\n",
    "  \n",
    "```",
];

fn markdown() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        8 => prop::sample::select(&PIECES[..]).prop_map(str::to_owned),
        1 => any::<String>(),
        1 => "[-*_>#|`~!\\[\\]() \n0-9.a-z]{1,20}",
    ];
    prop::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

fn glyphs() -> impl Strategy<Value = Glyphs> {
    prop::sample::select(vec![Glyphs::Unicode, Glyphs::Ascii, Glyphs::Plain])
}

/// A reading in which everything has been answered and run.
fn everything(document: &Document) -> Reading {
    let ran =
        Ran { stdout: "a\n\tb and more than goes on a line\n漢字\n".to_owned(), error: "NameError: x".to_owned() };
    let answer = |index: usize| match index % 3 {
        0 => Answered::Given { choice: Some(index % 5), typed: String::new(), ran: ran.clone() },
        1 => Answered::Given { choice: None, typed: "a\n\tb".to_owned(), ran: ran.clone() },
        _ => Answered::Skipped(ran.clone()),
    };
    Reading {
        answers: (0..document.predictions.len()).map(|index| (index, answer(index))).collect(),
        outputs: (0..document.programs.len()).map(|index| (index, ran.clone())).collect(),
        open: false,
    }
}

fn check(page: &Page, width: u16) -> Result<(), TestCaseError> {
    for line in &page.lines {
        let text = line.text();
        prop_assert!(!text.chars().any(char::is_control), "{text:?}");
        prop_assert!(width < 20 || line.width() <= usize::from(width), "{} > {width}: {text:?}", line.width());
        for span in &line.spans {
            prop_assert!(!span.text.is_empty());
            prop_assert!(span.link.is_none_or(|link| link < page.links.len()));
        }
    }
    prop_assert!(page.lines.is_sorted_by_key(|line| line.block));
    prop_assert!(page.anchors.iter().all(|anchor| anchor.line < page.lines.len()));
    prop_assert!(page.links.iter().all(|link| link.line < page.lines.len()));
    prop_assert!(page.parts.iter().all(|part| part.first < part.end && part.end <= page.lines.len()));
    for line in 0..page.lines.len() {
        prop_assert_eq!(page.line_of(page.place(line)), line);
    }
    Ok(())
}

/// The letters of running text, in order, without spaces.
fn letters(inlines: &[Inline], all: &mut String) {
    for inline in inlines {
        match inline {
            Inline::Text(text) | Inline::Code(text) => all.extend(text.chars().filter(|letter| kept(*letter))),
            Inline::Strong(inner) | Inline::Emphasis(inner) | Inline::Struck(inner) => letters(inner, all),
            _ => {}
        }
    }
}

fn kept(letter: char) -> bool {
    !letter.is_whitespace() && !letter.is_control()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_text_can_be_laid_out_for_every_width(text in markdown(), width in 1..=200_u16, glyphs in glyphs()) {
        let document = parse(&text);
        let setting = Setting { width, glyphs };
        check(&layout(&document, &Reading::default(), setting), width)?;
        check(&layout(&document, &Reading { open: true, ..Reading::default() }, setting), width)?;
        check(&layout(&document, &everything(&document), setting), width)?;
    }

    #[test]
    fn running_text_is_kept_and_letters_stay_whole(
        words in prop::collection::vec("[a-z]{1,30}|[漢字かな。、]{1,8}|👩‍👩‍👧|🇩🇪|e\u{301}x|`a b`|\\*\\*c\\*\\*", 1..40),
        width in 20..=120_u16,
        glyphs in prop::sample::select(vec![Glyphs::Unicode, Glyphs::Ascii]),
    ) {
        let text = words.join(" ");
        let document = parse(&text);
        let page = layout(&document, &Reading::default(), Setting { width, glyphs });
        let mut written = String::new();
        for block in &document.blocks {
            if let super::document::BlockKind::Paragraph(inlines) = &block.kind {
                letters(inlines, &mut written);
            }
        }
        let shown: String = page.text().chars().filter(|letter| kept(*letter)).collect();
        prop_assert_eq!(&shown, &written);
        let whole: Vec<&str> = written.graphemes(true).collect();
        let lines = page.text();
        let cut: Vec<&str> = lines.lines().flat_map(|line| line.graphemes(true)).filter(|letter| letter.trim() != "").collect();
        prop_assert_eq!(cut, whole);
        prop_assert!(grapheme_width("👩‍👩‍👧") == 2);
    }
}
