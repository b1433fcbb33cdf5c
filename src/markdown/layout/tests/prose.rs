//! Literal lines: running text as they are laid out.

use super::*;

#[test]
fn a_chapter_opens() {
    let markdown =
        "# 1 Decide\n\nA line is broken where\nit must be.\n\n## 1.1 A question\n\nMore.\n\n### Aside\n\nEnd.";
    assert_eq!(
        unicode(markdown, 40),
        [
            " 1 Decide",
            " ━━━━━━━━",
            "",
            " A line is broken where it must be.",
            "",
            "",
            " 1.1 A question",
            "",
            " More.",
            "",
            " Aside",
            "",
            " End."
        ]
    );
    assert_eq!(ascii(markdown, 26)[..5], [" 1 Decide", " ========", "", " A line is broken where", " it must be."]);
    assert_eq!(said(markdown)[..3], ["1 Decide", "", "A line is broken where it must be."]);
}

#[test]
fn running_text_takes_eighty_columns_at_most() {
    let markdown = "word ".repeat(60);
    assert_eq!(page(&markdown, 200, Glyphs::Unicode, &Reading::default()).lines[0].width(), 75);
    assert!(page(&markdown, 60, Glyphs::Unicode, &Reading::default()).lines[0].width() > 54);
}

#[test]
fn a_rule_is_three_dots_in_the_middle() {
    assert_eq!(unicode("a\n\n---\n\nb", 21), ["a", "", "       ·  ·  ·", "", "b"]);
    assert_eq!(said("a\n\n---\n\nb"), ["a", "", "b"]);
}

#[test]
fn lists() {
    let markdown =
        "- one that is long enough for a second line\n  - nested\n    - deep\n- two\n\nText.\n\n9. nine\n10. ten";
    assert_eq!(
        unicode(markdown, 40),
        [
            "  • one that is long enough for a",
            "    second line",
            "     ◦ nested",
            "        ▪ deep",
            "  • two",
            "",
            " Text.",
            "",
            "   9. nine",
            "  10. ten"
        ]
    );
    assert_eq!(ascii("- a\n  - b", 40), ["  - a", "     - b"]);
    assert_eq!(said("- a\n  - b\n1. c"), ["- a", "  - b", "", "1. c"]);
}

#[test]
fn a_list_of_paragraphs_has_air() {
    assert_eq!(unicode("- a\n\n  b\n- c", 40), ["  • a", "", "    b", "", "  • c"]);
}

#[test]
fn tasks() {
    let markdown = "- [ ] to do\n- [x] done";
    assert_eq!(unicode(markdown, 40), ["  • [ ] to do", "  • [✓] done"]);
    assert_eq!(ascii(markdown, 40), ["  - [ ] to do", "  - [x] done"]);
    assert_eq!(said(markdown), ["- to do: to do", "- done: done"]);
}

#[test]
fn quotes_have_a_bar() {
    let markdown = "> The first line of it.\n>\n> - and a list";
    assert_eq!(unicode(markdown, 60), [" │ The first line of it.", " │", " │  • and a list"]);
    assert_eq!(unicode(markdown, 24), [" │ The first line of", " │ it.", " │", " │  • and a list"]);
    assert_eq!(said(markdown), ["Quote: The first line of it.", "", "       - and a list"]);
}

#[test]
fn callouts_have_a_bar_an_icon_and_a_word() {
    let markdown = "> [!WARNING]\n> A limit belongs to one side.\n>\n> Try it.";
    assert_eq!(unicode(markdown, 60), [" ▌ ▲ Warning", " ▌ A limit belongs to one side.", " ▌", " ▌ Try it."]);
    assert_eq!(ascii(markdown, 28), [" | Warning", " | A limit belongs to one", " | side.", " |", " | Try it."]);
    assert_eq!(said("> [!NOTE]\n> **limit**: a value"), ["Note: limit: a value"]);
    let words =
        ["NOTE", "TIP", "IMPORTANT", "CAUTION"].map(|kind| unicode(&format!("> [!{kind}]\n> x"), 60)[0].clone());
    assert_eq!(words, [" ▌ ✎ Note", " ▌ ✦ Tip", " ▌ ◆ Important", " ▌ ✘ Caution"]);
}

#[test]
fn links_are_spans_that_name_their_target() {
    let markdown = "Go to [the *next* page](a.md) or\n[the web](https://example.org), see ![a cat](cat.png).";
    let page = page(markdown, 40, Glyphs::Unicode, &Reading::default());
    assert_eq!(page.text(), " Go to the next page or the web, see\n [image: a cat].\n");
    let links: Vec<(&str, &str, usize)> =
        page.links.iter().map(|link| (link.target.as_str(), link.text.as_str(), link.line)).collect();
    assert_eq!(links, [("a.md", "the next page", 0), ("https://example.org", "the web", 0), ("cat.png", "a cat", 1)]);
    let linked: String =
        page.lines[0].spans.iter().filter(|span| span.link == Some(0)).map(|span| span.text.as_str()).collect();
    assert_eq!(linked, "the next page");
    assert_eq!(said("[a](b.md) [the web](https://x.org) <https://y.org>"), ["a the web (https://x.org) https://y.org"]);
}

#[test]
fn footnotes_stand_at_the_end_and_lead_back() {
    let markdown = "One[^b] and two[^a].\n\n[^a]: Second, with\n    a break.\n[^b]: First.\n";
    let page = page(markdown, 60, Glyphs::Unicode, &Reading::default());
    assert_eq!(
        page.text().lines().collect::<Vec<_>>(),
        [" One[1] and two[2].", "", "", " ────────────", " [1] First. ↑", " [2] Second, with a break. ↑"]
    );
    let anchor = |name: &str, title: &str, line| Anchor { name: name.into(), title: title.into(), level: 0, line };
    assert_eq!(
        page.anchors,
        [
            anchor("fnref-b", "[1]", 0),
            anchor("fnref-a", "[2]", 0),
            anchor("fn-b", "First.", 4),
            anchor("fn-a", "Second, with a break.", 5)
        ]
    );
    let targets: Vec<&str> = page.links.iter().map(|link| link.target.as_str()).collect();
    assert_eq!(targets, ["#fn-b", "#fn-a", "#fnref-b", "#fnref-a"]);
    assert_eq!(said(markdown), ["One[1] and two[2].", "", "", "[1] First.", "[2] Second, with a break."]);
}

#[test]
fn headings_are_anchors() {
    let page = page("# A title\n\ntext\n\n## 1.1 `if`", 40, Glyphs::Unicode, &Reading::default());
    let anchor = |name: &str, title: &str, level, line| Anchor { name: name.into(), title: title.into(), level, line };
    assert_eq!(page.anchors, [anchor("a-title", "A title", 1, 0), anchor("11-if", "1.1 if", 2, 6)]);
}

#[test]
fn inline_code_is_told_apart_without_colour() {
    assert_eq!(unicode("ask `x >= 1` now", 40), [" ask x >= 1 now"]);
    assert_eq!(said("ask `x >= 1` now"), ["ask `x >= 1` now"]);
}

#[test]
fn control_characters_do_not_reach_the_terminal() {
    assert_eq!(unicode("a\u{1b}[31mb", 40), [" a␛[31mb"]);
}
