//! Literal lines: code and worked examples as they are laid out.

use super::*;

const PROGRAM: &str = "```python run\nif cpu >= 90:\n    print(\"hot\")\n```\n";

#[test]
fn a_program_stands_behind_a_bar() {
    assert_eq!(unicode(PROGRAM, 60), ["   │ if cpu >= 90:", "   │     print(\"hot\")"]);
    assert_eq!(ascii(PROGRAM, 60), ["   | if cpu >= 90:", "   |     print(\"hot\")"]);
    assert_eq!(unicode(PROGRAM, 30), [" │ if cpu >= 90:", " │     print(\"hot\")"]);
    assert_eq!(said(PROGRAM), ["    if cpu >= 90:", "        print(\"hot\")"]);
}

#[test]
fn code_has_roles() {
    let page = page(PROGRAM, 60, Glyphs::Unicode, &Reading::default());
    let roles: Vec<(&str, Role)> = page.lines[0].spans.iter().map(|span| (span.text.as_str(), span.role)).collect();
    assert_eq!(
        roles[1..],
        [
            ("  ", Role::LineNumber),
            ("│ ", Role::Frame),
            ("if", Role::Keyword),
            (" cpu ", Role::CodeText),
            (">=", Role::Operator),
            (" ", Role::CodeText),
            ("90", Role::Number),
            (":", Role::CodeText)
        ]
    );
}

#[test]
fn lines_are_numbered_and_emphasised() {
    let markdown = "```python run numbers mark=2\na = 1\nb = 2\n```";
    assert_eq!(unicode(markdown, 60), [" 1 │ a = 1", " 2 ▌ b = 2"]);
    assert_eq!(ascii(markdown, 60), [" 1 | a = 1", " 2 > b = 2"]);
    assert_eq!(said(markdown), [" 1  a = 1", " 2> b = 2"]);
    let ten = format!("```python run numbers\n{}```", "x\n".repeat(10));
    assert_eq!(unicode(&ten, 60)[8..], ["  9 │ x", " 10 │ x"]);
}

#[test]
fn a_long_line_shows_where_it_goes_on() {
    let markdown = "```python run\nprint(\"a line that is too long\", 1)\n```";
    assert_eq!(unicode(markdown, 30), [" │ print(\"a line that is too", " │ ↪ long\", 1)"]);
    assert_eq!(ascii(markdown, 30), [" | print(\"a line that is too", " | > long\", 1)"]);
}

#[test]
fn the_output_stands_in_a_box() {
    let markdown = format!("{PROGRAM}\n```output\nhot\n\nlong line\n```");
    assert_eq!(
        unicode(&markdown, 60)[2..],
        ["   ┌───────────┐", "   │ hot       │", "   │           │", "   │ long line │", "   └───────────┘"]
    );
    assert_eq!(ascii(&markdown, 30)[2..4], [" +-----------+", " | hot       |"]);
    assert_eq!(said(&markdown)[2..], ["Output:", "    hot", "", "    long line"]);
}

#[test]
fn the_last_line_of_a_failing_program_is_the_error() {
    let markdown = "```python error\nx\n```\n\n```output\n1\nNameError: x\n```";
    let page = page(markdown, 60, Glyphs::Unicode, &Reading::default());
    let role = |text: &str| page.lines.iter().flat_map(|line| &line.spans).find(|span| span.text == text).unwrap().role;
    assert_eq!((role("1"), role("NameError: x")), (Role::Output, Role::Error));
}

#[test]
fn what_really_ran_takes_the_place_of_the_output() {
    let markdown = format!("{PROGRAM}\n```output\nhot\n```");
    let ran = |stdout: &str, error: &str| Ran { stdout: stdout.to_owned(), error: error.to_owned() };
    let show = |ran: Ran, glyphs| -> Vec<String> {
        let reading = Reading { outputs: [(0, ran)].into(), ..Reading::default() };
        page(&markdown, 60, glyphs, &reading).text().lines().skip(2).map(str::to_owned).collect()
    };
    assert_eq!(show(ran("hot!\n", ""), Glyphs::Unicode), ["   ┌─ ran ─┐", "   │ hot!  │", "   └───────┘"]);
    assert_eq!(show(ran("", ""), Glyphs::Ascii)[1], "   | nothing is printed |");
    assert_eq!(show(ran("1\n", "NameError: x"), Glyphs::Plain), ["Ran:", "    1", "    NameError: x"]);
    let flood = show(ran(&"x\n".repeat(1000), ""), Glyphs::Plain);
    assert_eq!((flood.len(), flood[61].as_str()), (62, "    ... and 940 more lines"));
}

#[test]
fn parts_say_where_programs_stand() {
    let page = page(&format!("# A\n\n{PROGRAM}\n```output\nhot\n```\n\nend"), 60, Glyphs::Unicode, &Reading::default());
    assert_eq!(page.parts, [Part { kind: PartKind::Program(0), first: 3, end: 8 }]);
}

#[test]
fn pictures_stand_as_they_are() {
    let markdown = "```text\n +--+\n |  |\n```";
    assert_eq!(unicode(markdown, 60), ["    +--+", "    |  |"]);
    assert_eq!(said(markdown), ["     +--+", "     |  |"]);
}

#[test]
fn a_picture_that_is_too_wide_is_shown_in_slices() {
    let markdown = "```text\none ladder   and another one\n  |              |\n  v              v\n```";
    assert_eq!(unicode(markdown, 26), [" one ladder", "   |", "   v", " ↪", " and another one", "     |", "     v"]);
}

const WORKED: &str = "```worked python\nask     | if cpu >= 90:     | is 40 at least 90? No.\n\
                      belongs |     print(\"hot\")  | jumped over\nalways  | print(\"end\") |\n```";

#[test]
fn a_worked_example_has_three_columns() {
    assert_eq!(
        unicode(WORKED, 80),
        [
            "   ask      if cpu >= 90:      is 40 at least 90? No.",
            "   belongs      print(\"hot\")   jumped over",
            "   always   print(\"end\")"
        ]
    );
    assert_eq!(
        unicode(WORKED, 50),
        [
            "   ask      if cpu >= 90:      is 40 at least 90?",
            "                               No.",
            "   belongs      print(\"hot\")   jumped over",
            "   always   print(\"end\")"
        ]
    );
}

#[test]
fn a_narrow_worked_example_has_its_notes_below() {
    assert_eq!(
        unicode(WORKED, 38),
        [
            " ask      if cpu >= 90:",
            "          └ is 40 at least 90? No.",
            " belongs      print(\"hot\")",
            "          └ jumped over",
            " always   print(\"end\")"
        ]
    );
    assert_eq!(
        said(WORKED),
        [
            "    if cpu >= 90:",
            "ask: is 40 at least 90? No.",
            "        print(\"hot\")",
            "belongs: jumped over",
            "    print(\"end\")",
            "always"
        ]
    );
}
