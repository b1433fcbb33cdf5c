//! Standard output of the commands: lines of roles, coloured or not, and JSON.
//!
//! Colour never says anything that a word does not say. What does not belong here: what is said.

use super::args::{Global, Theme, When};
use crate::check::{is_hidden, visible};
use crate::markdown::page::{Line, Mark, Page, Role, Span};
use crate::markdown::{self, Glyphs, Reading, Setting};
use crossterm::style::{Attribute, Color, ContentStyle, Stylize};
use serde::Serialize;
use serde_json::ser::{Formatter, Serializer};
use std::env;
use std::io::{self, BufWriter, IsTerminal, Stdout, Write};
use unicode_width::UnicodeWidthStr;

/// Text is laid out for at most this width.
const WIDEST: u16 = 100;
/// The width where there is no terminal.
const USUAL: u16 = 80;

/// Standard output, and how things look on it.
pub(super) struct Out {
    target: BufWriter<Stdout>,
    colour: Option<Theme>,
    /// Width and glyphs.
    pub setting: Setting,
}

impl Out {
    /// Standard output as the options, the variables and the terminal ask for.
    pub(super) fn new(global: &Global, theme: Option<&str>) -> Self {
        let terminal = io::stdout().is_terminal();
        let theme = global.theme.or_else(|| theme.and_then(|name| clap::ValueEnum::from_str(name, true).ok()));
        let theme = theme.unwrap_or(Theme::Dark);
        let coloured = theme != Theme::Mono && wants_colour(global.color, terminal, |name| env::var(name).ok());
        if coloured {
            // The decision is made here; crossterm must not look at NO_COLOR once more.
            crossterm::style::force_color_output(true);
        }
        let setting = Setting { width: width(terminal), glyphs: glyphs(global) };
        Self { target: BufWriter::new(io::stdout()), colour: coloured.then_some(theme), setting }
    }

    /// An empty line.
    pub(super) fn blank(&mut self) -> io::Result<()> {
        writeln!(self.target)
    }

    /// One line of spans.
    pub(super) fn line(&mut self, spans: &[Span]) -> io::Result<()> {
        for span in spans {
            let text = printable(&span.text);
            match self.colour {
                Some(theme) => write!(self.target, "{}", style(theme, span.role, span.mark).apply(text))?,
                None => write!(self.target, "{text}")?,
            }
        }
        writeln!(self.target)
    }

    /// One line of running text.
    pub(super) fn text(&mut self, text: &str) -> io::Result<()> {
        self.line(&[span(Role::Text, text)])
    }

    /// A sentence, wrapped to the width, each line indented by so many spaces.
    pub(super) fn prose(&mut self, indent: usize, text: &str) -> io::Result<()> {
        let room = usize::from(self.setting.width).saturating_sub(indent).max(20);
        for line in text.lines().flat_map(|line| wrap(line, room)) {
            self.line(&[span(Role::Text, format!("{:indent$}{line}", ""))])?;
        }
        Ok(())
    }

    /// A program as it stands, indented by four.
    pub(super) fn code(&mut self, code: &str) -> io::Result<()> {
        for line in code.lines() {
            self.line(&[span(Role::CodeText, if line.is_empty() { String::new() } else { format!("    {line}") })])?;
        }
        Ok(())
    }

    /// A page that was laid out, without spaces at the ends of lines.
    pub(super) fn lines(&mut self, lines: &[Line]) -> io::Result<()> {
        for line in lines {
            let mut spans = line.spans.clone();
            if self.colour.is_none() {
                while let Some(last) = spans.last_mut() {
                    last.text.truncate(last.text.trim_end().len());
                    if !last.text.is_empty() {
                        break;
                    }
                    spans.pop();
                }
            }
            self.line(&spans)?;
        }
        Ok(())
    }

    /// A short markdown text, laid out.
    pub(super) fn markdown(&mut self, text: &str) -> io::Result<()> {
        let page = self.page(text);
        let blank = |line: &Line| line.spans.iter().all(|span| span.text.trim().is_empty());
        let first = page.lines.iter().position(|line| !blank(line)).unwrap_or(0);
        let end = page.lines.iter().rposition(|line| !blank(line)).map_or(0, |last| last + 1);
        self.lines(page.lines.get(first..end).unwrap_or_default())
    }

    /// A markdown text as a page of this width, nothing folded.
    pub(super) fn page(&self, text: &str) -> Page {
        let reading = Reading { open: true, ..Reading::default() };
        markdown::layout(&markdown::parse(text), &reading, self.setting)
    }

    /// One JSON object on one line.
    pub(super) fn json(&mut self, value: &impl Serialize) -> io::Result<()> {
        value.serialize(&mut Serializer::with_formatter(&mut self.target, Harmless)).map_err(io::Error::from)?;
        self.blank()?;
        self.flush()
    }

    /// Brings everything out. Must be called at the end: only then a full disk or a closed pipe shows.
    pub(super) fn flush(&mut self) -> io::Result<()> {
        self.target.flush()
    }

    /// The symbol that stands before a word of state; never alone.
    pub(super) fn symbol(&self, unicode: &'static str, ascii: &'static str) -> &'static str {
        if self.setting.glyphs == Glyphs::Ascii { ascii } else { unicode }
    }
}

/// A span of this role.
pub(super) fn span(role: Role, text: impl Into<String>) -> Span {
    Span { text: text.into(), role, mark: Mark::default(), link: None }
}

/// A strong span of this role.
pub(super) fn strong(role: Role, text: impl Into<String>) -> Span {
    Span { mark: Mark { strong: true, ..Mark::default() }, ..span(role, text) }
}

/// The text safe to show: foreign names and values may hold anything.
pub(super) fn printable(text: &str) -> String {
    visible(&text.replace('\t', "    "))
}

/// JSON in which a letter that a terminal obeys or does not show is written by its number.
struct Harmless;

impl Formatter for Harmless {
    fn write_string_fragment<W: ?Sized + Write>(&mut self, writer: &mut W, fragment: &str) -> io::Result<()> {
        let mut shown = fragment;
        while let Some(at) = shown.find(is_hidden) {
            let (before, rest) = shown.split_at(at);
            writer.write_all(before.as_bytes())?;
            let mut letters = rest.chars();
            for unit in letters.next().unwrap_or_default().encode_utf16(&mut [0; 2]) {
                write!(writer, "\\u{unit:04x}")?;
            }
            shown = letters.as_str();
        }
        writer.write_all(shown.as_bytes())
    }
}

/// Breaks a line at its spaces; a word that is too long stands alone and whole, so that a path can be copied.
fn wrap(line: &str, room: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in line.split(' ') {
        let last = lines.last_mut().filter(|last| last.is_empty() || last.width() + 1 + word.width() <= room);
        match last {
            Some(last) if last.is_empty() => last.push_str(word),
            Some(last) => {
                last.push(' ');
                last.push_str(word);
            }
            None => lines.push(word.to_owned()),
        }
    }
    lines
}

/// Whether standard output gets colour.
pub(super) fn is_coloured(global: &Global) -> bool {
    wants_colour(global.color, io::stdout().is_terminal(), |name| env::var(name).ok())
}

/// Whether to use colour. `NO_COLOR` (no-color.org), `CLICOLOR` and `CLICOLOR_FORCE` (bixense.com/clicolors).
fn wants_colour(when: When, terminal: bool, variable: impl Fn(&str) -> Option<String>) -> bool {
    let set = |name: &str| variable(name).filter(|value| !value.is_empty());
    match when {
        When::Always => true,
        When::Never => false,
        When::Auto if set("NO_COLOR").is_some() => false,
        When::Auto if set("CLICOLOR_FORCE").is_some_and(|value| value != "0") => true,
        When::Auto if set("CLICOLOR").is_some_and(|value| value == "0") => false,
        When::Auto => terminal && variable("TERM").is_none_or(|term| term != "dumb"),
    }
}

fn width(terminal: bool) -> u16 {
    let size = if terminal { crossterm::terminal::size().ok() } else { None };
    size.map_or(USUAL, |(columns, _)| columns).clamp(20, WIDEST)
}

/// Which glyphs: ASCII where it is asked for or the locale is not UTF-8; no frames where nobody looks at a screen.
pub(super) fn glyphs(global: &Global) -> Glyphs {
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].iter().filter_map(|name| env::var(name).ok()).find(|v| !v.is_empty());
    let utf8 = cfg!(any(windows, target_os = "macos"))
        || locale.is_some_and(|value| {
            let value = value.to_lowercase();
            value.contains("utf-8") || value.contains("utf8")
        });
    if global.ascii || !utf8 {
        Glyphs::Ascii
    } else if global.plain || !io::stdout().is_terminal() {
        Glyphs::Plain
    } else {
        Glyphs::Unicode
    }
}

/// How a role looks. The sixteen colours of the terminal, so that its own palette decides.
fn style(theme: Theme, role: Role, mark: Mark) -> ContentStyle {
    let plain = ContentStyle::new();
    let mut style = match role {
        Role::Heading(_) | Role::TableHead | Role::Choice => plain.attribute(Attribute::Bold),
        Role::Bullet | Role::LineMark | Role::Function => plain.with(Color::Blue),
        Role::Link => plain.with(Color::Blue).attribute(Attribute::Underlined),
        Role::Code | Role::Number => plain.with(Color::Cyan),
        Role::Keyword => plain.with(Color::Magenta),
        Role::String | Role::Right => plain.with(Color::Green),
        Role::Type | Role::Callout(_) => plain.with(Color::Yellow),
        Role::Wrong | Role::Error => plain.with(Color::Red),
        Role::Comment | Role::LineNumber | Role::Frame | Role::Label | Role::Dim if theme == Theme::Contrast => plain,
        Role::Comment | Role::LineNumber | Role::Frame | Role::Label | Role::Dim => plain.attribute(Attribute::Dim),
        _ => plain,
    };
    if mark.strong || (theme == Theme::Contrast && matches!(role, Role::Right | Role::Wrong | Role::Error)) {
        style = style.attribute(Attribute::Bold);
    }
    if mark.emphasis {
        style = style.attribute(Attribute::Italic);
    }
    if mark.struck {
        style = style.attribute(Attribute::CrossedOut);
    }
    style
}

#[cfg(test)]
mod tests {
    use super::*;

    fn colour(when: When, terminal: bool, variables: &[(&str, &str)]) -> bool {
        let find = |name: &str| variables.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned());
        wants_colour(when, terminal, find)
    }

    #[test]
    fn options_come_before_variables_and_variables_before_the_terminal() {
        assert!(colour(When::Auto, true, &[]));
        assert!(!colour(When::Auto, false, &[]));
        assert!(!colour(When::Auto, true, &[("NO_COLOR", "1")]));
        assert!(colour(When::Auto, true, &[("NO_COLOR", "")]));
        assert!(colour(When::Always, false, &[("NO_COLOR", "1")]));
        assert!(!colour(When::Never, true, &[("CLICOLOR_FORCE", "1")]));
        assert!(colour(When::Auto, false, &[("CLICOLOR_FORCE", "1")]));
        assert!(!colour(When::Auto, true, &[("CLICOLOR", "0")]));
        assert!(!colour(When::Auto, true, &[("TERM", "dumb")]));
    }

    #[test]
    fn a_sentence_breaks_at_spaces_and_a_path_stays_whole() {
        assert_eq!(wrap("one two three", 7), ["one two", "three"]);
        assert_eq!(wrap("see /a/very/long/path now", 8), ["see", "/a/very/long/path", "now"]);
        assert_eq!(wrap("", 8), [""]);
    }

    #[test]
    fn control_characters_are_made_harmless() {
        assert_eq!(printable("a\x1b[31mb\tc\nd"), "a\u{241b}[31mb    c\nd");
        assert_eq!(printable("me\u{202e}yp.x"), "me\u{27e8}U+202E\u{27e9}yp.x");
    }

    #[test]
    fn json_keeps_every_letter_and_hides_none() {
        let text = "a\x1b\u{9b}\u{202e}\u{e0041}\"\n\u{fc}\u{1f642}";
        let mut target = Vec::new();
        text.serialize(&mut Serializer::with_formatter(&mut target, Harmless)).unwrap();
        let json = String::from_utf8(target).unwrap();
        assert_eq!(json, "\"a\\u001b\\u009b\\u202e\\udb40\\udc41\\\"\\n\u{fc}\u{1f642}\"");
        assert_eq!(serde_json::from_str::<String>(&json).unwrap(), text);
    }
}
