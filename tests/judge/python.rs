//! Python answers, right, wrong and hostile.

use super::common::{JUDGE, check, children, exercise};
use learn::check::{Judged, Limit, Verdict};
use learn::course::Exercise;
use learn::host::judge::Cancel;

const LEVELS: &str = r#"
[limits]
seconds = 0.5
[script]
given = ["cpu"]
results = ["level"]
[[case]]
given = { cpu = '90' }
gives = '"crit"'
[[case]]
given = { cpu = '75' }
gives = '"warn"'
[[case]]
given = { cpu = '0' }
gives = '"ok"'
"#;

const RIGHT: &str =
    "cpu = 80\nif cpu >= 90:\n    level = 'crit'\nelif cpu >= 75:\n    level = 'warn'\nelse:\n    level = 'ok'\n";

fn levels() -> Exercise {
    exercise("python", "write", LEVELS, &[])
}

fn function(body: &str) -> Exercise {
    let text = format!("[limits]\nseconds = 0.5\n[function]\nnames = {{ f = \"\" }}\n{body}");
    exercise("python", "write", &text, &[])
}

fn program(body: &str) -> Exercise {
    exercise("python", "write", &format!("[program]\n{body}"), &[])
}

fn got(verdict: &Verdict) -> &str {
    verdict.failure.as_ref().map_or("", |failure| failure.got.as_str())
}

#[test]
fn a_right_script_passes() {
    let verdict = check(&levels(), RIGHT);
    assert_eq!((verdict.result, verdict.passed, verdict.total), (Judged::Passed, 3, 3), "{verdict:#?}");
    assert_eq!(verdict.message.as_deref(), Some("Because."));
}

#[test]
fn a_wrong_script_shows_its_first_failing_case() {
    let verdict = check(&levels(), &RIGHT.replace(">= 90", "> 90"));
    let failure = verdict.failure.clone().unwrap();
    assert_eq!((verdict.result, verdict.passed), (Judged::Wrong, 2), "{verdict:#?}");
    assert_eq!((failure.case, failure.input.as_str()), (1, "cpu = 90"));
    assert_eq!((failure.expected.as_str(), failure.got.as_str()), ("level = \"crit\"", "level = \"warn\""));
}

#[test]
fn given_lines_are_found_in_every_form() {
    for given in ["cpu = 80", "cpu: int = 80", "cpu, other = 80, 1", "cpu = other = 80", "(cpu) = 80", ""] {
        let verdict = check(&levels(), &RIGHT.replace("cpu = 80", given));
        assert_eq!(verdict.result, Judged::Passed, "{given}: {verdict:#?}");
    }
    let own = RIGHT.replace("cpu = 80", "cpu = cpu + 0");
    assert_eq!(check(&levels(), &own).result, Judged::Passed);
}

/// The given line was deleted: an assignment that works something out is the learner's and stays.
#[test]
fn an_answer_is_not_taken_for_a_given_line() {
    let own = RIGHT.replace("cpu = 80", "more = 0\nlevel = \"\"\ncpu = cpu + more");
    let verdict = check(&levels(), &own);
    assert_eq!(verdict.result, Judged::Passed, "{verdict:#?}");
    let lost = RIGHT.replace("cpu = 80", "kept = 100\ncpu = kept");
    assert_eq!(check(&levels(), &lost).result, Judged::Wrong, "the program's own assignment counts");
}

#[test]
fn an_exception_is_told_as_python_tells_it() {
    let verdict = check(&levels(), "cpu = 80\ndef ask(x):\n    return x + leevl\nlevel = ask(cpu)\n");
    assert_eq!(verdict.result, Judged::Error);
    assert_eq!(got(&verdict), "stopped with NameError in line 3: name 'leevl' is not defined");
    let said = &verdict.diagnostics[0];
    assert_eq!(said.line, 3);
    assert!(
        said.text.starts_with("Traceback (most recent call last):\n  File \"trial.py\", line 4, in <module>"),
        "{}",
        said.text
    );
    assert!(said.text.contains("    return x + leevl\n") && !said.text.contains("_courier"), "{}", said.text);
    assert!(said.text.contains("NameError: name 'leevl' is not defined"), "{}", said.text);
    assert!(!said.advice.is_empty());
}

#[test]
fn a_syntax_error_is_told_as_python_tells_it() {
    let verdict = check(&levels(), "cpu = 80\nif cpu = 90:\n    level = 'crit'\n");
    assert_eq!(verdict.result, Judged::Error);
    let said = &verdict.diagnostics[0];
    assert_eq!((said.line, said.column), (2, 4));
    assert!(said.text.starts_with("  File \"trial.py\", line 2\n    if cpu = 90:\n       ^"), "{}", said.text);
    assert_eq!(said.advice, "A single `=` gives the name on its left a value. A question needs two: `==`.");
    for broken in ["x = (\n", "\0", "if True:\nx = 1\n", "\tx = 1\n  y = 2\n", "é = 'ü\n", &"(".repeat(5000)] {
        let verdict = check(&levels(), broken);
        assert_eq!(verdict.result, Judged::Error, "{broken:?}");
        assert!(verdict.diagnostics.first().is_some_and(|said| !said.text.is_empty()), "{broken:?}: {verdict:#?}");
    }
}

#[test]
fn what_never_ends_is_stopped_and_takes_no_case_with_it() {
    let verdict = check(&levels(), "cpu = 1\nlevel = ''\nwhile cpu == 75: pass\nlevel = 'crit' if cpu else 'ok'\n");
    assert_eq!(
        (verdict.result, verdict.limit, verdict.passed),
        (Judged::Stopped, Some(Limit::Time), 2),
        "{verdict:#?}"
    );
    assert_eq!(got(&verdict), "still running after 0.5 s");
    let verdict = check(&levels(), "while True: pass\n");
    assert_eq!((verdict.result, verdict.passed), (Judged::Stopped, 0));
    assert!(verdict.milliseconds < 5000, "{}", verdict.milliseconds);
    assert!(got(&verdict).contains("still running after 0.5 s"));
}

#[test]
fn nothing_in_the_process_can_make_an_answer_pass() {
    let forged = r#"[1,["r",[["s","crit"]]]]\n[2,["r",[["s","warn"]]]]\n[3,["r",[["s","ok"]]]]\n"#;
    let attacks = [
        format!("import posix\nposix.write(4, b'{forged}')\n"),
        format!("import posix\nposix.write(4, b'{forged}')\nposix._exit(0)\n"),
        format!("print('''{}''')\n", forged.replace("\\n", "\n")),
        "import sys\nsys.exit(0)\n".into(),
        "import posix\nposix._exit(0)\n".into(),
        "raise SystemExit(0)\n".into(),
        "import posix\nposix.close(4)\n".into(),
        "import posix\nposix.close(3)\n".into(),
        "import posix\nposix.dup2(1, 4)\n".into(),
        "import builtins\nbuiltins.str = builtins.type = builtins.len = builtins.id = lambda *a: 0\nlevel = 0\n".into(),
        "import builtins\nbuiltins.__dict__.clear()\n".into(),
        "import sys\nsys.modules.clear()\nsys.stdout = None\nlevel = None\n".into(),
        "class Same(str):\n    def __eq__(self, other): return True\nlevel = Same('x')\n".into(),
        "class Same:\n    def __eq__(self, other): return True\n    __hash__ = None\nlevel = Same()\n".into(),
        "import posix, _thread\ndef flood():\n    while True: posix.write(4, b'[2,[\"r\",[[\"s\",\"warn\"]]]]\\n')\n_thread.start_new_thread(flood, ())\nlevel = 'crit'\n".into(),
        "import posix\nposix.kill(posix.getpid(), 9)\n".into(),
        "import posix\nposix.kill(posix.getpid(), 19)\n".into(),
        "import sys\nsys.setrecursionlimit(10**9)\ndef f(): return f()\nf()\n".into(),
        "def f(): return f()\nf()\n".into(),
        "import gc\nlevel = [o for o in gc.get_objects() if type(o) is str and o in ('crit', 'warn')]\n".into(),
    ];
    for attack in attacks {
        let verdict = check(&levels(), &attack);
        assert!(!verdict.is_pass() && verdict.passed < 3, "{attack}: {verdict:#?}");
        assert_ne!(verdict.result, Judged::Unjudged, "{attack}: {verdict:#?}");
    }
}

#[test]
fn a_flood_is_cut_and_stopped() {
    let verdict = check(&levels(), "while True: print('x' * 1000)\n");
    assert_eq!((verdict.result, verdict.limit), (Judged::Stopped, Some(Limit::Output)), "{:?}", verdict.failure);
    assert!(verdict.output.truncated && verdict.output.stdout.len() <= 65 << 10);
    let verdict = check(&levels(), &format!("print('y' * 200000)\n{RIGHT}"));
    assert!(verdict.is_pass() && verdict.output.truncated, "{:?}", verdict.failure);
}

#[test]
#[cfg(target_os = "linux")]
fn a_memory_eater_is_stopped() {
    for eater in
        ["x = []\nwhile True: x.append(' ' * 10**6)\n", "x = bytearray(10**12)\n", "x = 'a'\nwhile True: x = x + x\n"]
    {
        let roomy = exercise("python", "write", &LEVELS.replace("seconds = 0.5", "seconds = 5"), &[]);
        let verdict = check(&roomy, eater);
        assert_eq!((verdict.result, verdict.limit), (Judged::Stopped, Some(Limit::Memory)), "{eater}: {verdict:#?}");
    }
}

#[test]
fn threads_left_running_do_not_matter() {
    let text = format!("import threading, time\nthreading.Thread(target=time.sleep, args=(60,)).start()\n{RIGHT}");
    let verdict = check(&levels(), &text);
    assert!(verdict.is_pass() && verdict.milliseconds < 3000, "{verdict:#?}");
}

#[test]
fn functions_give_values_and_raise() {
    let f = function(
        "[[case]]\ncall = 'f([3, 4])'\ngives = '(7, 3.5)'\n[[case]]\ncall = 'f([])'\nraises = \"ValueError\"\n\
         [[case]]\ncall = 'f([1, 2])'\ngives = '[3, 1.5]'\nsequence = \"any\"\n",
    );
    let right = "def f(x):\n    if not x:\n        raise ValueError('empty')\n    return sum(x), sum(x) / len(x)\n";
    assert!(check(&f, right).is_pass());
    let printed = check(&f, "def f(x):\n    print((sum(x), sum(x) / 2))\n");
    assert_eq!(got(&printed), "None (nothing was returned)");
    assert!(printed.message.unwrap().contains("prints its answer"));
    let class = check(&f, &right.replace("ValueError('", "type('ValueError', (Exception,), {})('"));
    assert_eq!((class.passed, class.result), (2, Judged::Error), "an own class of that name is not the built-in one");
    let missing = check(&f, "def g(x):\n    return x\n");
    assert_eq!(got(&missing), "stopped with NameError: name 'f' is not defined");
    let top = check(&f, "x = 1 / 0\ndef f(x):\n    return x\n");
    assert_eq!((top.result, top.diagnostics[0].line), (Judged::Error, 1));
    let asks = check(&f, "name = input('Who? ')\n");
    assert!(asks.diagnostics[0].text.contains("EOFError"), "{asks:#?}");
}

#[test]
fn calls_may_use_what_the_author_sets_up() {
    let body = "[function]\nnames = { f = \"\" }\nsetup = '''\ndef f_and_list(x):\n    return f(x), x\n'''\n\
                [[case]]\ncall = 'f_and_list([1, None])'\ngives = '(1, [1, None])'\n";
    let setup = exercise("python", "write", body, &[]);
    let right = "def f(x):\n    return len([y for y in x if y is not None])\n";
    assert!(check(&setup, right).is_pass());
    let changes = check(&setup, "def f(x):\n    x.remove(None)\n    return len(x)\n");
    assert_eq!(got(&changes), "(1, [1])");
    let stolen = check(&setup, "def f_and_list(x):\n    return 1, [1, None]\ndef f(x):\n    return 2\n");
    assert_eq!(got(&stolen), "(2, [1, None])", "a name of the learner's does not stand in for the author's");
    let stops = check(&setup, "def f(x):\n    return x.lenght\n");
    assert_eq!((stops.result, stops.diagnostics[0].line), (Judged::Error, 2), "the learner's own line is named");
}

#[test]
fn programs_read_and_print() {
    let p =
        program("[[case]]\nstdin = \"80\\n95\\n\"\nprints = \"ok\\ncrit\\n\"\n[[case]]\nstdin = \"\"\nprints = \"\"\n");
    let right = "import sys\nfor line in sys.stdin:\n    print('crit' if int(line) >= 90 else 'ok', ' ')\n";
    assert!(check(&p, right).is_pass());
    let asks = "while True:\n    try:\n        cpu = int(input('cpu? '))\n    except EOFError:\n        break\n    print('crit' if cpu >= 90 else 'ok')\n";
    let verdict = check(&p, asks);
    assert!(verdict.is_pass(), "the prompt of input() is not output: {verdict:#?}");
    assert!(check(&p, &format!("{right}import sys\nsys.exit(1)\n")).is_pass());
    let wrong = check(&p, "print('ok')\n");
    let failure = wrong.failure.clone().unwrap();
    assert_eq!((failure.expected.as_str(), failure.got.as_str()), ("ok\ncrit", "ok"));
    let late = "import threading, time\nthreading.Timer(0.05, lambda: print('crit')).start()\nprint('ok')\n";
    assert_eq!(check(&p, late).passed, 1);
    assert_eq!(check(&p, "print('ok'\n").result, Judged::Error);
}

#[test]
fn much_input_is_written_while_output_is_read() {
    let lines = 40_000;
    let stdin = "x\\n".repeat(lines);
    let p = program(&format!("[[case]]\nstdin = \"{stdin}\"\nprints = \"{lines}\"\n"));
    let text = "import sys\nn = 0\nfor line in sys.stdin:\n    n += 1\n    print('e' * 5, file=sys.stderr)\nprint(n)\n";
    let verdict = check(&p, text);
    assert!(verdict.is_pass(), "{:?} {:?}", verdict.failure, verdict.result);
}

#[test]
fn a_known_mistake_is_answered_by_its_message() {
    let wrong = (
        "wrong/strict.py",
        "# With exactly 90: is it `crit`?\ncpu = 80\nif cpu > 90:\n    level = 'crit'\nelif cpu >= 75:\n    level = 'warn'\nelse:\n    level = 'ok'\n",
    );
    let exercise = exercise("python", "write", LEVELS, &[wrong]);
    let answer = "cpu = 80\nlevel = 'ok'\nif 75 <= cpu <= 90:\n    level = 'warn'\nif cpu > 90:\n    level = 'crit'\n";
    let verdict = check(&exercise, answer);
    assert_eq!(verdict.mistake.as_deref(), Some("strict"));
    assert_eq!(verdict.message.as_deref(), Some("With exactly 90: is it `crit`?"));
}

#[test]
fn a_loop_without_end_is_known_whatever_stops_it() {
    let loops = "cpu = 80\nlevel = ''\nwhile cpu != 75:\n    level = 'warn'\n";
    let wrong = format!("# Still running: which line changes `cpu`?\n{loops}");
    let exercise = exercise("python", "write", LEVELS, &[("wrong/stuck.py", &wrong)]);
    let prints = check(&exercise, &format!("{loops}    print('turn' * 1000)\n"));
    assert_eq!((prints.limit, prints.mistake.as_deref()), (Some(Limit::Output), Some("stuck")), "{prints:#?}");
}

#[test]
fn rules_are_told_when_the_values_are_right() {
    let body = format!("{LEVELS}[[rule]]\nname = \"uses elif\"\nmessage = \"Right values. Now with `elif`.\"\n");
    let exercise = exercise("python", "write", &body, &[]);
    let verdict = check(
        &exercise,
        &RIGHT.replace("elif cpu", "else:\n  if cpu").replace("    level = 'warn'\nelse", "    level = 'warn'\n  else"),
    );
    assert_eq!((verdict.result, verdict.passed), (Judged::Wrong, 3), "{verdict:#?}");
    assert_eq!(verdict.message.as_deref(), Some("Right values. Now with `elif`."));
    let broken = check(&exercise, "if cpu = 1:\n  x\nelif y:\n  z\n");
    assert!(broken.rules[0].kept, "rules are seen in text that does not run");
}

#[test]
fn a_program_of_a_chapter_is_run() {
    let run = |text: &str, stdin: &str| JUDGE.run("python", text, stdin, &Cancel::new()).unwrap();
    let ran = run("name = input('Who? ')\nprint('hi', name)\n", "Ada\n");
    assert_eq!((ran.stdout.as_str(), ran.error.as_str()), ("Who? hi Ada\n", ""));
    assert_eq!(run("print(1)\nprint(x)\n", "").error, "NameError: name 'x' is not defined");
    assert_eq!(run("print(1)\nprint(x)\n", "").stdout, "1\n");
    assert_eq!(
        run("if x = 1:\n  pass\n", "").error,
        "SyntaxError: invalid syntax. Maybe you meant '==' or ':=' instead of '='?"
    );
    assert_eq!(run("print('\\x1b[31mred\\u202e')\n", "").stdout, "␛[31mred⟨U+202E⟩\n");
}

#[test]
fn a_check_that_is_called_off_ends_at_once() {
    let cancel = Cancel::new();
    let other = cancel.clone();
    let started = std::time::Instant::now();
    let thread =
        std::thread::Builder::new().spawn(move || JUDGE.run("python", "while True: pass\n", "", &other)).unwrap();
    while children() == 0 && started.elapsed().as_secs() < 5 {
        std::thread::yield_now();
    }
    cancel.cancel();
    assert!(thread.join().unwrap().is_err());
    assert!(started.elapsed().as_millis() < 1500);
}
