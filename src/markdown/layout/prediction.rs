//! A prediction: its question, its choices, and, once answered, what the program did and why.

use super::super::document::{Answered, Choice, Means, Prediction, Ran};
use super::super::page::{Role, Span};
use super::super::parse::inlines;
use super::code::{Gutter, ran_box, source};
use super::pen::{Indent, Pen, span};
use super::text::{clean, text_width};
use super::{Glyphs, STRONG, inline, width_of};

/// Draws the prediction of this index.
pub(super) fn draw(pen: &mut Pen, index: usize) {
    let document = pen.document;
    let Some(prediction) = document.predictions.get(index) else { return };
    if prediction.own_program {
        source(pen, &prediction.language, &prediction.program, &Gutter::default());
        pen.gap(1);
    }
    let answered = pen.reading.answers.get(&index);
    ask(pen, prediction);
    if !prediction.choices.is_empty() {
        pen.gap(1);
        choices(pen, prediction, answered);
    }
    if let Some(answered) = answered {
        answer(pen, prediction, answered);
    }
}

fn ask(pen: &mut Pen, prediction: &Prediction) {
    let sign = if pen.glyphs == Glyphs::Plain { "Question: " } else { "? " };
    pen.open(Indent::hanging(vec![Span { mark: STRONG, ..span(sign, Role::Choice) }]));
    let mut spans = inline::spans(pen, &prediction.ask, Role::Text);
    for span in &mut spans {
        span.mark.strong = true;
    }
    pen.text(&spans);
    pen.close();
}

/// Columns between two choices that stand side by side.
const BETWEEN: usize = 4;

fn choices(pen: &mut Pen, prediction: &Prediction, answered: Option<&Answered>) {
    let right = answered.and_then(|answered| prediction.right(ran(answered)));
    let chosen = match answered {
        Some(Answered::Given { choice, .. }) => *choice,
        _ => None,
    };
    let mut bullets: Vec<_> =
        (0..prediction.choices.len()).map(|index| bullet(pen.glyphs, index, right, chosen)).collect();
    if pen.glyphs != Glyphs::Plain && beside(pen, prediction, &mut bullets) {
        return;
    }
    for (bullet, choice) in bullets.into_iter().zip(&prediction.choices) {
        pen.open(Indent::hanging(bullet));
        choice_text(pen, choice);
        pen.close();
    }
}

/// What stands left of a choice: the mark of an answer and the letter.
fn bullet(glyphs: Glyphs, index: usize, right: Option<usize>, chosen: Option<usize>) -> Vec<Span> {
    let letter = letter(index);
    if glyphs == Glyphs::Plain {
        return vec![span(format!("{letter}. "), Role::Choice)];
    }
    let mark = if right == Some(index) {
        span(glyphs.pick("✓ ", "* "), Role::Right)
    } else if chosen == Some(index) {
        span(glyphs.pick("✗ ", "x "), Role::Wrong)
    } else {
        span("  ", Role::Text)
    };
    vec![mark, span(format!("{letter}  "), Role::Choice)]
}

/// Short choices stand side by side, so that the program, the question and the answer stay on one screen. False, and
/// nothing is drawn, if there is no room for all of them in one row.
fn beside(pen: &mut Pen, prediction: &Prediction, bullets: &mut [Vec<Span>]) -> bool {
    let columns: Vec<Vec<Span>> = prediction.choices.iter().map(choice_lines).collect();
    let widths: Vec<usize> = columns
        .iter()
        .zip(bullets.iter())
        .map(|(lines, bullet)| width_of(bullet) + lines.iter().map(|line| text_width(&line.text)).max().unwrap_or(0))
        .collect();
    let gaps = BETWEEN * widths.len().saturating_sub(1);
    if widths.iter().sum::<usize>() + gaps > pen.measure() {
        return false;
    }
    for row in 0..columns.iter().map(Vec::len).max().unwrap_or(0) {
        let mut line = Vec::new();
        // Where the next column begins, and where the line has come to.
        let (mut start, mut at) = (0, 0);
        for (index, lines) in columns.iter().enumerate() {
            if let Some(text) = lines.get(row) {
                let bullet = std::mem::take(&mut bullets[index]);
                let indent = if row == 0 { 0 } else { BULLET };
                line.push(span(" ".repeat(start + indent - at), Role::Text));
                at = start + indent + width_of(&bullet) + text_width(&text.text);
                line.extend(bullet);
                line.push(text.clone());
            }
            start += widths[index] + BETWEEN;
        }
        pen.line(line);
    }
    true
}

/// Columns of the mark and the letter before a choice.
const BULLET: usize = 5;

/// The lines of a choice: what would be printed line by line, anything else in one line.
fn choice_lines(choice: &Choice) -> Vec<Span> {
    if matches!(choice.means, Means::Prints(_)) {
        let text = clean(&choice.text, 8).into_owned();
        text.trim_end_matches('\n').split('\n').map(|line| span(line, Role::Output)).collect()
    } else {
        vec![span(clean(&choice.text, 1).replace('\n', " "), Role::Text)]
    }
}

/// What would be printed stands line by line, anything else is a sentence.
fn choice_text(pen: &mut Pen, choice: &Choice) {
    for line in choice_lines(choice) {
        if line.role == Role::Output {
            pen.code(vec![line]);
        } else {
            pen.text(&[line]);
        }
    }
}

/// What the program did, and what is said to the answer.
fn answer(pen: &mut Pen, prediction: &Prediction, answered: &Answered) {
    pen.gap(1);
    if pen.glyphs == Glyphs::Plain {
        pen.line(vec![span("Answer:", Role::Label)]);
    }
    let ran = ran(answered);
    ran_box(pen, label(ran), ran);
    pen.gap(1);
    match answered {
        Answered::Given { choice: Some(choice), .. } => chosen(pen, prediction, *choice, ran),
        Answered::Given { choice: None, typed, .. } => self::typed(pen, prediction, typed, ran),
        Answered::Skipped(_) => skipped(pen, prediction, ran),
    }
}

fn ran(answered: &Answered) -> &Ran {
    match answered {
        Answered::Skipped(ran) | Answered::Given { ran, .. } => ran,
    }
}

fn label(ran: &Ran) -> &'static str {
    match (ran.stdout.trim().is_empty(), ran.error.is_empty()) {
        (_, true) => "it prints",
        (true, false) => "it fails",
        (false, false) => "it prints, then fails",
    }
}

fn chosen(pen: &mut Pen, prediction: &Prediction, choice: usize, ran: &Ran) {
    let right = prediction.right(ran);
    let why = prediction.choices.get(choice).map_or("", |choice| choice.why.as_str());
    let said = format!("You chose {}. ", letter(choice));
    match right {
        None => {
            say(pen, &said, None, "None of the choices says what it did.");
        }
        Some(right) if right == choice => say(pen, &said, Some(&Told::Right("Right.")), why),
        Some(right) => {
            say(pen, &said, Some(&Told::Wrong("Not so.")), why);
            if pen.glyphs == Glyphs::Plain {
                pen.gap(1);
            }
            tell_right(pen, prediction, right);
        }
    }
}

fn tell_right(pen: &mut Pen, prediction: &Prediction, right: usize) {
    let why = prediction.choices.get(right).map_or("", |choice| choice.why.as_str());
    say(pen, "", Some(&Told::Right(&format!("{} is right.", letter(right)))), why);
}

fn typed(pen: &mut Pen, prediction: &Prediction, typed: &str, ran: &Ran) {
    let shown = clean(typed.trim_end(), 8);
    let said = if shown.is_empty() {
        "You typed nothing. ".to_owned()
    } else if shown.contains('\n') {
        pen.line(vec![span("You typed:", Role::Text)]);
        pen.open(Indent::spaces(4));
        for line in shown.split('\n') {
            pen.code(vec![span(line, Role::Output)]);
        }
        pen.close();
        String::new()
    } else {
        format!("You typed: {shown}. ")
    };
    if prediction.matches(typed, ran) {
        return say(pen, &said, Some(&Told::Right("Right.")), &prediction.why);
    }
    say(pen, &said, Some(&Told::Wrong("Not so.")), prediction.known_wrong(typed).unwrap_or_default());
    if !prediction.why.is_empty() {
        pen.gap(1);
        say(pen, "", None, &prediction.why);
    }
}

fn skipped(pen: &mut Pen, prediction: &Prediction, ran: &Ran) {
    match prediction.right(ran) {
        Some(right) => tell_right(pen, prediction, right),
        None if prediction.choices.is_empty() => say(pen, "", None, &prediction.why),
        None => say(pen, "", None, "None of the choices says what it did."),
    }
}

/// The word on an answer.
enum Told<'t> {
    Right(&'t str),
    Wrong(&'t str),
}

/// A paragraph: what was answered, the word on it, and the reason (markdown).
fn say(pen: &mut Pen, said: &str, told: Option<&Told>, why: &str) {
    let mut spans = vec![span(said, Role::Text)];
    match told {
        Some(Told::Right(word)) => {
            spans.push(span(format!("{}{word}", pen.glyphs.pick("✓ ", "")), Role::Right));
        }
        Some(Told::Wrong(word)) => {
            spans.push(span(format!("{}{word}", pen.glyphs.pick("✗ ", "")), Role::Wrong));
        }
        None => {}
    }
    if spans.len() > 1 {
        spans.push(span(" ", Role::Text));
    }
    spans.extend(inline::spans(pen, &inlines(why), Role::Text));
    pen.text(&spans);
}

/// `a` for the first choice.
fn letter(index: usize) -> char {
    u8::try_from(index).ok().and_then(|index| b'a'.checked_add(index)).map_or('?', char::from)
}
