//! Nothing that a course, a file, a name or an argument holds may speak to the terminal. One table: the ways in, each
//! with what comes out on both streams, letter by letter.

use crate::house::{self, House};
use std::fs;
use std::path::PathBuf;
use std::process::{Output, Stdio};

/// A window's title, a cleared screen, a sequence in one letter, a bell, letters taken back, two directions, one that
/// has no width.
const EVIL: &str = "\u{1b}]0;EVIL\u{7}\u{1b}[2J\u{9b}2J\u{8}\u{202e}\u{2066}\u{200b}\u{7f}EVIL";

/// Letters that a terminal obeys, or that turn or hide what stands beside them. Line ends and tabs are ours.
fn speaks(letter: char) -> bool {
    letter.is_control() && !matches!(letter, '\n' | '\t')
        || matches!(letter, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// Colours are the program's own.
fn without_colours(text: &str) -> String {
    let mut parts = text.split("\u{1b}[");
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let numbers = part.trim_start_matches(|letter: char| letter.is_ascii_digit() || letter == ';');
        match numbers.strip_prefix('m') {
            Some(rest) => plain.push_str(rest),
            None => plain.extend(["\u{1b}[", part]),
        }
    }
    plain
}

/// The small course with such letters in every text that it has, in a folder with such a name.
fn course(house: &House) -> PathBuf {
    let folder = house.root().join(format!("course {EVIL}"));
    fs::rename(house.course(), &folder).unwrap();
    let evil = EVIL
        .chars()
        .map(|letter| if letter.is_ascii_graphic() { letter.into() } else { format!("\\U{:08x}", u32::from(letter)) });
    let evil = evil.collect::<String>();
    let titles = |name: &str, words: &[&str]| {
        let path = folder.join(name);
        let mut text = fs::read_to_string(&path).unwrap();
        for word in words {
            assert!(text.contains(word), "{name} has {word}");
            text = text.replace(word, &format!("{word}{evil}"));
        }
        fs::write(path, text).unwrap();
    };
    titles("lessons/course.toml", &["A small course", "title = \"Python", "Decide", "elif, else"]);
    let three = "exercises/python/if/three-levels";
    titles(&format!("{three}/exercise.toml"), &["ok, warn, crit", "Where to look.", "The idea.", "Why it works."]);
    titles("exercises/python/if/guess/exercise.toml", &["What prints", "The first line too."]);
    let text = format!(
        "# Decide {EVIL}\n\n## The ladder\n\nText [a link {EVIL}](https://example.org), **bold {EVIL}**: {EVIL}\n\n```python\nprint('{EVIL}')\n```\n\n## The end\n\nMore.\n"
    );
    fs::write(folder.join("lessons/python/1-if.md"), text).unwrap();
    fs::write(folder.join(three).join("task.md"), format!("Set `level` {EVIL}.\n")).unwrap();
    fs::write(folder.join(three).join("wrong/wide-first.py"), format!("# Nothing {EVIL}.\n{}", house::WRONG)).unwrap();
    fs::write(folder.join(three).join("solution.py"), format!("# {EVIL}\n{}", house::RIGHT)).unwrap();
    folder
}

/// Runs the program with the hostile course; what is typed comes from a file or not at all.
fn run(house: &House, course: &PathBuf, args: &[&str], typed: &str, variables: &[(&str, &str)]) -> Output {
    let input = house.root().join("typed");
    fs::write(&input, typed).unwrap();
    let mut command = house.clean();
    command.arg("--course").arg(course).args(args).envs(variables.iter().copied());
    command.stdin(Stdio::from(fs::File::open(input).unwrap())).output().unwrap()
}

fn hold(args: &[&str], output: &Output) {
    for (stream, bytes) in [("standard output", &output.stdout), ("standard error", &output.stderr)] {
        let text = std::str::from_utf8(bytes).unwrap_or_else(|error| panic!("{args:?}: {stream}: {error}"));
        let at = without_colours(text).find(speaks).map(|at| {
            let plain = without_colours(text);
            plain[at..].chars().take(20).collect::<String>()
        });
        assert!(at.is_none(), "{args:?}: {stream} has {:?}:\n{text:?}", at.unwrap_or_default());
    }
}

#[test]
fn nothing_speaks_to_the_terminal() {
    let house = House::with_folder();
    let course = course(&house);
    let file = |name: &str, text: &str| {
        let path = house.root().join(format!("{name}{EVIL}.py"));
        fs::write(&path, text).unwrap();
        path.to_str().unwrap().to_owned()
    };
    let prints = file("prints", &format!("cpu = 80\nlevel = '{EVIL}'\nprint('{EVIL}')\n"));
    let raises = file("raises", &format!("cpu = 80\nlevel = ''\nraise ValueError('''{EVIL}''')\n"));
    let odd = file("odd", &format!("cpu = 80\nlevel = '{EVIL}' 1\n"));
    let wrong = file("wrong", house::WRONG);
    let right = file("right", house::RIGHT);
    let missing = house.root().join(format!("missing{EVIL}"));
    let missing = missing.to_str().unwrap();
    let folder = house.root().join(format!("folder{EVIL}"));
    let folder = folder.to_str().unwrap();
    let new = house.root().join(format!("new{EVIL}"));
    let new = new.to_str().unwrap();
    let option = format!("--{}", EVIL.trim_start_matches('\u{1b}'));
    let three = "three-levels";
    fs::write(house.journal(), format!("{{\"v\":1,\"time\":5,\"event\":\"checked\",\"exercise\":\"python/if/{three}\",\"outcome\":\"wrong\",\"passed\":1,\"total\":3,\"mistake\":\"{EVIL}\"}}\n{EVIL}\n")).unwrap();
    // Arguments, and whether something of it must be seen: else the way would not be tried.
    let ways: &[(&[&str], bool)] = &[
        (&[], true),
        (&["list"], true),
        (&["list", "--json"], true),
        (&["list", "--color", "always"], true),
        (&["status"], true),
        (&["status", "--json"], false),
        (&["read", "if"], true),
        (&["read", "if", "--color", "always"], true),
        (&["read", EVIL], true),
        (&["hint", three], true),
        (&["hint", three, "--json"], true),
        (&["solution", three, "--yes"], true),
        (&["solution", three, "--yes", "--json"], true),
        (&["solution", three], false),
        (&["glossary"], false),
        (&["glossary", EVIL], false),
        (&["check", three, "--file", &prints], true),
        (&["check", three, "--file", &prints, "--json"], true),
        (&["check", three, "--file", &prints, "--color", "always"], true),
        (&["check", three, "--file", &raises], true),
        (&["check", three, "--file", &raises, "--json"], true),
        (&["check", three, "--file", &odd], true),
        (&["check", three, "--file", &wrong], true),
        (&["check", three, "--file", &wrong, "--json"], true),
        (&["check", three, "--file", &right], true),
        (&["check", three, "--file", missing], true),
        (&["check", three, "--file", missing, "--json"], true),
        (&["check", "guess", "--answer", EVIL], false),
        (&["check", EVIL], true),
        (&["check", EVIL, "--json"], true),
        (&["reset", three], false),
        (&["reset", EVIL], true),
        (&["list", "--track", EVIL], true),
        (&["list", "--workspace", missing], true),
        (&["status", "--workspace", missing], true),
        (&["list", "--theme", EVIL], true),
        (&["list", EVIL], true),
        (&[EVIL], true),
        (&[&option], true),
        (&["check", "--answer", EVIL, "--file", EVIL], false),
        (&["init", folder], true),
        (&["doctor"], false),
        (&["doctor", "--json"], false),
        (&["course", "check", course.to_str().unwrap(), "--fast"], true),
        (&["course", "check", course.to_str().unwrap(), "--fast", "--json"], true),
        (&["course", "check", missing], true),
        (&["course", "check", course.to_str().unwrap(), "--only", EVIL], true),
        (&["course", "new", "course", new], false),
        (&["completions", EVIL], true),
        (&["--help"], false),
        (&["list", "--help"], false),
    ];
    let mut unseen = Vec::new();
    for (args, seen) in ways {
        let output = run(&house, &course, args, "", &[]);
        hold(args, &output);
        let said = [output.stdout, output.stderr].concat();
        let shown = String::from_utf8_lossy(&said).contains("EVIL");
        if *seen && !shown {
            unseen.push(format!("{args:?} shows nothing of it:\n{}", String::from_utf8_lossy(&said)));
        }
    }
    assert!(unseen.is_empty(), "{}", unseen.join("\n"));
    for variable in ["LEARN_HOME", "LEARN_PYTHON", "LEARN_RUSTC", "LEARN_CACHE", "TERM", "EDITOR", "HOME"] {
        let args = ["doctor"];
        hold(&args, &run(&house, &course, &args, "", &[(variable, EVIL)]));
    }
}

#[test]
fn nothing_typed_or_read_in_plain_lines_speaks() {
    let house = House::with_folder();
    let course = course(&house);
    house.save("python/if/three_levels.py", &format!("cpu = 80\nlevel = '{EVIL}'\nprint('{EVIL}') # {EVIL}\n"));
    let typed = format!(
        "{EVIL}\nhelp\njump\n{EVIL}\nback\n1\n\n\nfind {EVIL}\noutline\nback\nhome\nback\n2\nshow\nspaces\nhint\ncheck\n{EVIL}\nsolution\nyes\nadd {EVIL}\nline 1 {EVIL}\nwords\nback\nquit\n"
    );
    let args = ["--plain"];
    let output = run(&house, &course, &args, &typed, &[]);
    hold(&args, &output);
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(said.contains("EVIL"), "{said}");
}
