//! What can be typed: the words of the command table where they make sense in lines, and a few words of its own. Pure.
//!
//! A word may be shortened as long as it stays the only one that begins so, and the keys of the screen are understood,
//! because lessons speak of them. Text that follows a word is kept as it is: it may be a line of a program.

use super::arrange::Shift;
use super::edit::Edit;
use crate::app::arrange::Arrangement;
use crate::app::command::{COMMANDS, commands_at};
use crate::app::screen::Home;
use crate::app::screen::reader::review;
use crate::app::{Command, Model, Place, Screen};

/// What a word asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Act {
    /// A command of the table.
    Command(Command),
    /// A change of a line of the answer.
    Edit(Edit),
    /// A value is tried with the program, or something looked at in the end.
    Try(Trying),
    /// A change of a puzzle of lines.
    Shift(Shift),
    /// The screen once more.
    Again,
    /// The answer with the numbers of its lines.
    Show,
    /// The program here, its indentation in words.
    Spaces,
    /// An answer is typed.
    Type,
}

/// A word that can be typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Word {
    /// The word.
    pub(super) name: &'static str,
    /// What it does.
    pub(super) help: &'static str,
    /// What it asks for.
    pub(super) act: Act,
    /// How much it matters: 1 first, from 6 on only `help` names it.
    pub(super) rank: u8,
    /// Its keys on the screen: lessons speak of them.
    pub(super) keys: &'static [&'static str],
}

/// What was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Typed {
    /// Only Enter.
    Enter,
    /// A number.
    Number(usize),
    /// The letter of a choice.
    Choice(char),
    /// A word and what follows it.
    Word(Act, String),
    /// The beginning of several words.
    Unclear(Vec<&'static str>),
    /// Nothing that is known here.
    Unknown,
}

/// Ranks below this are named at the prompt.
const NAMED: u8 = 6;

const AGAIN: Word = Word { name: "again", help: "say what is here once more", act: Act::Again, rank: 6, keys: &[] };
const SPACES: Word = Word {
    name: "spaces",
    help: "the program here with the number of spaces that each line begins with",
    act: Act::Spaces,
    rank: 8,
    keys: &[],
};
const TYPE: Word = Word {
    name: "type",
    help: "type an answer: lines until an empty line, or one line behind the word",
    act: Act::Type,
    rank: 1,
    keys: &[],
};

/// For answers that are files.
const EDITING: &[Word] = &[
    Word { name: "show", help: "your answer with the numbers of its lines", act: Act::Show, rank: 6, keys: &[] },
    Word {
        name: "line",
        help: "line 3 TEXT: line 3 becomes TEXT; without a text line 3 is read out",
        act: Act::Edit(Edit::Line),
        rank: 3,
        keys: &[],
    },
    Word {
        name: "insert",
        help: "insert 3 TEXT: TEXT comes before line 3",
        act: Act::Edit(Edit::Insert),
        rank: 7,
        keys: &[],
    },
    Word {
        name: "add",
        help: "add TEXT: TEXT comes after the last line",
        act: Act::Edit(Edit::Add),
        rank: 7,
        keys: &[],
    },
    Word { name: "move", help: "move 3 1: line 3 becomes line 1", act: Act::Edit(Edit::Move), rank: 8, keys: &[] },
    Word {
        name: "delete",
        help: "delete 3: line 3 goes; delete 3 5: lines 3 to 5 go",
        act: Act::Edit(Edit::Delete),
        rank: 7,
        keys: &[],
    },
];

/// What is tried.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Trying {
    /// A name gets a value.
    Value,
    /// An expression is looked at in the end.
    Look,
}

/// For programs that are investigated.
const TRYING: &[Word] = &[
    Word {
        name: "try",
        help: "try n = 6: run the program with 6 for n; without a value: which names there are, and what was tried",
        act: Act::Try(Trying::Value),
        rank: 2,
        keys: &[],
    },
    Word {
        name: "look",
        help: "look len(rows): run the program and look at this in the end",
        act: Act::Try(Trying::Look),
        rank: 2,
        keys: &[],
    },
];

/// For puzzles of lines.
const ARRANGING: &[Word] = &[
    Word { name: "show", help: "the lines with their numbers", act: Act::Show, rank: 3, keys: &[] },
    Word {
        name: "take",
        help: "take 7: line 7 comes into the program, as its last; take 7 2: as line 2",
        act: Act::Shift(Shift::Take),
        rank: 3,
        keys: &[],
    },
    Word {
        name: "move",
        help: "move 3 up, move 3 down, move 3 1: line 3 goes there",
        act: Act::Shift(Shift::Move),
        rank: 4,
        keys: &[],
    },
    Word {
        name: "indent",
        help: "indent 2: line 2 is set in by one step of four spaces",
        act: Act::Shift(Shift::Indent),
        rank: 4,
        keys: &[],
    },
    Word {
        name: "dedent",
        help: "dedent 2: line 2 is set out by one step",
        act: Act::Shift(Shift::Dedent),
        rank: 4,
        keys: &[],
    },
    Word { name: "aside", help: "aside 3: line 3 is left out", act: Act::Shift(Shift::Aside), rank: 4, keys: &[] },
];

/// The words that can be typed now, the most useful first.
pub(super) fn words_now(model: &Model) -> Vec<Word> {
    let place = model.place();
    let mut words: Vec<Word> = commands_at(place)
        .into_iter()
        .filter(|entry| makes_sense(model, entry.command))
        .map(|entry| Word {
            name: entry.word,
            help: entry.help,
            act: Act::Command(entry.command),
            rank: entry.rank,
            keys: entry.keys,
        })
        .collect();
    // A review is named where there is something in it; it can be asked for at any time.
    let nothing_due = matches!(model.screen(), Screen::Home(home) if home.due == 0);
    if let Some(word) = words.iter_mut().find(|word| nothing_due && word.act == Act::Command(Command::Review)) {
        word.rank = 8;
    }
    // One word is enough to leave: `back` is there for closing what is open, and the key that leaves the screen does so.
    let leaves = if place == Place::Home { Command::QuitNow } else { Command::Back };
    for word in &mut words {
        if word.act == Act::Command(leaves) {
            word.keys = keys_of(Command::Quit);
        }
        if word.act == Act::Command(Command::QuitNow) {
            (word.name, word.rank) = ("quit", 9);
        }
    }
    if model.layer.is_none() {
        words.push(AGAIN);
        words.extend(takes_typing(model).then_some(TYPE));
        words.extend(program(model).is_some().then_some(SPACES));
    }
    if place == Place::Lab {
        words.clear();
    }
    if place == Place::Exercise && is_investigated(model) {
        words.extend(TRYING);
    }
    if place == Place::Exercise && has_file(model) {
        words.extend(if puzzle(model).is_some() { ARRANGING } else { EDITING });
    }
    words.sort_by_key(|word| word.rank);
    words
}

fn keys_of(command: Command) -> &'static [&'static str] {
    COMMANDS.iter().find(|entry| entry.command == command).map_or(&[], |entry| entry.keys)
}

/// Whether a command makes sense in lines, and now: nothing scrolls here and nothing has a colour.
fn makes_sense(model: &Model, command: Command) -> bool {
    match (model.place(), command) {
        (place, Command::Yes | Command::No) => place == Place::Question,
        (place, Command::Help) => place != Place::Question,
        (place, Command::Back) => place != Place::Home,
        (_, Command::QuitNow) => true,
        (Place::List | Place::Question, _) => false,
        (_, Command::Jump | Command::Words) => true,
        _ => match model.screen() {
            Screen::Home(_) => match command {
                Command::SwitchTrack => model.course.tracks.len() > 1,
                Command::Review => true,
                _ => false,
            },
            // Looks are taken by `learn heap --plain`, not here.
            // The lab reads its lines itself.
            Screen::Heap(_) | Screen::Lab(_) => false,
            Screen::Reader(reader) => match command {
                Command::Run => reader.program_here().is_some(),
                Command::Skip => reader.open_question().is_some(),
                Command::FindNext | Command::FindPrevious => !reader.found.matches.is_empty(),
                Command::Next | Command::Outline | Command::Find if reader.review.is_some() => {
                    review::does(reader, command)
                }
                Command::Next | Command::Previous | Command::Top | Command::Outline | Command::Find => true,
                _ => false,
            },
            Screen::Exercise(_) => match command {
                Command::EditOutside | Command::Reset => has_file(model),
                Command::Check
                | Command::Hint
                | Command::Solution
                | Command::Lesson
                | Command::Next
                | Command::Previous => true,
                _ => false,
            },
        },
    }
}

fn has_file(model: &Model) -> bool {
    matches!(model.screen(), Screen::Exercise(exercise) if !exercise.path.is_empty())
}

/// Whether the answer that is asked for is a text.
pub(super) fn takes_typing(model: &Model) -> bool {
    match model.screen() {
        Screen::Reader(reader) => {
            reader.open_question().is_some_and(|question| reader.document.predictions[question].choices.is_empty())
        }
        Screen::Exercise(exercise) => exercise.path.is_empty() && exercise.text.is_some(),
        Screen::Home(_) | Screen::Heap(_) | Screen::Lab(_) => false,
    }
}

/// The program that the learner is at: the answer, or the program of the text.
pub(super) fn program(model: &Model) -> Option<&str> {
    match model.screen() {
        Screen::Home(_) | Screen::Heap(_) | Screen::Lab(_) => None,
        Screen::Reader(reader) => Some(reader.document.programs.get(reader.program_here()?)?.text.as_str()),
        Screen::Exercise(exercise) if exercise.path.is_empty() => {
            model.course.exercise(&exercise.id).map(|exercise| exercise.program.as_str())
        }
        Screen::Exercise(exercise) => exercise.text.as_deref(),
    }
}

/// The puzzle of lines that the answer is, if it is one.
pub(super) fn puzzle(model: &Model) -> Option<Arrangement> {
    let Screen::Exercise(open) = model.screen() else { return None };
    let taught = model.course.exercise(&open.id).filter(|taught| !taught.lines.is_empty())?;
    Arrangement::read(open.text.as_deref()?, taught, &model.course.track(&open.id.track)?.language)
}

fn is_investigated(model: &Model) -> bool {
    let Screen::Exercise(open) = model.screen() else { return false };
    model.course.exercise(&open.id).is_some_and(|taught| taught.kind == "investigate")
}

/// How many choices the open question has.
pub(super) fn choices(model: &Model) -> usize {
    match (&model.layer, model.screen()) {
        (None, Screen::Reader(reader)) => {
            reader.open_question().map_or(0, |question| reader.document.predictions[question].choices.len())
        }
        _ => 0,
    }
}

/// Makes out what was typed.
pub(super) fn read(line: &str, words: &[Word], choices: usize) -> Typed {
    let line = line.trim_start();
    let whole = line.trim_end();
    if whole.is_empty() {
        return Typed::Enter;
    }
    if let Ok(number) = whole.parse() {
        return Typed::Number(number);
    }
    if let Some(letter) = choice(whole, choices) {
        return Typed::Choice(letter);
    }
    let lower = whole.to_lowercase();
    let mut longer = words.iter().filter(|word| lower.contains(' ') && word.name.starts_with(&lower));
    if let (Some(word), None) = (longer.next(), longer.next()) {
        return Typed::Word(word.act, String::new());
    }
    if let Some(word) = words.iter().find(|word| word.keys.contains(&whole)) {
        return Typed::Word(word.act, String::new());
    }
    if let Some(word) = words.iter().filter(|word| begins_with(whole, word.name)).max_by_key(|word| word.name.len()) {
        let rest = line.get(word.name.len() + 1..).unwrap_or_default();
        return Typed::Word(word.act, rest.to_owned());
    }
    let (first, rest) = line.split_once(' ').unwrap_or((whole, ""));
    let first = first.to_lowercase();
    let fitting: Vec<&Word> = words.iter().filter(|word| word.name.starts_with(&first)).collect();
    match fitting[..] {
        [] => Typed::Unknown,
        [word] => Typed::Word(word.act, rest.to_owned()),
        _ => Typed::Unclear(fitting.iter().map(|word| word.name).collect()),
    }
}

fn choice(typed: &str, choices: usize) -> Option<char> {
    let mut letters = typed.chars();
    let letter = letters.next().filter(|_| letters.next().is_none())?.to_ascii_lowercase();
    let index = u32::from(letter).checked_sub(u32::from('a'))?;
    (usize::try_from(index).ok()? < choices).then_some(letter)
}

/// Whether a line is this word, alone or with more behind it.
fn begins_with(line: &str, word: &str) -> bool {
    let head = line.get(..word.len()).is_some_and(|head| head.eq_ignore_ascii_case(word));
    head && matches!(line.as_bytes().get(word.len()), None | Some(b' '))
}

/// The line that says what can be typed now.
pub(super) fn prompt(model: &Model, words: &[Word]) -> String {
    let mut parts = vec![lead(model)];
    if model.place() == Place::Question {
        return "yes or no".to_owned();
    }
    if choices(model) > 0 || takes_typing(model) && matches!(model.screen(), Screen::Reader(_)) {
        parts.push("skip".to_owned());
    }
    let most = if matches!(model.screen(), Screen::Exercise(_)) { NAMED } else { NAMED - 1 };
    let last = [Command::Help, Command::QuitNow].map(Act::Command);
    // A program is run by the answer to its question; after a pass Enter opens the next exercise.
    let spared = [Command::Next, if choices(model) > 0 { Command::Run } else { Command::Next }].map(Act::Command);
    let named = words.iter().filter(|word| word.rank < most && ![last, spared].concat().contains(&word.act));
    parts.extend(named.map(|word| word.name.to_owned()));
    parts.extend(["help".to_owned(), "quit".to_owned()]);
    parts.retain(|part| !part.is_empty());
    parts.join(", ")
}

/// What Enter, numbers and letters do.
fn lead(model: &Model) -> String {
    if model.place() == Place::List {
        return "a number, or a text to look for".to_owned();
    }
    match model.screen() {
        Screen::Home(home) => home_lead(home),
        Screen::Reader(reader) => {
            if let 1.. = choices(model) {
                let letters: Vec<String> = ('a'..='z').take(choices(model)).map(String::from).collect();
                return match &letters[..] {
                    [first @ .., last] if !first.is_empty() => format!("{} or {last}", first.join(", ")),
                    _ => letters.concat(),
                };
            }
            let ends = reader.top + reader.rows >= reader.page.lines.len();
            match (takes_typing(model), ends) {
                (true, _) => String::new(),
                (false, true) if reader.review.is_some() => "Enter ends the review".to_owned(),
                (false, true) => "end of the chapter".to_owned(),
                (false, false) => "Enter goes on".to_owned(),
            }
        }
        Screen::Exercise(exercise) if exercise.passed() && exercise.again.is_some() => {
            "Enter goes back to the review".to_owned()
        }
        Screen::Exercise(exercise) if exercise.passed() => "Enter opens the next exercise".to_owned(),
        Screen::Exercise(_) | Screen::Heap(_) => String::new(),
        Screen::Lab(open) => match open.lab.place() {
            Some((number, _)) if open.lab.awaits_answer() => format!("step {number}, your answer or a word of the lab"),
            Some((number, _)) => format!("step {number}, a word of the lab"),
            None => "a word of the lab".to_owned(),
        },
    }
}

fn home_lead(home: &Home) -> String {
    if home.rows.is_empty() { String::new() } else { format!("a number, Enter opens {}", home.cursor + 1) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn word(word: &'static str, act: Act) -> Word {
        let keys: &[&str] = if word == "help" { &["?"] } else { &[] };
        Word { name: word, help: "", act, rank: 1, keys }
    }

    fn words() -> Vec<Word> {
        vec![
            word("next", Act::Command(Command::Next)),
            word("next found", Act::Command(Command::FindNext)),
            word("find", Act::Command(Command::Find)),
            word("line", Act::Edit(Edit::Line)),
            word("lesson", Act::Command(Command::Lesson)),
            word("help", Act::Command(Command::Help)),
        ]
    }

    #[test]
    fn words_may_be_shortened() {
        let words = words();
        assert_eq!(read("next", &words, 0), Typed::Word(Act::Command(Command::Next), String::new()));
        assert_eq!(read("Next Found", &words, 0), Typed::Word(Act::Command(Command::FindNext), String::new()));
        assert_eq!(read("next f", &words, 0), Typed::Word(Act::Command(Command::FindNext), String::new()));
        assert_eq!(read("f door", &words, 0), Typed::Word(Act::Command(Command::Find), "door".into()));
        assert_eq!(read("l", &words, 0), Typed::Unclear(vec!["line", "lesson"]));
        assert_eq!(read("?", &words, 0), Typed::Word(Act::Command(Command::Help), String::new()));
        assert_eq!(read("nexter", &words, 0), Typed::Unknown);
    }

    #[test]
    fn what_follows_a_word_is_kept() {
        let rest = |line: &str| match read(line, &words(), 0) {
            Typed::Word(Act::Edit(Edit::Line), rest) => rest,
            other => panic!("{other:?}"),
        };
        assert_eq!(rest("line 3     level = 1  "), "3     level = 1  ");
        assert_eq!(rest("li 3  x"), "3  x");
        assert_eq!(rest("line"), "");
    }

    #[test]
    fn letters_answer_while_a_question_is_open() {
        assert_eq!(read("A", &words(), 3), Typed::Choice('a'));
        assert_eq!(read("c", &words(), 3), Typed::Choice('c'));
        assert_eq!(read("d", &words(), 3), Typed::Unknown);
        assert_eq!(read(" 12 ", &words(), 3), Typed::Number(12));
        assert_eq!(read("   ", &words(), 3), Typed::Enter);
        assert_eq!(read("\u{e4}\u{1f642}", &words(), 3), Typed::Unknown);
    }
}
