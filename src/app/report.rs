//! A task and a verdict as text to read: the same for screen, plain lines and command line.
//!
//! A task becomes markdown, because most of it is markdown. A verdict becomes a page of roles, because a program's
//! words must never be read as markdown.

use crate::check::{Diagnostic, Failure, Judged, Limit, Verdict};
use crate::course::Exercise;
use crate::markdown::document::Reading;
use crate::markdown::page::{Line, Mark, Page, Role, Span};
use crate::markdown::{self, Glyphs, Setting};

/// How much of the solution is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reveal {
    /// Nothing.
    Nothing,
    /// Its lines, shuffled and without indentation.
    Puzzle,
    /// All of it.
    Solution,
}

/// The task with what has been opened so far: tools, hints, puzzle, solution; after a pass why it works.
pub fn task(exercise: &Exercise, language: &str, hints: usize, reveal: Reveal) -> String {
    let mut parts = vec![exercise.task.trim_end().to_owned()];
    if !exercise.program.is_empty() {
        parts.push(format!("```{language} fragment numbers\n{}\n```", exercise.program.trim_end()));
    }
    if !exercise.tools.is_empty() {
        // Two spaces at the end of a line: each tool on a line of its own.
        parts.push(format!("> [!TIP]\n> {}", exercise.tools.join("  \n> ")));
    }
    for (index, hint) in exercise.hints.iter().take(hints).enumerate() {
        let title = if index == 0 { "A hint" } else { "Another hint" };
        parts.push(format!("### {title}\n\n{}", hint.trim_end()));
    }
    if reveal == Reveal::Puzzle {
        let lines = puzzle(&exercise.solution);
        parts.push(format!(
            "### The solution, shuffled\n\nPut the lines in order and indent them.\n\n```text\n{lines}\n```"
        ));
    }
    if reveal == Reveal::Solution {
        let solution = exercise.solution.trim_end();
        parts.push(format!("### The solution\n\n```{language} fragment numbers\n{solution}\n```"));
    }
    // After a pass the verdict says it.
    if reveal == Reveal::Solution && !exercise.after.is_empty() {
        parts.push(format!("### Why it works\n\n{}", exercise.after.trim_end()));
    }
    parts.join("\n\n")
}

/// The lines of a program without indentation, comments and blanks, in an order that does not give it away and is the
/// same each time.
fn puzzle(solution: &str) -> String {
    let code = |line: &&str| !(line.is_empty() || line.starts_with('#') || line.starts_with("//"));
    let mut lines: Vec<&str> = solution.lines().map(str::trim).filter(code).collect();
    lines.sort_by_key(|line| crate::progress::fingerprint(line));
    lines.join("\n")
}

/// A verdict, or the trouble that kept the judge from one, laid out for a width. `before` is how many cases passed the
/// time before.
pub fn verdict(verdict: Result<&Verdict, &String>, before: Option<usize>, setting: Setting) -> Page {
    let mut report = Report { page: Page { width: setting.width, ..Page::default() }, setting };
    match verdict {
        Ok(verdict) => report.verdict(verdict, before),
        Err(trouble) => {
            report.mark(Role::Wrong, "this could not be judged");
            report.blank();
            report.prose(trouble);
        }
    }
    report.page
}

/// The first line of a verdict: what it comes to, in words.
pub fn headline(verdict: &Verdict, before: Option<usize>) -> String {
    let (passed, total) = (verdict.passed, verdict.total);
    let change = match before {
        Some(before) if before < passed => format!(" ({} more than last time)", passed - before),
        Some(before) if before > passed => format!(" ({} fewer than last time)", before - passed),
        _ => String::new(),
    };
    match verdict.result {
        Judged::Passed if total > 1 => format!("All {total} checks pass"),
        Judged::Passed => "It passes".into(),
        Judged::Unjudged => "This could not be judged".into(),
        Judged::Error if passed == 0 && verdict.failure.is_none() => "It does not run yet".into(),
        Judged::Wrong if total <= 1 => "Not yet".into(),
        Judged::Stopped => match verdict.limit {
            Some(Limit::Memory) => format!("Stopped: it took too much memory. {passed} of {total} checks pass{change}"),
            Some(Limit::Output) => format!("Stopped: it printed too much. {passed} of {total} checks pass{change}"),
            _ => format!("Stopped: it did not end in time. {passed} of {total} checks pass{change}"),
        },
        _ => format!("{passed} of {total} checks pass{change}"),
    }
}

struct Report {
    page: Page,
    setting: Setting,
}

impl Report {
    fn verdict(&mut self, verdict: &Verdict, before: Option<usize>) {
        let role = if verdict.is_pass() { Role::Right } else { Role::Wrong };
        self.mark(role, &headline(verdict, before));
        // What an error means comes before how the tool tells it: that may be long, and this is what to read first.
        let message_first = !verdict.diagnostics.is_empty();
        if let Some(message) = verdict.message.as_ref().filter(|_| message_first) {
            self.blank();
            self.markdown(message);
        }
        for diagnostic in &verdict.diagnostics {
            // One plain sentence is enough, and the one about this very mistake is the better one.
            let advice = if verdict.message.is_none() { diagnostic.advice.as_str() } else { "" };
            self.diagnostic(diagnostic, advice);
        }
        if verdict.diagnostics_left_out > 0 {
            let more = verdict.diagnostics_left_out;
            let errors = if more == 1 { "error" } else { "errors" };
            self.blank();
            self.line(vec![span(
                &format!("and {more} more {errors}; often they go when the first is mended"),
                Role::Dim,
            )]);
        }
        if let Some(failure) = &verdict.failure {
            self.failure(failure);
        }
        if let Some(message) = verdict.message.as_ref().filter(|_| !message_first) {
            self.blank();
            self.markdown(message);
        }
        // Below the author's words about this mistake stands what was seen; where there are none it is the message.
        if let Some(stopped) =
            verdict.stopped.as_ref().filter(|stopped| verdict.message.as_ref() != Some(&stopped.text))
        {
            self.blank();
            self.markdown(&stopped.text);
        }
        if verdict.growth.iter().any(|growth| growth.grows.is_some() && !growth.outside) {
            let from_inside = "(memory was looked at from inside only: this system does not show it from outside)";
            self.line(vec![span(from_inside, Role::Dim)]);
        }
        // Form comes last: as long as values are wrong, they are what to look at. Usually the message names the rule.
        let only_form = verdict.passed == verdict.total && verdict.message.is_none();
        for rule in verdict.rules.iter().filter(|rule| only_form && !rule.kept) {
            self.mark(Role::Wrong, &format!("the task asks for: {}", rule.rule));
        }
        self.printed("It printed", &verdict.output.stdout);
        // What the tools said of an error already stands above.
        if verdict.diagnostics.is_empty() {
            self.printed("On standard error", &verdict.output.stderr);
        }
        if verdict.output.truncated {
            self.line(vec![span("(cut off: it printed more than is kept)", Role::Dim)]);
        }
    }

    fn diagnostic(&mut self, diagnostic: &Diagnostic, advice: &str) {
        if !advice.is_empty() {
            self.blank();
            match diagnostic.line {
                0 => self.markdown(advice),
                line => self.markdown(&format!("Line {line}: {advice}")),
            }
        }
        self.blank();
        for text in diagnostic.text.lines() {
            self.fixed(text, Role::Error);
        }
    }

    fn failure(&mut self, failure: &Failure) {
        self.blank();
        for (label, text) in [("with", &failure.input), ("should be", &failure.expected), ("is", &failure.got)] {
            let role = match label {
                "with" => Role::Code,
                "is" => Role::Wrong,
                _ => Role::Right,
            };
            for (index, text) in text.lines().enumerate() {
                let label = if index == 0 { format!("  {label:<11}") } else { " ".repeat(13) };
                self.labelled(&label, text, role);
            }
        }
    }

    fn printed(&mut self, title: &str, text: &str) {
        const MOST: usize = 12;
        const WIDEST: usize = 400;
        if text.trim().is_empty() {
            return;
        }
        self.blank();
        self.line(vec![span(&format!("{title}:"), Role::Dim)]);
        for line in text.lines().take(MOST) {
            let cut = line.char_indices().nth(WIDEST).map_or(line, |(at, _)| line.get(..at).unwrap_or(line));
            self.fixed(cut, Role::Output);
            if cut.len() < line.len() {
                self.line(vec![span(&format!("  ... and {} more letters", line.chars().count() - WIDEST), Role::Dim)]);
            }
        }
        let more = text.lines().count().saturating_sub(MOST);
        if more > 0 {
            self.line(vec![span(&format!("  ... and {more} more lines"), Role::Dim)]);
        }
    }

    fn labelled(&mut self, label: &str, text: &str, role: Role) {
        let room = self.room().saturating_sub(label.len()).max(8);
        for (index, piece) in markdown::wrap_code(vec![span(text, role)], room, "").into_iter().enumerate() {
            let label = if index == 0 { label.to_owned() } else { " ".repeat(label.len()) };
            self.line([vec![span(&label, Role::Dim)], piece].concat());
        }
    }

    /// Text whose line breaks count, indented by two, cut to the width.
    fn fixed(&mut self, text: &str, role: Role) {
        self.labelled("  ", text, role);
    }

    /// A line with the symbol and the word that say how it went.
    fn mark(&mut self, role: Role, text: &str) {
        let symbol = match (role, self.setting.glyphs) {
            (Role::Right, Glyphs::Unicode) => "✓ ",
            (_, Glyphs::Unicode) => "✗ ",
            (Role::Right, Glyphs::Ascii) => "+ ",
            (_, Glyphs::Ascii) => "x ",
            // The words alone say it.
            (_, Glyphs::Plain) => "",
        };
        let room = self.room().saturating_sub(symbol.chars().count()).max(8);
        let strong = |text: &str| Span { mark: Mark { strong: true, ..Mark::default() }, ..span(text, role) };
        for (index, piece) in markdown::wrap(&[strong(text)], room).into_iter().enumerate() {
            let lead = if index == 0 { symbol.to_owned() } else { " ".repeat(symbol.chars().count()) };
            self.line([vec![strong(&lead)], piece].concat());
        }
    }

    fn prose(&mut self, text: &str) {
        for piece in markdown::wrap(&[span(text, Role::Text)], self.room()) {
            self.line(piece);
        }
    }

    /// A message of the course: markdown.
    fn markdown(&mut self, text: &str) {
        let laid_out = markdown::layout(&markdown::parse(text), &Reading::default(), self.setting);
        let blank = |line: &Line| line.spans.iter().all(|span| span.text.trim().is_empty());
        let lines = laid_out.lines.into_iter().skip_while(blank).collect::<Vec<_>>();
        let end = lines.iter().rposition(|line| !blank(line)).map_or(0, |index| index + 1);
        self.page.lines.extend(lines.into_iter().take(end));
    }

    fn blank(&mut self) {
        self.page.lines.push(Line::default());
    }

    /// One line, its left edge where running text has it.
    fn line(&mut self, spans: Vec<Span>) {
        let margin = span(&" ".repeat(self.margin()), Role::Text);
        self.page.lines.push(Line { spans: [vec![margin], spans].concat(), block: 0 });
    }

    fn margin(&self) -> usize {
        usize::from(self.setting.glyphs != Glyphs::Plain && self.setting.width >= 20)
    }

    /// Columns for text.
    fn room(&self) -> usize {
        usize::from(self.setting.width).saturating_sub(self.margin() + 1).max(8)
    }
}

fn span(text: &str, role: Role) -> Span {
    Span { text: text.into(), role, mark: Mark::default(), link: None }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(json: &str, change: impl FnOnce(&mut Verdict)) -> String {
        let diagnostic: serde_json::Value = serde_json::from_str(json).unwrap();
        let text = |name: &str| diagnostic[name].as_str().unwrap_or_default().to_owned();
        let line = diagnostic["line"].as_u64().unwrap_or_default();
        let mut verdict = Verdict {
            format: crate::check::JSON_FORMAT,
            exercise: "python/if/one".parse().unwrap(),
            result: Judged::Error,
            passed: 0,
            total: 2,
            mistake: None,
            message: None,
            failure: None,
            rules: Vec::new(),
            diagnostics: vec![Diagnostic {
                line: usize::try_from(line).unwrap(),
                column: 0,
                text: text("text"),
                advice: text("advice"),
            }],
            diagnostics_left_out: 0,
            output: crate::check::Output::default(),
            growth: Vec::new(),
            limit: None,
            stopped: None,
            milliseconds: 0,
        };
        change(&mut verdict);
        let page = super::verdict(Ok(&verdict), None, Setting { width: 60, glyphs: Glyphs::Plain });
        let line =
            |line: &Line| line.spans.iter().map(|span| span.text.as_str()).collect::<String>().trim_end().to_owned();
        page.lines.iter().map(line).collect::<Vec<_>>().join("\n")
    }

    const ERROR: &str = r#"{"line":2,"text":"Traceback (most recent call last):\n  File \"one.py\", line 2, in <module>\n    x + 'a'\nTypeError: no","advice":"The two sides are of kinds that do not go together."}"#;

    /// What to do comes before how the tool says it, which may fill the screen.
    #[test]
    fn the_plain_sentence_comes_first() {
        let told = "It does not run yet\n\n\
            Line 2: The two sides are of kinds that do not go together.\n\n\
            \u{20} Traceback (most recent call last):\n\
            \u{20}   File \"one.py\", line 2, in <module>\n\
            \u{20}     x + 'a'\n\
            \u{20} TypeError: no";
        assert_eq!(lines(ERROR, |_| ()), told);
        let by_author = lines(ERROR, |verdict| verdict.message = Some("Add numbers to numbers.".into()));
        assert!(by_author.starts_with("It does not run yet\n\nAdd numbers to numbers.\n\n  Traceback"), "{by_author}");
        assert!(!by_author.contains("The two sides"), "{by_author}");
    }

    #[test]
    fn errors_that_are_not_shown_are_counted() {
        let told = |more| lines(ERROR, |verdict| verdict.diagnostics_left_out = more);
        assert!(!told(0).contains("more error"), "{}", told(0));
        let ends = |more: usize, end: &str| assert!(told(more).ends_with(end), "{}", told(more));
        ends(1, "TypeError: no\n\nand 1 more error; often they go when the first is mended");
        ends(4, "TypeError: no\n\nand 4 more errors; often they go when the first is mended");
    }
}
