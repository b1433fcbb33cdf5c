//! Answers that do not work anything out: tables of the listed cases, answers that go by the number of the call, that keep
//! something between calls, that change what goes in, or that guess. And right answers that look odd, which must pass.

use super::common::{JUDGE, check, exercise};
use learn::check::{Judged, Verdict};
use learn::course::{Case, Drive, Exercise, Expected, Inputs};
use learn::host::judge::Cancel;
use std::collections::BTreeMap;

const SCRIPT: &str = r#"
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
[generate]
given = { cpu = '{cpu}' }
[generate.with]
cpu = { from = 0, to = 100, step = 0.5 }
"#;

const LADDER: &str =
    "cpu = 80\nif cpu >= 90:\n    level = 'crit'\nelif cpu >= 75:\n    level = 'warn'\nelse:\n    level = 'ok'\n";

const TOTAL: &str = r#"
[limits]
seconds = 0.5
[function]
names = { total = "" }
[[case]]
call = 'total([3, 1, 2])'
gives = '6'
keeps = true
[[case]]
call = 'total([])'
gives = '0'
keeps = true
[[case]]
call = 'total(samples=[5])'
gives = '5'
keeps = true
[generate]
call = 'total([{samples}])'
keeps = true
[generate.with]
samples = { list = { from = -9, to = 9 }, length = [0, 6] }
"#;

const SUM: &str =
    "def total(samples):\n    result = 0\n    for x in samples:\n        result += x\n    return result\n";

fn levels() -> Exercise {
    exercise("python", "write", SCRIPT, &[("solution.py", LADDER)])
}

fn total() -> Exercise {
    exercise("python", "write", TOTAL, &[("solution.py", SUM)])
}

/// A function of one number without generated inputs.
fn double() -> Exercise {
    let cases = "[[case]]\ncall = 'f(1)'\ngives = '2'\n[[case]]\ncall = 'f(2)'\ngives = '4'\n\
                 [[case]]\ncall = 'f(3)'\ngives = '6'\n[[case]]\ncall = 'f(4)'\ngives = '8'\n";
    exercise("python", "write", &format!("[function]\nnames = {{ f = \"\" }}\n{cases}"), &[])
}

fn got(verdict: &Verdict) -> &str {
    verdict.failure.as_ref().map_or("", |failure| failure.got.as_str())
}

#[test]
fn right_answers_pass_in_every_run() {
    for _ in 0..5 {
        let verdict = check(&levels(), LADDER);
        assert_eq!((verdict.result, verdict.passed, verdict.total), (Judged::Passed, 4, 4), "{verdict:#?}");
        assert!(check(&total(), SUM).is_pass());
    }
    let remembers = "seen = {}\ndef total(samples):\n    key = tuple(samples)\n    if key not in seen:\n        \
                     seen[key] = sum(samples)\n    return seen[key]\n";
    assert!(check(&total(), remembers).is_pass(), "what is kept may be right");
    let copies = "def total(samples):\n    samples = sorted(samples)\n    samples.append(0)\n    return sum(samples)\n";
    assert!(check(&total(), copies).is_pass(), "a copy may be changed");
}

#[test]
fn a_table_of_the_listed_cases_fails() {
    let table = "cpu = 80\nlevel = {90: 'crit', 75: 'warn', 0: 'ok'}.get(cpu, 'ok')\n";
    for _ in 0..3 {
        let verdict = check(&levels(), table);
        let failure = verdict.failure.clone().unwrap();
        assert_eq!((verdict.result, verdict.passed, verdict.total), (Judged::Wrong, 3, 4), "{verdict:#?}");
        assert!(failure.generated && failure.case == 4 && failure.input.starts_with("cpu = "), "{failure:#?}");
        assert!(verdict.message.unwrap().starts_with("The checks that stay the same all pass."));
    }
}

/// What an answer has failed at once is asked again: the same answer gets the same verdict.
#[test]
fn a_mistake_does_not_come_and_go() {
    let narrow = LADDER.replace("cpu >= 75", "cpu >= 75 and cpu != 81.5");
    let exercise = levels();
    let first = (0..200).map(|_| check(&exercise, &narrow)).find(|verdict| !verdict.is_pass()).unwrap();
    assert_eq!(first.failure.clone().unwrap().input, "cpu = 81.5", "{first:#?}");
    for _ in 0..3 {
        let again = check(&exercise, &narrow);
        assert_eq!((again.result, again.passed, &again.failure), (first.result, first.passed, &first.failure));
    }
}

/// A script that looks its results up in a table of the listed cases.
fn table_of(exercise: &Exercise) -> Option<String> {
    let Drive::Script { given, results, .. } = &exercise.drive else { return None };
    exercise.generate.as_ref().filter(|_| exercise.kind != "arrange")?;
    let row = |case: &Case| {
        let (Inputs::Given(values), Expected::Results(left)) = (&case.inputs, &case.expected) else { return None };
        let list = |names: &[String], from: &BTreeMap<String, String>| {
            names.iter().flat_map(|name| [from.get(name).map_or("None", String::as_str), ", "]).collect::<String>()
        };
        Some(format!("    (({}), ({})),\n", list(given, values), list(results, left)))
    };
    let rows: String = exercise.cases.iter().filter_map(row).collect();
    let (keys, names) = (given.join(", "), results.join(", "));
    let nothing = "None, ".repeat(results.len());
    Some(format!(
        "table = [\n{rows}]\nfound = ({nothing})\nfor asked, left in table:\n    if repr(asked) == repr(({keys},)):\n        \
         found = left\n        break\n{names}, = found\n"
    ))
}

#[test]
fn a_table_passes_no_exercise_of_the_course() {
    let course = learn::host::course::open(Some(env!("CARGO_MANIFEST_DIR").as_ref())).unwrap();
    let tables: Vec<_> = course.exercises().filter_map(|exercise| Some((exercise, table_of(exercise)?))).collect();
    assert!(tables.len() >= 15, "only {} exercises make inputs", tables.len());
    for (exercise, table) in tables {
        let verdict = check(exercise, &table);
        let told = (verdict.passed, verdict.total, verdict.failure.as_ref().map(|failure| failure.generated));
        let (listed, id) = (exercise.cases.len(), &exercise.id);
        assert_eq!(told, (listed, listed + 1, Some(true)), "{id}:\n{table}\n{verdict:#?}");
    }
}

#[test]
fn what_is_kept_between_calls_is_found() {
    let grows = "def f(x, seen=[]):\n    seen.append(x)\n    return 2 * x if len(seen) < 5 else 0\n";
    let verdict = check(&double(), grows);
    assert_eq!((verdict.result, verdict.failure.clone().unwrap().case), (Judged::Wrong, 1), "{verdict:#?}");
    assert_eq!(got(&verdict), "the second time: 0");
    assert_eq!(
        verdict.message.as_deref(),
        Some("The second call of `f(1)` gives `0`, the first gave `2`: something is kept between the calls.")
    );
    let by_number = "answers = iter([2, 4, 6, 8] * 9)\ndef f(x):\n    return next(answers)\n";
    let shuffled = (0..20).filter(|_| !check(&double(), by_number).is_pass()).count();
    assert!(shuffled >= 15, "an answer by the number of the call passed {} times of 20", 20 - shuffled);
}

#[test]
fn an_author_may_ask_for_a_fixed_order() {
    let cases = "order = \"fixed\"\n[function]\nnames = { tick = \"\" }\n[[case]]\ncall = 'tick()'\ngives = '1'\n\
                 [[case]]\ncall = 'tick()'\ngives = '2'\n";
    let counter = exercise("python", "write", cases, &[]);
    let right = "count = 0\ndef tick():\n    global count\n    count += 1\n    return count\n";
    assert!(check(&counter, right).is_pass());
}

#[test]
fn a_wrong_answer_that_remembers_keeps_its_message() {
    let wrong = (
        "wrong/default.py",
        "# Each call adds to the list of the call before.\ndef f(x, seen=[]):\n    seen.append(x)\n    return seen\n",
    );
    let cases = "[[case]]\ncall = 'f(1)'\ngives = '[1]'\n[[case]]\ncall = 'f(2)'\ngives = '[2]'\n\
                 [[case]]\ncall = 'f(3)'\ngives = '[3]'\n[generate]\ncall = 'f({x})'\n[generate.with]\n\
                 x = { from = 4, to = 99 }\n";
    let body = format!("[function]\nnames = {{ f = \"\" }}\n{cases}");
    let list = exercise("python", "write", &body, &[wrong, ("solution.py", "def f(x):\n    return [x]\n")]);
    for _ in 0..3 {
        let verdict = check(&list, "def f(number, all=[]):\n    all += [number]\n    return list(all)\n");
        assert_eq!((verdict.mistake.as_deref(), verdict.passed), (Some("default"), 1), "{verdict:#?}");
        let failure = verdict.failure.unwrap();
        assert_eq!((failure.input.as_str(), failure.got.as_str()), ("f(2)", "[1, 2]"));
    }
}

#[test]
fn what_goes_in_must_stay() {
    let sorts = SUM.replace("    result = 0\n", "    samples.sort()\n    result = 0\n");
    let verdict = check(&total(), &sorts);
    assert_eq!(verdict.result, Judged::Wrong, "{verdict:#?}");
    assert_eq!(got(&verdict), "after the call, `samples` is [1, 2, 3]; it was [3, 1, 2]");
    let empties =
        "def total(samples):\n    result = 0\n    while samples:\n        result += samples.pop()\n    return result\n";
    assert!(got(&check(&total(), empties)).starts_with("after the call, `samples` is []"));
    let script = "[script]\ngiven = [\"samples\"]\nresults = [\"peak\"]\nkeeps = [\"samples\"]\n[[case]]\n\
                  given = { samples = '[1, 3, 2]' }\ngives = '3'\n";
    let peak = exercise("python", "write", script, &[]);
    let verdict = check(&peak, "samples = [1]\nsamples.sort()\npeak = samples[-1]\n");
    assert_eq!(got(&verdict), "at the end, `samples` is [1, 2, 3]; it was [1, 3, 2]");
    assert!(check(&peak, "samples = [1]\npeak = sorted(samples)[-1]\n").is_pass());
    for odd in ["del samples\n", "samples = object()\n"] {
        assert_eq!(check(&peak, &format!("samples = [1]\npeak = max(samples)\n{odd}")).passed, 0, "{odd}");
    }
}

#[test]
fn a_guess_fails() {
    let random = "import random\ndef f(x):\n    return random.choice([2, 4, 6, 8])\n";
    assert!((0..5).all(|_| !check(&double(), random).is_pass()));
    let clock = "import time\ndef total(samples):\n    return int(time.time() * 1e6) % 7\n";
    assert!(!check(&total(), clock).is_pass());
}

#[test]
fn values_that_pretend_are_no_values() {
    let kinds = [
        "class Same(int):\n    def __eq__(self, other): return True\n    __hash__ = int.__hash__\ndef f(x): return Same(2 * x)\n",
        "class Text(str): pass\ndef f(x): return Text(2 * x)\n",
        "class Dict(dict): pass\ndef f(x): return Dict()\n",
        "class Any:\n    def __eq__(self, other): return True\n    def __bool__(self): return True\ndef f(x): return Any()\n",
        "class Late:\n    def __init__(self, x): self.x = x\n    def __index__(self): return 2 * self.x\n    __int__ = __index__\ndef f(x): return Late(x)\n",
        "def f(x):\n    class V(int):\n        __class__ = int\n    return V(2 * x)\n",
        "import builtins\nclass V(int): pass\nbuiltins.type = lambda x: int\nbuiltins.int = V\ndef f(x): return V(2 * x)\n",
        "def f(x): return 2 * x == 2 * x\n",
    ];
    for text in kinds {
        let verdict = check(&double(), text);
        assert!(!verdict.is_pass() && verdict.passed == 0, "{text}: {verdict:#?}");
    }
}

#[test]
fn answers_out_of_turn_are_no_answers() {
    let right = "def f(x): return 2 * x\n";
    let tricks = [
        "import posix\nposix.write(4, b'[1,[\"v\",[\"i\",\"2\"]]]\\n')\n",
        "import posix\ndef f(x):\n    posix.write(4, b'[%d,[\"v\",[\"i\",\"%x\"]]]\\n' % (x, 2 * x))\n    return 2 * x\n",
        "import posix\ndef f(x):\n    posix.write(4, b'[%d,[\"v\",[\"i\",\"%x\"]]]\\n' % (x + 1, 2 * x + 2))\n    return 2 * x\n",
        "import posix\ndef f(x):\n    posix.write(4, b' ')\n    return 2 * x\n",
        "def f(x):\n    raise SystemExit(0)\n",
        "import sys\nsys.exit(0)\n",
        "import posix\ndef f(x):\n    posix._exit(0)\n",
    ];
    for trick in tricks {
        let text = if trick.contains("def f") { trick.to_owned() } else { format!("{right}{trick}") };
        assert!(!check(&double(), &text).is_pass(), "{text}");
    }
}

#[test]
fn an_exception_is_known_by_its_class_and_not_by_its_name() {
    let body = "[function]\nnames = { f = \"\" }\n[[case]]\ncall = 'f(0)'\nraises = \"ValueError\"\n[generate]\n\
                call = 'f({x})'\n[generate.with]\nx = { from = -9, to = 9 }\n";
    let solution = "def f(x):\n    if x < 1:\n        raise ValueError('too small')\n    return x\n";
    let raises = exercise("python", "write", body, &[("solution.py", solution)]);
    assert!(check(&raises, solution).is_pass());
    assert!(check(&raises, &solution.replace("ValueError('", "UnicodeError('")).is_pass(), "it is a ValueError too");
    for class in ["class ValueError(Exception): pass\n", "import builtins\nbuiltins.ValueError = KeyError\n"] {
        assert_eq!(check(&raises, &format!("{class}{solution}")).passed, 0, "{class}");
    }
    let narrow = check(&raises, &solution.replace("x < 1", "x == 0"));
    assert!(narrow.failure.unwrap().generated);
}

#[test]
fn programs_get_other_inputs_too() {
    let body = "[program]\n[[case]]\nstdin = \"2\\n3\\n\"\nprints = \"5\"\n[generate]\nstdin = \"{a}\\n{b}\\n\"\n\
                [generate.with]\na = { from = 0, to = 99 }\nb = { from = 0, to = 99 }\n";
    let right = "print(int(input()) + int(input()))\n";
    let sum = exercise("python", "write", body, &[("solution.py", right)]);
    let verdict = check(&sum, right);
    assert_eq!((verdict.result, verdict.total), (Judged::Passed, 2), "{verdict:#?}");
    let verdict = check(&sum, "print(5)\n");
    assert_eq!((verdict.passed, verdict.total), (1, 2), "{verdict:#?}");
}

#[test]
fn an_author_hears_of_inputs_that_do_not_do() {
    let told = |body: &str, solution: &str| {
        let exercise = exercise("python", "write", body, &[("solution.py", solution)]);
        let told = JUDGE.examine(&exercise, "python", &Cancel::new()).unwrap();
        told.into_iter().map(|complaint| complaint.what).collect::<Vec<_>>()
    };
    let table = |call: &str| {
        format!(
            "[limits]\nseconds = 0.5\n[function]\nnames = {{ f = \"\" }}\n[[case]]\ncall = 'f(1)'\ngives = '1'\n\
             [generate]\ncall = '{call}'\n[generate.with]\nx = {{ from = 1, to = 3 }}\n"
        )
    };
    assert_eq!(told(&table("f({x})"), "def f(x):\n    return x\n"), [""; 0]);
    let loops = told(&table("f({x})"), "def f(x):\n    while x == 2: pass\n    return x\n");
    assert_eq!(loops, ["`f(2)` has the reference stopped (time)"]);
    let odd = told(&table("f({x})"), "def f(x):\n    return print if x == 3 else x\n");
    assert_eq!(odd.len(), 1);
    assert!(odd[0].starts_with("`f(3)` makes the reference give `"), "{odd:?}");
    let broken = told(&table("f({x})"), "def f(x:\n");
    assert!(broken[0].starts_with("`every input` cannot be asked: "), "{broken:?}");
    let only = table("f({x})").replace("to = 3", "to = 1");
    assert_eq!(told(&only, "def f(x):\n    return x\n"), ["it makes no input that is not listed already"]);
}

const HOT: &str = r#"
[function]
names = { is_hot = "fn(u32) -> bool" }
[[case]]
call = 'is_hot(90)'
gives = 'true'
[[case]]
call = 'is_hot(89)'
gives = 'false'
[generate]
call = 'is_hot({cpu})'
[generate.with]
cpu = { from = 0, to = 100 }
"#;

#[test]
fn rust_answers_get_other_inputs_too() {
    let right = "pub fn is_hot(cpu: u32) -> bool {\n    cpu >= 90\n}\n";
    let hot = exercise("rust", "write", HOT, &[("solution.rs", right)]);
    let verdict = check(&hot, right);
    assert_eq!((verdict.result, verdict.passed, verdict.total), (Judged::Passed, 3, 3), "{verdict:#?}");
    let table = "fn is_hot(cpu: u32) -> bool { match cpu { 90 => true, 89 => false, _ => true } }\n";
    let verdict = check(&hot, table);
    assert_eq!((verdict.passed, verdict.total), (2, 3), "{verdict:#?}");
    assert!(verdict.failure.unwrap().generated);
    let counts = "use std::sync::atomic::{AtomicU32, Ordering};\nstatic CALLS: AtomicU32 = AtomicU32::new(0);\n\
                  fn is_hot(cpu: u32) -> bool { (cpu >= 90) == (CALLS.fetch_add(1, Ordering::SeqCst) < 2) }\n";
    let verdict = check(&hot, counts);
    assert!(verdict.message.clone().unwrap().ends_with("something is kept between the calls."), "{verdict:#?}");
    let outside = "pub fn is_hot(cpu: u32) -> bool {\n    assert!(cpu > 40);\n    cpu >= 90\n}\n";
    let panics = exercise("rust", "write", HOT, &[("solution.rs", outside)]);
    assert!(check(&panics, outside).is_pass(), "a panic is an outcome");
    assert!(!check(&panics, right).is_pass());
    let told = exercise("rust", "write", &HOT.replace("from = 0", "from = -3"), &[("solution.rs", right)]);
    let complaints = JUDGE.examine(&told, "rust", &Cancel::new()).unwrap();
    assert!(complaints[0].what.starts_with("`every input` cannot be asked: "), "{complaints:?}");
}
