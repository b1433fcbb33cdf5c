//! Literal lines: tables as they are laid out.

use super::*;

const TABLE: &str = "| sign | in words | n |\n|---|:-:|--:|\n| `>=` | is at least | 1 |\n| `>` | is more than | 12 |\n";

#[test]
fn a_table_is_as_wide_as_its_cells() {
    assert_eq!(
        unicode(TABLE, 60),
        [
            "   sign │   in words   │  n",
            "   ━━━━━┿━━━━━━━━━━━━━━┿━━━",
            "   >=   │ is at least  │  1",
            "   >    │ is more than │ 12"
        ]
    );
    assert_eq!(ascii(TABLE, 60)[..2], ["   sign |   in words   |  n", "   =====+==============+==="]);
}

#[test]
fn the_widest_column_is_wrapped() {
    let markdown = "| a | b |\n|---|---|\n| short | a long cell that does not fit on the page |\n| x | y |\n";
    assert_eq!(
        unicode(markdown, 32),
        [
            " a     │ b",
            " ━━━━━━┿━━━━━━━━━━━━━━━━━━━━━━━",
            " short │ a long cell that does",
            "       │ not fit on the page",
            " ──────┼───────────────────────",
            " x     │ y"
        ]
    );
}

#[test]
fn a_narrow_table_becomes_records() {
    let markdown =
        "| task | sign | tip |\n|---|---|---|\n| at least ninety | `>=` or more | look twice |\n| b | | c |\n";
    assert_eq!(
        unicode(markdown, 28),
        [" task: at least ninety", " sign: >= or more", " tip: look twice", "", " task: b", " tip: c"]
    );
    assert_eq!(said(TABLE)[..4], ["sign: `>=`", "in words: is at least", "n: 1", ""]);
}
