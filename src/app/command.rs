//! Every command once: its name, its keys, what it does in words, and where it is valid. The keymap, the footer, the
//! help screen, the plain menu and the table in the README all come from [`COMMANDS`].
//!
//! What does not belong here: what a command changes (that is the screen's business).

use super::key::Key;

/// What the learner can ask for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Command {
    /// One line or row up.
    Up,
    /// One line or row down.
    Down,
    /// On to the next screen of text.
    PageDown,
    /// Back by a screen.
    PageUp,
    /// Half a screen down.
    HalfDown,
    /// Half a screen up.
    HalfUp,
    /// To the beginning.
    Top,
    /// To the end.
    Bottom,
    /// Open or follow what is selected.
    Open,
    /// Select the next link, program or panel.
    NextStop,
    /// Select the one before.
    PreviousStop,
    /// Back or close.
    Back,
    /// Leave the program, or the screen.
    Quit,
    /// Leave the program from anywhere.
    QuitNow,
    /// What can be done here.
    Help,
    /// Jump to any chapter or exercise by name.
    Jump,
    /// The headings of the chapter.
    Outline,
    /// The words of the track and what they mean.
    Words,
    /// Find in the text.
    Find,
    /// To the next place found.
    FindNext,
    /// To the place found before.
    FindPrevious,
    /// Run the program in the text.
    Run,
    /// Go on without an answer.
    Skip,
    /// Copy the program in the text.
    Copy,
    /// Check the answer now.
    Check,
    /// Edit on this screen.
    EditHere,
    /// Edit in the editor of one's choice.
    EditOutside,
    /// The next hint.
    Hint,
    /// The solution.
    Solution,
    /// Start again from the starter.
    Reset,
    /// The section that teaches this.
    Lesson,
    /// The next exercise or section.
    Next,
    /// The one before.
    Previous,
    /// What is due to be looked at again.
    Review,
    /// The other track.
    SwitchTrack,
    /// The lab.
    Lab,
    /// The next theme.
    Theme,
    /// Give the shell back for a moment.
    Suspend,
    /// Try own values with a program that is investigated.
    Try,
    /// The line goes up, in a puzzle of lines.
    MoveUp,
    /// The line goes down.
    MoveDown,
    /// The line is set in.
    Indent,
    /// The line is set out.
    Dedent,
    /// The line is left out, or taken in again.
    Aside,
    /// The last change is taken back.
    Undo,
    /// Save and check, while editing.
    Save,
    /// Stop editing.
    Leave,
    /// Look at the process now.
    Look,
    /// Count growth from now on.
    Mark,
    /// No more looks, or looks again.
    Rest,
    /// Yes to a question.
    Yes,
    /// No to a question.
    No,
}

/// Where a command is valid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Place {
    /// On every screen and layer except while editing or typing.
    Everywhere,
    /// The list of chapters and exercises.
    Home,
    /// A chapter.
    Reader,
    /// An exercise.
    Exercise,
    /// What a running Python holds.
    Heap,
    /// Editing an answer on the exercise screen.
    Editing,
    /// Arranging the lines of a puzzle on the exercise screen.
    Arranging,
    /// Typing values to try with a program.
    Trying,
    /// The lab: letters are typed.
    Lab,
    /// A list to choose from: outline, jump.
    List,
    /// A text to read over the screen: help, the solution beside one's own.
    Sheet,
    /// A question with yes or no.
    Question,
}

/// One row of the table.
#[derive(Debug, Clone, Copy)]
pub struct Entry {
    /// The command.
    pub command: Command,
    /// Its keys, the first is the one shown.
    pub keys: &'static [&'static str],
    /// One or two words for the footer.
    pub word: &'static str,
    /// One line for the help screen.
    pub help: &'static str,
    /// Where it is valid.
    pub places: &'static [Place],
    /// How much it matters in the footer: 1 first, 9 never.
    pub rank: u8,
}

use Place::{Arranging, Editing, Everywhere, Exercise, Heap, Home, Lab, List, Question, Reader, Sheet, Trying};

/// All commands.
#[rustfmt::skip]
pub const COMMANDS: &[Entry] = &[
    Entry { command: Command::Open, keys: &["enter"], word: "open", help: "open or follow what is selected", places: &[Home, Reader, List], rank: 2 },
    Entry { command: Command::Open, keys: &["enter"], word: "next exercise", help: "after a pass: the next exercise", places: &[Exercise], rank: 1 },
    Entry { command: Command::Up, keys: &["up", "k"], word: "up", help: "one line up", places: &[Home, Reader, Exercise, Heap, Sheet], rank: 9 },
    Entry { command: Command::Down, keys: &["down", "j"], word: "down", help: "one line down", places: &[Home, Reader, Exercise, Heap, Sheet], rank: 9 },
    Entry { command: Command::PageDown, keys: &["space", "pgdn"], word: "go on", help: "go on to the next screen of text", places: &[Home, Reader, Exercise, Heap, Sheet], rank: 1 },
    Entry { command: Command::PageUp, keys: &["b", "pgup"], word: "back a page", help: "back by a screen", places: &[Home, Reader, Exercise, Heap, Sheet], rank: 9 },
    Entry { command: Command::HalfDown, keys: &["ctrl-d"], word: "half down", help: "half a screen down", places: &[Reader, Sheet], rank: 9 },
    Entry { command: Command::HalfUp, keys: &["ctrl-u"], word: "half up", help: "half a screen up", places: &[Reader, Sheet], rank: 9 },
    Entry { command: Command::Top, keys: &["g", "home"], word: "top", help: "to the beginning", places: &[Home, Reader, Exercise, Heap, Sheet], rank: 9 },
    Entry { command: Command::Bottom, keys: &["G", "end"], word: "end", help: "to the end", places: &[Home, Reader, Exercise, Heap, Sheet], rank: 9 },
    Entry { command: Command::NextStop, keys: &["tab"], word: "next link", help: "select the next link or program; on an exercise the next panel", places: &[Reader, Exercise], rank: 4 },
    Entry { command: Command::PreviousStop, keys: &["shift-tab"], word: "link before", help: "select the one before", places: &[Reader, Exercise], rank: 9 },
    Entry { command: Command::NextStop, keys: &["tab"], word: "next table", help: "the next table: what grew, types, holders", places: &[Heap], rank: 1 },
    Entry { command: Command::PreviousStop, keys: &["shift-tab"], word: "table before", help: "the table before", places: &[Heap], rank: 9 },
    Entry { command: Command::Open, keys: &["enter"], word: "holders", help: "who holds the objects of the selected type", places: &[Heap], rank: 2 },
    Entry { command: Command::Mark, keys: &["m"], word: "mark", help: "count growth from now on", places: &[Heap], rank: 3 },
    Entry { command: Command::Rest, keys: &["p"], word: "pause", help: "no more looks, or looks again", places: &[Heap], rank: 3 },
    Entry { command: Command::Look, keys: &["r"], word: "look", help: "look now", places: &[Heap], rank: 4 },
    Entry { command: Command::Run, keys: &["r"], word: "run", help: "run the program in the text", places: &[Reader], rank: 3 },
    Entry { command: Command::Skip, keys: &["s"], word: "skip", help: "go on without answering the question", places: &[Reader], rank: 6 },
    Entry { command: Command::Copy, keys: &["y"], word: "copy", help: "copy the program in the text", places: &[Reader], rank: 9 },
    Entry { command: Command::Try, keys: &["t"], word: "try", help: "run the program with values of your own", places: &[Exercise], rank: 1 },
    Entry { command: Command::Run, keys: &["enter", "f5"], word: "run", help: "run the program with these values", places: &[Trying], rank: 1 },
    Entry { command: Command::NextStop, keys: &["tab", "down"], word: "next", help: "to the next value", places: &[Trying], rank: 2 },
    Entry { command: Command::PreviousStop, keys: &["shift-tab", "up"], word: "before", help: "to the value before", places: &[Trying], rank: 9 },
    Entry { command: Command::PageDown, keys: &["pgdn"], word: "down", help: "further down in the program", places: &[Trying], rank: 5 },
    Entry { command: Command::PageUp, keys: &["pgup"], word: "up", help: "further up in the program", places: &[Trying], rank: 9 },
    Entry { command: Command::EditHere, keys: &["i"], word: "edit", help: "edit your answer on this screen", places: &[Exercise], rank: 1 },
    Entry { command: Command::EditOutside, keys: &["e"], word: "editor", help: "edit your answer in your own editor ($VISUAL or $EDITOR)", places: &[Exercise], rank: 3 },
    Entry { command: Command::Check, keys: &["r", "ctrl-r"], word: "check", help: "check your answer now", places: &[Exercise], rank: 2 },
    Entry { command: Command::Hint, keys: &["h"], word: "hint", help: "the next hint", places: &[Exercise], rank: 3 },
    Entry { command: Command::Solution, keys: &["s"], word: "solution", help: "the solution beside your own", places: &[Exercise], rank: 5 },
    Entry { command: Command::Lesson, keys: &["l"], word: "lesson", help: "the section that teaches this", places: &[Exercise], rank: 6 },
    Entry { command: Command::Reset, keys: &["x"], word: "reset", help: "start again; your file is kept as a backup", places: &[Exercise], rank: 7 },
    Entry { command: Command::Next, keys: &["]", "right"], word: "next", help: "the next section, or the next exercise", places: &[Reader, Exercise], rank: 5 },
    Entry { command: Command::Previous, keys: &["[", "left"], word: "before", help: "the section or exercise before", places: &[Reader, Exercise], rank: 9 },
    Entry { command: Command::Outline, keys: &["o"], word: "outline", help: "the headings of the chapter", places: &[Reader], rank: 4 },
    Entry { command: Command::Words, keys: &["w"], word: "words", help: "the words of the course and what they mean", places: &[Home, Reader, Exercise], rank: 7 },
    Entry { command: Command::Find, keys: &["/"], word: "find", help: "find in the text", places: &[Reader], rank: 5 },
    Entry { command: Command::FindNext, keys: &["n"], word: "next found", help: "to the next place found", places: &[Reader], rank: 9 },
    Entry { command: Command::FindPrevious, keys: &["N"], word: "found before", help: "to the place found before", places: &[Reader], rank: 9 },
    Entry { command: Command::Review, keys: &["v"], word: "review", help: "what is due to be looked at again", places: &[Home], rank: 3 },
    Entry { command: Command::SwitchTrack, keys: &["t"], word: "track", help: "the next track", places: &[Home], rank: 4 },
    Entry { command: Command::Lab, keys: &["L"], word: "lab", help: "the lab: hunt a real leak", places: &[Home, Reader], rank: 8 },
    Entry { command: Command::Open, keys: &["enter"], word: "send", help: "send the line: an answer, or a word of the lab (type help)", places: &[Lab], rank: 1 },
    Entry { command: Command::Up, keys: &["up"], word: "up", help: "one line up", places: &[Lab], rank: 9 },
    Entry { command: Command::Down, keys: &["down"], word: "down", help: "one line down", places: &[Lab], rank: 9 },
    Entry { command: Command::PageUp, keys: &["pgup"], word: "back a page", help: "back by a screen", places: &[Lab], rank: 3 },
    Entry { command: Command::PageDown, keys: &["pgdn"], word: "go on", help: "on by a screen", places: &[Lab], rank: 3 },
    Entry { command: Command::Top, keys: &["home"], word: "top", help: "to the beginning", places: &[Lab], rank: 9 },
    Entry { command: Command::Bottom, keys: &["end"], word: "end", help: "to the end", places: &[Lab], rank: 9 },
    Entry { command: Command::Previous, keys: &["ctrl-p"], word: "line before", help: "the line that was typed before", places: &[Lab], rank: 9 },
    Entry { command: Command::Next, keys: &["ctrl-n"], word: "line after", help: "the line that was typed after it", places: &[Lab], rank: 9 },
    Entry { command: Command::Help, keys: &["f1"], word: "keys", help: "the keys", places: &[Lab], rank: 4 },
    Entry { command: Command::Back, keys: &["esc"], word: "leave", help: "leave the lab; it goes on from here next time", places: &[Lab], rank: 2 },
    Entry { command: Command::QuitNow, keys: &["ctrl-c"], word: "leave", help: "leave the program; all is saved", places: &[Lab], rank: 9 },
    Entry { command: Command::Suspend, keys: &["ctrl-z"], word: "suspend", help: "give the shell back for a moment; fg returns", places: &[Lab], rank: 9 },
    Entry { command: Command::Jump, keys: &["ctrl-p"], word: "jump", help: "jump to any chapter or exercise by name", places: &[Everywhere], rank: 6 },
    Entry { command: Command::Theme, keys: &["T"], word: "theme", help: "the next theme: dark, light, contrast, mono", places: &[Everywhere], rank: 9 },
    Entry { command: Command::Help, keys: &["?", "f1"], word: "help", help: "what can be done here", places: &[Everywhere], rank: 2 },
    Entry { command: Command::Back, keys: &["esc", "backspace"], word: "back", help: "back, or close", places: &[Everywhere], rank: 4 },
    Entry { command: Command::Quit, keys: &["q"], word: "quit", help: "close what is open; on the first screen leave the program", places: &[Home, Reader, Exercise, Heap, Sheet], rank: 3 },
    Entry { command: Command::QuitNow, keys: &["ctrl-c"], word: "leave", help: "leave the program; all is saved", places: &[Everywhere, Editing], rank: 9 },
    Entry { command: Command::Suspend, keys: &["ctrl-z"], word: "suspend", help: "give the shell back for a moment; fg returns", places: &[Everywhere], rank: 9 },
    Entry { command: Command::Save, keys: &["f5", "ctrl-s"], word: "check", help: "save and check", places: &[Editing], rank: 1 },
    Entry { command: Command::Up, keys: &["up", "k"], word: "up", help: "to the line above", places: &[Arranging], rank: 9 },
    Entry { command: Command::Down, keys: &["down", "j"], word: "down", help: "to the line below", places: &[Arranging], rank: 9 },
    Entry { command: Command::Top, keys: &["g", "home"], word: "top", help: "to the first line", places: &[Arranging], rank: 9 },
    Entry { command: Command::Bottom, keys: &["G", "end"], word: "end", help: "to the last line", places: &[Arranging], rank: 9 },
    Entry { command: Command::Aside, keys: &["enter", "space"], word: "in or out", help: "take the line into the program, or leave it out", places: &[Arranging], rank: 1 },
    Entry { command: Command::MoveUp, keys: &["K", "alt-up", "shift-up"], word: "move up", help: "move the line up", places: &[Arranging], rank: 2 },
    Entry { command: Command::MoveDown, keys: &["J", "alt-down", "shift-down"], word: "move down", help: "move the line down", places: &[Arranging], rank: 2 },
    Entry { command: Command::Indent, keys: &["tab", "right", ">"], word: "in", help: "set the line in by four spaces", places: &[Arranging], rank: 3 },
    Entry { command: Command::Dedent, keys: &["shift-tab", "left", "<"], word: "out", help: "set the line out by four spaces", places: &[Arranging], rank: 3 },
    Entry { command: Command::Save, keys: &["r", "f5", "ctrl-s"], word: "check", help: "check the program as it lies", places: &[Arranging], rank: 1 },
    Entry { command: Command::Undo, keys: &["u", "ctrl-z"], word: "undo", help: "take the last move back", places: &[Arranging], rank: 4 },
    Entry { command: Command::Leave, keys: &["esc", "q"], word: "done", help: "stop arranging; your file is saved", places: &[Arranging], rank: 2 },
    Entry { command: Command::Leave, keys: &["esc"], word: "done", help: "stop editing; your text is saved", places: &[Editing], rank: 2 },
    Entry { command: Command::Up, keys: &["up", "ctrl-k"], word: "up", help: "one row up", places: &[List], rank: 9 },
    Entry { command: Command::Down, keys: &["down", "ctrl-j"], word: "down", help: "one row down", places: &[List], rank: 9 },
    Entry { command: Command::Yes, keys: &["y", "enter"], word: "yes", help: "yes", places: &[Question], rank: 1 },
    Entry { command: Command::No, keys: &["n", "q"], word: "no", help: "no", places: &[Question], rank: 2 },
];

/// The command that a key stands for at a place; the place's own commands come before those valid everywhere.
pub fn command_for(key: Key, place: Place) -> Option<Command> {
    let bound = |wanted: Place| {
        COMMANDS.iter().find(|entry| {
            entry.places.contains(&wanted) && entry.keys.iter().any(|name| name.parse::<Key>() == Ok(key))
        })
    };
    let typing = matches!(place, Editing | Lab);
    let everywhere = if typing { None } else { bound(Everywhere) };
    bound(place).or(everywhere).map(|entry| entry.command)
}

/// The commands valid at a place, the most useful first: for the footer and the help screen.
pub fn commands_at(place: Place) -> Vec<&'static Entry> {
    let mut valid: Vec<_> = COMMANDS
        .iter()
        .filter(|entry| {
            entry.places.contains(&place) || (!matches!(place, Editing | Lab) && entry.places.contains(&Everywhere))
        })
        .collect();
    valid.sort_by_key(|entry| entry.rank);
    valid
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    const PLACES: &[Place] = &[Home, Reader, Exercise, Heap, Editing, Arranging, Trying, Lab, List, Sheet, Question];

    #[test]
    fn every_key_of_the_table_is_a_key() {
        for entry in COMMANDS {
            for name in entry.keys {
                assert!(name.parse::<Key>().is_ok(), "{name}");
            }
        }
    }

    #[test]
    fn no_key_means_two_things_at_one_place() {
        for place in PLACES.iter().chain(&[Everywhere]) {
            let mut seen = BTreeMap::new();
            for entry in COMMANDS.iter().filter(|entry| entry.places.contains(place)) {
                for key in entry.keys {
                    assert_eq!(seen.insert(key, entry.command), None, "{key} at {place:?}");
                }
            }
        }
    }

    #[test]
    fn the_place_comes_before_everywhere() {
        let key = |name: &str| name.parse::<Key>().unwrap();
        assert_eq!(command_for(key("esc"), Editing), Some(Command::Leave));
        assert_eq!(command_for(key("esc"), Reader), Some(Command::Back));
        assert_eq!(command_for(key("r"), Reader), Some(Command::Run));
        assert_eq!(command_for(key("r"), Exercise), Some(Command::Check));
        assert_eq!(command_for(key("f12"), Home), None);
    }
}
