//! The lab on a screen: what was said, the line being typed, and where one is in the text. The lab itself is
//! `crate::lab`.

use super::super::{Code, Command, Effect, Key, Model, close};
use super::{Screen, text_width};
use crate::lab::{self, News, Texts, Wish};
use crate::markdown::document::Reading;
use crate::markdown::page::Page;
use crate::markdown::{self, Setting};
use std::sync::Arc;

/// Lines kept of what was said; the oldest go.
const MOST_LINES: usize = 5_000;

/// The longest line that can be typed, in letters.
const LONGEST: usize = 400;

/// The screen.
#[derive(Debug)]
pub struct Lab {
    /// The lab.
    pub lab: lab::Lab,
    /// The line being typed.
    pub input: String,
    /// What was said and typed, the oldest first.
    pub entries: Vec<Entry>,
    /// The same, laid out.
    pub page: Page,
    /// The first line to be seen.
    pub top: usize,
    /// The line at which the answer to what was typed last begins.
    mark: usize,
    /// Lines typed before, and which of them is shown again.
    history: (Vec<String>, Option<usize>),
    setting: Setting,
}

/// One thing that was said, or a line that was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Entry {
    /// The lab said this, in markdown.
    Said(String),
    /// The learner typed this.
    Typed(String),
}

impl Lab {
    /// Rows of the plot above the text on a screen of this size.
    pub fn plot_rows(&self, size: (u16, u16)) -> u16 {
        match size {
            _ if self.lab.evidence.points.is_empty() => 0,
            (columns, _) if columns < 60 => 0,
            // Where memory over time is not what is asked about, the text needs the rows.
            (_, 30..) => {
                if self.lab.is_watching() {
                    11
                } else {
                    7
                }
            }
            (_, 20..) if self.lab.is_watching() => 7,
            _ => 0,
        }
    }

    /// Rows of the text.
    pub fn text_rows(&self, size: (u16, u16)) -> usize {
        usize::from(size.1.saturating_sub(3).saturating_sub(self.plot_rows(size))).max(1)
    }

    /// Takes what the lab has said since.
    fn take_said(&mut self, size: (u16, u16)) {
        for text in std::mem::take(&mut self.lab.said) {
            self.add(Entry::Said(text));
        }
        if self.page.lines.len() > MOST_LINES {
            let surplus = self.page.lines.len() - MOST_LINES;
            self.page.lines.drain(..surplus);
            self.mark = self.mark.saturating_sub(surplus);
        }
        self.follow(size);
    }

    fn add(&mut self, entry: Entry) {
        lay_out_entry(&entry, self.setting, &mut self.page);
        self.entries.push(entry);
    }

    /// Shows the answer to what was typed last: from its beginning if it is long, else with all there is above it.
    fn follow(&mut self, size: (u16, u16)) {
        self.top = self.mark.min(self.last_top(self.text_rows(size)));
    }

    fn last_top(&self, rows: usize) -> usize {
        self.page.lines.len().saturating_sub(rows)
    }

    /// Lays everything out for another size.
    pub(in crate::app) fn lay_out(&mut self, setting: Setting, size: (u16, u16)) {
        if setting != self.setting || self.page.lines.is_empty() {
            self.setting = setting;
            self.page = Page { width: setting.width, ..Page::default() };
            for entry in &self.entries {
                lay_out_entry(entry, setting, &mut self.page);
            }
            self.mark = self.page.lines.len();
        }
        self.top = self.top.min(self.last_top(self.text_rows(size)));
        self.follow(size);
    }
}

/// Adds an entry to a page, with an empty line before it.
fn lay_out_entry(entry: &Entry, setting: Setting, page: &mut Page) {
    let document = match entry {
        Entry::Said(text) => markdown::parse(text),
        Entry::Typed(line) => markdown::parse(&format!("**>** `{}`", line.replace('`', "'"))),
    };
    let laid = markdown::layout(&document, &Reading::default(), setting);
    if page.lines.last().is_some_and(|line| !line.text().trim().is_empty()) {
        page.lines.push(crate::markdown::page::Line::default());
    }
    let (lines, links) = (page.lines.len(), page.links.len());
    page.links.extend(laid.links.into_iter().map(|mut link| {
        link.line += lines;
        link
    }));
    page.lines.extend(laid.lines.into_iter().map(|mut line| {
        for span in &mut line.spans {
            span.link = span.link.map(|link| link + links);
        }
        line
    }));
}

/// Opens the lab on top.
pub(in crate::app) fn open(model: &mut Model, texts: Arc<Texts>) -> Vec<Effect> {
    let (lab, wishes) = lab::Lab::new(texts);
    let setting = setting(model);
    model.screens.push(Screen::Lab(Box::new(Lab {
        lab,
        input: String::new(),
        entries: Vec::new(),
        page: Page { width: setting.width, ..Page::default() },
        top: 0,
        mark: 0,
        history: (Vec::new(), None),
        setting,
    })));
    settle(model, wishes)
}

pub(in crate::app) fn setting(model: &Model) -> Setting {
    model.setting(text_width(model.size.0))
}

/// A line was typed: an answer, or a wish.
pub(in crate::app) fn hear(model: &mut Model, line: &str) -> Vec<Effect> {
    let Screen::Lab(open) = model.screen_mut() else { return Vec::new() };
    if line.trim().is_empty() {
        return Vec::new();
    }
    let above = open.page.lines.len();
    open.add(Entry::Typed(line.trim().to_owned()));
    // The empty line above it needs no row of the screen.
    let empty = open.page.lines.get(above).is_some_and(|line| line.text().trim().is_empty());
    open.mark = above + usize::from(empty);
    let wishes = open.lab.hear(line);
    settle(model, wishes)
}

/// Something happened in the lab. Without a lab there is nobody to be told.
pub(in crate::app) fn happened(model: &mut Model, news: News) -> Vec<Effect> {
    let Screen::Lab(open) = model.screen_mut() else { return Vec::new() };
    let wishes = open.lab.happen(news);
    settle(model, wishes)
}

/// Shows what was said, and turns wishes into effects.
fn settle(model: &mut Model, wishes: Vec<Wish>) -> Vec<Effect> {
    let size = model.size;
    let Screen::Lab(open) = model.screen_mut() else { return Vec::new() };
    open.take_said(size);
    let works = open.lab.work.is_some();
    match (works, model.busy) {
        (true, None) => {
            model.next_generation();
        }
        (false, Some(_)) => model.busy = None,
        _ => {}
    }
    let mut effects = Vec::new();
    for wish in wishes {
        match wish {
            Wish::Leave => effects.extend(close(model)),
            Wish::Edit(path) => effects.push(Effect::EditLab(path)),
            wish => effects.push(Effect::Lab(wish)),
        }
    }
    effects
}

/// A key in the lab: letters are typed. None if the key is a command's.
pub(in crate::app) fn typed(model: &mut Model, key: Key) -> Option<Vec<Effect>> {
    let Screen::Lab(open) = model.screen_mut() else { return None };
    match key.code {
        Code::Char('u') if key.ctrl => open.input.clear(),
        Code::Char('w') if key.ctrl => {
            let kept = open.input.trim_end().rfind(' ').map_or(0, |space| space + 1);
            open.input.truncate(kept);
        }
        Code::Char(_) if key.ctrl || key.alt => return None,
        Code::Char(letter) if open.input.chars().count() < LONGEST => open.input.push(letter),
        Code::Char(_) => {}
        Code::Backspace => {
            open.input.pop();
        }
        Code::Esc if !open.input.is_empty() => open.input.clear(),
        Code::Enter => {
            let line = std::mem::take(&mut open.input);
            if !line.trim().is_empty() {
                open.history.0.push(line.clone());
            }
            open.history.1 = None;
            return Some(hear(model, &line));
        }
        _ => return None,
    }
    Some(Vec::new())
}

/// A line that was typed before comes again.
fn recall(open: &mut Lab, step: isize) {
    let (lines, at) = &mut open.history;
    let next = at.unwrap_or(lines.len()).saturating_add_signed(step).min(lines.len());
    open.input = lines.get(next).cloned().unwrap_or_default();
    *at = (next < lines.len()).then_some(next);
}

/// A command in the lab.
pub(in crate::app) fn command(model: &mut Model, command: Command) -> Vec<Effect> {
    let size = model.size;
    let Screen::Lab(open) = model.screen_mut() else { return Vec::new() };
    let rows = open.text_rows(size);
    let (page, last) = (rows.saturating_sub(1).max(1), open.last_top(rows));
    match command {
        Command::Up => open.top = open.top.saturating_sub(1),
        Command::Down => open.top = (open.top + 1).min(last),
        Command::PageUp => open.top = open.top.saturating_sub(page),
        Command::PageDown => open.top = (open.top + page).min(last),
        Command::Top => open.top = 0,
        Command::Bottom => open.top = last,
        Command::Previous => recall(open, -1),
        Command::Next => recall(open, 1),
        _ => {}
    }
    Vec::new()
}
