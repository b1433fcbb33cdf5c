//! `learn glossary`: the words that the chapters of a track define, and what each means.

use super::Exit;
use super::args::{Global, GlossaryArgs};
use super::out::{span, strong};
use super::session::{Session, did_you_mean};
use super::trouble::Trouble;
use crate::app::layer::Taught;
use crate::markdown::page::Role;
use serde::Serialize;

#[derive(Serialize)]
struct Report<'a> {
    format: u32,
    track: &'a str,
    words: Vec<JsonWord<'a>>,
}

#[derive(Serialize)]
struct JsonWord<'a> {
    word: &'a str,
    meaning: &'a str,
    /// Page and section that define it.
    page: &'a str,
    section: &'a str,
}

pub(super) fn run(global: &Global, args: &GlossaryArgs) -> Result<Exit, Trouble> {
    let session = Session::open(global)?;
    let all = crate::app::layer::taught(&session.course, &session.track);
    let wanted = args.word.join(" ").to_lowercase();
    let exact = |taught: &&Taught| taught.word.to_lowercase() == wanted;
    let near = |taught: &&Taught| taught.word.to_lowercase().contains(&wanted);
    let mut shown: Vec<_> = all.iter().filter(exact).collect();
    if shown.is_empty() {
        shown = all.iter().filter(near).collect();
    }
    if shown.is_empty() && !args.json {
        return Err(Trouble::Usage(unknown(&wanted, &all, &session.track)));
    }
    let mut out = session.out(global);
    if args.json {
        let words = shown.iter().map(|taught| JsonWord {
            word: &taught.word,
            meaning: &taught.meaning,
            page: &taught.path,
            section: &taught.address,
        });
        out.json(&Report { format: 1, track: &session.track, words: words.collect() })?;
        return Ok(Exit::Good);
    }
    for taught in &shown {
        out.line(&[strong(Role::Text, &taught.word), span(Role::Dim, format!("  {}", taught.place))])?;
        out.prose(4, &taught.meaning)?;
    }
    out.flush()?;
    Ok(Exit::Good)
}

fn unknown(wanted: &str, all: &[Taught], track: &str) -> String {
    if all.is_empty() {
        return format!("the chapters of the track {track} define no words");
    }
    let likeness = |word: &str| similar::TextDiff::from_chars(wanted, word.to_lowercase()).ratio();
    let mut near: Vec<_> = all.iter().map(|taught| (likeness(&taught.word), &taught.word)).collect();
    near.sort_by(|a, b| b.0.total_cmp(&a.0));
    let near: Vec<_> =
        near.into_iter().take_while(|(alike, _)| *alike > 0.6).take(3).map(|(_, word)| word.clone()).collect();
    let advice = if near.is_empty() { "`learn glossary` lists all".to_owned() } else { did_you_mean(&near) };
    format!("no chapter of the track {track} defines `{wanted}`; {advice}")
}
