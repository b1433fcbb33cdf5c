//! Literal lines: predictions as they are laid out.

use super::*;

const CHOOSE: &str = "```python run\nprint(1)\n```\n\n```predict\nask = \"What does it print?\"\n[[choice]]\ntext = \"1\\n2\"\nwhy = \"Only `one` line.\"\n[[choice]]\ntext = \"1\"\nwhy = \"So it is.\"\n[[choice]]\ntext = \"nothing at all\"\nmeans = \"nothing\"\nwhy = \"It prints.\"\n```\n\nThe rule.\n\n### Still folded\n\n## Next\n\nText.\n";

const TYPE: &str = "```python run\nprint(1)\n```\n\n```predict\nask = \"Type what it prints.\"\nwhy = \"The end.\"\n[[wrong]]\ntext = \"2\"\nwhy = \"Not two.\"\n```\n\n---\n\nText.\n";

fn ran(stdout: &str) -> Ran {
    Ran { stdout: stdout.to_owned(), error: String::new() }
}

fn show(markdown: &str, answer: Option<Answered>, glyphs: Glyphs) -> Vec<String> {
    let reading = Reading { answers: answer.into_iter().map(|answer| (0, answer)).collect(), ..Reading::default() };
    page(markdown, 50, glyphs, &reading).text().lines().skip(2).map(str::to_owned).collect()
}

fn chose(choice: usize) -> Answered {
    Answered::Given { choice: Some(choice), typed: String::new(), ran: ran("1\n") }
}

fn typed(typed: &str) -> Answered {
    Answered::Given { choice: None, typed: typed.to_owned(), ran: ran("1\n") }
}

#[test]
fn choices_without_room_side_by_side_stand_one_below_the_other() {
    let reading = Reading::default();
    let lines = |width| -> Vec<String> {
        page(CHOOSE, width, Glyphs::Unicode, &reading).text().lines().skip(4).take(4).map(str::to_owned).collect()
    };
    assert_eq!(lines(41)[..2], ["   a  1      b  1      c  nothing at all", "      2"]);
    assert_eq!(lines(40), ["   a  1", "      2", "   b  1", "   c  nothing at all"]);
}

#[test]
fn what_follows_an_open_prediction_is_folded() {
    assert_eq!(
        show(CHOOSE, None, Glyphs::Unicode),
        [
            " ? What does it print?",
            "",
            "   a  1      b  1      c  nothing at all",
            "      2",
            "",
            " ⋯ answer to read on, or s to skip",
            "",
            "",
            " Next",
            "",
            " Text."
        ]
    );
}

#[test]
fn a_later_screen_of_the_section_waits_too() {
    assert_eq!(
        show(TYPE, None, Glyphs::Ascii),
        [" ? Type what it prints.", "", " ... answer to read on, or s to skip"]
    );
}

#[test]
fn links_to_exercises_are_never_folded() {
    let text = format!("{TYPE}\n- [The first](../../exercises/python/if/first/task.md), 4 minutes\n");
    let lines = show(&text, None, Glyphs::Ascii);
    assert!(lines.iter().any(|line| line.contains("The first, 4 minutes")), "{lines:?}");
    assert!(!lines.iter().any(|line| line.contains("Text.")), "{lines:?}");
}

#[test]
fn an_open_reading_shows_all_and_tells_nothing() {
    assert_eq!(
        said(CHOOSE)[2..],
        [
            "Question: What does it print?",
            "",
            "a. 1",
            "   2",
            "b. 1",
            "c. nothing at all",
            "",
            "The rule.",
            "",
            "Still folded",
            "",
            "Next",
            "",
            "Text."
        ]
    );
}

#[test]
fn a_right_choice() {
    assert_eq!(
        show(CHOOSE, Some(chose(1)), Glyphs::Unicode)[..12],
        [
            " ? What does it print?",
            "",
            "   a  1    ✓ b  1      c  nothing at all",
            "      2",
            "",
            "   ┌─ it prints ─┐",
            "   │ 1           │",
            "   └─────────────┘",
            "",
            " You chose b. ✓ Right. So it is.",
            "",
            " The rule."
        ]
    );
}

#[test]
fn a_wrong_choice_is_answered_and_then_the_right_one() {
    assert_eq!(
        show(CHOOSE, Some(chose(0)), Glyphs::Ascii)[..11],
        [
            " ? What does it print?",
            "",
            " x a  1    * b  1      c  nothing at all",
            "      2",
            "",
            "   +- it prints -+",
            "   | 1           |",
            "   +-------------+",
            "",
            " You chose a. Not so. Only one line.",
            " b is right. So it is."
        ]
    );
    assert_eq!(
        show(CHOOSE, Some(chose(0)), Glyphs::Plain)[6..14],
        [
            "",
            "Answer:",
            "It prints:",
            "    1",
            "",
            "You chose a. Not so. Only `one` line.",
            "",
            "b is right. So it is."
        ]
        .map(str::to_owned)[..]
    );
}

#[test]
fn a_skipped_prediction_tells_the_right_choice() {
    let lines = show(CHOOSE, Some(Answered::Skipped(ran("1\n"))), Glyphs::Unicode);
    assert_eq!(lines[2], "   a  1    ✓ b  1      c  nothing at all");
    assert_eq!(lines[9], " ✓ b is right. So it is.");
}

#[test]
fn an_answer_that_no_choice_foresaw() {
    let answered = Answered::Given { choice: Some(2), typed: String::new(), ran: ran("3") };
    assert_eq!(show(CHOOSE, Some(answered), Glyphs::Unicode)[9], " You chose c. None of the choices says what it");
}

#[test]
fn typed_answers() {
    let told = |answer| show(TYPE, Some(typed(answer)), Glyphs::Unicode)[6..].join("\n");
    assert!(told("1 \n").starts_with(" You typed: 1. ✓ Right. The end.\n\n"), "{}", told("1 \n"));
    assert!(told("2").starts_with(" You typed: 2. ✗ Not so. Not two.\n\n The end.\n"), "{}", told("2"));
    assert!(told("a\n b").starts_with(" You typed:\n     a\n      b\n ✗ Not so.\n\n The end.\n"), "{}", told("a\n b"));
    assert!(told("").starts_with(" You typed nothing. ✗ Not so."));
}

#[test]
fn a_prediction_shows_a_program_of_its_own() {
    let markdown = "```python run\nx\n```\n\n```predict\nprogram = \"y = 1\"\nask = \"?\"\nwhy = \"z\"\n```\n";
    assert_eq!(unicode(markdown, 50), ["   │ x", "", "   │ y = 1", "", " ? ?"]);
    let parts = page(markdown, 50, Glyphs::Unicode, &Reading::default()).parts;
    assert_eq!(
        parts,
        [
            Part { kind: PartKind::Program(0), first: 0, end: 1 },
            Part { kind: PartKind::Prediction(0), first: 2, end: 5 }
        ]
    );
}

#[test]
fn the_output_of_a_program_that_is_asked_about_waits_for_the_answer() {
    let with_output = CHOOSE.replace("\n\nThe rule.", "\n\n```output\n1\n```\n\nThe rule.");
    let closed = show(&with_output, None, Glyphs::Unicode).join("\n");
    assert!(!closed.contains('┌'), "{closed}");
    assert!(!unicode(&with_output, 50).join("\n").contains('┌'));
    let answered = show(&with_output, Some(chose(1)), Glyphs::Unicode).join("\n");
    assert_eq!(answered.matches('┌').count(), 1, "{answered}");
}
