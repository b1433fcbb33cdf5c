//! The whole hunt, from the first symptom to the proof, with the wrong turns that people take: a script for any way to
//! play it, and the way of plain lines. The way of the screen is in `screen`.

use super::learner::{Learner, after, assert_in_order};
use super::{DEADLINE, runs, wait_for_end};
use assert_cmd::Command;
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::PathBuf;
use std::process::Stdio;
use std::sync::mpsc;

/// A finished tracer: the two functions that the learner writes.
const CAPTURE: &str = "    calls = []\n    while frame is not None:\n        calls.append((frame.f_code.co_filename, frame.f_lineno, \
    frame.f_code.co_name))\n        frame = frame.f_back\n    return tuple(reversed(calls))\n";
const GROUP: &str = "    counts = {}\n    for trace in traces:\n        counts[trace] = counts.get(trace, 0) + 1\n    return \
    sorted(counts.items(), key=lambda pair: -pair[1])\n";

/// A test that a learner may write.
const SOAK: &str = "        for _ in range(500):\n            collect()\n        gc.collect()\n        before = \
    sys.getallocatedblocks()\n        for _ in range(5000):\n            collect()\n        gc.collect()\n        \
    self.assertLess(sys.getallocatedblocks() - before, 100)\n";

/// Replaces the only line that holds a mark.
fn replace_line(text: &str, mark: &str, new: &str) -> String {
    assert_eq!(text.lines().filter(|line| line.contains(mark)).count(), 1, "{mark}");
    text.lines().map(|line| if line.contains(mark) { new.to_owned() } else { format!("{line}\n") }).collect()
}

/// A way to play the lab: in plain lines, or on a screen.
pub(super) trait Play {
    /// One visit. Each line is typed when the one before is answered, and the last one leaves. Gives what was said, as
    /// [`flowing`] has it.
    fn visit(&self, lines: &str) -> String;

    /// The kind in the first row of a table of kinds, from the text after its title.
    fn first_kind(&self, table: &str) -> String;

    /// Where a file of the learner is.
    fn file(&self, name: &str) -> PathBuf;
}

/// The text in one line, without marks of code and lines of tables: so it does not matter where lines break, nor how
/// either way shows names and tables.
pub(super) fn flowing(text: &str) -> String {
    let text = text.replace('`', "").replace(['│', '━', '┿', '─'], " ");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The lab in plain lines, through a pipe.
impl Play for Learner {
    fn visit(&self, lines: &str) -> String {
        flowing(&lab(self, lines))
    }

    fn first_kind(&self, table: &str) -> String {
        after(table, "kind: ").split(' ').next().unwrap().trim_end_matches([',', '.']).to_owned()
    }

    fn file(&self, name: &str) -> PathBuf {
        Self::file(self, name)
    }
}

fn lab(learner: &Learner, lines: &str) -> String {
    let mut command = learner.command();
    command.arg("lab");
    let ended = Command::from_std(command).write_stdin(lines).timeout(DEADLINE).assert().success();
    let output = ended.get_output();
    assert_eq!(String::from_utf8_lossy(&output.stderr), "", "nothing on standard error");
    String::from_utf8(output.stdout.clone()).unwrap()
}

/// The number behind a mark.
fn number_after(text: &str, mark: &str) -> f64 {
    let rest = after(text, mark);
    let digits: String = rest.trim_start().chars().take_while(|c| c.is_ascii_digit() || ",.".contains(*c)).collect();
    digits.replace(',', "").trim_end_matches('.').parse().unwrap_or_else(|_| panic!("{mark}: {}", &rest[..40]))
}

/// The whole hunt, with the wrong turns that people take. What is answered is read off what was said, as a learner does.
pub(super) fn play_the_whole_hunt(learner: &impl Play) {
    // Step 1. Before anything is measured no answer counts; the largest is not the one that grows.
    let text = learner.visit("collector\nstart\nrun 6d fast\nmemory\nforwarder\nthe collector\nlots\nquit\n");
    assert_in_order(
        &text,
        &[
            "Step 1 of 11: Which process?",
            "There is nothing to compare yet.",
            "The agent runs on Python",
            "after 34,560 collections",
            "growth since day 1.5",
            "It fills a buffer, and when that is full it stops.",
            "The collector: +",
            "By how many KB does it grow in a day?",
            "Answer with a number of KB in a day.",
        ],
    );
    // A watch is not gone on with in another process: it is made anew, and the answers are its own.
    let slope = |text: &str| number_after(text, "at day 0, +");
    let text = learner.visit("800\nstart\nrun 6d fast\nmemory\nquit\n");
    assert_in_order(&text, &["You go on where you were.", "By how many KB", "There is nothing to compare yet."]);
    assert!((500.0..1300.0).contains(&slope(&text)), "{text}");
    // Two runs of the same agent grow alike, so the answer of the one holds for the other.
    let answer = slope(&text);
    let text = learner.visit(&format!("start\nrun 6d fast\nmemory\n20000\n{answer}\n5\nhint\nquit\n"));
    let (base, slope) = (number_after(&text, "The line through the collector:"), slope(&text));
    assert_in_order(&text, &["Take the memory of two days far apart", "give or take", "on which day", "Not day 5"]);
    let day = (64.0 - base) * 1024.0 / slope;
    let text = learner.visit(&format!("start\nrun 6d fast\n{day:.0}\nquit\n"));
    assert_in_order(&text, &["About day", "Step 2 of 11"]);
    // Step 2.
    let text = learner.visit("48\n2880\ndict\nstart\nlook\nrun 12h\nlook\nnonsense\nquit\n");
    // Which kind takes the most bytes differs from Python to Python: it is read off, as a learner does it.
    let top = learner.first_kind(after(&text, "Look 2, at 12 h"));
    assert_in_order(
        &text,
        &[
            "divides minutes by seconds",
            "2,880. Keep the number",
            "There is no look after 12 hours yet.",
            "Look 1, at 0 h",
            "Look 2, at 12 h, after 2,880 collections",
            "Your table is sorted by bytes.",
        ],
    );
    let text = learner.visit(&format!("{top}\nperhaps\nyes\nno\nquit\n"));
    assert_in_order(
        &text,
        &[
            "6,621 of them, 3.4 MB",
            "Answer yes or no.",
            "A healthy program looks like that.",
            "No. Your first look",
            "Step 3 of 11",
        ],
    );
    // Step 3, and 4 with the same agent.
    let lines = "start\ngc\nlook\nrun 12h\ngc\nlook\n5760\n0\na b c d e\nb c\ndiff\n5760\n2\ndict\ninstances\nquit\n";
    let text = learner.visit(lines);
    assert_in_order(
        &text,
        &["of them dict", "What does the tool say?", "A text holds no other object.", "Step 4 of 11"],
    );
    assert_in_order(&text, &["+5,76", "svc_metadata", "That is all of them.", "That is no cache", "Step 5 of 11"]);
    // Step 5. The tracer as it is, half of it, all of it.
    let tracer = learner.file("lab/agent/tracer.py");
    let text = learner.visit("collector\ntrace\nquit\n");
    assert_in_order(&text, &["something is to be done, not answered", "have no trace"]);
    let half = replace_line(&fs::read_to_string(&tracer).unwrap(), "return ()", CAPTURE);
    fs::write(&tracer, &half).unwrap();
    let text = learner.visit("trace\nquit\n");
    assert_in_order(&text, &["_roll_up_instance_metadata", "group does not say how often each came"]);
    fs::write(&tracer, replace_line(&half, "return []", GROUP)).unwrap();
    let text = learner.visit("trace\n__init__\nrun\n_roll_up_instance_metadata()\nquit\n");
    assert_in_order(&text, &["5,760 dict, and one trace came", "A recorder always", "The newest call", "Step 6 of 11"]);
    // Step 6.
    let text = learner.visit("2\ntracemalloc\n1000\n2\nquit\n");
    assert_in_order(&text, &["Type tracemalloc first.", "checks/__init__.py:", "The same line", "Step 7 of 11"]);
    // Step 7.
    let lines = "start\nrun 1h\nlook\nrun 12h\nlook\nholders\ncheck\nsvc_metadata\nfind svc_metadata\n\
        _roll_up_instance_metadata\nget_service_metadata\n3\nnobody\nquit\n";
    let text = learner.visit(lines);
    assert_in_order(
        &text,
        &[
            "<- this one grows",
            "That is a link of the chain.",
            "Read the chain from the top",
            "checks/__init__.py:65: self.svc_metadata.append(dict(",
            "That one fills it.",
            "A getter that drains.",
            "0 times. There it is",
            "Step 8 of 11",
        ],
    );
    // Step 8. Two wrong hypotheses, each tried both ways; one call that is not there; the right one.
    let lines = "too short\nThe list of the check grows because nobody empties it\nno number\ngc.collect 0\n\
        _roll_up_instance_metadata 4000\nfoo 0\nget_service_metadata 0\nquit\n";
    let text = learner.visit(lines);
    assert_in_order(
        &text,
        &[
            "One whole sentence, please",
            "Written down",
            "Answer with a name and a number",
            "Your hypothesis is refuted",
            "so it is not the one that is missing",
            "a check has nothing called foo",
            "and the growth is gone",
            "Step 9 of 11",
        ],
    );
    // Step 9. The unmended agent is no answer; a mend that throws away; the mend.
    let text = learner.visit("prove agent\nprove\ntest\nmend\nprove\nquit\n");
    let no_copy = "there is no copy of the agent to be mended yet; mend makes it";
    assert_in_order(&text, &["grows", no_copy, no_copy, "A copy of the agent is in", "whatever the checks do"]);
    let collector = learner.file("lab/mended/checks/collector.py");
    let original = fs::read_to_string(&collector).unwrap();
    let thrown = original.replace("= _check.run()\n", "= _check.run()\n            _check.get_service_metadata()\n");
    fs::write(&collector, thrown).unwrap();
    let text = learner.visit("prove\nquit\n");
    assert_in_order(&text, &["stays flat", "the metadata is lost"]);
    let events = "'events': _check.get_events(),\n";
    let delivered = format!("{events}                'service_metadata': _check.get_service_metadata(),\n");
    fs::write(&collector, original.replace(events, &delivered)).unwrap();
    // Step 10. The test as it is, one that passes everywhere, one that finds the leak.
    let text = learner.visit("prove\ntest\nquit\n");
    assert_in_order(
        &text,
        &["Flat in all four situations", "Step 10 of 11", "Your test fails on your own mended copy"],
    );
    let test = learner.file("lab/mended/test_leak.py");
    let beginning = fs::read_to_string(&test).unwrap();
    fs::write(&test, replace_line(&beginning, "self.fail(", "        collect()\n")).unwrap();
    let text = learner.visit("test\nquit\n");
    assert!(text.contains("A test that cannot fail is no test."), "{text}");
    fs::write(&test, replace_line(&beginning, "self.fail(", SOAK)).unwrap();
    // Step 11, and the end.
    let text = learner.visit("test\nz\na\nf\nyes\nno\na\nb\nc\nsteps\nquit\n");
    assert_in_order(
        &text,
        &[
            "Fails on both leaks",
            "Step 11 of 11",
            "Answer with one letter from a to f.",
            "The restart.",
            "Yes: found is no copy",
            "The lab is done",
        ],
    );
    let text = learner.visit("again\nanything\nquit\n");
    assert_in_order(&text, &["You go on where you were.", "The lab is done"]);
}

#[test]
fn the_whole_hunt_in_plain_lines() {
    let learner = Learner::with_folder();
    play_the_whole_hunt(&learner);
    // Begun anew: nothing is lost, everything is asked again.
    let mut command = learner.command();
    command.args(["lab", "--fresh"]);
    let text = super::learner::play(command, "quit\n");
    assert!(text.contains("Step 1 of 11"), "{text}");
    assert!(!learner.file("lab/mended").exists());
    let backups: Vec<_> = fs::read_dir(learner.file(".learn/backup")).unwrap().flatten().collect();
    assert!(backups.iter().any(|backup| backup.path().join("lab/mended/test_leak.py").is_file()), "{backups:?}");
}

#[test]
fn a_killed_lab_leaves_no_process_and_goes_on() {
    let learner = Learner::with_folder();
    let mut command = learner.command();
    command.arg("lab").stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = command.spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let (sender, lines) = mpsc::channel();
    let stdout = BufReader::new(child.stdout.take().unwrap());
    let read = move || {
        for line in stdout.lines().map_while(Result::ok) {
            let _nobody = sender.send(line);
        }
    };
    std::thread::Builder::new().spawn(read).unwrap();
    writeln!(stdin, "start\nmemory\nrun 60d").unwrap();
    let pids = loop {
        let line = lines.recv_timeout(DEADLINE).expect("the ids of the processes");
        if let Some(rest) = line.strip_prefix("Processes: supervisor ") {
            let ids = rest.split(|c: char| !c.is_ascii_digit()).filter_map(|id| id.parse::<u32>().ok());
            break ids.collect::<Vec<_>>();
        }
    };
    assert!(pids.len() == 3 && pids.iter().all(|pid| runs(*pid)), "{pids:?}");
    child.kill().unwrap();
    child.wait().unwrap();
    wait_for_end(&pids);
    let text = lab(&learner, "start\nstop\nstop\nquit\n");
    assert_in_order(&text, &["Step 1 of 11", "The agent runs", "none of its processes is left", "Nothing runs."]);
}

#[test]
fn mistakes_of_all_kinds_are_answered() {
    let learner = Learner::with_folder();
    let lines = "look\nrun\nrun 5\nkinds\ndiff\nholders\nread nothing.py\nread checks/__init__.py\nread\nfind\nfind zzz\n\
        edit\nedit ../../etc/passwd\nprove everything\nstop\nrun 1y\nkinds 9\nquit\n";
    let text = learner.visit(lines);
    assert_in_order(
        &text,
        &[
            "The agent does not run.",
            "How long?",
            "How long?",
            "There is no look yet.",
            "there must be two looks",
            "there must be two looks",
            "There is no file nothing.py.",
            "The base class of all checks.",
            "agent.py",
            "shows each line with that word",
            "zzz is in no file of the agent.",
            "Name a file",
            "There is no file",
            "prove tries lab/mended",
            "Nothing runs.",
            "How long?",
            "There is no such look.",
        ],
    );
    // An agent that was broken by its learner says why it ended.
    fs::write(learner.file("lab/agent/clock.py"), "nonsense = \n").unwrap();
    let text = learner.visit("start\nquit\n");
    assert!(text.contains("The agent ended: SyntaxError"), "{text}");
    // A file that was deleted comes back.
    fs::remove_file(learner.file("lab/agent/clock.py")).unwrap();
    let text = learner.visit("start\nrun 1h\nrun 99d\nquit\n");
    assert_in_order(&text, &["The clock rests at 1 h, after 240 collections.", "62 simulated days at most"]);
}

#[test]
fn a_course_without_a_lab_says_so() {
    let learner = Learner::with_folder();
    let folder = learner.home.path().join("own");
    let made = learner.command().args(["course", "new", "course"]).arg(&folder).output().unwrap();
    assert!(made.status.success(), "{made:?}");
    let mut command = learner.command();
    let ran = command.args(["lab", "--course"]).arg(&folder).output().unwrap();
    assert_eq!(ran.status.code(), Some(2));
    assert_eq!(String::from_utf8_lossy(&ran.stderr), "learn: this course has no lab\n");
}
