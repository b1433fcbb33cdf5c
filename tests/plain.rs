//! Whole sessions in plain lines, played through a pipe with a home folder of their own.

#[cfg(test)]
#[path = "plain/learner.rs"]
mod learner;

#[cfg(unix)]
use learner::Terminal;
use learner::{DEADLINE, Learner, after, assert_in_order, play};
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::process::Stdio;
use std::sync::mpsc;

#[test]
fn the_first_start_offers_to_make_the_folder() {
    let learner = Learner::new();
    let text = learner.play("perhaps\nno\n");
    assert_in_order(
        &text,
        &[
            "Make the folder now?",
            "yes or no:",
            "\"perhaps\" means nothing here.",
            "exercises solved.",
            "1. next, read: ",
        ],
    );
    assert!(!learner.file("").exists());
    let text = learner.play("yes\n");
    assert!(text.contains("Your programs will be in"), "{text}");
    assert!(learner.file(".learn").is_dir());
}

#[test]
fn an_exercise_asks_for_the_folder_that_was_refused() {
    let learner = Learner::new();
    let text = learner.play("no\n3\nyes\n");
    assert_in_order(&text, &["Make the folder now?", "1. next", "Make the folder now?", "Your answer is in"]);
    assert!(learner.file("python/if/hello_agent.py").is_file());
}

#[test]
fn a_section_is_read_answered_and_run() {
    let learner = Learner::with_folder();
    // The chapter; on to section 1.1; a wrong answer; on; its program; on; a right answer.
    let text = learner.play("2\n\na\n\nrun\n\na\n");
    assert_in_order(
        &text,
        &[
            "1 Decide: if, elif, else\n",
            "Enter goes on",
            "1.1 A question before a line\n",
            "    cpu = 40\n    if cpu >= 90:\n",
            "Question: What does it print?\n\na. web-1 is hot\n   checked web-1\nb. nothing\nc. checked web-1\n",
            "a, b or c, skip,",
            "Answer:\nIt prints:\n    checked web-1\n",
            "You chose a. Not so.",
            "c is right.",
            "In English one if can rule",
            "Ran:\n    checked web-1\n",
            "Question: A calm morning, 40 percent.",
            "You chose a. Right.",
        ],
    );
    assert_eq!(text.matches("Question: What does it print?").count(), 1, "what was said is not said again");
    let journal = fs::read_to_string(learner.file(".learn/journal.jsonl")).unwrap();
    assert_eq!(journal.matches("\"predicted\"").count(), 2, "{journal}");
}

#[test]
fn what_was_missed_comes_back_on_another_day() {
    let learner = Learner::with_folder();
    // Two questions missed, and an exercise solved with two hints.
    learner.play("2\n\na\n\n\nc\nquit\n");
    let solved = "line 10 line = host + \": ok\"\ncheck\n";
    learner.play(&format!("3\nhint\ncheck\nhint\n{solved}"));
    let mine = fs::read_to_string(learner.file("python/if/hello_agent.py")).unwrap();
    assert!(learner.play("").contains("Python: 1 of"), "nothing is due on the same day");
    learner.days_pass(3);
    // One right and one wrong; the exercise again from the starter, wrong once; back to the list.
    let text = learner.play(&format!("review\nc\n\nb\n\n1\ncheck\n{solved}\n\n"));
    assert_in_order(
        &text,
        &[
            "3 to look at again: type review.",
            "\n1 of 2: 1.1 A question before a line\n",
            "You chose c. Right.",
            "It comes back in 2 days.",
            "\n2 of 2: 1.1 A question before a line\n",
            "You chose b. Not so.",
            "It comes back tomorrow.",
            "Exercises to write again",
            "Link 1: Say who you watch",
            "python/if/review/hello_agent.py:",
            "0 of 9 checks pass",
            "All 9 checks pass",
            "Enter goes back to the review",
            "Exercises to write again",
            "exercises solved.",
        ],
    );
    assert_eq!(fs::read_to_string(learner.file("python/if/hello_agent.py")).unwrap(), mine);
    let again = fs::read_to_string(learner.file("python/if/review/hello_agent.py")).unwrap();
    assert!(again.contains("host + \": ok\""), "{again}");
    let journal = fs::read_to_string(learner.file(".learn/journal.jsonl")).unwrap();
    assert_eq!(journal.matches("\"reviewed\"").count(), 3, "{journal}");
    assert!(learner.play("review\n").contains("The next comes back tomorrow."));
}

#[test]
fn a_puzzle_is_solved_by_lines() {
    let learner = Learner::with_folder();
    let text = learner.play("jump disk-ladder\nshow\nindent 1\nhelp\n");
    assert_in_order(
        &text,
        &[
            "Exercise python/if/disk-ladder: arrange",
            "No line is in the program yet.\nLeft out:\n1, left out: else:\n",
            "Line 1 is left out: take 1 brings it into the program.",
            "take: take 7: line 7 comes into the program",
        ],
    );
    // The right way, and what is said when it is wrong on the way.
    let text = learner.play(
        "jump disk-ladder\naside 9\nreset\nyes\ntake 8\ntake 7\ncheck\ntake 5\ndedent 3\ntake 5\ntake 5\ndedent 5\n\
         take 6\nshow\ncheck\n",
    );
    assert_in_order(
        &text,
        &[
            "There is no line 9; the puzzle has 8.",
            "1: if disk >= 98:\n",
            "2, 1 step in: action = \"wake\"\n",
            "checks pass",
            "3: elif disk >= 90 and not backup:\n",
            "4, 1 step in: action = \"ticket\"\n",
            "5: else:\n",
            "The program:\n1: if disk >= 98:\n2, 1 step in: action = \"wake\"\n",
            "6, 1 step in: action = \"none\"\nLeft out:\n7, left out: if disk >= 90:\n",
            "All 26 checks pass",
        ],
    );
    let file = fs::read_to_string(learner.file("python/if/disk_ladder.py")).unwrap();
    assert!(file.ends_with("\nelse:\n    action = \"none\"\n\n# if disk >= 90:\n# else if disk >= 90:\n"), "{file}");
}

#[test]
fn a_program_is_investigated_with_own_values() {
    let learner = Learner::with_folder();
    let text = learner
        .play("jump which-end\ntry\ntry guard = 5\nlook turns_a, turns_b, len(sent)\ntry m = 1\ntry guard = 5 +\n");
    assert_in_order(
        &text,
        &[
            "Exercise python/while/which-end: investigate",
            "Values to try: guard = 1000, queue = [\"cpu\"]. For instance: try guard = 1000\n",
            "guard = 5:\nIt prints nothing; look and a name shows what it comes to.\n",
            "guard = 5; look at turns_a, turns_b, len(sent):\n    5 3 5\n",
            "There is no value to try under that name: m = 1.",
            "SyntaxError",
        ],
    );
}

#[test]
fn a_rust_program_is_investigated_with_own_values() {
    let learner = Learner::with_folder();
    let mut command = learner.command();
    command.args(["--course", concat!(env!("CARGO_MANIFEST_DIR"), "/tests/courses/look-into")]);
    let lines = "jump hot-hours\ntry\ntry limit = 95\ntry readings = [99, 98, 1]\nlook hours(&readings, 90)\ntry count = 3\n\
                 try limit = -1\nline 2 let first = 1;\ncheck\nline 2 let first = 2;\nline 5 let found = vec![0, 1, 2];\ncheck\n";
    let text = play(command, lines);
    assert_in_order(
        &text,
        &[
            "Exercise rust/while/hot-hours: investigate",
            "Values to try: limit = 90, readings = [40, 95, 90, 12]. For instance: try limit = 90\n",
            "limit = 95:\n    1 hot hours\n",
            "limit = 95, readings = [99, 98, 1]:\n    2 hot hours\n",
            "limit = 95, readings = [99, 98, 1]; look at hours(&readings, 90):\n    2 hot hours\n    [0, 1]\n",
            "There is no value to try under that name: count = 3.",
            "limit = -1, readings = [99, 98, 1]; look at hours(&readings, 90):\n    error[E0277]",
            "0 of 2 checks pass",
            "How many hours are hot, with the values as they are?",
            "Only what is above the limit?",
            "The limit itself counts.",
        ],
    );
}

#[test]
fn reading_goes_on_in_the_next_session() {
    let learner = Learner::with_folder();
    learner.play("2\n\nc\n\n");
    let text = learner.play("2\n");
    assert_in_order(&text, &["You stopped here; top goes to the beginning.", "In English one if can rule"]);
    assert!(!text.contains("Heron has five machines"), "{text}");
}

#[test]
fn enter_does_not_pass_a_question_by() {
    let learner = Learner::with_folder();
    let text = learner.play("2\n\n\nd\nskip\n");
    assert_in_order(
        &text,
        &["First the question. Possible: a, b or c", "\"d\" means nothing here. Possible: a, b or c", "c is right."],
    );
}

#[test]
fn an_exercise_is_solved_by_lines() {
    let learner = Learner::with_folder();
    let text = learner
        .play("3\ncheck\nhint\nline 10 line = host\ncheck\nline 10\nline 10 line = host + \": ok\"\ncheck\nsolution\n");
    assert_in_order(
        &text,
        &[
            "Exercise python/if/hello-agent: write, 4 minutes, to do.\n",
            "Your answer is in",
            " 6: host = \"web-1\"\n",
            "\n0 of 9 checks pass\n\n  with       host = \"db-7\"\n  should be  line = \"db-7: ok\"\n",
            "\nA hint\n",
            "\n10: line = host\n",
            "\n0 of 9 checks pass\n",
            "\n10: line = host\n",
            "\n10: line = host + \": ok\"\n",
            "\nAll 9 checks pass",
            "Enter opens the next exercise",
            "\nYour answer:\n",
            "\nThe solution:\n",
            "They differ in:",
        ],
    );
    let file = fs::read_to_string(learner.file("python/if/hello_agent.py")).unwrap();
    assert!(file.ends_with("line = host + \": ok\"\n"), "{file}");
    let text = learner.play("quit\n3\n");
    assert_in_order(&text, &["Python: 1 of ", "3. solved: Say who you watch", "4. next, to do:"]);
    assert!(!text.contains("Exercise python"), "what comes after quit is not heard: {text}");
}

#[test]
fn indentation_is_said_in_words() {
    let text = Learner::with_folder().play("2\n\nspaces\n");
    assert_in_order(&text, &["1: cpu = 40\n2: if cpu >= 90:\n3: 4 spaces, print(\"web-1 is hot\")\n4: print("]);
}

#[test]
fn a_prediction_is_typed() {
    let learner = Learner::with_folder();
    let text = learner.play("jump what-prints\ntype\nHIGH\ntell someone\ndone\n\ntype done\n");
    assert_in_order(
        &text,
        &[
            "Exercise python/if/what-prints",
            "An empty line ends it.",
            "\nNot yet\n\nAll three lines are there",
            "\nIt passes\n",
        ],
    );
}

#[test]
fn an_answer_that_the_input_breaks_off_is_judged() {
    let text = Learner::with_folder().play("jump what-prints\ntype\ndone");
    assert!(text.contains("\nIt passes\n"), "{text}");
}

#[test]
fn the_learners_editor_is_opened_and_its_save_checked() {
    let learner = Learner::with_folder();
    let mut command = learner.command();
    let answer = learner.home.path().join("answer.py");
    fs::write(&answer, "host = \"web-1\"\nline = host + \": ok\"\n").unwrap();
    let copy = if cfg!(windows) { "cmd /c copy" } else { "cp" };
    command.env("EDITOR", format!("{copy} {}", answer.display()));
    let text = play(command, "3\neditor\neditor\n");
    assert_in_order(&text, &["\nAll 9 checks pass\n", "The file was saved ", "\nYour file is as it was.\n"]);
}

#[test]
fn an_editor_that_is_not_there_is_said() {
    let learner = Learner::with_folder();
    let mut command = learner.command();
    command.env("EDITOR", "no-such-editor-here");
    let text = play(command, "3\neditor\n");
    assert_in_order(
        &text,
        &[
            "The editor no-such-editor-here could not be started",
            "set EDITOR to the editor that you use",
            "check, editor",
        ],
    );
}

#[test]
fn a_save_from_elsewhere_is_checked_while_the_prompt_waits() {
    let learner = Learner::with_folder();
    let mut child = learner.command().stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let mut keys = child.stdin.take().unwrap();
    let (send, lines) = mpsc::channel();
    let printed = BufReader::new(child.stdout.take().unwrap());
    let read = move || printed.lines().map_while(Result::ok).all(|line| send.send(line).is_ok());
    std::thread::Builder::new().spawn(read).unwrap();
    let wait_for = |wanted: &str| {
        let mut seen = Vec::new();
        while seen.last().is_none_or(|line: &String| !line.contains(wanted)) {
            let line = lines.recv_timeout(DEADLINE);
            seen.push(line.unwrap_or_else(|_| panic!("no {wanted:?} after:\n{}", seen.join("\n"))));
        }
    };
    keys.write_all(b"3\n").unwrap();
    wait_for("check, editor");
    fs::write(learner.file("python/if/hello_agent.py"), "host = \"web-1\"\nline = host + \": ok\"\n").unwrap();
    wait_for("All 9 checks pass");
    wait_for("Enter opens the next exercise");
    drop(keys);
    assert!(child.wait().unwrap().success());
}

#[test]
fn a_reset_asks_and_keeps_a_backup() {
    let learner = Learner::with_folder();
    let text = learner.play("3\nadd # mine\nreset\nno\nreset\nyes\n");
    assert_in_order(&text, &["11: # mine", "Start again from the starter?", "yes or no", "Your answer is in"]);
    let file = fs::read_to_string(learner.file("python/if/hello_agent.py")).unwrap();
    assert!(!file.contains("mine"), "{file}");
    assert!(learner.file(".learn/backup/python/if").is_dir());
}

#[test]
fn what_means_nothing_gets_one_line_that_says_what_is_possible() {
    let text = Learner::with_folder().play("xyzzy\n99\n\u{1b}[A\u{7}\nhelp\n");
    assert_in_order(
        &text,
        &[
            "\"xyzzy\" means nothing here. Possible: a number, Enter opens 1, track, help, quit:\n",
            "There is no 99 to choose here. Possible: ",
            "means nothing here.",
            "What can be typed here; the beginning of a word is enough, and so are the keys:\n",
            "track: the next track\n",
            "quit: leave the program; all is saved\n",
        ],
    );
}

/// Lessons speak of the keys of the screen.
#[test]
fn keys_of_the_screen_are_understood() {
    let text = Learner::with_folder().play("2\n \ns\n]\nq\nq\n3\n");
    assert_in_order(&text, &["1.1 A question", "c is right.", "1.2 Asking properly", "The list. Python"]);
    assert!(!text.contains("Exercise"), "the second q leaves: {text}");
}

#[test]
fn words_may_be_shortened_unless_they_are_unclear() {
    let text = Learner::with_folder().play("3\nch\nb\nhel\nr\n");
    assert_in_order(
        &text,
        &[
            "0 of 9 checks pass",
            "That could be back or before. Possible: check",
            "line: line 3 TEXT",
            "0 of 9 checks pass",
        ],
    );
}

#[test]
fn the_other_track_is_a_word_away_and_remembered() {
    let learner = Learner::with_folder();
    assert_in_order(&learner.play("track\n"), &["Python: 0 of ", "Rust: 0 of "]);
    assert_in_order(&learner.play(""), &["Rust: 0 of "]);
}

#[test]
fn outline_find_and_links_lead_through_a_chapter() {
    let text = Learner::with_folder().play("2\noutline\n3\nfind Heron\nnext found\ntop\n2\nback\n");
    assert_in_order(
        &text,
        &[
            "The headings of this chapter:\n1. 1 Decide",
            "\n1.2 Asking properly\n",
            "\"Heron\" stands here ",
            ": place ",
            "\nHeron has five machines",
            "Link 2: Who wakes up?\n",
            "Exercise python/if/who-wakes-up",
            "Link 2: Who wakes up?\n",
        ],
    );
}

/// The input may end anywhere: nothing hangs, and the exit code is that of a session that was left.
#[test]
fn the_end_of_input_ends_the_session_anywhere() {
    let learner = Learner::with_folder();
    for lines in
        ["", "2", "2\n\n", "2\n\na", "3\nreset\n", "3\ncheck", "jump\n", "jump crit\n", "2\noutline\n", "3\nline 10 x"]
    {
        learner.play(lines);
    }
    let file = fs::read_to_string(learner.file("python/if/hello_agent.py")).unwrap();
    assert!(file.ends_with("\nx\n"), "a change without a line end counts: {file}");
}

#[test]
fn a_reader_that_goes_away_is_no_trouble() {
    let learner = Learner::with_folder();
    let mut child =
        learner.command().stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    // The program may be gone already.
    let _ = child.stdin.take().unwrap().write_all(b"2\n\n3\n");
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success(), "{output:?}");
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
}

#[test]
fn without_the_option_a_pipe_gets_the_list() {
    let learner = Learner::with_folder();
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_learn"));
    command.env_clear().env("HOME", learner.home.path()).env("TERM", "dumb");
    let text = play(command, "3\ncheck\n");
    assert!(text.contains("learn --help "), "{text}");
    assert!(!text.contains("checks pass"), "{text}");
}

#[cfg(unix)]
#[test]
fn a_dumb_terminal_gets_lines_of_its_width() {
    let learner = Learner::with_folder();
    let mut terminal = Terminal::dumb(&learner);
    terminal.until("help, quit: ");
    terminal.press("2\n");
    let text = terminal.until("help, quit: ");
    assert!(text.contains("\n1 Decide: if, elif, else\n"), "{text}");
    let prose = text.lines().filter(|line| !line.contains(", help, quit:"));
    assert!(prose.map(|line| line.chars().count()).all(|width| width <= 60), "{text}");
    terminal.press("quit\n");
    assert!(terminal.child.wait().unwrap().success());
}

#[cfg(unix)]
#[test]
fn ctrl_c_and_ctrl_d_leave() {
    let learner = Learner::with_folder();
    for key in ["\u{3}", "\u{4}"] {
        let mut terminal = Terminal::dumb(&learner);
        terminal.until("help, quit: ");
        terminal.press("2\n");
        terminal.until("help, quit: ");
        terminal.press(key);
        assert!(terminal.child.wait().unwrap().success());
    }
    let journal = fs::read_to_string(learner.file(".learn/journal.jsonl")).unwrap();
    assert!(journal.contains("\"read\""), "where reading stopped is kept: {journal}");
}

#[cfg(unix)]
#[test]
fn news_begin_on_a_line_of_their_own() {
    let learner = Learner::with_folder();
    let mut terminal = Terminal::dumb(&learner);
    terminal.until("help, quit: ");
    terminal.press("3\n");
    terminal.until("help, quit: ");
    fs::write(learner.file("python/if/hello_agent.py"), "host = 1\nline = host\n").unwrap();
    assert_in_order(&terminal.until("help, quit: "), &["\n\n0 of 9 checks pass\n", "check, editor"]);
    terminal.press("quit\n");
    assert!(terminal.child.wait().unwrap().success());
}

#[test]
fn a_rust_exercise_is_judged_too() {
    let text = Learner::with_folder().play("track\n3\ncheck\n");
    assert_in_order(&text, &["Exercise rust/if/first-question", "Your answer is in", "check, editor"]);
    let verdict = after(&text, "Your answer is in");
    assert!(verdict.contains("checks pass") || verdict.contains("does not run yet"), "{verdict}");
}
