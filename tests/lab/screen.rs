//! The lab on the screen of a real terminal.

use super::hunt::{Play, flowing, play_the_whole_hunt};
use super::window::{Home, Options, Window};
use super::{DEADLINE, runs, wait_for_end};
use std::cell::Cell;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;

const ENTER: &str = "\r";
const ESC: &str = "\x1b";

fn open(columns: u16, rows: u16) -> Window {
    open_at(Home::new(), columns, rows)
}

fn open_at(home: Home, columns: u16, rows: u16) -> Window {
    Window::open_at(home, &Options { columns, rows, ..options() })
}

fn options() -> Options {
    let arguments = ["lab", "--theme", "dark"].map(str::to_owned).to_vec();
    Options { arguments, patience: DEADLINE, ..Options::default() }
}

/// The lab on a screen that is high enough for the longest answer, by turns left with a word and with a key.
struct Screen {
    home: Home,
    visits: Cell<usize>,
}

impl Screen {
    const COLUMNS: u16 = 100;
    const ROWS: u16 = 120;
}

impl Play for Screen {
    fn visit(&self, lines: &str) -> String {
        let window = open_at(self.home.clone(), Self::COLUMNS, Self::ROWS);
        window.wait_until("the lab", |screen| is_idle(screen) && screen.contains("The lab"));
        let mut said = answer(&window.screen(), None);
        let lines = lines.strip_suffix("quit\n").expect("the last line leaves");
        for line in lines.lines() {
            // The line stands in its row until it is taken; what stands there then is the answer to it.
            window.keys(line).wait_until("what is typed", |screen| prompt(screen).ends_with(line));
            window.keys(ENTER).wait_until("an answer", is_idle);
            said.push('\n');
            said.push_str(&answer(&window.screen(), Some(line)));
        }
        let agent = said.rmatch_indices("supervisor (").next().map(|(at, _)| pids(&said[at..]));
        assert!(agent.iter().flatten().all(|pid| runs(*pid)), "{agent:?}");
        self.visits.set(self.visits.get() + 1);
        window.keys(if self.visits.get() % 2 == 1 { "quit\r" } else { ESC });
        assert!(window.end().0.success());
        wait_for_end(&agent.unwrap_or_default());
        flowing(&said)
    }

    fn first_kind(&self, table: &str) -> String {
        super::learner::after(table, "largest").split_whitespace().next().unwrap().to_owned()
    }

    fn file(&self, name: &str) -> PathBuf {
        self.home.learn().join(name)
    }
}

/// The row in which a line is typed, above the keys.
fn prompt(screen: &str) -> &str {
    screen.lines().rev().nth(1).unwrap_or_default().trim()
}

/// Whether nothing is under way and nothing is typed.
fn is_idle(screen: &str) -> bool {
    prompt(screen) == ">"
}

/// What is said below a line that was typed, or at the opening. All of it is on the screen, or this panics.
fn answer(screen: &str, typed: Option<&str>) -> String {
    let rows: Vec<&str> = screen.lines().collect();
    let begin = match typed {
        Some(line) => rows.iter().rposition(|row| row.trim() == format!("> {line}")),
        None => rows.iter().position(|row| row.contains("The lab")),
    };
    let begin = begin.unwrap_or_else(|| panic!("{typed:?} is not in:\n{screen}"));
    rows[begin + 1..rows.len() - 2].join("\n")
}

#[test]
fn the_whole_hunt_on_the_screen() {
    let screen = Screen { home: Home::new(), visits: Cell::new(0) };
    play_the_whole_hunt(&screen);
}

#[test]
fn a_file_is_opened_in_ones_own_editor() {
    let home = Home::new();
    let editor = home.path().join("my editor");
    // It shows that the terminal and every key are its own.
    fs::write(&editor, "#!/bin/sh\nprintf 'TYPE: '\nread line\nprintf '# %s\\n' \"$line\" >> \"$2\"\n").unwrap();
    fs::set_permissions(&editor, PermissionsExt::from_mode(0o755)).unwrap();
    let quoted = format!("'{}' --wait", editor.display());
    let window = Window::open_at(home, &Options { variables: vec![("EDITOR".into(), quoted)], ..options() });
    window.wait("Which process has the leak?");
    window.keys("edit clock.py\r").wait("TYPE: ");
    assert!(!window.is_alternate());
    window.keys("quit, said the clock\r").wait("agent/clock.py was in your editor. start runs the agent as it is now.");
    let clock = fs::read_to_string(window.home().learn().join("lab/agent/clock.py")).unwrap();
    assert_eq!(clock.lines().last(), Some("# quit, said the clock"));
    // What it does with a name that is none, and before there is a copy to be mended.
    window.keys("edit\r").wait("Name a file: edit tracer.py.");
    window.keys("edit ../../etc/passwd\r").wait("There is no file");
    window.keys("edit mended/test_leak.py\r").wait("there is no file mended/test_leak.py yet; mend makes it");
    window.keys("mend\r").wait("A copy of the agent is in");
    // What the editor asked the first time still stands there; keys that come before it asks again are lost.
    window.keys("edit mended/test_leak.py\r");
    window.wait_until("a second question", |screen| screen.matches("TYPE:").count() == 2);
    window.keys("a test\r").wait("test runs it on four agents");
    window.keys(ESC);
    assert!(window.end().0.success());
}

#[test]
fn without_an_editor_it_is_said_where_the_file_is() {
    for (editor, said) in [
        ("", "no editor is named; set the variable EDITOR to your own, as in EDITOR=nano"),
        ("no-such-editor", "no-such-editor could not be started:"),
        ("/bin/false", "/bin/false ended with exit status: 1; your file is as it left it"),
        ("'half", "the variable EDITOR ('half) has a quote without its end"),
    ] {
        // No other editor is found in this path, nor anything else.
        let variables = [("PATH", "/nowhere"), ("EDITOR", editor)].map(|(name, value)| (name.into(), value.into()));
        let window = Window::open_at(Home::new(), &Options { columns: 100, variables: variables.into(), ..options() });
        window.wait("Which process has the leak?");
        window.keys("edit clock.py\r").wait("Trouble: ");
        let screen = flowing(&window.screen());
        assert!(screen.contains(said), "{screen}");
        assert_eq!(screen.contains("the file is /"), editor.is_empty(), "{screen}");
        // Keys are typed again.
        window.keys("steps\r").wait("11. Looking back (to come)");
        window.keys(ESC);
        assert!(window.end().0.success());
    }
}

#[test]
fn memory_is_drawn_while_time_passes() {
    /// Columns of the plot; figures stand beside it.
    const PLOT: usize = 50;
    /// Cells of the plot with the letter of a process.
    fn cells(screen: &str, letter: char) -> usize {
        let plot = screen.lines().take_while(|row| !row.starts_with('─')).filter_map(|row| row.split_once('│'));
        plot.map(|(_, row)| row.chars().take(PLOT).filter(|cell| *cell == letter).count()).sum()
    }
    let window = open(100, 40);
    window.wait("Which process has the leak?");
    window.keys("start\r").wait("Its clock rests");
    let pids = pids(&window.screen());
    assert!(!window.screen().contains("steepest"), "{}", window.screen());
    window.keys("run 60d\r").wait_until("a plot that grows while time passes", |screen| {
        prompt(screen).starts_with("simulated time passes")
            && ['s', 'f', 'c'].iter().all(|letter| cells(screen, *letter) >= 3)
    });
    // After five days a line is drawn, with time still passing.
    window.wait_until("a line through the memory", |screen| {
        prompt(screen).starts_with("simulated time passes") && screen.contains("steepest: +")
    });
    // Its seconds count, although something happens all the time.
    window.wait_until("seconds", |screen| {
        let seconds = prompt(screen).strip_prefix("simulated time passes, ");
        seconds.is_some_and(|seconds| !seconds.starts_with('0'))
    });
    window.keys("stop\r").wait("none of its processes is left");
    window.wait("the agent does not run");
    wait_for_end(&pids);
    window.keys(ESC);
    assert!(window.end().0.success());
}

/// The ids that the lab has told.
fn pids(screen: &str) -> Vec<u32> {
    let from = screen.find("supervisor (").expect("the ids of the processes");
    let told: String = screen[from..].split(". Its").next().unwrap_or_default().to_owned();
    told.split(['(', ')']).filter_map(|part| part.trim().parse().ok()).collect()
}

#[test]
fn the_first_step_is_made_on_the_screen() {
    let window = open(80, 24);
    window.wait("Which process has the leak?");
    window.keys("start\r").wait("Its clock rests");
    let pids = pids(&window.screen());
    assert_eq!(pids.len(), 3, "{}", window.screen());
    // Time passes a day in a second; what is typed meanwhile is taken, and a wish has to wait.
    window.keys("run 6d fast\r").wait("The clock rests at day 6.0");
    window.wait("steepest: +");
    window.keys("forwarder\r").wait("fills a");
    window.keys("collector\r").wait("By how many KB");
    // Keys: text scrolls, a line comes again, Escape clears it.
    window.keys("\x1b[5~").wait("PgDn");
    window.keys("\x10").wait("> collector");
    window.keys(ESC).wait_until("an empty line", |screen| !screen.contains("> collector"));
    // A resize lays everything out anew.
    window.resize(120, 40);
    window.wait_until("the plot in its new place", |screen| {
        screen.lines().any(|line| line.contains("steepest") && line.chars().count() > 80)
    });
    window.keys("quit\r");
    let (status, _) = window.end();
    assert!(status.success());
    wait_for_end(&pids);
}

#[test]
fn keys_move_the_text_and_change_the_line() {
    let window = open(80, 24);
    window.wait("Which process has the leak?");
    let text = |keys: &str, shown: &str, gone: &str| {
        let is_so = |screen: &str| screen.contains(shown) && !screen.contains(gone);
        window.keys(keys).wait_until(&format!("{shown:?} after {keys:?}"), is_so);
    };
    // An answer that is longer than the screen is shown from its first row.
    window.keys("help\r").wait_until("the beginning of the help", |screen| {
        screen.lines().nth(1).is_some_and(|row| row.trim() == "> help")
    });
    text("\x1b[6~", "it goes on from here next time", "> help");
    text("\x1b[A\x1b[A", "the steps, and where you are", "it goes on from here next time");
    text("\x1b[B\x1b[B\x1b[B", "it goes on from here next time", "> help");
    text("\x1b[H", "A monitoring agent runs", "it goes on from here next time");
    text("\x1b[F", "it goes on from here next time", "A monitoring agent runs");
    text("\x1b[5~", "> help", "it goes on from here next time");
    // The line: what is typed, taken back, and typed again.
    let line = |keys: &str, typed: &str| {
        let is_so = |screen: &str| prompt(screen) == format!("> {typed}").trim();
        window.keys(keys).wait_until(&format!("{typed:?} after {keys:?}"), is_so);
    };
    line("one two  ", "one two");
    line("\x17", "one");
    line("three\x7f", "one thre");
    line("\x15", "");
    line("steps\r", "");
    for (keys, typed) in [("\x10", "steps"), ("\x10", "help"), ("\x10", "help"), ("\x0e", "steps"), ("\x0e", "")] {
        line(keys, typed);
    }
    line("\x1b[D\x1b[C\t", "");
    // A line that is longer than its row keeps its end in sight.
    let long = "many words ".repeat(12);
    window.keys(&long).keys("the end").wait_until("the end of the line", |screen| prompt(screen).ends_with("the end"));
    line("\x1b", "");
    window.keys("\x1bOP").wait("the line that was typed before");
    window.keys(ESC).wait_until("the lab", |screen| !screen.contains("the line that was typed before"));
    // Too small for a plot, too small for anything, and back.
    window.resize(40, 12);
    window.wait("Esc leave");
    window.resize(10, 3);
    window.wait_until("a word on the size", |screen| !screen.contains("Esc leave"));
    window.resize(80, 24);
    window.wait("Esc leave");
    window.keys(ESC);
    assert!(window.end().0.success());
}

#[test]
fn ctrl_c_ends_the_agent_while_time_passes() {
    let window = open(80, 24);
    window.wait("Which process has the leak?");
    window.keys("start\r").wait("Its clock rests");
    let pids = pids(&window.screen());
    window.keys("run 60d\r").wait("simulated time passes");
    window.keys("look\r").wait("Something is under way");
    window.keys("\x03");
    assert!(window.end().0.success());
    wait_for_end(&pids);
}

#[test]
fn the_lab_opens_from_the_list_of_chapters_and_goes_back_there() {
    let window = Window::open(&Options::default());
    window.wait("Warm-up");
    window.keys("L").wait("Which process has the leak?");
    window.keys("steps").keys(ENTER).wait("11. Looking back (to come)");
    window.keys(ESC).wait("Enter open");
    window.keys("q");
    assert!(window.end().0.success());
}
