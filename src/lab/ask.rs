//! What can be typed in the lab: one table, from which the reading of a line and the help come.
//!
//! A line that begins with none of these words is the answer to the question that is open.

/// What a word asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verb {
    /// Start the agent, or start it anew.
    Start,
    /// End it.
    Stop,
    /// Let its time pass.
    Run,
    /// Memory of each process.
    Memory,
    /// A look at what the collector holds.
    Look,
    /// The kinds of objects of a look.
    Kinds,
    /// What lies between two looks.
    Diff,
    /// Who holds what grew.
    Holders,
    /// What the garbage collector knows.
    Gc,
    /// Run the learner's tracer.
    Trace,
    /// Run `tracemalloc`.
    Tracemalloc,
    /// Make a copy to be mended.
    Mend,
    /// Try a copy.
    Prove,
    /// Run the learner's test on four agents.
    Test,
    /// Show a file.
    Read,
    /// Find a word in the files.
    Find,
    /// Open a file in the editor.
    Edit,
    /// A hint.
    Hint,
    /// The step once more.
    Again,
    /// Where one is.
    Steps,
    /// What can be typed.
    Help,
    /// Leave the lab.
    Quit,
}

/// A word that can be typed.
#[derive(Debug, Clone, Copy)]
pub struct Word {
    /// The word.
    pub name: &'static str,
    /// What follows it, for the help.
    pub more: &'static str,
    /// What it does.
    pub help: &'static str,
    /// What it asks for.
    pub verb: Verb,
}

const fn word(name: &'static str, more: &'static str, verb: Verb, help: &'static str) -> Word {
    Word { name, more, help, verb }
}

/// All words.
pub const WORDS: &[Word] = &[
    word("start", "", Verb::Start, "start the agent; if it runs, start it anew"),
    word("run", "12h | 5d [fast]", Verb::Run, "let simulated time pass, a day a second; fast: as fast as it goes"),
    word("memory", "", Verb::Memory, "memory of each process, and how it grows"),
    word("look", "", Verb::Look, "look at what the collector holds, from outside if possible"),
    word("kinds", "[LOOK]", Verb::Kinds, "the kinds of objects of a look, most bytes first"),
    word("diff", "[LOOK LOOK]", Verb::Diff, "what lies between two looks: kinds, and containers that grew"),
    word("holders", "", Verb::Holders, "who holds the containers that grew"),
    word("gc", "", Verb::Gc, "what the garbage collector of Python knows"),
    word("trace", "", Verb::Trace, "run the agent for 12 hours with your lab/agent/tracer.py"),
    word("tracemalloc", "", Verb::Tracemalloc, "run the agent with the standard tool"),
    word("mend", "", Verb::Mend, "make a copy of the agent to be mended: lab/mended"),
    word("prove", "[agent]", Verb::Prove, "try the mended copy (or the agent) in four situations"),
    word("test", "", Verb::Test, "run your lab/mended/test_leak.py on four agents"),
    word("read", "[FILE]", Verb::Read, "show a file of the agent; without a name: which there are"),
    word("find", "WORD", Verb::Find, "find a word in the files of the agent"),
    word("edit", "FILE", Verb::Edit, "open a file in your editor"),
    word("hint", "", Verb::Hint, "the next hint"),
    word("again", "", Verb::Again, "say the step and the open question once more"),
    word("steps", "", Verb::Steps, "the steps, and where you are"),
    word("stop", "", Verb::Stop, "end the agent, or what is under way"),
    word("help", "", Verb::Help, "this list"),
    word("quit", "", Verb::Quit, "leave the lab; it goes on from here next time"),
];

/// Splits a line into its word and what follows; none if it is an answer.
pub fn read(line: &str) -> Option<(Verb, Vec<&str>)> {
    let mut words = line.split_whitespace();
    let first = words.next()?;
    let name = match first {
        "?" => "help",
        "exit" | "q" | "back" => "quit",
        "ps" => "memory",
        "grep" => "find",
        other => other,
    };
    let word = WORDS.iter().find(|word| word.name.eq_ignore_ascii_case(name))?;
    let rest: Vec<&str> = words.collect();
    // `start with nothing` is not a wish to start: words without anything behind them are wishes only alone.
    if word.more.is_empty() && !rest.is_empty() {
        return None;
    }
    Some((word.verb, rest))
}

/// A stretch of simulated time: `12h`, `5 days`, `90m`. Seconds.
pub fn stretch(text: &str) -> Option<f64> {
    let text = text.trim().to_lowercase();
    let digits = text.find(|letter: char| !(letter.is_ascii_digit() || letter == '.'))?;
    let (number, unit) = text.split_at(digits);
    let each = match unit.trim() {
        "m" | "min" | "minute" | "minutes" => 60.0,
        "h" | "hour" | "hours" => 3600.0,
        "d" | "day" | "days" => 86_400.0,
        "w" | "week" | "weeks" => 604_800.0,
        _ => return None,
    };
    number.parse::<f64>().ok().map(|number| number * each).filter(|seconds| *seconds > 0.0)
}

/// A number as people type it: `5,760`, `+5760`, `813 KB`, `0.8 MB` (then in KB), `day 62`.
pub fn number(text: &str) -> Option<f64> {
    let text = text.to_lowercase().replace([',', '_', '\''], "");
    let from = text.find(|letter: char| letter.is_ascii_digit())?;
    let sign = if text[..from].trim_end().ends_with('-') { -1.0 } else { 1.0 };
    let digits: String = text[from..].chars().take_while(|letter| letter.is_ascii_digit() || *letter == '.').collect();
    let unit = text[from + digits.len()..].trim_start();
    let number: f64 = digits.trim_end_matches('.').parse().ok()?;
    let factor = if unit.starts_with("mb") || unit.starts_with("mib") { 1024.0 } else { 1.0 };
    Some(sign * number * factor)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_a_wish_or_an_answer() {
        assert_eq!(read("run 5d fast"), Some((Verb::Run, vec!["5d", "fast"])));
        assert_eq!(read("  LOOK "), Some((Verb::Look, vec![])));
        assert_eq!(read("collector"), None);
        assert_eq!(read("gc.collect 0"), None);
        assert_eq!(read("start with an empty list"), None);
        assert_eq!(read(""), None);
    }

    #[test]
    fn times_and_numbers_are_read_as_people_write_them() {
        assert_eq!(stretch("12h"), Some(43_200.0));
        assert_eq!(stretch("5 days"), Some(432_000.0));
        assert_eq!([stretch("x"), stretch("12"), stretch("0d"), stretch("1y")], [None; 4]);
        assert_eq!(number("5,760"), Some(5760.0));
        assert_eq!(number("about 0.8 MB a day"), Some(0.8 * 1024.0));
        assert_eq!(number("day 62."), Some(62.0));
        assert_eq!(number("-3"), Some(-3.0));
        assert_eq!(number("none"), None);
    }
}
