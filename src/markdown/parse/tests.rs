//! What blocks come out of what text, and what an author is told.

use super::*;
use crate::markdown::document::{Ends, Means, NumberLine, Plot};

fn text(text: &str) -> Inline {
    Inline::Text(text.to_owned())
}

fn kinds(markdown: &str) -> Vec<BlockKind> {
    parse(markdown).blocks.into_iter().map(|block| block.kind).collect()
}

/// The problems of a text as `line: what`.
fn problems(markdown: &str) -> Vec<String> {
    parse(markdown).problems.iter().map(|problem| format!("{}: {}", problem.line, problem.what)).collect()
}

#[test]
fn running_text_has_marks_and_links() {
    let inlines = vec![
        text("a "),
        Inline::Strong(vec![text("b")]),
        Inline::SoftBreak,
        Inline::Code("c > d".to_owned()),
        text(" & "),
        Inline::Struck(vec![text("e")]),
        Inline::HardBreak,
        Inline::Link("x.md".to_owned(), vec![Inline::Emphasis(vec![text("f")])]),
        Inline::Image("p.png".to_owned(), "a picture".to_owned()),
    ];
    let markdown = "a **b**\n`c > d` &amp; ~~e~~  \n[*f*](x.md)![a *picture*](p.png)";
    assert_eq!(kinds(markdown), [BlockKind::Paragraph(inlines)]);
}

#[test]
fn blocks_know_their_lines() {
    let lines: Vec<usize> = parse("# A\n\nb\n\n- c\n\n---\n").blocks.iter().map(|block| block.line).collect();
    assert_eq!(lines, [1, 3, 5, 7]);
}

#[test]
fn headings_have_addresses() {
    let BlockKind::Heading(2, inlines, address) = &kinds("## 1.4 The `elif` *ladder*")[0] else { panic!() };
    assert_eq!((plain(inlines).as_str(), address.as_str()), ("1.4 The elif ladder", "14-the-elif-ladder"));
}

#[test]
fn lists_nest_and_have_boxes() {
    let paragraph = |words: &str| Block { kind: BlockKind::Paragraph(vec![text(words)]), line: 0 };
    let items = |markdown: &str| -> Vec<(Option<bool>, Vec<Block>)> {
        let BlockKind::List(list) = kinds(markdown).remove(0) else { panic!() };
        let unplaced = |mut block: Block| {
            block.line = 0;
            block
        };
        list.items.into_iter().map(|(checked, inner)| (checked, inner.into_iter().map(unplaced).collect())).collect()
    };
    assert_eq!(items("- a\n- b"), [(None, vec![paragraph("a")]), (None, vec![paragraph("b")])]);
    assert_eq!(
        items("- [ ] a\n- [x] b\n\n  c"),
        [(Some(false), vec![paragraph("a")]), (Some(true), vec![paragraph("b"), paragraph("c")])]
    );
    let nested = items("3. a\n   - b\n4. d");
    assert!(matches!(&nested[0].1[1].kind, BlockKind::List(list) if list.start.is_none() && list.items.len() == 1));
    assert!(matches!(&kinds("3. a")[0], BlockKind::List(list) if list.start == Some(3)));
}

#[test]
fn quotes_and_callouts() {
    assert!(matches!(&kinds("> a")[0], BlockKind::Quote(inner) if inner.len() == 1));
    assert!(matches!(&kinds("> [!WARNING]\n> a\n>\n> b")[0],
        BlockKind::Callout(Callout::Warning, inner) if inner.len() == 2));
}

#[test]
fn tables_have_columns_head_and_rows() {
    let BlockKind::Table(table) = kinds("| a | b | c |\n|---|:-:|--:|\n| `1` | 2 |\n").remove(0) else { panic!() };
    assert_eq!(table.columns, [Align::Left, Align::Center, Align::Right]);
    assert_eq!(table.head, [[text("a")], [text("b")], [text("c")]]);
    assert_eq!(table.rows, [[vec![Inline::Code("1".to_owned())], vec![text("2")], vec![]]]);
}

#[test]
fn footnotes_stand_in_the_order_of_their_mention() {
    let document = parse("a[^two] b[^one]\n\n[^one]: first\n[^two]: second\n[^three]: third\n");
    let labels: Vec<&str> = document.footnotes.iter().map(|(label, _)| label.as_str()).collect();
    assert_eq!(labels, ["two", "one"]);
    assert_eq!(document.problems[0].what, "nothing mentions the footnote `three`");
    assert_eq!(document.problems[0].line, 5);
}

#[test]
fn a_program_says_how_it_ends() {
    let document = parse(
        "```python run numbers mark=1,3-4\na = 1\nb\nc\nd\n```\n\n```output\n1\n```\n\n```rust error\nx\n```\n\n\
         ```rust fragment\ny\n```\n\n```console\n$ learn\n```\n",
    );
    assert_eq!(document.problems, []);
    let kinds: Vec<&BlockKind> = document.blocks.iter().map(|block| &block.kind).collect();
    assert_eq!(
        kinds,
        [
            &BlockKind::Program(0),
            &BlockKind::Program(1),
            &BlockKind::Program(2),
            &BlockKind::Code("console".to_owned(), "$ learn".to_owned())
        ]
    );
    let first = &document.programs[0];
    assert_eq!((first.language.as_str(), first.ends, first.numbers), ("python", Ends::Well, true));
    assert_eq!((first.text.as_str(), first.line), ("a = 1\nb\nc\nd", 2));
    assert_eq!(first.marks, [1, 3, 4]);
    assert_eq!(first.output.as_deref(), Some("1"));
    assert_eq!((document.programs[1].ends, document.programs[2].ends), (Ends::Error, Ends::Fragment));
}

#[test]
fn a_worked_example_is_a_program_of_its_code_column() {
    let document = parse("```worked python\nask     | if x:     | is x true?\nbelongs |     y = 1 | after yes\n```\n");
    let program = &document.programs[0];
    assert_eq!(program.text, "if x:\n    y = 1");
    assert_eq!(program.ends, Ends::Well);
    assert_eq!(program.worked.as_ref().unwrap()[1], ["belongs", "    y = 1", "after yes"]);
}

#[test]
fn a_prediction_asks_about_the_program_above() {
    let document = parse(
        "```python run\nprint(1)\n```\n\n```predict\nask = \"What does `it` print?\"\n[[choice]]\ntext = \"1\"\n\
         why = \"so\"\n[[choice]]\ntext = \"an error\"\nmeans = \"error NameError\"\nwhy = \"no\"\n```\n\n\
         ```predict\nprogram = '''\nprint(2)\n'''\nask = \"Type it.\"\nwhy = \"because\"\n[[wrong]]\ntext = \"1\"\n\
         why = \"not 1\"\n```\n",
    );
    assert_eq!(document.problems, []);
    let first = &document.predictions[0];
    assert_eq!((first.language.as_str(), first.program.as_str(), first.own_program), ("python", "print(1)", false));
    assert_eq!(plain(&first.ask), "What does it print?");
    assert_eq!(first.choices[0].means, Means::Prints("1".to_owned()));
    assert_eq!(first.choices[1].means, Means::Error(Some("NameError".to_owned())));
    assert_eq!(first.line, 5);
    let second = &document.predictions[1];
    assert_eq!((second.program.as_str(), second.own_program, second.why.as_str()), ("print(2)", true, "because"));
    assert_eq!(second.wrong, [("1".to_owned(), "not 1".to_owned())]);
}

#[test]
fn a_plot_is_read() {
    let line = NumberLine {
        from: 0.0,
        to: 100.0,
        marks: vec![(75.0, "75".to_owned(), true)],
        zones: vec!["ok".to_owned(), "warn".to_owned()],
        points: vec![(95.0, "95".to_owned())],
    };
    let markdown = "```plot\nkind = \"number-line\"\nfrom = 0\nto = 100\nzones = [\"ok\", \"warn\"]\n\
                    marks = [{ at = 75, text = \"75\", included = \"right\" }]\npoints = [{ at = 95, text = \"95\" }]\n```";
    assert_eq!(kinds(markdown), [BlockKind::Plot(Plot::NumberLine(line))]);
}

#[test]
fn problems_have_lines() {
    assert_eq!(problems("# A\n\n# B"), ["3: a second `#` heading"]);
    assert_eq!(problems("a\n\n```python\nx\n```"), ["3: the block does not say whether its python is run"]);
    assert_eq!(
        problems("```python run fast mark=9\nx\n```"),
        ["1: `fast` after the fence says nothing", "1: there is no line 9 to mark"]
    );
    assert_eq!(problems(&format!("```rust run\nx\n{}\n```", "y".repeat(73))), ["3: the line is 73 columns wide"]);
    assert_eq!(problems("```output\nx\n```"), ["1: an output block without its program"]);
    assert_eq!(problems("```predict\nask = \"?\"\nwhy = \"x\"\n```"), ["1: no program stands above the prediction"]);
    assert_eq!(problems("Use Vec<u32> here."), ["1: HTML, which is not drawn"]);
    assert_eq!(problems("<!-- a word to authors -->"), [""; 0]);
}

#[test]
fn problems_of_predictions() {
    let predict = |toml: &str| problems(&format!("```python run\nx\n```\n\n```predict\n{toml}\n```"));
    assert_eq!(predict("ask = \"?\""), ["5: a typed prediction without `why`"]);
    assert_eq!(
        predict("ask = \"?\"\n[[choice]]\ntext = \"a\"\nwhy = \"b\""),
        ["5: a prediction has two to five choices"]
    );
    let two = "ask = \"?\"\n[[choice]]\ntext = \"a\"\nmeans = \"none\"\nwhy = \"b\"\n[[choice]]\ntext = \"a\"\n";
    assert_eq!(
        predict(two),
        ["5: an answer without `why`", "5: two choices with the same text", "5: means = \"none\""]
    );
    let unknown = predict("ask = \"?\"\nwhy = \"x\"\nchoise = 1");
    assert!(unknown[0].starts_with("8: unknown field `choise`"), "{unknown:?}");
}

#[test]
fn a_block_that_cannot_be_read_is_shown_as_it_is() {
    let markdown = "```plot\nkind = 3\n```";
    assert_eq!(kinds(markdown), [BlockKind::Code("plot".to_owned(), "kind = 3".to_owned())]);
    assert_eq!(parse(markdown).problems.len(), 1);
}

#[test]
fn containers_beyond_the_deepest_are_flat() {
    fn depth(blocks: &[Block]) -> usize {
        let inner = |block: &Block| match &block.kind {
            BlockKind::Quote(inner) => depth(inner),
            BlockKind::List(list) => list.items.iter().map(|(_, inner)| depth(inner)).max().unwrap_or(0),
            _ => 0,
        };
        1 + blocks.iter().map(inner).max().unwrap_or(0)
    }
    for markdown in [format!("{}deep", "> ".repeat(3000)), format!("{}deep", "- ".repeat(300)), "*a ".repeat(3000)] {
        let document = parse(&markdown);
        assert!(depth(&document.blocks) <= DEEPEST + 1);
    }
}
