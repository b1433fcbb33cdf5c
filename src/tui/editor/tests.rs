//! Scripts of the editor: text with `|` for the cursor and `^` for the other end of the selection, keys, text.

use super::*;
use crate::app::Theme;
use crate::tui::theme::Look;
use ratatui::{buffer::Buffer, layout::Rect};

/// An editor from a marked text.
fn editor(language: &str, marked: &str) -> Editor {
    let find = |mark: char| {
        let other = if mark == '|' { '^' } else { '|' };
        let before = marked.split_once(mark)?.0.replace(other, "");
        let row = before.matches('\n').count();
        Some(Spot { row, byte: before.rsplit('\n').next().unwrap_or_default().len() })
    };
    let mut editor = Editor::new(language, &marked.replace(['|', '^'], ""));
    let cursor = find('|').expect("a cursor");
    match find('^') {
        Some(anchor) => editor.text.select(anchor, cursor),
        None => editor.text.place(cursor),
    }
    editor
}

/// The marked text of an editor.
fn marked(editor: &Editor) -> String {
    let mut lines = editor.text.lines().to_vec();
    let cursor = editor.cursor();
    let anchor = editor.text.anchor().filter(|anchor| *anchor != cursor);
    let mut marks = vec![(cursor, '|')];
    marks.extend(anchor.map(|anchor| (anchor, '^')));
    marks.sort();
    for (spot, mark) in marks.into_iter().rev() {
        lines[spot.row].insert(spot.byte, mark);
    }
    lines.join("\n")
}

/// Presses keys: letters as they are, others as `<enter>`.
fn press(editor: &mut Editor, keys: &str) {
    let mut rest = keys;
    while let Some(letter) = rest.chars().next() {
        let (key, after) = match rest.strip_prefix('<').and_then(|named| named.split_once('>')) {
            Some((name, after)) => (name.parse().unwrap(), after),
            None => (Key::plain(Code::Char(letter)), &rest[letter.len_utf8()..]),
        };
        editor.press(key);
        rest = after;
    }
}

#[track_caller]
fn script(language: &str, before: &str, keys: &str, after: &str) {
    let mut editor = editor(language, before);
    press(&mut editor, keys);
    assert_eq!(marked(&editor), after, "{keys} in {before:?}");
}

#[track_caller]
fn python(before: &str, keys: &str, after: &str) {
    script("python", before, keys, after);
}

#[test]
fn enter_keeps_the_indentation_and_deepens_it_after_a_colon() {
    python("if x:|", "<enter>a", "if x:\n    a|");
    python("    a = 1|", "<enter>b", "    a = 1\n    b|");
    python("if x:  # why|", "<enter>a", "if x:  # why\n    a|");
    python("names = [|]", "<enter>", "names = [\n    |]");
    python("  |  a", "<enter>", "  \n  |  a");
    script("rust", "fn f() {|}", "<enter>1", "fn f() {\n    1|\n}");
    script("rust", "match x {|", "<enter>", "match x {\n    |");
    script("rust", "let x: u8 = 1;|", "<enter>", "let x: u8 = 1;\n|");
}

#[test]
fn a_closing_brace_steps_back() {
    script("rust", "if x {\n    a\n    |", "}", "if x {\n    a\n}|");
    script("rust", "a |", "}", "a }|");
}

#[test]
fn backspace_steps_back_in_the_indentation() {
    python("        |a", "<backspace>", "    |a");
    python("      |a", "<backspace>", "    |a");
    python("a = |", "<backspace>", "a =|");
    python("a\n|b", "<backspace>", "a|b");
    python("a👩‍👩‍👧|", "<backspace>", "a|");
    python("|a", "<backspace>", "|a");
}

#[test]
fn tab_and_shift_tab() {
    python("|a", "<tab>", "    |a");
    python("ab|", "<tab>", "ab  |");
    python("^a\nb|", "<tab>", "^    a\n    b|");
    python("^a\n\nb\n|c", "<tab>", "^    a\n\n    b\n|c");
    python("        a|", "<shift-tab>", "    a|");
    python("^    a\n  b|", "<shift-tab>", "^a\nb|");
}

#[test]
fn moving_about() {
    python("  a|b", "<home>", "  |ab");
    python("  |ab", "<home>", "|  ab");
    python("|  ab", "<home>", "  |ab");
    python("a|b", "<end>", "ab|");
    python("abc|\nd\nefg", "<down><down>", "abc\nd\nefg|");
    python("a\n|b", "<up><up>", "|a\nb");
    python("a|\nb", "<down><down>", "a\nb|");
    python("one two|", "<ctrl-left>", "one |two");
    python("|one two", "<ctrl-right><ctrl-right>", "one two|");
    python("a\nb|", "<ctrl-home>", "|a\nb");
    python("|日本", "<right>", "日|本");
    python("日|本\nabcd", "<down>", "日本\nab|cd");
}

#[test]
fn shift_selects_and_moving_on_lets_go() {
    python("|abc", "<shift-right><shift-right>", "^ab|c");
    python("^ab|c", "<left>", "|abc");
    python("^ab|c", "<right>", "ab|c");
    python("^ab|c", "x", "x|c");
    python("^ab|c", "<del>", "|c");
    python("a|b", "<ctrl-a>", "^ab|");
    python("a\n|b\n", "<shift-down>", "a\n^b\n|");
}

#[test]
fn cut_copy_and_paste() {
    python("^ab|c", "<ctrl-x><end><ctrl-v>", "cab|");
    python("^ab|c", "<ctrl-c><end><ctrl-v>", "abcab|");
    python("a\nb|\nc", "<ctrl-x><ctrl-home><ctrl-v>", "b\n|a\nc");
    assert_eq!(editor("python", "a|").press("ctrl-c".parse().unwrap()), Reaction::NotMine);
    assert_eq!(editor("python", "^a|").press("ctrl-c".parse().unwrap()), Reaction::Copied("a".into()));
}

#[test]
fn pasted_text_has_no_tabs_and_no_carriage_returns() {
    let mut editor = editor("python", "x|y");
    assert_eq!(editor.paste("a\r\n\tb\u{1b}[0m"), Reaction::Changed);
    assert_eq!(marked(&editor), "xa\n    b[0m|y");
    press(&mut editor, "<ctrl-z>");
    assert_eq!(marked(&editor), "x|y");
}

#[test]
fn rows_are_moved_deleted_and_commented() {
    python("a\nb|\nc", "<alt-up>", "b|\na\nc");
    python("a|\nb\n", "<alt-down>", "b\na|\n");
    python("a\nb|\n", "<alt-down>", "a\nb|\n");
    python("^a\nb|\nc", "<alt-down>", "c\n^a\nb|");
    python("a\nb|b\nc", "<ctrl-k>", "a\nc|");
    python("a\nb|", "<ctrl-k>", "a|");
    python("a|", "<ctrl-k>", "|");
    python("    a|", "<ctrl-/>", "    # a|");
    python("    # a|", "<ctrl-/>", "    a|");
    python("^if a:\n    b|", "<ctrl-/>", "^# if a:\n#     b|");
    script("rust", "a|", "<ctrl-/>", "// a|");
}

#[test]
fn one_undo_is_one_step_of_the_person() {
    python("|", "one two<ctrl-z>", "one |");
    python("|", "one two<ctrl-z><ctrl-z><ctrl-z>", "|");
    python("a\nb|", "<alt-up><ctrl-z>", "a\nb|");
    python("if x:|", "<enter><ctrl-z>", "if x:|");
    python("|", "ab<ctrl-z><ctrl-y>", "ab|");
    python("|", "ab<ctrl-z>c<ctrl-y>", "c|");
    python("|b", "a<end>c<ctrl-z>", "ab|");
    python("|", "<ctrl-z><ctrl-y>", "|");
}

#[test]
fn keys_of_the_program_are_left_to_it() {
    for name in ["esc", "f5", "ctrl-s", "ctrl-p", "alt-x"] {
        assert_eq!(editor("python", "a|").press(name.parse().unwrap()), Reaction::NotMine, "{name}");
    }
}

#[test]
fn a_file_with_windows_line_ends_is_read() {
    assert_eq!(Editor::new("python", "a\r\nb\r\n").text(), "a\nb\n");
}

/// Rows of a painted editor, and the cursor's column and row.
fn painted(editor: &mut Editor, width: u16, height: u16) -> (Vec<String>, (u16, u16)) {
    let area = Rect::new(0, 0, width, height);
    let mut buffer = Buffer::empty(area);
    let cursor = editor.paint(area, &mut buffer, Look(Theme::Mono)).expect("room");
    let row = |y| (0..width).map(|x| buffer[(x, y)].symbol()).collect::<String>().trim_end().to_owned();
    ((0..height).map(row).collect(), (cursor.x, cursor.y))
}

#[test]
fn rows_have_numbers_and_the_cursor_its_place() {
    let (rows, cursor) = painted(&mut editor("python", "if x:\n    a|\n"), 20, 4);
    assert_eq!(rows, ["  1 if x:", "  2     a", "  3", ""]);
    assert_eq!(cursor, (9, 1));
}

#[test]
fn a_long_row_moves_sideways() {
    let (rows, cursor) = painted(&mut editor("python", "abcdefghijklmnop|\nxy"), 13, 2);
    assert_eq!(rows, ["  1 ‹lmnop", "  2 ‹"]);
    assert_eq!(cursor, (10, 0));
    let (rows, _) = painted(&mut editor("python", "|abcdefghijklmnop"), 13, 1);
    assert_eq!(rows, ["  1 abcdefgh›"]);
}

#[test]
fn the_view_follows_the_cursor() {
    let text = (1..=30).map(|n| format!("row {n}")).collect::<Vec<_>>().join("\n") + "\n";
    let mut editor = editor("python", &format!("|{text}"));
    press(&mut editor, "<pgdn>");
    painted(&mut editor, 20, 10);
    press(&mut editor, "<pgdn>");
    let (rows, cursor) = painted(&mut editor, 20, 10);
    assert_eq!(editor.cursor().row, 10);
    assert_eq!((rows[0].as_str(), cursor.1), ("  4 row 4", 7));
    press(&mut editor, "<ctrl-end>");
    let (rows, cursor) = painted(&mut editor, 20, 10);
    assert_eq!((rows[9].as_str(), cursor.1), (" 31", 9));
}
